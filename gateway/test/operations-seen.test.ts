import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ask, follow, tokenFor } from './support/clients.js'
import { ORDER } from './support/operations.js'
import { StubShop } from './support/stub-shop.js'

let shop: StubShop
let token: string
beforeAll(async () => {
  shop = await StubShop.open()
  token = await tokenFor(shop, { roles: ['SUPPORT'] })
})
afterAll(() => shop.close())

const seen = async (): Promise<{ name: string; body: string; count: number }[]> =>
  ((await (await fetch(`${shop.gateway.metricsUrl}/operations`)).json()) as { operations: { name: string; body: string; count: number }[] })
    .operations

it('What clients ask is told on the port of metrics, once for each text, without what its literals say', async () => {
  await ask(shop, token, 'query Look { variant(sku: "secret-mug") { title } }')
  await ask(shop, token, 'query Look { variant(sku: "another") { title } }')
  const updates = follow(shop, token, ORDER, { orderId: shop.anOrder() })
  await updates.next()
  await updates.stop()
  expect(await seen()).toEqual([
    expect.objectContaining({ name: 'Look', count: 2, body: 'query Look {\n  variant(sku: "") {\n    title\n  }\n}' }),
    { name: '', body: expect.stringContaining('orderUpdates'), count: 1, lastSeen: expect.stringMatching(/^20/) },
  ])
  expect(JSON.stringify(await seen())).not.toContain('secret-mug')
})

it('What was refused is not', async () => {
  const before = await seen()
  await ask(shop, token, '{ nothing }')
  await ask(shop, 'no-token', '{ channels { code } }')
  expect(await seen()).toEqual(before)
})

it('It is not told where clients are', async () => {
  expect((await fetch(`${shop.gateway.url}/operations`)).status).toBe(404)
})
