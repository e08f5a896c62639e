import { createClient, type Client, type ExecutionResult, type Sink, type SubscribePayload } from 'graphql-ws'

/** `connecting` at first and after a cut; `live` while the server answers; `refused` when the token is not accepted and asking again is no use. */
export type ConnectionState = 'connecting' | 'live' | 'refused'

export interface ResumingClientOptions {
  /** ws: or wss: address of the gateway's graph. */
  readonly url: string
  /** Called before every connection, so that an expired token is replaced; null connects as nobody. */
  readonly token: () => string | null | Promise<string | null>
  readonly onState?: (state: ConnectionState) => void
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

/** The gateway's code for a token that will never be accepted; an expired one closes with 4403, and a new one is asked for. */
const NEVER = 4401
const LONGEST_PAUSE_MS = 5_000
const PING_MS = 10_000
const PONG_WITHIN_MS = 5_000

/** One socket for all subscriptions of a page or app. It is opened with the first, and comes back by itself as long as one is open. */
export function createResumingClient({ url, token, onState, webSocketImpl, retryMs = 250 }: ResumingClientOptions): ResumingClient {
  let state: ConnectionState = 'connecting'
  const become = (next: ConnectionState): void => {
    if (state === next) return
    state = next
    onState?.(next)
  }
  const client: Client = createClient({
    url,
    webSocketImpl,
    retryAttempts: Infinity,
    shouldRetry: (closed) => !isClose(closed, NEVER),
    retryWait: async (retries) => {
      const pause = Math.min(LONGEST_PAUSE_MS, retryMs * 2 ** Math.min(retries, 8))
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random() / 2)))
    },
    connectionParams: async () => {
      const bearer = await token()
      return bearer === null ? {} : { authorization: `Bearer ${bearer}` }
    },
    keepAlive: PING_MS,
    on: {
      connected: () => become('live'),
      closed: (closed) => become(isClose(closed, NEVER) ? 'refused' : 'connecting'),
      ...terminateWithoutPong(() => client),
    },
  })
  return {
    get state() {
      return state
    },
    subscribe: (payload, sink) => {
      // The same payload object is sent again on a new connection: writing the cursor into its variables is what resumes.
      const variables: Record<string, unknown> = { ...payload.variables }
      return client.subscribe(
        { ...payload, variables },
        {
          next: (result) => {
            const cursor = cursorOf(result.data)
            if (cursor !== undefined) variables.after = cursor
            sink.next(result as never)
          },
          error: (error) => sink.error(error),
          complete: () => sink.complete(),
        },
      )
    },
    dispose: async () => client.dispose(),
  }
}

/** The `cursor` of the update, whatever the subscription's field or its alias is called. */
function cursorOf(data: unknown): string | undefined {
  for (const update of Object.values(data ?? {}) as unknown[]) {
    if (typeof update === 'object' && update !== null && 'cursor' in update && typeof update.cursor === 'string') return update.cursor
  }
  return undefined
}

/** A connection that is dead without a goodbye (a tunnel, a sleeping laptop) is noticed by the pong that does not come. */
function terminateWithoutPong(client: () => Client) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return {
    ping: (received: boolean) => {
      if (!received) waiting = setTimeout(() => client().terminate(), PONG_WITHIN_MS)
    },
    pong: (received: boolean) => {
      if (received) clearTimeout(waiting)
    },
  }
}

const isClose = (event: unknown, code: number): boolean =>
  typeof event === 'object' && event !== null && 'code' in event && event.code === code
