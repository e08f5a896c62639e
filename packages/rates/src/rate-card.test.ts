import { describe, expect, it } from '@jest/globals'
import { billableGrams, costOf, quote, ratesBetween, type RateCard } from './rate-card.js'

const at = (zone: string, first: number) => ({
  ...{ zone, transitDays: [1, 2] as const, perKgAbove: 10 },
  breaks: [
    { upToGrams: 1_000, cost: first },
    { upToGrams: 5_000, cost: first + 50 },
  ],
})
const CARD: RateCard = {
  ...{ carrier: 'post', name: 'Post', version: 3, currency: 'EUR', heaviestGrams: 30_000, notServed: ['AQ'], boxes: [] },
  zones: [
    { code: 'HOME', match: 'SAME_COUNTRY', countries: [] },
    { code: 'NEAR', match: 'AMONG', countries: ['NL', 'BE'] },
    { code: 'FAR', match: 'ANYWHERE', countries: [] },
  ],
  services: [
    { code: 'SLOW', zones: [at('HOME', 300), at('NEAR', 500), at('FAR', 900)] },
    { code: 'FAST', zones: [at('HOME', 800)] },
  ],
  dimensionalDivisor: 5_000,
}
const parcel = (grams: number, side = 10) => ({ grams, sides: [side, side, side] as const })

describe('the zone is the first that both countries are in', () => {
  it.each([
    ['NL', 'NL', ['SLOW HOME', 'FAST HOME']],
    ['NL', 'BE', ['SLOW NEAR']],
    ['NL', 'US', ['SLOW FAR']],
    ['US', 'BE', ['SLOW FAR']],
    ['NL', 'AQ', []],
  ])('from %s to %s', (from, to, expected) =>
    expect(ratesBetween(CARD, from, to).map(({ service, rate }) => `${service} ${rate.zone}`)).toEqual(expected),
  )

  it('and there is none where no zone is for them', () =>
    expect(ratesBetween({ ...CARD, zones: CARD.zones.slice(0, 2) }, 'NL', 'US')).toEqual([]))
})

it.each([
  [1, 300],
  [1_000, 300],
  [1_001, 350],
  [5_000, 350],
  [5_001, 360],
  [6_000, 360],
  [7_500, 380],
])('a parcel of %d g costs %d', (grams, expected) => expect(costOf(at('HOME', 300), grams)).toBe(expected))

it('without weight breaks each kilogram begun costs', () => expect(costOf({ breaks: [], perKgAbove: 10 }, 2_500)).toBe(30))

it('a parcel counts by the scale, or by the room it takes where that is more', () => {
  expect(billableGrams(parcel(900, 100), 5_000)).toBe(900)
  expect(billableGrams(parcel(100, 100), 5_000)).toBe(200)
  expect(billableGrams(parcel(1, 101), 5_000)).toBe(207)
  expect(billableGrams(parcel(100, 1_000), null)).toBe(100)
})

describe('what is asked', () => {
  it('is the sum over the parcels, each by itself', () =>
    expect(quote(CARD, 'NL', 'BE', [parcel(800), parcel(800), parcel(100, 200)])).toEqual([
      { service: 'SLOW', cost: 500 + 500 + 550, transitDays: [1, 2] },
    ]))

  it('is nothing for a parcel that is too heavy on the scale; what it counts as may be more', () => {
    expect(quote(CARD, 'NL', 'BE', [parcel(800), parcel(30_001)])).toEqual([])
    expect(quote(CARD, 'NL', 'BE', [parcel(30_000)])).toHaveLength(1)
    expect(quote(CARD, 'NL', 'BE', [parcel(30_000, 600)])).toEqual([{ service: 'SLOW', cost: 550 + 10 * 39, transitDays: [1, 2] }])
  })

  it('is nothing where it does not go', () => expect(quote(CARD, 'NL', 'AQ', [parcel(800)])).toEqual([]))
})
