import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { channelOpened } from '@kade/events'
import { anOrder } from './support/an-order.js'
import { openAnalytics, PLANNER, row, SALES, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

it('Before the first order, nothing is sold, in no currency', async () => {
  expect(await analytics.sales({ by: 'DAY' })).toEqual({ rows: [], total: row('TOTAL', 0, 0, '0.00', 'XXX') })
})

it('A channel that no order has come through yet has sold nothing, in its currency; one that there is not is told', async () => {
  const channelId = '0198a000-0000-7000-8000-00000000c001'
  await analytics.tell(channelOpened.draft(channelId, { channelId, code: 'new-shop', name: 'New', kind: 'WEBSHOP', currency: 'EUR' }))
  expect(await analytics.sales({ by: 'DAY', channel: 'new-shop' })).toEqual({ rows: [], total: row('TOTAL', 0, 0, '0.00', 'EUR') })
  const { errors } = await analytics.graph(PLANNER, SALES, { by: 'DAY', from: '2026-01-01', to: '2026-12-31', channel: 'no-shop' })
  expect(errors?.map(({ message, extensions }) => [extensions.code, extensions.field, message])).toEqual([
    ['BAD_USER_INPUT', 'channel', 'There is no such channel: ask for `channels`'],
  ])
})

describe('What was sold', () => {
  beforeAll(async () => {
    const monday = { channel: 'shop', placedAt: '2026-11-23T09:00:00.000Z' }
    await analytics.tell(
      anOrder({ ...monday, country: 'GB', region: 'Kent', campaign: 'ADVENT' }).placed(),
      anOrder({ ...monday, placedAt: '2026-11-22T23:59:59.999Z', country: 'NL' }).placed(),
      // Midnight of the next day in Amsterdam, and still the 24th in UTC.
      anOrder({
        ...monday,
        placedAt: '2026-11-25T00:30:00.000+01:00',
        country: 'NL',
        lines: [
          { sku: 'MUG', quantity: 1, unitPrice: 1_250 },
          { sku: 'TEA', quantity: 10, unitPrice: 399 },
        ],
      }).placed(),
      anOrder({
        ...monday,
        placedAt: '2026-12-31T12:00:00.000Z',
        campaign: 'ADVENT',
        lines: [{ sku: 'TEA', quantity: 3, unitPrice: 450 }],
      }).placed(),
    )
  })
  const total = row('TOTAL', 4, 18, '115.90')

  it.each([
    [
      'DAY',
      [
        row('2026-11-22', 1, 2, '25.00'),
        row('2026-11-23', 1, 2, '25.00'),
        row('2026-11-24', 1, 11, '52.40'),
        row('2026-12-31', 1, 3, '13.50'),
      ],
    ],
    ['WEEK', [row('2026-W47', 1, 2, '25.00'), row('2026-W48', 2, 13, '77.40'), row('2026-W53', 1, 3, '13.50')]],
    ['MONTH', [row('2026-11', 3, 15, '102.40'), row('2026-12', 1, 3, '13.50')]],
    ['CHANNEL', [row('shop', 4, 18, '115.90')]],
    ['COUNTRY', [row('NL', 2, 13, '77.40'), row('GB', 2, 5, '38.50')]],
    ['REGION', [row('(none)', 3, 16, '90.90'), row('Kent', 1, 2, '25.00')]],
    ['CAMPAIGN', [row('(none)', 2, 13, '77.40'), row('ADVENT', 2, 5, '38.50')]],
    ['SKU', [row('MUG', 3, 5, '62.50'), row('TEA', 2, 13, '53.40')]],
  ])('is told by %s, an order counted once in the total', async (by, rows) => {
    expect(await analytics.sales({ by, channel: 'shop' })).toEqual({ rows, total })
  })

  it('counts the first and the last day of the period', async () => {
    expect(await analytics.sales({ by: 'DAY', channel: 'shop', from: '2026-11-23', to: '2026-11-24' })).toEqual({
      rows: [row('2026-11-23', 1, 2, '25.00'), row('2026-11-24', 1, 11, '52.40')],
      total: row('TOTAL', 2, 13, '77.40'),
    })
  })

  it('is told of one country, however its code is written', async () => {
    expect((await analytics.sales({ by: 'SKU', channel: 'shop', country: 'gb' })).rows).toEqual([
      row('MUG', 1, 2, '25.00'),
      row('TEA', 1, 3, '13.50'),
    ])
  })

  it('is nothing where nothing was sold, in the currency that was last sold in', async () => {
    expect(await analytics.sales({ by: 'DAY', channel: 'shop', from: '2027-01-01', to: '2027-12-31' })).toEqual({
      rows: [],
      total: row('TOTAL', 0, 0, '0.00'),
    })
  })
})

describe('What does not count', () => {
  it('an order that is rejected', async () => {
    const order = anOrder({ channel: 'rejecting' })
    await analytics.tell(order.placed(), anOrder({ channel: 'rejecting' }).placed(), order.rejected())
    expect((await analytics.sales({ by: 'CHANNEL', channel: 'rejecting' })).rows).toEqual([row('rejecting', 1, 2, '25.00')])
  })

  it('units that are cancelled; when all are, the order', async () => {
    const [whole, part] = [anOrder({ channel: 'cancelling' }), anOrder({ channel: 'cancelling' })]
    await analytics.tell(whole.placed(), part.placed(), part.cancelled({ 0: 1 }), whole.cancelled())
    expect((await analytics.sales({ by: 'CHANNEL', channel: 'cancelling' })).rows).toEqual([row('cancelling', 1, 1, '12.50')])
  })

  it('what discounts take off, also of the units that are left', async () => {
    const order = anOrder({ channel: 'discounting', lines: [{ sku: 'MUG', quantity: 3, unitPrice: 1_250, discountTotal: 100 }] })
    await analytics.tell(order.placed())
    expect((await analytics.sales({ by: 'SKU', channel: 'discounting' })).rows).toEqual([row('MUG', 1, 3, '36.50')])
    await analytics.tell(order.cancelled({ 0: 1 }))
    expect((await analytics.sales({ by: 'SKU', channel: 'discounting' })).rows).toEqual([row('MUG', 1, 2, '24.33')])
  })

  it('but units whose cancellation came too late count again, on the lines they were cancelled of', async () => {
    const order = anOrder({
      channel: 'refusing',
      lines: [
        { sku: 'MUG', quantity: 2, unitPrice: 1_250 },
        { sku: 'TEA', quantity: 1, unitPrice: 399 },
        { sku: 'MUG', quantity: 3, unitPrice: 1_000 },
      ],
    })
    await analytics.tell(
      order.placed(),
      order.cancelled({ 2: 2 }),
      order.cancelled({ 0: 1 }),
      order.cancellationRefused({ sku: 'MUG', quantity: 1 }),
    )
    // Of three cancelled mugs the first line has its one back; the last line's two stay cancelled.
    expect((await analytics.sales({ by: 'SKU', channel: 'refusing' })).rows).toEqual([row('MUG', 1, 3, '35.00'), row('TEA', 1, 1, '3.99')])
    await analytics.tell(order.cancellationRefused({ sku: 'MUG', quantity: 2 }))
    expect((await analytics.sales({ by: 'SKU', channel: 'refusing' })).rows).toEqual([row('MUG', 1, 5, '55.00'), row('TEA', 1, 1, '3.99')])
  })
})

describe('Several currencies', () => {
  beforeAll(() =>
    analytics.tell(
      anOrder({ channel: 'nl', currency: 'EUR', placedAt: '2025-05-05T05:05:05.000Z' }).placed(),
      anOrder({ channel: 'jp', currency: 'JPY', country: 'JP', placedAt: '2025-05-05T05:05:05.000Z' }).placed(),
    ),
  )

  it('are never added up: the answer names them, and what to do', async () => {
    const { data, errors } = await analytics.graph(PLANNER, SALES, { by: 'DAY', from: '2025-05-05', to: '2025-05-05' })
    expect({ data, error: errors?.[0] }).toEqual({
      data: null,
      error: expect.objectContaining({
        message: 'Sales in EUR, JPY are not added up: ask for one `currency`, or for a channel that sells in one of them',
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'channel' }),
      }),
    })
  })

  it('are told one by one, with the decimals of each', async () => {
    const day = { by: 'CHANNEL', from: '2025-05-05', to: '2025-05-05' }
    expect((await analytics.sales({ ...day, channel: 'nl' })).rows).toEqual([row('nl', 1, 2, '25.00', 'EUR')])
    expect((await analytics.sales({ ...day, country: 'JP' })).rows).toEqual([row('jp', 1, 2, '2500', 'JPY')])
  })
})

it.each([
  ['channel', { channel: 'no-such-shop' }],
  ['country', { country: 'XX' }],
])('A %s that there is not is told, and not answered with zero', async (field, filter) => {
  const { errors } = await analytics.graph(PLANNER, SALES, { by: 'DAY', from: '2026-01-01', to: '2026-12-31', ...filter })
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
})

it('Sums beyond what an Int or a double holds are told: units as the most there can be, money to the last penny', async () => {
  const lines = Array.from({ length: 2_000 }, () => ({ sku: 'BOLT', quantity: 1_000_000, unitPrice: 1_000_001 }))
  const wholesale = { channel: 'wholesale', placedAt: '2027-03-01T12:00:00.000Z' }
  await analytics.tell(...Array.from({ length: 5 }, () => anOrder({ ...wholesale, lines }).placed()))
  expect(await analytics.sales({ by: 'SKU', channel: 'wholesale' })).toEqual({
    rows: [row('BOLT', 5, 2_147_483_647, '100000100000000.00')],
    total: row('TOTAL', 5, 2_147_483_647, '100000100000000.00'),
  })
})

it('The days around New Year are of one ISO week, which is of the year that has its Thursday', async () => {
  const around = ['2026-12-27', '2026-12-28', '2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04']
  await analytics.tell(...around.map((day) => anOrder({ channel: 'new-year', placedAt: `${day}T12:00:00.000Z` }).placed()))
  const { rows } = await analytics.sales({ by: 'WEEK', channel: 'new-year', from: '2026-12-01', to: '2027-01-31' })
  expect(rows).toEqual([row('2026-W52', 1, 2, '25.00'), row('2026-W53', 4, 8, '100.00'), row('2027-W01', 1, 2, '25.00')])
})

it('Rows beyond what an answer may hold are refused, with the advice to ask for less', async () => {
  await analytics.service.database.query(
    `WITH placed AS (
       INSERT INTO order_fact SELECT gen_random_uuid(), '2025-03-01T12:00:00Z', 'wide', 'GB', '(none)', '(none)', 'GBP', now() RETURNING order_id
     ) INSERT INTO order_line_fact SELECT gen_random_uuid(), order_id, n, 'SKU-' || n, 1, 100, 100, now() FROM placed, generate_series(1, 20001) AS n`,
  )
  const period = { from: '2025-03-01', to: '2025-03-01' }
  const { errors } = await analytics.graph(PLANNER, SALES, { by: 'SKU', ...period })
  expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
    ['QUERY_TOO_COMPLEX', 'The answer has 20001 nodes, over the 20000 that one may: ask for smaller pages'],
  ])
  expect((await analytics.sales({ by: 'DAY', ...period })).total).toEqual(row('TOTAL', 1, 20_001, '20001.00'))
})
