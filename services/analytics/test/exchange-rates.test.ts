import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer, statementsOf } from '@kade/service-kit/testing'
import { sumSales } from '../src/fact/renew-sums.js'
import { anOrder, type GivenOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
const ADMIN = asViewer('ADMIN')
const SET =
  'mutation ($input: SetExchangeRatesInput!) { told: setExchangeRates(input: $input) { rates { currency inCurrency day rate } userErrors { code field } } }'
const RATES =
  'query ($currency: String!, $inCurrency: String!) { told: exchangeRates(currency: $currency, inCurrency: $inCurrency) { day rate } }'
const SALES = `query ($by: SalesDimension!, $from: Date!, $to: Date!, $inCurrency: String, $sku: String, $channel: String, $asKnownAt: DateTime, $compare: [SalesComparison!], $timeZone: String) {
  told: sales(by: $by, from: $from, to: $to, inCurrency: $inCurrency, sku: $sku, channel: $channel, asKnownAt: $asKnownAt, compare: $compare, timeZone: $timeZone) { rows { ...row } total { ...row } }
}
fragment row on SalesRow { key orders units revenue { amount currencyCode } refunded { amount } periodBefore { revenue { amount } } }`
const CHANGE = `query ($from: Date!, $to: Date!, $inCurrency: String, $channel: String) {
  told: salesChange(from: $from, to: $to, inCurrency: $inCurrency, channel: $channel) { sentence before { revenue { amount } } after { revenue { amount currencyCode } } change { revenue { amount } }
    dimensions { by contributions { key change { revenue { amount } } } } }
}`
interface Row {
  readonly key: string
  readonly orders: number
  readonly units: number
  readonly revenue: { readonly amount: string; readonly currencyCode: string }
  readonly refunded: { readonly amount: string } | null
  readonly periodBefore: { readonly revenue: { readonly amount: string } } | null
}
interface Sales {
  readonly rows: readonly Row[]
  readonly total: Row
}
const WEEK = { from: '2026-11-09', to: '2026-11-15', inCurrency: 'EUR' }
const ask = <Told>(query: string, variables: object) => analytics.graph<{ told: Told }>(PLANNER, query, { ...WEEK, ...variables })
async function answer<Told>(query: string, variables: object): Promise<Told> {
  const { data, errors } = await ask<Told>(query, variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.told
}
const sold = async (variables: object) => {
  const { rows, total } = await answer<Sales>(SALES, variables)
  return [...rows, total].map(({ key, orders, units, revenue }) => [key, orders, units, revenue.amount, revenue.currencyCode].join(' '))
}
const rate = (currency: string, day: string, worth: string, inCurrency = 'EUR') => ({ currency, day, inCurrency, rate: worth })
const set = async (...rates: readonly object[]) => (await analytics.graph<{ told: object }>(ADMIN, SET, { input: { rates } })).data?.told
const order = (at: string, currency: string, lines: Readonly<Record<string, readonly [units: number, price: number]>>, given: GivenOrder = {}) =>
  anOrder({
    ...{ channel: 'shop', placedAt: at, currency, ...given },
    lines: Object.entries(lines).map(([sku, [quantity, unitPrice]]) => ({ sku, quantity, unitPrice })),
  }) // prettier-ignore

beforeAll(async () => {
  analytics = await openAnalytics()
  const back = order('2026-11-10T10:00:00.000Z', 'GBP', { MUG: [3, 333], TEA: [1, 1_000] })
  await analytics.tell(
    back.placed(),
    back.refunded(100),
    // Late in the evening of the 10th, in Amsterdam the day after: its rate is that of the 10th.
    order('2026-11-10T23:30:00.000Z', 'GBP', { MUG: [1, 1_000] }, { country: 'NL' }).placed(),
    order('2026-11-12T10:00:00.000Z', 'JPY', { TEA: [1, 1_001] }, { country: 'JP', channel: 'tokyo' }).placed(),
    order('2026-11-13T10:00:00.000Z', 'EUR', { MUG: [1, 500] }, { country: 'NL' }).placed(),
    order('2026-11-04T10:00:00.000Z', 'GBP', { MUG: [1, 1_000] }).placed(),
  )
})
afterAll(() => analytics.close())

describe('Amounts in one currency', () => {
  it('are told at the rate of the day of each order; without a rate, which one is missing is told', async () => {
    const missing = async () => (await ask(SALES, { by: 'SKU' })).errors?.map(({ message, extensions }) => [message, extensions.field])
    const named = (currency: string, day: string) => [
      [`There is no rate of ${currency} in EUR of ${day}, nor of the six days before: set one by setExchangeRates`, 'inCurrency'],
    ]
    expect(await missing()).toEqual(named('GBP', '2026-11-10'))
    expect(await set(rate('GBP', '2026-11-10', '1.1505'), rate('GBP', '2026-11-11', '9'), rate('GBP', '2026-11-03', '1.2'), rate('JPY', '2026-11-05', '0.0061'))).toMatchObject({ userErrors: [] }) // prettier-ignore
    // That of the 5th held until the 11th.
    expect(await missing()).toEqual(named('JPY', '2026-11-12'))
    expect(await set(rate('JPY', '2026-11-06', '0.00615'))).toMatchObject({ userErrors: [] })
    // Mugs: 9.99 and 10.00 at 1.1505 are 11.493... and 11.505, and 5.00. Tea: 10.00 at 1.1505 is 11.505, and 1001 yen at 0.00615 are 6.156...
    expect(await sold({ by: 'SKU' })).toEqual(['MUG 3 5 28.00 EUR', 'TEA 2 2 17.67 EUR', 'TOTAL 4 7 45.67 EUR'])
  })

  it('add up by whatever they are told apart, from sums and from facts', async () => {
    const told = async () => [await sold({ by: 'COUNTRY' }), await sold({ by: 'CATEGORY' }), await sold({ by: 'DAY', sku: 'MUG' })]
    const expected = [
      ['GB 1 4 23.00 EUR', 'NL 2 2 16.51 EUR', 'JP 1 1 6.16 EUR', 'TOTAL 4 7 45.67 EUR'],
      ['(none) 4 7 45.67 EUR', 'TOTAL 4 7 45.67 EUR'],
      ['2026-11-10 2 4 23.00 EUR', '2026-11-13 1 1 5.00 EUR', 'TOTAL 3 5 28.00 EUR'],
    ]
    expect(await told()).toEqual(expected)
    while (await sumSales(analytics.service.database));
    expect(await told()).toEqual(expected)
    expect(await sold({ by: 'CHANNEL', asKnownAt: new Date().toISOString() })).toEqual([
      ...['shop 3 6 39.51 EUR', 'tokyo 1 1 6.16 EUR', 'TOTAL 4 7 45.67 EUR'],
    ])
  })

  it('are at the rate of their day in the periods that they are compared with, and what was given back too', async () => {
    const { total } = await answer<Sales>(SALES, { by: 'COUNTRY', compare: ['PERIOD_BEFORE'] })
    expect([total.periodBefore?.revenue.amount, total.refunded?.amount]).toEqual(['12.00', '1.15'])
  })

  it('are of the same rate wherever days are looked at from', async () => {
    expect(await sold({ by: 'DAY', sku: 'MUG', timeZone: 'Europe/Amsterdam' })).toEqual([
      ...['2026-11-10 1 3 11.49 EUR', '2026-11-11 1 1 11.51 EUR', '2026-11-13 1 1 5.00 EUR', 'TOTAL 3 5 28.00 EUR'],
    ])
  })

  it('tell why they changed, to the cent', async () => {
    type Change = {
      sentence: string
      dimensions: { by: string; contributions: { key: string; change: { revenue: { amount: string } } }[] }[]
    }
    const { sentence, dimensions, ...rest } = await answer<Change>(CHANGE, {})
    expect(rest).toEqual({
      ...{ before: { revenue: { amount: '12.00' } }, after: { revenue: { amount: '45.67', currencyCode: 'EUR' } } },
      change: { revenue: { amount: '33.67' } },
    })
    expect(sentence).toMatch(/^Revenue rose by €33.67/)
    const countries = dimensions.find(({ by }) => by === 'COUNTRY')?.contributions.map(({ key, change }) => [key, change.revenue.amount])
    expect(countries).toEqual([['NL', '16.51'], ['GB', '11.00'], ['JP', '6.16']]) // prettier-ignore
    const { errors } = await ask(CHANGE, { inCurrency: 'USD' })
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'inCurrency']])
  })

  it('are, without a currency that is asked for, those of orders, and several are not added up', async () => {
    expect(await sold({ by: 'CHANNEL', channel: 'tokyo', inCurrency: null })).toEqual(['tokyo 1 1 1001 JPY', 'TOTAL 1 1 1001 JPY'])
    const { errors } = await ask(SALES, { by: 'CHANNEL', inCurrency: null })
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'channel']])
  })

  it('where nothing was sold are nothing in it, and cost as many statements', async () => {
    expect(await sold({ by: 'DAY', from: '2020-01-01', to: '2020-01-02' })).toEqual(['TOTAL 0 0 0.00 EUR'])
    const { database } = analytics.service
    const plain = await statementsOf(database, () => ask(SALES, { by: 'SKU', inCurrency: null, channel: 'tokyo' }))
    expect(await statementsOf(database, () => ask(SALES, { by: 'SKU' }))).toHaveLength(plain.length)
  })
})

describe('Rates', () => {
  it('are corrected, and figures as they were known stay what they were', async () => {
    const before = new Date().toISOString()
    const input = rate('GBP', '2026-11-10', '1.2')
    expect(await set(input)).toEqual({ rates: [input], userErrors: [] })
    // The same again is kept once.
    expect(await set({ ...input, currency: 'gbp', rate: '1.20' })).toMatchObject({ rates: [input], userErrors: [] })
    expect(await sold({ by: 'CHANNEL', channel: 'shop', asKnownAt: before })).toContain('TOTAL 3 6 39.51 EUR')
    expect(await sold({ by: 'CHANNEL', channel: 'shop' })).toContain('TOTAL 3 6 40.99 EUR')
    expect(await answer(RATES, { currency: 'GBP' })).toEqual([
      { day: '2026-11-11', rate: '9' },
      { day: '2026-11-10', rate: '1.2' },
      { day: '2026-11-03', rate: '1.2' },
    ])
    const [{ count } = { count: 0 }] = await analytics.service.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM exchange_rate WHERE currency = 'GBP'`,
    )
    expect(count).toBe(4)
  })

  it('stay when the facts are read again from the log', async () => {
    const before = await sold({ by: 'COUNTRY' })
    await analytics.service.rebuild()
    expect(await sold({ by: 'COUNTRY' })).toEqual(before)
  })

  it.each([
    ['a currency that is none', { currency: 'XYZ' }, 'INVALID', 'currency'],
    ['another that is none', { inCurrency: 'EURO' }, 'INVALID', 'inCurrency'],
    ['a currency in itself', { currency: 'EUR' }, 'INVALID', 'inCurrency'],
    ['nothing', { rate: '0.00' }, 'INVALID', 'rate'],
    ['less than nothing', { rate: '-1' }, 'INVALID', 'rate'],
    ['what is no number', { rate: '1,2' }, 'INVALID', 'rate'],
    ['eleven decimals', { rate: '1.00000000001' }, 'INVALID', 'rate'],
    ['a day that has not come', { day: '2999-01-01' }, 'OUT_OF_RANGE', 'day'],
  ])('of %s are refused, and with them all others', async (_, wrong, code, field) => {
    const rates = [rate('USD', '2026-11-10', '0.9'), { ...rate('USD', '2026-11-11', '0.9'), ...wrong }]
    expect(await set(...rates)).toEqual({ rates: null, userErrors: [{ code, field: ['input', 'rates', '1', field] }] })
    expect(await answer(RATES, { currency: 'USD' })).toEqual([])
  })

  it('are 1 to 500, each once, and set by ADMIN alone', async () => {
    expect(await set()).toEqual({ rates: null, userErrors: [{ code: 'REQUIRED', field: ['input', 'rates'] }] })
    expect(await set(...Array.from({ length: 501 }, () => rate('USD', '2026-11-10', '1')))).toMatchObject({ rates: null })
    const twice = await set(rate('USD', '2026-11-10', '0.9'), rate('usd', '2026-11-10', '0.8'))
    expect(twice).toEqual({ rates: null, userErrors: [{ code: 'INVALID', field: ['input', 'rates', '1', 'day'] }] })
    const { errors } = await analytics.graph(PLANNER, SET, { input: { rates: [rate('USD', '2026-11-10', '0.9')] } })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  })

  it.each([
    ['rates of what is no currency', RATES, { currency: 'XYZ' }, 'currency'],
    ['rates in what is no currency', RATES, { currency: 'GBP', inCurrency: 'E' }, 'inCurrency'],
    ['sales in what is no currency', SALES, { by: 'DAY', inCurrency: 'EURO' }, 'inCurrency'],
    ['a change in what is no currency', CHANGE, { inCurrency: 'EURO' }, 'inCurrency'],
  ])('Refused are %s', async (_, query, variables, field) => {
    const { errors } = await ask(query, variables)
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
  })
})
