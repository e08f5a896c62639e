import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { variantChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer, statementsOf } from '@kade/service-kit/testing'
import { anOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics({ timeZone: 'Pacific/Auckland' })
})
afterAll(() => analytics.close())

const FORECAST = `query ($skus: [_Any!]!, $weeks: Int) { _entities(representations: $skus) { ... on ProductVariant { sku demandForecast(weeks: $weeks) {
  sku method backtestError likeness { sku share } history { weekStarting quantity } points { weekStarting mean typical lower80 upper80 lower95 upper95 }
} } } }`
interface Point extends Readonly<Record<'mean' | 'typical' | 'lower80' | 'upper80' | 'lower95' | 'upper95', number>> {
  readonly weekStarting: string
}
interface Forecast {
  readonly method: string
  readonly backtestError: number | null
  readonly likeness: readonly { readonly sku: string; readonly share: number }[]
  readonly history: readonly { readonly weekStarting: string; readonly quantity: number }[]
  readonly points: readonly Point[]
}
const forecastOf = async (sku: string, weeks?: number): Promise<Forecast> => {
  const { data, errors } = await analytics.graph<{ _entities: readonly { demandForecast: Forecast }[] }>(PLANNER, FORECAST, {
    skus: variants(sku),
    weeks,
  })
  expect(errors).toBeUndefined()
  return data!._entities[0]!.demandForecast
}
const variants = (...skus: string[]) => skus.map((sku) => ({ __typename: 'ProductVariant', sku }))
const DAY_MS = 86_400_000
/** The Monday so many weeks before this one. */
const mondayBefore = (weeks: number): string => {
  const now = new Date()
  return new Date(now.getTime() - (((now.getUTCDay() + 6) % 7) + 7 * weeks) * DAY_MS).toISOString().slice(0, 10)
}
const ordered = (sku: string, weeksAgo: number, quantity: number, hour = '12:00') =>
  anOrder({ placedAt: `${mondayBefore(weeksAgo)}T${hour}:00.000Z`, lines: [{ sku, quantity, unitPrice: 100 }] })

it('A variant that is asked for alike each week will be so, in the weeks that are asked about', async () => {
  await analytics.tell(...Array.from({ length: 20 }, (_, week) => ordered('EVEN', week + 1, 4).placed()))
  const forecast = await forecastOf('EVEN', 2)
  expect(forecast).toMatchObject({ sku: 'EVEN', method: 'CES', backtestError: 0 })
  expect(forecast.history).toHaveLength(20)
  expect(forecast.history[0]).toEqual({ weekStarting: mondayBefore(20), quantity: 4 })
  expect(forecast.history.at(-1)).toEqual({ weekStarting: mondayBefore(1), quantity: 4 })
  expect(forecast.points.map(({ weekStarting }) => weekStarting)).toEqual([mondayBefore(0), mondayBefore(-1)])
  for (const { mean, typical, lower80, upper80 } of forecast.points) {
    expect(mean).toBeCloseTo(4)
    expect(typical).toBeCloseTo(4)
    expect([lower80, upper80]).toEqual([4, 4])
  }
})

it('One large order is in the mean and in the band, and is not a typical week', async () => {
  const weekly = Array.from({ length: 30 }, (_, week) => ordered('BULK', week + 1, 10).placed())
  await analytics.tell(...weekly, ordered('BULK', 2, 1_000, '13:00').placed())
  const { points, history } = await forecastOf('BULK')
  expect(points).toHaveLength(8)
  expect(history.at(-2)).toEqual({ weekStarting: mondayBefore(2), quantity: 1_010 })
  const { typical, mean, upper80, upper95 } = points[0]!
  expect(typical).toBeGreaterThan(9.9)
  expect(typical).toBeLessThan(13)
  expect(mean).toBeGreaterThan(200)
  expect(upper80).toBeLessThan(20)
  expect(upper95).toBeGreaterThan(20)
})

it('Weeks in which nobody asked count as none; the week that runs and orders that their payment refused are left out', async () => {
  const refused = ordered('ODD', 1, 500)
  await analytics.tell(
    ordered('ODD', 4, 6).placed(),
    ordered('ODD', 0, 70, '00:00').placed(),
    refused.placed(),
    refused.rejected(undefined, 'PAYMENT_DECLINED'),
  )
  const { history, points, backtestError } = await forecastOf('ODD', 1)
  expect(history.map(({ quantity }) => quantity)).toEqual([6, 0, 0, 0])
  // 0.3 × 6 × 0.7³ over 1 − 0.7⁴
  expect(points[0]!.mean).toBeCloseTo(0.8125, 3)
  expect(backtestError).toBeNull()
})

it('The last minute of a week counts, wherever the database is', async () => {
  const placedAt = new Date(Date.parse(mondayBefore(0)) - 60_000).toISOString()
  await analytics.tell(anOrder({ placedAt, lines: [{ sku: 'LATEST', quantity: 5, unitPrice: 100 }] }).placed())
  expect((await forecastOf('LATEST')).history).toEqual([{ weekStarting: mondayBefore(1), quantity: 5 }])
})

it('A variant that nobody asked for, and that is like none, has a forecast that says so; a page of variants costs one statement, and one more for those', async () => {
  expect(await forecastOf('NEVER')).toEqual({ sku: 'NEVER', method: 'NONE', backtestError: null, likeness: [], history: [], points: [] })
  const asked = await statementsOf(analytics.service.database, () =>
    analytics.graph(PLANNER, FORECAST, { skus: variants('EVEN', 'BULK', 'ODD', 'NEVER', 'NEITHER') }),
  )
  expect(asked).toHaveLength(2)
})

it('A new variant begins as those began that are like it in title and price; which those are is told', async () => {
  const article = (sku: string, title: string, price: number, currency = 'GBP') =>
    variantChanged.draft(sku, {
      ...{ variantId: newId(), sku, title, price, currency, taxClass: 'STANDARD', weightGrams: null, dimensionsMm: null },
      ...{ outOfStockPolicy: 'DENY', active: true, version: 1 },
    })
  const begun = (sku: string, first: number, ...units: number[]) => units.map((each, week) => ordered(sku, first - week, each).placed())
  await analytics.tell(
    ...[
      article('TIN-RED', 'Biscuit tin, red', 800),
      article('TIN-BLUE', 'Biscuit tin (blue)', 1_000),
      article('TIN-GREEN', 'BISCUIT TIN green', 800),
    ],
    ...[
      article('TIN-GOLD', 'Biscuit tin, gold', 90_000),
      article('TIN-EURO', 'Biscuit tin, euro', 800, 'EUR'),
      article('LAMP', 'Lamp', 800),
    ],
    ...[
      ...begun('TIN-RED', 20, 30, 12, 3, 3),
      ...begun('TIN-BLUE', 12, 10, 4, 3, 1),
      ...begun('TIN-GOLD', 20, 900),
      ...begun('TIN-EURO', 20, 900),
    ],
  )
  const { method, likeness, backtestError, history, points } = await forecastOf('TIN-GREEN', 3)
  // Two of four words, the same price; and a fifth dearer.
  expect({ method, likeness, backtestError, history }).toEqual({
    ...{ method: 'LIKENESS', backtestError: null, history: [] },
    likeness: [{ sku: 'TIN-RED', share: 0.5 }, { sku: 'TIN-BLUE', share: 0.4 }], // prettier-ignore
  })
  expect(points.map(({ weekStarting, mean }) => [weekStarting, Math.round(mean)])).toEqual([[mondayBefore(0), 18], [mondayBefore(-1), 8], [mondayBefore(-2), 3]]) // prettier-ignore
  // The orders of 30 and 12 are capped at the 95 % quantile of their SKU's sizes: 27.3 and 9.1; half their difference is 9.1, and chance adds 18.2.
  expect(points[0]).toMatchObject({ typical: expect.closeTo(18.2), lower80: 5, upper80: 32 })
  expect(await forecastOf('LAMP')).toMatchObject({ method: 'NONE', points: [] })
})

it.each([0, -1, 27])('%d weeks are refused, by name', async (weeks) => {
  const { errors } = await analytics.graph(PLANNER, FORECAST, { skus: variants('EVEN'), weeks })
  expect(errors?.map(({ message, extensions }) => [extensions.code, extensions.field, message])).toEqual([
    ['BAD_USER_INPUT', 'weeks', 'Between 1 and 26 weeks can be forecast'],
  ])
})

it('Support does not see it', async () => {
  const { errors } = await analytics.graph(asViewer('SUPPORT'), FORECAST, { skus: variants('EVEN') })
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
})
