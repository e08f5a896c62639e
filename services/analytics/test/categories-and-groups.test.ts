import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { returnReceived } from '@kade/events'
import { newId } from '@kade/service-kit'
import { aVariant } from './support/a-variant.js'
import { anOrder, type GivenOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, toldAt, type Analytics } from './support/analytics.js'

let analytics: Analytics
const SALES = `query ($by: SalesDimension!, $crossedWith: SalesDimension, $from: Date!, $to: Date!, $category: String, $customerGroup: String, $sku: String, $asKnownAt: DateTime) {
  sales(by: $by, crossedWith: $crossedWith, from: $from, to: $to, category: $category, customerGroup: $customerGroup, sku: $sku, asKnownAt: $asKnownAt) {
    rows { ...row } total { ...row } }
}
fragment row on SalesRow { key crossKey orders units revenue { amount } returnedUnits averageValue { amount } refunded { amount } }`
interface Row {
  readonly key: string
  readonly crossKey: string | null
  readonly orders: number
  readonly units: number
  readonly revenue: { readonly amount: string }
  readonly averageValue: { readonly amount: string } | null
  readonly refunded: { readonly amount: string } | null
}
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' }
const ask = <Told>(query: string, variables: object) => analytics.graph<Told>(PLANNER, query, { ...NOVEMBER, ...variables })
async function answer<Told>(query: string, variables: object): Promise<Told> {
  const { data, errors } = await ask<Told>(query, variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}
const sales = async (variables: object) => (await answer<{ sales: { rows: Row[]; total: Row } }>(SALES, variables)).sales
/** Key by key: orders, units and revenue; the total last. */
const told = async (variables: object) => {
  const { rows, total } = await sales(variables)
  return [...rows, total].map(({ key, crossKey, orders, units, revenue }) => [key, ...(crossKey === null ? [] : [crossKey]), orders, units, revenue.amount].join(' '))
} // prettier-ignore

const order = (day: string, lines: readonly [sku: string, quantity: number, unitPrice: number][], given: GivenOrder = {}) =>
  anOrder({
    ...{ placedAt: `${day}T12:00:00.000Z`, ...given },
    lines: lines.map(([sku, quantity, unitPrice]) => ({ sku, quantity, unitPrice })),
  })

beforeAll(async () => {
  analytics = await openAnalytics()
  const both = order('2026-11-10', [['MUG', 1, 1_000], ['CUP', 2, 500], ['TEA', 1, 400]], { customerGroup: 'TRADE' }) // prettier-ignore
  const back = returnReceived.draft(both.orderId, {
    ...{ returnId: newId(), returnNumber: 'R-10000014', orderId: both.orderId, resolution: 'REFUND', lines: [] },
    ...{ terms: { feeBps: 0, labelFee: 0, refundsShipping: true }, at: '2026-11-15T12:00:00.000Z', actor: 'anna' },
    ...{ receiptId: newId(), locationId: newId(), isComplete: true },
    units: [{ orderLineId: both.lines[0]!.orderLineId, sku: 'MUG', quantity: 1, disposition: 'RESTOCK' }],
  })
  await analytics.publish([
    toldAt(aVariant('MUG', 1, 'Kitchen'), '2026-11-01T09:00:00.000Z'),
    toldAt(aVariant('CUP', 4, 'Kitchen'), '2026-11-01T09:00:00.000Z'),
    // What came before it comes late, and counts no more.
    toldAt(aVariant('CUP', 3, 'Old'), '2026-10-01T09:00:00.000Z'),
    toldAt(aVariant('TEA', 1, 'Drinks'), '2026-11-01T09:00:00.000Z'),
    toldAt(aVariant('TEA', 2, 'Food'), '2026-11-20T09:00:00.000Z'),
    // A release of before tells of no category.
    toldAt(aVariant('TEA', 3), '2026-11-21T09:00:00.000Z'),
    toldAt(aVariant('PIN', 1, null), '2026-11-01T09:00:00.000Z'),
    toldAt(both.placed(), '2026-11-10T12:00:00.000Z'),
    toldAt(back, '2026-11-15T12:00:00.000Z'),
    toldAt(order('2026-11-11', [['TEA', 2, 400]], { customerGroup: 'TRADE' }).placed(), '2026-11-11T12:00:00.000Z'),
    toldAt(order('2026-11-12', [['CUP', 1, 500], ['PIN', 1, 100]], { country: 'NL' }).placed(), '2026-11-12T12:00:00.000Z'), // prettier-ignore
    toldAt(order('2026-10-12', [['CUP', 3, 500]], { country: 'NL' }).placed(), '2026-10-12T12:00:00.000Z'),
  ])
  await analytics.allHandled()
})
afterAll(() => analytics.close())

it('Sales are told by category, of which an order counts once, and by what customers are counted to', async () => {
  expect(await told({ by: 'CATEGORY' })).toEqual(['Kitchen 2 4 25.00', 'Food 2 3 12.00', '(none) 1 1 1.00', 'TOTAL 3 8 38.00'])
  expect(await told({ by: 'CUSTOMER_GROUP' })).toEqual(['TRADE 2 6 32.00', '(none) 1 2 6.00', 'TOTAL 3 8 38.00'])
})

it('crossed with each other, and with anything else', async () => {
  expect(await told({ by: 'CATEGORY', crossedWith: 'CUSTOMER_GROUP' })).toEqual([
    ...['Kitchen TRADE 1 3 20.00', 'Food TRADE 2 3 12.00', 'Kitchen (none) 1 1 5.00', '(none) (none) 1 1 1.00', 'TOTAL 3 8 38.00'],
  ])
  expect(await told({ by: 'CATEGORY', crossedWith: 'SKU' })).toEqual([
    ...['Kitchen CUP 2 3 15.00', 'Food TEA 2 3 12.00', 'Kitchen MUG 1 1 10.00', '(none) PIN 1 1 1.00', 'TOTAL 3 8 38.00'],
  ])
})

it('and one of them may be looked at', async () => {
  expect(await told({ by: 'COUNTRY', category: 'Kitchen' })).toEqual(['GB 1 3 20.00', 'NL 1 1 5.00', 'TOTAL 2 4 25.00'])
  expect(await told({ by: 'SKU', category: 'Kitchen' })).toEqual(['CUP 2 3 15.00', 'MUG 1 1 10.00', 'TOTAL 2 4 25.00'])
  expect(await told({ by: 'CATEGORY', sku: 'CUP' })).toEqual(['Kitchen 2 3 15.00', 'TOTAL 2 3 15.00'])
  expect(await told({ by: 'CATEGORY', customerGroup: 'TRADE' })).toEqual(['Kitchen 1 3 20.00', 'Food 2 3 12.00', 'TOTAL 2 6 32.00'])
  expect(await told({ by: 'DAY', category: 'nothing of it' })).toEqual(['TOTAL 0 0 0.00'])
})

it('An order is no whole of a category, so that neither its average nor its refunds are of one', async () => {
  const { rows } = await sales({ by: 'CATEGORY' })
  expect(rows[0]).toMatchObject({ key: 'Kitchen', averageValue: null, refunded: null, returnedUnits: 1 })
  const groups = await sales({ by: 'CUSTOMER_GROUP' })
  expect(groups.rows[0]).toMatchObject({ key: 'TRADE', averageValue: { amount: '16.00' }, refunded: { amount: '0.00' }, returnedUnits: 1 })
})

it('As it was known, a SKU is of what it was told to be by then', async () => {
  expect(await told({ by: 'CATEGORY', asKnownAt: '2026-11-19T00:00:00Z' })).toEqual([
    ...['Kitchen 2 4 25.00', 'Drinks 2 3 12.00', '(none) 1 1 1.00', 'TOTAL 3 8 38.00'],
  ])
  expect(await told({ by: 'CATEGORY', category: 'Food', asKnownAt: '2026-11-19T00:00:00Z' })).toEqual(['TOTAL 0 0 0.00'])
})

it('Why sales changed is told by both, and sums up', async () => {
  const CHANGE = `query ($from: Date!, $to: Date!) { salesChange(from: $from, to: $to, againstFrom: "2026-10-01", againstTo: "2026-10-31") {
    dimensions { by averageValue { before } contributions { key change { orders units revenue { amount } } } } } }`
  type Dimension = {
    by: string
    averageValue: object | null
    contributions: { key: string; change: { orders: number; units: number; revenue: { amount: string } } }[]
  }
  const { salesChange } = await answer<{ salesChange: { dimensions: Dimension[] } }>(CHANGE, {})
  const of = (by: string) => {
    const dimension = salesChange.dimensions.find((each) => each.by === by)
    return [
      dimension?.averageValue !== null,
      ...(dimension?.contributions ?? []).map(({ key, change }) => `${key} ${change.orders} ${change.units} ${change.revenue.amount}`),
    ]
  }
  // Each order is of the category of its dearest line.
  expect(of('CATEGORY')).toEqual([false, 'Food 1 3 12.00', 'Kitchen 1 1 10.00', '(none) 0 1 1.00'])
  expect(of('CUSTOMER_GROUP')).toEqual([true, 'TRADE 2 6 32.00', '(none) 0 -1 -9.00'])
})

it('Margins, and feedback by category, are told by them too, and promises are not by category', async () => {
  const OF = { of: NOVEMBER }
  const MARGINS = 'query ($by: SalesDimension!, $of: OrdersPlacedInput!) { margins(by: $by, of: $of) { key units } }'
  expect(await answer(MARGINS, { by: 'CATEGORY', ...OF })).toEqual({
    margins: [['TOTAL', 8], ['(none)', 1], ['Food', 3], ['Kitchen', 4]].map(([key, units]) => ({ key, units })), // prettier-ignore
  })
  expect(await answer(MARGINS, { by: 'CUSTOMER_GROUP', ...OF })).toEqual({
    margins: [['TOTAL', 8], ['(none)', 2], ['TRADE', 6]].map(([key, units]) => ({ key, units })), // prettier-ignore
  })
  const SCORES = 'query ($by: SalesDimension!, $of: OrdersPlacedInput!) { feedbackScores(by: $by, of: $of) { key orders } }'
  expect(await answer(SCORES, { by: 'CATEGORY', ...OF })).toMatchObject({
    feedbackScores: expect.arrayContaining([{ key: 'TOTAL', orders: 3 }, { key: 'Kitchen', orders: 2 }]), // prettier-ignore
  })
  const KEPT = 'query ($by: SalesDimension!, $of: OrdersPlacedInput!) { promisesKept(by: $by, of: $of) { key } }'
  expect(await answer(KEPT, { by: 'CUSTOMER_GROUP', ...OF })).toEqual({ promisesKept: [{ key: 'TOTAL' }] })
  const { errors } = await ask(KEPT, { by: 'CATEGORY', ...OF })
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'by']])
})

it('is the same when the log is read again, and when what is told comes twice', async () => {
  const before = [
    await told({ by: 'CATEGORY', crossedWith: 'CUSTOMER_GROUP' }),
    await told({ by: 'CATEGORY', asKnownAt: '2026-11-19T00:00:00Z' }),
  ]
  await analytics.service.rebuild()
  expect([
    await told({ by: 'CATEGORY', crossedWith: 'CUSTOMER_GROUP' }),
    await told({ by: 'CATEGORY', asKnownAt: '2026-11-19T00:00:00Z' }),
  ]).toEqual(before)
})
