import { currentCorrelationId, newId, type Logger } from '@kade/service-kit'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** The codes that clients rely on, ours and those that their libraries know by name: no other ever leaves. */
const CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
])
/** Apollo's other words for what the caller did wrong. */
const CALLERS_FAULT = new Set(['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE'])

/** A message repeats what the caller sent, which may be long: this much of it is told. */
const LONGEST_MESSAGE = 1_000
const shortened = (message: string): string => (message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message)

/** An error as clients see it: a code of the closed list, a request id, and nothing of the inside. */
export function toClientError(
  formatted: GraphQLFormattedError,
  requestId = currentCorrelationId() ?? newId(),
  logger?: Logger,
  original?: unknown,
): GraphQLFormattedError {
  const { message, path, locations, extensions = {} } = formatted
  const code = codeOf(extensions.code, original)
  if (code === 'INTERNAL_SERVER_ERROR') logger?.error({ err: original, graphError: message, path, requestId }, 'An operation failed')
  const { field, cost, maxCost, nodes, maxNodes, retryAfterSeconds } = extensions
  return {
    message:
      code === 'INTERNAL_SERVER_ERROR'
        ? 'Something went wrong here; it has been logged. Try again, and give the request id when you ask for help.'
        : shortened(message),
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: {
      code,
      requestId,
      ...(field === undefined ? {} : { field }),
      ...(cost === undefined ? {} : { cost, maxCost }),
      ...(nodes === undefined ? {} : { nodes, maxNodes }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    },
  }
}

function codeOf(given: unknown, original: unknown): string {
  // Apollo gives the status alone to what is wrong with a persisted query: a hash of another text, a version that it does not know.
  const { extensions } = original instanceof GraphQLError ? original : { extensions: undefined }
  const { status = 500 } = (extensions?.http ?? {}) as { readonly status?: number }
  if (extensions?.code === undefined && status >= 400 && status < 500) return 'BAD_USER_INPUT'
  if (typeof given !== 'string') return 'INTERNAL_SERVER_ERROR'
  return CALLERS_FAULT.has(given) ? 'BAD_USER_INPUT' : CODES.has(given) ? given : 'INTERNAL_SERVER_ERROR'
}

/** The same outside of Apollo Server: subscriptions, and answers before it is reached. */
export function asClientError(error: unknown, requestId: string, logger?: Logger): GraphQLError {
  const plain = error instanceof GraphQLError ? error.toJSON() : { message: String(error) }
  const { message, path, extensions } = toClientError(plain, requestId, logger, (error as GraphQLError).originalError ?? error)
  return new GraphQLError(message, { path, extensions })
}

export const badUserInput = (message: string, field?: string): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 }, ...(field === undefined ? {} : { field }) },
  })

/** To whoever comes while the process stops: another one is there, or will be in a moment. */
export class Restarting extends GraphQLError {
  constructor() {
    super('The service restarts: try again in a moment', {
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 1, http: { status: 503 } },
    })
  }
}

export class SubgraphUnavailable extends GraphQLError {
  constructor(what: string) {
    super(`${what} does not answer just now: its part is missing. Try again in a moment`, {
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2 },
    })
  }
}
/** A subgraph that does not know what the graph says of it: an instance of an earlier release, while the later one is deployed. */
export class SubgraphOutdated extends GraphQLError {
  constructor(what: string) {
    super(
      `${what} runs an earlier release than the graph, and does not know a part of what was asked: its part is missing. Try again in a moment`,
      {
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 2 },
      },
    )
  }
}
export class RateLimited extends GraphQLError {
  constructor(
    retryAfterSeconds: number,
    /** What is left of the limit that refuses. */
    readonly headers: Readonly<Record<string, string>>,
  ) {
    super(`Too many requests: try again in ${retryAfterSeconds} s`, {
      extensions: {
        code: 'RATE_LIMITED',
        retryAfterSeconds,
        http: { status: 429, headers: new Map(Object.entries({ ...headers, 'retry-after': String(retryAfterSeconds) })) },
      },
    })
  }
}
