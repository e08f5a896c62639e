import { isId, newId, refuseLink, sendStreamed, verifySignedLink, type Database } from '@kade/service-kit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { exportLines, rejectLines } from './export-file.js'
import { addChunk, beginChecking, importJobById, removeChunks } from './import-job.store.js'
import { MOST_BYTES } from './start-import.js'

/** Bytes of a file that are kept together. */
const PIECE = 65_536
const EXPORTS = {
  'products.csv': 'PRODUCTS',
  'stock.csv': 'STOCK',
  'suppliers.csv': 'SUPPLIERS',
  'purchase-orders.csv': 'PURCHASE_ORDERS',
} as const

type Asked = FastifyRequest<{ Params: { name: string }; Querystring: Record<string, string> }>

/** Files of stock and all around it, behind signed links: PUT of an import, GET of an export and of the rows that were not taken. */
export function serveFiles(app: FastifyInstance, database: Database, secret: string): void {
  const isSigned = ({ url, query }: Asked) => verifySignedLink(url.split('?')[0] ?? '', query, secret, new Date())
  const send = (reply: FastifyReply, name: string, parts: AsyncIterable<string>) =>
    sendStreamed(reply, { name, type: 'text/csv; charset=utf-8', parts })

  app.get('/files/inventory/exports/:name', async (request: Asked, reply) => {
    if (!isSigned(request)) return refuseLink(reply)
    const { name } = request.params
    const kind = EXPORTS[name as keyof typeof EXPORTS]
    if (!kind) return reply.code(404).send({ error: 'There is no such export' })
    const { delimiter = ',', decimalComma } = request.query
    return send(
      reply,
      name,
      exportLines(database, kind, { delimiter: delimiter.slice(0, 1) || ',', decimalComma: decimalComma === 'true' }),
    )
  })

  app.get('/files/inventory/rejects/:name', async (request: Asked, reply) => {
    if (!isSigned(request)) return refuseLink(reply)
    const id = request.params.name.replace(/\.csv$/, '')
    const job = isId(id) ? await importJobById(database, id) : null
    if (!job) return reply.code(404).send({ error: 'There is no such import' })
    return send(reply, `rejects-${id}.csv`, rejectLines(database, job))
  })

  // Its body is read as it comes: no parser may have it whole.
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.put('/files/inventory/imports/:name', async (request: Asked, reply) => {
      if (!isSigned(request)) return refuseLink(reply)
      const job = isId(request.params.name) ? await importJobById(database, request.params.name) : null
      if (!job) return reply.code(404).send({ error: 'There is no such import' })
      const isThere = () => reply.code(409).send({ code: 'FILE_IS_THERE', error: 'The file of this import is there already' })
      if (job.state !== 'AWAITING_FILE') return isThere()
      const uploadId = newId()
      const drop = () => removeChunks(database, job.id, uploadId)
      try {
        const size = await keep(database, job.id, uploadId, request.raw)
        if (size === 'TOO_LARGE') {
          await drop()
          return await reply.code(413).send({ code: 'TOO_LARGE', error: `A file has at most ${MOST_BYTES} bytes: split it` })
        }
        const declared =
          job.sizeBytes ?? (request.headers['content-length'] === undefined ? size : Number(request.headers['content-length']))
        if (size !== declared) {
          await drop()
          return await reply
            .code(422)
            .send({ code: 'CUT', error: `${size} bytes came, and ${declared} were declared: send the whole file again` })
        }
      } catch (error) {
        await drop()
        throw error
      }
      if (!(await beginChecking(database, job.id, uploadId))) {
        await drop()
        return isThere()
      }
      return reply.code(202).send({ state: 'CHECKING' })
    })
  })
}

/** Keeps a body piece by piece; answers its size. */
export async function keep(
  database: Database,
  jobId: string,
  uploadId: string,
  body: AsyncIterable<Buffer>,
): Promise<number | 'TOO_LARGE'> {
  let [size, n, waiting] = [0, 0, [] as Buffer[]]
  let held = 0
  const flush = async (): Promise<void> => {
    await addChunk(database, jobId, uploadId, n, Buffer.concat(waiting))
    n += 1
    waiting = []
    held = 0
  }
  for await (const piece of body) {
    size += piece.length
    if (size > MOST_BYTES) return 'TOO_LARGE'
    waiting.push(piece)
    held += piece.length
    if (held >= PIECE) await flush()
  }
  if (held > 0) await flush()
  return size
}
