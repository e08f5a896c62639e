import { stockDeallocated } from '@kade/events'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { openWarehouse, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]
/** What is told of cancelled units, in order. */
const answers = (orderId: string) =>
  warehouse
    .published(orderId)
    .filter(({ type }) => type.startsWith('fulfillment.cancel'))
    .map(({ type, data }) => [type, data.lines, data.reason])
const told = (orderId: string, wanted: unknown[]) => eventually(() => expect(answers(orderId)).toEqual(wanted))

it('units that have not left are taken out; those that have left are told as too late', async () => {
  const { orderId, fulfillmentOrderId } = await warehouse.open(mugs(2))
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  await warehouse.cancel(orderId, mugs(1))
  const taken = ['fulfillment.cancelled.v1', mugs(1), 'changed my mind']
  await told(orderId, [taken])
  await warehouse.change('packFulfillmentOrder', { fulfillmentOrderId }, 'fulfillmentOrder { status }')
  await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId }, 'shipment { id }')
  await warehouse.cancel(orderId, mugs(1))
  await told(orderId, [taken, ['fulfillment.cancellation_refused.v1', mugs(1), 'the parcel had left']])
})

it('units that a pick did not find are given back to inventory, once and until it has heard of them', async () => {
  const { orderId, fulfillmentOrderId } = await warehouse.open(mugs(3))
  await warehouse.change('startPicking', { fulfillmentOrderId }, 'fulfillmentOrder { status }')
  await warehouse.change('recordPick', { fulfillmentOrderId, lines: mugs(1) }, 'fulfillmentOrder { status }')
  await warehouse.change('packFulfillmentOrder', { fulfillmentOrderId }, 'fulfillmentOrder { status }')
  await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId }, 'shipment { id }')
  await warehouse.cancel(orderId, mugs(1))
  const returned = ['fulfillment.cancellation_returned.v1', mugs(1), 'changed my mind']
  await told(orderId, [returned])

  const short = warehouse.published(orderId).find(({ type }) => type === 'fulfillment.short_picked.v1')!.data
  const { allocationId, locationId } = short as { allocationId: string; locationId: string }
  await warehouse.tell([
    stockDeallocated.draft(orderId, { orderId, allocationId, locationId, lines: mugs(2), backordered: [], reason: 'SHORT_PICK' }),
  ])
  await warehouse.cancel(orderId, mugs(1))
  await told(orderId, [returned, ['fulfillment.cancellation_refused.v1', mugs(1), 'the parcel had left']])
})
