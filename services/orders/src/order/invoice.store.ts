import type { Transaction } from '@kade/service-kit'
import type { NewInvoice } from './decision.js'

/**
 * Writes invoices down with all that they say, so that none ever changes. Their numbers have no gap in a year: they are counted in the row
 * that the transaction locks.
 */
export async function issueInvoices(tx: Transaction, invoices: readonly NewInvoice[]): Promise<void> {
  const [any] = invoices
  if (!any) return
  const year = any.issuedAt.getUTCFullYear()
  const [counter] = await tx.query<{ last: number }>(
    'INSERT INTO invoice_number (year, last) VALUES ($1, $2) ON CONFLICT (year) DO UPDATE SET last = invoice_number.last + excluded.last RETURNING last',
    [year, invoices.length],
  )
  const first = (counter?.last ?? 0) - invoices.length + 1
  const numbered = invoices.map((invoice, index) => ({
    ...invoice,
    number: `INV-${year}-${String(first + index).padStart(6, '0')}`,
  }))
  await tx.query(
    `WITH issued AS (
       INSERT INTO invoice (id, order_id, number, total, issued_at, payment_key, shipment_id, shipping_total, tax_total, billing_address)
       SELECT i.id, order_id, i.number, i.total, issued_at, payment_key, shipment_id, i.shipping_total, i.tax_total, o.billing_address
       FROM json_to_recordset($1::json) AS i (id uuid, order_id uuid, number text, total bigint, issued_at timestamptz, payment_key text, shipment_id text, shipping_total bigint, tax_total bigint)
       JOIN orders AS o ON o.id = i.order_id
     )
     INSERT INTO invoice_line (invoice_id, position, order_line_id, sku, title, quantity, unit_price, total, tax_total)
     SELECT invoice_id, l.position, l.order_line_id, o.sku, o.title, l.quantity, l.unit_price, l.total, l.tax_total
     FROM json_to_recordset($2::json) AS l (invoice_id uuid, position int, order_line_id uuid, quantity int, unit_price bigint, total bigint, tax_total bigint)
     JOIN order_line AS o ON o.id = l.order_line_id`,
    [JSON.stringify(numbered.map(toRow)), JSON.stringify(numbered.flatMap(toLineRows))],
  )
}

const toRow = ({ id, orderId, number, total, issuedAt, commandKey, charge }: NewInvoice & { readonly number: string }) => ({
  id,
  order_id: orderId,
  number,
  total,
  issued_at: issuedAt,
  payment_key: commandKey,
  shipment_id: charge?.shipmentId ?? null,
  shipping_total: charge?.shippingTotal ?? null,
  tax_total: charge?.taxTotal ?? null,
})

const toLineRows = ({ id, charge }: NewInvoice) =>
  (charge?.lines ?? []).map(({ orderLineId, quantity, unitPrice, total, taxTotal }, index) => ({
    invoice_id: id,
    position: index + 1,
    order_line_id: orderLineId,
    quantity,
    unit_price: unitPrice,
    total,
    tax_total: taxTotal,
  }))
