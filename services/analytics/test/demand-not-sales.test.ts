import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { returnReceived, stockDeallocated, stockLevelsChanged, variantChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { anOrder, type GivenOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, toMessage, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics({ timeZone: 'Asia/Tokyo' })
})
afterAll(() => analytics.close())

const DAY_MS = 86_400_000
/** The day so many weeks before this week's Monday, and so many days after. */
const dayOf = (weeksAgo: number, day = 0): string => {
  const now = new Date()
  return new Date(now.getTime() - (((now.getUTCDay() + 6) % 7) + 7 * weeksAgo - day) * DAY_MS).toISOString().slice(0, 10)
}
const ordered = (sku: string, weeksAgo: number, quantity: number, { day = 0, ...given }: GivenOrder & { readonly day?: number } = {}) =>
  anOrder({ placedAt: `${dayOf(weeksAgo, day)}T12:00:00.000Z`, lines: [{ sku, quantity, unitPrice: 100 }], ...given })
/** Ten units in each of the weeks from `oldest` to `newest` before this one, on their Mondays. */
const even = (sku: string, oldest: number, newest: number) =>
  Array.from({ length: oldest - newest + 1 }, (_, at) => ordered(sku, newest + at, 10).placed())

const FIELDS = 'quantity bulk promoted backordered refused cancelledWaiting daysWithoutStock counted'
const FORECAST = `query ($skus: [_Any!]!) { _entities(representations: $skus) { ... on ProductVariant { demandForecast(weeks: 1) { history { ${FIELDS} } points { typical mean upper95 } } } } }`
type Week = Readonly<
  Record<'quantity' | 'bulk' | 'promoted' | 'backordered' | 'refused' | 'cancelledWaiting' | 'daysWithoutStock' | 'counted', number>
>
interface Forecast {
  readonly history: readonly Week[]
  readonly points: readonly Readonly<Record<'typical' | 'mean' | 'upper95', number>>[]
}
const forecastOf = async (sku: string): Promise<Forecast> => {
  const { data, errors } = await analytics.graph<{ _entities: readonly { demandForecast: Forecast }[] }>(PLANNER, FORECAST, {
    skus: [{ __typename: 'ProductVariant', sku }],
  })
  expect(errors).toBeUndefined()
  return data!._entities[0]!.demandForecast
}
const PLAIN: Week = {
  quantity: 10,
  bulk: 0,
  promoted: 0,
  backordered: 0,
  refused: 0,
  cancelledWaiting: 0,
  daysWithoutStock: 0,
  counted: 10,
}

let versions = 0
const level = (sku: string, available: number, weeksAgo: number, day = 0, time = '10:00') => {
  versions += 1
  return stockLevelsChanged.draft(sku, {
    ...{ sku, waiting: 0, version: versions, updatedAt: `${dayOf(weeksAgo, day)}T${time}:00.000Z` },
    levels: [{ locationId: newId(), locationCode: 'LTN', onHand: available, available, incoming: 0, terms: null }],
  })
}
const variant = (sku: string, outOfStockPolicy: 'DENY' | 'BACKORDER', version = 1) =>
  variantChanged.draft(sku, {
    ...{ variantId: newId(), sku, title: sku, price: 100, currency: 'GBP', taxClass: 'STANDARD', weightGrams: null, dimensionsMm: null },
    ...{ outOfStockPolicy, active: true, version },
  })

it('Refused for want of stock is demand, refused by the payment is none; what came back is taken off nothing', async () => {
  const [refused, unpaid, returned] = [
    anOrder({ placedAt: `${dayOf(1)}T12:00:00.000Z`, lines: [{ sku: 'SHORT', quantity: 4, unitPrice: 100 }, { sku: 'THERE', quantity: 3, unitPrice: 100 }] }),
    ordered('SHORT', 1, 50),
    ordered('SHORT', 1, 6),
  ] // prettier-ignore
  const back = returnReceived.draft(returned.orderId, {
    ...{ returnId: newId(), returnNumber: 'R-10000014', orderId: returned.orderId, resolution: 'REFUND', lines: [] },
    ...{ terms: { feeBps: 0, labelFee: 0, refundsShipping: true }, at: new Date().toISOString(), actor: 'anna' },
    ...{ receiptId: newId(), locationId: newId(), isComplete: true },
    units: [{ orderLineId: returned.lines[0]!.orderLineId, sku: 'SHORT', quantity: 6, disposition: 'RESTOCK' }],
  })
  await analytics.tell(
    ...[
      refused.placed(),
      refused.refusedForStock(1, 9),
      refused.rejected(),
      unpaid.placed(),
      unpaid.rejected(undefined, 'PAYMENT_DECLINED'),
    ],
    ...[returned.placed(), back],
  )
  expect((await forecastOf('SHORT')).history).toEqual([{ ...PLAIN, quantity: 10, refused: 4, counted: expect.closeTo(9.9, 1), bulk: 0 }])
  // Nothing of it fell short; it was asked for all the same.
  expect((await forecastOf('THERE')).history).toEqual([{ ...PLAIN, quantity: 3, counted: 3 }])
})

it('What waits for stock, what is cancelled meanwhile and what an amendment did not get are told by the week that asked for it', async () => {
  const [filled, given, amended] = [ordered('LATE', 2, 5), ordered('LATE', 2, 4), ordered('LATE', 1, 2)]
  const shortPicked = stockDeallocated.draft(amended.orderId, {
    ...{
      orderId: amended.orderId,
      allocationId: newId(),
      locationId: newId(),
      reason: 'SHORT_PICK',
      lines: [{ sku: 'LATE', quantity: 2 }],
    },
    backordered: [{ sku: 'LATE', quantity: 1, promisedShipDate: null, promisedDeliveryDate: null }],
  })
  // All five waited and came, and two were cancelled then; of the four, three waited and all were cancelled before any came.
  await analytics.tell(
    ...[filled.cancelled({ 0: 2 }), filled.allocated([5]), filled.backordered(), filled.placed()],
    ...[given.placed(), given.backordered([3]), given.cancelled(), amended.placed(), shortPicked],
  )
  const answer = amended.amendmentRefused(7)
  await analytics.publish([toMessage(answer), toMessage(answer)])
  await analytics.allHandled()
  const { history } = await forecastOf('LATE')
  expect(history).toMatchObject([
    { quantity: 9, backordered: 8, cancelledWaiting: 3, refused: 0 },
    { quantity: 2, backordered: 1, cancelledWaiting: 0, refused: 14 },
  ])
})

it('Days without stock are not zero: a week with some is taken to be as its other days, one without any is left out', async () => {
  const earlier = level('OUT', 9, 3, 0, '08:00')
  // Out of stock from Monday evening of the third week back to the Thursday of the last one: that Monday and that Thursday had some.
  await analytics.tell(...even('OUT', 12, 4), ordered('OUT', 3, 2).placed(), ordered('OUT', 1, 4, { day: 4 }).placed())
  await analytics.tell(level('OUT', 0, 3, 0, '20:00'), level('OUT', 40, 1, 3))
  // Sold out within the day: that day had some.
  await analytics.tell(level('OUT', 0, 1, 3, '18:00'), level('OUT', 36, 1, 4))
  const before = await forecastOf('OUT')
  expect(before.history.slice(-4)).toEqual([
    PLAIN,
    // Six of seven days: left out.
    { ...PLAIN, quantity: 2, daysWithoutStock: 7, counted: expect.closeTo(10, 1) },
    { ...PLAIN, quantity: 0, daysWithoutStock: 7, counted: expect.closeTo(10, 1) },
    // Four in four days.
    { ...PLAIN, quantity: 4, daysWithoutStock: 3, counted: 7 },
  ])
  // What is told late, and of what was there earlier the same day, counts as well.
  await analytics.tell(earlier)
  expect((await forecastOf('OUT')).history.at(-3)).toMatchObject({ daysWithoutStock: 6 })
})

it('What is sold without stock is asked for on such days too; it is so from the newest version of the article on', async () => {
  await analytics.tell(...even('ANYWAY', 8, 3), level('ANYWAY', 0, 2), variant('ANYWAY', 'BACKORDER', 2), variant('ANYWAY', 'DENY', 1))
  expect((await forecastOf('ANYWAY')).history.slice(-2)).toEqual([
    { ...PLAIN, quantity: 0, counted: 0 },
    { ...PLAIN, quantity: 0, counted: 0 },
  ])
  await analytics.tell(variant('ANYWAY', 'DENY', 3))
  expect((await forecastOf('ANYWAY')).history.at(-1)).toMatchObject({ quantity: 0, daysWithoutStock: 7, counted: expect.closeTo(10, 1) })
})

it('A promotion and a bulk order are marked, and raise no typical week', async () => {
  const discounted = { lines: [{ sku: 'SALE', quantity: 60, unitPrice: 100, discountTotal: 1_200 }] }
  await analytics.tell(
    ...[...even('SALE', 12, 3), ...even('PLAIN', 12, 3)],
    ...[ordered('SALE', 2, 60, discounted).placed(), ordered('SALE', 1, 10, { campaign: 'black-friday' }).placed()],
    ...[ordered('PLAIN', 2, 10).placed(), ordered('PLAIN', 1, 10).placed()],
    ...[...even('BULK', 40, 1), ordered('BULK', 1, 500, { day: 1 }).placed()],
  )
  const { history, points } = await forecastOf('SALE')
  expect(history.slice(-2)).toMatchObject([{ quantity: 60, promoted: 60 }, { quantity: 10, promoted: 10 }]) // prettier-ignore
  expect(history.at(-2)!.counted).toBeCloseTo(10)
  expect(points).toEqual((await forecastOf('PLAIN')).points.map(({ typical, mean, upper95 }) => ({ typical: expect.closeTo(typical), mean: expect.closeTo(mean), upper95 }))) // prettier-ignore
  const bulk = await forecastOf('BULK')
  expect(bulk.history.at(-1)).toMatchObject({ quantity: 510, bulk: 490, counted: 20 })
  expect(bulk.points[0]!.typical).toBeCloseTo(13)
})

it('Plans are made of the same: what was missed counts, what a promotion brought does not', async () => {
  const monday = Date.parse(dayOf(0)) + 7 * DAY_MS
  // Neither has a history but these weeks: their plans are those of chance alone, by the mean of the last weeks.
  await analytics.service.plan(new Date(monday + 12 * 3_600_000))
  const plans = await analytics.service.database.query<{ sku: string; expected: number }>(
    `SELECT sku, expected_week AS expected FROM sku_plan WHERE sku IN ('SALE', 'PLAIN', 'OUT') ORDER BY sku`,
  )
  const expected = Object.fromEntries(plans.map(({ sku, expected: week }) => [sku, week]))
  expect(expected['SALE']).toBeCloseTo(expected['PLAIN']!)
  expect(expected['PLAIN']).toBeGreaterThan(6)
  expect(expected['OUT']).toBeGreaterThan(4)
})
