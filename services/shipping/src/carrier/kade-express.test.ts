import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { kadeExpress } from './kade-express.js'

/** A Monday. */
const shippedAt = new Date('2026-11-23T15:00:00Z')
const small = (grams: number) => ({ grams, sides: [100, 100, 100] as const })
const ask = (toCountry: string, packages: readonly number[] = [900]) =>
  kadeExpress
    .rates({ fromCountry: 'GB', toCountry, packages: packages.map(small), shippedAt })
    .map(({ service, cost, currency, estimatedFrom, estimatedTo }) => ({
      service,
      cost,
      currency,
      window: `${estimatedFrom.toISOString()} - ${estimatedTo.toISOString()}`,
    }))

describe('Kade Express', () => {
  it('offers three services at home', () => {
    expect(ask('GB')).toEqual([
      { service: 'ECONOMY', cost: 290, currency: 'GBP', window: '2026-11-25T08:00:00.000Z - 2026-11-27T20:00:00.000Z' },
      { service: 'STANDARD', cost: 420, currency: 'GBP', window: '2026-11-24T08:00:00.000Z - 2026-11-25T20:00:00.000Z' },
      { service: 'EXPRESS', cost: 890, currency: 'GBP', window: '2026-11-24T08:00:00.000Z - 2026-11-24T20:00:00.000Z' },
    ])
  })

  it.each([
    ['FR', [790, 1_150, 2_450]],
    ['JP', [1_490, 2_290, 4_600]],
  ])('costs more to %s', (country, costs) => {
    expect(ask(country).map(({ cost }) => cost)).toEqual(costs)
  })

  it.each([
    ['FR', ['2026-11-27 2026-12-02', '2026-11-25 2026-11-30', '2026-11-24 2026-11-25']],
    ['JP', ['2026-12-04 2026-12-14', '2026-11-30 2026-12-09', '2026-11-25 2026-11-27']],
  ])('takes longer to %s', (country, days) => {
    expect(ask(country).map(({ window }) => window.replaceAll(/T\d\d:00:00\.000Z/g, '').replace(' - ', ' '))).toEqual(days)
  })

  it('calls itself by its code and its name', () => {
    expect([kadeExpress.code, kadeExpress.name]).toEqual(['kade-express', 'Kade Express'])
    const rates = kadeExpress.rates({ fromCountry: 'GB', toCountry: 'GB', packages: [small(900)], shippedAt })
    expect(rates.map(({ carrier }) => carrier)).toEqual(['kade-express', 'kade-express', 'kade-express'])
  })

  it('costs by the weight up to which a price holds, and by package', () => {
    expect(ask('GB', [1_000, 1_001, 5_000]).map(({ cost }) => cost)).toEqual([290 + 315 + 390, 420 + 460 + 580, 890 + 980 + 1_250])
  })

  it.each([
    [2_001, [390, 580, 1_250]],
    [5_001, [515, 780, 1_700]],
    [20_000, [765, 1_180, 2_600]],
    [31_500, [1_065, 1_660, 3_680]],
    [31_501, [1_090, 1_700, 3_770]],
    [33_000, [1_115, 1_740, 3_860]],
  ])('of %d g at home costs %j', (grams, costs) => expect(ask('GB', [grams]).map(({ cost }) => cost)).toEqual(costs))

  it('takes what is large and light for a kilogram in every five litres', () => {
    const large = { grams: 300, sides: [610, 410, 310] as const } // 77.5 litres
    expect(kadeExpress.rates({ fromCountry: 'GB', toCountry: 'GB', packages: [large], shippedAt }).map(({ cost }) => cost)).toEqual([
      765, 1_180, 2_600,
    ])
  })

  it('has a card that is told, and that no one changes without counting its version up', () => {
    const told = createHash('sha256').update(JSON.stringify(kadeExpress.card)).digest('hex').slice(0, 12)
    expect([kadeExpress.card?.version, told]).toEqual([1, '1d0a4d381bf1'])
  })

  it('does not work at the weekend', () => {
    const friday = new Date('2026-11-27T15:00:00Z')
    const [, , express] = kadeExpress.rates({ fromCountry: 'GB', toCountry: 'GB', packages: [small(900)], shippedAt: friday })
    expect(express?.estimatedTo).toEqual(new Date('2026-11-30T20:00:00Z'))
  })

  it('carries nothing that is heavier than a loaded pallet', () => {
    expect(ask('GB', [900, 600_001])).toEqual([])
    expect(ask('GB', [600_000])).toHaveLength(3)
  })

  it.each(['AQ', 'BV', 'HM', 'TF', 'GS'])('does not go where nobody lives: %s', (country) => expect(ask(country)).toEqual([]))

  it('tells where a parcel can be followed', () => {
    expect(kadeExpress.trackingUrl('KX00010000014GB')).toBe('https://track.kade.example/KX00010000014GB')
  })
})
