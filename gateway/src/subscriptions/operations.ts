import type { IncomingMessage } from 'node:http'
import type { Logger } from '@kade/service-kit'
import type { FastifyRequest } from 'fastify'
import { GraphQLError, type ExecutionResult } from 'graphql'
import type { Authenticate, Authenticated } from '../authentication/authenticate.js'
import { asClientError } from '../graph/errors.js'
import type { RateLimits } from '../graph/rate-limits.js'
import type { SubscribeRequest, SubscriptionHub } from './hub.js'
import type { OpenConnections } from './open-connections.js'
import type { SubscriptionPlanner } from './planned-subscription.js'

/** What every transport needs. */
export interface TransportOptions {
  readonly authenticate: Authenticate
  /** Who asks over HTTP, counted before a body is read. @throws GraphQLError for whom there is no room, or who is not accepted */
  readonly admit: (request: FastifyRequest) => Promise<Authenticated>
  readonly hub: SubscriptionHub
  /** The planner of the supergraph that is served now, once the events are followed. @throws GraphQLError to try again when that takes long */
  readonly planner: () => Promise<SubscriptionPlanner>
  readonly rateLimits: RateLimits
  /** What one address holds open: sockets and streams. */
  readonly connections: OpenConnections
  readonly addressOf: (request: IncomingMessage) => string
  /** How long it may take to send all away, so that they do not come back in one moment. */
  readonly drainMs: number
  readonly logger: Logger
}

/** Nobody may follow nothing: what a client without a token holds open it holds for no use. */
export const NOBODY_STAYS_MS = 10_000

/** As a client sends it. */
export interface Asked {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: Readonly<Record<string, unknown>> | null
}

export interface Asking {
  readonly authenticated: Authenticated
  /** The request was counted against what may be asked in a minute when it was let in. */
  readonly isCounted?: boolean
  readonly correlationId: string
  readonly traceparent?: string
  readonly address: string
}

/** @throws GraphQLError, as clients see it, when the operation is none that this graph answers. */
export async function prepare({ planner, rateLimits, logger }: TransportOptions, asked: Asked, asking: Asking): Promise<SubscribeRequest> {
  const { authenticated, isCounted, ...context } = asking
  const { viewer, expiresAt } = authenticated
  try {
    if (!isCounted) await rateLimits.admit(viewer, asking.address)
    const variables = asked.variables ?? {}
    const planned = (await planner()).plan(asked.query, asked.operationName ?? undefined, variables)
    await rateLimits.charge(viewer, asking.address, planned.cost(variables))
    return { planned, variables, context: { ...context, viewer }, expiresAt }
  } catch (error) {
    throw asClientError(withCode(error), asking.correlationId, logger)
  }
}

/** The updates, or why there are none. */
export function subscribe({ hub, logger }: TransportOptions, request: SubscribeRequest): AsyncGenerator<ExecutionResult> | ExecutionResult {
  try {
    return hub.subscribe(request)
  } catch (error) {
    return { errors: [asClientError(withCode(error), request.context.correlationId, logger)] }
  }
}

/** Calls at an instant, however far: a timer of Node's goes 24 days. The answer cancels. */
export function at(instant: number | null, call: () => void): () => void {
  if (instant === null) return () => undefined
  let timer: NodeJS.Timeout
  const wait = (): void => {
    const left = instant - Date.now()
    timer = setTimeout(left > LONGEST_TIMER_MS ? wait : call, Math.min(Math.max(left, 0), LONGEST_TIMER_MS))
  }
  wait()
  return () => clearTimeout(timer)
}
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** graphql-js's own errors carry no code: they speak of the text that the client sent. */
const withCode = (error: unknown): unknown =>
  error instanceof GraphQLError && error.extensions.code === undefined
    ? new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } })
    : error
