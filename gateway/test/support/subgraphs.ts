import { join } from 'node:path'
import { createLogger, createMetrics, createSubgraphServer, loadTypeDefs, type SubgraphServer, type Viewer } from '@kade/service-kit'
import type { TestKeys } from '@kade/service-kit/testing'
import type { FastifyInstance } from 'fastify'

export const ROOT = join(import.meta.dirname, '../../..')

/** A request as a subgraph received it. */
export interface ReceivedRequest {
  readonly query: string
  readonly variables: { readonly representations?: readonly unknown[] } & Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}
/** A subgraph with its service's real schema, over real HTTP, that accepts only what the gateway signed; its data lies in the test. */
export interface StubSubgraph extends Omit<SubgraphServer, 'metricsUrl'> {
  readonly requests: ReceivedRequest[]
  readonly viewers: Viewer[]
  /** `down` cuts connections; `hanging` accepts and never answers; a number answers with this status. */
  state: 'up' | 'down' | 'hanging' | number
}

export async function startSubgraph(
  name: string,
  resolvers: Readonly<Record<string, unknown>>,
  keys: TestKeys,
  routes?: (app: FastifyInstance) => void,
): Promise<StubSubgraph> {
  const requests: ReceivedRequest[] = []
  const viewers: Viewer[] = []
  const behaviour: Pick<StubSubgraph, 'state'> = { state: 'up' }
  const server = await createSubgraphServer({
    name,
    typeDefs: loadTypeDefs(new URL(`../../../services/${name}/schema/`, import.meta.url)),
    resolvers,
    context: (base) => {
      viewers.push(base.viewer)
      return base
    },
    config: { port: 0, metricsPort: 0, host: '127.0.0.1', gatewayPublicKey: keys.publicKey },
    logger: createLogger({ service: name, level: 'silent' }),
    metrics: createMetrics(name),
    readiness: {},
    routes: (app) => {
      app.addHook('preHandler', async ({ url, body, headers, raw }, reply) => {
        if (url === '/graphql') requests.push({ ...(body as Pick<ReceivedRequest, 'query' | 'variables'>), headers })
        if (behaviour.state === 'down') raw.socket.destroy()
        if (behaviour.state === 'hanging') await new Promise(() => undefined)
        if (typeof behaviour.state === 'number') return reply.code(behaviour.state).send('at 10.0.0.7: postgres://secret')
      })
      routes?.(app)
    },
  })
  await server.start()
  return Object.assign(behaviour, { requests, viewers, start: () => server.start(), stop: () => server.stop(), url: server.url })
}
