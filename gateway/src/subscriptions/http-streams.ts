import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { z } from 'zod'
import type { Authenticated } from '../authentication/authenticate.js'
import { badUserInput, RateLimited, Restarting } from '../graph/errors.js'
import { traceOf } from '../graph/subgraph-client.js'
import { EVENT_STREAM, MULTIPART, type Framing } from './framings.js'
import { at, NOBODY_STAYS_MS, prepare, subscribe, type Asked, type TransportOptions } from './operations.js'
import { sendAway } from './send-away.js'

const GOODBYE_WITHIN_MS = 2_000

const operation = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
})

export interface HttpStreams {
  /** Multipart HTTP on /graphql, for a subscription whose client accepts it. The route has let it in and counted it. */
  answer(request: FastifyRequest, reply: FastifyReply, authenticated: Authenticated): Promise<void>
  stop(): Promise<void>
}

/**
 * Updates over HTTP, for clients that cannot hold a socket, one connection for each subscription: Server-Sent Events on /graphql/stream, in the protocol of
 * graphql-sse, and multipart on /graphql. Written here since a slow reader has to hold its subscription back, as on a socket: what waits for it is bounded.
 */
export function serveHttpStreams(app: FastifyInstance, options: TransportOptions): HttpStreams {
  const open = new Set<ServerResponse>()
  let stopping = false
  const asking = new WeakMap<object, Authenticated>()

  async function answer(request: FastifyRequest, reply: FastifyReply, framing: Framing, authenticated: Authenticated, isCounted: boolean) {
    const { data: asked } = operation.safeParse(request.body)
    if (!asked) throw badUserInput('Send JSON with a query, and variables where it has some')
    const giveBack = options.connections.take(request.ip)
    if (!giveBack) throw new RateLimited(60, {})
    const { raw } = reply
    raw.once('close', giveBack)
    const updates = await updatesOf(request, asked, authenticated, isCounted)
    if (stopping || raw.destroyed) await leave(updates)
    if (stopping) {
      // On another connection a client may reach another process.
      reply.header('connection', 'close')
      throw new Restarting()
    }
    reply.hijack()
    // Who left meanwhile is told of no end any more.
    if (raw.destroyed) return
    raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': framing.contentType,
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
      // Its end is the end of the connection: nothing is left to wait for when the process stops.
      connection: 'close',
    })
    open.add(raw)
    raw.once('close', () => open.delete(raw))
    if (Symbol.asyncIterator in updates) await stream(raw, framing, updates, authenticated.expiresAt ?? Date.now() + NOBODY_STAYS_MS)
    else raw.end(framing.opening + framing.next(updates) + framing.complete)
  }

  async function updatesOf(request: FastifyRequest, asked: Asked, authenticated: Authenticated, isCounted: boolean) {
    const context = { authenticated, isCounted, correlationId: request.id, address: request.ip, ...traceOf(request.headers) }
    const prepared = await prepare(options, asked, context).catch((error: GraphQLError): ExecutionResult => {
      // What passes is told by a status and Retry-After, on which clients come back.
      if (error.extensions.retryAfterSeconds !== undefined) throw error
      return { errors: [error] }
    })
    return 'planned' in prepared ? subscribe(options, prepared) : prepared
  }

  app.route({
    method: 'POST',
    url: '/graphql/stream',
    onRequest: async (request) => {
      asking.set(request, await options.admit(request))
    },
    handler: (request, reply) => answer(request, reply, EVENT_STREAM, asking.get(request) as Authenticated, false),
  })
  return {
    answer: (request, reply, authenticated) => answer(request, reply, MULTIPART, authenticated, true),
    // Without a farewell: that would mean that there will be no more updates.
    stop: async () => {
      stopping = true
      const gone = [...open].map((raw) => new Promise<void>((resolve) => void raw.once('close', resolve)))
      await sendAway([...open], options.drainMs, (raw) => leaveTheDeaf(raw.end()))
      await Promise.all(gone)
    },
  }
}

/** Until the client leaves or the token ends. A stream that ends without `complete` is taken up again by its client, at its cursor. */
async function stream(raw: ServerResponse, framing: Framing, updates: AsyncGenerator<ExecutionResult>, expiresAt: number): Promise<void> {
  const end = (): void => void updates.return(undefined)
  raw.once('close', end)
  const forgetExpiry = at(expiresAt, () => {
    raw.end(framing.expired)
    leaveTheDeaf(raw)
  })
  const ping = setInterval(() => isOpen(raw) && raw.write(framing.ping), framing.pingMs)
  try {
    raw.write(framing.opening + framing.ping)
    for await (const result of updates) {
      if (!isOpen(raw)) break
      if (!raw.write(framing.next(result))) await isDrained(raw)
    }
    // The token may have ended them, a moment before it is told here.
    if (isOpen(raw)) raw.write(expiresAt <= Date.now() ? framing.expired : framing.complete)
  } finally {
    clearInterval(ping)
    forgetExpiry()
    raw.end()
  }
}

const leave = async (updates: AsyncGenerator<ExecutionResult> | ExecutionResult): Promise<void> => {
  if (Symbol.asyncIterator in updates) await updates.return(undefined)
}

/** A response stays `writable` for Node after its end, and after its client has left. */
const isOpen = (raw: ServerResponse): boolean => !raw.writableEnded && !raw.destroyed

/** Who does not read does not see the end either. */
function leaveTheDeaf(raw: ServerResponse): void {
  const impatience = setTimeout(() => raw.destroy(), GOODBYE_WITHIN_MS)
  raw.once('close', () => clearTimeout(impatience))
}

const isDrained = (raw: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      raw.off('drain', done).off('close', done)
      resolve()
    }
    raw.once('drain', done).once('close', done)
  })
