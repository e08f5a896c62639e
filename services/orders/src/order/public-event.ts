import {
  orderAmended,
  orderAmendmentRefused,
  orderClaimed,
  orderConsignmentChanged,
  orderErased,
  orderFeedbackGiven,
  orderHeld,
  orderHoldReleased,
  orderPlaced,
  orderProgressed,
  orderRejected,
  orderReturnSettled,
  returnCancelled,
  returnClosed,
  returnRequested,
  shipmentDelayResolved,
  shipmentStranded,
  shipmentTracked,
  stockChannelChanged,
  variantChanged,
  type DataOf,
  type EventContract,
  type OrderEventBase,
} from '@kade/events'
import type { z } from 'zod'

/** Events that shops may have told at an address, beside what customers are told (notice.ts). */
export const EVENT_KINDS = [
  ...['ORDER_PLACED', 'ORDER_REJECTED', 'ORDER_PROGRESSED', 'ORDER_AMENDED', 'ORDER_AMENDMENT_REFUSED', 'ORDER_HELD'],
  ...['ORDER_HOLD_RELEASED', 'ORDER_CLAIMED', 'ORDER_RETURN_SETTLED', 'ORDER_CONSIGNMENT_CHANGED', 'ORDER_FEEDBACK_GIVEN', 'ORDER_ERASED'],
  ...['SHIPMENT_TRACKED', 'SHIPMENT_STRANDED', 'SHIPMENT_DELAY_RESOLVED', 'RETURN_REQUESTED', 'RETURN_CANCELLED', 'RETURN_CLOSED'],
  ...['STOCK_CHANNEL_CHANGED', 'VARIANT_CHANGED'],
] as const satisfies readonly string[]
export type EventKind = (typeof EVENT_KINDS)[number]

/** A public event as shops are told it: about an order, or about what a channel sells. */
export interface Told {
  readonly kind: EventKind
  /** Null: it is about no order. */
  readonly orderId: string | null
  /** Whom it concerns alone; null: the channel of the order, or every one. */
  readonly channel: string | null
  /** Nothing personal, and nothing that anybody typed. */
  readonly data: Readonly<Record<string, unknown>>
  /** When it happened, where it says so. */
  readonly at: string | null
}
interface Happened {
  readonly type: string
  readonly data: unknown
}

/** A public event, by its contract: what of it is told. */
const tells = <Schema extends z.ZodType>(
  { type }: EventContract<string, Schema>,
  tell: (data: z.output<Schema>, kind: EventKind) => readonly Told[],
): readonly [string, (data: unknown) => readonly Told[]] => {
  const kind = kindOf(type)
  return [type, (data) => tell(data as z.output<Schema>, kind)]
}
const kindOf = (type: string): EventKind =>
  type
    .replace(/\.v\d+$/, '')
    .replace('.', '_')
    .toUpperCase() as EventKind

/** An event of an order: how it stands after it, and what else is told of it. */
const ofOrder = <Schema extends z.ZodType<OrderEventBase>>(
  contract: EventContract<string, Schema>,
  more: (data: z.output<Schema>) => object = () => ({}),
) =>
  tells(contract, (data, kind) => {
    const { orderId, version, status, fulfillmentStatus, paymentStatus, timeline } = data
    const change = { change: timeline.type, sequence: timeline.sequence }
    const told = { version, status, fulfillmentStatus, paymentStatus, ...change, ...more(data) }
    return [{ kind, orderId, channel: null, data: told, at: timeline.at }]
  })
const ofReturn = (contract: typeof returnRequested | typeof returnCancelled | typeof returnClosed) =>
  tells(contract, ({ orderId, returnId, returnNumber, resolution, lines, at }, kind) => {
    const units = lines.map(({ orderLineId, sku, quantity, reason, received, accepted }) => ({
      ...{ orderLineId, sku, quantity, reason, received, accepted },
    }))
    return orderId === null ? [] : [{ kind, orderId, channel: null, data: { returnId, returnNumber, resolution, lines: units }, at }]
  })
const linesOf = ({ lines }: Pick<DataOf<typeof orderRejected>, 'lines'>) =>
  lines.map(({ orderLineId, sku, quantity }) => ({ orderLineId, sku, quantity }))

const PUBLIC = new Map([
  ofOrder(orderPlaced, ({ placedAt, currency, deliverBy, subtotal, discountTotal, shippingTotal, taxTotal, total, lines }) => ({
    ...{ placedAt, currency, deliverBy, subtotal, discountTotal, shippingTotal, taxTotal, total },
    lines: lines.map(({ orderLineId, sku, quantity, unitPrice, total: lineTotal }) => ({
      ...{ orderLineId, sku, quantity, unitPrice, total: lineTotal },
    })),
  })),
  ofOrder(orderRejected, (data) => ({ reason: data.reason, lines: linesOf(data) })),
  ofOrder(orderProgressed, ({ cancellationPendingUnits }) => ({ cancellationPendingUnits })),
  ofOrder(orderAmended, ({ amendmentId, deliverBy, subtotal, discountTotal, shippingTotal, taxTotal, total, lines }) => ({
    ...{ amendmentId, deliverBy, subtotal, discountTotal, shippingTotal, taxTotal, total },
    lines: lines.map(({ title: _, ...line }) => line),
  })),
  ofOrder(orderAmendmentRefused, (data) => ({ amendmentId: data.amendmentId, code: data.code, lines: linesOf(data) })),
  ofOrder(orderHeld, ({ holdId, reason }) => ({ holdId, reason })),
  ofOrder(orderHoldReleased, ({ holdId, reason }) => ({ holdId, reason })),
  ofOrder(orderClaimed),
  ofOrder(orderReturnSettled, ({ returnId, settledUnits, amount, currency, exchangeOrderId }) => ({
    ...{ returnId, settledUnits, amount, currency, exchangeOrderId },
  })),
  ofOrder(orderConsignmentChanged),
  ofOrder(orderFeedbackGiven, ({ feedbackId, sku, rating, previousRating }) => ({ feedbackId, sku, rating, previousRating })),
  ofOrder(orderErased),
  ...[returnRequested, returnCancelled, returnClosed].map(ofReturn),
  // The carrier's own words may say who took a parcel.
  tells(shipmentTracked, ({ orderId, shipmentId, trackingNumber, sequence, status, event, estimatedDelivery, delayed }, kind) => {
    const scan = { id: event.id, status: event.status, countryCode: event.countryCode, at: event.at }
    const data = { shipmentId, trackingNumber, sequence, status, event: scan, estimatedDelivery, delayed }
    return [{ kind, orderId, channel: null, data, at: event.at }]
  }),
  tells(shipmentStranded, ({ orderId, shipmentId, trackingNumber, lines, status, at, returnedAt, wasDelivered }, kind) => [
    { kind, orderId, channel: null, data: { shipmentId, trackingNumber, lines, status, returnedAt, wasDelivered }, at },
  ]),
  tells(shipmentDelayResolved, ({ orderId, shipmentId, trackingNumber, code, kind: how, lines, at }, kind) => [
    { kind, orderId, channel: null, data: { shipmentId, trackingNumber, code, kind: how, lines }, at },
  ]),
  // Of what others may sell a channel hears nothing.
  tells(stockChannelChanged, ({ sku, channels, updatedAt }, kind) =>
    channels.map(({ channel, available, version }) => ({ kind, orderId: null, channel, data: { sku, available, version }, at: updatedAt })),
  ),
  tells(variantChanged, ({ sku, title, price, currency, outOfStockPolicy, active, version }, kind) => [
    { kind, orderId: null, channel: null, data: { sku, title, price, currency, outOfStockPolicy, active, version }, at: null },
  ]),
])

/** The types of the events that shops may have told. */
export const PUBLIC_EVENTS: ReadonlySet<string> = new Set(PUBLIC.keys())

/** What shops may be told of these. */
export const toldOf = (events: readonly Happened[]): Told[] => events.flatMap(({ type, data }) => PUBLIC.get(type)?.(data) ?? [])
