import {
  orderCancelled,
  orderClaimed,
  orderCompleted,
  orderConsignmentChanged,
  orderConfirmed,
  orderErased,
  orderFeedbackGiven,
  orderHeld,
  orderHoldReleased,
  orderPlaced,
  orderProgressed,
  orderRejected,
  orderReturnSettled,
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
/** As an event tells it, whose trace goes on and whose moment it is counted from; what was missed is read later, and has none. */
export interface LiveUpdate extends Update {
  readonly cause: { readonly time: Date; readonly traceparent?: string }
}

const ORDER_EVENTS = new Set<string>(
  [
    ...[orderPlaced, orderConfirmed, orderRejected, orderCancelled, orderProgressed, orderClaimed, orderCompleted],
    ...[orderHeld, orderHoldReleased, orderFeedbackGiven, orderErased, orderReturnSettled, orderConsignmentChanged],
  ].map(({ type }) => type),
)

/** The field and the update that a message means; null for what nobody subscribes to. */
export function readUpdate(message: ReceivedMessage): { readonly field: SubscriptionField; readonly update: LiveUpdate } | null {
  const cause = toReceivedEvent(message)
  const { type, data } = cause
  if (message.topic === TOPICS.order && ORDER_EVENTS.has(type)) {
    const order = data as OrderEventBase
    return {
      field: 'orderUpdates',
      update: {
        sequence: order.timeline.sequence,
        owner: order,
        cause,
        root: orderRoot(order.orderId, { ...order, sequence: order.timeline.sequence, event: order.timeline }),
      },
    }
  }
  if (message.topic === TOPICS.shipment && type === shipmentTracked.type) {
    const tracked = data as DataOf<typeof shipmentTracked>
    return { field: 'trackingUpdates', update: { sequence: tracked.sequence, owner: tracked, cause, root: trackingRoot(tracked) } }
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
/** The most that an owner answers at once. */
const PAGE = 500

interface Answer<Item> {
  readonly latest: Item | null
  readonly after: readonly Item[]
}

/** Reads what was missed at its owner, with the viewer's own rights; null when there is no such order for this viewer. */
export function createHistories(subgraphs: { readonly orders: SubgraphClient; readonly shipping: SubgraphClient }) {
  const ofOrder = async (orderId: string, after: number | null, caller: Caller): Promise<History | null> => {
    const answer = await readAll<OrderUpdate>(subgraphs.orders, ORDER_HISTORY, orderId, after, caller)
    return answer?.latest ? toHistory(answer, answer.latest, (update) => orderRoot(orderId, update)) : null
  }
  const ofTracking = async (orderId: string, after: number | null, caller: Caller): Promise<History | null> => {
    const answer = await readAll<TrackingUpdate>(subgraphs.shipping, TRACKING_HISTORY, orderId, after, caller)
    if (answer?.latest) return toHistory(answer, answer.latest, trackingRoot)
    // Nothing is tracked yet, and shipping may not have heard of the order: orders knows whether it is the viewer's.
    const isTheirs = answer !== null || (await ofOrder(orderId, null, caller)) !== null
    return isTheirs ? { present: { cursor: '0', event: null, shipment: null }, latest: 0, missed: [] } : null
  }
  return (field: SubscriptionField, orderId: string, after: number | null, caller: Caller): Promise<History | null> =>
    field === 'orderUpdates' ? ofOrder(orderId, after, caller) : ofTracking(orderId, after, caller)
}

async function readAll<Item extends { readonly sequence: number }>(
  subgraph: SubgraphClient,
  query: string,
  orderId: string,
  after: number | null,
  caller: Caller,
): Promise<Answer<Item> | null> {
  const first = await readPage<Item>(subgraph, query, orderId, after, caller)
  if (!first) return null
  const all = [...first.after]
  for (let page = first.after; page.length >= PAGE;) {
    page = (await readPage<Item>(subgraph, query, orderId, all.at(-1)?.sequence ?? null, caller))?.after ?? []
    all.push(...page)
  }
  return { latest: first.latest, after: all }
}

async function readPage<Item>(
  subgraph: SubgraphClient,
  query: string,
  orderId: string,
  after: number | null,
  caller: Caller,
): Promise<Answer<Item> | null> {
  const { data, errors } = await subgraph.ask({ query, variables: { orderId, after, limit: PAGE } }, caller)
  const [error] = errors ?? []
  if (error) throw new GraphQLError(error.message, { extensions: error.extensions })
  return (Object.values(data ?? {})[0] as Answer<Item> | null | undefined) ?? null
}

const toHistory = <Item extends { readonly sequence: number }>(
  { after }: Answer<Item>,
  latest: Item,
  rootOf: (item: Item) => EventRoot,
): History => ({
  present: { ...rootOf(latest), event: null },
  latest: latest.sequence,
  missed: after.map((item) => ({ sequence: item.sequence, owner: null, root: rootOf(item) })),
})
export type ReadHistory = ReturnType<typeof createHistories>
