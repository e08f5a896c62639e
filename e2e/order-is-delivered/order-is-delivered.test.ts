import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { Shop } from '../support/shop.js'
import { followTracking } from '../support/follow.js'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
  await shop.offer('MUG', { units: 100 })
})
afterAll(() => shop.close())

describe('an order', () => {
  it('goes from click to doorstep, with its money and its goods where they belong', async () => {
    const placed = await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
    expect(await shop.until(placed.id, 'CONFIRMED')).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: 'AUTHORIZED',
      subtotal: { amount: '25.00' },
      shippingTotal: { amount: '3.95' },
      taxTotal: { amount: '4.83' },
      total: { amount: '28.95', currencyCode: 'GBP' },
      allowedActions: expect.arrayContaining(['CANCEL', 'OPEN_CASE']),
    })

    const [shipment] = await shop.ship(placed.id)
    const shipped = await eventually(async () => {
      const order = await shop.see(placed.id)
      expect(order).toMatchObject({ fulfillmentStatus: 'SHIPPED', paymentStatus: 'CAPTURED' })
      return order
    })
    expect(shipped.payments).toEqual([
      {
        status: 'CAPTURED',
        authorized: { amount: '28.95' },
        captured: { amount: '28.95' },
        refunded: { amount: '0.00' },
        failureReason: null,
      },
    ])
    expect(shipped.invoices).toMatchObject([{ total: { amount: '28.95' } }])
    expect(shipped.lines[0].quantities).toEqual({ ...noUnits, shipped: 2 })
    for (const link of [shipped.invoices[0].url, shipped.shipments[0].labelUrl]) {
      const file = await fetch(link as string)
      expect([file.status, file.headers.get('content-type'), (await file.text()).slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
    }

    await shop.track(shipment!.trackingNumber, 'IN_TRANSIT')
    await shop.track(shipment!.trackingNumber, 'DELIVERED')
    const completed = await shop.until(placed.id, 'COMPLETED')
    expect(completed).toMatchObject({
      fulfillmentStatus: 'DELIVERED',
      shipments: [{ status: 'DELIVERED' }],
      allowedActions: expect.not.arrayContaining(['CANCEL']),
    })
    expect(completed.lines[0].quantities).toEqual({ ...noUnits, delivered: 2 })
    expect(completed.version).toBe(completed.timeline.totalCount)
    expect(completed.timeline.edges.map(({ node }: { node: { type: string } }) => node.type)).toEqual(
      expect.arrayContaining(['PLACED', 'CONFIRMED', 'ALLOCATED', 'PICKED', 'PACKED', 'SHIPPED', 'DELIVERED', 'COMPLETED']),
    )
    await eventually(async () => {
      expect(await shop.stock('MUG')).toEqual([{ onHand: 98, reserved: 0, allocated: 0, safetyStock: 0, available: 98 }])
    })
  })

  it('is followed live, with fields of three subgraphs in one operation, every event once and in order', async () => {
    const { id, accessToken } = await shop.place()
    const follower = followTracking(shop, accessToken, id)
    expect(await follower.next()).toMatchObject({ cursor: '0', event: null, shipment: null })
    const [shipment] = await shop.ship(id)
    for (const status of ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED']) await shop.track(shipment!.trackingNumber, status)

    const updates = [await follower.next(), await follower.next(), await follower.next(), await follower.next()]
    expect(updates.map(({ cursor, event }) => [cursor, event?.status])).toEqual([
      ['1', 'PRE_TRANSIT'],
      ['2', 'IN_TRANSIT'],
      ['3', 'OUT_FOR_DELIVERY'],
      ['4', 'DELIVERED'],
    ])
    expect(updates[1]?.shipment).toMatchObject({
      carrier: expect.any(String),
      order: {
        email: 'ada@example.com',
        customer: { name: 'Ada Lovelace' },
        lines: [{ sku: 'MUG', variant: { title: 'Title of MUG', price: { amount: '12.50' } } }],
      },
    })
    await follower.stop()
  })

  it('is followed over a dropped connection without a gap and without a double', async () => {
    const { id, accessToken } = await shop.place()
    const follower = followTracking(shop, accessToken, id)
    await follower.next()
    const [shipment] = await shop.ship(id)
    expect((await follower.next()).event?.status).toBe('PRE_TRANSIT')

    follower.drop()
    for (const status of ['IN_TRANSIT', 'CUSTOMS_HOLD', 'IN_TRANSIT']) await shop.track(shipment!.trackingNumber, status)
    await shop.track(shipment!.trackingNumber, 'DELIVERED')

    const cursors = [await follower.next(), await follower.next(), await follower.next(), await follower.next()].map(({ cursor }) => cursor)
    expect(cursors).toEqual(['2', '3', '4', '5'])
    expect(follower.rest()).toEqual([])
    await follower.stop()
  })
})

const noUnits = {
  pending: 0,
  backordered: 0,
  allocated: 0,
  picked: 0,
  packed: 0,
  shipped: 0,
  delivered: 0,
  cancelled: 0,
  returned: 0,
  refunded: 0,
}
