import { expect } from '@jest/globals'
import type { Deciding, Decision } from './decision.js'
import { aLine, anOrder } from './order.builder.js'
import type { Order, OrderLine, Payment } from './order.js'
import { noUnits } from './places.js'

/** The moment and the ids of a decision in a test: id-1, id-2 ... */
export const deciding = (): Deciding => {
  let made = 0
  return { now: new Date('2026-11-26T12:00:00Z'), newId: () => `id-${(made += 1)}` }
}

type Given = Partial<Omit<Order, 'payment'>> & { readonly payment?: Partial<Payment> }

/** The order of the builder: five mugs at 10.00, shipping 3.95. */
export const orderIn = (order: Given): Order => anOrder({ ...order, payment: { ...anOrder().payment, ...order.payment } })

/** Its stock is secured, and its payment asked for. */
export const asked = (order: Given = {}): Order =>
  orderIn({ saga: { state: 'AWAITING_PAYMENT', deadlineInSeconds: null }, ...order, payment: { authorization: 'ASKED', ...order.payment } })

/** Its payment is authorized. */
export const confirmed = (order: Given = {}): Order =>
  orderIn({
    status: 'CONFIRMED',
    ...order,
    payment: { authorization: 'AUTHORIZED', authorized: 5_395, ...order.payment },
  })

export const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]

/** Lines of one SKU, of which these units were counted. */
export const counted = (counters: object, quantity = 5): OrderLine[] => [aLine({ quantity, counters: { ...noUnits, ...counters } })]

export const sagaOf = ({ state: { saga } }: Decision) => [saga.state, saga.deadlineInSeconds]

/** What a decision adds to the timeline, each with the type of its event. */
export const said = ({ entries, events }: Decision) =>
  entries.map(({ type, message, actor, data }, index) => ({ type, message, actor, data, event: events[index]?.type }))

/** An entry of what happened elsewhere, as {@link said} gives it. */
export const progressed = (type: string, message: string, data: object | null = null, actor = 'system') => ({
  ...{ type, message, actor, data },
  event: 'order.progressed.v1',
})

/** An event that comes again, or too late, changes nothing at all. */
export const changesNothing = (order: Order, decision: Decision) =>
  expect(decision).toEqual({
    ...{
      state: order,
      entries: [],
      events: [],
      payments: [],
      invoices: [],
      credits: [],
      refunds: [],
      holds: [],
      claims: [],
      reopened: [],
      cases: [],
      todo: [],
      done: [],
    },
  })
