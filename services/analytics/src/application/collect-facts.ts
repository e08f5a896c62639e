import type {
  channelOpened,
  DataOf,
  fulfillmentCancellationRefused,
  fulfillmentPacked,
  fulfillmentPicked,
  orderCancelled,
  orderConfirmed,
  orderPlaced,
  orderRejected,
  shipmentDelivered,
  shipmentShipped,
  stockAllocated,
} from '@kade/events'
import type { EventHandlers, ReceivedEvent, Transaction } from '@kade/service-kit'
import type { Milestone } from '../domain/milestones.js'
import { addCancelledUnits, addChannels, addMilestones, addOrders, addRefusedCancellations, addRejected } from '../persistence/facts.js'

type Events<Contract> = readonly ReceivedEvent<DataOf<Contract>>[]

/** The moment that an event tells of is that of its data, not of its delivery. */
const passed =
  <Data extends { readonly orderId: string }>(milestone: Milestone, momentOf: (data: Data, event: ReceivedEvent<Data>) => Date) =>
  (tx: Transaction, events: readonly ReceivedEvent<Data>[]): Promise<void> =>
    addMilestones(
      tx,
      milestone,
      events.map((event) => ({ orderId: event.data.orderId, at: momentOf(event.data, event) })),
    )

/** Event type → what it adds to the facts, one statement for all events of a wave. Whatever the order, and however often an event comes, the facts are the same. */
export const collectFacts: EventHandlers = {
  'channel.opened.v1': (tx, events: Events<typeof channelOpened>) =>
    addChannels(
      tx,
      events.map(({ data }) => data),
    ),
  'order.placed.v1': async (tx, events: Events<typeof orderPlaced>) => {
    await addOrders(
      tx,
      events.map(({ data }) => data),
    )
    // An imported order was placed long ago; its way through the process begins when it was captured.
    await passed<DataOf<typeof orderPlaced>>('PLACED', ({ timeline }) => new Date(timeline.at))(tx, events)
  },
  'order.confirmed.v1': passed<DataOf<typeof orderConfirmed>>('CONFIRMED', ({ timeline }) => new Date(timeline.at)),
  'order.rejected.v1': (tx, events: Events<typeof orderRejected>) =>
    addRejected(
      tx,
      events.map(({ data }) => data.orderId),
    ),
  'order.cancelled.v1': (tx, events: Events<typeof orderCancelled>) =>
    addCancelledUnits(
      tx,
      events.flatMap(({ id, data }) => data.lines.map((line) => ({ eventId: id, orderId: data.orderId, ...line }))),
    ),
  'stock.allocated.v1': passed<DataOf<typeof stockAllocated>>('ALLOCATED', (_, { time }) => time),
  'fulfillment.picked.v1': passed<DataOf<typeof fulfillmentPicked>>('PICKED', ({ at }) => new Date(at)),
  'fulfillment.packed.v1': passed<DataOf<typeof fulfillmentPacked>>('PACKED', ({ at }) => new Date(at)),
  'fulfillment.cancellation_refused.v1': (tx, events: Events<typeof fulfillmentCancellationRefused>) =>
    addRefusedCancellations(
      tx,
      events.flatMap(({ id, data }) => data.lines.map((line) => ({ eventId: id, orderId: data.orderId, ...line }))),
    ),
  'shipment.shipped.v1': passed<DataOf<typeof shipmentShipped>>('SHIPPED', ({ shippedAt }) => new Date(shippedAt)),
  'shipment.delivered.v1': passed<DataOf<typeof shipmentDelivered>>('DELIVERED', ({ deliveredAt }) => new Date(deliveredAt)),
}
