import { describe, expect, it } from '@jest/globals'
import type { ToldOrder, Wanted } from '../channel/told.js'
import { aLine, anOrder } from '../order/order.builder.js'
import type { Order } from '../order/order.js'
import { noUnits } from '../order/places.js'
import { appliedAtFirst, differenceOf, reconcile, refundOf } from './reconcile.js'

const LINES = [
  { id: '71', sku: 'MUG', title: 'Mug', quantity: 5, current: 5, total: 5_000, discount: 0, tax: 0, taxBps: null },
  { id: '72', sku: 'TEA', title: 'Tea', quantity: 2, current: 2, total: 500, discount: 0, tax: 0, taxBps: null },
]
const wanted = (mugs: number, tea: number, change: Partial<Wanted> = {}): Wanted => ({
  order: { lines: LINES } as unknown as ToldOrder,
  ...{ units: { 71: mugs, 72: tea }, sent: {}, isCancelled: false, cancelReason: null, refunded: 0, refundedElse: [], isDeleted: false },
  ...change,
})
/** Five mugs in two lines of ours, as their price makes them, and two of tea. */
const ours = (counters: Partial<typeof noUnits> = {}, change: Partial<Order> = {}): Order =>
  anOrder({
    lines: [
      aLine({ id: 'a', sku: 'MUG', quantity: 3, counters: { ...noUnits, ...counters } }),
      aLine({ id: 'b', sku: 'MUG', quantity: 2 }),
      aLine({ id: 'c', sku: 'TEA', quantity: 2 }),
    ],
    ...change,
  })
const first = appliedAtFirst({ lines: LINES } as unknown as ToldOrder, { 71: [1, 2], 72: [3] })

describe('our order is made like the shop’s', () => {
  it('by giving up the units that it wants no more, the last of the line first', () => {
    const made = reconcile(ours(), first, wanted(2, 2))
    expect(made).toMatchObject({
      cancel: {
        reason: 'the shop took units off',
        lines: [
          { orderLineId: 'b', quantity: 2 },
          { orderLineId: 'a', quantity: 1 },
        ],
      },
      ...{ problems: [], notices: [], applied: { units: { 71: 2, 72: 2 }, isCancelled: false } },
    })
    expect(reconcile(ours({ cancelled: 1 }), made.applied, wanted(2, 2)).cancel).toBeNull()
  })

  it('and not by what nobody changed there: units that were given up here stay given up', () => {
    expect(reconcile(ours({ cancelled: 3 }), first, wanted(5, 2))).toMatchObject({ cancel: null, problems: [] })
    expect(reconcile(ours({ cancelled: 3 }), first, wanted(4, 2)).amend?.setQuantities).toEqual([{ orderLineId: 'b', quantity: 4 }])
    expect(reconcile(ours({ cancelled: 3 }), first, wanted(1, 2)).cancel?.lines).toEqual([{ orderLineId: 'b', quantity: 1 }])
  })

  it('of a line that it deleted none are left', () => {
    const [, tea] = LINES
    const change = { order: { lines: [tea] } as unknown as ToldOrder, units: { 72: 2 } }
    const made = reconcile(ours({ allocated: 3, picked: 3, packed: 3, shipped: 1 }), first, wanted(0, 2, change))
    expect(made).toMatchObject({
      cancel: {
        lines: [
          { orderLineId: 'b', quantity: 2 },
          { orderLineId: 'a', quantity: 2 },
        ],
      },
      ...{ problems: [], notices: ['The shop took 1 of MUG off after they had left: they come back, or are lost'] },
      applied: { units: { 71: 0, 72: 2 } },
    })
    expect(reconcile(ours(), made.applied, wanted(0, 2, change))).toMatchObject({ cancel: null, problems: [], notices: [] })
    const all = reconcile(ours(), first, wanted(0, 0, { ...change, units: { 72: 0 }, isCancelled: true }))
    expect(all.applied).toMatchObject({ units: { 71: 0, 72: 0 }, isCancelled: true })
  })

  it('only as far as goods have not left', () => {
    const shipped = ours({ allocated: 3, picked: 3, packed: 3, shipped: 3 })
    expect(reconcile(shipped, first, wanted(1, 2))).toMatchObject({
      cancel: { lines: [{ orderLineId: 'b', quantity: 2 }] },
      notices: ['The shop took 2 of MUG off after they had left: they come back, or are lost'],
    })
  })

  it('as a whole when the shop cancelled it, once', () => {
    const cancelled = wanted(0, 0, { isCancelled: true, cancelReason: 'fraud' })
    const made = reconcile(ours({ allocated: 3, picked: 3, packed: 3, shipped: 1 }), first, cancelled)
    expect(made).toMatchObject({
      cancel: { reason: 'the shop cancelled it (fraud)', lines: null },
      notices: ['The shop cancelled the order after 1 units had left: they come back, or are lost'],
      applied: { units: { 71: 0, 72: 0 }, isCancelled: true },
    })
    expect(reconcile(ours({}, { status: 'CANCELLED' }), made.applied, cancelled)).toMatchObject({ cancel: null, problems: [], notices: [] })
  })

  it('which is nothing where ours is over', () => {
    for (const status of ['CANCELLED', 'REJECTED', 'COMPLETED'] as const)
      expect(reconcile(ours({}, { status }), first, wanted(0, 0, { isCancelled: true })).cancel).toBeNull()
  })

  it('by asking for the units that it added, once; a person is asked when they are refused', () => {
    const asking = reconcile(ours(), first, wanted(6, 2))
    expect(asking).toMatchObject({
      amend: { reason: 'the shop added units', setQuantities: [{ orderLineId: 'a', quantity: 4 }] },
      ...{ isPending: true, problems: [], applied: { units: { 71: 5, 72: 2 }, asked: { 71: 6 } } },
    })
    const amendment = { id: 'x' } as unknown as Order['amendment']
    expect(reconcile(ours({}, { amendment }), asking.applied, wanted(6, 2))).toMatchObject({ amend: null, isPending: true, problems: [] })
    expect(reconcile(ours(), asking.applied, wanted(6, 2))).toMatchObject({
      amend: null,
      isPending: false,
      problems: ['The shop wants 1 more of MUG'],
    })
    const secured = ours()
    const grown = { ...secured, lines: secured.lines.map((line) => (line.id === 'a' ? { ...line, quantity: 4 } : line)) }
    expect(reconcile(grown, asking.applied, wanted(6, 2))).toMatchObject({
      ...{ amend: null, isPending: false, problems: [] },
      applied: { units: { 71: 6 }, asked: {} },
    })
  })

  it('by a person, when it wants more than can be asked for or deleted it, until that is done', () => {
    const packed = { allocated: 3, picked: 1 }
    const all = ours(packed)
    const lines = all.lines.map((line) => ({ ...line, counters: { ...line.counters, allocated: line.quantity, picked: 1 } }))
    const more = reconcile({ ...all, lines }, first, wanted(6, 2))
    expect([more.problems, more.applied.units]).toEqual([['The shop wants 1 more of MUG'], { 71: 5, 72: 2 }])
    expect(reconcile(ours(), first, wanted(5, 2, { isDeleted: true })).problems).toEqual([
      'The shop deleted the order: cancel it here, if it is not to be sent',
    ])
    expect(reconcile(ours({}, { status: 'CANCELLED' }), first, wanted(5, 2, { isDeleted: true })).problems).toEqual([])
  })

  it('by leaving alone what the shop sent by itself; what we sent too is no news', () => {
    const sent = wanted(0, 2, { sent: { 71: 5 } })
    const made = reconcile(ours(), first, sent)
    expect([made.cancel, made.notices]).toEqual([
      {
        reason: 'the shop sent them by itself',
        lines: [
          { orderLineId: 'b', quantity: 2 },
          { orderLineId: 'a', quantity: 3 },
        ],
      },
      [],
    ])
    const shipped = ours({ allocated: 3, picked: 3, packed: 3, shipped: 3 })
    expect(reconcile(shipped, first, sent)).toMatchObject({ cancel: { lines: [{ orderLineId: 'b', quantity: 2 }] }, notices: [] })
  })
})

describe('what the shop gave back', () => {
  /** 5 mugs at 10.00 and 3.95 of shipping, of which so many are cancelled. */
  const order = (cancelled: number, captured: number, refundRequested = 0, unsent = 0): Order => {
    const { payment } = anOrder()
    const lines = [aLine({ counters: { ...noUnits, cancelled } })]
    return anOrder({ lines, payment: { ...payment, captured, refundRequested, unsent } })
  }
  it.each<[string, Order, number, number, boolean]>([
    ['nothing', order(0, 5_395), 0, 0, false],
    ['of what was taken', order(0, 5_395), 1_000, 1_000, false],
    ['before it was taken: later', order(0, 0), 1_000, 0, true],
    ['partly before it was taken', order(0, 400), 1_000, 400, true],
    ['for units that are cancelled, which were never charged', order(1, 4_395), 1_000, 0, false],
    ['for units that are cancelled, and more', order(1, 4_395), 1_500, 500, false],
    ['that is booked already', order(0, 5_395, 1_000), 1_000, 0, false],
    ['beside what was given back as it was never sent', order(1, 5_395, 1_000, 1_000), 1_500, 500, false],
    ['more than there is', order(0, 5_395), 9_999, 5_395, true],
  ])('is booked: %s', (_, of, refunded, now, isMore) => expect(refundOf(of, { refunded })).toEqual({ now, isMore }))
})

it('a new order that costs something else than in the shop is told, beyond what rounding makes', () => {
  const shop = (total: number, change: Partial<Wanted> = {}) =>
    wanted(5, 2, { order: { lines: LINES, total } as unknown as ToldOrder, ...change })
  const here = { total: 5_895, currency: 'GBP', lines: ours().lines }
  expect([differenceOf(here, shop(5_895)), differenceOf(here, shop(5_892)), differenceOf(here, shop(5_000, { refunded: 1 }))]).toEqual([
    [],
    [],
    [],
  ])
  expect(differenceOf(here, shop(5_891))).toEqual(['It costs 5895 here and 5891 in the shop, in minor units of GBP'])
})
