import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory()
})
afterAll(() => inventory.stop())

const MOVE = `mutation ($input: MoveStockInput!) {
  moveStock(input: $input) { stock { onHand available held damaged movements(first: 1) { edges { node { kind quantity reference actor } } } } userErrors { code } }
}`
interface Moved {
  readonly moveStock: { readonly stock: readonly object[] | null; readonly userErrors: readonly object[] }
}
const move = async (name: string, quantity: number, idempotencyKey = `${name} ${quantity}`) => {
  const input = { idempotencyKey, locationId: inventory.locationId, sku: 'MUG', quantity, move: name, reason: 'Looked at' }
  const { data, errors } = await inventory.graph<Moved>(asViewer('WAREHOUSE'), MOVE, { input })
  expect(errors).toBeUndefined()
  return data!.moveStock
}
const level = (kind: string, quantity: number, counters: object) => ({
  stock: [
    {
      ...counters,
      movements: { edges: [{ node: { kind, quantity, reference: 'Looked at', actor: expect.any(String) as unknown } }] },
    },
  ],
  userErrors: [],
})

it('units are held and damaged beside those on hand, and come back or are scrapped', async () => {
  expect(await move('QC_HOLD', 30)).toEqual(level('QC_HOLD', 30, { onHand: 70, available: 70, held: 30, damaged: 0 }))
  expect(await move('QC_RELEASE', 10)).toEqual(level('QC_RELEASE', 10, { onHand: 80, available: 80, held: 20, damaged: 0 }))
  expect(await move('DAMAGE', 5)).toEqual(level('DAMAGE', 5, { onHand: 75, available: 75, held: 20, damaged: 5 }))
  expect(await move('REPAIR', 1)).toEqual(level('REPAIR', 1, { onHand: 76, available: 76, held: 20, damaged: 4 }))
  expect(await move('SCRAP_HELD', 20)).toEqual(level('WRITE_OFF', 20, { onHand: 76, available: 76, held: 0, damaged: 4 }))
  expect(await move('SCRAP_DAMAGED', 4)).toEqual(level('WRITE_OFF', 4, { onHand: 76, available: 76, held: 0, damaged: 0 }))
  // The same key once more moves nothing.
  expect(await move('QC_HOLD', 30)).toMatchObject({ stock: [{ onHand: 76, held: 0 }], userErrors: [] })
  expect(await inventory.service.database.query('SELECT * FROM ledger_difference')).toEqual([])
})
