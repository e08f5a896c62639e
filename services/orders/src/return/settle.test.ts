import { describe, expect, it } from '@jest/globals'
import { aLine } from '../order/order.builder.js'
import { deciding, orderIn, said } from '../order/decision.builder.js'
import type { Order } from '../order/order.js'
import { noUnits } from '../order/places.js'
import { exchangeOf, followStep, type Exchanged } from './settle.js'
import type { OrderReturn, ReturnTold } from './settle-units.js'

/** Three mugs for 10.00 together, two teas for 5.00; shipping 3.95; all delivered and paid. */
const delivered = (given: Partial<Order['payment']> = {}): Order =>
  orderIn({
    status: 'COMPLETED',
    lines: [
      aLine({
        id: 'mugs',
        sku: 'MUG',
        quantity: 3,
        total: 1_000,
        counters: { ...noUnits, shipped: 3, delivered: 3, charged: 3, captured: 3 },
      }),
      aLine({
        id: 'teas',
        sku: 'TEA',
        quantity: 2,
        total: 500,
        counters: { ...noUnits, shipped: 2, delivered: 2, charged: 2, captured: 2 },
      }),
    ],
    payment: { authorization: 'AUTHORIZED', authorized: 1_895, captureRequested: 1_895, captured: 1_895, ...given },
  })
type Line = ReturnTold['lines'][number]
const line = (orderLineId: string | null, received: number, given: Partial<Line> = {}): Line => ({
  ...{ returnLineId: `r-${orderLineId}`, orderLineId, sku: 'MUG', quantity: received, reason: 'UNWANTED', received, accepted: received },
  ...given,
})
const told = (lines: readonly Line[], given: Partial<ReturnTold> = {}): ReturnTold => ({
  ...{ returnId: 'return-1', returnNumber: 'R-10000014', resolution: 'REFUND', at: '2026-11-26T12:00:00Z', actor: 'anna' },
  terms: { feeBps: 0, labelFee: 0, refundsShipping: true },
  lines: [...lines],
  ...given,
})
const STEP = { type: 'RETURN_RECEIVED', message: 'It came back' } as const
const follow = (order: Order, before: readonly OrderReturn[], what: ReturnTold, isAccount = true, exchange: Exchanged | null = null) =>
  followStep(order, before, { told: what, step: STEP, isAccount, exchange }, deciding())

describe('what a return gives back', () => {
  it.each<[string, Line[], Partial<ReturnTold>, number]>([
    ['a unit, with its share of shipping: 333 of 1500', [line('mugs', 1)], {}, 333 + Math.floor((395 * 333) / 1_500)],
    ['all of it is all that was paid', [line('mugs', 3), line('teas', 2)], {}, 1_895],
    ['no shipping where the shop keeps it', [line('teas', 2)], { terms: { feeBps: 0, labelFee: 0, refundsShipping: false } }, 500],
    ['shipping all the same for a fault of ours', [line('teas', 2, { reason: 'DEFECTIVE' })], { terms: { feeBps: 0, labelFee: 0, refundsShipping: false } }, 500 + 131],
    ['less a share that is kept of the goods, and the label', [line('teas', 2)], { terms: { feeBps: 1_000, labelFee: 100, refundsShipping: true } }, 500 + 131 - 50 - 100],
    ['less nothing for a fault of ours', [line('teas', 2, { reason: 'DAMAGED' })], { terms: { feeBps: 1_000, labelFee: 100, refundsShipping: true } }, 500 + 131],
    ['never less than nothing', [line('teas', 1)], { terms: { feeBps: 0, labelFee: 10_000, refundsShipping: true } }, 0],
    ['nothing for what does not count', [line('teas', 2, { accepted: 0 })], {}, 0],
    ['nothing for what is on no line', [line(null, 2)], {}, 0],
    ['no more than was delivered', [line('teas', 5)], {}, 500 + 131],
  ])('%s', (_, lines, given, amount) => {
    const { decision, back } = follow(delivered(), [], told(lines, given))
    expect([decision.refunds.map((refund) => refund.amount), back.givenBack]).toEqual([amount === 0 ? [] : [amount], amount])
  }) // prettier-ignore

  it('unit by unit, in two returns, is together what was paid; an event that comes again gives nothing', () => {
    let order = delivered()
    const returns = new Map<string, OrderReturn>()
    const step = (what: ReturnTold) => {
      const { decision, back } = follow(order, [...returns.values()], what)
      order = decision.state
      returns.set(back.id, back)
      return decision.refunds.map(({ amount }) => amount)
    }
    step(told([line('mugs', 1)]))
    step(told([line('mugs', 1), line('teas', 1, { returnLineId: 'b' })], { returnId: 'return-2' }))
    step(told([line('mugs', 2)]))
    expect(step(told([line('mugs', 2)]))).toEqual([])
    expect(step(told([line('mugs', 1)]))).toEqual([])
    step(told([line('mugs', 1), line('teas', 2, { returnLineId: 'b' })], { returnId: 'return-2' }))
    expect([...returns.values()].reduce((sum, back) => sum + back.givenBack, 0)).toBe(1_895)
    expect(order.payment.refundRequested).toBe(1_895)
    expect(order.lines.map(({ counters }) => [counters.returned, counters.returnRefunded])).toEqual([[3, 3], [2, 2]]) // prettier-ignore
  })

  it('is never more than was captured and not given back: the rest is a person’s work', () => {
    const { decision, back } = follow(delivered({ refundRequested: 1_800, refunded: 1_800 }), [], told([line('mugs', 3)]))
    expect([decision.refunds.map(({ amount }) => amount), back.due, back.givenBack]).toEqual([[95], 1_263, 95])
    expect(decision.todo).toEqual([
      expect.objectContaining({ kind: 'RETURN', payload: { returnId: 'return-1', amount: 1_168, currency: 'GBP' } }),
    ])
  })

  it('is store credit where the customer wants it, and has an account', () => {
    const credit = told([line('teas', 1)], { resolution: 'STORE_CREDIT' })
    expect(follow(delivered(), [], credit).decision.payments).toMatchObject([{ kind: 'CREDIT' }])
    expect(follow(delivered(), [], credit, false).decision.payments).toMatchObject([{ kind: 'REFUND' }])
  })
})

it('the timeline says that goods came and what is given back, the refund for which return, the credit note for which units', () => {
  const { decision } = follow(delivered(), [], told([line('mugs', 2, { accepted: 1 })]))
  expect(said(decision)).toEqual([
    { type: 'RETURN_RECEIVED', message: 'It came back', actor: 'anna', data: { returnId: 'return-1', number: 'R-10000014', units: 2 }, event: 'order.progressed.v1' },
    { type: 'RETURN_SETTLED', message: 'Money of return R-10000014 is to be given back', actor: 'system', data: { returnId: 'return-1', number: 'R-10000014', amount: 420 }, event: 'order.return_settled.v1' },
  ]) // prettier-ignore
  expect(decision.events[1]?.data).toMatchObject({
    returnId: 'return-1',
    settledUnits: 1,
    amount: 420,
    fulfillmentStatus: 'PARTIALLY_RETURNED',
  })
  expect(decision.refunds).toMatchObject([{ kind: 'RETURN', amount: 420, returnId: 'return-1', destination: 'ORIGINAL' }])
  expect(decision.credits).toMatchObject([{ amount: 420, lines: [{ orderLineId: 'mugs', quantity: 1 }] }])
})

describe('an exchange', () => {
  const swap = told([line('mugs', 1)], { resolution: 'EXCHANGE' })
  const exchange = { id: 'exchange-1', orderId: 'order-2', number: 'K-2', paid: 300 }

  it('wants the same again for what the units cost, without shipping; or other goods at the price of today', () => {
    const other = told([line('mugs', 1), line('teas', 1, { exchangeFor: 'CUP' })], { resolution: 'EXCHANGE' })
    expect(exchangeOf(delivered(), [], swap)).toMatchObject({
      key: 'exchange:return-1:1',
      lines: [{ quantity: 1, amount: 333 }],
      worth: 333,
    })
    expect(exchangeOf(delivered(), [], other)?.lines).toMatchObject([{ amount: 333 }, { sku: 'CUP', quantity: 1, amount: null }])
    expect(exchangeOf(delivered(), [], told([line('mugs', 1)]))).toBeNull()
  })

  it('keeps what pays for it from being given back, gives the rest back, and writes one credit note for both', () => {
    const { decision, back } = follow(delivered(), [], swap, true, exchange)
    expect(decision.state.payment.exchanged).toBe(300)
    expect(decision.refunds).toMatchObject([{ amount: 33 }])
    expect(decision.credits).toMatchObject([{ amount: 333, commandKey: 'exchange:exchange-1', lines: [{ quantity: 1 }] }])
    expect([back.due, back.givenBack, decision.todo]).toEqual([333, 333, []])
    expect(exchangeOf(decision.state, [back], swap)).toBeNull()
  })

  it('that cannot be is given back, and the timeline says why', () => {
    const { decision } = follow(delivered(), [], swap, true, { fault: 'NO_PRICE', reason: 'CUP has no price in GBP' })
    expect(decision.refunds).toMatchObject([{ amount: 333 }])
    expect(said(decision)[1]).toMatchObject({ message: 'Units of return R-10000014 cannot be exchanged (CUP has no price in GBP): their money is to be given back', data: { fault: 'NO_PRICE' } }) // prettier-ignore
  })
})

describe('units of a SKU that stands on several lines', () => {
  /** Three mugs: two for 10.00 together, of which `firstCancelled` were cancelled, and one for 7.00. */
  const split = (firstCancelled: number): Order => {
    const sent = 2 - firstCancelled
    const captured = 500 * sent + 700
    return orderIn({
      ...{ status: 'COMPLETED', shippingTotal: 0 },
      lines: [
        aLine({ id: 'first', sku: 'MUG', quantity: 2, total: 1_000, counters: { ...noUnits, cancelled: firstCancelled, shipped: sent, delivered: sent, charged: sent, captured: sent } }),
        aLine({ id: 'second', sku: 'MUG', quantity: 1, total: 700, counters: { ...noUnits, shipped: 1, delivered: 1, charged: 1, captured: 1 } }),
      ],
      payment: { authorization: 'AUTHORIZED', authorized: 1_700, captureRequested: captured, captured },
    }) // prettier-ignore
  }
  const counted = ({ lines }: Order) => lines.map(({ counters }) => [counters.returned, counters.returnRefunded])

  it('are given back for what the line cost of which they had left, whichever they come back on', () => {
    const { decision, back } = follow(split(2), [], told([line('first', 1)]))
    expect([back.due, decision.refunds.map(({ amount }) => amount)]).toEqual([700, [700]])
    expect([counted(decision.state), decision.credits.map(({ lines }) => lines)]).toEqual([
      [
        [0, 0],
        [1, 1],
      ],
      [[{ orderLineId: 'second', quantity: 1 }]],
    ])
  })

  it('are given back once each, and never more of them than were sent', () => {
    const first = follow(split(1), [], told([line('first', 2)]))
    expect([first.back.due, counted(first.decision.state)]).toEqual([1_200, [[1, 1], [1, 1]]]) // prettier-ignore
    const again = told([line('second', 1, { returnLineId: 'other' })], { returnId: 'return-2', returnNumber: 'R-2' })
    const second = follow(first.decision.state, [first.back], again)
    expect([second.back.due, second.decision.refunds]).toEqual([0, []])
  })
})
