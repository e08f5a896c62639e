import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { schemaDrift } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => void (orders = await runOrders()))
afterAll(() => orders.stop())

it('the maps of the tables say what the migrations made', async () => {
  expect(await schemaDrift(orders.service.database)).toEqual([])
})
