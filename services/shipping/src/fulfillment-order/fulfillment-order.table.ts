import type { Block } from '@kade/packing'
import { EntitySchema } from 'typeorm'
import type { FulfillmentLine, FulfillmentOrder, Units, UnitsInBin } from './fulfillment-order.js'

export interface FulfillmentOrderRow extends Omit<FulfillmentOrder, 'lines'> {
  readonly sourcing: string
  /** The key of the command that made it; null of what an event made. */
  readonly madeByKey: string | null
}
export const fulfillmentOrderTable = new EntitySchema<FulfillmentOrderRow>({
  name: 'FulfillmentOrder',
  columns: {
    id: { type: 'uuid', primary: true },
    allocationId: { type: 'uuid' },
    orderId: { type: 'uuid' },
    locationId: { type: 'uuid' },
    status: { type: 'text' },
    sourcing: { type: 'text' },
    shipBy: { type: 'timestamptz' },
    promisedDeliveryDate: { type: 'date', nullable: true },
    missing: { type: 'jsonb', default: [] },
    scheduledFor: { type: 'timestamptz', nullable: true },
    holdReason: { type: 'text', nullable: true },
    madeByKey: { type: 'text', nullable: true },
    packingStartedAt: { type: 'timestamptz', nullable: true },
    handedOverAt: { type: 'timestamptz', nullable: true },
    labelVoidedAt: { type: 'timestamptz', nullable: true },
    overdueSince: { type: 'timestamptz', nullable: true },
  },
  uniques: [
    { name: 'fulfillment_order_allocation_id_key', columns: ['allocationId'] },
    { name: 'fulfillment_order_made_by_key_key', columns: ['madeByKey'] },
  ],
  indices: [
    { name: 'fulfillment_order_order', columns: ['orderId'] },
    { name: 'fulfillment_order_work', columns: ['status', 'shipBy', 'id'] },
    { name: 'fulfillment_order_page', columns: ['shipBy', 'id'] },
    { name: 'fulfillment_order_location', columns: ['locationId', 'shipBy'], synchronize: false }, // of what has not left
  ],
})

export interface FulfillmentLineRow extends Omit<FulfillmentLine, 'bins'> {
  readonly id: string
  readonly fulfillmentOrderId: string
  readonly bin: string | null
  /** Its place on the picker's way, of equal ones by SKU. */
  readonly position: number
  readonly bins: readonly UnitsInBin[]
}
/** Of a fulfillment order that begins. */
export type NewLine = Pick<FulfillmentLineRow, 'id' | 'sku' | 'quantity' | 'bin' | 'position' | 'bins'>

export const fulfillmentLineTable = new EntitySchema<FulfillmentLineRow>({
  name: 'FulfillmentLine',
  columns: {
    id: { type: 'uuid', primary: true },
    fulfillmentOrderId: { type: 'uuid' },
    sku: { type: 'text' },
    quantity: { type: 'int' },
    picked: { type: 'int', default: 0 },
    bin: { type: 'text', nullable: true },
    position: { type: 'int', default: 0 },
    bins: { type: 'jsonb', default: [] },
  },
  uniques: [{ name: 'fulfillment_line_fulfillment_order_id_sku_key', columns: ['fulfillmentOrderId', 'sku'] }],
  checks: [
    { name: 'fulfillment_line_quantity_check', expression: 'quantity >= 0' },
    { name: 'fulfillment_line_check', expression: 'picked BETWEEN 0 AND quantity' },
  ],
  foreignKeys: [ofAFulfillmentOrder('fulfillment_line')],
})

export interface PackageRow {
  readonly id: string
  readonly fulfillmentOrderId: string
  readonly box: string
  readonly grams: number
  /** Millimetres, the longest first. */
  readonly sides: readonly [number, number, number]
  readonly sscc: string
  readonly lines: readonly Units[]
  /** How they lie; empty where nobody knows. */
  readonly blocks: readonly Block[]
}
export const packageTable = new EntitySchema<PackageRow>({
  name: 'Package',
  columns: {
    id: { type: 'uuid', primary: true },
    fulfillmentOrderId: { type: 'uuid' },
    box: { type: 'text' },
    grams: { type: 'int' },
    sides: { type: 'int', array: true },
    sscc: { type: 'text' },
    lines: { type: 'jsonb' },
    blocks: { type: 'jsonb', default: [] },
  },
  uniques: [{ name: 'package_sscc_key', columns: ['sscc'] }],
  indices: [{ name: 'package_order', columns: ['fulfillmentOrderId'] }],
  foreignKeys: [ofAFulfillmentOrder('package')],
})

/** The foreign key of a table whose rows belong to a fulfillment order. */
export function ofAFulfillmentOrder(table: string) {
  const key = { target: 'FulfillmentOrder', columnNames: ['fulfillmentOrderId'], referencedColumnNames: ['id'] }
  return { name: `${table}_fulfillment_order_id_fkey`, ...key }
}
