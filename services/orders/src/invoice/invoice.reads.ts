import { ONE_TOO_MANY, type Queryable } from '@kade/service-kit'
import { grouped } from '../order/grouping.js'
import type { InvoiceLineRow, InvoiceRow } from '../order/invoice.table.js'
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
      `SELECT id, order_id AS "orderId", number, total, issued_at AS "issuedAt", shipment_id AS "shipmentId", shipping_total AS "shippingTotal", tax_total AS "taxTotal"
       FROM invoice WHERE order_id = ANY($1::uuid[]) ORDER BY issued_at, length(number), number ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

export const linesOfInvoices = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<InvoiceLineRow>(
      `SELECT invoice_id AS "invoiceId", order_line_id AS "orderLineId", sku, title, quantity, unit_price AS "unitPrice", total, tax_total AS "taxTotal"
       FROM invoice_line WHERE invoice_id = ANY($1::uuid[]) ORDER BY invoice_id, position ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ invoiceId }) => invoiceId,
  )

/** An invoice with all that is printed on it. */
export async function readInvoice(db: Queryable, id: string): Promise<InvoiceDocument | undefined> {
  const [invoice] = await db.query<InvoiceDocument>(
    `SELECT i.number, i.total, i.issued_at AS "issuedAt", o.number AS "orderNumber", o.currency, i.billing_address AS "billingAddress", i.tax_total AS "taxTotal", i.shipping_total AS "shippingTotal",
       coalesce((SELECT json_agg(json_build_object('sku', sku, 'title', title, 'quantity', quantity, 'unitPrice', unit_price, 'total', total) ORDER BY position) FROM invoice_line WHERE invoice_id = i.id), '[]') AS lines
     FROM invoice AS i JOIN orders AS o ON o.id = i.order_id WHERE i.id = $1`,
    [id],
  )
  return invoice
}
