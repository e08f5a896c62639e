import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { resumingLink } from '@kade/client/apollo'
import { createResumingClient, type ConnectionState } from '@kade/client/core'
import { OperationTypeNode } from 'graphql'
import type { Fault } from './trouble.js'

export type Graph = ReturnType<typeof openGraph>

/** The graph as one guest sees it: queries over HTTP, live updates over one socket that resumes by itself. */
export function openGraph(given: string | null, onState: (state: ConnectionState) => void) {
  let token = given
  const socket = createResumingClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, token: () => token, onState })
  // Read anew with each request.
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
  const http = new HttpLink({ uri: '/graphql', headers })
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { Order: { fields: { timeline: { merge: (_, incoming: unknown) => incoming } } } } }),
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, resumingLink(socket), http),
  })
  return {
    client,
    /** Goes on with a token that may do more with the same order: what is shown stays, and so does the socket. */
    goOnAs: (proven: string): void => {
      token = proven
      headers.authorization = `Bearer ${proven}`
    },
    close: async () => {
      client.stop()
      await socket.dispose()
    },
  }
}

/** What an operation failed of. */
export function faultOf(error: unknown): Fault {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0]?.extensions ?? {}
  if (!ServerError.is(error)) return {}
  const code = { 401: 'UNAUTHENTICATED', 429: 'RATE_LIMITED' }[error.statusCode]
  return { ...(code ? { code } : {}), retryAfterSeconds: Number(error.response.headers.get('retry-after') ?? 1) }
}

/** The order cannot be seen with this token, now or later. */
export const isRefused = (error: unknown): boolean => ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'].includes(faultOf(error).code ?? '')
