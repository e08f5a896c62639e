import { CORRELATION_HEADER, newId, type Logger } from '@kade/service-kit'
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import { GraphQLError } from 'graphql'
import { asClientError, RateLimited } from './graph/errors.js'
import { refuseSocket } from './refuse-socket.js'

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  SUBGRAPH_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
}
const TOLD: Readonly<Record<number, string>> = {
  400: 'The body is not understood: send JSON, such as {"query":"{ channels { code } }"}',
  413: 'The request is over 1 MB: split it',
  415: 'Send the body as application/json',
}

/** What fails before the graph is reached: answered in the shape of GraphQL errors. */
export function answerFault(fault: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): FastifyReply {
  const error = fault instanceof GraphQLError ? fault : asGraphQLError(fault)
  const code = String(error.extensions.code)
  const { http, retryAfterSeconds } = error.extensions as {
    readonly http?: { readonly status?: number }
    readonly retryAfterSeconds?: number
  }
  if (error instanceof RateLimited) void reply.headers(error.headers)
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds)
  return reply.code(http?.status ?? STATUS[code] ?? 400).send({ errors: [asClientError(error, request.id, logger)] })
}

function asGraphQLError(fault: unknown): GraphQLError {
  const { statusCode = 500, message = String(fault) } = fault as { readonly statusCode?: number; readonly message?: string }
  const code = statusCode >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT'
  return new GraphQLError(TOLD[statusCode] ?? message, {
    originalError: fault instanceof Error ? fault : undefined,
    extensions: { code, http: { status: statusCode } },
  })
}

const UNPARSED: Readonly<Record<string, readonly [string, string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are over 16 kB: is the token right?'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not come in time: send it at once'],
}

/** What Node itself refuses, such as headers over 16 kB: it never becomes a request. */
export const answerUnparsed: FastifyServerOptions['clientErrorHandler'] = (error, socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, message] = UNPARSED[error.code] ?? ['400 Bad Request', 'This is no HTTP request']
  const refusal = new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
  const body = JSON.stringify({ errors: [asClientError(refusal, newId())] })
  refuseSocket(
    socket,
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

/** What the client calls its request, where that is fit to be logged; else one of ours. */
export function requestIdOf(request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }): string {
  const given = request.headers[CORRELATION_HEADER] ?? request.headers['x-request-id']
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId()
}
