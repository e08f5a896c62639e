import { takeRawBodies } from '@kade/service-kit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Pool } from 'undici'
import type { RateLimits } from './graph/rate-limits.js'

interface Door {
  readonly path: string
  /** Whose it is: it checks the signature, over the bytes that come through here unchanged. */
  readonly service: string
  /** What senders say beside the body; nothing else is passed on. */
  readonly headers: RegExp
}

/** Where others call us. A door more is a line more. */
const DOORS: readonly Door[] = [
  { path: '/webhooks/payments/:provider', service: 'orders', headers: /^stripe-signature$|^content-type$/ },
  { path: '/webhooks/channels/:channel/orders', service: 'orders', headers: /^(x-shopify|x-wc-webhook)-[a-z0-9-]+$|^content-type$/ },
  { path: '/webhooks/carriers/:peer', service: 'shipping', headers: /^x-hmac-signature(-v2)?$|^x-(timestamp|path)$|^content-type$/ },
]
const MOST_BYTES = 1_000_000
/** Senders wait five seconds and then send again: what takes longer is answered as such. */
const ANSWERED_WITHIN_MS = 4_500

/** POST /webhooks/... is passed on to its service, byte by byte as it came, with its answer as it comes. */
export function passWebhooksOn(
  app: FastifyInstance,
  subgraphUrls: Readonly<Record<string, string>>,
  rateLimits: Pick<RateLimits, 'admit'>,
): { close(): Promise<void> } {
  const pools = new Map<string, Pool>()
  const poolOf = (service: string): Pool => {
    const pool = pools.get(service) ?? new Pool(new URL(subgraphUrls[service] ?? '').origin, { connections: 32 })
    pools.set(service, pool)
    return pool
  }
  void app.register(async (scope) => {
    takeRawBodies(scope, MOST_BYTES)
    for (const { path, service, headers } of DOORS) {
      const pool = poolOf(service)
      const before = { onRequest: ({ ip }: FastifyRequest) => rateLimits.admit(null, ip) }
      scope.post(path, before, async ({ raw, body, headers: given }, reply) => {
        const sent = Object.fromEntries(
          Object.entries(given).flatMap(([name, value]) => (headers.test(name) && typeof value === 'string' ? [[name, value]] : [])),
        )
        try {
          const answer = await pool.request({
            ...{ path: raw.url ?? '/', method: 'POST', headers: sent, body: body instanceof Buffer ? body : null },
            signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
          })
          const text = await answer.body.text()
          return await reply.code(answer.statusCode).type('application/json').send(text)
        } catch {
          return reply
            .code(503)
            .header('retry-after', 5)
            .send({ error: `${service} does not answer just now: send it again` })
        }
      })
    }
  })
  return { close: async () => void (await Promise.all([...pools.values()].map((pool) => pool.close()))) }
}
