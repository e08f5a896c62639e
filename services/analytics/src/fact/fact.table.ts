import { EntitySchema } from 'typeorm'
import type { Milestone } from './milestones.js'

/** An order as it was placed. Where it has no region or campaign, the column says so in a word: sales by it still add up. */
export interface OrderFact {
  readonly orderId: string
  readonly placedAt: Date
  readonly channel: string
  /** ISO 3166-1 alpha-2, of the shipping address. */
  readonly country: string
  readonly region: string
  readonly campaign: string
  readonly currency: string
  /** When it was told: figures that are asked for as known before leave it out. */
  readonly knownAt: Date
  /** Whose it was when it was placed; null where a release of before collected it. */
  readonly customerId: string | null
  /** What staff counted its customer to when it was placed; (none) where it was none. */
  readonly customerGroup: string
}
export const orderFactTable = new EntitySchema<OrderFact>({
  name: 'OrderFact',
  columns: {
    orderId: { type: 'uuid', primary: true },
    placedAt: { type: 'timestamptz' },
    channel: { type: 'text' },
    country: { type: 'text' },
    region: { type: 'text' },
    campaign: { type: 'text' },
    currency: { type: 'text' },
    knownAt: { type: 'timestamptz', default: () => 'now()' },
    customerId: { type: 'uuid', nullable: true },
    customerGroup: { type: 'text', default: '(none)' },
  },
  indices: [
    { name: 'order_fact_placed', columns: ['placedAt'] },
    { name: 'order_fact_known', columns: ['knownAt'] },
  ],
})

export interface OrderLineFact {
  readonly orderLineId: string
  readonly orderId: string
  /** From 0, in the order that the buyer gave. */
  readonly position: number
  readonly sku: string
  readonly units: number
  /** Minor units of the order's currency, before discounts. */
  readonly unitPrice: number
  /** Of all units, discounts taken off; null where it was not kept: the price a unit is all that is known. */
  readonly total: number | null
  /** When it was told: figures that are asked for as known before leave it out. */
  readonly knownAt: Date
  /** The rate of the tax that its price contains, in basis points; null where it was not told. */
  readonly taxBps: number | null
}
export const orderLineFactTable = new EntitySchema<OrderLineFact>({
  name: 'OrderLineFact',
  columns: {
    orderLineId: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    position: { type: 'int' },
    sku: { type: 'text' },
    units: { type: 'int' },
    unitPrice: { type: 'bigint' },
    total: { type: 'bigint', nullable: true },
    knownAt: { type: 'timestamptz', default: () => 'now()' },
    taxBps: { type: 'int', nullable: true },
  },
  indices: [
    { name: 'order_line_fact_known', columns: ['knownAt'] },
    { name: 'order_line_fact_order', columns: ['orderId'] },
    { name: 'order_line_fact_sku', columns: ['sku'] },
  ],
})

/** An order that inventory or the payment refused: none of it was sold. */
export interface RejectedOrder {
  readonly orderId: string
  /** When it was told: figures that are asked for as known before leave it out. */
  readonly knownAt: Date
}
export const rejectedOrderTable = new EntitySchema<RejectedOrder>({
  name: 'RejectedOrder',
  columns: {
    orderId: { type: 'uuid', primary: true },
    knownAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'rejected_order_known', columns: ['knownAt'] }],
})

export interface CancelledUnits {
  readonly eventId: string
  readonly orderLineId: string
  readonly orderId: string
  readonly units: number
  /** When it was told: figures that are asked for as known before leave it out. */
  readonly knownAt: Date
}
export const cancelledUnitsTable = new EntitySchema<CancelledUnits>({
  name: 'CancelledUnits',
  columns: {
    eventId: { type: 'text', primary: true },
    orderLineId: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    units: { type: 'int' },
    knownAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [
    { name: 'cancelled_units_order', columns: ['orderId'] },
    { name: 'cancelled_units_known', columns: ['knownAt'] },
  ],
})

/** Units whose cancellation came too late. Told per SKU: which lines they are of is a matter of the lines' order. */
export interface RefusedCancellation {
  readonly eventId: string
  readonly orderId: string
  readonly sku: string
  readonly units: number
  /** When it was told: figures that are asked for as known before leave it out. */
  readonly knownAt: Date
}
export const refusedCancellationTable = new EntitySchema<RefusedCancellation>({
  name: 'RefusedCancellation',
  columns: {
    eventId: { type: 'text', primary: true },
    orderId: { type: 'uuid' },
    sku: { type: 'text', primary: true },
    units: { type: 'int' },
    knownAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [
    { name: 'refused_cancellation_order', columns: ['orderId'] },
    { name: 'refused_cancellation_known', columns: ['knownAt'] },
  ],
})

/** Units that came back of an order, by the event that told it. */
export interface ReturnedUnits {
  readonly eventId: string
  readonly orderId: string
  readonly sku: string
  readonly units: number
  /** When it was told: figures that are asked for as known before leave it out. */
  readonly knownAt: Date
}
export const returnedUnitsTable = new EntitySchema<ReturnedUnits>({
  name: 'ReturnedUnits',
  columns: {
    eventId: { type: 'text', primary: true },
    orderId: { type: 'uuid' },
    sku: { type: 'text', primary: true },
    units: { type: 'int' },
    knownAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [
    { name: 'returned_units_order', columns: ['orderId'] },
    { name: 'returned_units_known', columns: ['knownAt'] },
  ],
})

/** What was given back of an order, in minor units of its currency, by the event that told it. */
export interface Refund {
  readonly eventId: string
  readonly orderId: string
  readonly amount: number
  /** When it was told: figures that are asked for as known before leave it out. */
  readonly knownAt: Date
}
export const refundTable = new EntitySchema<Refund>({
  name: 'Refund',
  columns: {
    eventId: { type: 'text', primary: true },
    orderId: { type: 'uuid' },
    amount: { type: 'bigint' },
    knownAt: { type: 'timestamptz' },
  },
  indices: [
    { name: 'refund_order', columns: ['orderId'] },
    { name: 'refund_known', columns: ['knownAt'] },
  ],
})

/** When an order last passed a milestone: for a split order, with its last part. */
export interface MilestoneFact {
  readonly orderId: string
  readonly milestone: Milestone
  readonly at: Date
}
export const milestoneFactTable = new EntitySchema<MilestoneFact>({
  name: 'MilestoneFact',
  columns: {
    orderId: { type: 'uuid', primary: true },
    milestone: { type: 'text', primary: true },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'milestone_fact_at', columns: ['milestone', 'at'] }],
})

/** What the label of an allocation was expected to cost, in minor units, when it was decided where its units come from. */
export interface LabelQuote {
  readonly allocationId: string
  readonly orderId: string
  readonly carrier: string
  readonly service: string
  readonly cost: number
  readonly currency: string
}
export const labelQuoteTable = new EntitySchema<LabelQuote>({
  name: 'LabelQuote',
  columns: {
    allocationId: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    carrier: { type: 'text' },
    service: { type: 'text' },
    cost: { type: 'bigint' },
    currency: { type: 'text' },
  },
  indices: [{ name: 'label_quote_order', columns: ['orderId'] }],
})

/** What the labels of a shipment cost in the end. */
export interface LabelCost extends LabelQuote {
  readonly shipmentId: string
  readonly shippedAt: Date
}
export const labelCostTable = new EntitySchema<LabelCost>({
  name: 'LabelCost',
  columns: {
    shipmentId: { type: 'uuid', primary: true },
    allocationId: { type: 'uuid' },
    orderId: { type: 'uuid' },
    carrier: { type: 'text' },
    service: { type: 'text' },
    cost: { type: 'bigint' },
    currency: { type: 'text' },
    shippedAt: { type: 'timestamptz' },
  },
  indices: [
    { name: 'label_cost_order', columns: ['orderId'] },
    { name: 'label_cost_allocation', columns: ['allocationId', 'shippedAt', 'shipmentId'] },
    { name: 'label_cost_shipped', columns: ['shippedAt'] },
  ],
})

/** A channel that orders may come through: no fact, and so no part of a rebuild. */
export interface Channel {
  readonly code: string
  readonly currency: string
}
export const channelTable = new EntitySchema<Channel>({
  name: 'Channel',
  columns: { code: { type: 'text', primary: true }, currency: { type: 'text' } },
})
