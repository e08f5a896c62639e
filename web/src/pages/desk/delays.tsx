import { useApolloClient } from '@apollo/client/react'
import { moment } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { ADDRESS_PARTS } from './amending.js'
import { Change } from './change.js'
import { ResolveDelayAtDeskDocument, type DelayCode, type DeskOrderFragment, type ResolveDelayInput } from './generated.js'
import { Part, Rows } from './part.js'
import { useReason } from './reason.js'

/** What papers may solve, and what another address: the same once more may always be sent. */
const ASKS_FOR_PAPERS: readonly DelayCode[] = ['CUSTOMS_HOLD', 'EXCEPTION']
const ASKS_FOR_AN_ADDRESS: readonly DelayCode[] = ['ADDRESS_PROBLEM', 'EXCEPTION', 'FAILURE', 'RETURN_TO_SENDER']
const PARTS = ADDRESS_PARTS.filter((part) => part !== 'phone')

/** Parcels that are held up, lost or come back: what was done about them, and what can be. */
export function Delays({ order, refetch }: { readonly order: DeskOrderFragment; readonly refetch: () => Promise<void> }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const note = useReason('note')
  const delayed = (order.shipments ?? []).filter(({ delay }) => delay !== null)
  if (delayed.length === 0) return null
  const resolve = async (input: ResolveDelayInput) => {
    const { data } = await client.mutate({ mutation: ResolveDelayAtDeskDocument, variables: { input } })
    await refetch()
    return data?.resolveDelay.userErrors ?? []
  }
  const papers = { name: 'documents', label: t('delays.papers'), hint: t('delays.papersHint') }
  const address = [
    ...PARTS.map((part) => ({ name: `address.${part}`, label: t(`address.${part}`), before: order.shippingAddress[part] ?? '' })),
    { name: 'address.countryCode', label: t('delays.country'), before: order.shippingAddress.countryCode },
  ]
  return (
    <Part heading={t('delays.heading')}>
      <Rows
        of={delayed}
        rowOf={({ id: shipmentId, trackingNumber, delay, delayResolutions }) => (
          <>
            <strong>{trackingNumber}</strong> <span className="tag">{delay && t(`delays.code.${delay.code}`)}</span>
            {delayResolutions.map(({ id, kind, documents, actor, at }) => (
              <p key={id} className="hint">
                {t(`delays.done.${kind}`, { documents: documents.join(', ') })} {t('delays.doneBy', { actor, at: moment(at, language) })}
              </p>
            ))}
            <div className="actions">
              {delay && ASKS_FOR_PAPERS.includes(delay.code) && (
                <Change
                  button={t('delays.givePapers')}
                  confirm={t('delays.givePapers')}
                  what={t('delays.papersWhat')}
                  fields={[papers, note]}
                  change={(given, idempotencyKey) => {
                    const documents = (given.documents ?? '').split(',').map((name) => name.trim()).filter(Boolean) // prettier-ignore
                    return resolve({ idempotencyKey, shipmentId, kind: 'NEW_DOCUMENTS', documents, note: given.note || null })
                  }}
                />
              )}
              {delay && ASKS_FOR_AN_ADDRESS.includes(delay.code) && (
                <Change
                  button={t('delays.giveAddress')}
                  confirm={t('delays.giveAddress')}
                  what={t('delays.addressWhat')}
                  fields={[...address, note]}
                  change={(given, idempotencyKey) =>
                    resolve({ idempotencyKey, shipmentId, kind: 'NEW_ADDRESS', address: addressOf(given), note: given.note || null })
                  }
                />
              )}
              <Change
                button={t('delays.reship')}
                confirm={t('delays.reship')}
                what={t('delays.what')}
                fields={[note]}
                change={(given, idempotencyKey) => resolve({ idempotencyKey, shipmentId, kind: 'RESHIP', note: given.note || null })}
              />
            </div>
          </>
        )}
      />
    </Part>
  )
}

/** The address that was typed; of what may be absent, what is empty is. */
function addressOf(given: Readonly<Record<string, string>>): NonNullable<ResolveDelayInput['address']> {
  const part = (name: string): string => given[`address.${name}`] ?? ''
  return {
    ...{ name: part('name'), line1: part('line1'), city: part('city'), countryCode: part('countryCode').toUpperCase() },
    ...{ company: part('company') || null, line2: part('line2') || null, postalCode: part('postalCode') || null },
    region: part('region') || null,
  }
}
