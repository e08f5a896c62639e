import { subscriptionExchange, type Exchange } from '@urql/core'
import type { ResumingClient } from '../core/index.js'

/** The exchange for subscriptions of urql: `exchanges: [cacheExchange, fetchExchange, resumingExchange(client)]`. */
export const resumingExchange = (client: ResumingClient): Exchange =>
  subscriptionExchange({
    forwardSubscription: ({ query = '', operationName, variables, extensions }) => ({
      subscribe: (sink) => ({
        unsubscribe: client.subscribe(
          { query, operationName, variables: variables as Record<string, unknown> | undefined, extensions },
          sink as never,
        ),
      }),
    }),
  })
