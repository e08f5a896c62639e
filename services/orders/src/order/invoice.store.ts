import { columnNames, propertiesBut, recordset, type Transaction } from '@kade/service-kit'
import type { NewInvoice } from './decision.js'
import { invoiceLineTable, invoiceTable } from './invoice.table.js'

const GIVEN = propertiesBut(invoiceTable, 'billingAddress')
const GIVEN_LINE = propertiesBut(invoiceLineTable, 'sku', 'title')

/** With the address and the titles of that moment, from the order. */
const ISSUE = `WITH issued AS (
    INSERT INTO invoice (${columnNames(invoiceTable, GIVEN)}, billing_address)
    SELECT i.*, o.billing_address FROM ${recordset(invoiceTable, GIVEN, { alias: 'i' })} JOIN orders AS o ON o.id = i."orderId"
  )
  INSERT INTO invoice_line (${columnNames(invoiceLineTable, GIVEN_LINE)}, sku, title)
  SELECT l.*, o.sku, o.title FROM ${recordset(invoiceLineTable, GIVEN_LINE, { parameter: 2, alias: 'l' })} JOIN order_line AS o ON o.id = l."orderLineId"`

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
  await tx.query(ISSUE, [JSON.stringify(numbered.map(toRow)), JSON.stringify(numbered.flatMap(toLineRows))])
}

const toRow = ({ id, orderId, number, total, issuedAt, commandKey, charge }: NewInvoice & { readonly number: string }) => ({
  ...{ id, orderId, number, total, issuedAt, paymentKey: commandKey },
  ...{ shipmentId: charge?.shipmentId, shippingTotal: charge?.shippingTotal, taxTotal: charge?.taxTotal },
})

const toLineRows = ({ id, charge }: NewInvoice) =>
  (charge?.lines ?? []).map((line, index) => ({ ...line, invoiceId: id, position: index + 1 }))
