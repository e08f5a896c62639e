import type { FastifyInstance } from 'fastify'
import { Pool } from 'undici'

/** The services that serve files: each checks the signature of the link itself. */
const SERVICES = ['orders', 'shipping'] as const

/** GET /files/<service>/... is passed on to its owner; nothing else is. */
export function passFilesOn(app: FastifyInstance, subgraphUrls: Readonly<Record<string, string>>): { close(): Promise<void> } {
  const pools = SERVICES.map((service) => {
    const pool = new Pool(new URL(subgraphUrls[service] ?? '').origin, { connections: 8, headersTimeout: 10_000 })
    app.get(`/files/${service}/*`, async ({ raw }, reply) => {
      try {
        const { statusCode, headers, body } = await pool.request({ path: raw.url ?? '/', method: 'GET' })
        for (const name of ['content-type', 'content-length', 'cache-control']) {
          const value = headers[name]
          if (value !== undefined) void reply.header(name, value)
        }
        return reply.code(statusCode).send(body)
      } catch {
        return reply.code(503).send({ error: `${service} does not answer just now: try again in a moment` })
      }
    })
    return pool
  })
  return { close: async () => void (await Promise.all(pools.map((pool) => pool.close()))) }
}
