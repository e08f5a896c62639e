import type { ResumingClient, ResumingOptions } from './client.js'
import { connect, type Cut, type Ended } from './connect.js'
import { EVENTS, PARTS } from './framings.js'
import { freshToken, keepCursor, MOST_REFUSALS, pauseBefore, payloadOf, States, wait } from './resuming.js'

export interface StreamOptions extends ResumingOptions {
  /** http: or https: address of the gateway's graph. */
  readonly url: string
  /** Which of the gateway's two: `sse` goes through every proxy, `multipart` is what Apollo's clients speak. */
  readonly transport: 'sse' | 'multipart'
}

const NOT_ACCEPTED = [{ message: 'The gateway does not accept the token', extensions: { code: 'UNAUTHENTICATED' } }]

/** One connection of HTTP for each subscription, where sockets do not get through. Put HTTP/2 in front: browsers open six to a host over HTTP/1.1. */
export function createResumingStreams(options: StreamOptions): ResumingClient {
  const { url, transport, retryMs } = options
  const framing = transport === 'sse' ? EVENTS : PARTS
  const states = new States(options.onState)
  const open = new Set<Following>()
  let isRefused = false
  const tell = (): void => {
    if (isRefused) states.become('refused')
    else states.become(open.size > 0 && [...open].every(({ isLive }) => isLive) ? 'live' : 'connecting')
  }

  async function follow(following: Following, next: (update: never) => void): Promise<Ended> {
    const { payload, leaving } = following
    const isOver = (): boolean => leaving.signal.aborted
    // Of this one alone: several that come back with one stale token are not refused twice.
    let refusals = 0
    for (let attempt = 0; ; attempt += 1) {
      const bearer = await freshToken(options, isOver)
      if (isOver()) return 'complete'
      const ended = await connect(framing, { url, bearer, payload, signal: leaving.signal }, (update) => {
        attempt = 0
        refusals = 0
        isRefused = false
        following.isLive = true
        tell()
        if (!update) return
        keepCursor(payload.variables, update.data)
        next(update as never)
      })
      if (isOver()) return 'complete'
      if (!isCut(ended)) return ended
      if (ended.isRefused) refusals += 1
      following.isLive = false
      isRefused = refusals >= MOST_REFUSALS
      tell()
      if (isRefused) return NOT_ACCEPTED
      await wait(Math.max(ended.seconds * 1_000, pauseBefore(attempt, retryMs)), leaving.signal)
    }
  }

  return {
    get state() {
      return states.now
    },
    watch: (listener) => states.watch(listener),
    subscribe: (followed, sink) => {
      isRefused = false // who subscribes anew may have another token now
      const following: Following = { payload: payloadOf(followed), leaving: new AbortController(), isLive: false }
      open.add(following)
      tell()
      void follow(following, (update) => sink.next(update))
        .then((ended) => (ended === 'complete' ? sink.complete() : sink.error(ended)))
        .catch((error: unknown) => sink.error(error))
        .finally(() => {
          open.delete(following)
          if (open.size > 0) tell()
        })
      return () => following.leaving.abort()
    },
    dispose: async () => {
      for (const { leaving } of open) leaving.abort()
    },
  }
}

interface Following {
  readonly payload: ReturnType<typeof payloadOf>
  readonly leaving: AbortController
  isLive: boolean
}

const isCut = (ended: Ended | Cut): ended is Cut => ended !== 'complete' && !Array.isArray(ended)
