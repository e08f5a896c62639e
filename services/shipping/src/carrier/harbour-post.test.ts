import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { harbourPost } from './harbour-post.js'
import { kadeExpress } from './kade-express.js'

/** A Monday. */
const shippedAt = new Date('2026-11-23T15:00:00Z')
const ask = (carrier: typeof harbourPost, toCountry: string, ...weights: readonly number[]) =>
  carrier.rates({
    ...{ fromCountry: 'GB', toCountry, shippedAt },
    packages: weights.map((grams) => ({ grams, sides: [100, 100, 100] as const })),
  })
const costs = (...asked: Parameters<typeof ask>) => ask(...asked).map(({ cost }) => cost)

describe('Harbour Post', () => {
  it('offers two services, slower than those of the parcel service', () => {
    expect(ask(harbourPost, 'FR', 400)).toEqual([
      {
        ...{ carrier: 'harbour-post', service: 'PARCEL', cost: 610, currency: 'GBP' },
        ...{ estimatedFrom: new Date('2026-11-27T08:00:00Z'), estimatedTo: new Date('2026-12-03T20:00:00Z') },
      },
      {
        ...{ carrier: 'harbour-post', service: 'PRIORITY', cost: 930, currency: 'GBP' },
        ...{ estimatedFrom: new Date('2026-11-26T08:00:00Z'), estimatedTo: new Date('2026-12-01T20:00:00Z') },
      },
    ])
  })

  it.each([
    ['at home', 'GB', 250, [295, 425]],
    ['within Europe', 'FR', 250, [520, 830]],
    ['overseas', 'JP', 250, [790, 1_290]],
    ['of two parcels', 'FR', 251, [610, 930]],
    ['up to its heaviest', 'GB', 20_000, [1_290, 1_690]],
    ['of what is heavier', 'GB', 20_001, []],
    ['where nobody lives', 'AQ', 250, []],
  ])('costs %s', (_, country, grams, expected) => expect(costs(harbourPost, country, grams)).toEqual(expected))

  it('is the cheapest for what is light and goes abroad; the parcel service is for what is heavy, and at home', () => {
    const cheapest = (country: string, grams: number) =>
      [harbourPost, kadeExpress].flatMap((carrier) => ask(carrier, country, grams)).sort((one, other) => one.cost - other.cost)[0]
    expect([cheapest('FR', 400), cheapest('FR', 6_000), cheapest('GB', 400)].map((rate) => `${rate?.carrier} ${rate?.service}`)).toEqual([
      'harbour-post PARCEL',
      'kade-express ECONOMY',
      'kade-express ECONOMY',
    ])
  })

  it('numbers parcels as posts do: a mistyped number is no other parcel’s', () => {
    expect([47_312_482, 1_000_001, 100_000_003].map((serial) => harbourPost.numberOf(serial, 'GB'))).toEqual([
      'HP473124829GB', // as of RR473124829GB, the example of the UPU
      'HP010000019GB',
      'HP000000031GB',
    ])
    expect(harbourPost.trackingUrl('HP010000019GB')).toBe('https://track.harbourpost.example/HP010000019GB')
  })

  it('has a card that is told, and that no one changes without counting its version up', () => {
    const told = createHash('sha256').update(JSON.stringify(harbourPost.card)).digest('hex').slice(0, 12)
    expect([harbourPost.card?.version, told]).toEqual([1, '951adfe2895c'])
  })
})
