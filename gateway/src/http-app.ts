import compress, { type FastifyCompressOptions } from '@fastify/compress'
import cors, { type FastifyCorsOptions } from '@fastify/cors'
import { runWithCorrelation, surviveSocketErrors, traceRequests, type Logger } from '@kade/service-kit'
import Fastify from 'fastify'
import { isTrustedProxy } from './client-address.js'
import type { GatewayConfig } from './config.js'
import { boundConnections } from './connections-of-addresses.js'
import { answerFault, answerUnparsed, requestIdOf } from './http-faults.js'
import { boundPipelining } from './pipelining.js'

const BODY_LIMIT = 1_000_000
/** From its first byte to its last: a body that drips in holds a connection and memory. */
const REQUEST_WITHIN_MS = 20_000
const HEADERS_WITHIN_MS = 10_000
/** Where a route asks for it, with `compress: {}`. Streams of events do not: a compressor holds them back. */
const COMPRESSION: FastifyCompressOptions = { global: false, encodings: ['br', 'gzip'], threshold: 1_024 }

/** HTTP without a route yet: what connections and bodies may take, who may ask from elsewhere, and how faults are answered. */
export async function createHttpApp(config: GatewayConfig, logger: Logger) {
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
  boundPipelining(app)
  await app.register(cors, crossOrigin(config))
  await app.register(compress, COMPRESSION)
  const securityHeaders = securityHeadersOf(config.publicUrl)
  traceRequests(app)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeaders)
    runWithCorrelation(request.id, done)
  })
  app.setErrorHandler((error, request, reply) => answerFault(error, request, reply, logger))
  app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: `There is nothing at ${request.url.split('?')[0] ?? '/'}` }))
  return app
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
