/** Where something happened. */
export type HistoryService = 'ORDERS' | 'INVENTORY' | 'SHIPPING' | 'PAYMENTS' | 'CASES' | 'MAILS'

/** From where an entry is read: the timeline of orders, what carriers told, and mails that have left. */
export type HistorySource = 'TIMELINE' | 'SCAN' | 'MAIL'

export interface ToldEntry {
  readonly id: string
  readonly orderId: string
  readonly source: HistorySource
  readonly type: string
  readonly at: Date
  readonly actor: string
  readonly message: string
  readonly data: unknown
}

const INVENTORY = ['ALLOCATED', 'BACKORDERED', 'MOVED', 'PROMISE_CHANGED', 'SHORT_PICKED']
const WAREHOUSE = ['PICKING', 'PICKED', 'PACKED', 'CANCELLATION_REFUSED']
const PARCELS = [
  'SHIPPED',
  'RELABELLED',
  'DELIVERED',
  'RETURNING_TO_SENDER',
  'BACK_AT_SENDER',
  'DELIVERY_FAILED',
  'SHIPMENT_CANCELLED',
  'PARCEL_DELAYED',
  'DELAY_RESOLVED',
]
const RETURNS = ['RETURN_REQUESTED', 'RETURN_APPROVED', 'RETURN_REJECTED', 'RETURN_CANCELLED', 'RETURN_RECEIVED', 'RETURN_CLOSED']
const ON_THE_TIMELINE: ReadonlyMap<string, HistoryService> = new Map([
  ...INVENTORY.map((type) => [type, 'INVENTORY'] as const),
  ...[...WAREHOUSE, ...PARCELS, ...RETURNS].map((type) => [type, 'SHIPPING'] as const),
])

/** Which service an entry is of: what other services told is theirs, though orders wrote it down. */
export function serviceOf({ source, type }: Pick<ToldEntry, 'source' | 'type'>): HistoryService {
  if (source === 'SCAN') return 'SHIPPING'
  if (source === 'MAIL') return 'MAILS'
  if (/^(PAYMENT|REFUND|CHARGEBACK|RETURN_SETTLED)/.test(type)) return 'PAYMENTS'
  if (type.startsWith('CASE_')) return 'CASES'
  return ON_THE_TIMELINE.get(type) ?? 'ORDERS'
}

/** What its customer is shown of an order's timeline, beside scans: what concerns the customer, and not how we came to it. */
export const OF_CUSTOMERS: readonly string[] = [
  ...['PLACED', 'CLAIMED', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'CANCELLATION_REFUSED', 'COMPLETED', 'PROMISE_CHANGED'],
  ...['AMENDMENT_REQUESTED', 'AMENDED', 'AMENDMENT_REFUSED', 'PACKED', ...PARCELS, ...RETURNS, 'RETURN_SETTLED'],
  ...[
    'PAYMENT_CAPTURED',
    'PAYMENT_REFUNDED',
    'PAYMENT_DECLINED',
    'CASE_OPENED',
    'CASE_REPLIED',
    'CASE_RESOLVED',
    'FEEDBACK_GIVEN',
    'FEEDBACK_CHANGED',
  ],
]

/** As its customer is shown an entry: nobody of the staff by name, and no details. */
export const asTheCustomerSees = <Entry extends ToldEntry>(entry: Entry): Entry => ({
  ...entry,
  actor: ['customer', 'system', 'carrier'].includes(entry.actor) ? entry.actor : 'staff',
  data: null,
})
