import type { Address } from '@kade/events'
import type { Order, OrderLine } from './order.js'
import { noUnits } from './places.js'

/** A line of 5 units at 10.00, of which nothing has moved; it costs what its units do. */
export const aLine = (line: Partial<OrderLine> = {}): OrderLine => ({
  id: 'line-1',
  sku: 'MUG',
  title: 'A mug',
  quantity: 5,
  unitPrice: 1_000,
  total: (line.unitPrice ?? 1_000) * (line.quantity ?? 5),
  taxBps: 2_000,
  taxCategory: 'S',
  counters: noUnits,
  promisedDeliveryDate: null,
  ...line,
})

export const AT_HOME: Address = {
  ...{ name: 'Ada Lovelace', company: null, line1: '12 St James Square', line2: null },
  ...{ postalCode: 'SW1Y 4JH', city: 'London', region: null, countryCode: 'GB', phone: null },
}

/** What an order of each status waits for. */
const SAGA_OF: Readonly<Record<Order['status'], Order['saga']>> = {
  PENDING: { state: 'AWAITING_STOCK', deadlineInSeconds: 600 },
  ON_HOLD: { state: 'AWAITING_PAYMENT', deadlineInSeconds: null },
  CONFIRMED: { state: 'IN_FULFILLMENT', deadlineInSeconds: null },
  CANCELLED: { state: 'COMPENSATING', deadlineInSeconds: 600 },
  REJECTED: { state: 'COMPENSATING', deadlineInSeconds: 600 },
  COMPLETED: { state: 'DONE', deadlineInSeconds: null },
}

/** A pending order whose stock is not secured yet; shipping costs 3.95. */
export const anOrder = (order: Partial<Order> = {}): Order => ({
  id: 'order-1',
  number: 'K-100000017',
  channel: 'web',
  customerId: 'customer-1',
  email: 'ada@example.com',
  isClaimed: false,
  currency: 'GBP',
  countryCode: 'GB',
  shippingAddress: AT_HOME,
  vatId: null,
  deliverBy: null,
  version: 1,
  status: 'PENDING',
  subtotal: 5_000,
  discountTotal: 0,
  shippingTotal: 395,
  taxTotal: 899,
  taxBps: 2_000,
  total: 5_395,
  lines: [aLine()],
  payment: {
    authorization: 'NONE',
    inReview: false,
    authorized: 0,
    captureRequested: 0,
    captured: 0,
    voidRequested: 0,
    voided: 0,
    refunded: 0,
    failureReason: null,
    ...{ provider: 'test', token: 'tok_success', asked: 0, refundRequested: 0, providerReference: null, expiresAt: null },
    ...{ more: [], nextAction: null, credited: {}, split: [], disputes: [], unsent: 0, exchanged: 0 },
  },
  saga: SAGA_OF[order.status ?? 'PENDING'],
  releasedUnits: 0,
  holds: [],
  isConfirmed: order.status === 'CONFIRMED' || order.status === 'COMPLETED',
  amendment: null,
  givesBack: false,
  ...order,
})
