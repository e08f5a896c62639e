import {
  orderAmended,
  orderAmendmentRefused,
  orderAmendmentRequested,
  orderCancelled,
  orderClaimed,
  orderCompleted,
  orderConsignmentChanged,
  orderConfirmed,
  orderFeedbackGiven,
  orderErased,
  orderHeld,
  orderHoldReleased,
  orderPlaced,
  orderProgressed,
  orderRejected,
  type ConsignmentTerms,
  orderReturnSettled,
  type DataOf,
  type DraftEvent,
  type OrderEventBase,
  type TimelineEntry,
} from '@kade/events'
import type { OrderConsignment } from '../consignment/consignment.js'
import type { Attribution } from './pricing-facts.js'
import type { LineRow, OrderRow } from './order.table.js'
import { cancellationPendingUnits, fulfillmentStatusOf, paymentStatusOf, type OpenHold, type Order } from './order.js'
import { cancelledUnits } from './places.js'

/** A new line of an order's timeline. */
export interface NewEntry extends Omit<TimelineEntry, 'at'> {
  readonly orderId: string
  readonly at: Date
}

/** What is published of a note in the timeline, besides what every event of an order says. */
export type Published =
  | { readonly kind: 'progressed' | 'confirmed' | 'claimed' | 'completed' | 'erased' }
  | { readonly kind: 'held' | 'holdReleased'; readonly hold: OpenHold }
  | { readonly kind: 'consignmentChanged'; readonly consignment: ConsignmentTerms }
  | { readonly kind: 'placed'; readonly data: Omit<DataOf<typeof orderPlaced>, keyof OrderEventBase> }
  | ({ readonly kind: 'feedbackGiven' } & Omit<DataOf<typeof orderFeedbackGiven>, keyof OrderEventBase>)
  | { readonly kind: 'rejected'; readonly reason: 'OUT_OF_STOCK' | 'PAYMENT_DECLINED' }
  | ({ readonly kind: 'amendmentRequested' } & Pick<DataOf<typeof orderAmendmentRequested>, 'amendmentId' | 'lines'>)
  | ({ readonly kind: 'amended' } & Omit<DataOf<typeof orderAmended>, keyof OrderEventBase>)
  | ({ readonly kind: 'amendmentRefused' } & Omit<DataOf<typeof orderAmendmentRefused>, keyof OrderEventBase>)
  | ({ readonly kind: 'returnSettled' } & Omit<DataOf<typeof orderReturnSettled>, keyof OrderEventBase>)
  | { readonly kind: 'cancelled'; readonly reason: string; readonly lines: readonly CancelledLine[]; readonly complete: boolean }
export interface CancelledLine {
  readonly orderLineId: string
  readonly sku: string
  readonly quantity: number
}

/** The event of an entry in the timeline. It says how the order is after the whole decision. */
export function toEvent(published: Published, order: Order, { orderId, at, ...entry }: NewEntry): DraftEvent {
  const base: OrderEventBase = {
    orderId,
    orderNumber: order.number,
    channel: order.channel,
    customerId: order.customerId,
    version: entry.sequence,
    status: order.status,
    fulfillmentStatus: fulfillmentStatusOf(order),
    paymentStatus: paymentStatusOf(order),
    timeline: { ...entry, at: at.toISOString() },
  }
  switch (published.kind) {
    case 'placed':
      return orderPlaced.draft(orderId, { ...base, ...published.data })
    case 'confirmed':
      return orderConfirmed.draft(orderId, {
        ...base,
        lines: openLines(order),
        countryCode: order.countryCode,
        deliverBy: order.deliverBy,
      })
    case 'rejected':
      return orderRejected.draft(orderId, { ...base, reason: published.reason, lines: openLines(order) })
    case 'cancelled':
      return orderCancelled.draft(orderId, {
        ...base,
        lines: [...published.lines],
        reason: published.reason,
        complete: published.complete,
      })
    case 'amendmentRequested': {
      const { amendmentId, lines } = published
      return orderAmendmentRequested.draft(orderId, { ...base, amendmentId, lines, shippingAddress: order.shippingAddress })
    }
    case 'amended': {
      const { kind: _, ...data } = published
      return orderAmended.draft(orderId, { ...base, ...data })
    }
    case 'amendmentRefused': {
      const { kind: _, ...data } = published
      return orderAmendmentRefused.draft(orderId, { ...base, ...data })
    }
    case 'feedbackGiven': {
      const { kind: _, ...data } = published
      return orderFeedbackGiven.draft(orderId, { ...base, ...data })
    }
    case 'consignmentChanged':
      return orderConsignmentChanged.draft(orderId, { ...base, consignment: published.consignment })
    case 'returnSettled': {
      const { kind: _, ...data } = published
      return orderReturnSettled.draft(orderId, { ...base, ...data })
    }
    case 'claimed':
      return orderClaimed.draft(orderId, base)
    case 'erased':
      return orderErased.draft(orderId, base)
    case 'held':
    case 'holdReleased': {
      const { id: holdId, reason } = published.hold
      return (published.kind === 'held' ? orderHeld : orderHoldReleased).draft(orderId, { ...base, holdId, reason })
    }
    case 'completed':
      return orderCompleted.draft(orderId, base)
    case 'progressed':
      return orderProgressed.draft(orderId, { ...base, cancellationPendingUnits: cancellationPendingUnits(order) })
    default:
      return published satisfies never
  }
}

/** What `order.placed` says of an order beside what every event says. */
export const placedData = (
  { placedAt, currency, campaign, ...row }: OrderRow,
  lines: readonly Pick<LineRow, 'id' | 'sku' | 'title' | 'quantity' | 'unitPrice' | 'discountTotal' | 'total' | 'taxBps'>[],
): Omit<DataOf<typeof orderPlaced>, keyof OrderEventBase> => ({
  placedAt: placedAt.toISOString(),
  currency,
  campaign,
  ...(row.attribution ? { attribution: marksOf(row.attribution) } : {}),
  ...(row.customerGroup === null ? {} : { customerGroup: row.customerGroup }),
  lines: lines.map(({ id, sku, title, quantity, unitPrice, discountTotal, total, taxBps }) => ({
    ...{ orderLineId: id, sku, title, quantity, unitPrice },
    ...(discountTotal > 0 ? { discountTotal } : {}),
    total,
    ...(taxBps === null ? {} : { taxBps }),
  })),
  ...(row.consignment ? { consignment: toldTerms(row.consignment) } : {}),
  ...{ shippingAddress: row.shippingAddress, deliverBy: row.deliverBy, subtotal: row.subtotal, discountTotal: row.discountTotal },
  ...{ shippingTotal: row.shippingTotal, taxTotal: row.taxTotal, total: row.total },
})

const toldTerms = ({ importCost: _, ...terms }: OrderConsignment): ConsignmentTerms => terms

/** What tells of the campaign, and nothing that tells of the person. */
const marksOf = ({ source, medium, content, term }: Attribution) => ({ source, medium, content, term })

const openLines = ({ lines }: Order) =>
  lines
    .map(({ id, sku, quantity, counters }) => ({ orderLineId: id, sku, quantity: quantity - cancelledUnits(counters) }))
    .filter(({ quantity }) => quantity > 0)
