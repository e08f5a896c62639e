import type { DraftEvent } from '@kade/events'
import { identity } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import type { LinePromise } from './line-promise.js'
import type { Movement, StockLevel } from './stock-book.js'
import type { AllocatedUnits, BackorderedUnits, HeldOrder, HeldUnits } from './units.js'

export interface StockLevelRow extends StockLevel {
  /** Units announced by suppliers and not received yet. */
  readonly incoming: number
  /** Units that lie in bins, and units that were picked and have not left: those outside of bins are the rest. */
  readonly binned: number
  readonly picked: number
  readonly available: number
}
export const stockLevelTable = new EntitySchema<StockLevelRow>({
  name: 'StockLevel',
  columns: {
    sku: { type: 'text', primary: true },
    locationId: { type: 'uuid', primary: true },
    onHand: { type: 'bigint', default: 0 },
    reserved: { type: 'bigint', default: 0 },
    allocated: { type: 'bigint', default: 0 },
    safetyStock: { type: 'bigint', default: 0 },
    held: { type: 'bigint', default: 0 },
    damaged: { type: 'bigint', default: 0 },
    incoming: { type: 'bigint', default: 0 },
    binned: { type: 'bigint', default: 0 },
    picked: { type: 'bigint', default: 0 },
    cameIn: { type: 'double precision', nullable: true },
    // The expression as PostgreSQL writes it.
    available: {
      ...{ type: 'bigint', nullable: true },
      ...{ generatedType: 'STORED', asExpression: '(((on_hand - reserved) - allocated) - safety_stock)' },
    },
  },
  // What may never be oversold is guarded by the database too.
  checks: [
    ...['on_hand', 'reserved', 'allocated', 'safety_stock', 'held', 'damaged', 'incoming', 'picked', 'available'].map((counter) =>
      neverNegative('stock_level', counter),
    ),
    { name: 'stock_level_binned_check', expression: 'binned BETWEEN 0 AND on_hand + held + damaged' },
  ],
  foreignKeys: [
    { name: 'stock_level_sku_fkey', target: 'Variant', columnNames: ['sku'], referencedColumnNames: ['sku'] },
    { name: 'stock_level_location_id_fkey', target: 'Location', columnNames: ['locationId'], referencedColumnNames: ['id'] },
  ],
})

/** What the counters were from a line on: null for lines of before they were kept. */
type Balance = 'onHandAfter' | 'reservedAfter' | 'allocatedAfter' | 'heldAfter' | 'damagedAfter'
export interface MovementRow extends Omit<Movement, Balance>, Readonly<Record<Balance, number | null>> {
  /** Its position in the ledger: the lines of a level grow with it. */
  readonly id: number
  readonly at: Date
}
export const movementTable = new EntitySchema<MovementRow>({
  name: 'StockMovement',
  columns: {
    id: { type: 'bigint', primary: true, ...identity },
    sku: { type: 'text' },
    locationId: { type: 'uuid' },
    kind: { type: 'text' },
    quantity: { type: 'bigint' },
    onHandDelta: { type: 'bigint' },
    reservedDelta: { type: 'bigint' },
    allocatedDelta: { type: 'bigint' },
    heldDelta: { type: 'bigint', default: 0 },
    damagedDelta: { type: 'bigint', default: 0 },
    onHandAfter: { type: 'bigint', nullable: true },
    reservedAfter: { type: 'bigint', nullable: true },
    allocatedAfter: { type: 'bigint', nullable: true },
    heldAfter: { type: 'bigint', nullable: true },
    damagedAfter: { type: 'bigint', nullable: true },
    reference: { type: 'text', nullable: true },
    actor: { type: 'text' },
    at: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'stock_movement_level', columns: ['sku', 'locationId', 'id'], synchronize: false }], // the newest first
})

export interface OrderRow extends HeldOrder {
  /** Counts up with the orders as they asked. */
  readonly seq: number
  readonly answer: DraftEvent
  /** When it asked; null of those from before that was kept. */
  readonly askedAt: Date | null
}
export const orderTable = new EntitySchema<OrderRow>({
  name: 'OrderDemand',
  columns: {
    orderId: { type: 'uuid', primary: true },
    seq: { type: 'bigint', ...identity },
    countryCode: { type: 'text' },
    region: { type: 'text', nullable: true },
    confirmed: { type: 'boolean', default: false },
    answer: { type: 'jsonb' },
    unwanted: { type: 'jsonb', nullable: true, default: {} },
    channel: { type: 'text', nullable: true },
    bundles: { type: 'jsonb', nullable: true },
    askedAt: { type: 'timestamptz', nullable: true, default: () => 'now()' },
    lapsed: { type: 'boolean', default: false },
    amends: { type: 'uuid', nullable: true },
  },
  indices: [{ name: 'order_demand_unconfirmed', columns: ['askedAt'], where: 'NOT confirmed AND NOT lapsed', synchronize: false }],
})

export const backorderTable = new EntitySchema<BackorderedUnits>({
  name: 'Backorder',
  columns: {
    orderId: { type: 'uuid', primary: true },
    sku: { type: 'text', primary: true },
    quantity: { type: 'int' },
    promisedOn: { type: 'date', nullable: true },
    preordered: { type: 'int', default: 0 },
  },
  ...ofAnOrder('backorder', 'preordered'),
  indices: [
    { name: 'backorder_waiting', columns: ['sku'], where: 'quantity > 0', synchronize: false },
    { name: 'backorder_preordered', columns: ['sku'], where: 'preordered > 0', synchronize: false },
  ],
})

export const reservationTable = new EntitySchema<HeldUnits>({
  name: 'Reservation',
  columns: {
    orderId: { type: 'uuid', primary: true },
    sku: { type: 'text', primary: true },
    locationId: { type: 'uuid', primary: true },
    quantity: { type: 'int' },
    leavesOn: { type: 'date', nullable: true },
  },
  ...ofAnOrder('reservation'),
  indices: [
    { name: 'reservation_leaving', columns: ['locationId', 'leavesOn'] },
    { name: 'reservation_held', columns: ['sku'], where: 'quantity > 0', synchronize: false },
  ],
})

/** Units of an allocation that are still in the building. */
export const allocationTable = new EntitySchema<AllocatedUnits & { readonly at: Date }>({
  name: 'Allocation',
  columns: {
    allocationId: { type: 'uuid', primary: true, name: 'id' },
    orderId: { type: 'uuid' },
    locationId: { type: 'uuid' },
    sku: { type: 'text', primary: true },
    quantity: { type: 'int' },
    at: { type: 'timestamptz', default: () => 'now()' },
    moves: { type: 'int', default: 0 },
    leavesOn: { type: 'date', nullable: true },
    sent: { type: 'boolean', default: false },
  },
  ...ofAnOrder('allocation'),
  indices: [
    { name: 'allocation_order', columns: ['orderId'] },
    { name: 'allocation_leaving', columns: ['locationId', 'leavesOn'] },
    { name: 'allocation_of_a_day', columns: ['locationId', 'at'] },
    { name: 'allocation_held', columns: ['sku'], where: 'quantity > 0', synchronize: false },
    { name: 'allocation_open', columns: ['orderId'], where: 'quantity > 0', synchronize: false },
  ],
})

/** What orders were promised. */
export const promiseTable = new EntitySchema<LinePromise>({
  name: 'Promise',
  columns: {
    orderId: { type: 'uuid', primary: true },
    sku: { type: 'text', primary: true },
    shipDate: { type: 'date' },
    deliveryDate: { type: 'date' },
    due: { type: 'date', nullable: true },
    pegs: { type: 'jsonb' },
  },
  foreignKeys: ofAnOrder('promise').foreignKeys,
})

function neverNegative(table: string, column: string) {
  return { name: `${table}_${column}_check`, expression: `${column} >= 0` }
}
/** Units of an order that inventory knows. */
function ofAnOrder(table: string, ...counts: readonly string[]) {
  const order = { target: 'OrderDemand', columnNames: ['orderId'], referencedColumnNames: ['orderId'] }
  return {
    checks: ['quantity', ...counts].map((count) => neverNegative(table, count)),
    foreignKeys: [{ name: `${table}_order_id_fkey`, ...order }],
  }
}
