import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { CANCEL, PACK, RECORD_PICK, SHIP, Shop, START_PICKING } from '../support/shop.js'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
  await shop.offer('MUG', { units: 60 })
  await shop.offer('CUP', { units: 3 })
  await shop.offer('JAR', { units: 0 })
  await shop.receive('JAR', 3, 'RTM')
})
afterAll(() => shop.close())
jest.setTimeout(180_000)

/** An order of these lines, packed to the last parcel: the fulfillment orders, ready to leave. */
async function packed(lines: { sku: string; quantity: number }[]) {
  const order = await shop.place({ lines })
  await shop.until(order.id, 'CONFIRMED')
  await eventually(async () => {
    const { lines: seen } = await shop.see(order.id)
    expect(seen.map(({ quantities }: { quantities: { pending: number } }) => quantities.pending)).toEqual(lines.map(() => 0))
  })
  const parcels = await shop.fulfillmentOrders(order.id)
  for (const { id: fulfillmentOrderId, lines: toPick } of parcels) {
    await shop.ask('WAREHOUSE', START_PICKING, { input: { fulfillmentOrderId } })
    await shop.ask('WAREHOUSE', RECORD_PICK, {
      input: { fulfillmentOrderId, lines: toPick.map(({ sku, quantity }) => ({ sku, quantity })) },
    })
    await shop.ask('WAREHOUSE', PACK, { input: { fulfillmentOrderId } })
  }
  return { order, parcels }
}
const ship = (fulfillmentOrderId: string) => shop.graph('WAREHOUSE', SHIP, { input: { fulfillmentOrderId } })
const cancel = (orderId: string, lines?: { orderLineId: string; quantity: number }[]) =>
  shop.graph('SUPPORT', CANCEL, { input: { orderId, reason: 'changed my mind', lines } })

/** Where the units and the money end, and that no cancellation is left unanswered. */
const endsWith = (
  id: string,
  wanted: { shipped: number[]; cancelled: number[]; captured: string; invoiced: number; paymentStatus: string },
) =>
  eventually(
    async () => {
      const { lines, payments, invoices, paymentStatus } = await shop.see(id)
      expect({
        shipped: lines.map(({ quantities }: any) => quantities.shipped), // eslint-disable-line @typescript-eslint/no-explicit-any -- the query's shape
        cancelled: lines.map(({ quantities }: any) => quantities.cancelled), // eslint-disable-line @typescript-eslint/no-explicit-any -- the query's shape
        captured: payments[0].captured.amount,
        invoiced: Number(
          invoices.reduce((sum: number, { total }: { total: { amount: string } }) => sum + Number(total.amount), 0).toFixed(2),
        ),
        paymentStatus,
      }).toEqual(wanted)
    },
    { timeoutMs: 30_000 },
  )

describe('a cancellation that comes with the hand-over', () => {
  const whole = { shipped: [2], cancelled: [0], captured: '28.95', invoiced: 28.95, paymentStatus: 'CAPTURED' }

  it.each([0, 10, 40])('of the whole order, %d ms after it: the parcel is paid', async (ms) => {
    const { order, parcels } = await packed([{ sku: 'MUG', quantity: 2 }])
    await ship(parcels[0]!.id)
    await new Promise((resolve) => setTimeout(resolve, ms))
    await cancel(order.id)
    await endsWith(order.id, whole)
  })

  it('of the whole order, at the same moment: what left is paid, what did not is free', async () => {
    for (let race = 0; race < 5; race += 1) {
      const { order, parcels } = await packed([{ sku: 'MUG', quantity: 2 }])
      const [shipping] = await Promise.all([ship(parcels[0]!.id), cancel(order.id)])
      const left = shipping.data.shipFulfillmentOrder.shipment !== null
      await endsWith(order.id, left ? whole : { shipped: [0], cancelled: [2], captured: '0.00', invoiced: 0, paymentStatus: 'VOIDED' })
    }
  })

  it('of one of two units: both left and are paid', async () => {
    const { order, parcels } = await packed([{ sku: 'MUG', quantity: 2 }])
    await ship(parcels[0]!.id)
    await cancel(order.id, [{ orderLineId: order.lines[0]!.id, quantity: 1 }])
    await endsWith(order.id, whole)
  })

  it('of an order in two parcels of which one left: that one is paid, the other is put back', async () => {
    const { order, parcels } = await packed([{ sku: 'CUP', quantity: 2 }, { sku: 'JAR', quantity: 2 }]) // prettier-ignore
    const cups = parcels.find(({ lines }) => lines[0]!.sku === 'CUP')!
    await ship(cups.id)
    await cancel(order.id)
    await endsWith(order.id, { shipped: [2, 0], cancelled: [0, 2], captured: '25.00', invoiced: 25, paymentStatus: 'CAPTURED' })
    await eventually(async () =>
      expect(await shop.stock('JAR')).toEqual([{ onHand: 3, reserved: 0, allocated: 0, safetyStock: 0, available: 3 }]),
    )
    expect(await shop.stock('CUP')).toEqual([{ onHand: 1, reserved: 0, allocated: 0, safetyStock: 0, available: 1 }])
  })

  it('of one of two lines of the same SKU: the other is shipped and paid', async () => {
    const { order, parcels } = await packed([{ sku: 'MUG', quantity: 1 }, { sku: 'MUG', quantity: 1 }]) // prettier-ignore
    await cancel(order.id, [{ orderLineId: order.lines[0]!.id, quantity: 1 }])
    await eventually(async () => expect((await shop.fulfillmentOrders(order.id))[0]).toMatchObject({ status: 'PICKED' }))
    await shop.ask('WAREHOUSE', PACK, { input: { fulfillmentOrderId: parcels[0]!.id } })
    await ship(parcels[0]!.id)
    await endsWith(order.id, { shipped: [0, 1], cancelled: [1, 0], captured: '16.45', invoiced: 16.45, paymentStatus: 'CAPTURED' })
  })
})

describe('a cancellation by line', () => {
  it('that is wrong changes nothing, and says which field is', async () => {
    const [order, other] = [
      await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] }),
      await shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] }),
    ]
    await Promise.all([shop.until(order.id, 'CONFIRMED'), shop.until(other.id, 'CONFIRMED')])
    const mine = order.lines[0]!.id
    await eventually(async () => expect((await shop.see(order.id)).fulfillmentStatus).toBe('IN_FULFILLMENT'))
    const before = await shop.see(order.id)
    const line = (orderLineId: string, quantity: number) => ({ orderLineId, quantity })
    const refused = async (input: object) => {
      const { data } = await shop.graph('SUPPORT', CANCEL, { input: { orderId: order.id, reason: 'x', ...input } })
      return data.cancelOrder.userErrors.map(({ code, field }: { code: string; field: string[] }) => `${code} ${field.join('.')}`)
    }
    const unknown = '0193b000-0000-7000-8000-00000000ffff'
    expect(await refused({ lines: [line(unknown, 1)] })).toEqual(['NOT_FOUND input.lines.0.orderLineId'])
    expect(await refused({ lines: [line('no id', 1)] })).toEqual(['NOT_FOUND input.lines.0.orderLineId'])
    expect(await refused({ lines: [line(other.lines[0]!.id, 1)] })).toEqual(['NOT_FOUND input.lines.0.orderLineId'])
    expect(await refused({ lines: [line(mine, 1), line(mine, 1)] })).toEqual(['INVALID input.lines.1.orderLineId'])
    expect(await refused({ lines: [line(mine, 0)] })).toEqual(['OUT_OF_RANGE input.lines.0.quantity'])
    expect(await refused({ lines: [line(mine, -1)] })).toEqual(['OUT_OF_RANGE input.lines.0.quantity'])
    expect(await refused({ lines: [line(mine, 3)] })).toEqual(['OUT_OF_RANGE input.lines.0.quantity'])
    expect(await refused({ lines: [] })).toEqual(['REQUIRED input.lines'])
    expect(await refused({ orderId: unknown, lines: [line(mine, 1)] })).toEqual(['NOT_FOUND input.orderId'])
    expect(await refused({ orderId: other.id, lines: [line(mine, 1)] })).toEqual(['NOT_FOUND input.lines.0.orderLineId'])
    expect(await refused({ expectedVersion: before.version - 1 })).toEqual(['VERSION_CONFLICT input.expectedVersion'])
    expect(await refused({ expectedVersion: before.version + 1, lines: [line(mine, 1)] })).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ])
    expect(await shop.see(order.id)).toEqual({ ...before, invoices: expect.anything(), shipments: before.shipments })
    expect(await refused({ expectedVersion: before.version, lines: [line(mine, 1)] })).toEqual([])
    expect(await refused({ lines: [line(mine, 2)] })).toEqual(['OUT_OF_RANGE input.lines.0.quantity'])
  })
})
