import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { sumSales } from '../src/fact/renew-sums.js'
import { aReturn } from './support/a-return.js'
import { aParcel } from './support/a-parcel.js'
import { anOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, toMessage, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const RETURNS = `query ($of: OrdersPlacedInput!) { told: returnRates(of: $of) { sku soldUnits returnedUnits rate reasons { reason units share } } }`
const FEEDBACK = `query ($by: SalesDimension!, $of: OrdersPlacedInput!) { told: feedbackScores(by: $by, of: $of) { key orders ratings average counts } }`
const PROMISES = `query ($by: SalesDimension!, $of: OrdersPlacedInput!) { told: promisesKept(by: $by, of: $of) { key shipments kept broken open unpromised share meanDaysLate } }`
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' }
const ask = (query: string, of: object = {}, by?: string) =>
  analytics.graph<{ told: readonly object[] }>(PLANNER, query, { by, of: { ...NOVEMBER, ...of } })
const told = async (query: string, of: object = {}, by?: string) => {
  const { data, errors } = await ask(query, of, by)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.told
}
const order = (channel: string, quantities: Readonly<Record<string, number>>, placedAt = '2026-11-10T12:00:00.000Z') =>
  anOrder({ channel, placedAt, lines: Object.entries(quantities).map(([sku, quantity]) => ({ sku, quantity, unitPrice: 1_000 })) })

/** The same from sums, and once all facts are read from the log. */
async function staysSo(question: () => Promise<unknown>, expected: unknown): Promise<void> {
  expect(await question()).toEqual(expected)
  while (await sumSales(analytics.service.database));
  expect(await question()).toEqual(expected)
  await analytics.service.rebuild()
  expect(await question()).toEqual(expected)
}

describe('What came back', () => {
  const first = order('returns', { MUG: 4, TEA: 2 })
  const second = order('returns', { MUG: 6 })
  const back = aReturn(first, [
    { line: 0, units: 2, reason: 'DAMAGED' },
    { line: 0, units: 1, reason: 'UNWANTED' },
    { line: 1, units: 2, reason: 'MISSING' },
  ])
  beforeAll(async () => {
    const firstReceipt = back.received(1)
    await analytics.tell(
      first.placed(),
      second.placed(),
      second.cancelled({ 0: 1 }),
      // Tea never came: it is settled without coming back.
      back.approved(0, 0, 2),
      firstReceipt,
      firstReceipt,
      back.received(2, 1, 0),
      // Announced alone.
      aReturn(second, [{ line: 0, units: 5, reason: 'WRONG_SIZE' }]).approved(),
      // Of an order of another month.
      ...[order('returns', { MUG: 1 }, '2026-10-31T12:00:00.000Z')].flatMap((other) => [
        other.placed(),
        aReturn(other, [{ line: 0, units: 1, reason: 'DEFECTIVE' }]).received(1),
      ]),
    )
  })

  const EXPECTED = [
    {
      ...{ sku: 'MUG', soldUnits: 9, returnedUnits: 3, rate: 1 / 3 },
      reasons: [
        { reason: 'DAMAGED', units: 2, share: 2 / 3 },
        { reason: 'UNWANTED', units: 1, share: 1 / 3 },
      ],
    },
    { sku: 'TEA', soldUnits: 2, returnedUnits: 2, rate: 1, reasons: [{ reason: 'MISSING', units: 2, share: 1 }] },
  ]

  it('is told by SKU, of what was sold, with why', async () => {
    await staysSo(() => told(RETURNS, { channel: 'returns' }), EXPECTED)
  })

  it('as it was known before the last receipt', async () => {
    const { database } = analytics.service
    await database.query(
      `UPDATE return_line_fact SET known_at = now() + interval '1 hour' WHERE units = 2 AND reason = 'DAMAGED' OR reason = 'UNWANTED'`,
    )
    expect(await told(RETURNS, { channel: 'returns', asKnownAt: new Date().toISOString() })).toEqual([
      EXPECTED[1],
      { sku: 'MUG', soldUnits: 9, returnedUnits: 1, rate: 1 / 9, reasons: [{ reason: 'DAMAGED', units: 1, share: 1 }] },
    ])
    await analytics.service.rebuild()
  })
})

describe('How customers found it', () => {
  beforeAll(async () => {
    const [glad, sad, silent] = [
      order('stars', { MUG: 1, TEA: 1 }),
      order('stars', { MUG: 1 }),
      order('stars', { MUG: 2 }, '2026-11-11T12:00:00.000Z'),
    ]
    const feedbackId = newId()
    const [bad, better] = [sad.rated(1, null, feedbackId), sad.rated(4, null, feedbackId)]
    await analytics.tell(glad.placed(), sad.placed(), silent.placed(), glad.rated(5), glad.rated(2, 'TEA'), better, bad, better)
  })

  it('is told by channel, each as it was said last, beside those who said nothing', async () => {
    const stars = { orders: 3, ratings: 2, average: 4.5, counts: [0, 0, 0, 1, 1] }
    await staysSo(
      () => told(FEEDBACK, { channel: 'stars' }, 'CHANNEL'),
      [
        { key: 'TOTAL', ...stars },
        { key: 'stars', ...stars },
      ],
    )
  })

  it('by day, and by SKU what was said of products', async () => {
    expect((await told(FEEDBACK, { channel: 'stars' }, 'DAY')).slice(1)).toEqual([
      { key: '2026-11-10', orders: 2, ratings: 2, average: 4.5, counts: [0, 0, 0, 1, 1] },
      { key: '2026-11-11', orders: 1, ratings: 0, average: null, counts: [0, 0, 0, 0, 0] },
    ])
    expect((await told(FEEDBACK, { channel: 'stars' }, 'SKU')).slice(1)).toEqual([
      { key: 'TEA', orders: 1, ratings: 1, average: 2, counts: [0, 1, 0, 0, 0] },
      { key: 'MUG', orders: 3, ratings: 0, average: null, counts: [0, 0, 0, 0, 0] },
    ])
  })
})

describe('What was promised', () => {
  const AT = '2026-11-10T12:00:00.000Z'
  const times = { allocated: AT, labelBought: '2026-11-11T12:00:00.000Z' }
  const parcel = (promisedDeliveryDate: string | null, country = 'GB') =>
    aParcel({ channel: 'parcels', placedAt: AT, country, locationId: newId(), promisedDeliveryDate })
  beforeAll(async () => {
    const told = [
      parcel('2026-11-13').messages({ ...times, delivered: '2026-11-13T15:00:00.000Z' }),
      parcel('2026-11-13').messages({ ...times, delivered: '2026-11-15T15:00:00.000Z' }),
      // Still on its way, and late; and one that may yet come in time.
      parcel('2026-11-14').messages(times),
      parcel('2999-01-01', 'NL').messages(times),
      parcel(null, 'NL').messages({ ...times, delivered: '2026-11-12T15:00:00.000Z' }),
      // Not sent yet.
      [toMessage(anOrder({ channel: 'parcels', placedAt: AT }).placed())],
    ].flat()
    await analytics.publish(told)
    await analytics.allHandled()
  })

  it('is told by country: what came in time, what did not, and what may', async () => {
    await staysSo(
      () => told(PROMISES, { channel: 'parcels' }, 'COUNTRY'),
      [
        { key: 'TOTAL', shipments: 5, kept: 1, broken: 2, open: 1, unpromised: 1, share: 1 / 3, meanDaysLate: 2 },
        { key: 'GB', shipments: 3, kept: 1, broken: 2, open: 0, unpromised: 0, share: 1 / 3, meanDaysLate: 2 },
        { key: 'NL', shipments: 2, kept: 0, broken: 0, open: 1, unpromised: 1, share: null, meanDaysLate: null },
      ],
    )
  })

  it('not by SKU, of which a parcel has several', async () => {
    const { errors } = await ask(PROMISES, {}, 'SKU')
    expect(errors?.map(({ message, extensions }) => [message, extensions.code, extensions.field])).toEqual([
      ['A shipment has several SKUs: look at it by what an order has one of', 'BAD_USER_INPUT', 'by'],
    ])
  })
})

it('Where nothing was sold, there is nothing to tell', async () => {
  const nothing = { from: '2001-01-01', to: '2001-12-31' }
  expect(await told(RETURNS, nothing)).toEqual([])
  expect(await told(FEEDBACK, nothing, 'CHANNEL')).toEqual([
    { key: 'TOTAL', orders: 0, ratings: 0, average: null, counts: [0, 0, 0, 0, 0] },
  ])
  expect(await told(PROMISES, nothing, 'MONTH')).toEqual([
    { key: 'TOTAL', shipments: 0, kept: 0, broken: 0, open: 0, unpromised: 0, share: null, meanDaysLate: null },
  ])
})

it.each([RETURNS, FEEDBACK, PROMISES])('%s of a period that ends before it begins is BAD_USER_INPUT', async (query) => {
  const { errors } = await ask(query, { to: '2026-10-31' }, 'CHANNEL')
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'to']])
})
