import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { runOrders } from './running-orders.js'
import { CONNECTIONS, SECRETS, shopify, signatureOf, woo, type Sending } from './shop-platforms.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ connections: CONNECTIONS })
})
afterAll(() => orders.stop())

interface Delivery {
  readonly id: string
  readonly topic: string
  readonly body: string
  readonly state: string
}
const LIST = `query ($filter: ChannelDeliveryFilter, $first: Int, $after: String) { channelDeliveries(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id channel platform topic state body headers { name value } order { id } } } } }`
async function list(filter: object = {}): Promise<Delivery[]> {
  const { data } = await orders.graph<{ channelDeliveries: { edges: { node: Delivery }[] } }>(asViewer('SUPPORT'), LIST, {
    filter,
    first: 100,
  })
  return data!.channelDeliveries.edges.map(({ node }) => node)
}
const kept = async (body: string): Promise<number> => (await list()).filter((delivery) => delivery.body === body).length
const send = {
  shopify: (sending: Sending) => shopify(orders.service.url, sending),
  woo: (sending: Sending) => woo(orders.service.url, sending),
}
const TOPIC = { shopify: 'app/uninstalled', woo: 'coupon.created' }
const HEADER = { shopify: 'x-shopify-hmac-sha256', woo: 'x-wc-webhook-signature' }

describe.each(['shopify', 'woo'] as const)('what %s sends is taken', (peer) => {
  const [secret = ''] = SECRETS[peer]
  const aBody = () => JSON.stringify({ id: randomUUID() })
  it.each<[string, number, (body: string) => Partial<Sending>]>([
    ['signed with its secret', 200, () => ({})],
    ['signed with another secret', 401, () => ({ secret: 'a-secret-of-somebody-else' })],
    ['with one byte changed', 401, (body) => ({ headers: { [HEADER[peer]]: signatureOf(`${body} `, secret) } })],
    ['without a signature', 401, () => ({ headers: { [HEADER[peer]]: undefined } })],
    ['with an empty signature', 401, () => ({ headers: { [HEADER[peer]]: '' } })],
    ['with a signature that is cut', 401, (body) => ({ headers: { [HEADER[peer]]: signatureOf(body, secret).slice(0, 40) } })],
    ['with a signature in hex', 401, (body) => ({ headers: { [HEADER[peer]]: createHmac('sha256', secret).update(body).digest('hex') } })],
    [
      'with the signature of the other peer',
      401,
      (body) => ({ headers: { [HEADER[peer]]: undefined, 'x-hmac-signature': signatureOf(body, secret) } }),
    ],
  ])('%s: %i', async (_, status, change) => {
    const body = aBody()
    const sent = await send[peer]({ topic: TOPIC[peer], body, ...change(body) })
    expect([sent.status, await kept(body)]).toEqual([status, status === 200 ? 1 : 0])
  })

  it('once, however often it is sent', async () => {
    const body = aBody()
    const headers = { 'x-shopify-webhook-id': randomUUID() }
    const all = [await send[peer]({ topic: TOPIC[peer], body, headers }), await send[peer]({ topic: TOPIC[peer], body, headers })]
    expect(all.map(({ status, answer }) => [status, answer.state])).toEqual([
      [200, 'KEPT'],
      [200, 'KNOWN'],
    ])
    expect(await kept(body)).toBe(1)
  })
})

it('both secrets are good while one is exchanged for the other, and a third is not', async () => {
  const statuses = []
  for (const secret of [...SECRETS.shopify, 'shpss-of-the-oldest-app'])
    statuses.push((await send.shopify({ topic: 'app/uninstalled', body: { id: randomUUID() }, secret })).status)
  expect(statuses).toEqual([200, 200, 401])
})

it('WooCommerce’s ping is answered and not kept; nothing else comes in unsigned', async () => {
  const ping = {
    body: 'webhook_id=7',
    topic: '',
    headers: { 'x-wc-webhook-signature': undefined, 'content-type': 'application/x-www-form-urlencoded' },
  }
  const before = (await list()).length
  expect((await send.woo(ping)).answer).toEqual({ state: 'PING' })
  expect([
    (await send.woo({ ...ping, body: 'webhook_id=7&x' })).status,
    (await send.shopify({ ...ping, headers: { 'x-shopify-hmac-sha256': undefined } })).status,
  ]).toEqual([401, 401])
  expect((await list()).length).toBe(before)
})

it('a channel that no shop is connected to is not there; a body over a megabyte is too large; what is no JSON is kept when it is signed', async () => {
  const sending = { topic: TOPIC.shopify, body: '{"id":' }
  expect((await shopify(orders.service.url, sending, 'store')).status).toBe(404)
  expect((await shopify(orders.service.url, sending, 'constructor')).status).toBe(404)
  expect((await send.shopify({ ...sending, body: JSON.stringify({ id: 'x'.repeat(1_000_001) }) })).status).toBe(413)
  expect([(await send.shopify(sending)).status, await kept('{"id":')]).toEqual([200, 1])
})

it('what is the same by its name and has another body is no double', async () => {
  const headers = { 'x-shopify-webhook-id': randomUUID() }
  const [first, second] = [JSON.stringify({ id: randomUUID() }), JSON.stringify({ id: randomUUID() })]
  for (const body of [first, second]) expect((await send.shopify({ topic: TOPIC.shopify, body, headers })).answer.state).toBe('KEPT')
  expect([await kept(first), await kept(second)]).toEqual([1, 1])
})

it('it is kept in one statement', async () => {
  const statements: string[] = []
  const stop = orders.service.database.onStatement((sql) => void (sql.includes('INTO channel_delivery') && statements.push(sql)))
  await send.shopify({ topic: TOPIC.shopify, body: { id: randomUUID() } })
  stop()
  expect(statements).toHaveLength(1)
})

it('staff of support see what came, without the signature; others do not', async () => {
  const body = JSON.stringify({ id: randomUUID() })
  await send.shopify({ topic: TOPIC.shopify, body, headers: { 'x-shopify-webhook-id': 'w-1' } })
  const [delivery] = await list({ channel: 'web' })
  expect(delivery).toMatchObject({
    ...{ channel: 'web', platform: 'SHOPIFY', topic: TOPIC.shopify, body, order: null },
    headers: expect.arrayContaining([{ name: 'x-shopify-webhook-id', value: 'w-1' }]),
  })
  expect(JSON.stringify(delivery)).not.toContain('hmac')
  for (const role of ['CUSTOMER', 'CHANNEL', 'WAREHOUSE', 'PLANNER']) {
    const { errors } = await orders.graph(asViewer(role, { channel: 'web' }), LIST)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  }
})
