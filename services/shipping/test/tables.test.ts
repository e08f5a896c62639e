import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { schemaDrift } from '@kade/test-kit'
import { openWarehouse, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => void (warehouse = await openWarehouse()))
afterAll(() => warehouse.close())

it('the maps of the tables say what the migrations made', async () => {
  expect(await schemaDrift(warehouse.database)).toEqual([])
})
