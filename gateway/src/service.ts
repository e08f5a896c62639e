import { fileURLToPath } from 'node:url'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
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
  type EventBus,
} from '@kade/service-kit'
import { printSchema } from 'graphql'
import { createAdmission } from './admission.js'
import { createAuthenticate } from './authentication/authenticate.js'
import { endOfOrderAt } from './authentication/end-of-order.js'
import { serveDevTokens } from './authentication/dev-tokens.js'
import { serveDevelopmentProvider } from './authentication/development-provider.js'
import { serveSignIn } from './authentication/sign-in.js'
import { clientAddress } from './client-address.js'
import { closingConnections } from './close-connections.js'
import type { GatewayConfig } from './config.js'
import { passFilesOn } from './files.js'
import { describeOperation } from './graph/describe-operation.js'
import { toClientError } from './graph/errors.js'
import { operationMetrics } from './graph/operation-metrics.js'
import { revalidate } from './graph/revalidation.js'
import { createReader } from './graph/limits.js'
import { renamesAliases } from './graph/aliases.js'
import { createRateLimits } from './graph/rate-limits.js'
import { MOST_FAULTS } from './graph/variables.js'
import { OperationsSeen } from './graph/operations-seen.js'
import { SubgraphClient, traceOf } from './graph/subgraph-client.js'
import { serveSchema } from './graph/schema-file.js'
import { createGateway, dataSource, type GraphContext } from './graph/supergraph/gateway.js'
import { createHttpApp } from './http-app.js'
import { serveDocumentation } from './documentation.js'
import { servePages } from './pages.js'
import { Readiness } from './readiness.js'
import { serveHttpStreams } from './subscriptions/http-streams.js'
import { SubscriptionHub } from './subscriptions/hub.js'
import { eventsSchemaOf, SubscriptionPlanner } from './subscriptions/planned-subscription.js'
import { OpenConnections } from './subscriptions/open-connections.js'
import { serveSockets } from './subscriptions/sockets.js'
import { createHistories } from './subscriptions/updates.js'
import { passWebhooksOn } from './webhooks.js'

const NAME = 'gateway'
const FOLLOWED = [TOPICS.order, TOPICS.shipment]
const EVENTS_SCHEMA = new URL('../schema/', import.meta.url)
const BUILT_PAGES = new URL('../../web/dist', import.meta.url)
const BUILT_DOCS = new URL('../../site/dist', import.meta.url)

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
  const seen = new OperationsSeen()
  const admission = createAdmission(authenticate, rateLimits, read, seen, operationMetrics(metrics))
  const pushSeconds = metrics.histogram('push_seconds', 'Time from the event of an update to the connection of one who follows', ['field'])
  const hub = new SubscriptionHub(
    createHistories({ orders, shipping }),
    (field, seconds) => pushSeconds.observe({ field }, seconds),
    logger,
  )

  const app = await createHttpApp(config, logger)
  const eventsSchema = eventsSchemaOf(loadTypeDefs(EVENTS_SCHEMA))
  const sources = Object.fromEntries(Object.keys(subgraphs).map((name) => [name, dataSource({ name }, subgraphs)]))
  let next: SubscriptionPlanner | undefined
  const gateway = createGateway({
    ...{ from: config.supergraph, subgraphs, logger, metrics },
    prepare: (sdl) => (next = new SubscriptionPlanner(sdl, eventsSchema, sources, read, seen, logger)),
  })
  const tellSchema = serveSchema(app)
  gateway.onSchemaLoadOrUpdate(({ apiSchema: schema }) => {
    tellSchema(printSchema(schema))
    const planner = next as SubscriptionPlanner // prepared before it was loaded
    if (readiness.planner) hub.replan((query, operationName, variables) => planner.plan(query, operationName, variables))
    readiness.planner = planner
  })
  const errors = metrics.counter('graphql_errors_total', 'Errors in the answers of operations', ['code'])
  const apollo = new ApolloServer<GraphContext>({
    gateway: renamesAliases(gateway),
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Each fault looks for the names that may have been meant, in the whole schema.
    validationOptions: { maxErrors: MOST_FAULTS },
    // Without introspection, "Did you mean" would tell the same piece by piece.
    hideSchemaDetailsFromClientErrors: !config.introspection,
    formatError: (formatted, error) => {
      const told = toClientError(formatted, undefined, logger, error)
      errors.inc({ code: String(told.extensions?.code) })
      return told
    },
    logger,
    plugins: [
      fastifyApolloDrainPlugin(app),
      admission.limits,
      describeOperation,
      // Nobody reads their traces and hints here, and the page would come from elsewhere.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  })

  const seconds = metrics.histogram('graphql_request_seconds', 'Time to answer an operation')
  const files = passFilesOn(app, config.subgraphUrls, { mail: config.auth.mode === 'development' })
  const webhooks = passWebhooksOn(app, config.subgraphUrls, rateLimits)
  serveSignIn(app, config.auth)
  if (config.auth.mode === 'development') {
    serveDevTokens(app, config.auth.secret)
    await serveDevelopmentProvider(app, config.auth.secret)
  }
  readiness.serve(app)
  const connections = new OpenConnections(config.socketsPerAddress)
  metrics.measure('open_sockets', 'WebSockets and streams of updates that are open', {}, async () => connections.count)
  const transports = {
    authenticate,
    admit: admission.admit,
    hub,
    rateLimits,
    connections,
    addressOf: clientAddress(config.trustedProxies),
    drainMs: config.drainSeconds * 1_000,
    logger,
    planner: () => readiness.plannerOfFollowed(),
  }
  const streams = serveHttpStreams(app, transports)
  const sockets = serveSockets(app.server, transports)
  const closing = closingConnections(app.server)
  let url = ''
  let loaded = false

  const measured = createMetricsServer(metrics, config, (own) => own.get('/operations', async () => seen.manifest()))
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
        loaded = true
        const answer = fastifyApolloHandler(apollo, {
          context: async (request) => ({
            viewer: admission.admitted(request).viewer,
            correlationId: request.id,
            address: request.ip,
            ...traceOf(request.headers),
          }),
        })
        app.route({
          method: ['GET', 'POST', 'OPTIONS'],
          url: '/graphql',
          compress: {},
          ...admission.hooks,
          onSend: revalidate,
          onResponse: async (request, reply) => {
            // How long somebody followed says nothing of how fast an answer is.
            if (!admission.isFollowed(request)) seconds.observe(reply.elapsedTime / 1000)
          },
          handler: async (request, reply) =>
            admission.isFollowed(request) ? streams.answer(request, reply, admission.admitted(request)) : answer.call(app, request, reply),
        })
        await servePages(app, config.webDirectory ?? fileURLToPath(BUILT_PAGES), config.auth)
        await serveDocumentation(app, config.docsDirectory ?? fileURLToPath(BUILT_DOCS), config.auth.mode === 'development')
        url = await app.listen({ port: config.port, host: config.host })
        logger.info({ url }, 'The gateway answers')
      },
      stop: async () => {
        await closing(async () => app.close())
        if (loaded) await apollo.stop()
        await Promise.all([files.close(), webhooks.close()])
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
