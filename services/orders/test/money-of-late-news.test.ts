import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { shipmentStranded, stockAllocated, stockDeallocated } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrdersWithMoney, BASKET, mug, tea } from './running-money.js'

let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
beforeAll(async () => {
  orders = await runOrdersWithMoney()
})
afterAll(() => orders.stop())

describe('a cancellation that comes too late for some units', () => {
  const late = {
    order: 'CONFIRMED SHIPPED CAPTURED',
    amounts: 'cancelled 22.49, captured 16.45',
    payment: '38.94: 16.45 captured, 22.49 voided',
  }
  const heard: [string, (id: string) => Promise<unknown>][] = [
    ['shipped', (id) => orders.ship(id, [mug(1)])],
    ['refused', (id) => orders.refuseCancellation(id, [mug(1)])],
    ['released', (id) => orders.release(id, [mug(1), tea(3)])],
  ]
  it.each(permutations(heard).map((steps) => [steps.map(([name]) => name).join(', '), steps] as const))(
    'is charged for what has left, whatever is heard of first: %s',
    async (_, steps) => {
      const id = await orders.confirmed()
      await orders.cancel(id)
      for (const [, step] of steps) await step(id)
      await orders.comesTo(id, { ...late, shipping: 'captured 3.95', lines: ['MUG cancelled 12.50, captured 12.50', 'TEA cancelled 9.99'] })
      const { invoices } = await orders.moneyOf(id)
      expect(invoices).toEqual(['16.45 = 1 MUG 12.50 (2.08) + 3.95; tax 2.74'])
    },
  )

  it('of a single unit keeps the order as it was before', async () => {
    const id = await orders.confirmed([mug(1)])
    const shipment = await orders.ship(id, [mug(1)])
    await eventually(async () => expect((await orders.see(id)).invoices).toHaveLength(1))
    const { data } = await orders.graph(
      asViewer('SUPPORT'),
      'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code field } } }',
      { input: { orderId: id, reason: 'too late' } },
    )
    expect(data).toEqual({ cancelOrder: { userErrors: [{ code: 'ILLEGAL_TRANSITION', field: ['input', 'orderId'] }] } })
    await orders.deliver(id, shipment, [mug(1)])
    await orders.comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED', payment: '16.45: 16.45 captured, 0.00 voided' })
  })

  it('of one of two cancellations leaves the other one', async () => {
    const id = await orders.confirmed()
    await orders.cancel(id, [mug(1)])
    await orders.cancel(id, [tea(1)])
    await orders.release(id, [tea(1)])
    await orders.refuseCancellation(id, [mug(1)])
    await orders.ship(id, [mug(2), tea(2)])
    // One invoice, or two: the refusal and the parcel come by two topics, in any order.
    await orders.comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      amounts: 'cancelled 3.33, captured 35.61',
      payment: '38.94: 35.61 captured, 3.33 voided',
    })
  })
})

describe('units that a pick does not find', () => {
  it('are outstanding until they come from elsewhere, or are cancelled', async () => {
    const id = await orders.confirmed()
    const allocation = { orderId: id, allocationId: newId(), locationId: newId() }
    const allocated = {
      ...{ locationCode: 'LTN', lines: BASKET.map((line) => ({ ...line, fromBackorder: 0, bin: null })), sourcing: 'it is near' },
      ...{ shipBy: '2026-11-26T17:00:00.000Z', promisedDeliveryDate: '2026-11-28' },
    }
    const backordered = [{ ...tea(2), promisedShipDate: '2026-12-01', promisedDeliveryDate: '2026-12-03' }]
    await orders.tell(
      stockAllocated.draft(id, { ...allocation, ...allocated }),
      stockDeallocated.draft(id, { ...allocation, lines: [tea(2)], backordered, reason: 'SHORT_PICK' }),
    )
    await orders.ship(id, [mug(2), tea(1)])
    await orders.comesTo(id, {
      order: 'CONFIRMED PARTIALLY_SHIPPED PARTIALLY_CAPTURED',
      amounts: 'outstanding 6.66, captured 32.28',
      cancellation: '2 units: 6.66 less, 32.28 stays',
      invoices: ['32.28 = 2 MUG 25.00 (4.17) + 1 TEA 3.33 (0.56) + 3.95; tax 5.39'],
    })
    await orders.cancel(id, [tea(1)])
    await orders.release(id, [tea(1)])
    await orders.ship(id, [tea(1)])
    await orders.comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      amounts: 'cancelled 3.33, captured 35.61',
      payment: '38.94: 35.61 captured, 3.33 voided',
    })
  })
})

it('a parcel that comes back to the sender stays charged, and is not delivered', async () => {
  const id = await orders.confirmed([mug(1)])
  const shipmentId = await orders.ship(id, [mug(1)])
  const parcel = { orderId: id, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), shipmentId, lines: [mug(1)] }
  const now = new Date().toISOString()
  await orders.tell(
    shipmentStranded.draft(id, {
      ...parcel,
      trackingNumber: 'KX1',
      status: 'RETURN_TO_SENDER',
      at: now,
      returnedAt: now,
      wasDelivered: false,
    }),
  )
  await eventually(async () => expect((await orders.see(id)).version).toBe(5))
  await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED', amounts: 'captured 16.45', cancellation: null })
})

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]))
}
