import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
/** Ten orders, each with two parcels that were scanned once. */
const orders: string[] = []
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
  for (let n = 0; n < 10; n += 1) {
    const { orderId, fulfillmentOrderId } = await warehouse.open()
    await warehouse.ship(fulfillmentOrderId)
    await warehouse.ship(await warehouse.allocate({ orderId, lines: [{ sku: 'MUG', quantity: 1 }] }))
    orders.push(orderId)
  }
})
afterAll(() => warehouse.close())

const ORDERS = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order {
  fulfillmentOrders(first: 2) { lines(first: 1) { id } packages(first: 1) { id } }
  shipments(first: 2) { packages(first: 1) { id } events(first: 1) { status } }
} } }`

it('ten orders with all that is below them cost as many statements as two: one for each list', async () => {
  const reading = async (count: number) => {
    const seen = await warehouse.statements(async () => {
      const r = orders.slice(0, count).map((id) => ({ __typename: 'Order', id }))
      const { data, errors } = await warehouse.graph(WAREHOUSE, ORDERS, { r })
      expect(errors).toBeUndefined()
      const below = {
        fulfillmentOrders: [1, 2].map(() => ({ lines: [{ id: expect.any(String) }], packages: [{ id: expect.any(String) }] })),
        shipments: [1, 2].map(() => ({ packages: [{ id: expect.any(String) }], events: [{ status: 'PRE_TRANSIT' }] })),
      }
      expect(data?._entities).toEqual(r.map(() => below))
    })
    return ['fulfillment_order', 'fulfillment_line', 'package', 'shipment', 'tracking_event'].map(
      (table) => `${table} ${seen.filter((sql) => sql.includes(`FROM ${table} WHERE`) && sql.includes('LATERAL')).length}`,
    )
  }
  const [two, ten] = [await reading(2), await reading(10)]
  expect(two).toEqual(['fulfillment_order 1', 'fulfillment_line 1', 'package 1', 'shipment 1', 'tracking_event 1'])
  expect(ten).toEqual(two)
})
