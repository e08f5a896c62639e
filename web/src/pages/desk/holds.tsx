import { useApolloClient } from '@apollo/client/react'
import { moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Change } from './change.js'
import { CorrectAtDeskDocument, ReleaseAtDeskDocument, type DeskOrderFragment } from './generated.js'
import { Part, Rows } from './part.js'
import { useReason } from './reason.js'
import { Step } from './step.js'

/** Why the order waits, what would mend it in one press, and what lets it go on as it is. */
export function Holds({ order, refetch }: { readonly order: DeskOrderFragment; readonly refetch: () => Promise<void> }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const note = useReason('note')
  const held = order.holds.filter(({ releasedAt }) => releasedAt === null)
  if (held.length === 0) return null
  const correct = async (correctionId: string) => {
    const input = { orderId: order.id, expectedVersion: order.version, correctionId }
    const { data } = await client.mutate({ mutation: CorrectAtDeskDocument, variables: { input } })
    return data?.applyCorrection.userErrors ?? []
  }
  return (
    <Part heading={t('desk.holds')}>
      <Rows
        of={held}
        rowOf={(hold) => (
          <>
            <strong>{hold.note ?? hold.reason}</strong>
            <small>{t('desk.heldBy', { by: hold.placedBy, date: moment(hold.placedAt, language) })}</small>
            {hold.correction && (
              <p>
                {hold.correction.summary}
                <br />
                {hold.correction.field !== 'order' && (
                  <>
                    <del>{hold.correction.from}</del> → <ins>{hold.correction.to}</ins>
                  </>
                )}
              </p>
            )}
            <div className="actions">
              {hold.correction && order.allowedActions.includes('APPLY_CORRECTION') && (
                <Step
                  button={t(hold.correction.field === 'order' ? 'correct.cancel' : 'correct.button')}
                  done=""
                  work={() => correct(hold.correction?.id ?? '')}
                  onChange={refetch}
                />
              )}
              {order.allowedActions.includes('RELEASE_HOLD') && (
                <Change
                  button={t('release.button')}
                  confirm={t('release.confirm')}
                  what={t('release.what')}
                  fields={[note]}
                  change={async ({ note }) => {
                    const input = { orderId: order.id, holdId: hold.id, note: note || null }
                    const { data } = await client.mutate({ mutation: ReleaseAtDeskDocument, variables: { input } })
                    return data?.releaseHold.userErrors ?? []
                  }}
                />
              )}
            </div>
          </>
        )}
      />
    </Part>
  )
}
