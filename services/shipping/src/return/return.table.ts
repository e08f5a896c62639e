import { EntitySchema } from 'typeorm'
import type { Policy } from './policy.js'
import type { ReturnUnit } from './return-decision.js'
import type { Return, ReturnLine, ReturnMoneyState, ReturnStatus } from './return.js'

export interface ReturnRow extends Omit<Return, 'lines'> {
  readonly status: ReturnStatus
  readonly money: ReturnMoneyState
}
/** As it is written: with the key and content of the request, so that it is made once. */
export interface StoredReturn extends ReturnRow {
  /** Who asked, as far as keys go: each has its own. */
  readonly opener: string
  readonly idempotencyKey: string
  readonly requestHash: string
}
export const returnTable = new EntitySchema<StoredReturn>({
  name: 'Return',
  tableName: 'return_request',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'text' },
    orderId: { type: 'uuid', nullable: true },
    resolution: { type: 'text' },
    origin: { type: 'text' },
    request: { type: 'text' },
    goods: { type: 'text' },
    money: { type: 'text' },
    status: { type: 'text' },
    settledUnits: { type: 'int' },
    terms: { type: 'jsonb' },
    requestedAt: { type: 'timestamptz' },
    requestedBy: { type: 'text' },
    decidedAt: { type: 'timestamptz', nullable: true },
    decidedBy: { type: 'text', nullable: true },
    rejectedFor: { type: 'text', nullable: true },
    locationId: { type: 'uuid', nullable: true },
    trackingNumber: { type: 'text', nullable: true },
    sscc: { type: 'text', nullable: true },
    opener: { type: 'text' },
    idempotencyKey: { type: 'text' },
    requestHash: { type: 'text' },
  },
  uniques: [
    { name: 'return_request_number_key', columns: ['number'] },
    { name: 'return_request_tracking_number_key', columns: ['trackingNumber'] },
    { name: 'return_request_once', columns: ['opener', 'idempotencyKey'] },
  ],
  indices: [
    { name: 'return_request_order', columns: ['orderId'] },
    { name: 'return_request_page', columns: ['requestedAt', 'id'] },
    { name: 'return_request_status', columns: ['status', 'requestedAt', 'id'] },
  ],
})

const ofAReturn = (table: string) => ({
  name: `${table}_return_id_fkey`,
  target: 'Return',
  columnNames: ['returnId'],
  referencedColumnNames: ['id'],
})

export interface ReturnLineRow extends ReturnLine {
  readonly returnId: string
  /** Its place among the return's, from 0. */
  readonly position: number
}
export const returnLineTable = new EntitySchema<ReturnLineRow>({
  name: 'ReturnLine',
  columns: {
    id: { type: 'uuid', primary: true },
    returnId: { type: 'uuid' },
    position: { type: 'int' },
    orderLineId: { type: 'uuid', nullable: true },
    sku: { type: 'text' },
    quantity: { type: 'int' },
    reason: { type: 'text' },
    comment: { type: 'text', nullable: true },
    exchangeFor: { type: 'text', nullable: true },
    received: { type: 'int' },
    accepted: { type: 'int' },
  },
  indices: [
    { name: 'return_line_return', columns: ['returnId', 'position'] },
    { name: 'return_line_order_line', columns: ['orderLineId'] },
  ],
  checks: [
    {
      name: 'return_line_units_check',
      expression: 'quantity >= 0 AND received >= 0 AND accepted BETWEEN 0 AND greatest(quantity, received)',
    },
  ],
  foreignKeys: [ofAReturn('return_line')],
})

export const returnUnitTable = new EntitySchema<ReturnUnit>({
  name: 'ReturnUnit',
  columns: {
    id: { type: 'uuid', primary: true },
    returnId: { type: 'uuid' },
    returnLineId: { type: 'uuid' },
    receiptId: { type: 'uuid' },
    quantity: { type: 'int' },
    disposition: { type: 'text' },
    condition: { type: 'text' },
    note: { type: 'text', nullable: true },
    isAccepted: { type: 'boolean' },
    locationId: { type: 'uuid' },
    receivedAt: { type: 'timestamptz' },
    receivedBy: { type: 'text' },
  },
  indices: [
    { name: 'return_unit_line', columns: ['returnLineId', 'id'] },
    { name: 'return_unit_return', columns: ['returnId'] },
  ],
  checks: [{ name: 'return_unit_quantity_check', expression: 'quantity > 0' }],
  foreignKeys: [
    ofAReturn('return_unit'),
    { name: 'return_unit_return_line_id_fkey', target: 'ReturnLine', columnNames: ['returnLineId'], referencedColumnNames: ['id'] },
  ],
})

/** Receipts by their key: each counts once. */
export interface ReturnReceiptRow {
  readonly idempotencyKey: string
  readonly returnId: string
  readonly requestHash: string
}
export const returnReceiptTable = new EntitySchema<ReturnReceiptRow>({
  name: 'ReturnReceipt',
  columns: {
    idempotencyKey: { type: 'text', primary: true },
    returnId: { type: 'uuid' },
    requestHash: { type: 'text' },
  },
  foreignKeys: [ofAReturn('return_receipt')],
})

/** What shipping must know of an order's lines, copied from its events: what was bought may come back. */
export interface OrderLineRefRow {
  readonly orderLineId: string
  readonly orderId: string
  readonly position: number
  readonly sku: string
  readonly title: string
  readonly quantity: number
  /** What all its units cost together: minor units. */
  readonly total: number
}
export const orderLineRefTable = new EntitySchema<OrderLineRefRow>({
  name: 'OrderLineRef',
  columns: {
    orderLineId: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    position: { type: 'int' },
    sku: { type: 'text' },
    title: { type: 'text' },
    quantity: { type: 'int' },
    total: { type: 'bigint' },
  },
  indices: [{ name: 'order_line_ref_order', columns: ['orderId', 'position'] }],
})

export const returnPolicyTable = new EntitySchema<Policy>({
  name: 'ReturnPolicy',
  columns: {
    channel: { type: 'text', primary: true },
    windowDays: { type: 'int' },
    faultWindowDays: { type: 'int' },
    conditions: { type: 'text', array: true },
    nonReturnable: { type: 'text', array: true },
    feeBps: { type: 'int' },
    currency: { type: 'text', nullable: true },
    labelPaidBy: { type: 'text' },
    labelFee: { type: 'bigint' },
    refundsShipping: { type: 'boolean' },
    approvesByRule: { type: 'boolean' },
    settlesAt: { type: 'text' },
    keepUpTo: { type: 'bigint' },
  },
})
