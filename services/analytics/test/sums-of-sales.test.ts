import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { aVariant } from './support/a-variant.js'
import { anOrder, type AnOrder, type GivenOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const DIMENSIONS = ['DAY', 'WEEK', 'MONTH', 'CHANNEL', 'COUNTRY', 'REGION', 'CAMPAIGN', 'SKU', 'CATEGORY', 'CUSTOMER_GROUP']
const QUESTION = `query ($by: SalesDimension!, $crossedWith: SalesDimension, $from: Date!, $to: Date!, $channel: String, $country: String, $sku: String, $category: String, $customerGroup: String,
    $timeZone: String, $asKnownAt: DateTime, $compare: [SalesComparison!]) {
  sales(by: $by, crossedWith: $crossedWith, from: $from, to: $to, channel: $channel, country: $country, sku: $sku, category: $category, customerGroup: $customerGroup, timeZone: $timeZone, asKnownAt: $asKnownAt, compare: $compare) {
    rows { ...row } total { ...row } }
}
fragment row on SalesRow { key crossKey orders units revenue { amount currencyCode } returnedUnits refunded { amount } periodBefore { ...sold } yearBefore { ...sold } }
fragment sold on SoldFigures { orders units revenue { amount } }`
const WHOLE = { from: '2023-02-11', to: '2026-11-28' }

const sales = async (variables: object): Promise<unknown> => {
  const { data, errors } = await analytics.graph<{ sales: unknown }>(PLANNER, QUESTION, { ...WHOLE, ...variables })
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.sales
}
/** What is known by now is asked of the facts; without a moment, of their sums. */
const bothWays = async (variables: object) => ({
  summed: await sales(variables),
  fromFacts: await sales({ ...variables, asKnownAt: new Date().toISOString() }),
})
const allSummed = () =>
  eventually(async () => {
    const rows = await analytics.service.database.query('SELECT FROM unsummed_order LIMIT 1')
    if (rows.length > 0) throw new Error('Not all orders are summed yet')
  })
const query = <Row extends object>(sql: string): Promise<Row[]> => analytics.service.database.query<Row>(sql)

/** Over almost four years, at the first and last moments of months and years too; in two shops, of which one sells tea alone. */
const MOMENTS = [
  ...['2023-02-10T23:30:00Z', '2023-02-11T00:00:00Z', '2023-12-31T23:59:59.999Z', '2024-01-01T00:00:00Z', '2024-02-29T12:00:00Z'],
  ...['2025-01-31T23:30:00Z', '2025-02-01T00:30:00Z', '2025-06-15T08:00:00Z', '2025-12-31T22:30:00Z', '2026-02-28T12:00:00Z'],
  ...['2026-11-01T00:00:00Z', '2026-11-27T10:00:00Z', '2026-11-28T23:59:59Z', '2026-11-29T00:00:00Z'],
]
const given = (placedAt: string, place: number): GivenOrder => ({
  placedAt: new Date(placedAt).toISOString(),
  channel: place % 3 === 0 ? 'tea-shop' : 'shop',
  country: ['GB', 'NL', 'BE'][place % 3] ?? 'GB',
  region: place % 4 === 0 ? null : `region ${place % 4}`,
  campaign: place % 2 === 0 ? 'ADVENT' : null,
  ...(place % 5 === 0 ? { customerGroup: 'TRADE' } : {}),
  lines: [
    ...(place % 3 === 0 ? [] : [{ sku: 'MUG', quantity: 3, unitPrice: 1_001, discountTotal: 100 }]),
    { sku: 'TEA', quantity: 1 + place, unitPrice: 399 },
  ],
})

describe('Sums of sales', () => {
  let orders: readonly AnOrder[]
  beforeAll(async () => {
    orders = MOMENTS.map((moment, place) => anOrder(given(moment, place)))
    await analytics.tell(aVariant('MUG', 1, 'Cups'), aVariant('TEA', 1, 'Drinks'), ...orders.map((order) => order.placed()))
    await allSummed()
  })

  const agree = async (dimensions = ['DAY', 'MONTH', 'COUNTRY', 'SKU']) => {
    for (const by of dimensions)
      for (const crossedWith of [null, ...dimensions.filter((each) => each !== by)]) {
        const { summed, fromFacts } = await bothWays({ by, crossedWith, compare: ['YEAR_BEFORE'] })
        expect({ by, crossedWith, summed }).toEqual({ by, crossedWith, summed: fromFacts })
      }
  }

  it('tell what the facts tell, each two dimensions crossed', async () => {
    await agree(DIMENSIONS)
    const { summed } = await bothWays({ by: 'CHANNEL' })
    expect(summed).toMatchObject({
      rows: [
        { key: 'shop', orders: 8, units: 80 },
        { key: 'tea-shop', orders: 4, units: 34 },
      ],
      total: { orders: 12, units: 114 },
    })
  })

  it.each([
    ['days elsewhere', { timeZone: 'Europe/Amsterdam', by: 'DAY', crossedWith: 'COUNTRY' }],
    ['months elsewhere', { timeZone: 'Pacific/Auckland', by: 'MONTH', crossedWith: 'SKU' }],
    ['members over a period of days elsewhere', { timeZone: 'America/Los_Angeles', by: 'REGION', crossedWith: 'SKU' }],
    ['one channel', { by: 'SKU', crossedWith: 'MONTH', channel: 'shop' }],
    ['one SKU of one category', { by: 'COUNTRY', sku: 'MUG', category: 'Cups' }],
    ['one category', { by: 'COUNTRY', category: 'Drinks' }],
    ['the SKUs of one category in one shop', { by: 'SKU', category: 'Drinks', channel: 'shop' }],
    ['one customer group', { by: 'CATEGORY', customerGroup: 'TRADE' }],
    ['one SKU', { by: 'COUNTRY', sku: 'MUG' }],
    ['one channel and country', { by: 'CAMPAIGN', crossedWith: 'REGION', channel: 'shop', country: 'NL' }],
    ['months beside those before', { by: 'MONTH', compare: ['PERIOD_BEFORE', 'YEAR_BEFORE'], from: '2025-02-01', to: '2026-03-15' }],
    ['a part of a month', { by: 'CHANNEL', crossedWith: 'SKU', from: '2026-11-02', to: '2026-11-27' }],
    ['exactly two years', { by: 'COUNTRY', crossedWith: 'CAMPAIGN', from: '2024-01-01', to: '2025-12-31' }],
    ['the last days that there are', { by: 'COUNTRY', crossedWith: 'CAMPAIGN', from: '9990-01-01', to: '9999-12-31' }],
  ])('of %s are those of the facts', async (_, variables) => {
    const { summed, fromFacts } = await bothWays(variables)
    expect(summed).toEqual(fromFacts)
  })

  it('hold what is told late of an order, before it is summed and after', async () => {
    const paused = analytics.service.database
    await paused.transaction(async (tx) => {
      // Nobody sums while this is held.
      await tx.query('SELECT pg_advisory_xact_lock(5119044)')
      const [whole, part, rejected, back] = [1, 2, 4, 5].map((place) => orders[place])
      if (!whole || !part || !rejected || !back) throw new Error('There are no such orders')
      await analytics.tell(
        whole.cancelled(),
        part.cancelled({ 0: 2 }),
        rejected.rejected(),
        back.refunded(250),
        anOrder(given('2025-07-01T10:00:00Z', 7)).placed(),
      )
      expect((await query('SELECT DISTINCT order_id FROM unsummed_order')).length).toBe(5)
      await agree()
    })
    await allSummed()
    await agree()
    expect((await bothWays({ by: 'CHANNEL' })).summed).toMatchObject({ total: { orders: 11, refunded: { amount: '2.50' } } })
  })

  it('hold what SKUs are told to be, before their orders are summed anew and after', async () => {
    await analytics.service.database.transaction(async (tx) => {
      // Nobody sums while this is held.
      await tx.query('SELECT pg_advisory_xact_lock(5119044)')
      await analytics.tell(
        aVariant('MUG', 2, 'Gifts'),
        aVariant('MUG', 3, 'Drinks'),
        aVariant('TEA', 2, 'Drinks'),
        aVariant('PIN', 1, 'Gifts'),
      )
      // Those of tea alone are of what they were.
      expect(
        await query("SELECT DISTINCT order_id FROM unsummed_order EXCEPT SELECT order_id FROM order_line_fact WHERE sku = 'MUG'"),
      ).toEqual([])
      await agree(['CATEGORY', 'SKU', 'COUNTRY'])
    })
    await allSummed()
    await agree(['CATEGORY', 'SKU', 'COUNTRY'])
    expect((await bothWays({ by: 'CATEGORY' })).summed).toMatchObject({ rows: [{ key: 'Drinks', orders: 11 }], total: { orders: 11 } })
  })

  it('hold what a release of before, or anybody, writes to the facts', async () => {
    await query(
      `INSERT INTO cancelled_units (event_id, order_line_id, order_id, units) SELECT 'by-hand', order_line_id, order_id, 1 FROM order_line_fact WHERE order_id = '${String(orders[10]?.orderId)}' AND sku = 'MUG'`,
    )
    await agree()
    await allSummed()
    await agree()
  })

  it('are added up from what was sold by each order, to the last unit', async () => {
    const [sums] = await query<{ orders: string; units: string; revenue: string }>(
      `SELECT sum(orders)::text AS orders, sum(units)::text AS units, sum(revenue)::text AS revenue FROM sales_sum WHERE cube = 'CHANNEL COUNTRY' AND grain = 'YEAR'`,
    )
    const [items] = await query<object>(
      `SELECT (count(*) FILTER (WHERE leads))::text AS orders, sum(units)::text AS units, sum(revenue)::text AS revenue FROM sold_item`,
    )
    expect(sums).toEqual(items)
  })

  it('are those of the log once the facts are read again', async () => {
    const before = await sales({ by: 'MONTH', crossedWith: 'COUNTRY' })
    await analytics.service.rebuild()
    await allSummed()
    const { summed, fromFacts } = await bothWays({ by: 'MONTH', crossedWith: 'COUNTRY' })
    expect(summed).toEqual(fromFacts)
    // What was written by hand is in no log.
    expect(summed).not.toEqual(before)
  })
})
