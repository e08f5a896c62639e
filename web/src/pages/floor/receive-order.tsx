import { useApolloClient, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { number } from '../../shared/format/intl.js'
import { trouble as troubleAs, type Trouble } from '../../shared/graph/trouble.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { ExpectedLines } from './expected-lines.js'
import { OrderToReceiveDocument, ReceiveOrderDocument, type OrderToReceiveQuery } from './generated.js'
import { allot, ofScanned } from './purchase-receipt.js'
import { ScanField } from './scan-field.js'
import { ScanSheet } from './scan-sheet.js'
import { unitsOf, type Line, type Scan } from './scan.js'
import { refusalOf } from './trouble.js'

type Order = NonNullable<OrderToReceiveQuery['purchaseOrder']>

/** Goods of a purchase order: the delivery note is scanned, then what came with it. */
export function ReceiveOrder() {
  const { t } = useTranslation()
  const { number: asked = '' } = useParams()
  const { data, error, refetch } = useQuery(OrderToReceiveDocument, { variables: { number: asked }, fetchPolicy: 'no-cache' })
  const order = data?.purchaseOrder
  if (error && !data)
    return (
      <p className="notice bad" role="alert">
        {t('error.busy')}
      </p>
    )
  if (!data) return <Skeleton lines={4} />
  if (!order?.allowedActions.includes('RECEIVE'))
    return (
      <div className="card empty">
        <p className="lead">{t(order ? 'receipt.closed' : 'receipt.unknown', { number: asked })}</p>
        <Link to="/">{t('floor.home')}</Link>
      </div>
    )
  return (
    <>
      <h1>{t('receipt.heading', { number: order.number, supplier: order.supplier.name })}</h1>
      <Receipt order={order} onReceived={() => void refetch()} />
    </>
  )
}

function Receipt({ order, onReceived }: { readonly order: Order; readonly onReceived: () => void }) {
  const { t, language } = useTranslation()
  const client = useApolloClient()
  const [note, setNote] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const filled = (lines: readonly Line[]) => ({ count: unitsOf(lines), units: number(unitsOf(lines), language), number: order.number })

  const takeNote = (scan: Scan) => {
    if (scan.kind !== 'code') return setTrouble(troubleAs('receipt.noteFirst'))
    setTrouble(null)
    setNote(scan.code)
  }
  const book = async (lines: readonly Line[], idempotencyKey: string) => {
    const received = allot(order.lines, lines)
    const input = { idempotencyKey, purchaseOrderId: order.id, deliveryReference: note ?? '', lines: received }
    const { data } = await client.mutate({ mutation: ReceiveOrderDocument, variables: { input } })
    if (!data) throw new Error('There is no answer')
    const { userErrors } = data.receivePurchaseOrder
    if (userErrors.length === 0) onReceived()
    const aboutTheNote = userErrors.find(({ field }) => field?.at(-1) === 'deliveryReference')
    if (aboutTheNote) {
      setTrouble(refusalOf(aboutTheNote))
      setNote(null)
    }
    return userErrors.map((refused) => ofScanned(refused, order.lines, received, lines))
  }
  return (
    <>
      {note === null ? (
        <section className="card">
          <ScanField label={t('receipt.note')} trouble={trouble && t(trouble.keys, trouble.values)} onScan={takeNote} />
        </section>
      ) : (
        <ScanSheet
          label={t('receive.scan')}
          question={(lines) => t('receipt.question', filled(lines))}
          yes={t('receive.yes')}
          done={(lines) => t('receipt.done', filled(lines))}
          isWanted={(sku) => (order.lines.some((line) => line.sku === sku) ? null : { keys: ['receipt.notOrdered'], values: { sku } })}
          book={book}
        />
      )}
      <ExpectedLines heading={t('receipt.expected')} lines={order.lines.map((line) => ({ ...line, about: line.variant.title }))} />
    </>
  )
}
