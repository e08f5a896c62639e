import { describe, expect, it } from '@jest/globals'
import { arrivalOf, nextOrderDay, orderDays } from './supplier-days.js'
import { DemandUnknown, fitting, levelsFor, positionOf, ServiceUnknown, unitsToBuy, type PolicyQuestion } from './reorder-policy.js'

const aQuestion = (given: Partial<PolicyQuestion> = {}): PolicyQuestion => ({
  kind: 'REORDER_QUANTITY',
  reorderPoint: null,
  orderQuantity: null,
  demand: { mean: 4, deviation: 4, history: [] },
  leadTime: { days: 10, deviation: 2, review: 1 },
  terms: { minimumOrder: 1, orderMultiple: 1 },
  fillRate: 0.98,
  costs: null,
  ...given,
})

// The computed levels were found, too, by trying all of them with the probabilities of scipy.stats.nbinom (SciPy beside stockpyl 1.0.2).
describe('the levels of a policy', () => {
  it('are those given, and their safety is told where the demand is known', () => {
    expect(levelsFor(aQuestion({ reorderPoint: 60, orderQuantity: 40 }))).toEqual({ reorderPoint: 60, orderQuantity: 40, basis: 'GIVEN', safetyStock: 16 })
    expect(levelsFor(aQuestion({ reorderPoint: 60, orderQuantity: 40, demand: null })).safetyStock).toBeNull()
  }) // prettier-ignore

  it('are found by the fill rate, with the economic quantity of the costs', () => {
    // √(2 x 50 x 4 / 0.1) = 63.2, in cartons of 12 is 72.
    const costs = { fixed: 50, holding: 0.1, shortage: null }
    const found = levelsFor(aQuestion({ costs, terms: { minimumOrder: 20, orderMultiple: 12 } }))
    expect(found).toEqual({ reorderPoint: 61, orderQuantity: 72, basis: 'NEGATIVE_BINOMIAL', safetyStock: 17 })
  })

  it('have more safety the later deliveries may be, and the more is served', () => {
    const point = (deviation: number, fillRate: number) =>
      levelsFor(aQuestion({ orderQuantity: 72, leadTime: { days: 10, deviation, review: 1 }, fillRate })).reorderPoint
    expect([point(0, 0.98), point(2, 0.98), point(5, 0.98), point(2, 0.999)]).toEqual([57, 61, 77, 88])
  })

  it('are the cheapest where a missing unit has a price', () => {
    const costs = { fixed: 50, holding: 0.1, shortage: 2 }
    const batches = levelsFor(aQuestion({ fillRate: null, costs }))
    const upTo = levelsFor(aQuestion({ kind: 'ORDER_UP_TO', fillRate: null, costs }))
    expect([batches.reorderPoint, batches.orderQuantity]).toEqual([50, 75])
    expect([upTo.reorderPoint, upTo.orderQuantity]).toEqual([50, 71])
  })

  it('of an intermittent SKU are those that its own history shows', () => {
    // 7 units every tenth day: any fortnight sees one or two such days.
    const history = Array.from({ length: 120 }, (_, day) => (day % 10 === 0 ? 7 : 0))
    const demand = { mean: 0.7, deviation: 2.1, history }
    const found = levelsFor(aQuestion({ demand, orderQuantity: 7, leadTime: { days: 13, deviation: 0, review: 1 }, fillRate: 0.99 }))
    expect(found).toMatchObject({ basis: 'EMPIRICAL', reorderPoint: 13 })
  })

  it('are not found without demand, nor without a word on service', () => {
    expect(() => levelsFor(aQuestion({ demand: null }))).toThrow(DemandUnknown)
    expect(() => levelsFor(aQuestion({ demand: null, reorderPoint: 5 }))).toThrow(DemandUnknown)
    expect(() => levelsFor(aQuestion({ fillRate: null }))).toThrow(ServiceUnknown)
  })
})

describe('what to buy', () => {
  const terms = { minimumOrder: 1, orderMultiple: 1 }
  const batches = { kind: 'REORDER_QUANTITY', reorderPoint: 20, orderQuantity: 30, ...terms } as const
  const upTo = { kind: 'ORDER_UP_TO', reorderPoint: 20, orderQuantity: 30, ...terms } as const

  it('counts what comes and what is owed, and does not take safety off twice', () =>
    expect(positionOf({ onHand: 40, reserved: 5, allocated: 10, incoming: 12, backordered: 30 })).toBe(7))

  it.each([
    [21, 0, 0],
    [20, 30, 30],
    [0, 30, 50],
    [-9, 30, 59],
    [-10, 60, 60],
  ])('at a position of %d is %d in batches of 30, and %d up to 50', (position, inBatches, upToLevel) => {
    expect([unitsToBuy(batches, position), unitsToBuy(upTo, position)]).toEqual([inBatches, upToLevel])
  })

  it('is at least the minimum, in whole multiples', () => {
    expect([
      unitsToBuy({ ...upTo, orderMultiple: 12 }, 20),
      unitsToBuy({ ...upTo, minimumOrder: 100, orderMultiple: 12 }, 20),
      fitting(24, { minimumOrder: 1, orderMultiple: 12 }),
      fitting(0, terms),
    ]).toEqual([36, 108, 24, 1])
  })
})

describe('a day on which a supplier takes orders', () => {
  // 2026-12-24 is a Thursday.
  it.each([
    ['any day', [], [], '2026-12-24'],
    ['Mondays and Thursdays', [1, 4], [], '2026-12-24'],
    ['Mondays', [1], [], '2026-12-28'],
    ['Mondays, but not that one', [1], ['2026-12-28'], '2027-01-04'],
    ['Sundays', [7], [], '2026-12-27'],
  ])('%s', (_, weekdays, closed, expected) => expect(nextOrderDay('2026-12-24', { weekdays, closed })).toBe(expected))

  it('may not come', () => {
    const closed = Array.from({ length: 560 }, (_, ahead) => new Date(Date.UTC(2026, 11, 24 + ahead)).toISOString().slice(0, 10))
    expect(nextOrderDay('2026-12-24', { weekdays: [], closed })).toBeNull()
  })

  // 2026-12-24 is a Thursday.
  it('is one on which the supplier works too, where one is known', () => {
    const supplier = { workingWeekdays: [1, 2, 4], closedDates: ['2026-12-24', '2026-12-28'] }
    expect(nextOrderDay('2026-12-24', orderDays([], supplier))).toBe('2026-12-29')
    expect(nextOrderDay('2026-12-24', orderDays([4, 5], supplier))).toBe('2026-12-31')
    expect(nextOrderDay('2026-12-24', orderDays([5], supplier))).toBeNull()
    expect(nextOrderDay('2026-12-24', orderDays([5], null))).toBe('2026-12-25')
  })

  it('and its goods are there when the last part of a day has passed', () => {
    expect([arrivalOf('2026-12-24', 7), arrivalOf('2026-12-24', 7.5)]).toEqual(['2026-12-31', '2027-01-01'])
  })
})
