import { refuseLink, sendStreamed, verifySignedLink, type Database } from '@kade/service-kit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { factLines, processLog } from './export-files.js'
import { FACT_TABLES, type FactTable } from './facts.reads.js'

type Asked = FastifyRequest<{ Params: { name: string }; Querystring: Record<string, string> }>

/** GET of facts and of logs of the process, behind signed links: they come as they are read. */
export function serveFiles(app: FastifyInstance, database: Database, secret: string): void {
  const signed =
    (serve: (name: string, reply: FastifyReply) => FastifyReply | null) =>
    ({ url, query, params }: Asked, reply: FastifyReply) => {
      if (!verifySignedLink(url.split('?')[0] ?? '', query, secret, new Date())) return refuseLink(reply)
      return serve(params.name, reply) ?? reply.code(404).send({ error: 'There is no such file' })
    }

  app.get(
    '/files/analytics/facts/:name',
    signed((name, reply) => {
      const table = name.replace(/\.csv$/, '')
      if (!isFactTable(table)) return null
      return sendStreamed(reply, { name: `${table.toLowerCase()}.csv`, type: 'text/csv; charset=utf-8', parts: factLines(database, table) })
    }),
  )
  app.get(
    '/files/analytics/process/:name',
    signed((name, reply) => {
      const [, from, to] = /^(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)\.json$/.exec(name) ?? []
      if (!from || !to) return null
      return sendStreamed(reply, {
        name: `process-${from}-${to}.json`,
        type: 'application/json',
        parts: processLog(database, { from, to }),
      })
    }),
  )
}

const isFactTable = (name: string): name is FactTable => Object.hasOwn(FACT_TABLES, name)
