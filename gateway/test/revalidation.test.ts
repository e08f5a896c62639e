import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ask, tokenFor } from './support/clients.js'
import { ADA, StubShop } from './support/stub-shop.js'

let shop: StubShop
beforeAll(async () => void (shop = await StubShop.open()))
afterAll(() => shop.close())

const variant = (sku: string): string => `{ variant(sku: "${sku}") { sku title } }`
async function get(query: string, headers: Record<string, string> = {}) {
  const url = `${shop.gateway.url}/graphql?query=${encodeURIComponent(query)}`
  const response = await fetch(url, { headers: { 'apollo-require-preflight': 'yes', ...headers } })
  const header = (name: string) => response.headers.get(name)
  return { status: response.status, tag: header('etag'), kept: header('cache-control'), vary: header('vary'), text: await response.text() }
}

it('what anybody may read is not sent again to who has it', async () => {
  const first = await get(variant('MUG'))
  expect(first).toEqual({
    status: 200,
    tag: expect.stringMatching(/^W\/"[\w-]{22}"$/),
    kept: 'public, no-cache',
    vary: expect.stringContaining('authorization'),
    text: '{"data":{"variant":{"sku":"MUG","title":"Mug"}}}\n',
  })
  const held = { 'if-none-match': first.tag ?? '' }
  expect(await get(variant('MUG'), held)).toEqual({ ...first, status: 304, text: '' })
  const several = { 'if-none-match': `"another", ${(first.tag ?? '').slice(2)}` }
  expect(await get(variant('MUG'), several)).toEqual({ ...first, status: 304, text: '' })
  const other = await get(variant('CUP'), held)
  expect(other).toMatchObject({ status: 200, kept: 'public, no-cache', text: '{"data":{"variant":{"sku":"CUP","title":"Mug"}}}\n' })
  expect(other.tag).not.toBe(first.tag)
})

it('what is told to somebody, and what failed, is kept by nobody', async () => {
  const authorization = `Bearer ${await tokenFor(shop, { roles: ['CUSTOMER'], customerId: ADA })}`
  const { tag } = await get(variant('MUG'))
  const mine = await get(variant('MUG'), { authorization, 'if-none-match': tag ?? '' })
  expect(mine).toMatchObject({ status: 200, tag: null, kept: 'no-store', text: expect.stringContaining('"Mug"') })
  expect(await get('{ nothing }')).toMatchObject({ status: 400, tag: null, kept: 'no-store' })
  const partly = await get(`{ variant(sku: "MUG") { title } order(id: "${shop.anOrder()}") { number } }`)
  expect(partly).toMatchObject({ tag: null, kept: 'no-store', text: expect.stringMatching(/^\{"errors".*"Mug"/s) })
  const posted = await ask(shop, null, variant('MUG'))
  expect([posted.status, posted.headers.get('etag')]).toEqual([200, null])
})
