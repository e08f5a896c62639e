import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { statementsOf } from '@kade/service-kit/testing'
import { aVariant } from './support/a-variant.js'
import { anOrder, type GivenOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, toldAt, type Analytics } from './support/analytics.js'

let analytics: Analytics
const MOVERS = `query ($by: SalesDimension!, $of: OrdersPlacedInput!, $rankedBy: MoverMeasure, $againstFrom: Date, $againstTo: Date, $members: Int) {
  told: salesMovers(by: $by, of: $of, rankedBy: $rankedBy, againstFrom: $againstFrom, againstTo: $againstTo, members: $members) {
    againstFrom againstTo rose fell risers { ...mover } fallers { ...mover } }
}
fragment mover on SalesMover { key share before { orders units revenue { amount } averageValue { amount } } after { units revenue { amount } } change { orders units revenue { amount currencyCode } } }`
const LAUNCHES = `query ($of: OrdersPlacedInput!, $weeks: Int, $sku: String) {
  told: salesLaunches(of: $of, weeks: $weeks, sku: $sku) { sku firstSoldOn weeks { week orders units revenue { amount currencyCode } isOver } }
}`
interface Mover {
  readonly key: string
  readonly share: number
  readonly before: { readonly averageValue: object | null }
  readonly change: { readonly orders: number; readonly units: number; readonly revenue: { readonly amount: string } }
}
interface Movers {
  readonly rose: number
  readonly fell: number
  readonly risers: readonly Mover[]
  readonly fallers: readonly Mover[]
}
interface Launch {
  readonly sku: string
  readonly firstSoldOn: string
  readonly weeks: readonly { readonly orders: number; readonly units: number; readonly revenue: { readonly amount: string }; readonly isOver: boolean }[]
} // prettier-ignore
const WEEK = { from: '2026-11-09', to: '2026-11-15', channel: 'shop' }
const ask = <Told>(query: string, variables: object, of: object = WEEK) =>
  analytics.graph<{ told: Told }>(PLANNER, query, { ...variables, of })
async function answer<Told>(query: string, variables: object = {}, of?: object): Promise<Told> {
  const { data, errors } = await ask<Told>(query, variables, of)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.told
}
const moved = ({ key, change, share }: Mover) => [key, change.orders, change.units, change.revenue.amount, share]
/** SKU and day of the first sale; then, week by week, orders, units and revenue so far, with a + while more may come. */
const launched = async (variables: object, of: object) =>
  (await answer<readonly Launch[]>(LAUNCHES, variables, of)).map(({ sku, firstSoldOn, weeks }) =>
    [sku, firstSoldOn, ...weeks.map(({ orders, units, revenue, isOver }) => `${orders} ${units} ${revenue.amount}${isOver ? '' : ' +'}`)],
  ) // prettier-ignore

const order = (at: string, lines: Readonly<Record<string, readonly [units: number, price: number]>>, given: GivenOrder = {}) =>
  anOrder({
    ...{ channel: 'shop', placedAt: `${at}:00.000Z`, ...given },
    lines: Object.entries(lines).map(([sku, [quantity, unitPrice]]) => ({ sku, quantity, unitPrice })),
  })

beforeAll(async () => {
  analytics = await openAnalytics()
  const cancelled = order('2026-11-01T10:00', { JAR: [1, 900] })
  const told = [
    order('2026-11-03T10:00', { MUG: [4, 1_000], TEA: [1, 400] }),
    order('2026-11-04T10:00', { CUP: [2, 500], PIN: [5, 100] }, { country: 'NL' }),
    order('2026-11-10T10:00', { MUG: [1, 1_000], TEA: [10, 350], CUP: [2, 500] }),
    order('2026-11-11T10:00', { BOX: [1, 700], JAR: [2, 900] }, { country: 'NL' }),
    order('2026-11-12T10:00', { MUG: [9, 1_000] }, { channel: 'euro', currency: 'EUR' }),
    // Late in the evening, in Amsterdam the day after.
    order('2026-11-17T23:30', { BOX: [3, 700] }),
    order('2026-11-18T10:00', { BOX: [2, 700], JAR: [1, 900] }),
  ]
  await analytics.publish([
    toldAt(aVariant('TEA', 1, 'Drinks'), '2026-11-01T09:00:00.000Z'),
    ...[cancelled, ...told].map((each) => toldAt(each.placed(), '2026-11-20T09:00:00.000Z')),
    toldAt(cancelled.cancelled(), '2026-11-20T09:00:00.000Z'),
    // Told later than all else.
    toldAt(order('2026-11-02T10:00', { BOX: [6, 700] }).placed(), '2026-11-25T09:00:00.000Z'),
  ])
  await analytics.allHandled()
})
afterAll(() => analytics.close())

describe('Movers', () => {
  it('are those that rose and fell most, each with its part of all that did', async () => {
    const { risers, fallers, ...rest } = await answer<Movers>(MOVERS, { by: 'SKU' }, { ...WEEK, asKnownAt: '2026-11-21T00:00:00Z' })
    expect(rest).toEqual({ againstFrom: '2026-11-02', againstTo: '2026-11-08', rose: 3, fell: 2 })
    // 31.00, 18.00 and 7.00 of 56.00; 30.00 and 5.00 of 35.00. Cups are what they were.
    expect(risers.map(moved)).toEqual([
      ['TEA', 0, 9, '31.00', 31 / 56],
      ['JAR', 1, 2, '18.00', 18 / 56],
      ['BOX', 1, 1, '7.00', 7 / 56],
    ])
    expect(fallers.map(moved)).toEqual([
      ['MUG', 0, -3, '-30.00', 30 / 35],
      ['PIN', -1, -5, '-5.00', 5 / 35],
    ])
    expect(risers[0]?.before).toEqual({ orders: 1, units: 1, revenue: { amount: '4.00' }, averageValue: null })
  })

  it('are ranked by units too, and as many as are asked for', async () => {
    const one = { by: 'SKU', rankedBy: 'UNITS', members: 1 }
    const { rose, fell, risers, fallers } = await answer<Movers>(MOVERS, one, { ...WEEK, asKnownAt: '2026-11-21T00:00:00Z' })
    expect([rose, fell, risers.map(moved), fallers.map(moved)]).toEqual([
      ...[3, 2],
      [['TEA', 0, 9, '31.00', 9 / 12]],
      [['PIN', -1, -5, '-5.00', 5 / 8]],
    ])
  })

  it('are of any dimension, and of what is known by now', async () => {
    const by = async (dimension: string) => {
      const { risers, fallers } = await answer<Movers>(MOVERS, { by: dimension })
      return [risers.map(moved), fallers.map(moved)]
    }
    expect(await by('COUNTRY')).toEqual([[['NL', 0, -4, '10.00', 1]], [['GB', -1, 2, '-31.00', 1]]])
    expect(await by('CATEGORY')).toEqual([[['Drinks', 0, 9, '31.00', 1]], [['(none)', -1, -11, '-52.00', 1]]])
    expect((await answer<Movers>(MOVERS, { by: 'COUNTRY' })).risers[0]?.before.averageValue).toEqual({ amount: '15.00' })
  })

  it('are none where nothing moved', async () => {
    const none = { againstFrom: '2020-01-01', againstTo: '2020-01-02' }
    const told = await answer<Movers>(MOVERS, { by: 'SKU', ...none }, { ...WEEK, from: '2020-02-01', to: '2020-02-02' })
    expect(told).toEqual({ ...none, rose: 0, fell: 0, risers: [], fallers: [] })
  })

  it('cost one statement', async () => {
    expect(await statementsOf(analytics.service.database, () => ask(MOVERS, { by: 'SKU' }))).toHaveLength(1)
    expect(await statementsOf(analytics.service.database, () => ask(LAUNCHES, {}))).toHaveLength(1)
  })
})

describe('First sales', () => {
  const NOVEMBER = { from: '2026-11-09', to: '2026-11-30', channel: 'shop', asKnownAt: '2026-11-23T00:00:00Z' }

  it('are told by the day of the first, and what was sold by the end of each week after it', async () => {
    // The first jar was cancelled: it is none. Two weeks after the 11th are over on the 25th.
    expect(await launched({ weeks: 3 }, NOVEMBER)).toEqual([
      ['BOX', '2026-11-11', '2 4 28.00', '3 6 42.00 +'],
      ['JAR', '2026-11-11', '1 2 18.00', '2 3 27.00 +'],
    ])
    expect(await launched({ weeks: 1, sku: 'JAR' }, NOVEMBER)).toEqual([['JAR', '2026-11-11', '1 2 18.00']])
  })

  it('are of days where they are looked at from', async () => {
    expect(await launched({ weeks: 2, sku: 'BOX' }, { ...NOVEMBER, timeZone: 'Europe/Amsterdam' })).toEqual([
      ['BOX', '2026-11-11', '1 1 7.00', '3 6 42.00 +'],
    ])
  })

  it('are others once an earlier sale is told, and are those of one country where that is looked at', async () => {
    expect(await launched({ weeks: 1, sku: 'BOX' }, { ...NOVEMBER, asKnownAt: null })).toEqual([])
    expect(await launched({ weeks: 1, sku: 'BOX' }, { ...NOVEMBER, asKnownAt: null, from: '2026-11-01' })).toEqual([
      ['BOX', '2026-11-02', '1 6 42.00'],
    ])
    expect(await launched({ weeks: 1, sku: 'BOX' }, { ...NOVEMBER, country: 'NL', asKnownAt: null })).toEqual([
      ['BOX', '2026-11-11', '1 1 7.00'],
    ])
  })
})

it.each([
  ['movers by day', MOVERS, { by: 'DAY' }, {}, 'by'],
  ['movers of a period that ends before it begins', MOVERS, { by: 'SKU' }, { to: '2026-11-08' }, 'to'],
  ['movers of twenty years', MOVERS, { by: 'SKU' }, { from: '2006-11-08' }, 'to'],
  ['movers against no last day', MOVERS, { by: 'SKU', againstFrom: '2026-11-01' }, {}, 'againstTo'],
  ['no movers', MOVERS, { by: 'SKU', members: 0 }, {}, 'members'],
  ['51 movers', MOVERS, { by: 'SKU', members: 51 }, {}, 'members'],
  ['movers in several currencies', MOVERS, { by: 'SKU' }, { channel: null }, 'channel'],
  ['movers in what is no country', MOVERS, { by: 'SKU' }, { country: 'ZZ' }, 'country'],
  ['movers in a channel that there is not', MOVERS, { by: 'SKU' }, { channel: 'nowhere' }, 'channel'],
  ['movers as known tomorrow', MOVERS, { by: 'SKU' }, { asKnownAt: '2199-01-01T00:00:00Z' }, 'asKnownAt'],
  ['first sales of no week', LAUNCHES, { weeks: 0 }, {}, 'weeks'],
  ['first sales of 27 weeks', LAUNCHES, { weeks: 27 }, {}, 'weeks'],
  ['first sales of a SKU that nobody ever bought', LAUNCHES, { sku: 'NEVER' }, {}, 'sku'],
])('Refused are %s', async (_, query, variables, of, field) => {
  const { errors } = await ask(query, variables, { ...WEEK, ...of })
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
})
