import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { createResumingClient, resumingLink, type ConnectionState } from '@kade/client'
import { OperationTypeNode } from 'graphql'

/** The graph as one guest sees it: queries over HTTP, live updates over one socket that resumes by itself. */
export function openGraph(token: string | null, onState: (state: ConnectionState) => void) {
  const socket = createResumingClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, token: () => token, onState })
  const http = new HttpLink({ uri: '/graphql', headers: token === null ? {} : { authorization: `Bearer ${token}` } })
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { Order: { fields: { timeline: { merge: (_, incoming: unknown) => incoming } } } } }),
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, resumingLink(socket), http),
  })
  return {
    client,
    close: async () => {
      client.stop()
      await socket.dispose()
    },
  }
}

/** What went wrong, as the page speaks of it. */
export type Trouble = 'notFound' | 'expired' | 'tooMany' | 'busy'

export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error)
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return 'expired'
  if (code === 'NOT_FOUND') return 'notFound'
  if (code === 'RATE_LIMITED') return 'tooMany'
  return 'busy'
}

function codeOf(error: unknown): unknown {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0]?.extensions?.code
  if (ServerError.is(error)) {
    if (error.statusCode === 401) return 'UNAUTHENTICATED'
    if (error.statusCode === 429) return 'RATE_LIMITED'
  }
  return undefined
}
