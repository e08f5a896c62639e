import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { schemaDrift } from '@kade/test-kit'
import { runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => void (inventory = await runInventory([])))
afterAll(() => inventory.stop())

it('the maps of the tables say what the migrations made', async () => {
  expect(await schemaDrift(inventory.service.database)).toEqual([])
})
