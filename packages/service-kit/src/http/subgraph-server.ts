import { ApolloServer } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import { SCHEMA_HEADER, schemaSum } from '@kade/graph-schema'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { GraphQLError, Kind, print, type DocumentNode, type GraphQLFormattedError } from 'graphql'
import { isTransient } from '../database/transient.js'
import { Unauthenticated } from '../graph/errors/graphql-errors.js'
import { CORRELATION_HEADER, createIdentityVerifier, IDENTITY_HEADER } from '../graph/identity/identity-token.js'
import type { Viewer } from '../graph/identity/viewer.js'
import { runWithCorrelation } from '../process/logging/correlation.js'
import type { Logger } from '../process/logging/logger.js'
import { createMetricsServer } from './metrics-server.js'
import type { Metrics } from '../process/metrics.js'
import { newId } from '../process/ids.js'
import { checkArguments } from '../graph/text/checked-arguments.js'
import { AnswerSize } from '../graph/answer-size.js'
import { watchClock } from './clock.js'
import { createPressureCheck, Overloaded, RETRY_AFTER_S } from './memory-pressure.js'
import { federationScalars } from '../graph/scalars.js'
import { traceRequests } from './request-spans.js'
import { surviveSocketErrors } from './socket-errors.js'

export interface SubgraphContext {
  readonly viewer: Viewer
  readonly correlationId: string
  readonly logger: Logger
  /** Counts what the request reads: loaders of lists tell it. */
  readonly size: AnswerSize
}

export interface SubgraphServerOptions<Context extends SubgraphContext> {
  /** The subgraph's name: the audience of the identities that it accepts. */
  readonly name: string
  readonly typeDefs: DocumentNode
  readonly resolvers: Readonly<Record<string, unknown>>
  /** Called per request: loaders are made here. */
  readonly context: (base: SubgraphContext) => Context
  readonly config: { readonly port: number; readonly metricsPort: number; readonly host: string; readonly gatewayPublicKey: string }
  readonly logger: Logger
  readonly metrics: Metrics
  /** What must answer true for GET /readyz to be 200. */
  readonly readiness: Readonly<Record<string, () => Promise<boolean>>>
  /** Routes beside the graph; they check their own signatures. */
  readonly routes?: (app: FastifyInstance) => void
}

export interface SubgraphServer {
  readonly url: string
  /** Where the metrics are told, apart from the graph. */
  readonly metricsUrl: string
  start(): Promise<void>
  stop(): Promise<void>
}

/** The gateway's largest requests are batches of entities: some hundred bytes each. */
const BODY_LIMIT = 1_500_000

/** The subgraph over HTTP: POST /graphql for the gateway alone, GET /livez and /readyz; GET /metrics on a port of its own. */
export async function createSubgraphServer<Context extends SubgraphContext>(
  options: SubgraphServerOptions<Context>,
): Promise<SubgraphServer> {
  const { name, config, logger, metrics } = options
  const app = Fastify({ bodyLimit: BODY_LIMIT, genReqId: correlationOf, keepAliveTimeout: 65_000, forceCloseConnections: 'idle' })
  surviveSocketErrors(app.server)
  const apollo = new ApolloServer<Context>({
    schema: checkArguments(
      buildSubgraphSchema([
        { typeDefs: options.typeDefs, resolvers: { ...presentScalars(options.typeDefs), ...options.resolvers } as never },
      ]),
    ),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false, // browsers do not reach a subgraph, and what they send is not signed
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => maskUnexpected(formatted, error, logger),
    logger,
    // Traces and cache hints would cost time at every field, and nobody reads them here.
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginCacheControlDisabled()],
  })
  await apollo.start()

  const clock = watchClock(name, logger)
  const verify = createIdentityVerifier(config.gatewayPublicKey, name, clock.report)
  const seconds = metrics.histogram('graphql_request_seconds', 'Time to answer a request of the gateway')
  const refuseWhenShort = createPressureCheck()
  const viewers = new WeakMap<FastifyRequest, Viewer>()
  const schema = schemaSum(print(options.typeDefs))
  let stopping = false

  traceRequests(app)
  app.addHook('onRequest', (request, _reply, done) => runWithCorrelation(request.id, done))
  app.post(
    '/graphql',
    {
      // Before the body is read: what is not signed costs next to nothing.
      onRequest: async (request) => {
        refuseWhenShort()
        viewers.set(request, await verify(request.headers[IDENTITY_HEADER] as string | undefined))
      },
      onResponse: async (_request, reply) => seconds.observe(reply.elapsedTime / 1000),
    },
    fastifyApolloHandler(apollo, {
      context: async (request) =>
        options.context({
          viewer: viewers.get(request as FastifyRequest) as Viewer,
          correlationId: request.id,
          logger,
          size: new AnswerSize(),
        }),
    }),
  )
  app.get('/livez', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const states = Object.fromEntries(
      await Promise.all(
        Object.entries(options.readiness).map(async ([part, isReady]) => [part, await isReady().catch(() => false)] as const),
      ),
    )
    const skew = clock.skew()
    const ready = !stopping && skew === 0 && Object.values(states).every(Boolean)
    const off = skew === 0 ? {} : { clock: `differs from the gateway's by ${skew} s` }
    return reply
      .code(ready ? 200 : 503)
      .header(SCHEMA_HEADER, schema)
      .send({ status: stopping ? 'stopping' : ready ? 'ready' : 'not ready', ...states, ...off })
  })
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, logger))
  options.routes?.(app)

  const measured = createMetricsServer(metrics, config)
  let url = ''
  return {
    get url() {
      return url
    },
    get metricsUrl() {
      return measured.url
    },
    start: async () => {
      await measured.start()
      url = await app.listen({ port: config.port, host: config.host })
      logger.info({ url }, `${name} answers`)
    },
    stop: async () => {
      stopping = true
      await app.close()
      await apollo.stop()
      await measured.stop()
    },
  }
}

function correlationOf(request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }): string {
  const given = request.headers[CORRELATION_HEADER]
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId()
}

/** Resolvers for those of the shared scalars that the schema declares. */
function presentScalars(typeDefs: DocumentNode): Record<string, unknown> {
  const declared = new Set(typeDefs.definitions.flatMap((node) => (node.kind === Kind.SCALAR_TYPE_DEFINITION ? [node.name.value] : [])))
  return Object.fromEntries(Object.entries(federationScalars).filter(([scalar]) => declared.has(scalar)))
}

/** A database that restarts is back about then. */
const RETRY_AFTER_SECONDS = 2

/** Errors of ours keep their code; what passes by itself is to be tried again; anything else is logged in full and told as nothing but a fault. */
function maskUnexpected(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  const original = unwrapResolverError(error)
  const expected = original instanceof GraphQLError || original === error
  if (expected && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted
  if (isTransient(original)) {
    logger.warn({ err: original, path: formatted.path }, 'The database is busy or away: the caller is asked to try again')
    return {
      message: `This part does not answer just now: try again in ${RETRY_AFTER_SECONDS} s, a change under the same idempotency key`,
      path: formatted.path,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: RETRY_AFTER_SECONDS },
    }
  }
  logger.error({ err: original, path: formatted.path }, 'A resolver failed')
  return {
    message: 'Something went wrong here; it has been logged. Try again, and give the request id when you ask for help.',
    path: formatted.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  }
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): unknown {
  if (error instanceof Overloaded)
    return reply
      .code(503)
      .header('retry-after', RETRY_AFTER_S)
      .send({ errors: [{ message: error.message, extensions: { code: error.extensions.code, retryAfterSeconds: RETRY_AFTER_S } }] })
  if (error instanceof Unauthenticated)
    return reply.code(401).send({ errors: [{ message: error.message, extensions: { code: 'UNAUTHENTICATED' } }] })
  const status = (error as { readonly statusCode?: number }).statusCode ?? 500
  if (status >= 500) logger.error({ err: error, url: request.url }, 'A request failed')
  const [message, code] =
    status >= 500
      ? ['Something went wrong here; it has been logged.', 'INTERNAL_SERVER_ERROR']
      : [(error as Error).message, 'BAD_USER_INPUT']
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] })
}
