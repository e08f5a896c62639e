import { isTransient, takeRawBodies, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { keepNotice } from './notice.store.js'

/** Whether a provider signed these bytes, and what it calls them; null when it did not. */
export type NoticeReader = (
  body: Buffer,
  headers: Readonly<Record<string, unknown>>,
) => { readonly id: string; readonly type: string } | null

export interface NoticeDoor {
  readonly database: Database
  readonly readers: Readonly<Record<string, NoticeReader>>
  /** Called when there is something new to read. */
  readonly wake: () => void
}

const MOST_BYTES = 1_000_000
const RETRY_AFTER_SECONDS = 5

/**
 * POST /webhooks/payments/<provider>: 404 for a provider that is not connected, 401 for what it has not signed, 200 once it is kept, and for a double;
 * 503 when it could not be kept. What it means is found out afterwards.
 */
export function receiveNotices(app: FastifyInstance, { database, readers, wake }: NoticeDoor): void {
  void app.register(async (scope) => {
    takeRawBodies(scope, MOST_BYTES)
    scope.post<{ Params: { provider: string } }>('/webhooks/payments/:provider', async (request, reply) => {
      const { provider } = request.params
      const read = Object.hasOwn(readers, provider) ? readers[provider] : undefined
      if (!read) return reply.code(404).send({ error: 'No payment provider of this name is connected' })
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const signed = read(body, request.headers)
      if (!signed) return reply.code(401).send({ error: 'The signature is missing, too old, or not that of this body' })
      try {
        const isNew = await keepNotice(database, { provider, eventId: signed.id.slice(0, 255), type: signed.type.slice(0, 255), body })
        if (isNew) wake()
        return await reply.send({ state: isNew ? 'KEPT' : 'KNOWN' })
      } catch (error) {
        if (!isTransient(error)) throw error
        request.log.warn({ err: error }, 'A notice of a payment provider could not be kept')
        return reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send({ error: 'It could not be kept just now: send it again' })
      }
    })
  })
}
