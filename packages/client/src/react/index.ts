import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ConnectionState, Followed, ResumingClient } from '../core/index.js'

/** What a component knows of what it follows. */
export interface Updates<Data> {
  /** Of the newest update; undefined before the first. */
  readonly data: Data | undefined
  /** Why it was refused: errors of GraphQL. What passes by itself is none. */
  readonly error: unknown
  /** There will be no more. */
  readonly isComplete: boolean
}

const NONE = { data: undefined, error: undefined, isComplete: false }

/** Follows as long as the component is there, and anew with other variables. A null query follows nothing. */
export function useUpdates<Data, Variables extends Record<string, unknown>>(
  client: ResumingClient,
  { query, variables }: { readonly query: Followed<Data, Variables>['query'] | null; readonly variables?: Variables },
): Updates<Data> {
  const [updates, setUpdates] = useState<Updates<Data>>(NONE)
  const key = JSON.stringify(variables)
  useEffect(() => {
    setUpdates(NONE)
    if (query === null) return undefined
    let isHere = true
    const know = (more: Partial<Updates<Data>>): void => {
      if (isHere) setUpdates((known) => ({ ...known, ...more }))
    }
    const leave = client.subscribe<Data, Variables>(
      { query, variables: key === undefined ? undefined : (JSON.parse(key) as Variables) },
      {
        next: ({ data }) => know({ data: data ?? undefined }),
        error: (error) => know({ error }),
        complete: () => know({ isComplete: true }),
      },
    )
    return () => {
      isHere = false
      leave()
    }
  }, [client, query, key])
  return updates
}

/** `connecting`, `live` or `refused`: say it on the page. */
export const useConnectionState = (client: ResumingClient): ConnectionState =>
  useSyncExternalStore(
    (listener) => client.watch(listener),
    () => client.state,
    () => 'connecting',
  )
