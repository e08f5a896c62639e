import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { messagingMigrations, newId, openDatabase } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { announceChannels } from '../src/channel/announce-channels.js'
import { Orders1700000100000 } from '../src/migrations/1700000100000-orders.js'
import { anInput, PLACE, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ fill: withOneMarketplaceOrderTwice })
})
afterAll(() => orders.stop())

const connector = asViewer('CHANNEL', { channel: '*' })
type Placed = { order: { id: string; number: string } | null; userErrors: { code: string; message: string; field: string[] }[] }

async function send(channelOrderId: string, change: Record<string, unknown> = {}): Promise<Placed> {
  const query = PLACE.replace('userErrors { code field }', 'userErrors { code message field }')
  const input = { ...anInput(), email: 'mp@example.com', channel: 'marketplace', channelOrderId, ...change }
  const { data, errors } = await orders.graph<{ placeOrder: Placed }>(connector, query, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.placeOrder
}

describe('the order of a channel', () => {
  it('that is sent again under another key is the first order', async () => {
    const first = await send('MP-1')
    const again = await send('MP-1')
    expect([again.order?.id, again.userErrors]).toEqual([first.order?.id, []])
  })

  it('with another content is refused, naming ours', async () => {
    const first = await send('MP-2')
    const other = await send('MP-2', { lines: [{ sku: 'MUG', quantity: 2 }] })
    expect(other).toMatchObject({
      order: null,
      userErrors: [
        {
          code: 'IDEMPOTENCY_CONFLICT',
          message: `The channel's order MP-2 is our ${first.order!.number}, which was placed with another content: cancel it, or give a new order its own number`,
          field: ['input', 'channelOrderId'],
        },
      ],
    })
  })

  it('that is sent eight times at once is one order', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => send('MP-3', { email: `mp${n % 2}@example.com` })))
    const placed = new Set(all.flatMap(({ order }) => (order ? [order.id] : [])))
    expect([placed.size, all.filter(({ userErrors }) => userErrors.length > 0).length]).toEqual([1, 4])
  })

  it('may have the number of an order of another channel; orders without one are not confused', async () => {
    const first = await send('MP-4')
    const other = await send('MP-4', { channel: 'social' })
    expect(other.order?.id).toEqual(expect.not.stringContaining(first.order!.id))
    expect((await orders.place()).order.id).not.toBe((await orders.place()).order.id)
  })

  it('that was taken twice before this was looked at stays two; sent again, it is the first', async () => {
    const { data } = await orders.graph<{ orders: { edges: { node: { number: string } }[] } }>(
      asViewer('SUPPORT'),
      '{ orders(filter: { channel: "wholesale" }) { edges { node { number } } } }',
    )
    expect(data!.orders.edges.map(({ node }) => node.number).sort()).toEqual(['K-100000017', 'K-100000025'])
    const again = await send('WS-1', { channel: 'wholesale' })
    expect(again.userErrors.map(({ message }) => message)).toEqual([expect.stringContaining('is our K-100000017')])
  })
})

it('each channel is announced to the other services, once', async () => {
  const WEB = '0193b000-0000-7000-8000-000000000001'
  const announced = (id = WEB) => orders.others.heard('channel.opened.v1', id)
  await eventually(() => expect(announced()).toEqual([{ channelId: WEB, code: 'web', name: 'Web shop', kind: 'WEBSHOP', currency: 'GBP' }]))
  const late = newId()
  await orders.service.database.query(`INSERT INTO channel VALUES ($1, 'late', 'Late', 'STORE', 'EUR', 2100, 0, 0)`, [late])
  await announceChannels(orders.service.database)
  await eventually(() => expect(announced(late)).toMatchObject([{ code: 'late', kind: 'STORE', currency: 'EUR' }]))
  expect(announced()).toHaveLength(1)
})

/** As the version before would have it. */
async function withOneMarketplaceOrderTwice(url: string): Promise<void> {
  const database = await openDatabase({ url, name: 'before', migrations: [...messagingMigrations, Orders1700000100000] })
  const customer = newId()
  await database.query('INSERT INTO customer (id, email, name) VALUES ($1, $2, $3)', [customer, 'old@example.com', 'Old'])
  for (const number of ['K-100000017', 'K-100000025']) {
    await database.query(
      `INSERT INTO orders (id, number, version, status, fulfillment_status, payment_status, channel_id, channel, channel_order_id, customer_id, email, currency,
         subtotal, discount_total, shipping_total, tax_total, total, shipping_address, billing_address, placed_at, idempotency_key, request_hash)
       SELECT $1, $2::text, 1, 'PENDING', 'UNFULFILLED', 'PENDING', id, code, 'WS-1', $3, 'old@example.com', 'GBP', 0, 0, 0, 0, 0, '{}', '{}', now(), $2, 'x' FROM channel WHERE code = 'wholesale'`,
      [newId(), number, customer],
    )
  }
  await database.close()
}
