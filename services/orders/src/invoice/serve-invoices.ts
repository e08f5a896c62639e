import { Unprintable } from '@kade/documents'
import { isId, serveSignedFiles, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { readInvoice } from './invoice.reads.js'
import { renderInvoice } from './render-invoice.js'

/** GET /files/orders/invoices/<id>.pdf, by a signed link; 422 when its letters cannot be printed. */
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
