import { Unprintable } from '@kade/documents'
import { isId, serveSignedFiles, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { renderInvoice, type InvoiceDocument } from './render-invoice.js'

/** GET /files/orders/invoices/<id>.pdf, behind a signed link; 422 when its letters cannot be printed. */
export function serveInvoices(app: FastifyInstance, database: Database, secret: string): void {
  serveSignedFiles(app, {
    path: '/files/orders/invoices',
    secret,
    noun: 'invoice',
    refusals: { UNPRINTABLE: Unprintable },
    read: async (name) => {
      const id = name.replace(/\.pdf$/, '')
      const document = isId(id) ? await readInvoice(database, id) : undefined
      return document ? { type: 'application/pdf', content: await renderInvoice(document) } : null
    },
  })
}

async function readInvoice(database: Database, id: string): Promise<InvoiceDocument | undefined> {
  const [invoice] = await database.query<InvoiceDocument>(
    `SELECT i.number, i.total, i.issued_at AS "issuedAt", o.number AS "orderNumber", o.currency, i.billing_address AS "billingAddress", i.tax_total AS "taxTotal", i.shipping_total AS "shippingTotal",
       coalesce((SELECT json_agg(json_build_object('sku', sku, 'title', title, 'quantity', quantity, 'unitPrice', unit_price, 'total', total) ORDER BY position) FROM invoice_line WHERE invoice_id = i.id), '[]') AS lines
     FROM invoice AS i JOIN orders AS o ON o.id = i.order_id WHERE i.id = $1`,
    [id],
  )
  return invoice
}
