import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { GraphClient, importExport, importOnlineRetail, importOrderFile, tokenSource, type ImportResult } from '@kade/online-retail'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { firstRows } from '../support/first-rows.js'
import { Shop } from '../support/shop.js'

const SECRET = 'secret-of-the-app-of-the-shop'
let shop: Shop
let file: string
const reportFolder = mkdtempSync(join(tmpdir(), 'import-'))
beforeAll(async () => {
  // The first 150 invoices are 3,155 rows.
  file = firstRows(3_200, reportFolder)
  const connections = {
    web: { platform: 'shopify', webhookSecrets: [SECRET] },
    social: { platform: 'woocommerce', webhookSecrets: [SECRET] },
  }
  shop = await Shop.open({ env: { CHANNEL_CONNECTIONS: JSON.stringify(connections) } })
})
afterAll(async () => {
  await shop.close()
  rmSync(reportFolder, { recursive: true })
})

it('is stopped halfway and run again: every order is there once, with its own number, date and price, and the rows add up', async () => {
  const stop = new AbortController()
  const first = await run({ stopAfter: 40, stop })
  expect(first.stopped).toBe(true)
  const second = await run({})
  expect(second).toMatchObject({ stopped: false, balances: true, ordersPlaced: 134 })
  expect(await run({})).toMatchObject({ counts: second.counts, returnsTaken: second.returnsTaken })
  // What the file says came back came in once, on quality hold, for a person to decide about.
  expect([second.counts.returnsKept, second.returnsTaken, second.returnsLeft]).toEqual([
    ...[24, 22],
    [
      { line: 1978, reason: 'Nobody sells 22892' },
      { line: 1987, reason: 'Nobody sells 20957' },
    ],
  ])
  const RETURNS = '{ returns(first: 1) { totalCount edges { node { status origin goods lines { units { disposition } } } } } }'
  expect(await shop.ask('SUPPORT', RETURNS)).toMatchObject({
    totalCount: 22,
    edges: [{ node: { status: 'REQUESTED', origin: 'UNEXPECTED', goods: 'RECEIVED', lines: [{ units: [{ disposition: 'REFURBISH' }] }] } }],
  })

  const [total] = await rows<{ orders: number; units: number; subtotal: number }>(
    `SELECT count(DISTINCT o.id)::int AS orders, sum(l.quantity)::int AS units, sum(l.quantity * l.unit_price)::int AS subtotal
     FROM orders AS o JOIN order_line AS l ON l.order_id = o.id`,
  )
  expect(total).toEqual({ orders: 134, units: 27_323, subtotal: 5_873_761 })
  expect(await rows(`SELECT placed_at, subtotal::int FROM orders WHERE channel_order_id = '536365'`)).toEqual([
    { placed_at: new Date('2010-12-01T08:26:00Z'), subtotal: 13_912 },
  ])
  expect(readFileSync(second.rejectsFile, 'utf8').split('\n').length - 2).toBe(second.counts.rejected)
  await eventually(async () => expect(await rows(`SELECT status FROM orders WHERE status NOT IN ('CONFIRMED', 'CANCELLED')`)).toEqual([]), {
    timeoutMs: 240_000,
  })
}, 900_000)

it('a file of orders is placed once, however often it is sent; rows that cannot be are told by their line', async () => {
  const orders = join(reportFolder, 'phone.csv')
  const row = (order: string, sku: string, quantity = 2) =>
    `${order},ada@example.com,Ada,${sku},${quantity},4.50,12 St James Square,London,GB,SW1Y 4JH`
  const header = 'order,email,name,sku,quantity,unit_price,line1,city,country,postal_code'
  writeFileSync(orders, [header, row('P-1', '85123A'), row('P-1', '22423', 1), row('P-2', '85123A'), row('P-3', 'NO-SUCH'), ''].join('\n'))
  const graph = new GraphClient(shop.system.gatewayUrl, tokenSource(shop.system.gatewayUrl, {}, 'phone'), 4)
  const { signal } = new AbortController()
  const send = () => importOrderFile({ graph, channel: 'phone', file: orders, reportFolder, concurrency: 4, signal })
  const [first, again] = [await send(), await send()]
  await graph.close()
  expect([first.text, again.text]).toEqual(Array(2).fill('2 orders placed or known before, 1 rejected.'))
  expect(readFileSync(first.rejectsFile, 'utf8')).toBe('line,order,reason\n5,"P-3","There is no variant NO-SUCH for sale"\n')
  expect(await rows(`SELECT channel_order_id AS id, total::int FROM orders WHERE channel = 'phone' ORDER BY 1`)).toEqual([
    { id: 'P-1', total: 1_350 },
    { id: 'P-2', total: 900 },
  ])
}, 120_000)

it('an export of a shop comes in through its door, and is known the second time', async () => {
  const file = join(reportFolder, 'orders_export.csv')
  const columns = [
    'Name',
    'Email',
    'Financial Status',
    'Currency',
    'Subtotal',
    'Shipping',
    'Taxes',
    'Total',
    'Created at',
    'Lineitem quantity',
  ]
  const more = [
    'Lineitem name',
    'Lineitem price',
    'Lineitem sku',
    'Shipping Name',
    'Shipping Address1',
    'Shipping City',
    'Shipping Zip',
    'Shipping Country',
    'Id',
  ]
  const order = [
    '#1001',
    'ada@example.com',
    'paid',
    'GBP',
    '9.00',
    '3.95',
    '0.00',
    '12.95',
    '2026-11-20 10:00:00 +0100',
    '2',
    'Heart',
    '4.50',
    '85123A',
  ]
  const address = ['Ada Lovelace', '12 St James Square', 'London', 'SW1Y 4JH', 'GB', '5001']
  writeFileSync(file, [[...columns, ...more].join(','), [...order, ...address].join(','), ''].join('\n'))
  const sending = {
    gatewayUrl: shop.system.gatewayUrl,
    channel: 'web',
    platform: 'shopify',
    secret: SECRET,
    concurrency: 2,
    signal: new AbortController().signal,
  } as const
  const [first, again] = [
    await importExport(sending, { file, reportFolder, zone: 'UTC' }),
    await importExport(sending, { file, reportFolder, zone: 'UTC' }),
  ]
  expect([first.text, again.text]).toEqual([
    expect.stringMatching(/^1 orders read: 1 sent, 0 known before, 0 rejected/),
    expect.stringMatching(/^1 orders read: 0 sent, 1 known/),
  ])
  await eventually(
    async () =>
      expect(await rows(`SELECT total::int, placed_at FROM orders WHERE channel = 'web' AND channel_order_id = '5001'`)).toEqual([
        { total: 1_295, placed_at: new Date('2026-11-20T09:00:00Z') },
      ]),
    { timeoutMs: 60_000 },
  )
}, 120_000)

it('an export of WooCommerce as CSV comes in by the door of its channel, once; a row that is none is named', async () => {
  const woo = join(reportFolder, 'woo-orders.csv')
  const row = {
    ...{ order_id: '727', order_number: '727', order_date: '2026-11-20 10:00:00', paid_date: '2026-11-20 10:00:04', status: 'processing' },
    ...{ shipping_total: '3.29', shipping_tax_total: '0.66', fee_total: '0', fee_tax_total: '0', tax_total: '2.16', order_total: '12.95' },
    ...{ order_currency: 'GBP', payment_method: 'stripe', shipping_method: 'Flat rate', customer_email: 'ada@example.com' },
    ...{ billing_first_name: 'Ada', billing_last_name: 'Lovelace', billing_address_1: '12 St James Square', billing_city: 'London' },
    ...{ billing_postcode: 'SW1Y 4JH', billing_country: 'GB', billing_email: 'ada@example.com' },
    line_item_1: 'name:Heart|product_id:1|sku:85123A|quantity:2|total:7.50|sub_total:7.50',
  }
  const csv = [Object.keys(row), Object.values(row), Object.values({ ...row, order_id: '728', order_number: '728', status: 'completed' })]
  writeFileSync(woo, csv.map((cells) => cells.join(',')).join('\n'))
  const sending = {
    ...({ gatewayUrl: shop.system.gatewayUrl, channel: 'social', platform: 'woocommerce', secret: SECRET, concurrency: 2 } as const),
    signal: new AbortController().signal,
  }
  const given = { file: woo, reportFolder, zone: 'Europe/Amsterdam' }
  const [first, again] = [await importExport(sending, given), await importExport(sending, given)]
  expect([first.text, again.text]).toEqual([
    expect.stringMatching(/^2 orders read: 1 sent, 0 known before, 1 rejected/),
    expect.stringMatching(/^2 orders read: 0 sent, 1 known before, 1 rejected/),
  ])
  expect(readFileSync(first.rejectsFile, 'utf8').split('\n')[1]).toBe('3,"728","The shop has sent it already"')
  await eventually(
    async () =>
      expect(await rows(`SELECT total::int, placed_at FROM orders WHERE channel = 'social' AND channel_order_id = '727'`)).toEqual([
        { total: 1_295, placed_at: new Date('2026-11-20T09:00:00Z') },
      ]),
    { timeoutMs: 60_000 },
  )
}, 120_000)

async function run({ stopAfter, stop = new AbortController() }: { stopAfter?: number; stop?: AbortController }): Promise<ImportResult> {
  const graph = new GraphClient(shop.system.gatewayUrl, tokenSource(shop.system.gatewayUrl, {}), 8)
  let stage = ''
  try {
    return await importOnlineRetail(
      graph,
      {
        file,
        slice: { limit: 150 },
        reportFolder,
        concurrency: 8,
        signal: stop.signal,
      },
      {
        stage: (title) => (stage = title),
        done: (count) => stage === 'Orders' && stopAfter !== undefined && count >= stopAfter && stop.abort(),
      },
    )
  } finally {
    await graph.close()
  }
}

async function rows<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: shop.system.databaseUrl('orders') })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}
