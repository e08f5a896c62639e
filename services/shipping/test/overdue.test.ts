import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

const SHIP_BY = new Date(Date.now() - 3_600_000).toISOString()
const late = () => warehouse.open(undefined, { shipBy: SHIP_BY })
const told = (orderId: string) =>
  warehouse.published(orderId).filter(({ type }) => type === 'fulfillment.overdue.v1').map(({ data }) => data) // prettier-ignore
const isTold = (orderId: string) => eventually(() => expect(told(orderId)).toHaveLength(1), { timeoutMs: 30_000 })

it('what should have left is told once, with how far it was, and listed; what has time or has left is not', async () => {
  const inTime = await warehouse.open(undefined, { shipBy: '2099-12-30T17:00:00.000Z' })
  const { orderId, fulfillmentOrderId } = await late()
  await isTold(orderId)
  expect(told(orderId)).toEqual([
    {
      ...{ orderId, fulfillmentOrderId, allocationId: expect.any(String), locationId: warehouse.locationId },
      ...{ shipBy: SHIP_BY, status: 'OPEN', at: expect.any(String) },
    },
  ])
  const list = '{ fulfillmentOrders(overdue: true) { totalCount edges { node { id isOverdue } } } }'
  expect((await warehouse.graph(WAREHOUSE, list)).data.fulfillmentOrders).toEqual({
    totalCount: 1,
    edges: [{ node: { id: fulfillmentOrderId, isOverdue: true } }],
  })
  // It goes on, late as it is, and is told no second time: whoever told of the second looked at the first, too.
  await warehouse.work(fulfillmentOrderId, 'PICKED')
  await isTold((await late()).orderId)
  await warehouse.change('packFulfillmentOrder', { fulfillmentOrderId }, 'fulfillmentOrder { id }')
  await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId }, 'shipment { id }')
  await isTold((await late()).orderId)
  expect([told(orderId).length, told(inTime.orderId)]).toEqual([1, []])
}, 120_000)

it('that nothing of one is left is told: all of it is cancelled, or it is in another', async () => {
  const ended = (orderId: string) => warehouse.published(orderId).map(({ type, data }) => [type, data.ended])
  const { orderId } = await warehouse.open()
  await warehouse.cancel(orderId, [{ sku: 'MUG', quantity: 1 }])
  await warehouse.cancel(orderId, [{ sku: 'MUG', quantity: 1 }])
  await eventually(() =>
    expect(ended(orderId)).toEqual([
      ['fulfillment.cancelled.v1', undefined],
      ['fulfillment.cancelled.v1', true],
    ]),
  )
  const order = await warehouse.place()
  const ids: string[] = []
  for (const quantity of [1, 2]) ids.push(await warehouse.allocate({ orderId: order.orderId, lines: [{ sku: 'MUG', quantity }] }))
  await warehouse.change('mergeFulfillmentOrders', { idempotencyKey: 'one', fulfillmentOrderIds: ids }, 'fulfillmentOrder { id }')
  await eventually(() => expect(ended(order.orderId)).toEqual([['fulfillment.regrouped.v1', expect.arrayContaining(ids)]]))
})
