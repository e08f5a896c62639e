import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { follow, tokenFor } from './support/clients.js'
import { ORDER } from './support/operations.js'
import { openOnWire, TRANSPORTS } from './support/on-wire.js'
import { pushed } from './support/pushed.js'
import { StubShop } from './support/stub-shop.js'

const NOBODY = { orders: 0, groups: 0, subscribers: 0 }
/** More than is kept for one who does not read, beside what the two ends of a connection buffer. */
const BEHIND = 30
const LARGE = 'subscription ($orderId: ID!) { orderUpdates(orderId: $orderId) { cursor event { message } } }'
const MESSAGE = 'x'.repeat(500_000)

describe('A client that does not read', () => {
  let shop: StubShop
  beforeAll(async () => {
    shop = await StubShop.open()
  })
  afterAll(() => shop.close())

  it.each(TRANSPORTS)(
    'holds nobody up, has a bounded rest kept for it, and sees each update once when it reads on: %s',
    async (transport) => {
      const orderId = shop.anOrder()
      const token = await tokenFor(shop, { roles: ['ADMIN'] })
      const slow = await openOnWire(shop, transport, token, LARGE, { orderId })
      await eventually(() => expect(slow.cursors).toEqual([1]))
      slow.pause()
      const quick = follow(shop, token, ORDER, { orderId })
      await quick.next()
      shop.forgetRequests()
      const before = (await pushed(shop, 'orderUpdates')).count
      let updates = 0
      for (let behind = 0; behind < BEHIND; behind = 2 * updates - ((await pushed(shop, 'orderUpdates')).count - before)) {
        for (let n = 0; n < 10; n += 1) await shop.progress(orderId, 'PACKED', { message: MESSAGE })
        for (let n = 0; n < 10; n += 1) await quick.next()
        updates += 10
        expect(updates).toBeLessThan(1_000)
      }
      expect(slow.cursors).toEqual([1])

      slow.resume()
      await eventually(() => expect(slow.cursors.at(-1)).toBe(updates + 1), { timeoutMs: 30_000 })
      expect(slow.cursors).toEqual(Array.from({ length: updates + 1 }, (_, index) => index + 1))
      // What was not kept is read at its owner.
      expect(shop.subgraphs.orders.requests.map(({ query }) => query)).toContainEqual(expect.stringContaining('_orderUpdates'))
      slow.leave()
      await quick.stop()
      await eventually(() => expect(shop.gateway.followed()).toEqual(NOBODY))
    },
  )
})
