import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { statementsOf } from '@kade/service-kit/testing'
import { anOrder, type GivenOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const QUESTION = `query ($from: Date!, $to: Date!, $againstFrom: Date, $againstTo: Date, $channel: String, $country: String, $members: Int, $language: SentenceLanguage) {
  salesChange(from: $from, to: $to, againstFrom: $againstFrom, againstTo: $againstTo, channel: $channel, country: $country, members: $members, language: $language) {
    sentence againstFrom againstTo before { ...sold } after { ...sold } change { ...changed }
    dimensions { by averageValue { ...rates } averagePrice { ...rates }
      contributions { key members before { ...sold } after { ...sold } change { ...changed } averageValue { mix rate } averagePrice { mix rate } } }
  }
}
fragment sold on SoldFigures { orders units revenue { amount currencyCode } averageValue { amount } averagePrice { amount } }
fragment changed on ChangedFigures { orders units revenue { amount } }
fragment rates on RateChange { before after mix rate isReversed }`
interface Change {
  readonly sentence: string
  readonly dimensions: readonly {
    readonly by: string
    readonly contributions: readonly { readonly key: string | null; readonly change: unknown }[]
  }[]
}
const WEEK = { from: '2026-11-16', to: '2026-11-22' }
const ask = (variables: Record<string, unknown>) => analytics.graph<{ salesChange: Change }>(PLANNER, QUESTION, { ...WEEK, ...variables })
const explain = async (variables: Record<string, unknown>): Promise<Change> => {
  const { data, errors } = await ask(variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.salesChange
}

const order = (given: GivenOrder, day: string) => anOrder({ channel: 'shop', ...given, placedAt: `2026-11-${day}T12:00:00.000Z` })
const of = (sku: string, quantity: number, unitPrice: number) => ({ sku, quantity, unitPrice })

describe('Between two weeks', () => {
  beforeAll(async () => {
    const cancelled = order({ country: 'NL', lines: [of('MUG', 2, 1_000), of('TEA', 1, 500)] }, '18')
    await analytics.tell(
      order({ country: 'GB', region: 'Kent', campaign: 'ADVENT', lines: [of('MUG', 2, 1_000)] }, '09').placed(),
      order({ country: 'NL', lines: [of('MUG', 1, 1_000), of('TEA', 3, 500)] }, '15').placed(),
      order({ country: 'GB', region: 'Kent', lines: [of('MUG', 1, 1_200)] }, '16').placed(),
      cancelled.placed(),
      cancelled.cancelled({ 0: 1 }),
      order({ country: 'NL', lines: [of('TEA', 2, 450)] }, '22').placed(),
      // Neither of the week nor of the one before.
      order({ country: 'BE' }, '08').placed(),
      order({ country: 'BE' }, '23').placed(),
    )
  })

  it('every dimension tells the whole change, member by member', async () => {
    const change = await explain({ channel: 'shop' })
    expect(change).toMatchObject({
      ...{ againstFrom: '2026-11-09', againstTo: '2026-11-15' },
      before: {
        orders: 2,
        units: 6,
        revenue: { amount: '45.00', currencyCode: 'GBP' },
        averageValue: { amount: '22.50' },
        averagePrice: { amount: '7.50' },
      },
      after: { orders: 3, units: 5, revenue: { amount: '36.00' }, averageValue: { amount: '12.00' }, averagePrice: { amount: '7.20' } },
      change: { orders: 1, units: -1, revenue: { amount: '-9.00' } },
    })
    const told = Object.fromEntries(
      change.dimensions.map(({ by, contributions }) => [by, contributions.map(({ key, change: changed }) => [key, changed])]),
    )
    const by = (orders: number, units: number, amount: string) => ({ orders, units, revenue: { amount } })
    expect(told).toEqual({
      CHANNEL: [['shop', by(1, -1, '-9.00')]],
      COUNTRY: [
        ['GB', by(0, -1, '-8.00')],
        ['NL', by(1, 0, '-1.00')],
      ],
      REGION: [
        ['Kent', by(0, -1, '-8.00')],
        ['(none)', by(1, 0, '-1.00')],
      ],
      CAMPAIGN: [
        ['ADVENT', by(-1, -2, '-20.00')],
        ['(none)', by(2, 1, '11.00')],
      ],
      // The order of one mug of 10.00 and three of tea is the tea's; that of a mug and one of tea is the mug's.
      SKU: [
        ['MUG', by(1, -1, '-8.00')],
        ['TEA', by(0, 0, '-1.00')],
      ],
      CATEGORY: [['(none)', by(1, -1, '-9.00')]],
      CUSTOMER_GROUP: [['(none)', by(1, -1, '-9.00')]],
    })
  })

  it('averages are told apart into mix and rate, but by SKU not those by order', async () => {
    const { dimensions } = await explain({ channel: 'shop' })
    const country = dimensions.find(({ by }) => by === 'COUNTRY')
    // GB 1 of 2 at 20.00, NL 1 of 2 at 25.00; then GB 1 of 3 at 12.00, NL 2 of 3 at 12.00.
    expect(country).toMatchObject({ averageValue: { before: 22.5, after: 12, isReversed: false } })
    const { mix, rate } = (country as unknown as { averageValue: { mix: number; rate: number } }).averageValue
    expect(mix).toBeCloseTo((1 / 6) * 18.5 - (1 / 6) * 16, 9)
    expect(rate).toBeCloseTo((-8 * 5) / 12 - (13 * 7) / 12, 9)
    expect(dimensions.find(({ by }) => by === 'SKU')).toMatchObject({ averageValue: null, averagePrice: { before: 7.5, after: 7.2 } })
  })

  it('it begins with a sentence, in English or in Dutch', async () => {
    expect((await explain({ channel: 'shop' })).sentence).toBe(
      'Revenue fell by £9.00 (20%), from £45.00 to £36.00. What stands out most is campaign ADVENT, with -£20.00.',
    )
    expect((await explain({ channel: 'shop', language: 'NL' })).sentence.replaceAll('\u00a0', ' ')).toBe(
      'De omzet is £ 9,00 (20%) gedaald, van £ 45,00 naar £ 36,00. Het meest valt campagne ADVENT op, met £ -20,00.',
    )
  })

  it('smaller members are one entry, and one country may be looked at, or any other period', async () => {
    const one = await explain({ channel: 'shop', members: 1, againstFrom: '2026-11-08', againstTo: '2026-11-08' })
    expect(one.dimensions[1]?.contributions).toMatchObject([
      { key: 'NL', members: 1 },
      { key: null, members: 2, change: { orders: 0, units: -1, revenue: { amount: '-13.00' } } },
    ])
    expect(await explain({ channel: 'shop', country: 'nl' })).toMatchObject({ before: { orders: 1 }, after: { orders: 2 } })
    expect(await explain({ channel: 'shop', againstFrom: WEEK.from, againstTo: WEEK.to })).toMatchObject({
      change: { orders: 0, units: 0, revenue: { amount: '0.00' } },
    })
  })

  it('one statement reads both, however many members there are', async () => {
    const statements = await statementsOf(analytics.service.database, () => explain({ channel: 'shop' }))
    expect(statements.length).toBe(1)
  })
})

it('Sums beyond 2^31, and beyond what a double holds, are exact to the penny', async () => {
  const lines = Array.from({ length: 2_000 }, () => of('BOLT', 1_000_000, 1_000_001))
  await analytics.tell(
    ...Array.from({ length: 100 }, () => anOrder({ channel: 'wholesale', placedAt: '2026-03-02T12:00:00.000Z', lines }).placed()),
    anOrder({ channel: 'wholesale', placedAt: '2026-03-02T12:00:00.000Z', lines: [of('NUT', 1, 1)] }).placed(),
  )
  const change = await explain({ channel: 'wholesale', from: '2026-03-02', to: '2026-03-02' })
  expect(change).toMatchObject({ change: { orders: 101, units: 200_000_000_001, revenue: { amount: '2000002000000000.01' } } })
  expect(change.dimensions[4]?.contributions.map(({ change: changed }) => changed)).toEqual([
    { orders: 100, units: 200_000_000_000, revenue: { amount: '2000002000000000.00' } },
    { orders: 1, units: 1, revenue: { amount: '0.01' } },
  ])
})

it('Where nothing was sold, nothing changed', async () => {
  expect(await explain({ from: '2020-01-01', to: '2020-01-31' })).toMatchObject({
    change: { orders: 0, units: 0, revenue: { amount: '0.00' } },
    dimensions: [{ by: 'CHANNEL', contributions: [], averageValue: null, averagePrice: null }, {}, {}, {}, {}, {}, {}],
  })
})

it.each([
  ['that ends before it begins', { to: '2026-11-15' }, 'to', 'The period ends (2026-11-15) before it begins (2026-11-16): exchange them'],
  ['of twenty years', { from: '2006-11-16' }, 'to', 'The period is longer than 10 years: ask for its parts'],
  [
    'in the future',
    { from: '2999-01-01', to: '2999-01-31' },
    'from',
    'The period begins in the future (2999-01-01): there is nothing to explain yet',
  ],
  [
    'compared with one without an end',
    { againstFrom: '2026-01-01' },
    'againstTo',
    'The period that is compared with has no last day: tell it, or neither',
  ],
  [
    'compared with one without a beginning',
    { againstTo: '2026-01-01' },
    'againstFrom',
    'The period that is compared with has no first day: tell it, or neither',
  ],
  [
    'compared with one that ends before it begins',
    { againstFrom: '2026-01-02', againstTo: '2026-01-01' },
    'againstTo',
    'The period ends (2026-01-01) before it begins (2026-01-02): exchange them',
  ],
  ['by no members', { members: 0 }, 'members', '1 to 50 members are told one by one, and not 0'],
  ['by too many', { members: 51 }, 'members', '1 to 50 members are told one by one, and not 51'],
  ['of a country that is none', { country: 'XX' }, 'country', '"XX" is no country: write its ISO 3166-1 alpha-2 code, such as NL'],
  ['of a channel that there is not', { channel: 'no-shop' }, 'channel', 'There is no such channel: ask for `channels`'],
])('A period %s is refused, naming the field', async (_, wrong, field, message) => {
  const { data, errors } = await ask(wrong)
  expect({ data, errors: errors?.map((error) => [error.message, error.extensions.code, error.extensions.field]) }).toEqual({
    data: null,
    errors: [[message, 'BAD_USER_INPUT', field]],
  })
})
