import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, walkPages, type WalkedPage } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'

const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
const SKUS = ['CUP', 'CUP-2', 'cup', 'MUG', 'TEA', 'ÄTHER', '東京']
let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(SKUS)
})
afterAll(() => inventory.stop())

const ask = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await inventory.graph<Record<string, any>>(asViewer('ADMIN'), query, variables) // eslint-disable-line @typescript-eslint/no-explicit-any -- the shape is the query's
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}
const VARIANTS = `query ($first: Int, $after: String, $last: Int, $before: String, $query: String) {
  variants(first: $first, after: $after, last: $last, before: $before, query: $query) { totalCount edges { node { sku } } ${PAGE} }
}`
const skusOf = (nodes: readonly { readonly sku: string }[]) => nodes.map(({ sku }) => sku)

it('variants of any script are walked in pages of two, each once, the same both ways', async () => {
  const { forwards, backwards } = await walkPages(async (page) => (await ask(VARIANTS, page)).variants as WalkedPage<{ sku: string }>)
  expect(skusOf(forwards).sort()).toEqual([...SKUS].sort())
  expect(backwards).toEqual(forwards)
})

it.each([
  ['cup', ['CUP', 'CUP-2', 'cup']],
  [' A\u0308ther ', ['ÄTHER']],
  ['%', []],
  ['', SKUS],
])('variants are found by %j, and so counted', async (query, found) => {
  const { variants } = await ask(VARIANTS, { query, first: 100 })
  expect(skusOf(variants.edges.map(({ node }: { node: { sku: string } }) => node)).sort()).toEqual([...found].sort())
  expect(variants.totalCount).toBe(found.length)
})

it('a variant of which no more is said is sold from stock at hand alone, with the full tax', async () => {
  const query = `{ variant(sku: "MUG") { weightGrams dimensionsMm { length } availability(quantity: 101) { available policy promisedShipDate } } }`
  const availability = { available: 100, policy: 'DENY', promisedShipDate: null }
  expect((await ask(query, {})).variant).toEqual({ weightGrams: null, dimensionsMm: null, availability })
  const told = () =>
    inventory.bus.published.filter(({ key }) => key === 'MUG').map(({ value }) => JSON.parse(value) as { type: string; data: object })
  await eventually(() => expect(told().map(({ type }) => type)).toContain('variant.changed.v1'))
  const { data } = told().find(({ type }) => type === 'variant.changed.v1')!
  expect(data).toMatchObject({ outOfStockPolicy: 'DENY', taxClass: 'STANDARD', active: true, weightGrams: null, dimensionsMm: null })
})

it.each([0, -1, 1_000_001])('what is available of %d units cannot be asked', async (quantity) => {
  const query = 'query ($quantity: Int) { variant(sku: "MUG") { availability(quantity: $quantity) { available } } }'
  const { errors } = await inventory.graph(asViewer('ADMIN'), query, { quantity })
  expect(errors?.map(({ message, extensions }) => [extensions.code, extensions.field, message])).toEqual([
    ['BAD_USER_INPUT', 'quantity', 'quantity is 1 to 1,000,000'],
  ])
})

it('a ledger is walked in pages of two, each movement once, the newest first', async () => {
  for (const delta of [1, 2, 3, 4])
    await inventory.change('adjustStock', 'AdjustStockInput', { idempotencyKey: `count ${delta}`, locationId: inventory.locationId, sku: 'MUG', delta, reason: 'Counted' }) // prettier-ignore
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
    variant(sku: "MUG") { stock { movements(first: $first, after: $after, last: $last, before: $before) { edges { node { quantity } } ${PAGE} } } }
  }`
  const { forwards, backwards } = await walkPages(
    async (page) => (await ask(query, page)).variant.stock[0].movements as WalkedPage<{ quantity: number }>,
  )
  const quantities = [4, 3, 2, 1, 100].map((quantity) => ({ quantity }))
  expect([forwards, backwards]).toEqual([quantities, quantities])
})

it('variants are found by words of their titles, whose signs mean themselves', async () => {
  const titled = [
    ['ONE', 'Red tea_pot'],
    ['TWO', 'Red teaspot'],
    ['THREE', 'Blue\\green'],
  ].map(([sku = '', title]) => aVariant(sku, { title }))
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: titled })).toEqual([])
  const found = async (query: string) =>
    skusOf((await ask(VARIANTS, { query, first: 100 })).variants.edges.map(({ node }: { node: { sku: string } }) => node))
  expect([await found('red TEA'), await found('tea_pot'), await found('blue\\g')]).toEqual([['ONE', 'TWO'], ['ONE'], ['THREE']])
})
