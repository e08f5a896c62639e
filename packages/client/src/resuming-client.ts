import { createClient, type Client, type ExecutionResult, type Sink, type SubscribePayload } from 'graphql-ws'

/** `connecting` at first and after a cut; `live` while the server answers; `refused` when fresh tokens are not accepted and asking again is no use. */
export type ConnectionState = 'connecting' | 'live' | 'refused'

export interface ResumingClientOptions {
  /** ws: or wss: address of the gateway's graph. */
  readonly url: string
  /** Called before every connection, so that an expired token is replaced; null connects as nobody. When it throws, it is called again. */
  readonly token: () => string | null | Promise<string | null>
  readonly onState?: (state: ConnectionState) => void
  /** Told of what `token` throws. The client goes on trying by itself. */
  readonly onTokenError?: (error: unknown) => void
  /** Where there is no global WebSocket. */
  readonly webSocketImpl?: unknown
  /** First pause before a new connection; doubled up to 5 s, with jitter. 250 ms unless told. */
  readonly retryMs?: number
}

export interface ResumingClient {
  /** Subscribes; after a cut it goes on behind the last `cursor` that arrived, so that no update is missed or seen twice. */
  subscribe<Data extends Record<string, unknown>>(payload: SubscribePayload, sink: Sink<ExecutionResult<Data, unknown>>): () => void
  readonly state: ConnectionState
  dispose(): Promise<void>
}

/** The gateway's code for a token that it does not accept, or that has expired: a new one is asked for. */
const FORBIDDEN = 4403
/** A second token that is not accepted either, with nothing acknowledged in between: a third would not be. */
const MOST_REFUSALS = 2
const LONGEST_PAUSE_MS = 5_000
const PING_MS = 10_000
const PONG_WITHIN_MS = 5_000

/** One socket for all subscriptions of a page or app. It is opened with the first, and comes back by itself as long as one is open. */
export function createResumingClient({
  url,
  token,
  onState,
  onTokenError,
  webSocketImpl,
  retryMs = 250,
}: ResumingClientOptions): ResumingClient {
  let state: ConnectionState = 'connecting'
  let refusals = 0
  let bearer: string | null = null
  let disposed = false
  const become = (next: ConnectionState): void => {
    if (state === next) return
    state = next
    onState?.(next)
  }
  const pauseBefore = (attempt: number): number =>
    Math.min(LONGEST_PAUSE_MS, retryMs * 2 ** Math.min(attempt, 8)) * (0.5 + Math.random() / 2)
  const freshToken = async (): Promise<string | null> => {
    for (let attempt = 0; !disposed; attempt += 1) {
      try {
        return await token()
      } catch (error) {
        onTokenError?.(error)
        await wait(pauseBefore(attempt))
      }
    }
    return null
  }
  const client: Client = createClient({
    // Before the socket is opened: the gateway waits for a token three seconds only.
    url: async () => {
      bearer = await freshToken()
      return url
    },
    connectionParams: () => (bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    webSocketImpl,
    retryAttempts: Infinity,
    shouldRetry: () => refusals < MOST_REFUSALS,
    retryWait: (attempt) => wait(pauseBefore(attempt)),
    keepAlive: PING_MS,
    on: {
      connecting: () => become('connecting'),
      connected: () => {
        refusals = 0
        become('live')
      },
      closed: (closed) => {
        if (isClose(closed, FORBIDDEN) && state !== 'live') refusals += 1
        become(refusals < MOST_REFUSALS ? 'connecting' : 'refused')
      },
    },
  })
  terminateWithoutPong(client)
  return {
    get state() {
      return state
    },
    subscribe: (payload, sink) => {
      if (state === 'refused') refusals = 0 // who subscribes anew may have another token now
      // The same payload object is sent again on a new connection: writing the cursor into its variables is what resumes.
      const variables: Record<string, unknown> = { ...payload.variables }
      let attempt = 0
      let again: ReturnType<typeof setTimeout> | undefined
      let leave: () => void
      const start = (): void => {
        again = undefined
        leave = client.subscribe(
          { ...payload, variables },
          {
            next: (result) => {
              attempt = 0
              const cursor = cursorOf(result.data)
              if (cursor !== undefined) variables.after = cursor
              sink.next(result as never)
            },
            error: (error) => {
              const seconds = disposed ? undefined : secondsUntilRetry(error)
              if (seconds === undefined) return sink.error(error)
              again = setTimeout(start, Math.max(seconds * 1_000, pauseBefore(attempt++)))
            },
            complete: () => sink.complete(),
          },
        )
      }
      start()
      return () => {
        if (again === undefined) return leave()
        clearTimeout(again)
        sink.complete()
      }
    },
    dispose: async () => {
      disposed = true
      await client.dispose()
    },
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Of a refusal that passes by itself, such as a part that is down or too much asked at once; undefined for any other. */
function secondsUntilRetry(error: unknown): number | undefined {
  const [refusal] = Array.isArray(error) ? (error as { readonly extensions?: { readonly retryAfterSeconds?: unknown } }[]) : []
  const seconds = refusal?.extensions?.retryAfterSeconds
  return typeof seconds === 'number' ? seconds : undefined
}

/** The `cursor` of the update, whatever the subscription's field or its alias is called. */
function cursorOf(data: unknown): string | undefined {
  for (const update of Object.values(data ?? {}) as unknown[]) {
    if (typeof update === 'object' && update !== null && 'cursor' in update && typeof update.cursor === 'string') return update.cursor
  }
  return undefined
}

/** A connection that is dead without a goodbye (a tunnel, a sleeping laptop) is noticed by the pong that does not come. */
function terminateWithoutPong(client: Client): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const calm = (): void => clearTimeout(waiting)
  client.on('ping', (received) => {
    if (!received) waiting = setTimeout(() => client.terminate(), PONG_WITHIN_MS)
  })
  client.on('pong', (received) => {
    if (received) calm()
  })
  client.on('closed', calm)
}

const isClose = (event: unknown, code: number): boolean =>
  typeof event === 'object' && event !== null && 'code' in event && event.code === code
