import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import { PARTITIONS, TOPICS } from '@kade/events'
import {
  CORRELATION_HEADER,
  createEventBus,
  createIdentitySigner,
  createLogger,
  createMetrics,
  inOrder,
  newId,
  runWithCorrelation,
  type EventBus,
  type Logger,
  type Subscription,
} from '@kade/service-kit'
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import { GraphQLError, printSchema } from 'graphql'
import { createAuthenticate, type Authenticated } from './authentication/authenticate.js'
import { serveDevTokens } from './authentication/dev-tokens.js'
import type { GatewayConfig } from './config.js'
import { passFilesOn } from './files.js'
import { clientErrors, toClientError } from './graph/errors.js'
import { checkLimits } from './graph/limits.js'
import { createRateLimits } from './graph/rate-limits.js'
import { SubgraphClient } from './graph/subgraph-client.js'
import { createGateway, dataSource, type GraphContext } from './graph/supergraph.js'
import { servePages } from './pages.js'
import { SubscriptionHub } from './subscriptions/hub.js'
import { eventsSchemaOf, SubscriptionPlanner } from './subscriptions/planned-subscription.js'
import { serveEventStream, serveSockets } from './subscriptions/transports.js'
import { createHistories } from './subscriptions/updates.js'

const NAME = 'gateway'
const BODY_LIMIT = 1_000_000
const FOLLOWED = [TOPICS.order, TOPICS.shipment]
const EVENTS_SDL = new URL('../events.graphql', import.meta.url)
const BUILT_PAGES = new URL('../../web/dist', import.meta.url)

/** The only wiring. `start` loads the supergraph, follows the bus and begins to answer. A test may hand in its own bus. */
export async function createService(config: GatewayConfig, given: { readonly bus?: EventBus } = {}) {
  const logger = createLogger({ service: NAME, level: config.logLevel })
  const metrics = createMetrics(NAME)
  const sign = createIdentitySigner(config.privateKey)
  const subgraphs = Object.fromEntries(
    Object.entries(config.subgraphUrls).map(([name, url]) => [name, new SubgraphClient(name, url, sign, logger)]),
  )
  const { orders, shipping } = subgraphs
  if (!orders || !shipping) throw new Error('The gateway needs the addresses of orders and shipping')
  const bus = given.bus ?? createEventBus({ ...config.bus, clientId: NAME, logger })
  const authenticate = createAuthenticate(config.auth, config.guestTokenSecret)
  const limitRate = createRateLimits(config.rateLimitPerMinute)
  const hub = new SubscriptionHub(createHistories({ orders, shipping }), logger)

  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: requestIdOf,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    trustProxy: true,
  })
  const gateway = createGateway({ file: config.supergraphFile, subgraphs, logger, metrics })
  const eventsSchema = eventsSchemaOf(readFileSync(EVENTS_SDL, 'utf8'))
  const sources = Object.fromEntries(Object.keys(subgraphs).map((name) => [name, dataSource({ name }, subgraphs)]))
  let planner: SubscriptionPlanner | undefined
  let apiSchema = ''
  gateway.onSchemaLoadOrUpdate(({ apiSchema: schema, coreSupergraphSdl }) => {
    apiSchema = printSchema(schema)
    planner = new SubscriptionPlanner(coreSupergraphSdl, eventsSchema, sources, logger)
  })
  const apollo = new ApolloServer<GraphContext>({
    gateway: gateway,
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: 10_000 },
    formatError: (formatted) => toClientError(formatted, undefined, logger),
    plugins: [fastifyApolloDrainPlugin(app), limits(limitRate)],
  })

  const authenticated = new WeakMap<object, Authenticated>()
  const seconds = metrics.histogram('graphql_request_seconds', 'Time to answer an operation')
  let stopping = false
  let following: Subscription | undefined

  app.addHook('onRequest', (request, _reply, done) => runWithCorrelation(request.id, done))
  app.setErrorHandler((error, request, reply) => answerFault(error, request, reply, logger))
  app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: `There is nothing at ${request.url.split('?')[0] ?? '/'}` }))
  const files = passFilesOn(app, config.subgraphUrls)
  if (config.auth.mode === 'development') serveDevTokens(app, config.auth.secret)
  app.get('/schema.graphql', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(apiSchema))
  app.get('/livez', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const ready = !stopping && planner !== undefined && following !== undefined && (await bus.isHealthy())
    return reply.code(ready ? 200 : 503).send({ status: stopping ? 'stopping' : ready ? 'ready' : 'not ready' })
  })
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()))
  const transports = {
    authenticate,
    hub,
    logger,
    planner: () => {
      if (!planner)
        throw new GraphQLError('The graph is not loaded yet: try again in a moment', { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })
      return planner
    },
  }
  serveEventStream(app, transports)
  const sockets = serveSockets(app.server, transports)
  let url = ''

  const parts = inOrder([
    { stop: async () => void (await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()))) },
    {
      start: () => bus.ensureTopics(FOLLOWED.map((name) => ({ name, partitions: PARTITIONS }))),
      stop: () => (given.bus ? Promise.resolve() : bus.close()),
    },
    {
      start: async () => {
        following = await bus.follow({ topics: FOLLOWED, handle: (messages) => hub.onMessages(messages) })
      },
      stop: async () => following?.stop(),
    },
    {
      start: async () => {
        await apollo.start()
        app.route({
          method: ['GET', 'POST', 'OPTIONS'],
          url: '/graphql',
          preHandler: async (request) => {
            authenticated.set(request, await authenticate(request.headers.authorization))
          },
          onResponse: async (_request, reply) => seconds.observe(reply.elapsedTime / 1000),
          handler: fastifyApolloHandler(apollo, {
            context: async (request) => ({
              viewer: (authenticated.get(request) as Authenticated).viewer,
              correlationId: request.id,
              address: request.ip,
            }),
          }),
        })
        await servePages(app, config.webDirectory ?? fileURLToPath(BUILT_PAGES))
        url = await app.listen({ port: config.port, host: config.host })
        logger.info({ url }, 'The gateway answers')
      },
      stop: async () => {
        await app.close()
        await apollo.stop()
        await files.close()
      },
    },
    { stop: () => sockets.stop() },
  ])
  return {
    start: () => parts.start(),
    stop: () => {
      stopping = true
      return parts.stop()
    },
    get url() {
      return url
    },
    logger,
  }
}

/** Refuses what is too dear, or too often, before it is planned. */
function limits(limitRate: ReturnType<typeof createRateLimits>): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, document, request, contextValue: { viewer, address } }) => {
        if (!operation) return
        checkLimits(document, operation, request.variables ?? {})
        await limitRate(operation, { subject: viewer.roles.length === 0 ? null : viewer.subject, address })
      },
    }),
  }
}

/** What the client calls its request, where that is fit to be logged; else one of ours. */
function requestIdOf(request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }): string {
  const given = request.headers[CORRELATION_HEADER] ?? request.headers['x-request-id']
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId()
}

/** What fails before the graph is reached: answered in the shape of GraphQL errors. */
function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): FastifyReply {
  if (error instanceof GraphQLError)
    return reply.code(error.extensions.code === 'UNAUTHENTICATED' ? 401 : 400).send({ errors: clientErrors([error], request.id, logger) })
  const { statusCode = 500, message } = error as { readonly statusCode?: number; readonly message?: string }
  if (statusCode >= 500) logger.error({ err: error, url: request.url }, 'A request failed')
  const told =
    statusCode === 413
      ? 'The request is over 1 MB: split it'
      : statusCode === 400
        ? 'The body is no JSON'
        : (message ?? 'The request is not understood')
  const code = statusCode >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT'
  return reply.code(statusCode).send({ errors: clientErrors([new GraphQLError(told, { extensions: { code } })], request.id) })
}
