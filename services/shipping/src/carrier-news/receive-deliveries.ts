import { isTransient, newId, takeRawBodies, type Database } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { keepDelivery } from './delivery.store.js'
import { dedupeKeyOf, headersToKeep, isByEasypost, type Arrived, type PeerSecrets } from './verify-delivery.js'

export interface Door {
  readonly database: Database
  readonly secrets: PeerSecrets
  /** Called when there is something new to read. */
  readonly wake: () => void
}

/** As the gateway takes them. */
const MOST_BYTES = 1_000_000
const RETRY_AFTER_SECONDS = 5

/**
 * POST /webhooks/carriers/<peer>: 404 for a peer that is not connected, 401 for what it has not signed, 200 once it is kept, and for a double; 503
 * when it could not be kept. What it says is read afterwards: neither the bus nor any reading is waited for.
 */
export function receiveDeliveries(app: FastifyInstance, { database, secrets, wake }: Door): void {
  void app.register(async (scope) => {
    takeRawBodies(scope, MOST_BYTES)
    scope.post<{ Params: { peer: string } }>('/webhooks/carriers/:peer', async (request, reply) => {
      const { peer } = request.params
      const own = Object.hasOwn(secrets, peer) ? (secrets[peer] ?? []) : []
      if (own.length === 0) return reply.code(404).send({ error: 'No carrier of this name is connected' })
      const arrived: Arrived = {
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
        ),
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      }
      if (!isByEasypost(arrived, own))
        return reply.code(401).send({ error: 'The signature is missing, or is not that of this body by the secret of this webhook' })
      try {
        const { body } = arrived
        const isNew = await keepDelivery(database, { id: newId(), peer, dedupeKey: dedupeKeyOf(arrived), headers: headersToKeep(arrived), body }) // prettier-ignore
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
