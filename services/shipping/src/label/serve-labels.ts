import { Unprintable } from '@kade/documents'
import { serveSignedFiles, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { createLabelFiles } from './keep-labels.js'

const TYPES = { pdf: 'application/pdf', zpl: 'application/zpl' } as const

/** GET /files/shipping/labels/<shipment>.pdf or .zpl, behind a signed link; 422 when its letters cannot be printed. */
export function serveLabels(app: FastifyInstance, database: Database, secret: string): void {
  const labelFile = createLabelFiles(database)
  serveSignedFiles(app, {
    path: '/files/shipping/labels',
    secret,
    noun: 'label',
    refusals: { UNPRINTABLE: Unprintable },
    read: async (name) => {
      const [, id = '', format] = /^(.*)\.(pdf|zpl)$/.exec(name) ?? []
      if (format !== 'pdf' && format !== 'zpl') return null
      const content = await labelFile(id, format)
      return content ? { type: TYPES[format], content } : null
    },
  })
}
