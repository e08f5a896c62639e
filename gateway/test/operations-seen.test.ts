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

it('How often operations are asked, and what they cost, are metrics by their name; of nobody together', async () => {
  const metric = async (name: string, operation: string): Promise<number> => {
    const told = await (await fetch(`${shop.gateway.metricsUrl}/metrics`)).text()
    return Number(
      told
        .split('\n')
        .find((line) => line.startsWith(`${name}{operation="${operation}",`))
        ?.split(' ')
        .at(-1) ?? 0,
    )
  }
  const figures = async (operation: string) => [
    await metric('graphql_operations_total', operation),
    await metric('graphql_operation_cost_total', operation),
  ]
  await ask(shop, token, 'query Priced { variant(sku: "MUG") { sku title } }')
  const [once, cost = 0] = await figures('Priced')
  expect(once).toBe(1)
  expect(cost).toBeGreaterThan(0)
  await ask(shop, token, 'query Priced { variant(sku: "MUG") { sku title } }')
  expect(await figures('Priced')).toEqual([2, 2 * cost])
  await ask(shop, token, 'query Priced { nothing }')
  await ask(shop, null, 'query Priced { variant(sku: "MUG") { sku title } }')
  expect(await figures('Priced')).toEqual([2, 2 * cost])
  expect(await figures('(anonymous)')).toEqual([1, cost])
})

it('Names beyond two hundred are counted together', async () => {
  for (let n = 0; n < 201; n += 1) await ask(shop, token, `query Made${n} { variant(sku: "MUG") { sku } }`)
  const told = await (await fetch(`${shop.gateway.metricsUrl}/metrics`)).text()
  const names = [...told.matchAll(/^graphql_operations_total\{operation="([^"]*)"/gm)].map(([, name]) => name)
  expect(names.filter((name) => !name?.startsWith('('))).toHaveLength(200)
  expect(names).toContain('(other)')
})

it('It is not told where clients are', async () => {
  expect((await fetch(`${shop.gateway.url}/operations`)).status).toBe(404)
})
