/** What shops are told at their addresses, of every public event; whom an address may lead to; and how they try an address. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { returnRequested, shipmentStranded, shipmentTracked, stockChannelChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { Webhook } from 'standardwebhooks'
import { NOTICE_KINDS } from '../src/order/notice.js'
import { EVENT_KINDS } from '../src/order/public-event.js'
import { runOrders } from './running-orders.js'

interface Heard {
  readonly path: string
  readonly headers: Record<string, string>
  readonly text: string
}
interface Body {
  readonly type: string
  readonly test?: boolean
  readonly data: Readonly<Record<string, unknown>>
}
const heard: Heard[] = []
let answer = 204
const shop = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk: Buffer) => (text += chunk.toString()))
  request.on('end', () => {
    heard.push({ path: request.url ?? '', headers: request.headers as Record<string, string>, text })
    response.writeHead(answer).end(answer === 204 ? undefined : 'Not our secret')
  })
})
const at = (path: string): Body[] => heard.filter((one) => one.path === path).map(({ text }) => JSON.parse(text) as Body)

/** Names of this test: the shop is at 127.0.0.1, which counts as open; 127.0.0.2 is inside. */
const leads: Record<string, string[]> = {
  'shop.example': ['127.0.0.1'],
  'inside.example': ['10.0.0.7'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
}
const looked: string[] = []
const reachable = {
  address: (address: string) => address === '127.0.0.1',
  protocols: ['http:', 'https:'],
  lookup: async (host: string) => {
    looked.push(host)
    return (leads[host] ?? []).map((address) => ({ address, family: 4 }))
  },
}
let orders: Awaited<ReturnType<typeof runOrders>>
/** For which the open internet is what it is. */
let strict: typeof orders
let port = 0
beforeAll(async () => {
  shop.listen(0)
  await once(shop, 'listening')
  port = (shop.address() as AddressInfo).port
  orders = await runOrders({ reachable })
  strict = await runOrders({ reachable: { lookup: reachable.lookup } })
}, 60_000)
afterAll(async () => {
  await Promise.all([orders.stop(), strict.stop()])
  shop.close()
})

const keeper = (channel: string) => asViewer('CHANNEL', { channel })
const [WEB, SUPPORT] = [keeper('web'), asViewer('SUPPORT')]
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the query's
type Answer = Record<string, any>
async function ask(text: string, input: object, viewer = WEB, service = orders): Promise<Answer> {
  const { data, errors } = await service.graph<Answer>(viewer, text, { input })
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return Object.values(data)[0] as Answer
}
const SAVE =
  'mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { webhook { id } secret userErrors { code field message } } }'
const save = (path: string, kinds: readonly string[], channel = 'web') =>
  ask(SAVE, { channel, url: `http://shop.example:${port}${path}`, kinds }, keeper(channel)) as Promise<{
    webhook: { id: string }
    secret: string
  }>
const DELIVERIES = `query ($input: ID!) { webhookDeliveries(webhookId: $input) {
  totalCount edges { node { id orderId kind state attempts error nextAttemptAt answerStatus answeredInMs } } } }`
const deliveries = async (id: string, viewer = WEB): Promise<Answer[]> =>
  (await ask(DELIVERIES, id as unknown as object, viewer)).edges.map(({ node }: Answer) => node as Answer)

it('a shop is told of each public event of its orders, and of what it sells; another shop of nothing of it', async () => {
  const kinds = [...NOTICE_KINDS, ...EVENT_KINDS]
  await save('/web', kinds)
  await save('/social', kinds, 'social')

  const { order } = await orders.place({
    shippingAddress: { name: 'Grace Hopper', line1: 'Navy Street 1', city: 'Arlington', countryCode: 'US' },
  })
  const held = await ask(
    'mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { order { holds { id } } userErrors { code } } }',
    { orderId: order.id, reason: 'MANUAL', note: 'Grace called' },
    SUPPORT,
  )
  await ask(
    'mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { userErrors { code } } }',
    { orderId: order.id, holdId: held.order.holds[0].id as string },
    SUPPORT,
  )
  await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 1 }])
  const shipmentId = await orders.others.ship(order.id, [{ sku: 'MUG', quantity: 1 }])
  const parcel = { orderId: order.id, shipmentId, trackingNumber: 'KX1' }
  const now = new Date().toISOString()
  const returned = {
    ...{ returnId: newId(), returnNumber: 'R-1', orderId: order.id, resolution: 'REFUND' as const, at: now, actor: 'customer' },
    terms: { feeBps: 0, labelFee: 0, refundsShipping: true },
    lines: [{ returnLineId: newId(), orderLineId: null, sku: 'MUG', quantity: 1, reason: 'UNWANTED' as const, received: 0, accepted: 0 }],
  }
  await orders.tell(
    shipmentTracked.draft(order.id, {
      ...{ ...parcel, sequence: 1, channel: 'web', customerId: null, status: 'OUT_FOR_DELIVERY', estimatedDelivery: null, delayed: false },
      event: {
        id: newId(),
        status: 'OUT_FOR_DELIVERY',
        description: 'Handed to Grace',
        location: 'Navy Street',
        countryCode: 'US',
        at: now,
      },
    }),
    shipmentStranded.draft(order.id, {
      ...{ ...parcel, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), lines: [{ sku: 'MUG', quantity: 1 }] },
      ...{ status: 'RETURN_TO_SENDER', at: now, returnedAt: null, wasDelivered: false },
    }),
    returnRequested.draft(order.id, returned),
    stockChannelChanged.draft('MUG', {
      sku: 'MUG',
      channels: [
        { channel: 'web', available: 7, version: 3 },
        { channel: 'phone', available: 5, version: 3 },
      ],
      updatedAt: now,
    }),
  )
  await orders.offer({ sku: 'TEA', price: 495 })
  const other = await orders.place()
  await orders.others.reject(other.order.id, 'MUG')

  await eventually(() =>
    expect(new Set(at('/web').map(({ type }) => type))).toEqual(
      new Set([
        ...['order.placed', 'order.held', 'order.hold_released', 'order.confirmed', 'order.progressed', 'order.shipped', 'order.rejected'],
        ...['shipment.tracked', 'shipment.stranded', 'return.requested', 'stock.channel_changed', 'variant.changed'],
      ]),
    ),
  )
  const told = (type: string) => at('/web').filter((body) => body.type === type)
  expect(told('order.placed')[0]!.data).toMatchObject({
    ...{
      orderId: order.id,
      orderNumber: order.number,
      channelOrderId: null,
      version: 1,
      status: 'PENDING',
      change: 'PLACED',
      currency: 'GBP',
    },
    lines: [{ sku: 'MUG', quantity: 1, unitPrice: 1_250 }],
  })
  expect(told('order.held')[0]!.data).toMatchObject({ status: 'ON_HOLD', reason: 'MANUAL', holdId: held.order.holds[0].id as string })
  expect(told('shipment.tracked')[0]!.data).toMatchObject({ shipmentId, status: 'OUT_FOR_DELIVERY', event: { status: 'OUT_FOR_DELIVERY' } })
  expect(told('stock.channel_changed').map(({ data }) => data)).toEqual([{ sku: 'MUG', available: 7, version: 3 }])
  expect(told('variant.changed').map(({ data }) => data)).toContainEqual(expect.objectContaining({ sku: 'TEA', price: 495 }))
  expect(heard.map(({ text }) => text).join()).not.toMatch(/Grace|Navy|Arlington|example\.com/)
  // What everybody may know.
  await eventually(() => expect(new Set(at('/social').map(({ type }) => type))).toEqual(new Set(['variant.changed'])))
  const ofStock = (await deliveries((await save('/web', kinds)).webhook.id)).filter(({ kind }) => kind === 'STOCK_CHANNEL_CHANGED')
  expect(ofStock).toMatchObject([{ orderId: '', answerStatus: 204, answeredInMs: expect.any(Number), nextAttemptAt: null }])
}, 120_000)

it.each([
  ['a port of mail', 'https://shop.example:25/', 'Port 25'],
  ['a port of machines', 'https://shop.example:22/', 'Port 22'],
  ['this machine, with a dot', 'https://localhost./', 'open internet'],
  ['a name inside', 'https://db.internal/', 'open internet'],
  ['a name of the cluster', 'https://orders.default.svc.cluster.local/', 'open internet'],
  ['a name that leads inside', 'https://inside.example/', 'open internet'],
  ['a name that leads inside, too', 'https://both.example/', 'open internet'],
  ['a private network', 'https://10.0.0.7/', 'open internet'],
  ['link-local', 'https://169.254.169.254/latest/meta-data', 'open internet'],
  ['an octal spelling', 'https://0177.0.0.1:8443/', 'open internet'],
  ['a number', 'https://2130706433/', 'open internet'],
  ['http', 'http://shop.example:8080/', 'https'],
  ['this machine', 'https://localhost/', 'open internet'],
  ['IPv6 of this machine', 'https://[::1]/', 'open internet'],
  ['IPv6 that is IPv4', 'https://[::ffff:10.0.0.7]/', 'open internet'],
  ['IPv6 that leads to IPv4', 'https://[64:ff9b::a00:7]/', 'open internet'],
  ['unique local IPv6', 'https://[fd00::7]/', 'open internet'],
  ['a file', 'file:///etc/passwd', 'https'],
  ['gopher', 'gopher://shop.example:6379/_x', 'https'],
  ['somebody who signs in', 'https://a:b@shop.example/', 'signs in'],
])('%s is no address of a webhook: nothing is kept, nobody asked', async (_, url, reason) => {
  const count = async () => (await strict.service.database.query('SELECT FROM webhook')).length
  const [before, asked] = [await count(), heard.length]
  const { webhook, userErrors } = await ask(SAVE, { channel: 'web', url, kinds: ['ORDER_PLACED'] }, WEB, strict)
  expect([webhook, userErrors]).toEqual([null, [{ code: 'INVALID', field: ['input', 'url'], message: expect.stringContaining(reason) }]])
  expect([await count(), heard.length]).toEqual([before, asked])
})

it('a name that led outside when it was named, and leads inside when it is asked, is not asked', async () => {
  leads['turns.example'] = ['127.0.0.1']
  const { webhook } = await ask(SAVE, { channel: 'web', url: `http://turns.example:${port}/turns`, kinds: ['ORDER_PLACED'] })
  leads['turns.example'] = ['127.0.0.2']
  await orders.place()
  await eventually(async () =>
    expect(await deliveries(webhook.id)).toMatchObject([
      { state: 'DUE', error: 'The address is not one of the open internet', answerStatus: null, nextAttemptAt: expect.any(String) },
    ]),
  )
  expect(at('/turns')).toEqual([])
  // It is looked at once each time, and that very address is asked: nobody looks again in between.
  leads['pinned.example'] = ['127.0.0.1']
  const pinned = await ask(SAVE, { channel: 'web', url: `http://pinned.example:${port}/pinned`, kinds: ['ORDER_ERASED'] })
  const result = await tryIt(pinned.webhook.id, 'ORDER_PLACED')
  expect([result.status, looked.filter((host) => host === 'pinned.example').length, at('/pinned').length]).toEqual([204, 2, 1])
})

const TRY =
  'mutation ($input: TestWebhookInput!) { testWebhook(input: $input) { result { webhookId sent status ms text error } userErrors { code field } } }'
const tryIt = async (webhookId: string, kind: string): Promise<Answer> => (await ask(TRY, { webhookId, kind })).result as Answer

it('a dry run sends a signed sample, marked as a test, answers what the shop said, and keeps nothing', async () => {
  const { webhook, secret } = await save('/dry', ['ORDER_PLACED'])
  answer = 401
  const refused = await tryIt(webhook.id, 'SHIPMENT_TRACKED')
  answer = 204
  expect(refused).toMatchObject({ status: 401, text: 'Not our secret', error: 'It answered 401', ms: expect.any(Number) })
  const { headers, text } = heard.at(-1)!
  expect([headers['webhook-id'], text]).toEqual([refused.webhookId, refused.sent])
  expect(refused.webhookId).toMatch(/^test_/)
  expect(new Webhook(secret).verify(text, headers)).toMatchObject({
    ...{ type: 'shipment.tracked', test: true },
    data: { orderNumber: 'K-00000000-SAMPLE', status: 'OUT_FOR_DELIVERY' },
  })
  expect(await tryIt(webhook.id, 'STOCK_CHANNEL_CHANGED')).toMatchObject({ status: 204, text: '', error: null })
  expect(JSON.parse(heard.at(-1)!.text).data).toEqual({ sku: 'SAMPLE', available: 7, version: 3 })
  expect(await deliveries(webhook.id)).toEqual([])
  const foreign = await ask(TRY, { webhookId: webhook.id, kind: 'ORDER_PLACED' }, keeper('social'))
  expect(foreign).toEqual({ result: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'webhookId'] }] })
  leads['gone.example'] = ['127.0.0.1']
  const gone = await ask(SAVE, { channel: 'web', url: 'http://gone.example:1024/', kinds: ['ORDER_PLACED'] })
  expect(await tryIt(gone.webhook.id, 'ORDER_PLACED')).toMatchObject({
    status: null,
    text: null,
    error: expect.stringMatching(/^It was not reached: E/),
  })
})

const MANY = 'mutation ($input: ReplayWebhookDeliveriesInput!) { replayWebhookDeliveries(input: $input) { count userErrors { code } } }'
it('all that was given up is sent again at once, and nothing of another webhook or of before', async () => {
  const { webhook } = await save('/many', ['ORDER_PLACED'])
  for (let n = 0; n < 3; n++) await orders.place()
  await eventually(async () =>
    expect((await deliveries(webhook.id)).map(({ state }) => state)).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']),
  )
  const ids = (await deliveries(webhook.id)).map(({ id }) => id as string)
  const { database } = orders.service
  await database.query(`UPDATE webhook_delivery SET state = 'FAILED' WHERE id = ANY($1)`, [ids.slice(0, 2)])
  await database.query(`UPDATE webhook_delivery SET made_at = made_at - interval '2 days' WHERE id = $1`, [ids[0]])
  const failed = await ask(DELIVERIES.replace('webhookId: $input', 'webhookId: $input, state: FAILED'), webhook.id as unknown as object)
  expect(failed.totalCount).toBe(2)
  const since = new Date(Date.now() - 86_400_000).toISOString()
  const many = { webhookId: webhook.id, since, idempotencyKey: 'many' }
  expect(await ask(MANY, many)).toEqual({ count: 1, userErrors: [] })
  expect(await ask(MANY, many)).toEqual({ count: 1, userErrors: [] }) // told again, and done once
  await eventually(async () =>
    expect(new Map((await deliveries(webhook.id)).map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [ids[0], 'FAILED'],
        [ids[1], 'DELIVERED'],
        [ids[2], 'DELIVERED'],
      ]),
    ),
  )
  const times = (id: string | undefined) => heard.filter(({ headers }) => headers['webhook-id'] === id).length
  expect(ids.map(times)).toEqual([1, 2, 1])
  expect(await ask(MANY, { webhookId: newId() })).toEqual({ count: null, userErrors: [{ code: 'NOT_FOUND' }] })
}, 60_000)
