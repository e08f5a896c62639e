import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { isHeld, tagOf } from './entity-tag.js'

interface SchemaFile {
  readonly tag: string
  /** The text by content coding: a tenth of it, made once and off the event loop. */
  readonly bodies: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>
}

/** `GET /schema.graphql`: what clients may ask, as SDL. @returns what to call with the text, when it is known and each time that it changes. */
export function serveSchema(app: FastifyInstance): (text: string) => void {
  let file: Promise<SchemaFile> = compressed('')
  app.get('/schema.graphql', async ({ headers }, reply) => {
    const { tag, bodies } = await file
    const coding = (['br', 'gzip'] as const).find((name) => accepts(headers['accept-encoding'], name)) ?? 'identity'
    reply.headers({ etag: tag, vary: 'accept-encoding', 'cache-control': 'no-cache' })
    if (isHeld(headers['if-none-match'], tag)) return reply.code(304).send()
    if (coding !== 'identity') reply.header('content-encoding', coding)
    return reply.type('text/plain; charset=utf-8').send(bodies[coding])
  })
  return (text) => {
    file = compressed(text)
  }
}

async function compressed(text: string): Promise<SchemaFile> {
  const identity = Buffer.from(text)
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(identity), promisify(gzip)(identity)])
  return { tag: tagOf(text), bodies: { br, gzip: zipped, identity } }
}

/** `br;q=0` refuses it. */
const accepts = (header: string | string[] | undefined, coding: string): boolean =>
  String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(([name, ...parameters]) => name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)))
