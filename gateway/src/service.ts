import { fileURLToPath } from 'node:url'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import cors, { type FastifyCorsOptions } from '@fastify/cors'
import compress, { type FastifyCompressOptions } from '@fastify/compress'
import { PARTITIONS, TOPICS } from '@kade/events'
import {
  createBusPart,
  createEventBus,
  createIdentitySigner,
  createLogger,
  createMetrics,
  createMetricsServer,
  inBackground,
  inOrder,
  loadTypeDefs,
  runWithCorrelation,
  surviveSocketErrors,
  type EventBus,
} from '@kade/service-kit'
import Fastify from 'fastify'
import { printSchema } from 'graphql'
import { createAdmission } from './admission.js'
import { createAuthenticate } from './authentication/authenticate.js'
import { endOfOrderAt } from './authentication/end-of-order.js'
import { serveDevTokens } from './authentication/dev-tokens.js'
import { clientAddress, isTrustedProxy } from './client-address.js'
import { closingConnections } from './close-connections.js'
import type { GatewayConfig } from './config.js'
import { boundConnections } from './connections-of-addresses.js'
import { passFilesOn } from './files.js'
import { toClientError } from './graph/errors.js'
import { createReader } from './graph/limits.js'
import { renamesAliases } from './graph/aliases.js'
import { createRateLimits } from './graph/rate-limits.js'
import { MOST_FAULTS } from './graph/variables.js'
import { SubgraphClient, traceOf } from './graph/subgraph-client.js'
import { serveSchema } from './graph/schema-file.js'
import { createGateway, dataSource, type GraphContext } from './graph/supergraph.js'
import { answerFault, answerUnparsed, requestIdOf } from './http-faults.js'
import { servePages } from './pages.js'
import { boundPipelining } from './pipelining.js'
import { Readiness } from './readiness.js'
import { serveEventStream } from './subscriptions/event-stream.js'
import { SubscriptionHub } from './subscriptions/hub.js'
import { eventsSchemaOf, SubscriptionPlanner } from './subscriptions/planned-subscription.js'
import { OpenConnections } from './subscriptions/open-connections.js'
import { serveSockets } from './subscriptions/sockets.js'
import { createHistories } from './subscriptions/updates.js'

const NAME = 'gateway'
const BODY_LIMIT = 1_000_000
/** From its first byte to its last: a body that drips in holds a connection and memory. */
const REQUEST_WITHIN_MS = 20_000
const HEADERS_WITHIN_MS = 10_000
const FOLLOWED = [TOPICS.order, TOPICS.shipment]
/** Where a route asks for it, with `compress: {}`. Streams of events do not: a compressor holds them back. */
const COMPRESSION: FastifyCompressOptions = { global: false, encodings: ['br', 'gzip'], threshold: 1_024 }
const EVENTS_SCHEMA = new URL('../schema/', import.meta.url)
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
  const busPart = createBusPart({
    ...{ bus, logger, isOwn: given.bus === undefined },
    topics: FOLLOWED.map((name) => ({ name, partitions: PARTITIONS })),
  })
  const readiness = new Readiness(busPart, config.readyFile)
  const authenticate = createAuthenticate(config.auth, config.guestTokenSecret, endOfOrderAt(orders))
  const rateLimits = createRateLimits(config)
  const read = createReader()
  const admission = createAdmission(authenticate, rateLimits, read)
  const hub = new SubscriptionHub(createHistories({ orders, shipping }), logger)

  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: requestIdOf,
    keepAliveTimeout: 65_000,
    requestTimeout: REQUEST_WITHIN_MS,
    http: { headersTimeout: HEADERS_WITHIN_MS, connectionsCheckingInterval: 2_000 },
    forceCloseConnections: 'idle',
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    clientErrorHandler: answerUnparsed,
  })
  surviveSocketErrors(app.server)
  boundConnections(app.server, config.connectionsPerAddress, isTrustedProxy(config.trustedProxies))
  const gateway = createGateway({ file: config.supergraphFile, subgraphs, logger, metrics })
  const eventsSchema = eventsSchemaOf(loadTypeDefs(EVENTS_SCHEMA))
  const sources = Object.fromEntries(Object.keys(subgraphs).map((name) => [name, dataSource({ name }, subgraphs)]))
  const tellSchema = serveSchema(app)
  gateway.onSchemaLoadOrUpdate(({ apiSchema: schema, coreSupergraphSdl }) => {
    tellSchema(printSchema(schema))
    const next = new SubscriptionPlanner(coreSupergraphSdl, eventsSchema, sources, read, logger)
    if (readiness.planner) hub.replan((query, operationName, variables) => next.plan(query, operationName, variables))
    readiness.planner = next
  })
  const apollo = new ApolloServer<GraphContext>({
    gateway: renamesAliases(gateway),
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Each fault looks for the names that may have been meant, in the whole schema.
    validationOptions: { maxErrors: MOST_FAULTS },
    // Without introspection, "Did you mean" would tell the same piece by piece.
    hideSchemaDetailsFromClientErrors: !config.introspection,
    formatError: (formatted, error) => toClientError(formatted, undefined, logger, error),
    logger,
    plugins: [
      fastifyApolloDrainPlugin(app),
      admission.limits,
      // Nobody reads their traces and hints here, and the page would come from elsewhere.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  })

  const securityHeaders = securityHeadersOf(config.publicUrl)
  const seconds = metrics.histogram('graphql_request_seconds', 'Time to answer an operation')

  boundPipelining(app)
  await app.register(cors, crossOrigin(config))
  await app.register(compress, COMPRESSION)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeaders)
    runWithCorrelation(request.id, done)
  })
  app.setErrorHandler((error, request, reply) => answerFault(error, request, reply, logger))
  app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: `There is nothing at ${request.url.split('?')[0] ?? '/'}` }))
  const files = passFilesOn(app, config.subgraphUrls)
  if (config.auth.mode === 'development') serveDevTokens(app, config.auth.secret)
  readiness.serve(app)
  const transports = {
    authenticate,
    admit: admission.admit,
    hub,
    rateLimits,
    connections: new OpenConnections(config.socketsPerAddress),
    addressOf: clientAddress(config.trustedProxies),
    logger,
    planner: () => readiness.plannerOfFollowed(),
  }
  const streams = serveEventStream(app, transports)
  const sockets = serveSockets(app.server, transports)
  const closing = closingConnections(app.server)
  let url = ''

  const measured = createMetricsServer(metrics, config)
  const parts = inOrder([
    measured,
    { stop: async () => void (await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()))) },
    busPart,
    inBackground(
      async () => {
        readiness.following = await bus.follow({ topics: FOLLOWED, handle: (messages) => hub.onMessages(messages) })
      },
      async () => readiness.following?.stop(),
      { what: 'The events are not followed', logger },
    ),
    {
      start: async () => {
        await apollo.start()
        app.route({
          method: ['GET', 'POST', 'OPTIONS'],
          url: '/graphql',
          compress: {},
          ...admission.hooks,
          onResponse: async (_request, reply) => seconds.observe(reply.elapsedTime / 1000),
          handler: fastifyApolloHandler(apollo, {
            context: async (request) => ({
              viewer: admission.viewerOf(request),
              correlationId: request.id,
              address: request.ip,
              ...traceOf(request.headers),
            }),
          }),
        })
        await servePages(app, config.webDirectory ?? fileURLToPath(BUILT_PAGES), config.auth.mode)
        url = await app.listen({ port: config.port, host: config.host })
        logger.info({ url }, 'The gateway answers')
      },
      stop: async () => {
        await closing(async () => app.close())
        await apollo.stop()
        await files.close()
      },
    },
    { stop: async () => void (await Promise.all([sockets.stop(), streams.stop()])) },
  ])
  return {
    start: () => parts.start(),
    stop: () => {
      readiness.stop()
      return parts.stop()
    },
    get url() {
      return url
    },
    get metricsUrl() {
      return measured.url
    },
    /** Who follows orders here and now. */
    followed: () => hub.size,
    logger,
  }
}

/** On every answer: nothing is guessed to be of another type; who came by TLS comes back by TLS. */
function securityHeadersOf(publicUrl: string): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** Pages elsewhere ask with a bearer token, never with cookies; a browser asks once a day whether it may. */
function crossOrigin({ allowedOrigins, auth }: GatewayConfig): FastifyCorsOptions {
  return {
    origin: [...allowedOrigins, ...(auth.mode === 'development' ? [/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/] : [])],
    methods: ['GET', 'POST'],
    exposedHeaders: ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'Retry-After'],
    maxAge: 86_400,
  }
}
