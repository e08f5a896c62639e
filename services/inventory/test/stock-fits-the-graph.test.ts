import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { aLocation, aVariant, runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let store: string
beforeAll(async () => {
  inventory = await runInventory(['BOLT', 'NUT', 'PIN'])
  const { data } = await inventory.graph<{ upsertLocations: { locations: [{ id: string }] } }>(
    asViewer('ADMIN'),
    'mutation ($input: UpsertLocationsInput!) { upsertLocations(input: $input) { locations { id } } }',
    { input: { locations: [aLocation('MAN')] } },
  )
  store = data?.upsertLocations.locations[0].id ?? ''
})
afterAll(() => inventory.stop())

let keys = 0
/** So many million units in one delivery, in lines of a million. */
const receiveMillions = (sku: string, millions: number, locationId = inventory.locationId) =>
  inventory.change('receiveStock', 'ReceiveStockInput', {
    idempotencyKey: `delivery ${(keys += 1)}`,
    locationId,
    lines: Array.from({ length: millions }, () => ({ sku, quantity: 1_000_000 })),
  })
const adjust = (sku: string, delta: number, locationId = inventory.locationId) =>
  inventory.change('adjustStock', 'AdjustStockInput', {
    idempotencyKey: `count ${(keys += 1)}`,
    locationId,
    sku,
    delta,
    reason: 'Counted',
  })
const read = async (query: string) => {
  const { data, errors } = await inventory.graph(asViewer('ADMIN'), query)
  return { data, codes: errors?.map(({ extensions }) => extensions.code) }
}

it('goods beyond what can be counted are refused over all locations, before anything of them is stored', async () => {
  for (const millions of [500, 500, 500]) expect(await receiveMillions('BOLT', millions)).toEqual([])
  expect(await receiveMillions('BOLT', 500, store)).toEqual([])
  expect(await receiveMillions('BOLT', 148, store)).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'lines', '0', 'quantity'] }])
  expect(await receiveMillions('BOLT', 147)).toEqual([])
  // 2,147,000,100 of 2,147,483,647.
  expect(await adjust('BOLT', 483_548, store)).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'delta'] }])
  expect(await adjust('BOLT', 483_547, store)).toEqual([])
  expect(await adjust('BOLT', 1)).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'delta'] }])
  expect(await read('{ variant(sku: "BOLT") { availability { available } stock { onHand available } } }')).toEqual({
    data: {
      variant: {
        availability: { available: 2_147_483_647 },
        stock: [
          { onHand: 1_647_000_100, available: 1_647_000_100 },
          { onHand: 500_483_547, available: 500_483_547 },
        ],
      },
    },
  })
  expect(await adjust('BOLT', -1)).toEqual([])
  expect(await inventory.service.database.query('SELECT * FROM ledger_difference')).toEqual([])
})

it('a receipt that is refused for one SKU brings no other', async () => {
  for (const millions of [500, 500, 500, 500, 147]) await receiveMillions('NUT', millions)
  const before = await inventory.ledger()
  const refused = await inventory.change('receiveStock', 'ReceiveStockInput', {
    idempotencyKey: 'two at once',
    locationId: inventory.locationId,
    lines: [{ sku: 'PIN', quantity: 1 }, { sku: 'NUT', quantity: 400_000 }, { sku: 'NUT', quantity: 100_000 }],
  }) // prettier-ignore
  expect(refused).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'lines', '1', 'quantity'] }])
  expect(await inventory.ledger()).toEqual(before)
})

it('a level that went past it before is told as the most, costs no page, and can be brought down again', async () => {
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant('OLD')] })
  const { database } = inventory.service
  await database.query(
    `INSERT INTO stock_movement (sku, location_id, kind, quantity, on_hand_delta, reserved_delta, allocated_delta, actor) VALUES ('OLD', $1, 'RECEIPT', 3000000000, 3000000000, 0, 0, 'before')`,
    [store],
  )
  await database.query(`INSERT INTO stock_level (sku, location_id, on_hand) VALUES ('OLD', $1, 3000000000)`, [store])
  expect(await adjust('OLD', 1, store)).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'delta'] }])
  expect(await adjust('OLD', -1_000_000, store)).toEqual([])
  const { data, codes } = await read(
    '{ variants { edges { node { sku availability { available } stock { onHand movements { edges { node { quantity } } } } } } } }',
  )
  expect(codes).toBeUndefined()
  expect(JSON.parse(JSON.stringify(data)).variants.edges).toContainEqual({
    node: {
      sku: 'OLD',
      availability: { available: 2_147_483_647 },
      stock: [{ onHand: 2_147_483_647, movements: { edges: [{ node: { quantity: -1_000_000 } }, { node: { quantity: 2_147_483_647 } }] } }],
    },
  })
})
