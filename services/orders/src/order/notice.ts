import type { NewEntry } from './order.events.js'
import type { Order } from './order.js'

/** Something about an order that others are told of: its customer by e-mail. */
export interface Notice {
  readonly orderId: string
  readonly kind: NoticeKind
  /** There is one for each key, however often it is decided. */
  readonly key: string
  /** What is told beside the order itself; nothing personal. */
  readonly data: Readonly<Record<string, unknown>> | null
  readonly at: Date
}
export const NOTICE_KINDS = [
  'ORDER_CONFIRMED',
  'ORDER_SHIPPED',
  'TRACKING_CHANGED',
  'ORDER_DELAYED',
  'ORDER_DELIVERED',
  'ORDER_CANCELLED',
  'ORDER_REFUNDED',
  'RETURN_APPROVED',
  'RETURN_REJECTED',
  'RETURN_RECEIVED',
  'ORDER_COMPLETED',
  'PAYMENT_TO_CONFIRM',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Entries of the timeline that others are told of. */
const KIND_OF: Readonly<Record<string, NoticeKind>> = {
  CONFIRMED: 'ORDER_CONFIRMED',
  SHIPPED: 'ORDER_SHIPPED',
  RELABELLED: 'TRACKING_CHANGED',
  PROMISE_CHANGED: 'ORDER_DELAYED',
  PARCEL_DELAYED: 'ORDER_DELAYED',
  DELIVERED: 'ORDER_DELIVERED',
  CANCELLED: 'ORDER_CANCELLED',
  PAYMENT_REFUNDED: 'ORDER_REFUNDED',
  RETURN_APPROVED: 'RETURN_APPROVED',
  RETURN_REJECTED: 'RETURN_REJECTED',
  RETURN_RECEIVED: 'RETURN_RECEIVED',
  COMPLETED: 'ORDER_COMPLETED',
}

/** What others are told of these new entries. A promise that is kept earlier is no delay. */
export const noticesOf = (entries: readonly NewEntry[]): Notice[] =>
  entries.flatMap(({ orderId, id, type, at, data }) => {
    const kind = KIND_OF[type]
    if (!kind || (type === 'PROMISE_CHANGED' && !isLater(data))) return []
    return [{ orderId, kind, key: `${kind}:${id}`, data: data && withoutReason(data), at }]
  })

/** Orders whose customer has to confirm a payment with their bank from now on: once for each time they are asked to. Where is read when it is told. */
export const confirmationsOf = (changes: readonly { readonly before: Order; readonly after: Order }[]): Notice[] =>
  changes.flatMap(({ before, after: { id: orderId, status, payment } }): Notice[] => {
    const { nextAction } = payment
    if (!nextAction || nextAction.since === before.payment.nextAction?.since || status === 'CANCELLED' || status === 'REJECTED') return []
    const at = new Date(nextAction.since)
    return [{ orderId, kind: 'PAYMENT_TO_CONFIRM', key: `PAYMENT_TO_CONFIRM:${orderId}:${nextAction.since}`, data: null, at }]
  })

/** Somebody typed it: it may say who ordered. */
const withoutReason = ({ reason: _, ...data }: NonNullable<NewEntry['data']>): NewEntry['data'] => data

/** Days are compared as they are written: YYYY-MM-DD. */
function isLater(data: unknown): boolean {
  const { changes = [] } = (data ?? {}) as { readonly changes?: readonly { readonly from: string | null; readonly to: string | null }[] }
  return changes.some(({ from, to }) => from !== null && (to === null || to > from))
}
