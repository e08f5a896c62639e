import type { DocumentKind } from '@kade/customs'
import { Unprintable } from '@kade/documents'
import { serveSignedFiles, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { KINDS } from './customs-file.js'
import { renderCustomsDocument } from './render-customs-document.js'

/** GET /files/shipping/customs/<shipment>.<kind>.pdf, behind a signed link; 422 when its letters cannot be printed. */
export function serveCustomsDocuments(app: FastifyInstance, database: Database, secret: string): void {
  serveSignedFiles(app, {
    path: '/files/shipping/customs',
    secret,
    noun: 'document',
    refusals: { UNPRINTABLE: Unprintable },
    read: async (name) => {
      const [, id = '', file] = /^(.*)\.(cn22|cn23|invoice)\.pdf$/.exec(name) ?? []
      const kind = (Object.keys(KINDS) as DocumentKind[]).find((each) => KINDS[each] === file)
      const content = kind && (await renderCustomsDocument(database, id, kind))
      return content ? { type: 'application/pdf', content } : null
    },
  })
}
