import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer, statementsOf } from '@kade/service-kit/testing'
import { walkPages, type WalkedPage } from '@kade/test-kit'
import { aLocation, aVariant, runInventory } from './running-inventory.js'

const LEVELS = `query ($locationId: ID, $query: String, $show: StockLevelFilter, $order: StockLevelOrder, $first: Int, $after: String, $last: Int, $before: String) {
  stockLevels(locationId: $locationId, query: $query, show: $show, order: $order, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    edges { node { variant { sku title } location { code } available onHand } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
type Level = { variant: { sku: string }; location: { code: string }; available: number; onHand: number }

let inventory: Awaited<ReturnType<typeof runInventory>>
let manchester: string
beforeAll(async () => {
  inventory = await runInventory(['CUP', 'MUG', 'TEA'])
  const variants = [aVariant('MUG', { title: 'Mug, 50% off' }), aVariant('TEA', { title: 'Teapot' })]
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants })
  await inventory.change('upsertLocations', 'UpsertLocationsInput', { locations: [aLocation('MAN')] })
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('ADMIN'), '{ locations { id code } }')
  manchester = data!.locations.find(({ code }) => code === 'MAN')!.id
  const lines = [
    { sku: 'CUP', quantity: 30 },
    { sku: 'TEA', quantity: 7 },
  ]
  await inventory.change('receiveStock', 'ReceiveStockInput', { idempotencyKey: 'Manchester', locationId: manchester, lines })
  const sold = { idempotencyKey: 'sold', locationId: inventory.locationId, sku: 'MUG', delta: -100, reason: 'Sold' }
  await inventory.change('adjustStock', 'AdjustStockInput', sold)
})
afterAll(() => inventory.stop())

const ask = async (variables: Record<string, unknown>): Promise<WalkedPage<Level> & { totalCount: number }> => {
  const { data, errors } = await inventory.graph<Record<string, any>>(asViewer('PLANNER'), LEVELS, variables) // eslint-disable-line @typescript-eslint/no-explicit-any -- the shape is the query's
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data.stockLevels as WalkedPage<Level> & { totalCount: number }
}
const told = ({ variant, location, available }: Level) => `${variant.sku} ${location.code} ${available}`
const toldBy = async (variables: Record<string, unknown>) => {
  const { edges, totalCount } = await ask(variables)
  expect(totalCount).toBe(edges.length)
  return edges.map(({ node }) => told(node))
}

it.each([
  ['SKU', ['CUP LTN 100', 'CUP MAN 30', 'MUG LTN 0', 'TEA LTN 100', 'TEA MAN 7']],
  ['AVAILABLE', ['MUG LTN 0', 'TEA MAN 7', 'CUP MAN 30', 'CUP LTN 100', 'TEA LTN 100']],
  ['ON_HAND', ['CUP LTN 100', 'TEA LTN 100', 'CUP MAN 30', 'TEA MAN 7', 'MUG LTN 0']],
])('levels by %s are walked in pages of two, each once, the same both ways', async (order, expected) => {
  const { forwards, backwards } = await walkPages((page) => ask({ ...page, order }))
  expect(forwards.map(told)).toEqual(expected)
  expect(backwards).toEqual(forwards)
})

it('levels are those of a location, of the words of a SKU or title, or of which nothing can be sold, and so counted', async () => {
  expect(await toldBy({ locationId: manchester })).toEqual(['CUP MAN 30', 'TEA MAN 7'])
  expect(await toldBy({ query: 'teaP' })).toEqual(['TEA LTN 100', 'TEA MAN 7'])
  expect(await toldBy({ query: '50%' })).toEqual(['MUG LTN 0'])
  expect(await toldBy({ query: '%' })).toEqual(['MUG LTN 0'])
  expect(await toldBy({ query: 'mug', locationId: manchester })).toEqual([])
  expect(await toldBy({ show: 'NONE_AVAILABLE' })).toEqual(['MUG LTN 0'])
  expect(await toldBy({ show: 'RESERVED_OR_ALLOCATED' })).toEqual([])
  expect(await toldBy({ show: 'NOT_SELLABLE' })).toEqual([])
  expect(await toldBy({ show: 'INCOMING' })).toEqual([])
  expect(await toldBy({ show: 'TO_PUT_AWAY', locationId: manchester })).toEqual(['CUP MAN 30', 'TEA MAN 7'])
})

it.each([
  [{ locationId: 'LTN' }, 'locationId'],
  [{ query: 'a'.repeat(201) }, 'query'],
  [{ first: 101 }, 'first'],
  [{ order: 'AVAILABLE', after: Buffer.from('["MUG", "LTN"]').toString('base64url') }, 'after'],
])('a list of %j is refused, and says why', async (variables, field) => {
  const { errors } = await inventory.graph(asViewer('PLANNER'), LEVELS, variables)
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
})

it('levels are seen by staff alone', async () => {
  for (const role of ['CUSTOMER', 'GUEST', 'CHANNEL']) {
    const { errors } = await inventory.graph(asViewer(role), LEVELS)
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }
})

it('a page of 50 levels costs as many statements as a page of 2', async () => {
  const statements = async (first: number) => {
    const seen = await statementsOf(inventory.service.database, () => ask({ first }))
    return seen.filter((sql) => /stock_level|variant|location/.test(sql)).length
  }
  expect([await statements(2), await statements(50)]).toEqual([4, 4])
})
