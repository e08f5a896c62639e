import { Unprintable } from '@kade/documents'
import { isId, verifySignedLink, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { renderInvoice, type InvoiceDocument } from './render-invoice.js'

/** GET /files/orders/invoices/<id>.pdf, behind a signed link: 403 when it is not one of ours or has expired. */
export function serveInvoices(app: FastifyInstance, database: Database, secret: string): void {
  app.get<{ Params: { file: string }; Querystring: Record<string, string> }>(
    '/files/orders/invoices/:file',
    async ({ params, query, url }, reply) => {
      const [path = ''] = url.split('?')
      if (!verifySignedLink(path, query, secret, new Date()))
        return reply.code(403).send({ error: 'This link is not valid, or has expired: ask the graph for a new one' })
      const id = params.file.replace(/\.pdf$/, '')
      const document = isId(id) ? await readInvoice(database, id) : undefined
      if (!document) return reply.code(404).send({ error: 'There is no such invoice' })
      try {
        const file = Buffer.from(await renderInvoice(document))
        return await reply.type('application/pdf').header('cache-control', 'private, max-age=3600').send(file)
      } catch (error) {
        if (error instanceof Unprintable) return reply.code(422).send({ code: 'UNPRINTABLE', error: error.message })
        throw error
      }
    },
  )
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
