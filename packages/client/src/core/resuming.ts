import { print } from 'graphql'
import type { ConnectionState, Followed, ResumingOptions } from './client.js'

/** A second token that is not accepted either, with nothing acknowledged in between: a third would not be. */
export const MOST_REFUSALS = 2
const LONGEST_PAUSE_MS = 5_000

/** Before another try: longer each time, and not at the moment at which all others try. */
export const pauseBefore = (attempt: number, retryMs = 250): number =>
  Math.min(LONGEST_PAUSE_MS, retryMs * 2 ** Math.min(attempt, 8)) * (0.5 + Math.random() / 2)

/** Until then, or until nobody waits. */
export const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(waiting)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const waiting = setTimeout(done, ms)
    signal?.addEventListener('abort', done)
  })

/** A token, however often it has to be asked for; null once nobody waits for it. */
export async function freshToken({ token, onTokenError, retryMs }: ResumingOptions, isOver: () => boolean): Promise<string | null> {
  for (let attempt = 0; !isOver(); attempt += 1) {
    try {
      return await token()
    } catch (error) {
      onTokenError?.(error)
      await wait(pauseBefore(attempt, retryMs))
    }
  }
  return null
}

/** What a connection is in, and who is told of it. */
export class States {
  readonly #listeners = new Set<(state: ConnectionState) => void>()
  #state: ConnectionState = 'connecting'

  constructor(onState?: (state: ConnectionState) => void) {
    if (onState) this.#listeners.add(onState)
  }

  get now(): ConnectionState {
    return this.#state
  }

  become(next: ConnectionState): void {
    if (this.#state === next) return
    this.#state = next
    for (const listener of this.#listeners) listener(next)
  }

  watch(listener: (state: ConnectionState) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}

/** As it is sent. The same object is sent again on a new connection: writing the cursor into its variables is what resumes. */
export function payloadOf<Data, Variables extends Record<string, unknown>>({ query, variables, ...rest }: Followed<Data, Variables>) {
  return { ...rest, query: typeof query === 'string' ? query : print(query), variables: { ...variables } as Record<string, unknown> }
}

/** Keeps the `cursor` of an update for the next connection, whatever the subscription's field or its alias is called. */
export function keepCursor(variables: Record<string, unknown>, data: unknown): void {
  for (const update of Object.values(data ?? {}) as unknown[])
    if (typeof update === 'object' && update !== null && 'cursor' in update && typeof update.cursor === 'string') {
      variables.after = update.cursor
      return
    }
}

/** Of a refusal that passes by itself, such as a part that is down or too much asked at once; undefined for any other. */
export function secondsUntilRetry(error: unknown): number | undefined {
  const [refusal] = Array.isArray(error) ? (error as { readonly extensions?: { readonly retryAfterSeconds?: unknown } }[]) : []
  const seconds = refusal?.extensions?.retryAfterSeconds
  return typeof seconds === 'number' ? seconds : undefined
}
