import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

const UPDATES = `query ($id: ID!, $after: Int) { _orderUpdates(orderId: $id, after: $after) { latest { sequence version } after { sequence version } } }`

it('tells of nothing that happened after the order was read: its subscriber would take the old state for the new', async () => {
  const { id } = (await orders.place()).order
  const read = async (after: number | null) => (await orders.graph(asViewer('SUPPORT'), UPDATES, { id, after })).data
  await eventually(async () => expect(await read(null)).toEqual({ _orderUpdates: { latest: { sequence: 1, version: 1 }, after: [] } }))
  // What a reader finds when an entry is committed between its reading of the order and of the timeline.
  await orders.service.database.query(
    `INSERT INTO order_event (order_id, sequence, id, type, at, actor, message) VALUES ($1, 2, $2, 'CONFIRMED', now(), 'system', 'Later')`,
    [id, newId()],
  )
  expect(await read(null)).toEqual({ _orderUpdates: { latest: { sequence: 1, version: 1 }, after: [] } })
  expect(await read(0)).toEqual({ _orderUpdates: { latest: { sequence: 1, version: 1 }, after: [{ sequence: 1, version: 1 }] } })
  expect(await read(1)).toEqual({ _orderUpdates: { latest: { sequence: 1, version: 1 }, after: [] } })
})
