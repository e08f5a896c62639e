import { identity, type Cause } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import type { Charge } from './charge.js'
import type { PaymentCommand } from './decision.js'
import type { Payment } from './order.js'
import { ofAnOrder } from './order.table.js'

/** The payment of an order: what its rules know of it, and how the provider knows it. */
export interface PaymentRow extends Payment {
  readonly id: string
  readonly orderId: string
  readonly provider: string
  readonly token: string
  readonly reference: string
  readonly createdAt: Date
  /** When the first of its holds is to be set aside anew. */
  readonly renewAt: Date | null
}
export const paymentTable = new EntitySchema<PaymentRow>({
  name: 'Payment',
  columns: {
    id: { type: 'uuid' },
    orderId: { type: 'uuid', primary: true },
    provider: { type: 'text' },
    token: { type: 'text' },
    reference: { type: 'text' },
    authorization: { type: 'text', name: 'authorization_state', default: 'NONE' },
    inReview: { type: 'boolean', default: false },
    authorized: { type: 'bigint', default: 0 },
    captureRequested: { type: 'bigint', default: 0 },
    captured: { type: 'bigint', default: 0 },
    voidRequested: { type: 'bigint', default: 0 },
    voided: { type: 'bigint', default: 0 },
    refunded: { type: 'bigint', default: 0 },
    asked: { type: 'bigint', default: 0 },
    refundRequested: { type: 'bigint', default: 0 },
    unsent: { type: 'bigint', default: 0 },
    exchanged: { type: 'bigint', default: 0 },
    nextAction: { type: 'jsonb', nullable: true },
    more: { type: 'jsonb', default: [] },
    credited: { type: 'jsonb', default: {} },
    split: { type: 'jsonb', default: [] },
    disputes: { type: 'jsonb', default: [] },
    providerReference: { type: 'text', nullable: true },
    expiresAt: { type: 'timestamptz', nullable: true },
    renewAt: { type: 'timestamptz', nullable: true },
    failureReason: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
  },
  uniques: [{ name: 'payment_id_key', columns: ['id'] }],
  indices: [
    { name: 'payment_renew', columns: ['renewAt'], where: 'renew_at IS NOT NULL', synchronize: false },
    { name: 'payment_reference', columns: ['providerReference'], where: "provider = 'stripe'", synchronize: false },
    { name: 'payment_more', columns: ['more'], where: "more <> '[]'", synchronize: false },
  ],
  checks: [{ name: 'payment_check', expression: '0 <= refunded AND refunded <= captured AND captured + voided <= authorized' }],
  foreignKeys: [ofAnOrder('payment')],
})

/** Money to be moved by the payment worker. */
export interface PaymentTaskRow {
  readonly id: number
  readonly orderId: string
  readonly kind: PaymentCommand['kind']
  readonly amount: number
  /** Makes a repeat harmless at the provider. */
  readonly key: string
  readonly status: 'OPEN' | 'DONE' | 'FAILED'
  readonly attempts: number
  readonly nextAttemptAt: Date
  /** Of a capture: what it is for. Null for one that was asked for before that was kept. */
  readonly charge: Charge | null
  /** Of which authorization of the order. */
  readonly part: number
  /** The key of a charge that several tasks take; of the money that is given back. */
  readonly splitOf: string | null
  readonly refundKey: string | null
  /** Why it was asked for: what follows from the answer goes on from there. Null where that was not kept. */
  readonly cause: Cause | null
}
export const paymentTaskTable = new EntitySchema<PaymentTaskRow>({
  name: 'PaymentTask',
  columns: {
    id: { type: 'bigint', primary: true, ...identity },
    orderId: { type: 'uuid' },
    kind: { type: 'text' },
    amount: { type: 'bigint' },
    key: { type: 'text', name: 'idempotency_key' },
    status: { type: 'text', default: 'OPEN' },
    attempts: { type: 'int', default: 0 },
    nextAttemptAt: { type: 'timestamptz', default: () => 'now()' },
    charge: { type: 'jsonb', nullable: true },
    part: { type: 'int', default: 1 },
    splitOf: { type: 'text', nullable: true },
    refundKey: { type: 'text', nullable: true },
    cause: { type: 'jsonb', nullable: true },
  },
  uniques: [{ name: 'payment_task_idempotency_key_key', columns: ['key'] }],
  indices: [
    { name: 'payment_task_open', columns: ['nextAttemptAt'], where: "status = 'OPEN'", synchronize: false },
    { name: 'payment_task_refund', columns: ['refundKey'], where: 'refund_key IS NOT NULL', synchronize: false },
  ],
  checks: [
    { name: 'payment_task_kind_check', expression: "kind IN ('AUTHORIZE', 'INCREASE', 'CAPTURE', 'CHARGE', 'VOID', 'REFUND', 'CREDIT')" },
    { name: 'payment_task_status_check', expression: "status IN ('OPEN', 'DONE', 'FAILED')" },
  ],
  foreignKeys: [ofAnOrder('payment_task')],
})

/** Money that is given back, once for whoever asked. */
export interface RefundRow {
  readonly id: string
  readonly orderId: string
  readonly amount: number
  readonly reason: string
  readonly kind: 'APPEASEMENT' | 'NOT_SENT' | 'RETURN'
  readonly requestedBy: string
  readonly createdAt: Date
  readonly destination: 'ORIGINAL' | 'STORE_CREDIT'
  /** Of the return that it is for; null when it is for none. */
  readonly returnId: string | null
}
export interface StoredRefund extends RefundRow {
  readonly key: string
  readonly idempotencyKey: string | null
  readonly requestHash: string | null
}
export const refundTable = new EntitySchema<StoredRefund>({
  name: 'Refund',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    amount: { type: 'bigint' },
    reason: { type: 'text' },
    kind: { type: 'text' },
    requestedBy: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    destination: { type: 'text', default: 'ORIGINAL' },
    returnId: { type: 'uuid', nullable: true },
    key: { type: 'text' },
    idempotencyKey: { type: 'text', nullable: true },
    requestHash: { type: 'text', nullable: true },
  },
  uniques: [
    { name: 'refund_key_key', columns: ['key'] },
    { name: 'refund_idempotency_key_key', columns: ['idempotencyKey'] },
  ],
  indices: [
    { name: 'refund_order', columns: ['orderId'] },
    { name: 'refund_return', columns: ['returnId'], where: 'return_id IS NOT NULL', synchronize: false },
  ],
  checks: [{ name: 'refund_amount_check', expression: 'amount > 0' }],
  foreignKeys: [ofAnOrder('refund')],
})
