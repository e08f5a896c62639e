import { describe, expect, it } from '@jest/globals'
import type { RateCard } from '@kade/rates'
import { reallocateTogether } from './reallocate.js'
import { cheaperElsewhere } from './cheaper.js'
import { aStockroom, deciding, WEDNESDAY, type Given } from '../stockroom/stockroom.builder.js'

/** 3.00 at home, 8.00 abroad. */
const CARD: RateCard = {
  ...{ carrier: 'post', name: 'Post', version: 1, currency: 'GBP', dimensionalDivisor: null, heaviestGrams: 100_000, notServed: [] },
  zones: [
    { code: 'HOME', match: 'SAME_COUNTRY', countries: [] },
    { code: 'ABROAD', match: 'ANYWHERE', countries: [] },
  ],
  services: [
    {
      code: 'PARCEL',
      zones: [
        { zone: 'HOME', transitDays: [1, 2], breaks: [{ upToGrams: 10_000, cost: 300 }], perKgAbove: 90 },
        { zone: 'ABROAD', transitDays: [3, 5], breaks: [{ upToGrams: 10_000, cost: 800 }], perKgAbove: 200 },
      ],
    },
  ],
  boxes: [{ code: 'BOX', sides: [500, 500, 500], outer: [500, 500, 500], maxGrams: 10_000, emptyGrams: 0 }],
}
const ORDERS = ['order-1 GB', 'order-2 NL', 'order-3 GB']
const room = (given: Given) => aStockroom({ orders: ORDERS, variants: [{ sku: 'A' }], cards: [CARD], ...given })
const movable = (orderId: string, locationId: string, moves = 0) => ({
  ...{ orderId, allocationId: `of ${orderId}`, locationId, locationCode: locationId.toUpperCase(), moves },
})
const allocatedAs = (orderId: string, locationId: string) => `${orderId} ${`of_${orderId}`} ${locationId} A 1`
const asked = (given: Given, ...held: readonly ReturnType<typeof movable>[]): string[] => askedAt(WEDNESDAY, given, ...held)
const askedAt = (now: Date, given: Given, ...held: readonly ReturnType<typeof movable>[]): string[] =>
  cheaperElsewhere(
    room(given),
    held.map((each) => ({ ...each, allocationId: `of_${each.orderId}` })),
    now,
  ).map(({ orderId }) => orderId)

describe('what is allocated', () => {
  const crossed = { stock: ['ltn A 1', 'ams A 1'], allocated: [allocatedAs('order-1', 'ams'), allocatedAs('order-2', 'ltn')] }

  it('changes places where each has what the other is nearer to, although nothing is free', () => {
    expect(asked(crossed, movable('order-1', 'ams'), movable('order-2', 'ltn'))).toEqual(['order-1', 'order-2'])
    // One alone finds nothing free.
    expect(asked(crossed, movable('order-1', 'ams'))).toEqual([])
  })

  it('stays where it is cheapest, or as cheap, and where no carrier is known', () => {
    const home = { stock: ['ltn A 3', 'ams A 3'], allocated: [allocatedAs('order-1', 'ltn'), allocatedAs('order-2', 'ams')] }
    expect(asked(home, movable('order-1', 'ltn'), movable('order-2', 'ams'))).toEqual([])
    expect(asked({ ...crossed, cards: [] }, movable('order-1', 'ams'), movable('order-2', 'ltn'))).toEqual([])
  })

  it('goes nowhere where its promise would be broken, however cheap that is', () => {
    const own = { stock: ['ltn A 1', 'ams A 1'], allocated: [allocatedAs('order-1', 'ams')], promised: ['order-1 A 2026-11-25 2026-11-30'] }
    // From home it is there on Friday before the cut-off, and on Monday after it.
    expect(asked(own, movable('order-1', 'ams'))).toEqual(['order-1'])
    expect(askedAt(new Date('2026-11-25T16:00:00Z'), own, movable('order-1', 'ams'))).toEqual(['order-1'])
    expect(askedAt(new Date('2026-11-26T16:00:00Z'), own, movable('order-1', 'ams'))).toEqual([])
  })

  it('moves for what it saves in all', () => {
    // One unit is free at home: one of the two British orders gets it.
    const given = { stock: ['ltn A 1', 'ams A 2'], allocated: [allocatedAs('order-1', 'ams'), allocatedAs('order-3', 'ams')] }
    expect(asked(given, movable('order-1', 'ams'), movable('order-3', 'ams'))).toHaveLength(1)
  })
})

it('units that were given back together are placed together, and each record says what was saved', () => {
  const recalled = (orderId: string, locationId: string) => ({
    ...{ orderId, allocationId: `of_${orderId}`, locationId, actor: 'system', reason: 'SHORT_PICK' as const, cause: 'CHEAPER' as const },
    ...{ moves: 0, promisedDeliveryDate: '2026-11-27', lines: [{ sku: 'A', quantity: 1 }] },
  })
  const given = { stock: ['ltn A 1', 'ams A 1'], allocated: [allocatedAs('order-1', 'ams'), allocatedAs('order-2', 'ltn')] }
  const decisions = reallocateTogether(room(given), [recalled('order-1', 'ams'), recalled('order-2', 'ltn')], deciding())
  expect(
    decisions.flatMap(({ movements }) => movements.map(({ kind, locationId, reference }) => `${kind} ${locationId} ${reference}`)),
  ).toEqual([
    ...['DEALLOCATE ams order-1', 'DEALLOCATE ltn order-2'],
    ...['RESERVE ltn order-1', 'ALLOCATE ltn order-1', 'RESERVE ams order-2', 'ALLOCATE ams order-2'],
  ])
  expect(decisions.flatMap(({ sourced = [] }) => sourced.map(({ orderId, saved }) => `${orderId} ${saved}`))).toEqual([
    'order-1 500',
    'order-2 500',
  ])
  expect(decisions.flatMap(({ events }) => events.map(({ data }) => (data as { allocations: { promisedDeliveryDate: string }[] }).allocations[0]?.promisedDeliveryDate))).toEqual(['2026-11-27', '2026-11-27']) // prettier-ignore
})
