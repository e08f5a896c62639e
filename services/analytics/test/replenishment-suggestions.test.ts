import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stockLevelsChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer, statementsOf } from '@kade/service-kit/testing'
import { anOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
const LOCATION = newId()
const OTHER = newId()
const TERMS = { supplierCode: 'ACME', leadTimeDays: 14, leadTimeDeviationDays: 7, minimumOrder: 24, multiple: 12 }
const DAY_MS = 86_400_000
const today = new Date().toISOString().slice(0, 10)
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()
/** The next one: every week before it is whole, whatever day is today. */
const MONDAY = Date.parse(today) + (7 - ((new Date(today).getUTCDay() + 6) % 7)) * DAY_MS
const nightOf = (daysAfterMonday: number) => new Date(MONDAY + (daysAfterMonday + 0.5) * DAY_MS)

const ordered = (sku: string, weeks: number, quantity: number, since = 0) =>
  Array.from({ length: weeks }, (_, week) =>
    anOrder({
      placedAt: new Date(MONDAY - 7 * (since + week + 1) * DAY_MS).toISOString(),
      lines: [{ sku, quantity, unitPrice: 100 }],
    }).placed(),
  )
interface Given {
  readonly available?: number
  readonly incoming?: number
  readonly waiting?: number
  readonly terms?: typeof TERMS | null
  readonly version?: number
  readonly updatedAt?: string
}
const stock = (
  sku: string,
  { available = 0, incoming = 0, waiting = 0, terms = TERMS, version = 1, updatedAt = new Date(MONDAY).toISOString() }: Given,
) =>
  stockLevelsChanged.draft(sku, {
    ...{ sku, waiting, version, updatedAt },
    levels: [
      { locationId: LOCATION, locationCode: 'LTN', onHand: available, available, incoming, terms },
      { locationId: OTHER, locationCode: 'AMS', onHand: 0, available: 0, incoming: 0, terms: null },
    ],
  })

/** Forty SKUs that are asked for alike each week, ten units, as each Monday begins in UTC: where the database is, it is Sunday. And what is told of here. */
beforeAll(async () => {
  analytics = await openAnalytics({ timeZone: 'America/Los_Angeles' })
  await analytics.tell(...Array.from({ length: 40 }, (_, at) => ordered(`EVEN-${at}`, 30, 10)).flat())
  await analytics.tell(
    ...[...ordered('DEAD', 3, 5, 20), ...ordered('NEW', 2, 8)],
    stock('EVEN-0', { available: 0, incoming: 0 }),
    stock('EVEN-1', { available: 30, incoming: 4, waiting: 2 }),
    stock('EVEN-2', { available: 100 }),
    stock('EVEN-3', { available: 2_000 }),
    stock('DEAD', { available: 7 }),
    stock('NEW', { available: 5, terms: null }),
    stock('NEVER', { available: 9, updatedAt: daysAgo(100) }),
    stock('OWED', { waiting: 3 }),
  )
  await analytics.service.plan(nightOf(1))
})
afterAll(() => analytics.close())

const SUGGESTIONS = `query ($first: Int, $signal: StockSignal) { replenishmentSuggestions(first: $first, signal: $signal) {
  sku location { id } onHand available incoming waiting daysOfSupply reorderPoint suggestedQuantity reason orderBy supplierCode expectedWeek coversWeeks method } }`
type Suggestion = Readonly<Record<string, unknown>> & { readonly sku: string; readonly reason: string }
const suggestions = async (variables: Readonly<Record<string, unknown>> = {}): Promise<readonly Suggestion[]> => {
  const { data, errors } = await analytics.graph<{ replenishmentSuggestions: readonly Suggestion[] }>(PLANNER, SUGGESTIONS, variables)
  expect(errors).toBeUndefined()
  return data!.replenishmentSuggestions
}
const suggestionOf = async (sku: string, signal: string) => (await suggestions({ signal })).find((each) => each.sku === sku)

it('What is urgent comes first: out of stock, then low, then too much, then dead', async () => {
  expect((await suggestions()).map(({ sku, reason }) => [sku, reason])).toEqual([
    ['EVEN-0', 'STOCKOUT'],
    ['OWED', 'STOCKOUT'],
    ['EVEN-1', 'UNDERSTOCK'],
    ['NEW', 'UNDERSTOCK'],
    ['EVEN-3', 'OVERSTOCK'],
    ['DEAD', 'DEAD_STOCK'],
    ['NEVER', 'DEAD_STOCK'],
  ])
  expect((await suggestions({ first: 2 })).map(({ sku }) => sku)).toEqual(['EVEN-0', 'OWED'])
})

it('Ten a week, goods in a fortnight or a week late: four weeks are covered, and four more are ordered', async () => {
  expect(await suggestionOf('EVEN-1', 'UNDERSTOCK')).toEqual({
    ...{
      sku: 'EVEN-1',
      location: { id: LOCATION },
      onHand: 30,
      available: 30,
      incoming: 4,
      waiting: 2,
      daysOfSupply: 21,
      reorderPoint: 40,
    },
    // 40 + 4 × 10 − (30 + 4 − 2), by the dozen.
    ...{
      suggestedQuantity: 48,
      reason: 'UNDERSTOCK',
      orderBy: today,
      supplierCode: 'ACME',
      expectedWeek: 10,
      coversWeeks: 4,
      method: 'CONFORMAL',
    },
  })
  expect(await suggestionOf('EVEN-0', 'STOCKOUT')).toMatchObject({ suggestedQuantity: 84, daysOfSupply: 0 })
  // (100 − 40) / 10 weeks from today.
  expect(await suggestionOf('EVEN-2', 'HEALTHY')).toMatchObject({
    suggestedQuantity: 0,
    orderBy: daysAgo(-42).slice(0, 10),
    daysOfSupply: 70,
  })
  expect(await suggestionOf('EVEN-3', 'OVERSTOCK')).toMatchObject({ suggestedQuantity: 0, orderBy: null, daysOfSupply: 1_400 })
})

it('A young SKU is reckoned with by chance alone; one that nobody asked for has no plan, and what it owes is bought', async () => {
  // Sixteen in two weeks; three weeks of eight, and 1.645 √24 more.
  expect(await suggestionOf('NEW', 'UNDERSTOCK')).toMatchObject({
    method: 'POISSON',
    expectedWeek: 8,
    coversWeeks: 3,
    reorderPoint: 33,
    supplierCode: null,
  })
  expect(await suggestionOf('OWED', 'STOCKOUT')).toMatchObject({
    method: null,
    reorderPoint: 0,
    suggestedQuantity: 24,
    daysOfSupply: null,
    orderBy: today,
  })
  expect(await suggestionOf('NEVER', 'DEAD_STOCK')).toMatchObject({ method: null, suggestedQuantity: 0, orderBy: null, onHand: 9 })
})

it('Stock that changes counts at once, the newest version alone, and a page of suggestions costs one statement', async () => {
  await analytics.tell(stock('EVEN-4', { available: 500, version: 3 }), stock('EVEN-4', { available: 0, version: 2 }))
  expect(await suggestionOf('EVEN-4', 'OVERSTOCK')).toMatchObject({ available: 500 })
  await analytics.tell(stock('EVEN-4', { available: 20, version: 4 }))
  expect(await suggestionOf('EVEN-4', 'UNDERSTOCK')).toMatchObject({ available: 20, suggestedQuantity: 60 })
  const asked = await statementsOf(analytics.service.database, () => analytics.graph(PLANNER, SUGGESTIONS, { first: 100 }))
  expect(asked).toHaveLength(1)
})

it('A night is planned once, however many processes are there, and the next night anew', async () => {
  await analytics.tell(...ordered('LATE', 8, 3), stock('LATE', { available: 0 }))
  await Promise.all([analytics.service.plan(nightOf(1)), analytics.service.plan(nightOf(1))])
  expect(await suggestionOf('LATE', 'STOCKOUT')).toBeUndefined()
  await Promise.all([analytics.service.plan(nightOf(2)), analytics.service.plan(nightOf(2))])
  expect(await suggestionOf('LATE', 'STOCKOUT')).toMatchObject({ expectedWeek: 3 })
})

it('A night that was begun and not ended is taken up again once its time is over', async () => {
  const { database } = analytics.service
  await database.query(`UPDATE planning_night SET claimed_until = now() + interval '5 minutes'`)
  await database.query('DELETE FROM sku_plan')
  await analytics.service.plan(nightOf(3))
  expect(await database.query('SELECT sku FROM sku_plan')).toEqual([])
  await database.query(`UPDATE planning_night SET claimed_until = now() - interval '1 second'`)
  await analytics.service.plan(nightOf(3))
  expect((await database.query('SELECT sku FROM sku_plan')).length).toBe(43)
})

describe('Bad input', () => {
  it.each([0, -1, 101])('%d suggestions are refused, by name', async (first) => {
    const { errors } = await analytics.graph(PLANNER, SUGGESTIONS, { first })
    expect(errors?.map(({ message, extensions }) => [extensions.code, extensions.field, message])).toEqual([
      ['BAD_USER_INPUT', 'first', 'Between 1 and 100 suggestions can be asked for'],
    ])
  })

  it.each(['SUPPORT', 'WAREHOUSE', 'CUSTOMER'])('%s does not see them', async (role) => {
    const { errors } = await analytics.graph(asViewer(role), SUGGESTIONS)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  })
})
