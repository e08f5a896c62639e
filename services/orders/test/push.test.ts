/** Browsers and phones that are told of an order's parcels, by fakes that speak the wire of each platform. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { shipmentTracked } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { vapidKeys } from '../src/push/providers/web-push.js'
import { fakeApns, fakeFcm, fakeWebPush } from './fake-push.js'
import { runOrders } from './running-orders.js'

const privateKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }).d!
const vapid = vapidKeys(privateKey, 'mailto:push@shop.example')
let [web, apns, fcm] = [{}, {}, {}] as [Awaited<ReturnType<typeof fakeWebPush>>, Awaited<ReturnType<typeof fakeApns>>, Awaited<ReturnType<typeof fakeFcm>>] // prettier-ignore
let orders: Awaited<ReturnType<typeof runOrders>>
let later = 0
beforeAll(async () => {
  ;[web, apns, fcm] = await Promise.all([fakeWebPush(vapid.publicKey), fakeApns(), fakeFcm()])
  orders = await runOrders({
    push: { vapid, apns: apns.connection, fcm: fcm.connection },
    reachable: { address: (address) => address === '127.0.0.1', protocols: ['http:', 'https:'] },
    now: () => new Date(Date.now() + later),
    deadlinesEveryMs: 200,
  })
}, 60_000)
afterAll(async () => {
  await orders.stop()
  for (const fake of [web, apns, fcm]) fake.close()
})

interface OfOrder {
  readonly orderId: string
  readonly [field: string]: unknown
}
interface Payload {
  readonly isSubscribed: boolean | null
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[]
}
const guestOf = (orderId: string) => asViewer('GUEST', { orderId })
async function ask(field: string, type: string, input: object, viewer: ReturnType<typeof asViewer>): Promise<Payload> {
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { isSubscribed userErrors { code field } } }`
  const { data, errors } = await orders.graph<Record<string, Payload>>(viewer, text, { input })
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return data[field]!
}
const subscribe = (input: OfOrder, viewer = guestOf(input.orderId)) => ask('subscribeToPush', 'SubscribeToPushInput', input, viewer)
const register = (input: OfOrder, viewer = guestOf(input.orderId)) => ask('registerDevice', 'RegisterDeviceInput', input, viewer)
const unsubscribe = (orderId: string, address: string) =>
  ask('unsubscribeFromPush', 'UnsubscribeFromPushInput', { orderId, address }, guestOf(orderId))
const DONE = { isSubscribed: true, userErrors: [] }
const MUG = [{ sku: 'MUG', quantity: 1 }]

/** An order whose parcel has left, for a country. */
async function shipped(countryCode = 'GB') {
  const { order } = await orders.place({ shippingAddress: { name: 'Ada Lovelace', line1: 'Street 1', city: 'Town', countryCode } })
  await orders.others.reserve(order.id, MUG)
  return { ...order, shipmentId: await orders.others.ship(order.id, MUG) }
}
type Shipped = Awaited<ReturnType<typeof shipped>>
const scan = (
  { id: orderId, shipmentId }: Shipped,
  { after = 'OUT_FOR_DELIVERY', sequence = 1 }: { readonly after?: 'OUT_FOR_DELIVERY' | 'DELIVERED'; readonly sequence?: number } = {},
) =>
  orders.tell(
    shipmentTracked.draft(orderId, {
      ...{
        orderId,
        shipmentId,
        trackingNumber: 'KX1',
        sequence,
        channel: 'web',
        customerId: null,
        status: after,
        estimatedDelivery: null,
        delayed: false,
      },
      event: {
        id: newId(),
        status: 'OUT_FOR_DELIVERY',
        description: 'With the courier',
        location: null,
        countryCode: 'GB',
        at: new Date().toISOString(),
      },
    }),
  )
const targets = (orderId: string) =>
  orders.service.database.query<{ address: string }>('SELECT address FROM push_target WHERE order_id = $1', [orderId])
const messages = (orderId: string) =>
  orders.service.database.query<{ state: string; error: string | null; attempts: number }>(
    'SELECT m.state, m.error, m.attempts FROM push_message AS m JOIN push_target AS t ON t.id = m.target_id WHERE t.order_id = $1',
    [orderId],
  )

it('a browser is told, in the language of the order and for itself alone, when the parcel is out and when it is delivered', async () => {
  const options = await orders.graph(asViewer([]), '{ pushOptions { platforms webKey } }')
  expect(options.data).toEqual({ pushOptions: { platforms: ['WEB', 'APNS', 'FCM'], webKey: vapid.publicKey } })
  const [english, dutch] = [await shipped('GB'), await shipped('NL')]
  expect(await subscribe({ orderId: english.id, ...web.subscription('/english') })).toEqual(DONE)
  const subscription = web.subscription('/dutch')
  // Who was sent the link to look may be told, too; and asking twice is as asking once.
  expect(await subscribe({ orderId: dutch.id, ...subscription }, asViewer('LINK', { orderId: dutch.id }))).toEqual(DONE)
  expect(await subscribe({ orderId: dutch.id, ...subscription })).toEqual(DONE)
  await scan(english)
  await scan(dutch)
  await scan(dutch, { sequence: 2 }) // told once for each parcel
  await eventually(() => expect([web.at('/english').length, web.at('/dutch').length]).toEqual([1, 1]))
  await orders.others.deliver(dutch.id, dutch.shipmentId, MUG)
  await scan(dutch, { after: 'DELIVERED', sequence: 3 }) // late: no news
  await eventually(() => expect(web.at('/dutch')).toHaveLength(2))
  await eventually(async () => expect((await messages(dutch.id)).map(({ state }) => state)).toEqual(['SENT', 'SENT']))

  const [first] = web.at('/english')
  expect(first!.content).toEqual({
    ...{
      id: expect.any(String),
      language: 'en',
      title: 'Your parcel is out for delivery',
      body: `Order ${english.number} is with the courier.`,
    },
    url: expect.stringMatching(/^http:\/\/shop\.example\/track#token=./),
  })
  expect(first!.headers).toMatchObject({
    ttl: '43200',
    'content-encoding': 'aes128gcm',
    urgency: 'high',
    subject: 'mailto:push@shop.example',
  })
  expect(web.at('/dutch').map(({ content: { language, title, body } }) => [language, title, body])).toEqual([
    ['nl', 'Je pakket is onderweg met de bezorger', `Bestelling ${dutch.number} komt eraan.`],
    ['nl', 'Je pakket is bezorgd', `Bestelling ${dutch.number} is aangekomen.`],
  ])
}, 60_000)

it('a push service that is busy is asked again when it says, under the same id; a browser that is gone is forgotten', async () => {
  const order = await shipped()
  const [busy, gone, missing, refused] = ['/busy', '/gone', '/missing', '/refused'].map((path) => web.subscription(path))
  for (const one of [busy, gone, missing, refused]) await subscribe({ orderId: order.id, ...one! })
  web.answers.set('/busy', { status: 429, headers: { 'retry-after': '3000' } })
  web.answers.set('/gone', { status: 410 })
  web.answers.set('/missing', { status: 404 })
  web.answers.set('/refused', { status: 413 })
  await scan(order)
  await eventually(async () => {
    expect((await targets(order.id)).map(({ address }) => new URL(address).pathname).toSorted()).toEqual(['/busy', '/refused'])
    expect((await messages(order.id)).map(({ state, error }) => `${state} ${error}`).toSorted()).toEqual([
      'DUE The push service answered 429',
      'FAILED The push service answered 413',
    ])
  })
  const [{ seconds = 0 } = {}] = await orders.service.database.query<{ seconds: number }>(
    `SELECT extract(epoch FROM next_attempt_at - now())::int AS seconds FROM push_message WHERE state = 'DUE'`,
  )
  expect(seconds).toBeGreaterThan(2_000)
  web.answers.delete('/busy')
  later = 3_600_000
  await eventually(() => expect(web.at('/busy')).toHaveLength(2))
  later = 0
  const [before, after] = web.at('/busy').map(({ content, headers }) => [content.id, headers.topic])
  expect(after).toEqual(before)
}, 60_000)

it('phones are told by APNs and FCM, each over its own wire, with one token for many', async () => {
  const order = await shipped()
  const [iphone, pixel] = ['a1'.repeat(32), 'pixel_token-0123456789:abc']
  expect(await register({ orderId: order.id, platform: 'APNS', token: iphone })).toEqual(DONE)
  expect(await register({ orderId: order.id, platform: 'FCM', token: pixel })).toEqual(DONE)
  await scan(order)
  await orders.others.deliver(order.id, order.shipmentId, MUG)
  await eventually(() => expect([apns.arrived.length, fcm.arrived.length]).toEqual([2, 2]))
  const url = expect.stringMatching(/\/track#token=./)
  expect(apns.arrived[0]).toMatchObject({
    to: `/3/device/${iphone}`,
    headers: { ':method': 'POST', 'apns-topic': 'example.shop', 'apns-push-type': 'alert', kid: 'KEY', 'apns-id': expect.any(String) },
  })
  expect(apns.arrived.map(({ content }) => content)).toContainEqual({
    aps: { alert: { title: 'Your parcel has arrived', body: `Order ${order.number} was delivered.` }, sound: 'default' },
    url,
  })
  expect(fcm.arrived.map(({ content }) => content)).toContainEqual({
    token: pixel,
    notification: { title: 'Your parcel is out for delivery', body: `Order ${order.number} is with the courier.` },
    data: { id: expect.any(String), url },
    android: { collapse_key: expect.any(String), ttl: '43200s', priority: 'HIGH' },
  })
  expect([fcm.arrived[0]!.headers.path, apns.sessions.size]).toEqual(['/v1/projects/kade/messages:send', 1])
}, 60_000)

it.each([
  ['APNS', 'b1', { status: 400, body: { reason: 'BadDeviceToken' } }, null],
  ['APNS', 'b2', { status: 410, body: { reason: 'Unregistered' } }, null],
  [
    'APNS',
    'b3',
    { status: 429, headers: { 'retry-after': '60' }, body: { reason: 'TooManyRequests' } },
    'DUE APNs answered 429 TooManyRequests',
  ],
  ['APNS', 'b4', { status: 503, body: { reason: 'Shutdown' } }, 'DUE APNs answered 503 Shutdown'],
  ['APNS', 'b5', { status: 403, body: { reason: 'ExpiredProviderToken' } }, 'DUE APNs answered 403 ExpiredProviderToken'],
  ['APNS', 'b6', { status: 413, body: { reason: 'PayloadTooLarge' } }, 'FAILED APNs answered 413 PayloadTooLarge'],
  ['FCM', 'c1', { status: 404, body: { error: { details: [{ errorCode: 'UNREGISTERED' }] } } }, null],
  [
    'FCM',
    'c2',
    { status: 429, headers: { 'retry-after': '60' }, body: { error: { details: [{ errorCode: 'QUOTA_EXCEEDED' }] } } },
    'DUE FCM answered 429 QUOTA_EXCEEDED',
  ],
  ['FCM', 'c3', { status: 503, body: { error: { details: [{ errorCode: 'UNAVAILABLE' }] } } }, 'DUE FCM answered 503 UNAVAILABLE'],
  [
    'FCM',
    'c4',
    { status: 400, body: { error: { details: [{ errorCode: 'INVALID_ARGUMENT' }] } } },
    'FAILED FCM answered 400 INVALID_ARGUMENT',
  ],
] as const)(
  '%s %s: what it answers decides whether it is told again, or forgotten',
  async (platform, name, answer, becomes) => {
    const order = await shipped()
    const token = name.repeat(32)
    const fake = platform === 'APNS' ? apns : fcm
    fake.answers.set(platform === 'APNS' ? `/3/device/${token}` : token, answer)
    await register({ orderId: order.id, platform, token })
    await scan(order)
    await eventually(async () => {
      if (becomes === null) return expect([await targets(order.id), fake.arrived.at(-1)!.to.endsWith(token)]).toEqual([[], true])
      expect((await messages(order.id)).map(({ state, error }) => `${state} ${error}`)).toEqual([becomes])
    })
  },
  60_000,
)

it('an access token that was taken back is asked for anew, and a connection that ended is opened anew', async () => {
  const order = await shipped()
  await register({ orderId: order.id, platform: 'FCM', token: 'd'.repeat(40) })
  await register({ orderId: order.id, platform: 'APNS', token: 'd1'.repeat(32) })
  fcm.takeBack()
  for (const session of apns.sessions) session.destroy()
  await scan(order)
  await eventually(async () => expect((await messages(order.id)).some(({ error }) => error?.startsWith('FCM answered 401'))).toBe(true))
  later = 3_600_000
  await eventually(async () => expect((await messages(order.id)).map(({ state }) => state)).toEqual(['SENT', 'SENT']))
  later = 0
}, 60_000)

const KEYS = { p256dh: 'x', auth: 'y' }
it.each([
  ['an address inside', () => ({ ...web.subscription('/x'), endpoint: 'https://169.254.169.254/push' }), 'INVALID input.endpoint'],
  [
    'an address of this network, by IPv6',
    () => ({ ...web.subscription('/x'), endpoint: 'https://[::ffff:10.0.0.7]/push' }),
    'INVALID input.endpoint',
  ],
  ['no address', () => ({ ...web.subscription('/x'), endpoint: 'push' }), 'INVALID input.endpoint'],
  ['no key', () => ({ ...web.subscription('/x'), ...KEYS }), 'INVALID input.p256dh'],
  [
    'a key that is no point',
    () => ({ ...web.subscription('/x'), p256dh: Buffer.alloc(65, 4).toString('base64url') }),
    'INVALID input.p256dh',
  ],
  ['no secret', () => ({ ...web.subscription('/x'), auth: KEYS.auth }), 'INVALID input.auth'],
])('a browser with %s is refused, and nothing is kept', async (_, wrong, fault) => {
  const { order } = await orders.place()
  const { isSubscribed, userErrors } = await subscribe({ orderId: order.id, ...wrong() })
  expect([isSubscribed, userErrors.map(({ code, field }) => `${code} ${field.join('.')}`)]).toEqual([null, [fault]])
  expect(await targets(order.id)).toEqual([])
})

it('what is no device token is refused; one that signs off is told no more; another’s order is not found', async () => {
  const order = await shipped()
  const refused = await register({ orderId: order.id, platform: 'APNS', token: 'not-a-token' })
  expect(refused).toEqual({ isSubscribed: null, userErrors: [{ code: 'INVALID', field: ['input', 'token'] }] })
  const subscription = web.subscription('/off')
  await subscribe({ orderId: order.id, ...subscription })
  const foreign = await subscribe({ orderId: order.id, ...subscription }, guestOf(newId()))
  expect(foreign).toEqual({ isSubscribed: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'orderId'] }] })
  expect(await unsubscribe(order.id, subscription.endpoint)).toEqual({ isSubscribed: false, userErrors: [] })
  const other = await shipped()
  await subscribe({ orderId: other.id, ...web.subscription('/on') })
  await scan(order)
  await scan(other)
  await eventually(() => expect(web.at('/on')).toHaveLength(1))
  expect(web.at('/off')).toEqual([])
})

it('an erased customer is followed by nobody, and by nobody anew', async () => {
  const customerId = newId()
  const customer = asViewer('CUSTOMER', { customerId })
  const { data } = await orders.graph<{ placeOrder: { order: { id: string } } }>(
    customer,
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code } } }',
    {
      input: {
        ...{ idempotencyKey: newId(), channel: 'web', email: `${newId()}@example.com`, name: 'Ada' },
        ...{ lines: [{ sku: 'MUG', quantity: 1 }], payment: { token: 'tok_success' } },
        shippingAddress: { name: 'Ada', line1: 'Street 1', city: 'Town', countryCode: 'GB' },
      },
    },
  )
  const { id } = data!.placeOrder.order
  expect(await subscribe({ orderId: id, ...web.subscription('/erased') }, customer)).toEqual(DONE)
  await orders.others.reject(id, 'MUG')
  await eventually(async () => {
    const erased = await orders.graph<{ eraseCustomer: { erasure: { state: string } } }>(
      customer,
      'mutation { eraseCustomer { erasure { state } userErrors { code } } }',
    )
    expect(erased.data!.eraseCustomer.erasure.state).toBe('DONE')
  })
  expect(await targets(id)).toEqual([])
  const again = await subscribe({ orderId: id, ...web.subscription('/erased') }, guestOf(id))
  expect([again.isSubscribed, await targets(id)]).toEqual([null, []])
}, 60_000)
