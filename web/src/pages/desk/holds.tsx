import { useApolloClient } from '@apollo/client/react'
import { moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Change } from './change.js'
import { ReleaseAtDeskDocument, type DeskOrderFragment } from './generated.js'
import { useReason } from './reason.js'

/** Why the order waits, and what lets it go on. */
export function Holds({ order }: { readonly order: DeskOrderFragment }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const note = useReason('note')
  const held = order.holds.filter(({ releasedAt }) => releasedAt === null)
  if (held.length === 0) return null
  return (
    <section className="card">
      <h2>{t('desk.holds')}</h2>
      <ul className="rows">
        {held.map((hold) => (
          <li key={hold.id}>
            <strong>{hold.note ?? hold.reason}</strong>
            <small>{t('desk.heldBy', { by: hold.placedBy, date: moment(hold.placedAt, language) })}</small>
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
          </li>
        ))}
      </ul>
    </section>
  )
}
