import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { z } from 'zod'
import type { Authenticated } from '../authentication/authenticate.js'
import { badUserInput, RateLimited } from '../graph/errors.js'
import { traceOf } from '../graph/subgraph-client.js'
import { at, NOBODY_STAYS_MS, prepare, subscribe, type TransportOptions } from './operations.js'

/** Proxies close connections on which nothing is said. */
const PING_MS = 12_000
const GOODBYE_WITHIN_MS = 2_000

const operation = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
})

/**
 * Server-Sent Events on /graphql/stream, for clients that cannot hold a socket: the protocol of graphql-sse, one connection for each subscription.
 * Written here since a slow reader has to hold its subscription back, as on a socket: what waits for it is bounded.
 */
export function serveEventStream(app: FastifyInstance, options: TransportOptions): { stop(): Promise<void> } {
  const open = new Set<ServerResponse>()
  const asking = new WeakMap<object, Authenticated>()
  app.route({
    method: 'POST',
    url: '/graphql/stream',
    onRequest: async (request) => {
      asking.set(request, await options.admit(request))
    },
    handler: async (request, reply) => {
      const { data: asked } = operation.safeParse(request.body)
      if (!asked) throw badUserInput('Send JSON with a query, and variables where it has some')
      const giveBack = options.connections.take(request.ip)
      if (!giveBack) throw new RateLimited(60, {})
      const { raw } = reply
      raw.once('close', giveBack)
      const authenticated = asking.get(request) as Authenticated
      const updates = await prepare(options, asked, {
        authenticated,
        correlationId: request.id,
        address: request.ip,
        ...traceOf(request.headers),
      })
        .catch((error: GraphQLError): ExecutionResult => {
          // What passes is told by a status and Retry-After, on which clients come back.
          if (error.extensions.retryAfterSeconds !== undefined) throw error
          return { errors: [error] }
        })
        .then((prepared) => ('planned' in prepared ? subscribe(options, prepared) : prepared))
      reply.hijack()
      raw.writeHead(200, {
        ...(reply.getHeaders() as OutgoingHttpHeaders),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache',
        'x-accel-buffering': 'no',
        // Its end is the end of the connection: nothing is left to wait for when the process stops.
        connection: 'close',
      })
      open.add(raw)
      raw.once('close', () => open.delete(raw))
      if (Symbol.asyncIterator in updates) await stream(raw, updates, authenticated.expiresAt ?? Date.now() + NOBODY_STAYS_MS)
      else raw.end(event('next', updates) + event('complete'))
    },
  })
  return {
    // Without a farewell event: that would mean that there will be no more updates.
    stop: async () => {
      const gone = [...open].map((raw) => new Promise<void>((resolve) => void raw.once('close', resolve).end()))
      // Who does not read does not see the end either.
      const impatience = setTimeout(() => open.forEach((raw) => raw.destroy()), GOODBYE_WITHIN_MS)
      await Promise.all(gone)
      clearTimeout(impatience)
    },
  }
}

/** Until the client leaves or the token ends. A stream that ends without `complete` is taken up again by its client, at its cursor. */
async function stream(raw: ServerResponse, updates: AsyncGenerator<ExecutionResult>, expiresAt: number): Promise<void> {
  const end = (): void => void updates.return(undefined)
  raw.once('close', end)
  const forgetExpiry = at(expiresAt, () => raw.end())
  const ping = setInterval(() => raw.writable && raw.write(':\n\n'), PING_MS)
  try {
    raw.write(':\n\n')
    for await (const result of updates) {
      if (!raw.writable) break
      if (!raw.write(event('next', result))) await isDrained(raw)
    }
    if (raw.writable && !isOver(expiresAt)) raw.write(event('complete'))
  } finally {
    clearInterval(ping)
    forgetExpiry()
    raw.end()
  }
}

const isOver = (expiresAt: number): boolean => expiresAt <= Date.now()

const isDrained = (raw: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      raw.off('drain', done).off('close', done)
      resolve()
    }
    raw.once('drain', done).once('close', done)
  })

const event = (name: 'next' | 'complete', payload?: ExecutionResult): string =>
  `event: ${name}\ndata:${payload ? ` ${JSON.stringify(payload)}` : ''}\n\n`
