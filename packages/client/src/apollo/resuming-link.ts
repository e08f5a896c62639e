import { ApolloLink } from '@apollo/client'
import { Observable } from 'rxjs'
import type { ResumingClient } from '../core/index.js'

/** The terminating link for subscriptions of Apollo Client: `ApolloLink.split(isSubscription, resumingLink(client), httpLink)`. */
export function resumingLink(client: ResumingClient): ApolloLink {
  return new ApolloLink(
    ({ query, operationName, variables, extensions }) =>
      new Observable((observer) =>
        client.subscribe(
          { query, operationName: operationName ?? undefined, variables, extensions },
          {
            next: (result) => observer.next(result as never),
            error: (error) => observer.error(error),
            complete: () => observer.complete(),
          },
        ),
      ),
  )
}
