import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { anOrder, type GivenOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'
import { sumSales } from '../src/fact/renew-sums.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const SEGMENTS = `query ($of: OrdersPlacedInput!) { customerSegments(of: $of) { segment customers share orders revenue { amount currencyCode } daysSinceLastOrder } }`
const COHORTS = `query ($of: OrdersPlacedInput!) { customerCohorts(of: $of) { month customers months { after customers share orders revenue { amount } } } }`
interface Segment {
  readonly segment: string
  readonly customers: number
  readonly share: number
  readonly orders: number
  readonly revenue: { readonly amount: string; readonly currencyCode: string }
  readonly daysSinceLastOrder: number
}
interface Cohort {
  readonly month: string
  readonly customers: number
  readonly months: readonly {
    readonly after: number
    readonly customers: number
    readonly share: number
    readonly orders: number
    readonly revenue: { readonly amount: string }
  }[]
}
const answered = async <Data>(query: string, of: object): Promise<Data> => {
  const { data, errors } = await analytics.graph<Data>(PLANNER, query, {
    of: { from: '2026-01-01', to: '2026-06-30', channel: 'shop', ...of },
  })
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}
const segments = async (of: object = {}) => (await answered<{ customerSegments: readonly Segment[] }>(SEGMENTS, of)).customerSegments
const cohorts = async (of: object = {}) =>
  (await answered<{ customerCohorts: readonly Cohort[] }>(COHORTS, of)).customerCohorts.map(({ month, customers, months }) => [
    `${month} ${customers}`,
    ...months.map((each) => `${each.after}: ${each.customers} ${each.share} ${each.orders} ${each.revenue.amount}`),
  ])

const [ADA, BEA, CAS, DAN, EVE] = [newId(), newId(), newId(), newId(), newId()]
const bought = (customerId: string, day: string, pounds: number, given: GivenOrder = {}) =>
  anOrder({
    channel: 'shop',
    customerId,
    placedAt: `${day}T12:00:00.000Z`,
    lines: [{ sku: 'MUG', quantity: 1, unitPrice: pounds * 100 }],
    ...given,
  })

describe('Customers', () => {
  // Ada buys much and lately, Bea much until spring; Cas came lately; Dan a little, long ago; Eve twice in between.
  const dans = bought(DAN, '2026-01-05', 10)
  const guests = bought(newId(), '2026-02-10', 40)
  const rejected = bought(CAS, '2026-01-09', 500)
  beforeAll(async () => {
    await analytics.tell(
      ...['2026-01-10', '2026-02-10', '2026-03-10', '2026-06-20'].map((day) => bought(ADA, day, 100).placed()),
      ...['2026-01-20', '2026-02-20', '2026-03-01'].map((day) => bought(BEA, day, 90).placed()),
      bought(CAS, '2026-06-25', 20).placed(),
      dans.placed(),
      bought(EVE, '2026-04-01', 30).placed(),
      bought(EVE, '2026-05-01', 30).placed(),
      // A guest's, which Bea takes into her account.
      guests.placed(),
      guests.claimed(BEA),
      rejected.placed(),
      rejected.rejected(),
      // Before, elsewhere, and after.
      bought(ADA, '2025-12-31', 1).placed(),
      bought(ADA, '2026-06-01', 5, { channel: 'market' }).placed(),
      bought(DAN, '2026-07-01', 5).placed(),
    )
  })

  /**
   * Of five customers the scores are 1, 2, 3, 4 and 5 in their order: the two least that are equal have 2, the two most 5. Last: Dan 5 January, Bea 1 March,
   * Eve 1 May, Ada 20 June, Cas 25 June. Orders: Cas and Dan 1, Eve 2, Ada and Bea 4. Amount: Dan 10, Cas 20, Eve 60, Bea 310, Ada 400.
   */
  const EXPECTED = [
    {
      segment: 'CHAMPIONS',
      customers: 1,
      share: 0.2,
      orders: 4,
      revenue: { amount: '400.00', currencyCode: 'GBP' },
      daysSinceLastOrder: 10,
    },
    { segment: 'NEW', customers: 1, share: 0.2, orders: 1, revenue: { amount: '20.00', currencyCode: 'GBP' }, daysSinceLastOrder: 5 },
    {
      segment: 'PROMISING',
      customers: 1,
      share: 0.2,
      orders: 2,
      revenue: { amount: '60.00', currencyCode: 'GBP' },
      daysSinceLastOrder: 60,
    },
    {
      segment: 'AT_RISK',
      customers: 1,
      share: 0.2,
      orders: 4,
      revenue: { amount: '310.00', currencyCode: 'GBP' },
      daysSinceLastOrder: 121,
    },
    { segment: 'DORMANT', customers: 1, share: 0.2, orders: 1, revenue: { amount: '10.00', currencyCode: 'GBP' }, daysSinceLastOrder: 176 },
  ]

  it('stand in segments by how lately, how often and for how much they bought', async () => {
    expect(await segments()).toEqual(EXPECTED)
  })

  it('are followed by the month of their first order', async () => {
    // Ada came in December: her orders are in no cohort of the period.
    expect(await cohorts({ to: '2026-06-30' })).toEqual([
      ['2026-01 2', '0: 2 1 2 100.00', '1: 1 0.5 2 130.00', '2: 1 0.5 1 90.00', '3: 0 0 0 0.00', '4: 0 0 0 0.00', '5: 0 0 0 0.00'],
      ['2026-04 1', '0: 1 1 1 30.00', '1: 1 1 1 30.00', '2: 0 0 0 0.00'],
      ['2026-06 1', '0: 1 1 1 20.00'],
    ])
    expect((await cohorts({ from: '2025-12-01', to: '2026-01-31' }))[0]).toEqual(['2025-12 1', '0: 1 1 1 1.00', '1: 1 1 1 100.00'])
  })

  it('are the same from sums as from facts, and again once the facts are read from the log', async () => {
    const known = { asKnownAt: new Date().toISOString() }
    await analytics.allHandled()
    const before = [await segments(known), await cohorts(known)]
    while (await sumSales(analytics.service.database));
    expect([await segments(), await cohorts()]).toEqual(before)
    await analytics.service.rebuild()
    expect([await segments(), await cohorts()]).toEqual(before)
    expect(before[0]).toEqual(EXPECTED)
  })

  it('before the guest’s order was told as claimed, it was nobody else’s', async () => {
    await analytics.service.database.query(`UPDATE claimed_order SET known_at = now() + interval '1 hour'`)
    const known = (await segments({ asKnownAt: new Date().toISOString() })).map(({ customers }) => customers)
    expect(known.reduce((sum, customers) => sum + customers)).toBe(6)
    await analytics.service.database.query('UPDATE claimed_order SET known_at = now()')
  })

  it('who bought in another period, country or currency are other ones', async () => {
    expect(await segments({ from: '2024-01-01', to: '2024-12-31' })).toEqual([])
    expect(await cohorts({ country: 'NL' })).toEqual([])
  })

  it('nobody stands out alone', async () => {
    expect(await segments({ from: '2026-07-01', to: '2026-07-31' })).toMatchObject([{ segment: 'PROMISING', customers: 1 }])
  })
})

it.each([
  ['a period that ends before it begins', { to: '2025-12-31' }, 'to'],
  ['a period of twenty years', { from: '2006-01-01' }, 'to'],
  ['a country that is none', { country: 'XX' }, 'country'],
  ['a currency that is none', { currency: 'POUND' }, 'currency'],
  ['a time zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  ['what is known in the future', { asKnownAt: '2999-01-01T00:00:00Z' }, 'asKnownAt'],
  ['a channel that there is not', { channel: 'nowhere' }, 'channel'],
])('%s is BAD_USER_INPUT, naming the field', async (_, wrong, field) => {
  for (const query of [SEGMENTS, COHORTS]) {
    const of = { from: '2026-01-01', to: '2026-06-30', ...wrong }
    const { data, errors } = await analytics.graph(PLANNER, query, { of })
    expect({ data, told: errors?.map(({ extensions }) => [extensions.code, extensions.field]) }).toEqual({
      data: null,
      told: [['BAD_USER_INPUT', field]],
    })
  }
})

it('amounts of several currencies are not added up', async () => {
  await analytics.tell(
    bought(ADA, '2026-06-02', 5, { channel: 'mixed' }).placed(),
    bought(ADA, '2026-06-03', 5, { channel: 'mixed', currency: 'EUR' }).placed(),
  )
  const { errors } = await analytics.graph(PLANNER, SEGMENTS, { of: { from: '2026-01-01', to: '2026-06-30', channel: 'mixed' } })
  expect(errors?.[0]?.message).toBe(
    'Sales in EUR, GBP are not added up: ask for one `currency`, or for a channel that sells in one of them',
  )
  expect((await segments({ channel: 'mixed', currency: 'EUR' })).map(({ revenue }) => revenue)).toEqual([
    { amount: '5.00', currencyCode: 'EUR' },
  ])
})
