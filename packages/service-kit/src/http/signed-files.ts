import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { verifySignedLink } from './signed-link.js'

export interface FileOfLink {
  /** Its media type, such as application/pdf. */
  readonly type: string
  readonly content: Uint8Array
}

export interface SignedFiles {
  /** Where the files are, such as /files/orders/invoices. */
  readonly path: string
  readonly secret: string
  /** What one file is called, such as `invoice`: for the answer that there is none. */
  readonly noun: string
  /** The file of that name; null when there is none. */
  readonly read: (name: string) => Promise<FileOfLink | null>
  /** Errors of `read` that are answered as 422 with their message, by the code that they are answered under. */
  readonly refusals?: Readonly<Record<string, new (...given: never[]) => Error>>
}

/** GET <path>/<name> behind a signed link: 403 when the link is not one of ours or has expired, 404 when there is no such file. */
export function serveSignedFiles(app: FastifyInstance, { path, secret, noun, read, refusals = {} }: SignedFiles): void {
  app.get<{ Params: { name: string }; Querystring: Record<string, string> }>(`${path}/:name`, async ({ params, query, url }, reply) => {
    const [signed = ''] = url.split('?')
    if (!verifySignedLink(signed, query, secret, new Date())) return refuseLink(reply)
    try {
      const file = await read(params.name)
      if (!file) return await reply.code(404).send({ error: `There is no such ${noun}` })
      return await reply.type(file.type).header('cache-control', 'private, max-age=3600').send(Buffer.from(file.content))
    } catch (error) {
      const [code] = Object.entries(refusals).find(([, refusal]) => error instanceof refusal) ?? []
      if (code === undefined) throw error
      return reply.code(422).send({ code, error: (error as Error).message })
    }
  })
}

/** Answers a link that is not one of ours, or has expired. */
export const refuseLink = (reply: FastifyReply): FastifyReply =>
  reply.code(403).send({ error: 'This link is not valid, or has expired: ask the graph for a new one' })

export interface StreamedFile {
  readonly name: string
  /** Its media type, such as text/csv. */
  readonly type: string
  readonly parts: AsyncIterable<string>
}

/** Answers a file that is made as it is sent: no more of it than a part is in memory. */
export const sendStreamed = (reply: FastifyReply, { name, type, parts }: StreamedFile): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(Readable.from(parts, { highWaterMark: 1 }))
