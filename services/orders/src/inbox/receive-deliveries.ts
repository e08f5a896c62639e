import { isTransient, newId, takeRawBodies, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import type { ChannelConnections } from '../channel/connection.js'
import { keepDelivery } from './delivery.store.js'
import { headersToKeep, verifyDelivery, type Arrived } from './verify-delivery.js'

export interface Door {
  readonly database: Database
  readonly connections: ChannelConnections
  /** Called when there is something new to read. */
  readonly wake: () => void
}

/** As the gateway takes them. */
const MOST_BYTES = 1_000_000
const RETRY_AFTER_SECONDS = 5
/** A topic or a key that is longer is none of a platform's. */
const MOST_TEXT = 500

/**
 * POST /webhooks/channels/<channel>/orders: 404 for a channel that no platform is connected to, 401 for what it has not signed, 200 once it is kept,
 * and for a double; 503 when it could not be kept. What it says is read afterwards.
 */
export function receiveDeliveries(app: FastifyInstance, { database, connections, wake }: Door): void {
  void app.register(async (scope) => {
    takeRawBodies(scope, MOST_BYTES)
    scope.post<{ Params: { channel: string } }>('/webhooks/channels/:channel/orders', async (request, reply) => {
      const { channel } = request.params
      const connection = Object.hasOwn(connections, channel) ? connections[channel] : undefined
      if (!connection) return reply.code(404).send({ error: 'No shop is connected to a channel of this name' })
      const arrived: Arrived = {
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
        ),
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      }
      const verdict = verifyDelivery(connection, arrived)
      if (verdict.kind === 'FORGED')
        return reply.code(401).send({ error: 'The signature is missing, or is not that of this body by the secret of this channel' })
      if (verdict.kind === 'PING') return reply.send({ state: 'PING' })
      const { platform } = connection
      try {
        const isNew = await keepDelivery(database, {
          ...{ id: newId(), channel, platform, topic: verdict.topic.slice(0, MOST_TEXT), dedupeKey: verdict.dedupeKey.slice(-MOST_TEXT) },
          ...{ body: arrived.body, headers: headersToKeep(platform, arrived) },
        })
        if (isNew) wake()
        return await reply.send({ state: isNew ? 'KEPT' : 'KNOWN' })
      } catch (error) {
        if (!isTransient(error)) throw error
        request.log.warn({ err: error }, 'A delivery could not be kept')
        return reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send({ error: 'It could not be kept just now: send it again' })
      }
    })
  })
}
