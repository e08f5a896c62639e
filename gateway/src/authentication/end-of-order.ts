import { newId } from '@kade/service-kit'
import type { SubgraphClient } from '../graph/subgraph-client.js'
import type { EndOfOrder } from './authenticate.js'

const QUERY = 'query ($orderId: ID!) { _guestOrder(orderId: $orderId) { endedAt } }'

/** Asks orders, as the guest. @throws SubgraphUnavailable, or an Error when it answers with one. */
export const endOfOrderAt =
  (orders: SubgraphClient): EndOfOrder =>
  async (viewer) => {
    const { data, errors } = await orders.ask(
      { query: QUERY, variables: { orderId: viewer.claims.orderId } },
      { viewer, correlationId: newId() },
    )
    if (errors?.[0]) throw new Error(errors[0].message)
    const order = data?._guestOrder as { readonly endedAt: string | null } | null | undefined
    return order ? { endedAt: order.endedAt === null ? null : new Date(order.endedAt) } : null
  }
