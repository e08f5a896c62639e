import { createHash } from 'node:crypto'
import type {
  channelOpened,
  DataOf,
  fulfillmentCancellationRefused,
  fulfillmentPacked,
  fulfillmentPicked,
  orderAmended,
  orderCancelled,
  orderConfirmed,
  orderPlaced,
  orderRejected,
  orderReturnSettled,
  returnReceived,
  shipmentDelivered,
  shipmentShipped,
  stockAllocated,
  stockLevelsChanged,
  stockReallocated,
} from '@kade/events'
import type { EventHandlers, ReceivedEvent, Transaction } from '@kade/service-kit'
import {
  addCancelledUnits,
  addChannels,
  addLabelCosts,
  addLabelQuotes,
  addLines,
  addMilestones,
  addOrders,
  addRefunds,
  addRefusedCancellations,
  addRejected,
  addReturnedUnits,
} from './fact.store.js'
import { positionOf } from './stock-position.js'
import { addPositions } from './stock-position.store.js'
import { addStockDays } from './stock-day.store.js'
import { withOrderSteps } from './collect-order-steps.js'
import { withExperience } from './collect-experience.js'
import { withStockAnswers } from './collect-stock-answers.js'
import { unitCosts } from './collect-unit-costs.js'
import { NONE } from './none.js'
import type { Milestone } from './milestones.js'
import { addWork } from './work-fact.store.js'

type Events<Contract> = readonly ReceivedEvent<DataOf<Contract>>[]

/** The moment that an event tells of is that of its data, not of its delivery. */
const passed =
  <Data extends { readonly orderId: string }>(milestone: Milestone, momentOf: (data: Data, event: ReceivedEvent<Data>) => Date) =>
  async (tx: Transaction, events: readonly ReceivedEvent<Data>[]): Promise<void> => {
    const facts = events.map((event) => ({ orderId: event.data.orderId, milestone, at: momentOf(event.data, event) }))
    await addMilestones(tx, facts)
  }

interface Done {
  readonly allocationId: string
  readonly orderId: string
  readonly locationId: string
  readonly at: string
  readonly actor: string
}
/** A step of the work on the floor. */
const worked =
  (step: string) =>
  async (tx: Transaction, events: readonly ReceivedEvent<Done>[]): Promise<void> => {
    const facts = events.map(({ data: { allocationId, orderId, locationId, at, actor: worker } }) => ({
      ...{ allocationId, step, orderId, locationId, worker, at },
    }))
    await addWork(tx, facts)
  }
const [pickWorked, packWorked] = [worked('PICKED'), worked('PACKED')]
const picked = passed<DataOf<typeof fulfillmentPicked>>('PICKED', ({ at }) => new Date(at))
const packed = passed<DataOf<typeof fulfillmentPacked>>('PACKED', ({ at }) => new Date(at))

/** An imported order was placed long ago; its way through the process begins when it was captured. */
const captured = passed<DataOf<typeof orderPlaced>>('PLACED', ({ timeline }) => new Date(timeline.at))

const allocated = passed<DataOf<typeof stockAllocated>>('ALLOCATED', (_, { time }) => time)
const delivered = passed<DataOf<typeof shipmentDelivered>>('DELIVERED', ({ deliveredAt }) => new Date(deliveredAt))
const shipped = passed<DataOf<typeof shipmentShipped>>('SHIPPED', ({ shippedAt }) => new Date(shippedAt))

/** Event type → what it adds to the facts, one statement for all events of a wave. Whatever the order, and however often an event comes, the facts are the same. */
const collected: EventHandlers = {
  'channel.opened.v1': async (tx, events: Events<typeof channelOpened>) => {
    const channels = events.map(({ data: { code, currency } }) => ({ code, currency }))
    await addChannels(tx, channels)
  },
  'stock.levels_changed.v1': async (tx, events: Events<typeof stockLevelsChanged>) => {
    const positions = events.map(({ data }) => positionOf(data))
    await addPositions(tx, positions)
    await addStockDays(tx, positions)
  },
  'order.placed.v1': async (tx, events: Events<typeof orderPlaced>) => {
    await addOrders(
      tx,
      events.map(({ data, time }) => ({ ...orderOf(data), knownAt: time })),
      events.flatMap(({ data, time }) => linesOf(data, time)),
    )
    await captured(tx, events)
  },
  'order.confirmed.v1': passed<DataOf<typeof orderConfirmed>>('CONFIRMED', ({ timeline }) => new Date(timeline.at)),
  'order.rejected.v1': async (tx, events: Events<typeof orderRejected>) => {
    const orders = events.map(({ time: knownAt, data: { orderId } }) => ({ orderId, knownAt }))
    await addRejected(tx, orders)
  },
  'order.cancelled.v1': async (tx, events: Events<typeof orderCancelled>) => {
    const units = events.flatMap(({ id: eventId, time: knownAt, data: { orderId, lines } }) =>
      lines.map(({ orderLineId, quantity }) => ({ eventId, orderLineId, orderId, units: quantity, knownAt })),
    )
    await addCancelledUnits(tx, units)
  },
  // A return may be settled with nothing.
  'order.return_settled.v1': async (tx, events: Events<typeof orderReturnSettled>) => {
    const refunds = events
      .filter(({ data }) => data.amount > 0)
      .map(({ id: eventId, time: knownAt, data: { orderId, amount } }) => ({ eventId, orderId, amount, knownAt }))
    if (refunds.length > 0) await addRefunds(tx, refunds)
  },
  // What an amendment adds was ordered too, and what it takes off is cancelled.
  'order.amended.v1': async (tx, events: Events<typeof orderAmended>) => {
    await addLines(
      tx,
      events.flatMap(({ data, time }) => addedLines(data, time)),
    )
    const units = events.flatMap(({ id: eventId, time: knownAt, data: { orderId, lines } }) =>
      lines
        .filter(({ removed }) => removed > 0)
        .map(({ orderLineId, removed }) => ({ eventId, orderLineId, orderId, units: removed, knownAt })),
    )
    await addCancelledUnits(tx, units)
  },
  'stock.allocated.v1': async (tx, events: Events<typeof stockAllocated>) => {
    await addLabelQuotes(
      tx,
      events.flatMap(({ data }) => quotesOf(data.orderId, [data])),
    )
    await addWork(
      tx,
      events.map(({ time, data }) => waiting(data.orderId, data, time)),
    )
    await allocated(tx, events)
  },
  // They are sent from elsewhere, for another price.
  'stock.reallocated.v1': async (tx, events: Events<typeof stockReallocated>) => {
    await addLabelQuotes(
      tx,
      events.flatMap(({ data: { orderId, allocations } }) => quotesOf(orderId, allocations)),
    )
    await addWork(
      tx,
      events.flatMap(({ time, data: { orderId, allocations } }) => allocations.map((each) => waiting(orderId, each, time))),
    )
  },
  'fulfillment.picking_started.v1': worked('PICK_STARTED'),
  'fulfillment.picked.v1': async (tx, events: Events<typeof fulfillmentPicked>) => {
    await picked(tx, events)
    await pickWorked(tx, events)
  },
  'fulfillment.packing_started.v1': worked('PACK_STARTED'),
  'fulfillment.packed.v1': async (tx, events: Events<typeof fulfillmentPacked>) => {
    await packed(tx, events)
    await packWorked(tx, events)
  },
  'fulfillment.label_bought.v1': worked('LABEL_BOUGHT'),
  'fulfillment.handed_over.v1': worked('HANDED_OVER'),
  // These units count again.
  'fulfillment.cancellation_refused.v1': async (tx, events: Events<typeof fulfillmentCancellationRefused>) => {
    const units = events.flatMap(({ id: eventId, time: knownAt, data: { orderId, lines } }) =>
      lines.map(({ sku, quantity }) => ({ eventId, orderId, sku, units: quantity, knownAt })),
    )
    await addRefusedCancellations(tx, units)
  },
  'shipment.shipped.v1': async (tx, events: Events<typeof shipmentShipped>) => {
    await addLabelCosts(
      tx,
      events.map(({ data: { shipmentId, allocationId, orderId, carrier, service, cost, currency, shippedAt } }) => ({
        ...{ shipmentId, allocationId, orderId, carrier, service, cost, currency, shippedAt },
      })),
    )
    await shipped(tx, events)
  },
  // What is on no line of an order was not sold by it.
  'return.received.v1': async (tx, events: Events<typeof returnReceived>) => {
    const units = events.flatMap(({ id: eventId, time: knownAt, data }) =>
      data.units.flatMap(({ orderLineId, sku, quantity }) =>
        data.orderId === null || orderLineId === null ? [] : [{ eventId, orderId: data.orderId, sku, units: quantity, knownAt }],
      ),
    )
    if (units.length > 0) await addReturnedUnits(tx, units)
  },
  'shipment.delivered.v1': async (tx, events: Events<typeof shipmentDelivered>) => {
    await delivered(tx, events)
    await addWork(
      tx,
      events.map(({ data: { allocationId, orderId, locationId, deliveredAt: at } }) => ({
        ...{ allocationId, step: 'DELIVERED', orderId, locationId, worker: null, at },
      })),
    )
  },
}
export const collectFacts: EventHandlers = { ...withExperience(withStockAnswers(withOrderSteps(collected))), ...unitCosts }

type Allocated = Pick<DataOf<typeof stockAllocated>, 'allocationId' | 'quote'>

/** From then on its units wait for a picker. */
const waiting = (orderId: string, { allocationId, locationId }: { allocationId: string; locationId: string }, time: Date) => ({
  ...{ allocationId, step: 'ALLOCATED', orderId, locationId, worker: null, at: time.toISOString() },
})

/** Where no carrier's rate card is known, nothing is quoted. */
const quotesOf = (orderId: string, allocations: readonly Allocated[]) =>
  allocations.flatMap(({ allocationId, quote }) =>
    quote ? [{ allocationId, orderId, carrier: quote.carrier, service: quote.service, cost: quote.cost, currency: quote.currency }] : [],
  )

const orderOf = ({
  orderId,
  placedAt,
  channel,
  shippingAddress,
  campaign,
  currency,
  customerId,
  customerGroup,
}: DataOf<typeof orderPlaced>) => ({
  ...{ orderId, placedAt, channel, currency, customerId },
  country: shippingAddress.countryCode,
  region: shippingAddress.region ?? NONE,
  campaign: campaign ?? NONE,
  customerGroup: customerGroup ?? NONE,
})

const linesOf = ({ orderId, lines }: DataOf<typeof orderPlaced>, knownAt: Date) =>
  lines.map(({ orderLineId, sku, quantity, unitPrice, total, taxBps = null }, position) => ({
    ...{ orderLineId, orderId, position, sku, units: quantity, unitPrice, total, knownAt, taxBps },
  }))

/** After those of the order as it was placed. */
const ADDED = 1_000_000

/** Units that come to a line that was there are a line of their own here: the same, however often they are told. */
function addedLines({ orderId, amendmentId, lines }: DataOf<typeof orderAmended>, knownAt: Date) {
  return lines
    .map((line, index) => ({ ...line, position: ADDED + index }))
    .filter(({ added }) => added > 0)
    .map(({ orderLineId, position, sku, added: units, unitPrice }) => {
      const id = createHash('sha256').update(`${amendmentId} ${orderLineId}`).digest('hex')
      return { orderLineId: id.slice(0, 32), orderId, position, sku, units, unitPrice, total: unitPrice * units, knownAt, taxBps: null }
    })
}
