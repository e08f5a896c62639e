import { createClient, type Client } from 'graphql-ws'
import type { ResumingClient, ResumingOptions } from './client.js'
import { freshToken, keepCursor, MOST_REFUSALS, pauseBefore, payloadOf, secondsUntilRetry, States, wait } from './resuming.js'

export interface SocketOptions extends ResumingOptions {
  /** ws: or wss: address of the gateway's graph. */
  readonly url: string
  /** Where there is no global WebSocket. */
  readonly webSocketImpl?: unknown
}

/** The gateway's code for a token that it does not accept, or that has expired: a new one is asked for. */
const FORBIDDEN = 4403
const PING_MS = 10_000
const PONG_WITHIN_MS = 5_000

/** One socket for all subscriptions of a page or app. It is opened with the first, and comes back by itself as long as one is open. */
export function createResumingClient(options: SocketOptions): ResumingClient {
  const { url, webSocketImpl, retryMs } = options
  const states = new States(options.onState)
  let refusals = 0
  let bearer: string | null = null
  let disposed = false
  const client: Client = createClient({
    // Before the socket is opened: the gateway waits for a token three seconds only.
    url: async () => {
      bearer = await freshToken(options, () => disposed)
      return url
    },
    connectionParams: () => (bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    webSocketImpl,
    retryAttempts: Infinity,
    shouldRetry: () => refusals < MOST_REFUSALS,
    retryWait: (attempt) => wait(pauseBefore(attempt, retryMs)),
    keepAlive: PING_MS,
    on: {
      connecting: () => states.become('connecting'),
      connected: () => {
        refusals = 0
        states.become('live')
      },
      closed: (closed) => {
        if (isClose(closed, FORBIDDEN) && states.now !== 'live') refusals += 1
        states.become(refusals < MOST_REFUSALS ? 'connecting' : 'refused')
      },
    },
  })
  terminateWithoutPong(client)
  return {
    get state() {
      return states.now
    },
    watch: (listener) => states.watch(listener),
    subscribe: (followed, sink) => {
      if (states.now === 'refused') refusals = 0 // who subscribes anew may have another token now
      const payload = payloadOf(followed)
      let attempt = 0
      let again: ReturnType<typeof setTimeout> | undefined
      let leave: () => void
      const start = (): void => {
        again = undefined
        leave = client.subscribe(payload, {
          next: (result) => {
            attempt = 0
            keepCursor(payload.variables, result.data)
            sink.next(result as never)
          },
          error: (error) => {
            const seconds = disposed ? undefined : secondsUntilRetry(error)
            if (seconds === undefined) return sink.error(error)
            again = setTimeout(start, Math.max(seconds * 1_000, pauseBefore(attempt++, retryMs)))
          },
          complete: () => sink.complete(),
        })
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
