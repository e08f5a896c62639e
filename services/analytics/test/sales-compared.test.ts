import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { statementsOf } from '@kade/service-kit/testing'
import { anOrder, type GivenOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const QUESTION = `query ($by: SalesDimension!, $crossedWith: SalesDimension, $from: Date!, $to: Date!, $channel: String, $country: String, $region: String,
    $campaign: String, $sku: String, $currency: String, $timeZone: String, $asKnownAt: DateTime, $compare: [SalesComparison!]) {
  sales(by: $by, crossedWith: $crossedWith, from: $from, to: $to, channel: $channel, country: $country, region: $region, campaign: $campaign, sku: $sku,
    currency: $currency, timeZone: $timeZone, asKnownAt: $asKnownAt, compare: $compare) { rows { ...row } total { ...row } knownUntil }
}
fragment row on SalesRow { key crossKey orders units revenue { amount } averageValue { amount } refunded { amount } periodBefore { ...sold } yearBefore { ...sold } }
fragment sold on SoldFigures { orders units revenue { amount } averageValue { amount } averagePrice { amount } }`
interface Figures {
  readonly orders: number
  readonly units: number
  readonly revenue: { readonly amount: string }
  readonly averageValue: { readonly amount: string } | null
}
interface Row extends Figures {
  readonly key: string
  readonly crossKey: string | null
  readonly refunded: { readonly amount: string } | null
  readonly periodBefore: Figures | null
  readonly yearBefore: Figures | null
}
interface Answer {
  readonly sales: { readonly rows: readonly Row[]; readonly total: Row; readonly knownUntil: string | null }
}
const WEEK = { by: 'COUNTRY', from: '2026-11-16', to: '2026-11-22', channel: 'shop' }
const ask = (variables: object) => analytics.graph<Answer>(PLANNER, QUESTION, { ...WEEK, ...variables })
const sales = async (variables: object): Promise<Answer['sales']> => {
  const { data, errors } = await ask(variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.sales
}
const short = ({ orders, units, revenue }: Figures) => `${orders} ${units} ${revenue.amount}`
const rowsOf = async (variables: object) =>
  (await sales(variables)).rows.map((row) => [row.key, ...(row.crossKey === null ? [] : [row.crossKey]), short(row)].join(' '))

const order = (at: string, given: GivenOrder) => anOrder({ channel: 'shop', ...given, placedAt: at })
const of = (sku: string, quantity: number, unitPrice: number) => ({ sku, quantity, unitPrice })

it('Before the first fact, nothing is known', async () => {
  expect((await sales({ channel: null })).knownUntil).toBeNull()
})

describe('What was sold', () => {
  beforeAll(async () => {
    const kent = order('2026-11-16T12:00:00.000Z', {
      country: 'GB',
      region: 'Kent',
      campaign: 'ADVENT',
      lines: [of('MUG', 2, 1_000), of('TEA', 1, 500)],
    })
    await analytics.tell(
      kent.placed(),
      kent.refunded(700),
      // Half past midnight of the 18th in Amsterdam.
      order('2026-11-17T23:30:00.000Z', { country: 'NL', lines: [of('TEA', 4, 500)] }).placed(),
      order('2026-11-22T12:00:00.000Z', { country: 'NL', campaign: 'ADVENT', lines: [of('MUG', 1, 1_000)] }).placed(),
      // The week before, on its Monday and its Sunday.
      order('2026-11-09T12:00:00.000Z', { country: 'GB', lines: [of('MUG', 1, 900)] }).placed(),
      order('2026-11-15T12:00:00.000Z', { country: 'BE', lines: [of('MUG', 3, 900)] }).placed(),
      // The 16th of the year before.
      order('2025-11-16T12:00:00.000Z', { country: 'NL', lines: [of('MUG', 2, 800)] }).placed(),
    )
  })

  it.each([
    ['DAY', 'COUNTRY', ['2026-11-16 GB 1 3 25.00', '2026-11-17 NL 1 4 20.00', '2026-11-22 NL 1 1 10.00']],
    ['COUNTRY', 'SKU', ['NL TEA 1 4 20.00', 'GB MUG 1 2 20.00', 'NL MUG 1 1 10.00', 'GB TEA 1 1 5.00']],
    ['CAMPAIGN', 'REGION', ['ADVENT Kent 1 3 25.00', '(none) (none) 1 4 20.00', 'ADVENT (none) 1 1 10.00']],
    ['MONTH', 'CHANNEL', ['2026-11 shop 3 8 55.00']],
  ])('is told by %s crossed with %s', async (by, crossedWith, rows) => {
    const told = await rowsOf({ by, crossedWith })
    expect(by === 'COUNTRY' ? told.toSorted() : told).toEqual(by === 'COUNTRY' ? rows.toSorted() : rows)
  })

  it('is compared with the days before and with the year before, key by key; what only those have is told, too', async () => {
    const { rows, total } = await sales({ compare: ['PERIOD_BEFORE', 'YEAR_BEFORE', 'YEAR_BEFORE'] })
    const three = (row: Row) => [row.key, short(row), row.periodBefore && short(row.periodBefore), row.yearBefore && short(row.yearBefore)]
    expect(rows.map(three)).toEqual([
      ['NL', '2 5 30.00', '0 0 0.00', '1 2 16.00'],
      ['GB', '1 3 25.00', '1 1 9.00', '0 0 0.00'],
      ['BE', '0 0 0.00', '1 3 27.00', '0 0 0.00'],
    ])
    expect(three(total)).toEqual(['TOTAL', '3 8 55.00', '2 4 36.00', '1 2 16.00'])
    expect(total.periodBefore).toMatchObject({ averageValue: { amount: '18.00' }, averagePrice: { amount: '9.00' } })
    expect(rows[2]).toMatchObject({ averageValue: null, periodBefore: { averageValue: { amount: '27.00' } } })
  })

  it('a day stands beside the day that came as many days, or a year, earlier', async () => {
    const { rows } = await sales({ by: 'DAY', compare: ['YEAR_BEFORE', 'PERIOD_BEFORE'] })
    expect(
      rows.map(({ key, periodBefore, yearBefore }) => [key, periodBefore && short(periodBefore), yearBefore && short(yearBefore)]),
    ).toEqual([
      ['2026-11-16', '1 1 9.00', '1 2 16.00'],
      ['2026-11-17', '0 0 0.00', '0 0 0.00'],
      ['2026-11-22', '1 3 27.00', '0 0 0.00'],
    ])
  })

  it('days are those of the time zone that is asked for', async () => {
    const amsterdam = { by: 'DAY', timeZone: 'Europe/Amsterdam' }
    expect(await rowsOf(amsterdam)).toEqual(['2026-11-16 1 3 25.00', '2026-11-18 1 4 20.00', '2026-11-22 1 1 10.00'])
    expect(await rowsOf({ ...amsterdam, from: '2026-11-18', to: '2026-11-18' })).toEqual(['2026-11-18 1 4 20.00'])
    expect(await rowsOf({ ...amsterdam, from: '2026-11-17', to: '2026-11-17' })).toEqual([])
  })

  it.each([
    [{ region: 'Kent' }, ['GB 1 3 25.00']],
    [{ campaign: 'ADVENT' }, ['GB 1 3 25.00', 'NL 1 1 10.00']],
    [{ sku: 'TEA' }, ['NL 1 4 20.00', 'GB 1 1 5.00']],
    [{ currency: 'gbp', country: 'nl' }, ['NL 2 5 30.00']],
    [{ currency: 'EUR' }, []],
  ])('of %j alone', async (filter, rows) => {
    expect(await rowsOf(filter)).toEqual(rows)
  })

  it('an order has an average, and what was given back of it; of a SKU it is no whole', async () => {
    const { rows, total, knownUntil } = await sales({})
    expect(rows.map(({ key, averageValue, refunded }) => [key, averageValue?.amount, refunded?.amount])).toEqual([
      ['NL', '15.00', '0.00'],
      ['GB', '25.00', '7.00'],
    ])
    expect([total.averageValue?.amount, total.refunded?.amount]).toEqual(['18.33', '7.00'])
    expect(Date.parse(knownUntil ?? '')).toBeLessThanOrEqual(Date.now())
    const ofSku = await sales({ by: 'SKU' })
    expect([...ofSku.rows, ofSku.total].map(({ averageValue, refunded }) => [averageValue, refunded])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
  })

  it('costs as many statements crossed and compared as plain', async () => {
    const count = async (variables: object) => (await statementsOf(analytics.service.database, () => sales(variables))).length
    const plain = await count({})
    expect([plain, await count({ by: 'SKU', crossedWith: 'DAY', compare: ['PERIOD_BEFORE', 'YEAR_BEFORE'] })]).toEqual([2, 2])
  })
})

it('One of several currencies may be asked for, and sums beyond 2^31 are exact in what is compared', async () => {
  const lines = Array.from({ length: 2_000 }, () => of('BOLT', 1_000_000, 1))
  await analytics.tell(
    ...Array.from({ length: 3 }, () => anOrder({ channel: 'wholesale', placedAt: '2026-03-02T12:00:00.000Z', lines }).placed()),
    anOrder({ channel: 'wholesale', currency: 'EUR', placedAt: '2026-03-03T12:00:00.000Z', lines: [of('BOLT', 1, 1)] }).placed(),
  )
  const day = { channel: 'wholesale', from: '2026-03-03', to: '2026-03-03', compare: ['PERIOD_BEFORE'] }
  expect((await ask(day)).errors?.map(({ message }) => message)).toEqual([
    'Sales in EUR, GBP are not added up: ask for one `currency`, or for a channel that sells in one of them',
  ])
  expect((await sales({ ...day, currency: 'GBP' })).total).toMatchObject({
    periodBefore: { orders: 3, units: 6_000_000_000, revenue: { amount: '60000000.00' } },
  })
})

it.each([
  [
    'a dimension crossed with itself',
    { crossedWith: 'COUNTRY' },
    'crossedWith',
    'Sales by COUNTRY are not crossed with COUNTRY: each key has itself alone',
  ],
  ['a period of twenty years', { from: '2006-11-22' }, 'to', 'The period is longer than 10 years: ask for its parts'],
  [
    'a period that ends before it begins',
    { to: '2026-11-15' },
    'to',
    'The period ends (2026-11-15) before it begins (2026-11-16): exchange them',
  ],
  ['a SKU that no order ever had', { sku: 'NO-SUCH' }, 'sku', 'No order ever had the SKU "NO-SUCH"'],
  ['a country that is none', { country: 'XX' }, 'country', '"XX" is no country: write its ISO 3166-1 alpha-2 code, such as NL'],
  ['a currency that is none', { currency: 'POUND' }, 'currency', '"POUND" is no currency: write its ISO 4217 code, such as EUR'],
  [
    'a time zone that is none',
    { timeZone: 'Mars/Olympus' },
    'timeZone',
    '"Mars/Olympus" is no time zone: write its IANA name, such as Europe/Amsterdam',
  ],
  [
    'an offset for a time zone',
    { timeZone: '+02:00' },
    'timeZone',
    '"+02:00" is no time zone: write its IANA name, such as Europe/Amsterdam',
  ],
  [
    'what is known in the future',
    { asKnownAt: '2999-01-01T00:00:00Z' },
    'asKnownAt',
    'Nobody knows yet what is known at 2999-01-01T00:00:00.000Z',
  ],
])('%s is BAD_USER_INPUT, naming the field', async (_, wrong, field, message) => {
  const { data, errors } = await ask(wrong)
  expect({ data, errors: errors?.map((error) => [error.message, error.extensions.code, error.extensions.field]) }).toEqual({
    data: null,
    errors: [[message, 'BAD_USER_INPUT', field]],
  })
})

it('A dimension, or a comparison, that is none is BAD_USER_INPUT; in a period of the future nothing was sold', async () => {
  for (const wrong of [{ crossedWith: 'HOUR' }, { compare: ['MONTH_BEFORE'] }])
    expect((await ask(wrong)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect(await rowsOf({ from: '2031-01-01', to: '2031-01-31' })).toEqual([])
})
