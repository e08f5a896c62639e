import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { tokenFor } from './support/clients.js'
import { openOnWire, TRANSPORTS } from './support/on-wire.js'
import { ORDER, TRACKING } from './support/operations.js'
import { pushed } from './support/pushed.js'
import { StubShop } from './support/stub-shop.js'

let shop: StubShop
beforeAll(async () => {
  shop = await StubShop.open()
})
afterAll(() => shop.close())

it('is told from the event to the connection of each who follows, whatever the transport; what was missed is not counted', async () => {
  const orderId = shop.anOrder()
  await shop.progress(orderId, 'CONFIRMED')
  const token = await tokenFor(shop, { roles: ['ADMIN'] })
  const followers = await Promise.all(TRANSPORTS.map((transport) => openOnWire(shop, transport, token, ORDER, { orderId, after: '1' })))
  const all = (...cursors: number[]) =>
    eventually(() => expect(followers.map((each) => each.cursors)).toEqual(TRANSPORTS.map(() => cursors)))
  await all(2)
  expect((await pushed(shop, 'orderUpdates')).count).toBe(0)

  await shop.progress(orderId, 'PICKING', { secondsLate: 600 })
  await all(2, 3)
  await eventually(async () => {
    const { count, soon, seconds } = await pushed(shop, 'orderUpdates')
    expect({ count, soon, late: seconds >= 1_800 && seconds < 3_600 }).toEqual({ count: 3, soon: 0, late: true })
  })
  expect((await pushed(shop, 'trackingUpdates')).count).toBe(0)
  followers.forEach((each) => each.leave())
})

it('is told of parcels apart from orders, and never below nothing where clocks differ', async () => {
  const orderId = shop.anOrder()
  const before = await pushed(shop, 'orderUpdates')
  const token = await tokenFor(shop, { roles: ['ADMIN'] })
  const [parcels, order] = [
    await openOnWire(shop, 'WebSocket', token, TRACKING, { orderId }),
    await openOnWire(shop, 'WebSocket', token, ORDER, { orderId }),
  ]
  await eventually(() => expect([parcels.cursors, order.cursors]).toEqual([[0], [1]]))
  await shop.track(orderId, 'PRE_TRANSIT')
  await shop.progress(orderId, 'CONFIRMED', { secondsLate: -600 })
  await eventually(async () => {
    expect((await pushed(shop, 'trackingUpdates')).count).toBe(1)
    expect(await pushed(shop, 'orderUpdates')).toEqual({ ...before, count: before.count + 1, soon: before.soon + 1 })
  })
  for (const each of [parcels, order]) each.leave()
})
