import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { purchaseOrderChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { statementsOf } from '@kade/service-kit/testing'
import { sumSales } from '../src/fact/renew-sums.js'
import { anOrder, type LineOfOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, toldAt, toMessage, type Analytics } from './support/analytics.js'

let analytics: Analytics
const MARGINS = `query ($by: SalesDimension!, $crossedWith: SalesDimension, $of: OrdersPlacedInput!) {
  told: margins(by: $by, crossedWith: $crossedWith, of: $of) { key crossKey units costedUnits netRevenue { amount currencyCode } cost { amount } margin { amount } share }
}`
const CHANGE = `query ($of: OrdersPlacedInput!, $againstFrom: Date, $againstTo: Date, $members: Int, $language: SentenceLanguage) {
  told: marginChange(of: $of, againstFrom: $againstFrom, againstTo: $againstTo, members: $members, language: $language) {
    sentence againstFrom againstTo before { ...earned } after { ...earned }
    dimensions { by change { before after mix rate isReversed } contributions { key members before { ...earned } after { ...earned } effect { mix rate } } }
  }
}
fragment earned on EarnedMargin { netRevenue { amount } margin { amount } share }`
interface Row {
  readonly key: string
  readonly crossKey: string | null
  readonly units: number
  readonly costedUnits: number
  readonly netRevenue: { readonly amount: string; readonly currencyCode: string }
  readonly cost: { readonly amount: string }
  readonly margin: { readonly amount: string }
  readonly share: number | null
}
const OF = { from: '2026-11-09', to: '2026-11-15', channel: 'shop' }
const BOTH = { ...OF, from: '2026-11-02' }
const ask = <Told>(query: string, variables: object, of: object = OF) =>
  analytics.graph<{ told: Told }>(PLANNER, query, { ...variables, of })
const answer = async <Told>(query: string, variables: object, of: object = OF): Promise<Told> => {
  const { data, errors } = await ask<Told>(query, variables, of)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.told
}
/** Key by key: units, those whose cost is known, what they brought without tax, what they cost, and what is left. */
const rows = async (variables: object, of?: object) =>
  (await answer<readonly Row[]>(MARGINS, variables, of)).map(({ key, crossKey, units, costedUnits, netRevenue, cost, margin }) =>
    [key, ...(crossKey === null ? [] : [crossKey]), units, costedUnits, netRevenue.amount, cost.amount, margin.amount] as const,
  ) // prettier-ignore

/** What came of a purchase order, all of it good. */
const received = (at: string, currency: string, costs: Readonly<Record<string, number>>) => {
  const [purchaseOrderId, locationId] = [newId(), newId()]
  const lines = Object.entries(costs).map(([sku, unitCost]) => ({ lineId: newId(), sku, unitCost }))
  return purchaseOrderChanged.draft(purchaseOrderId, {
    ...{ purchaseOrderId, number: 'P-1', status: 'RECEIVED', supplierCode: 'ACME', locationId, locationCode: 'LTN', currency },
    ...{ overReceiptTolerance: 0, orderedOn: null, version: 1 },
    lines: lines.map((line) => ({ ...line, ordered: 9, received: 9, damaged: 0, cancelled: 0, expectedOn: null })),
    receipt: {
      ...{ deliveryReference: 'D-1', receivedAt: at },
      lines: lines.map(({ lineId, sku }) => ({ lineId, sku, received: 9, damaged: 0, short: 0 })),
    },
  })
}
/** At 12.10 a unit, of which 2.10 is tax unless none is told. */
const units = (sku: string, quantity: number, taxBps: number | undefined = 2_100): LineOfOrder => ({
  ...{ sku, quantity, unitPrice: 1_210 },
  taxBps,
})
const order = (day: string, lines: readonly LineOfOrder[], given: object = {}) =>
  anOrder({ channel: 'shop', placedAt: `${day}T12:00:00.000Z`, lines, ...given })

beforeAll(async () => {
  analytics = await openAnalytics()
  const told = [
    received('2026-11-01T09:00:00.000Z', 'GBP', { MUG: 500, TEA: 200, PIN: 100 }),
    received('2026-11-08T09:00:00.000Z', 'GBP', { MUG: 700 }),
    received('2026-11-09T09:00:00.000Z', 'EUR', { MUG: 1 }),
    order('2026-11-03', [units('MUG', 2), units('TEA', 1)]).placed(),
    order('2026-11-10', [units('MUG', 3), units('TEA', 1)]).placed(),
    order('2026-11-11', [units('CUP', 5), { sku: 'PIN', quantity: 2, unitPrice: 300 }]).placed(),
    order('2026-11-12', [units('MUG', 1)], { channel: 'stall', country: 'NL' }).placed(),
    order('2026-11-12', [units('MUG', 1)], { channel: 'euro', currency: 'EUR' }).placed(),
  ].map(toMessage)
  await analytics.publish([...told, ...told].reverse())
  await analytics.allHandled()
})
afterAll(() => analytics.close())

describe('Margins', () => {
  it('are what units brought without tax, less what those cost that had come last when they were ordered', async () => {
    expect(await rows({ by: 'DAY' }, BOTH)).toEqual([
      ['TOTAL', 14, 7, '70.00', '35.00', '35.00'],
      ['2026-11-03', 3, 3, '30.00', '12.00', '18.00'],
      ['2026-11-10', 4, 4, '40.00', '23.00', '17.00'],
      ['2026-11-11', 7, 0, '0.00', '0.00', '0.00'],
    ])
  })

  it('count units whose cost or tax is not known among units alone', async () => {
    const told = await answer<readonly Row[]>(MARGINS, { by: 'SKU' })
    expect(told.map(({ key, units: all, costedUnits, share }) => [key, all, costedUnits, share])).toEqual([
      ['TOTAL', 11, 4, 0.425],
      ['MUG', 3, 3, 0.3],
      ['TEA', 1, 1, 0.8],
      ['CUP', 5, 0, null],
      ['PIN', 2, 0, null],
    ])
  })

  it('are crossed, and of each currency alone', async () => {
    expect(await rows({ by: 'COUNTRY', crossedWith: 'SKU' }, { from: BOTH.from, to: BOTH.to, currency: 'GBP' })).toEqual([
      ['TOTAL', 15, 8, '80.00', '42.00', '38.00'],
      ['GB', 'MUG', 5, 5, '50.00', '31.00', '19.00'],
      ['GB', 'TEA', 2, 2, '20.00', '4.00', '16.00'],
      ['NL', 'MUG', 1, 1, '10.00', '7.00', '3.00'],
      ['GB', 'CUP', 5, 0, '0.00', '0.00', '0.00'],
      ['GB', 'PIN', 2, 0, '0.00', '0.00', '0.00'],
    ])
    expect(await rows({ by: 'SKU' }, { from: BOTH.from, to: BOTH.to, channel: 'euro' })).toEqual([
      ['TOTAL', 1, 1, '10.00', '0.01', '9.99'],
      ['MUG', 1, 1, '10.00', '0.01', '9.99'],
    ])
    const { errors } = await ask(MARGINS, { by: 'SKU' }, { from: BOTH.from, to: BOTH.to })
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'channel']])
  })

  it('are told as they were known, and are none where nothing was sold', async () => {
    const late = { from: '2026-10-05', to: '2026-10-11', channel: 'late' }
    await analytics.publish([
      toldAt(order('2026-10-06', [units('JAR', 1)], { channel: 'late' }).placed(), '2026-10-06T12:00:00.000Z'),
      toldAt(received('2026-10-01T09:00:00.000Z', 'GBP', { JAR: 400 }), '2026-10-20T12:00:00.000Z'),
    ])
    await analytics.allHandled()
    expect(await rows({ by: 'SKU' }, { ...late, asKnownAt: '2026-10-19T12:00:00Z' })).toContainEqual(['JAR', 1, 0, '0.00', '0.00', '0.00'])
    expect(await rows({ by: 'SKU' }, late)).toContainEqual(['JAR', 1, 1, '10.00', '4.00', '6.00'])
    expect(await rows({ by: 'SKU' }, { ...late, from: '2026-10-10' })).toEqual([])
  })

  it('cost one statement', async () => {
    expect(await statementsOf(analytics.service.database, () => ask(MARGINS, { by: 'SKU', crossedWith: 'COUNTRY' }))).toHaveLength(1)
    expect(await statementsOf(analytics.service.database, () => ask(CHANGE, {}))).toHaveLength(1)
  })
})

interface Change {
  readonly sentence: string
  readonly before: object
  readonly after: object
  readonly dimensions: readonly { readonly by: string; readonly change: object | null; readonly contributions: readonly object[] }[]
}

describe('Why the margin changed', () => {
  it('is told by mix against rate, which leave nothing over, and begins with a sentence', async () => {
    const told = await answer<Change>(CHANGE, {})
    expect(told).toMatchObject({
      sentence: 'The margin fell by 17.5 points, from 60% to 42.5%. What stands out most is SKU MUG, with -15.1 points.',
      ...{ againstFrom: '2026-11-02', againstTo: '2026-11-08' },
      before: { netRevenue: { amount: '30.00' }, margin: { amount: '18.00' }, share: 0.6 },
      after: { netRevenue: { amount: '40.00' }, margin: { amount: '17.00' }, share: 0.425 },
    })
    expect(told.dimensions.map(({ by }) => by)).toEqual(['CHANNEL', 'COUNTRY', 'REGION', 'CAMPAIGN', 'SKU', 'CATEGORY', 'CUSTOMER_GROUP'])
    // The middle of both is 0.5125. Mug: two thirds became three quarters, and a half became 0.3. Tea: a third became a quarter, at 0.8 always.
    expect(told.dimensions[4]?.change).toEqual({
      ...{ before: 0.6, after: 0.425, isReversed: false },
      ...{ mix: expect.closeTo(-0.033333333, 9), rate: expect.closeTo(-0.141666667, 9) },
    })
    expect(told.dimensions[4]?.contributions).toEqual([
      {
        ...{ key: 'MUG', members: 1 },
        before: { netRevenue: { amount: '20.00' }, margin: { amount: '10.00' }, share: 0.5 },
        after: { netRevenue: { amount: '30.00' }, margin: { amount: '9.00' }, share: 0.3 },
        effect: { mix: expect.closeTo(-0.009375, 9), rate: expect.closeTo(-0.141666667, 9) },
      },
      {
        ...{ key: 'TEA', members: 1 },
        before: { netRevenue: { amount: '10.00' }, margin: { amount: '8.00' }, share: 0.8 },
        after: { netRevenue: { amount: '10.00' }, margin: { amount: '8.00' }, share: 0.8 },
        effect: { mix: expect.closeTo(-0.023958333, 9), rate: 0 },
      },
    ])
    expect((await answer<Change>(CHANGE, { language: 'NL' })).sentence).toBe(
      'De marge is 17,5 punten gedaald, van 60% naar 42,5%. Het meest valt SKU MUG op, met -15,1 punten.',
    )
  })

  it('is the same from sums, and read again from the log', async () => {
    const before = [await answer<Change>(CHANGE, {}), await rows({ by: 'DAY', crossedWith: 'SKU' }, BOTH)]
    while (await sumSales(analytics.service.database));
    expect([await answer<Change>(CHANGE, {}), await rows({ by: 'DAY', crossedWith: 'SKU' }, BOTH)]).toEqual(before)
    await analytics.service.rebuild()
    expect([await answer<Change>(CHANGE, {}), await rows({ by: 'DAY', crossedWith: 'SKU' }, BOTH)]).toEqual(before)
  })

  it('is nothing to tell where one of the periods has no cost', async () => {
    const told = await answer<Change>(CHANGE, { againstFrom: '2020-01-01', againstTo: '2020-01-31' })
    expect([told.sentence, told.dimensions.map(({ change }) => change)]).toEqual([
      'There is nothing to compare: one of the periods has no sales of which the cost is known.',
      [null, null, null, null, null, null, null],
    ])
  })
})

it.each([
  ['margins crossed with themselves', MARGINS, { by: 'SKU', crossedWith: 'SKU' }, {}, 'crossedWith'],
  ['margins of a period that ends before it begins', MARGINS, { by: 'SKU' }, { to: '2026-11-08' }, 'to'],
  ['margins of an unknown channel', MARGINS, { by: 'SKU' }, { channel: 'no-shop' }, 'channel'],
  ['a change of margins of an unknown channel', CHANGE, {}, { channel: 'no-shop' }, 'channel'],
  ['one end of what it is compared with', CHANGE, { againstFrom: '2026-01-01' }, {}, 'againstTo'],
  ['no members', CHANGE, { members: 0 }, {}, 'members'],
])('%s: BAD_USER_INPUT, naming the field', async (_, query, variables, of, field) => {
  const { errors } = await ask(query, variables, { ...OF, ...of })
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
})
