import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import {
  contextHere,
  CORRELATION_HEADER,
  IDENTITY_HEADER,
  inSpan,
  SpanKind,
  traceparentOf,
  viewerKey,
  type IdentitySigner,
  type Logger,
  type Span,
  type SpanPlan,
  type Viewer,
} from '@kade/service-kit'
import { circuitBreaker, ConsecutiveBreaker, handleAll, isBrokenCircuitError } from 'cockatiel'
import type { GraphQLFormattedError } from 'graphql'
import { errors, Pool } from 'undici'
import { DEAR } from './dear-operations.js'
import { SubgraphOutdated, SubgraphUnavailable } from './errors.js'

export interface SubgraphRequest {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
}
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly GraphQLFormattedError[]
}
/** On whose behalf, and within which request. */
export interface Caller {
  readonly viewer: Viewer
  readonly correlationId: string
  /** W3C trace context of the client: passed on as it came where the gateway itself is not traced. */
  readonly traceparent?: string
  /** Of the whole operation, where it is known. */
  readonly cost?: number
}

/** The client's trace context, where it sent one. */
export const traceOf = ({ traceparent }: Readonly<Record<string, string | string[] | undefined>>): { readonly traceparent?: string } =>
  typeof traceparent === 'string' ? { traceparent } : {}

const HEADERS_TIMEOUT_MS = 5_000
/** A page of large orders takes a busy service longer, and is not made faster by being asked for again. */
const DEAR_HEADERS_TIMEOUT_MS = 10_000
const BODY_TIMEOUT_MS = 10_000
/**
 * Entity reads of one operation text and one viewer are one request: those that come in one turn, or, while such a request is being answered,
 * within this time.
 */
const JOIN_MS = 2
const MOST_JOINED = 500
/** After as many failures in a row a subgraph is not asked, but for one try a second: nobody waits for what is known to be down. */
const FAILURES_TO_OPEN = 8
const TRY_AGAIN_AFTER_MS = 1_000

/** One subgraph over kept-alive connections: who asks is signed for it; reads are tried twice, writes once; entity reads are joined. */
export class SubgraphClient {
  readonly #pool: Pool
  readonly #path: string
  readonly #attributes: Readonly<Record<string, string | number>>
  readonly #joining = new Map<string, JoinedRead>()
  readonly #breaker = circuitBreaker(handleAll, { halfOpenAfter: TRY_AGAIN_AFTER_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) })

  constructor(
    readonly name: string,
    url: string,
    private readonly sign: IdentitySigner,
    private readonly logger: Logger,
  ) {
    const { origin, pathname, hostname, port, protocol } = new URL(url)
    this.#path = pathname === '/' ? '/graphql' : pathname
    this.#attributes = {
      'http.request.method': 'POST',
      'url.full': `${origin}${this.#path}`,
      'server.address': hostname,
      'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
      'kade.subgraph': name,
    }
    this.#pool = new Pool(origin, {
      connections: 64,
      headersTimeout: HEADERS_TIMEOUT_MS,
      bodyTimeout: BODY_TIMEOUT_MS,
      connect: { timeout: 2_000 },
      keepAliveTimeout: 30_000,
    })
  }

  /** @throws SubgraphUnavailable when it does not answer. */
  async ask(request: SubgraphRequest, caller: Caller): Promise<SubgraphAnswer> {
    const { representations, ...others } = request.variables ?? {}
    if (!Array.isArray(representations)) return this.#send(request, caller)
    return this.#join(request, representations, others, caller)
  }

  async close(): Promise<void> {
    await this.#pool.close()
  }

  #join(
    request: SubgraphRequest,
    representations: readonly unknown[],
    others: Readonly<Record<string, unknown>>,
    caller: Caller,
  ): Promise<SubgraphAnswer> {
    const key = `${viewerKey(caller.viewer)}${JSON.stringify(others)}${request.query}`
    let read = this.#joining.get(key)
    if (!read || read.isSent || read.representations.size + representations.length > MOST_JOINED) {
      const opened: JoinedRead = {
        representations: new Map(),
        readers: 0,
        isSent: false,
        answer: (read ? pause(JOIN_MS) : turn()).then(() => close()),
      }
      const close = async (): Promise<SubgraphAnswer> => {
        opened.isSent = true
        const asked = [...opened.representations.values()].map(({ representation }) => representation)
        try {
          return await this.#send({ ...request, variables: { ...others, representations: asked } }, caller)
        } finally {
          if (this.#joining.get(key) === opened) this.#joining.delete(key)
        }
      }
      this.#joining.set(key, (read = opened))
    }
    const joined = read
    const places = representations.map((representation) => placeOf(joined, representation))
    joined.readers += 1
    return joined.answer.then((answer) =>
      joined.readers === 1 && places.length === joined.representations.size ? answer : pick(answer, places),
    )
  }

  async #send(request: SubgraphRequest, caller: Caller): Promise<SubgraphAnswer> {
    const body = JSON.stringify(request)
    const isRead = !request.query.trimStart().startsWith('mutation')
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await this.#breaker.execute(() => this.#post(body, caller))
        // Of several instances another may be of this release; nothing of a request that is not valid was carried out.
        if (!answer.errors?.some(isOfAnotherSchema)) return answer
        if (attempt === 1) continue
        this.logger.error(
          { subgraph: this.name, errors: answer.errors },
          'A subgraph answers with an earlier schema than the graph has: deploy it, or roll the schema back',
        )
        throw new SubgraphOutdated(this.name)
      } catch (error) {
        if (isRead && attempt === 1 && isWorthAnotherTry(error)) continue
        if (error instanceof SubgraphOutdated) throw error
        if (!isBrokenCircuitError(error)) this.logger.warn({ err: error, subgraph: this.name }, 'A subgraph does not answer')
        throw new SubgraphUnavailable(this.name)
      }
    }
  }

  #plan({ traceparent }: Caller): SpanPlan {
    return { kind: SpanKind.CLIENT, attributes: this.#attributes, parent: contextHere(traceparent) }
  }

  #post(body: string, caller: Caller): Promise<SubgraphAnswer> {
    return inSpan(`POST ${this.name}`, this.#plan(caller), (span) => this.#exchange(body, caller, span))
  }

  async #exchange(body: string, { viewer, correlationId, cost = 0, ...caller }: Caller, span: Span): Promise<SubgraphAnswer> {
    const traceparent = traceparentOf(span) ?? caller.traceparent
    const response = await this.#pool.request({
      path: this.#path,
      method: 'POST',
      headersTimeout: cost < DEAR ? HEADERS_TIMEOUT_MS : DEAR_HEADERS_TIMEOUT_MS,
      headers: {
        'content-type': 'application/json',
        [IDENTITY_HEADER]: await this.sign(viewer, this.name),
        [CORRELATION_HEADER]: correlationId,
        ...(traceparent === undefined ? {} : { traceparent }),
      },
      body,
    })
    span.setAttribute('http.response.status_code', response.statusCode)
    const answer = (await response.body.json()) as SubgraphAnswer
    // 401: it does not accept our signature. That is our fault and not the client's, whose token was accepted here.
    if (response.statusCode === 401 || (answer.data === undefined && !answer.errors))
      throw new Error(`${this.name} answered with status ${response.statusCode}`)
    return answer
  }
}

/** A time-out is not: whoever asks has waited long enough, and a struggling service has enough to do. */
const isWorthAnotherTry = (error: unknown): boolean =>
  !isBrokenCircuitError(error) && !(error instanceof errors.HeadersTimeoutError) && !(error instanceof errors.BodyTimeoutError)

/** What graphql says of a text that was written for another schema. */
const OF_ANOTHER_SCHEMA =
  /^(Cannot query field|Unknown (argument|type|directive)|Field ".*" of required type)|(is not defined by type|does not exist in ".*" enum|used in position expecting type|argument ".*" of type ".*" is required)/

/**
 * The gateway has seen that the operation and its variables fit the graph: a subgraph that finds they do not has another schema. Literals of
 * scalars of our own are looked at by the subgraph alone: those are the client's fault.
 */
const isOfAnotherSchema = ({ message, extensions }: GraphQLFormattedError): boolean =>
  (extensions?.code === 'GRAPHQL_VALIDATION_FAILED' || extensions?.code === 'BAD_USER_INPUT') && OF_ANOTHER_SCHEMA.test(message)

interface JoinedRead {
  /** Each entity once, by its text, with its place in the request. */
  readonly representations: Map<string, { readonly representation: unknown; readonly place: number }>
  readonly answer: Promise<SubgraphAnswer>
  readers: number
  isSent: boolean
}

function placeOf({ representations }: JoinedRead, representation: unknown): number {
  const text = JSON.stringify(representation)
  const known = representations.get(text)
  if (known) return known.place
  const place = representations.size
  representations.set(text, { representation, place })
  return place
}

/** One reader's part of a joined read: its entities, and the errors about them, counted from its own first. */
function pick({ data, errors }: SubgraphAnswer, places: readonly number[]): SubgraphAnswer {
  const entities = data?._entities as readonly unknown[] | null | undefined
  // Copies: the gateway merges other subgraphs' answers into what it is given.
  const mine = entities && places.map((place) => copyOf(entities[place]))
  const passedOn = errors?.flatMap((error): readonly GraphQLFormattedError[] => {
    const [root, index, ...rest] = error.path ?? []
    if (root !== '_entities' || typeof index !== 'number') return [error]
    return places.flatMap((place, own) => (place === index ? [{ ...error, path: [root, own, ...rest] }] : []))
  })
  return { data: mine ? { ...data, _entities: mine } : data, ...(passedOn && passedOn.length > 0 ? { errors: passedOn } : {}) }
}

/** Of what JSON.parse gave. structuredClone takes three times as long, for kinds of values that an answer has not. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)]))
}
