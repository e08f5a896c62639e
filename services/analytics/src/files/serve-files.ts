import { Readable } from 'node:stream'
import { verifySignedLink, type Database } from '@kade/service-kit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { factLines, processLog } from './export-files.js'
import { FACT_TABLES, type FactTable } from './facts.reads.js'

type Asked = FastifyRequest<{ Params: { name: string }; Querystring: Record<string, string> }>

/** GET of facts and of logs of the process, behind signed links: they come as they are read. */
export function serveFiles(app: FastifyInstance, database: Database, secret: string): void {
  const send = (reply: FastifyReply, type: string, name: string, parts: AsyncIterable<string>) =>
    reply
      .type(type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(parts, { highWaterMark: 1 }))
  const signed =
    (serve: (name: string, reply: FastifyReply) => FastifyReply | null) =>
    ({ url, query, params }: Asked, reply: FastifyReply) => {
      if (!verifySignedLink(url.split('?')[0] ?? '', query, secret, new Date()))
        return reply.code(403).send({ error: 'This link is not valid, or has expired: ask the graph for a new one' })
      return serve(params.name, reply) ?? reply.code(404).send({ error: 'There is no such file' })
    }

  app.get(
    '/files/analytics/facts/:name',
    signed((name, reply) => {
      const table = name.replace(/\.csv$/, '')
      return isFactTable(table) ? send(reply, 'text/csv; charset=utf-8', `${table.toLowerCase()}.csv`, factLines(database, table)) : null
    }),
  )
  app.get(
    '/files/analytics/process/:name',
    signed((name, reply) => {
      const [, from, to] = /^(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)\.json$/.exec(name) ?? []
      return from && to ? send(reply, 'application/json', `process-${from}-${to}.json`, processLog(database, { from, to })) : null
    }),
  )
}

const isFactTable = (name: string): name is FactTable => Object.hasOwn(FACT_TABLES, name)
