import { useApolloClient } from '@apollo/client/react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Change } from './change.js'
import { ReshipAtDeskDocument, type DeskOrderFragment } from './generated.js'
import { Part, Rows } from './part.js'
import { useReason } from './reason.js'

/** Parcels that are held up, lost or come back, and what sends the same once more. */
export function Delays({ order, refetch }: { readonly order: DeskOrderFragment; readonly refetch: () => Promise<void> }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const note = useReason('note')
  const delayed = (order.shipments ?? []).filter(({ delay }) => delay !== null)
  if (delayed.length === 0) return null
  return (
    <Part heading={t('delays.heading')}>
      <Rows
        of={delayed}
        rowOf={({ id, trackingNumber, delay }) => (
          <>
            <strong>{trackingNumber}</strong> <span className="tag">{delay && t(`delays.code.${delay.code}`)}</span>
            <div className="actions">
              <Change
                button={t('delays.reship')}
                confirm={t('delays.reship')}
                what={t('delays.what')}
                fields={[note]}
                change={async (given, idempotencyKey) => {
                  const input = { idempotencyKey, shipmentId: id, kind: 'RESHIP' as const, note: given.note || null }
                  const { data } = await client.mutate({ mutation: ReshipAtDeskDocument, variables: { input } })
                  await refetch()
                  return data?.resolveDelay.userErrors ?? []
                }}
              />
            </div>
          </>
        )}
      />
    </Part>
  )
}
