import { afterEach, expect, it } from '@jest/globals'
import { parseEventData, type DataOf, type rateCardChanged } from '@kade/events'
import { quote } from '@kade/rates'
import { memoryBus, testKeys } from '@kade/service-kit/testing'
import { createTestDatabase, eventually } from '@kade/test-kit'
import { createService } from '../src/service.js'
import { SECRET } from './support/warehouse.js'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Shipping, started on this database; answers the rate cards that it told. */
async function start(url: string, bus = memoryBus()) {
  const service = await createService(
    {
      ...{ port: 0, metricsPort: 0, host: '127.0.0.1', databaseUrl: url, bus: { busDatabaseUrl: url } },
      ...{ gatewayPublicKey: testKeys().publicKey, logLevel: 'silent', fileLinkSecret: SECRET, publicUrl: 'https://shop.example' },
      ...{
        personalDataKeys: null,
        ordersUrl: null,
        carrierWebhookSecrets: {},
        easypost: null,
        trackingPollMinutes: 60,
        estimateToldHours: 12,
        quietDays: { '*': 14 },
      },
    },
    { bus },
  )
  await service.start()
  return {
    service,
    stop: () => service.stop(),
    told: () =>
      bus.published
        .map(({ topic, key, value }) => ({ topic, key, event: JSON.parse(value) as { type: string; data: unknown } }))
        .filter(({ event }) => event.type === 'rate_card.changed.v1')
        .map(({ topic, key, event }) => ({ topic, key, card: parseEventData(event.type, event.data) as DataOf<typeof rateCardChanged> })),
  }
}

it('the rate card of a carrier is told once for each version, however often shipping starts', async () => {
  const { url, drop } = await createTestDatabase('shipping')
  closing.push(drop)
  const first = await start(url)
  await eventually(() => expect(first.told()).toHaveLength(2))
  expect(first.told().map(({ topic, key, card }) => [topic, key, card.version])).toEqual([
    ['shipping.shipment', 'kade-express', 1],
    ['shipping.shipment', 'harbour-post', 1],
  ])
  // Whoever has the card comes to the price of the label: 1.43 kg in a box of 7.9 litres, from Luton to London and to Paris.
  const parcel = { grams: 1_430, sides: [306, 206, 126] as const }
  const asked = (to: string) =>
    first.told().flatMap(({ card }) => quote(card, 'GB', to, [parcel]).map(({ service, cost }) => `${service} ${cost}`))
  expect(asked('GB')).toEqual(['ECONOMY 315', 'STANDARD 460', 'EXPRESS 980', 'PARCEL 385', 'PRIORITY 530'])
  expect(asked('FR')).toEqual(['ECONOMY 900', 'STANDARD 1310', 'EXPRESS 2790', 'PARCEL 980', 'PRIORITY 1450'])
  await first.stop()

  const again = await start(url)
  await again.service.database.query(`SELECT 1`)
  await eventually(async () => expect(await again.service.database.query('SELECT 1 FROM outbox')).toEqual([]))
  expect(again.told()).toEqual([])
  await again.service.database.query('UPDATE told_rate_card SET version = 0')
  await again.stop()

  const newer = await start(url)
  await eventually(() => expect(newer.told()).toHaveLength(2))
  await newer.stop()
})
