import { Unprintable } from '@kade/documents'
import { isId, serveSignedFiles, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { isElectronic } from './render-e-invoice.js'
import { keepFile, keptFile } from './invoice-file.store.js'
import { readInvoice } from './invoice.reads.js'
import { renderFacturX, renderUbl } from './render-files.js'
import { renderInvoice } from './render-invoice.js'

const FORMATS = { pdf: { format: 'PDF', type: 'application/pdf' }, xml: { format: 'UBL', type: 'application/xml' } } as const

/** GET /files/orders/invoices/<id>.pdf and .xml, by a signed link; 422 when its letters cannot be printed. Who asks again gets the same bytes. */
export function serveInvoices(app: FastifyInstance, database: Database, secret: string): void {
  serveSignedFiles(app, {
    path: '/files/orders/invoices',
    secret,
    noun: 'invoice',
    refusals: { UNPRINTABLE: Unprintable },
    read: async (name) => {
      const [, id = '', ending] = /^(.*)\.(pdf|xml)$/.exec(name) ?? []
      if (!isId(id) || (ending !== 'pdf' && ending !== 'xml')) return null
      const { format, type } = FORMATS[ending]
      const content = (await keptFile(database, id, format)) ?? (await firstFile(database, id, format))
      return content ? { type, content } : null
    },
  })
}

/** Makes a document and keeps it. Of two who make it at once, both hand out the one that was kept. */
async function firstFile(database: Database, id: string, format: 'PDF' | 'UBL'): Promise<Uint8Array | undefined> {
  const document = await readInvoice(database, id)
  if (!document) return undefined
  const electronic = isElectronic(document)
  if (format === 'UBL' && !electronic) return undefined
  const made = format === 'UBL' ? await renderUbl(document) : await renderInvoice(document)
  await keepFile(database, id, format, format === 'PDF' && electronic ? await renderFacturX(document, made) : made)
  return keptFile(database, id, format)
}
