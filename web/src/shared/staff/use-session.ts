import type { ConnectionState } from '@kade/client/core'
import { useEffect, useState } from 'react'
import { openGraph, type Graph } from '../graph/open-graph.js'
import { signIn, type Session } from './sign-in.js'

export type Entrance =
  | { readonly state: 'entering' }
  | { readonly state: 'refused'; readonly tryAgain: () => void }
  | { readonly state: 'entered'; readonly session: Session; readonly graph: Graph; readonly isOver: boolean }

let entering: Promise<Session> | undefined

const unheard = (): void => undefined

/** Who has signed in, and the graph as they see it: with a token that is renewed before it ends, on the socket too, of which `onState` tells. */
export function useSession(page: string, onState: (state: ConnectionState) => void = unheard): Entrance {
  const [entrance, setEntrance] = useState<Entrance>({ state: 'entering' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isGone = false
    let graph: Graph | undefined
    // One sign-in for the document, however often React mounts this.
    entering ??= signIn(page)
    entering
      .then((session) => {
        if (isGone) return
        const opened = (graph = openGraph(session.token(), onState))
        setEntrance({ state: 'entered', session, graph: opened, isOver: false })
        session.onRenewal((token) => {
          if (token !== null) opened.goOnAs(token)
          setEntrance((now) => (now.state === 'entered' ? { ...now, isOver: token === null } : now))
        })
      })
      .catch(() => {
        entering = undefined
        if (!isGone) setEntrance({ state: 'refused', tryAgain: () => setTries((count) => count + 1) })
      })
    return () => {
      isGone = true
      void graph?.close()
    }
  }, [page, tries, onState])
  return entrance
}
