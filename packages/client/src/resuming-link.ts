import { ApolloLink } from '@apollo/client'
import { print } from 'graphql'
import { Observable } from 'rxjs'
import type { ResumingClient } from './resuming-client.js'

/** The terminating link for subscriptions of Apollo Client: `ApolloLink.split(isSubscription, resumingLink(client), httpLink)`. */
export function resumingLink(client: ResumingClient): ApolloLink {
  return new ApolloLink(
    ({ query, operationName, variables, extensions }) =>
      new Observable((observer) =>
        client.subscribe<Record<string, unknown>>(
          { query: print(query), operationName: operationName ?? undefined, variables, extensions },
          {
            next: (result) => observer.next(result as never),
            error: (error) => observer.error(error),
            complete: () => observer.complete(),
          },
        ),
      ),
  )
}
