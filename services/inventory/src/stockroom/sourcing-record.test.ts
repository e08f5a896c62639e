import { describe, expect, it } from '@jest/globals'
import type { SourcingCost } from './sourced.js'
import { explainCosts, quoteLabel } from './sourcing-record.js'
import { AMS, aStockroom, LTN } from './stockroom.builder.js'
import { Stockroom } from './stockroom.js'

const rate = (zone: string, latest: number, first: number) => ({
  ...{ zone, transitDays: [1, latest] as const, perKgAbove: 10 },
  breaks: [
    { upToGrams: 1_000, cost: first },
    { upToGrams: 5_000, cost: first + 100 },
  ],
})
const CARD = {
  ...{ carrier: 'post', name: 'Post', version: 1, currency: 'GBP', dimensionalDivisor: 5_000, heaviestGrams: 30_000, notServed: ['AQ'] },
  zones: [
    { code: 'HOME', match: 'SAME_COUNTRY' as const, countries: [] },
    { code: 'AWAY', match: 'ANYWHERE' as const, countries: [] },
  ],
  services: [
    { code: 'SLOW', zones: [rate('HOME', 4, 300), rate('AWAY', 9, 700)] },
    { code: 'QUICK', zones: [rate('HOME', 2, 400), rate('AWAY', 5, 900)] },
    { code: 'FAST', zones: [rate('HOME', 1, 800), rate('AWAY', 2, 2_000)] },
  ],
  boxes: [
    { code: 'S', sides: [200, 100, 100] as const, outer: [200, 100, 100] as const, maxGrams: 2_000, emptyGrams: 100 },
    { code: 'L', sides: [400, 300, 200] as const, outer: [400, 300, 250] as const, maxGrams: 20_000, emptyGrams: 500 },
  ],
}
const A = { weightGrams: 300, lengthMm: 100, widthMm: 100, heightMm: 100 }
const room = (to = 'GB', variant = A) => {
  const given = aStockroom({ orders: [`order-1 ${to}`], variants: [{ sku: 'A', ...variant }] })
  const { variants, locations } = given
  return Stockroom.of({
    ...{ levels: [], reserved: [], backordered: [], allocated: [], locations, cards: [CARD] },
    orders: [...given.orders],
    variants: [...variants.values()],
  })
}
/** A Monday. */
const leaves = new Date('2026-11-23T00:00:00Z')
const quoteOf = (quantity: number, promised: string, { to = 'GB', from = LTN, variant = A } = {}) => {
  const label = quoteLabel(room(to, variant), 'order-1', from, [{ sku: 'A', quantity }], { leaves, promised })
  return label && `${label.parcels} by ${label.service} for ${label.cost} ${label.currency}`
}

describe('a label is quoted', () => {
  it.each([
    ['2026-11-27', '1 by SLOW for 300 GBP'],
    ['2026-11-26', '1 by QUICK for 400 GBP'],
    ['2026-11-24', '1 by FAST for 800 GBP'],
  ])('by the cheapest service that keeps the promise of %s: %s', (promised, expected) => expect(quoteOf(1, promised)).toBe(expected))

  it('by the fastest, where none keeps it', () => expect(quoteOf(1, '2026-11-23')).toBe('1 by FAST for 800 GBP'))

  it('by the weight breaks, with the box', () =>
    expect(quoteOf(1, '2026-11-27', { variant: { ...A, weightGrams: 901 } })).toBe('1 by SLOW for 400 GBP'))

  it('by the room that the box takes, where that is more: 30 litres are 6 kg', () =>
    expect(quoteOf(3, '2026-11-27')).toBe('1 by SLOW for 410 GBP'))

  it('by the zone', () => expect(quoteOf(1, '2027-01-01', { from: AMS })).toBe('1 by SLOW for 700 GBP'))

  it('for each parcel', () => expect(quoteOf(25, '2026-11-27')).toBe('2 by SLOW for 730 GBP'))

  it('of many units by weight and volume alone: 61 litres are four boxes of 24, four fifths full', () =>
    expect(quoteOf(61, '2026-11-27')).toBe('4 by SLOW for 1640 GBP'))

  it('for usual goods, where nothing is known of them', () =>
    expect(
      quoteLabel(room('GB', {} as typeof A), 'order-1', LTN, [{ sku: 'B', quantity: 1 }], { leaves, promised: '2026-11-27' })?.cost,
    ).toBe(410))

  it('not where no carrier goes', () => expect(quoteOf(1, '2027-01-01', { to: 'AQ' })).toBeNull())
})

describe('a person reads', () => {
  const A1 = [{ sku: 'A', quantity: 1 }]
  const cost = (carrier: number, handling = 0): SourcingCost => ({ carrier, handling, penalty: 100 })
  const ltn = {
    locationId: 'ltn',
    cost: cost(300, 50),
    quote: { carrier: 'post', service: 'SLOW', cost: 300, currency: 'GBP', parcels: 1 },
  }
  const other = (
    code: string,
    filteredFor: null | 'NO_STOCK' | 'INACTIVE' | 'COUNTRY' | 'HAZARDOUS' | 'CAPACITY' | 'NOT_SERVED',
    of: SourcingCost | null = null,
  ) => ({
    ...{ locationId: code.toLowerCase(), locationCode: code, cost: of },
    lines: [{ sku: 'A', quantity: filteredFor ? 0 : 1, filteredFor }],
  })

  it('what it costs, and what the others would have', () =>
    expect(explainCosts(ltn, [other('AMS', null, cost(700, 20)), other('LTN', null, cost(300, 50))], A1)).toBe(
      '; sending it costs 3.00 GBP by SLOW; AMS would cost 3.70 GBP more',
    ))

  it.each([
    ['NO_STOCK', 'has not all of it'],
    ['INACTIVE', 'sends nothing'],
    ['COUNTRY', 'may not send it there'],
    ['HAZARDOUS', 'may not send hazardous goods'],
    ['CAPACITY', 'has sent enough today'],
    ['NOT_SERVED', 'is served by no carrier'],
  ] as const)('why another was left out: %s %s', (why, words) =>
    expect(explainCosts(ltn, [other('AMS', why)], A1)).toBe(`; sending it costs 3.00 GBP by SLOW; AMS ${words}`),
  )

  it('that another has too few of it, costs as much, or less', () => {
    const say = (of: SourcingCost, needed: number) => explainCosts(ltn, [other('AMS', null, of)], [{ sku: 'A', quantity: needed }])
    expect(say(cost(700), 2)).toBe('; sending it costs 3.00 GBP by SLOW; AMS has not all of it')
    expect(say(cost(350), 1)).toBe('; sending it costs 3.00 GBP by SLOW; AMS would cost as much')
    expect(say(cost(200), 1)).toBe('; sending it costs 3.00 GBP by SLOW; AMS would cost 1.50 GBP less')
  })

  it('of three others at most, and of a split order no comparison of the whole', () => {
    const many = ['A', 'B', 'C', 'D'].map((code) => other(code, 'INACTIVE'))
    expect(explainCosts(ltn, many, A1)).toBe('; sending it costs 3.00 GBP by SLOW; A sends nothing; B sends nothing; C sends nothing')
    expect(explainCosts(ltn, [other('AMS', null, cost(700))], null)).toBe('; sending it costs 3.00 GBP by SLOW')
  })

  it('nothing of costs while no rate card is known', () => expect(explainCosts({ ...ltn, cost: null }, [other('AMS', null)], A1)).toBe(''))
})
