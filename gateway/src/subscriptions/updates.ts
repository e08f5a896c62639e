import {
  orderCancelled,
  orderCompleted,
  orderConfirmed,
  orderPlaced,
  orderProgressed,
  orderRejected,
  shipmentTracked,
  TOPICS,
  type DataOf,
  type OrderEventBase,
} from '@kade/events'
import { toReceivedEvent, type ReceivedMessage } from '@kade/service-kit'
import { GraphQLError } from 'graphql'
import type { Caller, SubgraphClient } from '../graph/subgraph-client.js'
import type { EventRoot, SubscriptionField } from './planned-subscription.js'

/** One update of an order, as it is pushed: its number in the order's own sequence is the cursor. */
export interface Update {
  readonly sequence: number
  readonly root: EventRoot
  /** Whose order it is, as the event tells: checked again at every push. */
  readonly owner: { readonly customerId: string | null; readonly channel: string | null } | null
}

const ORDER_EVENTS = new Set<string>(
  [orderPlaced, orderConfirmed, orderRejected, orderCancelled, orderProgressed, orderCompleted].map(({ type }) => type),
)

/** The field and the update that a message means; null for what nobody subscribes to. */
export function readUpdate(message: ReceivedMessage): { readonly field: SubscriptionField; readonly update: Update } | null {
  const { type, data } = toReceivedEvent(message)
  if (message.topic === TOPICS.order && ORDER_EVENTS.has(type)) {
    const order = data as OrderEventBase
    return {
      field: 'orderUpdates',
      update: {
        sequence: order.timeline.sequence,
        owner: order,
        root: orderRoot(order.orderId, { ...order, sequence: order.timeline.sequence, event: order.timeline }),
      },
    }
  }
  if (message.topic === TOPICS.shipment && type === shipmentTracked.type) {
    const tracked = data as DataOf<typeof shipmentTracked>
    return { field: 'trackingUpdates', update: { sequence: tracked.sequence, owner: tracked, root: trackingRoot(tracked) } }
  }
  return null
}

interface OrderUpdate {
  readonly sequence: number
  readonly event: unknown
  readonly version: number
  readonly status: string
  readonly fulfillmentStatus: string
  readonly paymentStatus: string
}
const orderRoot = (id: string, { sequence, event, version, status, fulfillmentStatus, paymentStatus }: OrderUpdate): EventRoot => ({
  cursor: String(sequence),
  event,
  order: { __typename: 'Order', id, version, status, fulfillmentStatus, paymentStatus },
})

interface TrackingUpdate {
  readonly sequence: number
  readonly event: unknown
  readonly shipmentId: string
  readonly status: string
}
const trackingRoot = ({ sequence, event, shipmentId, status }: TrackingUpdate): EventRoot => ({
  cursor: String(sequence),
  event,
  shipment: { __typename: 'Shipment', id: shipmentId, status },
})

/** What a subscriber finds on arriving: the present state, and the updates behind its cursor, oldest first. */
export interface History {
  readonly present: EventRoot
  readonly latest: number
  readonly missed: readonly Update[]
}

const ORDER_HISTORY = `query ($orderId: ID!, $after: Int, $limit: Int!) {
  _orderUpdates(orderId: $orderId, after: $after, limit: $limit) { latest { ...U } after { ...U } }
}
fragment U on _OrderUpdate { sequence event { id type at actor message data } version status fulfillmentStatus paymentStatus }`
const TRACKING_HISTORY = `query ($orderId: ID!, $after: Int, $limit: Int!) {
  _trackingUpdates(orderId: $orderId, after: $after, limit: $limit) { latest { ...U } after { ...U } }
}
fragment U on _TrackingUpdate { sequence event { id status description location countryCode at } shipmentId status }`
/** An order's updates are seldom more; the next gap is read when it is noticed. */
const LIMIT = 500

interface Answer<Item> {
  readonly latest: Item | null
  readonly after: readonly Item[]
}

/** Reads what was missed at its owner, with the viewer's own rights; null when there is no such order for this viewer. */
export function createHistories(subgraphs: { readonly orders: SubgraphClient; readonly shipping: SubgraphClient }) {
  const read = async <Item>(
    subgraph: SubgraphClient,
    query: string,
    orderId: string,
    after: number | null,
    caller: Caller,
  ): Promise<Answer<Item> | null> => {
    const { data, errors } = await subgraph.ask({ query, variables: { orderId, after, limit: LIMIT } }, caller)
    const [error] = errors ?? []
    if (error) throw new GraphQLError(error.message, { extensions: error.extensions })
    return (Object.values(data ?? {})[0] as Answer<Item> | null | undefined) ?? null
  }
  const ofOrder = async (orderId: string, after: number | null, caller: Caller): Promise<History | null> => {
    const answer = await read<OrderUpdate>(subgraphs.orders, ORDER_HISTORY, orderId, after, caller)
    if (!answer?.latest) return null
    return {
      present: { ...orderRoot(orderId, answer.latest), event: null },
      latest: answer.latest.sequence,
      missed: answer.after.map((update) => ({ sequence: update.sequence, owner: null, root: orderRoot(orderId, update) })),
    }
  }
  const ofTracking = async (orderId: string, after: number | null, caller: Caller): Promise<History | null> => {
    const answer = await read<TrackingUpdate>(subgraphs.shipping, TRACKING_HISTORY, orderId, after, caller)
    if (answer?.latest) {
      return {
        present: { ...trackingRoot(answer.latest), event: null },
        latest: answer.latest.sequence,
        missed: answer.after.map((update) => ({ sequence: update.sequence, owner: null, root: trackingRoot(update) })),
      }
    }
    // Nothing is tracked yet, and shipping may not have heard of the order: orders knows whether it is the viewer's.
    const isTheirs = answer !== null || (await ofOrder(orderId, null, caller)) !== null
    return isTheirs ? { present: { cursor: '0', event: null, shipment: null }, latest: 0, missed: [] } : null
  }
  return (field: SubscriptionField, orderId: string, after: number | null, caller: Caller): Promise<History | null> =>
    field === 'orderUpdates' ? ofOrder(orderId, after, caller) : ofTracking(orderId, after, caller)
}
export type ReadHistory = ReturnType<typeof createHistories>
