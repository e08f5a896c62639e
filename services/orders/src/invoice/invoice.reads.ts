import { grouped, jsonRow, ONE_TOO_MANY, propertiesBut, selectList, type Queryable } from '@kade/service-kit'
import { invoiceLineTable, invoiceTable, type InvoiceLineRow, type InvoiceRow } from '../order/invoice.table.js'
import type { OrderRow } from '../order/order.table.js'
import type { InvoiceDocument } from './render-invoice.js'

/** Rows that need their order's currency to speak of money. */
export interface InvoiceParent extends InvoiceRow {
  readonly order: OrderRow
}
export interface InvoiceLineParent extends InvoiceLineRow {
  readonly currency: string
}

export const invoicesOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<InvoiceRow>(
      `SELECT ${selectList(invoiceTable, propertiesBut(invoiceTable, 'paymentKey', 'billingAddress'))} FROM invoice WHERE order_id = ANY($1::uuid[]) ORDER BY issued_at, length(number), number ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

export const linesOfInvoices = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<InvoiceLineRow>(
      `SELECT ${selectList(invoiceLineTable)} FROM invoice_line WHERE invoice_id = ANY($1::uuid[]) ORDER BY invoice_id, position ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ invoiceId }) => invoiceId,
  )

/** An invoice with all that is printed on it. */
export async function readInvoice(db: Queryable, id: string): Promise<InvoiceDocument | undefined> {
  const [invoice] = await db.query<InvoiceDocument>(
    `SELECT i.number, i.total, i.issued_at AS "issuedAt", o.number AS "orderNumber", o.currency, i.billing_address AS "billingAddress", i.tax_total AS "taxTotal", i.shipping_total AS "shippingTotal",
       coalesce((SELECT json_agg(${jsonRow(invoiceLineTable, ['sku', 'title', 'quantity', 'unitPrice', 'total'])} ORDER BY position) FROM invoice_line WHERE invoice_id = i.id), '[]') AS lines
     FROM invoice AS i JOIN orders AS o ON o.id = i.order_id WHERE i.id = $1`,
    [id],
  )
  return invoice
}
