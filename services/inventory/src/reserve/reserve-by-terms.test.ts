import { describe, expect, it } from '@jest/globals'
import { allocateConfirmed, allocateReleased } from '../allocate/allocate.js'
import { release } from '../release/release.js'
import { fillBackorders } from '../stockroom/fill-backorders.js'
import { aStockroom, deciding, movementsOf, toldBy, type Given } from '../stockroom/stockroom.builder.js'
import { reserve } from './reserve.js'

/** What an order through a channel is answered by a room. */
const order = (given: Given, quantity: number, channel = 'shop', orderId = 'order-1') => {
  const room = aStockroom(given)
  const lines = [{ orderLineId: 'line-1', sku: 'A', title: 'A thing', quantity, unitPrice: 1, total: quantity }]
  const decision = reserve(room, { orderId, channel, shippingAddress: { countryCode: 'GB' }, lines }, deciding())
  room.accept(decision)
  return { room, decision, told: toldBy(decision)[0] }
}
const rejected = (requested: number, available: number) => [
  'stock.rejected.v1',
  { orderId: 'order-1', lines: [{ sku: 'A', requested, available }] },
]

describe('a channel', () => {
  // Nine on hand, one of them safety stock: eight free, of which the shop leaves three to the others.
  const given: Given = { stock: ['ltn A 6', 'ams A 3'], safety: ['ams A 1'], variants: [{ sku: 'A' }], policies: ['shop A 3'] }

  it('sells what there is beyond safety stock and its buffer, each taken off once', () => {
    expect(order(given, 5).told?.[0]).toBe('stock.reserved.v1')
    expect(order(given, 6).told).toEqual(rejected(6, 5))
  })

  it('leaves another channel all', () => expect(order(given, 8, 'market').told?.[0]).toBe('stock.reserved.v1'))

  it('has its own policy, and of its buffer nothing is given to who waits through it', () => {
    const { room, decision } = order({ ...given, policies: ['shop A 3 BACKORDER'] }, 6)
    expect(decision.backordered).toMatchObject([{ sku: 'A', quantity: 1 }])
    expect(fillBackorders(room, ['A'], deciding()).movements).toEqual([])
    room.accept(release(room, { orderId: 'order-1', lines: [{ sku: 'A', quantity: 6 }], reason: 'Changed my mind', actor: 'anna' }))
    expect(room.book.levelsOf('A').map(({ reserved }) => reserved)).toEqual([0, 0])
  })

  it('that denies what others backorder refuses it', () =>
    expect(order({ ...given, variants: [{ sku: 'A', policy: 'BACKORDER' }], policies: ['shop A 0 DENY'] }, 9).told).toEqual(rejected(9, 8)))
})

describe('before its release', () => {
  const given: Given = {
    variants: [{ sku: 'A', policy: 'PREORDER', availableFrom: '2026-12-10', preorderCap: 10 }],
    preordered: ['A 7'],
  }

  it('a SKU is sold up to its cap, together with what is preordered already', () => {
    const { room, decision } = order(given, 3)
    expect(decision.backordered).toEqual([{ orderId: 'order-1', sku: 'A', quantity: 3, preordered: 3, promisedOn: '2026-12-11' }])
    expect(room.preorderedOf('A')).toBe(10)
    expect(order(given, 4).told).toEqual(rejected(4, 3))
  })

  it('what is at hand is sold beside the cap, and promised for the release all the same', () => {
    const { decision } = order({ ...given, stock: ['ltn A 2'] }, 5)
    expect(decision.events[0]?.data).toMatchObject({ lines: [{ reserved: 2, backordered: 3, promisedShipDate: '2026-12-11' }] })
  })

  it('units that are given up can be sold again', () => {
    const { room } = order(given, 3)
    room.accept(release(room, { orderId: 'order-1', lines: [{ sku: 'A', quantity: 2 }], reason: 'Too late', actor: 'anna' }))
    expect(room.preorderedOf('A')).toBe(8)
  })

  it('what came in is kept for a confirmed order, and sent from the day of the release', () => {
    const waiting: Given = { ...given, stock: ['ltn A 4'], orders: ['order-1 GB'], waiting: ['order-1 A 3'] }
    const room = aStockroom(waiting)
    const filled = fillBackorders(room, ['A'], deciding())
    expect([movementsOf(filled), filled.events]).toEqual([['RESERVE A ltn 3 order-1 system'], []])
    room.accept(filled)
    const early = allocateConfirmed(room, { orderId: 'order-1', countryCode: 'GB' }, deciding())
    expect(early.movements).toEqual([])
    const onTheDay = room.over()
    allocateReleased(onTheDay, 'order-1', { ...deciding(), now: new Date('2026-12-10T00:00:00Z') })
    expect(movementsOf(onTheDay.decision([]))).toEqual(['ALLOCATE A ltn 3 order-1 system'])
  })
})

it('a bundle is sent only from where, and to where, all of its parts may be sent', () => {
  const room = aStockroom({
    variants: [
      { sku: 'SET', bundle: ['A', 'B'].map((sku) => ({ sku, quantity: 1 })), restrictedCountries: ['US'] },
      ...[{ sku: 'A', hazardous: true }, { sku: 'B', restrictedCountries: ['NO', 'US'] }, { sku: 'C' }],
    ],
  })
  expect(room.variants.get('SET')).toMatchObject({ hazardous: true, restrictedCountries: ['US', 'NO'] })
  expect(room.variants.get('C')).toMatchObject({ hazardous: false, restrictedCountries: [] })
})

describe('who waits', () => {
  const given: Given = { variants: [{ sku: 'A', policy: 'BACKORDER' }], orders: ['order-1 GB', 'order-2 GB'] }

  it('is given a part of a line where that is allowed, else nothing until all of it is there', () => {
    const waiting: Given = { ...given, stock: ['ltn A 4'], waiting: ['order-1 A 5', 'order-2 A 3'] }
    expect(movementsOf(fillBackorders(aStockroom(waiting), ['A'], deciding()))).toEqual([
      ...['RESERVE A ltn 4 order-1 system', 'ALLOCATE A ltn 4 order-1 system'],
    ])
    const whole = aStockroom({ ...waiting, variants: [{ sku: 'A', policy: 'BACKORDER', allowPartial: false }] })
    expect(movementsOf(fillBackorders(whole, ['A'], deciding()))).toEqual([
      ...['RESERVE A ltn 3 order-2 system', 'ALLOCATE A ltn 3 order-2 system'],
    ])
  })

  it('for all of a line has none of it reserved', () => {
    const { decision } = order({ stock: ['ltn A 4'], variants: [{ sku: 'A', policy: 'BACKORDER', allowPartial: false }] }, 5)
    expect([decision.movements, decision.backordered]).toMatchObject([[], [{ sku: 'A', quantity: 5 }]])
  })

  it('that is ordered whole gets nothing of what is short beside a bundle, too', () => {
    const variants = [
      { sku: 'A', policy: 'BACKORDER' as const, allowPartial: false },
      { sku: 'P' },
      { sku: 'SET', bundle: [{ sku: 'P', quantity: 2 }] },
    ]
    const lines = [{ sku: 'SET', quantity: 1 }, { sku: 'A', quantity: 3 }] // prettier-ignore
    const placed = { orderId: 'order-1', channel: 'shop', shippingAddress: { countryCode: 'GB' }, lines }
    const decision = reserve(aStockroom({ stock: ['ltn P 4', 'ltn A 2'], variants }), placed, deciding())
    expect(movementsOf(decision)).toEqual(['RESERVE P ltn 2 order-1 system'])
    expect(decision.backordered).toMatchObject([{ sku: 'A', quantity: 3 }])
  })
})
