import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { takeRawBodies } from '@kade/service-kit'
import Fastify, { type FastifyInstance } from 'fastify'
import { passWebhooksOn } from './webhooks.js'

const PATH = '/webhooks/channels/web/orders'
let orders: FastifyInstance
let gateway: FastifyInstance
let webhooks: ReturnType<typeof passWebhooksOn>
let url: string
const heard: { url: string; headers: Record<string, unknown>; body: Buffer }[] = []
const asked: string[] = []

beforeEach(async () => {
  heard.length = asked.length = 0
  orders = Fastify()
  takeRawBodies(orders, 2_000_000)
  orders.post('/*', async ({ url: path, headers, body }, reply) => {
    heard.push({ url: path, headers, body: body as Buffer })
    return reply.code(heard.length === 1 ? 200 : 401).send({ state: 'KEPT' })
  })
  const address = await orders.listen({ port: 0, host: '127.0.0.1' })
  gateway = Fastify()
  webhooks = passWebhooksOn(
    gateway,
    { orders: address, shipping: address },
    { admit: async (viewer, from) => void asked.push(`${JSON.stringify(viewer)} ${from}`) },
  )
  url = await gateway.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  await Promise.all([gateway.close(), orders.close()])
  await webhooks.close()
})
const send = (body: string | Uint8Array, headers: Record<string, string> = {}, path = PATH) =>
  fetch(`${url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

it('a webhook is passed on byte by byte, with what its platform says and nothing else, and answered as orders answers', async () => {
  const bytes = Uint8Array.from([0x7b, 0x20, 0xff, 0x0a, 0x7d])
  const headers = {
    'x-shopify-hmac-sha256': 'abc=',
    'x-wc-webhook-topic': 'order.created',
    authorization: 'Bearer x',
    'x-kade-identity': 'x',
  }
  const first = await send(bytes, headers)
  expect([first.status, await first.json(), (await send('{}')).status]).toEqual([200, { state: 'KEPT' }, 401])
  expect([heard[0]?.url, [...(heard[0]?.body ?? [])]]).toEqual([PATH, [...bytes]])
  expect(heard[0]?.headers).toMatchObject({ 'x-shopify-hmac-sha256': 'abc=', 'x-wc-webhook-topic': 'order.created' })
  expect(Object.keys(heard[0]?.headers ?? {})).toEqual(expect.not.arrayContaining(['authorization', 'x-kade-identity']))
  expect(asked).toEqual(['null 127.0.0.1', 'null 127.0.0.1'])
})

it('a carrier’s webhook goes to shipping, with its signature', async () => {
  const answer = await send('{}', { 'x-hmac-signature': 'hmac-sha256-hex=00', 'x-shopify-topic': 'x' }, '/webhooks/carriers/easypost')
  expect([answer.status, heard[0]?.url, heard[0]?.headers['x-hmac-signature']]).toEqual([
    200,
    '/webhooks/carriers/easypost',
    'hmac-sha256-hex=00',
  ])
  expect(Object.keys(heard[0]?.headers ?? {})).not.toContain('x-shopify-topic')
})

it('a body that says it is another thing is passed on too; over a megabyte it is not', async () => {
  expect((await send('webhook_id=7', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(200)
  expect(heard[0]?.body.toString()).toBe('webhook_id=7')
  expect([(await send('x'.repeat(1_000_001))).status, heard.length]).toEqual([413, 1])
})

it('there is no other door, and while orders is away the sender is asked to send it again', async () => {
  expect((await send('{}', {}, '/webhooks/channels/web/products')).status).toBe(404)
  await orders.close()
  const away = await send('{}')
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5'])
})
