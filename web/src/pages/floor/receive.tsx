import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { TextInput } from '../../shared/staff/fields.js'
import { BookInDocument } from './generated.js'
import { usePlace } from './place.js'
import { ScanSheet } from './scan-sheet.js'
import { unitsOf, type Line } from './scan.js'

/** Goods that come without a purchase order: scanned, looked over, booked in. */
export function Receive() {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const place = usePlace()
  const [reference, setReference] = useState('')
  const filled = (lines: readonly Line[]) => ({
    count: unitsOf(lines),
    units: number(unitsOf(lines), language),
    place: place.code,
  })
  return (
    <>
      <h1>{t('receive.heading')}</h1>
      <ScanSheet
        label={t('receive.scan')}
        question={(lines) => t('receive.question', filled(lines))}
        yes={t('receive.yes')}
        done={(lines) => t('receive.done', filled(lines))}
        book={async (lines, idempotencyKey) => {
          const input = {
            ...{ idempotencyKey, locationId: place.id, reference: reference.trim() || null },
            lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
          }
          const { data } = await client.mutate({ mutation: BookInDocument, variables: { input } })
          if (!data) throw new Error('There is no answer')
          return data.receiveStock.userErrors
        }}
      >
        <TextInput label={t('receive.reference')} value={reference} onChange={setReference} />
      </ScanSheet>
    </>
  )
}
