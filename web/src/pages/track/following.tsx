import { ApolloProvider } from '@apollo/client/react'
import type { ConnectionState } from '@kade/client/core'
import { useEffect, useState } from 'react'
import { rememberAccess, type Access } from './access.js'
import { FollowedOrder } from './followed-order.js'
import { openGraph, type Graph } from '../../shared/graph/open-graph.js'

interface Props {
  /** What the page was opened with. */
  readonly access: Access
  readonly onRefused: () => void
  readonly onLeave: () => void
}

/** One order, with the connection that it is followed by. Who proves a shared link theirs goes on with the same connection. */
export function Following({ access: given, onRefused, onLeave }: Props) {
  const [access, setAccess] = useState(given)
  const [connection, setConnection] = useState<ConnectionState>('connecting')
  const [graph, setGraph] = useState<Graph | null>(null)
  useEffect(() => {
    const opened = openGraph(given.token, setConnection)
    setGraph(opened)
    return () => void opened.close()
  }, [given])
  if (!graph) return null
  const goOn = (proven: Access) => {
    rememberAccess(proven)
    graph.goOnAs(proven.token)
    setAccess(proven)
  }
  return (
    <ApolloProvider client={graph.client}>
      <FollowedOrder access={access} connection={connection} onProven={goOn} onRefused={onRefused} onLeave={onLeave} />
    </ApolloProvider>
  )
}
