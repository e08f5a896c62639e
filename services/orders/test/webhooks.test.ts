import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { Webhook } from 'standardwebhooks'
import { runOrders } from './running-orders.js'

const heard: { readonly headers: Record<string, string>; readonly body: string }[] = []
let answer = 500
const shop = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    heard.push({ headers: request.headers as Record<string, string>, body })
    response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end()
  })
})
let later = 0
let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  shop.listen(0, '127.0.0.1')
  await once(shop, 'listening')
  const reachable = { address: (address: string) => address === '127.0.0.1', protocols: ['http:', 'https:'] }
  orders = await runOrders({ reachable, now: () => new Date(Date.now() + later) })
})
afterAll(async () => {
  await orders.stop()
  shop.close()
})

const keeper = (channel: string) => asViewer('CHANNEL', { channel })
const SAVE = 'mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { webhook { id } secret userErrors { code field } } }'
const save = async (viewer: ReturnType<typeof asViewer>, change: object = {}) =>
  (
    await orders.graph<{
      saveWebhook: { webhook: { id: string } | null; secret: string | null; userErrors: { code: string; field: string[] }[] }
    }>(viewer, SAVE, { input: { channel: 'web', url: 'https://shop.example/hooks', kinds: ['ORDER_CONFIRMED'], ...change } })
  ).data!.saveWebhook
const deliveries = async (webhookId: string) =>
  (
    await orders.graph<{ webhookDeliveries: { edges: { node: { id: string; state: string; attempts: number; error: string | null } }[] } }>(
      keeper('web'),
      'query ($webhookId: ID!) { webhookDeliveries(webhookId: $webhookId) { edges { node { id state attempts error } } } }',
      { webhookId },
    )
  ).data!.webhookDeliveries.edges.map(({ node }) => node)

it('a shop is told of its orders, signed with both secrets, until it takes it; and again when it asks', async () => {
  const { webhook, secret } = await save(keeper('web'))
  expect(secret).toMatch(/^whsec_/)
  expect((await save(keeper('web'))).secret).toBeNull()
  const rotated = await orders.graph<{ rotateWebhookSecret: { secret: string } }>(
    keeper('web'),
    'mutation ($id: ID!) { rotateWebhookSecret(input: { webhookId: $id }) { secret userErrors { code } } }',
    { id: webhook!.id },
  )
  const { port } = shop.address() as AddressInfo
  await orders.service.database.query('UPDATE webhook SET url = $2 WHERE id = $1', [webhook!.id, `http://127.0.0.1:${port}/hooks`])

  const { order } = await orders.place()
  await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 1 }])
  await eventually(async () =>
    expect(await deliveries(webhook!.id)).toMatchObject([{ state: 'DUE', attempts: 1, error: 'It answered 500' }]),
  )
  answer = 302
  later = 60_000
  await eventually(async () => expect((await deliveries(webhook!.id))[0]!.error).toBe('It answered 302'))
  answer = 204
  later = 86_400_000
  await eventually(async () => expect((await deliveries(webhook!.id))[0]).toMatchObject({ state: 'DELIVERED', error: null }))
  const { id } = (await deliveries(webhook!.id))[0]!
  const before = heard.length
  await orders.graph(keeper('web'), 'mutation ($id: ID!) { replayWebhookDelivery(input: { deliveryId: $id }) { userErrors { code } } }', {
    id,
  })
  await eventually(() => expect(heard.length).toBeGreaterThan(before))

  expect(new Set(heard.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]))
  const { headers, body } = heard.at(-1)!
  for (const good of [secret!, rotated.data!.rotateWebhookSecret.secret]) expect(new Webhook(good).verify(body, headers)).toBeTruthy()
  expect(() => new Webhook(secret!).verify(body.replace('order', 'Order'), headers)).toThrow()
  expect(JSON.parse(body)).toMatchObject({ type: 'order.confirmed', data: { orderId: order.id } })
  expect(body).not.toMatch(/example\.com|Lovelace/)
})

it.each([
  ['no address', { url: 'hooks' }, 'INVALID input.url'],
  ['nothing to tell', { kinds: [] }, 'REQUIRED input.kinds'],
  ['a channel of another', { channel: 'social' }, 'NOT_FOUND input.channel'],
])('with %s no webhook is kept', async (_, change, fault) => {
  const { webhook, userErrors } = await save(keeper('web'), change)
  expect([webhook, userErrors.map(({ code, field }) => `${code} ${field.join('.')}`)]).toEqual([null, [fault]])
})

it('one channel sees and changes nothing of another', async () => {
  const { webhook } = await save(asViewer('ADMIN'))
  const list = await orders.graph<{ webhooks: unknown[] }>(keeper('social'), '{ webhooks { id } }')
  expect(list.data!.webhooks).toEqual([])
  const { errors } = await orders.graph(keeper('social'), 'query ($id: ID!) { webhookDeliveries(webhookId: $id) { totalCount } }', {
    id: webhook!.id,
  })
  expect(errors![0]!.extensions.code).toBe('NOT_FOUND')
  const replayed = await orders.graph(
    keeper('social'),
    'mutation ($id: ID!) { replayWebhookDelivery(input: { deliveryId: $id }) { userErrors { code } } }',
    { id: newId() },
  )
  expect(replayed.data).toEqual({ replayWebhookDelivery: { userErrors: [{ code: 'NOT_FOUND' }] } })
})

it('the same key again makes no second webhook, no second secret and no second delivery', async () => {
  const save = (input: object) =>
    orders.graph<{ saveWebhook: { webhook: { id: string }; secret: string | null; userErrors: { code: string }[] } }>(
      keeper('web'),
      'mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { webhook { id } secret userErrors { code } } }',
      { input: { channel: 'web', url: 'https://shop.example/keyed', kinds: ['ORDER_SHIPPED'], ...input } },
    )
  const made = (await save({ idempotencyKey: 'one' })).data!.saveWebhook
  expect(made).toMatchObject({ secret: expect.stringMatching(/^whsec_/), userErrors: [] })
  expect((await save({ idempotencyKey: 'one' })).data!.saveWebhook).toEqual(made)
  expect((await save({ idempotencyKey: 'one', kinds: ['ORDER_CANCELLED'] })).data).toMatchObject({
    saveWebhook: { webhook: null, secret: null, userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] },
  })
  const rotate = async (idempotencyKey: string) => {
    const text = 'mutation ($input: RotateWebhookSecretInput!) { rotateWebhookSecret(input: $input) { secret userErrors { code } } }'
    const input = { webhookId: made.webhook.id, idempotencyKey }
    const { data } = await orders.graph<{ rotateWebhookSecret: { secret: string | null; userErrors: { code: string }[] } }>(
      keeper('web'),
      text,
      {
        input,
      },
    )
    return data!.rotateWebhookSecret
  }
  const [second, repeated] = await Promise.all([rotate('two'), rotate('two')])
  expect([repeated, second.secret === made.secret]).toEqual([second, false])
  const secrets = async () =>
    (await orders.service.database.query<{ secrets: string[] }>('SELECT secrets FROM webhook WHERE id = $1', [made.webhook.id]))[0]!.secrets
  expect(await secrets()).toEqual([second.secret, made.secret])
  await rotate('three')
  // One that is gone is told to nobody.
  expect((await save({ idempotencyKey: 'one' })).data!.saveWebhook).toEqual({ ...made, secret: null })
  expect(await rotate('one')).toEqual({ secret: null, userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] })
  const { data } = await orders.graph(
    asViewer('ADMIN'),
    'mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { webhook { id } secret userErrors { code } } }',
    { input: { channel: 'web', url: 'https://shop.example/keyed', kinds: ['ORDER_CANCELLED'], idempotencyKey: 'one' } },
  )
  expect(data).toEqual({ saveWebhook: { webhook: { id: made.webhook.id }, secret: null, userErrors: [] } })
})

it('a shop that takes nothing for twelve tries is work for a person, whose retry delivers it', async () => {
  const { webhook } = await save(keeper('web'), { url: 'https://shop.example/stubborn' })
  const { port } = shop.address() as AddressInfo
  await orders.service.database.query('UPDATE webhook SET url = $2 WHERE id = $1', [webhook!.id, `http://127.0.0.1:${port}/stubborn`])
  answer = 503
  later = 0
  const { order } = await orders.place()
  await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 1 }])
  await eventually(async () => expect(await deliveries(webhook!.id)).toMatchObject([{ state: 'DUE' }]))
  const { id } = (await deliveries(webhook!.id))[0]!
  await orders.service.database.query('UPDATE webhook_delivery SET attempts = 11 WHERE id = $1', [id])
  later = 7 * 86_400_000
  const work = async () => {
    const text = `query ($orderId: ID!) { workItems(first: 10, filter: { orderId: $orderId, kinds: ["WEBHOOK"] }) { edges { node { id error attempts payload } } } }`
    const { data } = await orders.graph<{ workItems: { edges: { node: { id: string; payload: { deliveryId: string } } }[] } }>(
      asViewer('SUPPORT'),
      text,
      {
        orderId: order.id,
      },
    )
    return data!.workItems.edges.map(({ node }) => node).filter(({ payload }) => payload.deliveryId === id)
  }
  const [item] = await eventually(async () => {
    const open = await work()
    expect(open).toMatchObject([
      {
        error: 'It answered 503',
        attempts: 12,
        payload: { deliveryId: id, webhookId: webhook!.id, channel: 'web', message: 'ORDER_CONFIRMED' },
      },
    ])
    return open
  })
  answer = 204
  const retry = 'mutation ($id: ID!) { retryWorkItem(input: { workItemId: $id }) { userErrors { code } } }'
  await orders.graph(asViewer('SUPPORT'), retry, { id: item!.id })
  await eventually(async () => expect(await deliveries(webhook!.id)).toMatchObject([{ id, state: 'DELIVERED' }]))
  expect(await work()).toEqual([])
}, 120_000)
