import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWithOwnKafka, eventually, startKafkaBroker, within, type KafkaBroker } from '@kade/test-kit'
import { Shop } from '../support/shop.js'

describeWithOwnKafka('on a Kafka broker that comes and goes', () => {
  let broker: KafkaBroker
  let shop: Shop
  beforeAll(async () => {
    broker = await startKafkaBroker()
    shop = await Shop.open({ kafkaBrokers: broker.brokers })
    await shop.offer('MUG', { units: 1_000 })
  }, 600_000)
  afterAll(async () => {
    await shop.close()
    await broker.stop()
  }, 120_000)

  it('a service that was killed works again within 15 seconds', async () => {
    await shop.until((await place()).id, 'CONFIRMED', 120_000)
    const killed = Date.now()
    await shop.system.process('inventory').kill9()
    const { id } = await place()
    await shop.until(id, 'CONFIRMED', 120_000)
    await eventually(async () => expect(await readiness('inventory')).toMatchObject({ code: 200 }), { timeoutMs: 120_000 })
    expect(Date.now() - killed).toBeLessThan(within(15_000))
  }, 600_000)

  it('the broker away for a minute: orders are taken, a service starts and says what it lacks; then the flow goes on within 10 seconds', async () => {
    await broker.kill9()
    const away = Date.now()
    await shop.system.process('orders').kill9()
    const { id } = await eventually(() => place(), { timeoutMs: 120_000 })
    expect(Date.now() - away).toBeLessThan(within(15_000))
    expect(await readiness('orders')).toEqual({ code: 503, status: 'not ready', database: true, bus: false, events: false })
    await new Promise((resolve) => setTimeout(resolve, 60_000 - (Date.now() - away))) // the length of the outage is the input of this test

    await broker.restart()
    const back = Date.now()
    await shop.until(id, 'CONFIRMED', 120_000)
    expect(Date.now() - back).toBeLessThan(within(10_000))
    await eventually(async () => expect(await readiness('orders')).toMatchObject({ code: 200, bus: true, events: true }), {
      timeoutMs: 120_000,
    })
  }, 600_000)

  const place = () => shop.place({ lines: [{ sku: 'MUG', quantity: 1 }] })
  const readiness = async (service: 'orders' | 'inventory') => {
    const response = await fetch(new URL('/readyz', shop.system.subgraphUrls[service]))
    return { code: response.status, ...((await response.json()) as object) }
  }
})
