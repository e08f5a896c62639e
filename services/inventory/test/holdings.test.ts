import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, walkPages, type WalkedPage } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'
import { tellingOrders } from './telling-orders.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let orders: ReturnType<typeof tellingOrders>
beforeAll(async () => {
  inventory = await runInventory(['POT', 'CUP'])
  orders = tellingOrders(inventory)
  const set = aVariant('SET', { bundle: [{ sku: 'POT', quantity: 1 }, { sku: 'CUP', quantity: 2 }] }) // prettier-ignore
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [set] })).toEqual([])
})
afterAll(() => inventory.stop())

interface Held {
  readonly id: string
  readonly order: { readonly id: string }
  readonly variant: { readonly sku: string }
  readonly location: { readonly code: string }
  readonly quantity: number
  readonly state: string
  readonly leavesOn: string | null
}
const held = async (sku: string) => {
  const query = `query ($sku: String!, $first: Int, $after: String, $last: Int, $before: String) {
    holdings(sku: $sku, first: $first, after: $after, last: $last, before: $before) {
      totalCount edges { node { id order { id } variant { sku } location { code } quantity state leavesOn } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
  const { forwards, backwards } = await walkPages(async (page) => {
    const { data, errors } = await inventory.graph<{ holdings: WalkedPage<Held> }>(asViewer('PLANNER'), query, { sku, ...page })
    expect(errors).toBeUndefined()
    return data!.holdings
  })
  expect(backwards).toEqual(forwards)
  return forwards
}
const counted = (rows: readonly Held[], state: string) =>
  rows.filter((row) => row.state === state).reduce((sum, { quantity }) => sum + quantity, 0)

it('who holds units of a SKU is told, as itself and in bundles, until they have left: they are what its counters say', async () => {
  const [cups, sets] = await Promise.all([orders.place([{ sku: 'CUP', quantity: 3 }]), orders.place([{ sku: 'SET', quantity: 4 }])])
  const waiting = await orders.place([{ sku: 'CUP', quantity: 5 }])
  for (const id of [cups, sets, waiting]) expect((await orders.answer(id, 1)).type).toBe('stock.reserved.v1')
  await orders.confirm(sets, [{ sku: 'SET', quantity: 4 }])
  const allocated = await orders.answer(sets, 2)

  const rows = await held('CUP')
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
  const at = { location: { code: 'LTN' }, leavesOn: day }
  expect(new Map(rows.map(({ id: _, order, ...row }) => [order.id, row]))).toEqual(
    new Map([
      [cups, { variant: { sku: 'CUP' }, quantity: 3, state: 'RESERVED', ...at }],
      [sets, { variant: { sku: 'SET' }, quantity: 8, state: 'ALLOCATED', ...at }],
      [waiting, { variant: { sku: 'CUP' }, quantity: 5, state: 'RESERVED', ...at }],
    ]),
  )
  expect(await orders.counters('CUP')).toMatchObject({ reserved: counted(rows, 'RESERVED'), allocated: counted(rows, 'ALLOCATED') })
  expect((await held('POT')).map(({ order, quantity }) => [order.id, quantity])).toEqual([[sets, 4]])

  await orders.ship(sets, allocated, [{ sku: 'SET', quantity: 4 }])
  await orders.cancel(waiting, [{ sku: 'CUP', quantity: 5 }])
  await orders.answer(waiting, 2)
  await eventually(async () => expect(await orders.counters('POT')).toMatchObject({ on_hand: 96, allocated: 0 }))
  expect((await held('CUP')).map(({ order }) => order.id)).toEqual([cups])
  expect([await held('POT'), await held('NOTHING')]).toEqual([[], []])
})
