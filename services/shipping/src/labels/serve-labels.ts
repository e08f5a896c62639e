import { Unprintable } from '@kade/documents'
import { verifySignedLink, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { createLabelFiles } from './label-files.js'

const TYPES = { pdf: 'application/pdf', zpl: 'application/zpl' } as const

/** GET /files/shipping/labels/<shipment>.pdf or .zpl, behind a signed link: 403 when it is not one of ours or has expired, 422 when its letters cannot be printed. */
export function serveLabels(app: FastifyInstance, database: Database, secret: string): void {
  const labelFile = createLabelFiles(database)
  app.get<{ Params: { file: string }; Querystring: Record<string, string> }>(
    '/files/shipping/labels/:file',
    async ({ params, query, url }, reply) => {
      const [path = ''] = url.split('?')
      if (!verifySignedLink(path, query, secret, new Date()))
        return reply.code(403).send({ error: 'This link is not valid, or has expired: ask the graph for a new one' })
      const [, id = '', format] = /^(.*)\.(pdf|zpl)$/.exec(params.file) ?? []
      if (format !== 'pdf' && format !== 'zpl') return reply.code(404).send({ error: 'There is no such label' })
      try {
        const file = await labelFile(id, format)
        if (!file) return await reply.code(404).send({ error: 'There is no such label' })
        return await reply.header('cache-control', 'private, max-age=3600').type(TYPES[format]).send(file)
      } catch (error) {
        if (error instanceof Unprintable) return reply.code(422).send({ code: 'UNPRINTABLE', error: error.message })
        throw error
      }
    },
  )
}
