import { expect, it } from '@jest/globals'
import { describeWithKafka, eventually } from '@kade/test-kit'
import { Shop } from '../support/shop.js'
import { followOrder, followTracking } from '../support/follow.js'

describeWithKafka('on a real Kafka broker', (broker) => {
  it('an order goes from click to doorstep, and is followed live', async () => {
    const shop = await Shop.open({ kafkaBrokers: broker.brokers })
    try {
      await shop.offer('MUG', { units: 10 })
      const { id, accessToken } = await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
      const order = followOrder(shop, accessToken, id)
      const tracking = followTracking(shop, accessToken, id)
      await Promise.all([order.next(), tracking.next()])
      await shop.until(id, 'CONFIRMED', 60_000)
      const [shipment] = await shop.ship(id)
      await shop.track(shipment!.trackingNumber, 'DELIVERED')
      const completed = await shop.until(id, 'COMPLETED', 60_000)
      expect(completed).toMatchObject({ fulfillmentStatus: 'DELIVERED', paymentStatus: 'CAPTURED' })
      await eventually(async () =>
        expect(await shop.stock('MUG')).toEqual([{ onHand: 8, reserved: 0, allocated: 0, safetyStock: 0, available: 8 }]),
      )

      expect([await tracking.next(), await tracking.next()].map(({ cursor, event }) => [cursor, event?.status])).toEqual([['1', 'PRE_TRANSIT'], ['2', 'DELIVERED']]) // prettier-ignore
      const seen: string[] = []
      while (!seen.includes('COMPLETED')) seen.push((await order.next()).event?.type ?? 'SNAPSHOT')
      expect(seen).toEqual([...new Set(seen)])
      await Promise.all([order.stop(), tracking.stop()])
    } finally {
      await shop.close()
    }
  }, 240_000)
})
