import type { Address, HoldReason, OrderFulfillmentStatus, OrderStatus, PaymentStatus, TimelineEntry } from '@kade/events'
import { propertiesBut, selectList } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import type { OrderConsignment } from '../consignment/consignment.js'
import type { OpenAmendment } from './open-amendment.js'
import type { LineCounters } from './places.js'
import type { Correction, OpenHold, Order, Payment } from './order.js'
import type { AppliedDiscount, Attribution } from './pricing-facts.js'
import type { TaxCategory, TaxClass, TaxScheme } from './tax.js'

/** An order as it was at a moment, with what is not in its own row. */
export interface Past {
  readonly at: Date
  readonly order: Omit<OrderRow, 'past'>
  readonly lines: readonly LineRow[]
  readonly payment: Payment
  readonly amendment: OpenAmendment | null
}

export interface OrderRow {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: OrderStatus
  readonly fulfillmentStatus: OrderFulfillmentStatus
  readonly paymentStatus: PaymentStatus
  readonly channelId: string
  readonly channel: string
  readonly channelOrderId: string | null
  readonly customerId: string
  /** A guest's once, in its owner's account now. */
  readonly isClaimed: boolean
  readonly email: string
  /** The name that this order was placed with. */
  readonly customerName: string
  readonly campaign: string | null
  readonly currency: string
  readonly subtotal: number
  readonly discountTotal: number
  readonly shippingTotal: number
  readonly taxTotal: number
  readonly total: number
  readonly shippingAddress: Address
  readonly billingAddress: Address
  readonly placedAt: Date
  readonly deliverBy: string | null
  /** The buyer's VAT id, as documents show it. */
  readonly vatId: string | null
  /** These two are null of orders of before they were kept. */
  readonly taxScheme: TaxScheme | null
  readonly shippingTaxCategory: TaxCategory | null
  readonly discounts: readonly AppliedDiscount[]
  readonly attribution: Attribution | null
  /** On which terms it crosses a border; null of orders of before it was kept. */
  readonly consignment: OrderConsignment | null
  /** What its customer was counted to when it was placed; null: to none. */
  readonly customerGroup: string | null
  /** Of an order as it was: all of what is read of it is of then. */
  readonly past?: Past
}

/** As it is stored: with what rules and keys need, and nobody is shown. */
export interface StoredOrder extends Omit<OrderRow, 'isClaimed' | 'customerName' | 'past'> {
  /** Null of orders of before it was kept: the name in the shipping address is meant. */
  readonly customerName: string | null
  readonly claimedAt: Date | null
  readonly idempotencyKey: string
  readonly requestHash: string
  /** The channel's tax when it was placed, in basis points. */
  readonly taxBps: number
  readonly releasedUnits: number
  readonly hasHold: boolean
  /** Active holds but for that of a payment review. */
  readonly openHolds: readonly OpenHold[]
  readonly isConfirmed: boolean
  readonly amendment: OpenAmendment | null
  readonly givesBack: boolean
  /** Taken under a channel's number that another order has: from before each was taken once. */
  readonly isRepeated: boolean
}
export const orderTable = new EntitySchema<StoredOrder>({
  name: 'StoredOrder',
  tableName: 'orders',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'text' },
    version: { type: 'int' },
    status: { type: 'text' },
    fulfillmentStatus: { type: 'text' },
    paymentStatus: { type: 'text' },
    channelId: { type: 'uuid' },
    channel: { type: 'text' },
    channelOrderId: { type: 'text', nullable: true },
    customerId: { type: 'uuid' },
    email: { type: 'text' },
    customerName: { type: 'text', nullable: true },
    campaign: { type: 'text', nullable: true },
    currency: { type: 'text' },
    subtotal: { type: 'bigint' },
    discountTotal: { type: 'bigint' },
    shippingTotal: { type: 'bigint' },
    taxTotal: { type: 'bigint' },
    total: { type: 'bigint' },
    shippingAddress: { type: 'jsonb' },
    billingAddress: { type: 'jsonb' },
    placedAt: { type: 'timestamptz' },
    deliverBy: { type: 'date', nullable: true },
    vatId: { type: 'text', nullable: true },
    taxScheme: { type: 'text', nullable: true },
    shippingTaxCategory: { type: 'text', nullable: true },
    discounts: { type: 'jsonb', default: [] },
    attribution: { type: 'jsonb', nullable: true },
    consignment: { type: 'jsonb', nullable: true },
    customerGroup: { type: 'text', nullable: true },
    claimedAt: { type: 'timestamptz', nullable: true },
    idempotencyKey: { type: 'text' },
    requestHash: { type: 'text' },
    taxBps: { type: 'int', default: 2000 },
    releasedUnits: { type: 'int', default: 0 },
    hasHold: { type: 'boolean', default: false },
    openHolds: { type: 'jsonb', default: [] },
    isConfirmed: { type: 'boolean', default: false },
    amendment: { type: 'jsonb', nullable: true },
    givesBack: { type: 'boolean', default: false },
    isRepeated: { type: 'boolean', default: false },
  },
  uniques: [
    { name: 'orders_number_key', columns: ['number'] },
    { name: 'orders_channel_id_idempotency_key_key', columns: ['channelId', 'idempotencyKey'] },
  ],
  indices: [
    { name: 'orders_placed', columns: ['placedAt', 'id'] },
    { name: 'orders_total', columns: ['total', 'id'] },
    { name: 'orders_customer', columns: ['customerId', 'placedAt', 'id'] },
    { name: 'orders_channel', columns: ['channel', 'placedAt', 'id'] },
    { name: 'orders_channel_number', columns: ['channelId', 'channelOrderId'], unique: true, synchronize: false }, // of those not repeated
  ],
  foreignKeys: [
    { name: 'orders_channel_id_fkey', target: 'Channel', columnNames: ['channelId'], referencedColumnNames: ['id'] },
    { name: 'orders_customer_id_fkey', target: 'Customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
  ],
})
/** What is known of an order only later than when it is placed. */
export const AFTER_PLACING = [
  'claimedAt',
  'releasedUnits',
  'hasHold',
  'openHolds',
  'isConfirmed',
  'isRepeated',
  'amendment',
  'givesBack',
] as const
const SHOWN = propertiesBut(orderTable, ...(['customerName', 'idempotencyKey', 'requestHash', 'taxBps'] as const), ...AFTER_PLACING)
export const IS_CLAIMED = 'claimed_at IS NOT NULL AS "isClaimed"'
/** An order as a row that is shown. */
export const ORDER_COLUMNS = `${selectList(orderTable, SHOWN)}, ${IS_CLAIMED}, coalesce(customer_name, shipping_address->>'name') AS "customerName"`

export interface LineRow {
  readonly id: string
  readonly orderId: string
  readonly sku: string
  readonly title: string
  readonly unitPrice: number
  readonly discountTotal: number
  /** Of all units, discounts taken off. */
  readonly total: number
  /** These two are null of lines of before they were kept. */
  readonly taxBps: number | null
  readonly taxCategory: TaxCategory | null
  readonly quantity: number
  readonly counters: LineCounters
  readonly promisedDeliveryDate: string | null
  /** Of a line as it was. */
  readonly past?: Past
}
/** With its order's currency at hand: a page of lines asks for no order again, and waits for nothing. */
export interface LineParent extends LineRow {
  readonly currency: string
}
export interface StoredLine extends Omit<LineRow, 'past'> {
  /** In the basket, from 1. */
  readonly position: number
  readonly taxClass: TaxClass
}
export const lineTable = new EntitySchema<StoredLine>({
  name: 'OrderLine',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    position: { type: 'int' },
    sku: { type: 'text' },
    title: { type: 'text' },
    unitPrice: { type: 'bigint' },
    discountTotal: { type: 'bigint', default: 0 },
    total: { type: 'bigint' },
    taxBps: { type: 'int', nullable: true },
    taxCategory: { type: 'text', nullable: true },
    quantity: { type: 'int' },
    taxClass: { type: 'text', default: 'STANDARD' },
    counters: { type: 'jsonb' },
    promisedDeliveryDate: { type: 'date', nullable: true },
  },
  uniques: [{ name: 'order_line_order_id_position_key', columns: ['orderId', 'position'] }],
  checks: [{ name: 'order_line_quantity_check', expression: 'quantity BETWEEN 0 AND 1000000' }],
  foreignKeys: [ofAnOrder('order_line')],
})
export const LINE_COLUMNS = selectList(lineTable, propertiesBut(lineTable, 'position', 'taxClass'))

/** The timeline: one row per version of its order. */
export interface EventRow extends Omit<TimelineEntry, 'at'> {
  readonly orderId: string
  readonly at: Date
}
export const timelineTable = new EntitySchema<EventRow>({
  name: 'OrderEvent',
  columns: {
    orderId: { type: 'uuid', primary: true },
    sequence: { type: 'int', primary: true },
    id: { type: 'uuid' },
    type: { type: 'text' },
    at: { type: 'timestamptz' },
    actor: { type: 'text' },
    message: { type: 'text' },
    data: { type: 'jsonb', nullable: true },
  },
  foreignKeys: [ofAnOrder('order_event')],
})

export interface HoldRow {
  readonly id: string
  readonly orderId: string
  readonly reason: HoldReason
  readonly note: string | null
  readonly placedBy: string
  readonly placedAt: Date
  readonly releasedAt: Date | null
  readonly releasedBy: string | null
  /** What would mend it; null where nobody knows. */
  readonly correction: Correction | null
  /** Whether it ended by that. */
  readonly isApplied: boolean
}
export const holdTable = new EntitySchema<HoldRow>({
  name: 'OrderHold',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    reason: { type: 'text' },
    note: { type: 'text', nullable: true },
    placedBy: { type: 'text' },
    placedAt: { type: 'timestamptz' },
    releasedAt: { type: 'timestamptz', nullable: true },
    releasedBy: { type: 'text', nullable: true },
    correction: { type: 'jsonb', nullable: true },
    isApplied: { type: 'boolean', default: false },
  },
  indices: [{ name: 'order_hold_order', columns: ['orderId'] }],
  foreignKeys: [ofAnOrder('order_hold')],
})

/** Where the saga of an order stands, and until when it may wait there. */
export interface SagaRow {
  readonly orderId: string
  readonly state: Order['saga']['state']
  readonly deadline: Date | null
}
export const sagaTable = new EntitySchema<SagaRow>({
  name: 'Saga',
  columns: {
    orderId: { type: 'uuid', primary: true },
    state: { type: 'text' },
    deadline: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'saga_deadline', columns: ['deadline'], where: 'deadline IS NOT NULL', synchronize: false },
    { name: 'saga_unpaid', columns: ['orderId'], where: "state = 'AWAITING_PAYMENT'", synchronize: false },
  ],
  foreignKeys: [ofAnOrder('saga')],
})

/** The foreign key of a table whose rows belong to an order. */
export function ofAnOrder(table: string) {
  const key = { target: 'StoredOrder', columnNames: ['orderId'], referencedColumnNames: ['id'] }
  return { name: `${table}_order_id_fkey`, ...key }
}
