import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { stockReallocated, stockRecallRequested } from '@kade/events'
import { newId } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]
const ORDERS = `query ($id: ID!) { _entities(representations: [{ __typename: "Order", id: $id }]) { ... on Order { fulfillmentOrders { id status sourcing lines { sku quantity } } } } }`
const seen = async (orderId: string) => {
  const { data, errors } = await warehouse.graph(WAREHOUSE, ORDERS, { id: orderId })
  if (errors) throw new Error(JSON.stringify(errors))
  return data._entities[0].fulfillmentOrders as { id: string; status: string; sourcing: string; lines: unknown[] }[]
}
const told = (orderId: string) => warehouse.published(orderId).map(({ type, data }) => [type, data] as const)
const hasTold = (orderId: string, types: readonly string[]) => eventually(() => expect(told(orderId).map(([type]) => type)).toEqual(types))

/** A new order of two mugs, its allocation known by name. */
async function opened() {
  const allocationId = newId()
  const order = await warehouse.open(mugs(2), { allocationId, promisedDeliveryDate: '2031-01-02' })
  const about = { orderId: order.orderId, allocationId, locationId: warehouse.locationId }
  return { ...order, ...about }
}
type Opened = Awaited<ReturnType<typeof opened>>
const askBack = ({ orderId, allocationId, locationId }: Opened) =>
  warehouse.tell([stockRecallRequested.draft(orderId, { orderId, allocationId, locationId, reason: 'LOCATION_CLOSED', moves: 1 })])
const allocateAnew = ({ orderId, allocationId, locationId }: Opened) =>
  warehouse.tell([
    stockReallocated.draft(orderId, {
      ...{ orderId, allocationId, locationId, locationCode: 'LTN', reason: 'LOCATION_CLOSED', moves: 2 },
      allocations: [
        {
          ...{
            allocationId: newId(),
            locationId: newId(),
            locationCode: 'MAN',
            sourcing: 'MAN has everything',
            shipBy: '2030-12-30T17:00:00Z',
          },
          ...{ promisedDeliveryDate: '2031-01-02', lines: [{ sku: 'MUG', quantity: 2, fromBackorder: 0, bin: null }] },
        },
      ],
    }),
  ])

it('what nobody picks yet is given back with its promise, and has a fulfillment order again where it is allocated anew', async () => {
  const order = await opened()
  await askBack(order)
  expect(await seen(order.orderId)).toEqual([expect.objectContaining({ status: 'CANCELLED', lines: [] })])
  await hasTold(order.orderId, ['fulfillment.recalled.v1'])
  expect(told(order.orderId)).toEqual([
    [
      'fulfillment.recalled.v1',
      expect.objectContaining({ allocationId: order.allocationId, lines: mugs(2), moves: 1, promisedDeliveryDate: '2031-01-02' }),
    ],
  ])
  await askBack(order)
  await allocateAnew(order)
  expect(await seen(order.orderId)).toEqual([
    expect.objectContaining({ status: 'CANCELLED' }),
    expect.objectContaining({ status: 'OPEN', sourcing: 'MAN has everything', lines: mugs(2) }),
  ])
  await hasTold(order.orderId, ['fulfillment.recalled.v1'])
})

it('a cancellation while the units are nowhere is answered where they are by then, once', async () => {
  const order = await opened()
  await askBack(order)
  await warehouse.cancel(order.orderId, mugs(2))
  await hasTold(order.orderId, ['fulfillment.recalled.v1', 'fulfillment.cancellation_returned.v1'])
  await allocateAnew(order)
  await warehouse.cancel(order.orderId, mugs(2))
  await eventually(() =>
    expect(told(order.orderId).at(-1)).toEqual(['fulfillment.cancelled.v1', expect.objectContaining({ lines: mugs(2) })]),
  )
})

it('what somebody picks is not given back', async () => {
  const order = await opened()
  await warehouse.work(order.fulfillmentOrderId, 'PICKING')
  await askBack(order)
  expect(await seen(order.orderId)).toEqual([expect.objectContaining({ status: 'PICKING', lines: mugs(2) })])
  await hasTold(order.orderId, ['fulfillment.picking_started.v1'])
})
