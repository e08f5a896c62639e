import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { DropTransferDocument, MakeTransferDocument, SendTransferDocument } from './generated.js'
import { usePlace, type Place } from './place.js'
import { ScanSheet } from './scan-sheet.js'
import { unitsOf, type Line } from './scan.js'

/** Goods that leave for another location: scanned, looked over, sent as one transfer. */
export function Send({ places }: { readonly places: readonly Place[] }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const here = usePlace()
  const others = places.filter(({ id }) => id !== here.id)
  const [code, setCode] = useState(others[0]?.code ?? '')
  const to = others.find((other) => other.code === code) ?? others[0]
  if (!to) return <p className="card empty lead">{t('transfer.nowhere')}</p>
  const filled = (lines: readonly Line[]) => ({ count: unitsOf(lines), units: number(unitsOf(lines), language), place: to.code })

  const book = async (lines: readonly Line[], idempotencyKey: string) => {
    const made = await client.mutate({
      mutation: MakeTransferDocument,
      variables: {
        input: {
          ...{ idempotencyKey, fromLocationId: here.id, toLocationId: to.id },
          lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
        },
      },
    })
    if (!made.data) throw new Error('There is no answer')
    const { transfer, userErrors } = made.data.createTransfer
    if (!transfer) return userErrors
    const sent = await client.mutate({
      mutation: SendTransferDocument,
      variables: { input: { idempotencyKey: `${idempotencyKey} sent`, transferId: transfer.id } },
    })
    if (!sent.data) throw new Error('There is no answer')
    const refused = sent.data.shipTransfer.userErrors
    // What is not sent is no transfer: the next one is made anew, with what was mended.
    if (refused.length > 0)
      await client.mutate({
        mutation: DropTransferDocument,
        variables: { input: { idempotencyKey: `${idempotencyKey} dropped`, transferId: transfer.id } },
      })
    return refused
  }
  return (
    <>
      <h1>{t('transfer.heading', { place: here.code })}</h1>
      <ScanSheet
        label={t('receive.scan')}
        question={(lines) => t('transfer.question', filled(lines))}
        yes={t('transfer.yes')}
        done={(lines) => t('transfer.done', filled(lines))}
        book={book}
      >
        <label className="place">
          {t('transfer.to')}{' '}
          <select value={to.code} onChange={(event) => setCode(event.target.value)}>
            {others.map(({ id, code: known, name }) => (
              <option key={id} value={known}>
                {known} · {name}
              </option>
            ))}
          </select>
        </label>
      </ScanSheet>
    </>
  )
}
