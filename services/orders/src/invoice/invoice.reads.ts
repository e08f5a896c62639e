import { grouped, jsonRow, ONE_TOO_MANY, propertiesBut, selectList, type Queryable } from '@kade/service-kit'
import { legalEntityTable } from '../channel/legal-entity.table.js'
import { invoiceLineTable, invoiceTable, type InvoiceLineRow, type InvoiceRow } from '../order/invoice.table.js'
import type { OrderRow } from '../order/order.table.js'
import type { InvoiceDocument } from './invoice-document.js'

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
      `SELECT ${selectList(invoiceTable, propertiesBut(invoiceTable, 'paymentKey', 'billingAddress', 'legalEntityId', 'seller', 'charges'))} FROM invoice WHERE order_id = ANY($1::uuid[]) ORDER BY issued_at, length(number), number ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

export const linesOfInvoices = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<InvoiceLineRow>(
      `SELECT ${selectList(invoiceLineTable, propertiesBut(invoiceLineTable, 'taxCategory', 'taxBps'))} FROM invoice_line WHERE invoice_id = ANY($1::uuid[]) ORDER BY invoice_id, position ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ invoiceId }) => invoiceId,
  )

/** Of documents of before they were kept: who sells now; the shipping at the rate of the order. */
const SELLER = jsonRow(legalEntityTable, ['name', 'vatId', 'registrationId', 'email', 'address'], 'e')
const SHIPPING = `json_build_array(json_build_object('kind', 'SHIPPING', 'total', i.shipping_total, 'taxCategory', 'S', 'taxBps', o.tax_bps,
  'taxTotal', i.tax_total - (SELECT sum(tax_total) FROM invoice_line WHERE invoice_id = i.id)))::jsonb`

/** An invoice or a credit note with all that is said on it. */
export async function readInvoice(db: Queryable, id: string): Promise<InvoiceDocument | undefined> {
  const [invoice] = await db.query<InvoiceDocument & { readonly original: { readonly issuedAt: string } | null }>(
    `SELECT i.type, i.number, i.total, i.issued_at AS "issuedAt", o.number AS "orderNumber", o.currency, i.billing_address AS "billingAddress",
       i.tax_total AS "taxTotal", o.email, o.shipping_address->>'countryCode' AS "countryCode", i.reason, o.vat_id AS "buyerVatId",
       coalesce(i.seller, ${SELLER}::jsonb) AS seller,
       coalesce(i.charges, CASE WHEN i.shipping_total > 0 THEN ${SHIPPING} END, '[]') AS charges,
       (SELECT json_build_object('number', number, 'issuedAt', issued_at) FROM invoice WHERE id = i.original_id) AS original,
       coalesce((SELECT json_agg(json_build_object('sku', sku, 'title', title, 'quantity', quantity, 'unitPrice', unit_price, 'total', l.total,
           'taxTotal', l.tax_total, 'taxCategory', coalesce(tax_category, 'S'), 'taxBps', coalesce(tax_bps, o.tax_bps)) ORDER BY position)
         FROM invoice_line AS l WHERE l.invoice_id = i.id), '[]') AS lines
     FROM invoice AS i JOIN orders AS o ON o.id = i.order_id JOIN channel AS c ON c.id = o.channel_id
       JOIN legal_entity AS e ON e.id = coalesce(i.legal_entity_id, c.legal_entity_id) WHERE i.id = $1`,
    [id],
  )
  return invoice && { ...invoice, original: invoice.original && { ...invoice.original, issuedAt: new Date(invoice.original.issuedAt) } }
}
