import type { ExecutionResult } from 'graphql-ws'
import type { Framing } from './framings.js'
import { secondsUntilRetry } from './resuming.js'

/** A subscription has ended: there will be no more, or it was refused by these errors. */
export type Ended = 'complete' | readonly unknown[]
/** A connection has ended, and another may go on. */
export interface Cut {
  /** Not before. */
  readonly seconds: number
  /** The token was not accepted. */
  readonly isRefused: boolean
}

export interface Asked {
  readonly url: string
  readonly bearer: string | null
  readonly payload: object
  readonly signal: AbortSignal
}

/** Silence for so many heartbeats is a connection that is dead without a goodbye. */
const MOST_MISSED = 3

/** Follows by one connection, until it ends. `onLive` is told that it stands, by null, and of each update. */
export async function connect(framing: Framing, asked: Asked, onLive: (update: ExecutionResult | null) => void): Promise<Ended | Cut> {
  const over = new AbortController()
  const leave = (): void => over.abort()
  let silence = setTimeout(leave, MOST_MISSED * framing.pingMs)
  const heard = (): void => {
    clearTimeout(silence)
    silence = setTimeout(leave, MOST_MISSED * framing.pingMs)
  }
  asked.signal.addEventListener('abort', leave)
  try {
    const response = await ask(framing, asked, over.signal).catch(() => null)
    if (!response) return CUT
    if (!response.ok) return await refusalIn(response)
    onLive(null)
    const reading = framing.read(listenedTo(response, heard))
    for (;;) {
      const told = await reading.next().then(({ done, value }) => (done ? null : value), () => null) // prettier-ignore
      if (told === null || told === 'expired') return CUT
      if (told === 'complete') return told
      const refused = refusedBy(told.update)
      if (refused) return refused
      onLive(told.update)
    }
  } finally {
    clearTimeout(silence)
    asked.signal.removeEventListener('abort', leave)
    over.abort()
  }
}

const CUT: Cut = { seconds: 0, isRefused: false }

const ask = ({ path, accept }: Framing, { url, bearer, payload }: Asked, signal: AbortSignal): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify(payload),
    signal,
  })

/** Whatever comes, a heartbeat too, says that the connection lives. */
function listenedTo(response: Response, heard: () => void): Response {
  const listening = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, controller) => {
      heard()
      controller.enqueue(bytes)
    },
  })
  return new Response(response.body?.pipeThrough(listening) ?? null, { headers: response.headers })
}

async function refusalIn(response: Response): Promise<Ended | Cut> {
  const { status, headers } = response
  if (status === 401) return { seconds: 0, isRefused: true }
  if (status === 429 || status >= 500) return { seconds: Number(headers.get('retry-after') ?? 0) || 0, isRefused: false }
  const { errors } = (await response.json().catch(() => ({}))) as { readonly errors?: readonly unknown[] }
  return errors ?? [{ message: `The gateway answered ${status}` }]
}

/** Errors without data end a subscription: those that pass by themselves end its connection alone. */
function refusedBy({ data, errors }: ExecutionResult): Ended | Cut | null {
  if (data || !errors) return null
  const seconds = secondsUntilRetry(errors)
  return seconds === undefined ? errors : { seconds, isRefused: false }
}
