import Fastify, { type FastifyInstance } from 'fastify'
import type { Runnable } from '../process/lifecycle/run-service.js'
import { surviveSocketErrors } from './socket-errors.js'
import type { Metrics } from '../process/metrics.js'

/** A scraper or two, and a person who looks. */
const MOST_CONNECTIONS = 20
const REQUEST_WITHIN_MS = 10_000

export interface MetricsServer extends Runnable {
  /** Where it listens once it is started; empty before. */
  readonly url: string
}

/** GET /metrics on a port of its own: what a process tells of itself concerns those who run it, not those who reach its graph. */
export function createMetricsServer(
  metrics: Metrics,
  { metricsPort, host }: { metricsPort: number; host: string },
  routes: (app: FastifyInstance) => void = () => undefined,
): MetricsServer {
  const app = Fastify({ requestTimeout: REQUEST_WITHIN_MS, forceCloseConnections: true })
  app.server.maxConnections = MOST_CONNECTIONS
  surviveSocketErrors(app.server)
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()))
  routes(app)
  let url = ''
  return {
    get url() {
      return url
    },
    start: async () => {
      url = await app.listen({ port: metricsPort, host })
    },
    stop: () => app.close(),
  }
}
