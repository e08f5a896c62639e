import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { createResumingClient, resumingLink, type ConnectionState } from '@kade/client'
import { OperationTypeNode } from 'graphql'

export type Graph = ReturnType<typeof openGraph>

/** The graph as one guest sees it: queries over HTTP, live updates over one socket that resumes by itself. */
export function openGraph(given: string | null, onState: (state: ConnectionState) => void) {
  let token = given
  const socket = createResumingClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, token: () => token, onState })
  const identified = new SetContextLink(() => ({ headers: token === null ? {} : { authorization: `Bearer ${token}` } }))
  const http = identified.concat(new HttpLink({ uri: '/graphql' }))
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { Order: { fields: { timeline: { merge: (_, incoming: unknown) => incoming } } } } }),
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, resumingLink(socket), http),
  })
  return {
    client,
    /** Goes on with a token that may do more with the same order: what is shown stays, and so does the socket. */
    goOnAs: (proven: string): void => void (token = proven),
    close: async () => {
      client.stop()
      await socket.dispose()
    },
  }
}
