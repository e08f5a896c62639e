import type { FastifyInstance, RouteHandlerMethod } from 'fastify'
import { Pool } from 'undici'

/** The services that serve files: each checks the signature of the link itself. */
const SERVICES = ['orders', 'inventory', 'shipping', 'analytics'] as const

/** GET /files/<service>/... is passed on to its owner, and PUT of a file that is taken in; in development `mail` too, the mails of one's own machine. Nothing else is. */
export function passFilesOn(
  app: FastifyInstance,
  subgraphUrls: Readonly<Record<string, string>>,
  { mail }: { readonly mail: boolean },
): { close(): Promise<void> } {
  const pools = SERVICES.map((service) => {
    const pool = new Pool(new URL(subgraphUrls[service] ?? '').origin, { connections: 8, headersTimeout: 10_000 })
    const passOn: RouteHandlerMethod = async ({ raw }, reply) => {
      try {
        const { statusCode, headers, body } = await pool.request({ path: raw.url ?? '/', method: 'GET' })
        for (const name of ['content-type', 'content-length', 'content-disposition', 'content-security-policy', 'cache-control']) {
          const value = headers[name]
          if (value !== undefined) void reply.header(name, value)
        }
        return reply.code(statusCode).send(body)
      } catch {
        return reply.code(503).send({ error: `${service} does not answer just now: try again in a moment` })
      }
    }
    app.get(`/files/${service}/*`, passOn)
    if (service === 'orders' && mail) for (const path of ['/mail', '/mail/*']) app.get(path, passOn)
    if (service === 'inventory') takeIn(app, pool)
    return pool
  })
  return { close: async () => void (await Promise.all(pools.map((pool) => pool.close()))) }
}

/** A body is passed on as it comes: no parser may have it whole. */
function takeIn(app: FastifyInstance, pool: Pool): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.put('/files/inventory/imports/*', async ({ raw, headers }, reply) => {
      const length = headers['content-length']
      const sent = { 'content-type': 'text/csv', ...(length !== undefined && { 'content-length': length }) }
      try {
        const { statusCode, body } = await pool.request({
          path: raw.url ?? '/',
          method: 'PUT',
          body: raw,
          headers: sent,
          headersTimeout: 60_000,
        })
        return reply.code(statusCode).type('application/json').send(body)
      } catch {
        return reply.code(503).send({ error: 'The file did not come through: send it again' })
      }
    })
  })
}
