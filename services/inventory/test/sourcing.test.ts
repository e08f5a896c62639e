import { readFileSync } from 'node:fs'
import { rateCardChanged, type DataOf } from '@kade/events'
import { toCloudEvent } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ADDRESS, aLocation, aVariant, runInventory } from './running-inventory.js'
import { tellingOrders } from './telling-orders.js'

// The fixture of an order goes to GB.
let inventory: Awaited<ReturnType<typeof runInventory>>
let orders: ReturnType<typeof tellingOrders>
let ids: Readonly<Record<string, string>>
beforeAll(async () => {
  inventory = await runInventory(['MUG'])
  orders = tellingOrders(inventory)
  await keep({})
  const variants = [
    aVariant('MUG', { weightGrams: 300 }),
    aVariant('ACID', { hazardous: true }),
    aVariant('FLAG', { restrictedCountries: ['GB'], outOfStockPolicy: 'BACKORDER' }),
  ]
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants })).toEqual([])
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('ADMIN'), '{ locations { id code } }')
  ids = Object.fromEntries((data?.locations ?? []).map(({ id, code }) => [code, id]))
  for (const [code, skus] of Object.entries({ LTN: ['ACID', 'FLAG'], MAN: ['MUG', 'ACID'] }))
    for (const sku of skus) await receive(code, sku)
})
afterAll(() => inventory.stop())

/** Luton as given, and Manchester in the same country. */
const keep = async (luton: object) =>
  expect(
    await inventory.change('upsertLocations', 'UpsertLocationsInput', {
      locations: [{ ...aLocation('LTN'), name: 'Luton', kind: 'FULFILLMENT_CENTER', address: ADDRESS, ...luton }, aLocation('MAN')],
    }),
  ).toEqual([])
const receive = async (code: string, sku: string) =>
  expect(
    await inventory.change('receiveStock', 'ReceiveStockInput', {
      ...{ idempotencyKey: `${code} ${sku}`, locationId: ids[code], lines: [{ sku, quantity: 50 }] },
    }),
  ).toEqual([])
/** What is answered to an order of one unit, and where it is sent from. */
const order = async (sku: string) => {
  const lines = [{ sku, quantity: 1 }]
  const orderId = await orders.place(lines)
  const { type } = await orders.answer(orderId, 1)
  if (type !== 'stock.reserved.v1') return type
  await orders.confirm(orderId, lines)
  return (await orders.answer(orderId, 2)).data.locationCode
}
const available = async (sku: string, countryCode: string) => {
  const { data } = await inventory.graph<{ variant: { availability: { available: number } } }>(
    asViewer([]),
    `query ($to: AddressInput) { variant(sku: "${sku}") { availability(destination: $to) { available promisedShipDate } } }`,
    { to: { ...ADDRESS, countryCode } },
  )
  return data?.variant.availability.available
}

it('of two alike the first by code sends; one that is not active sends nothing, and what lies there is promised to nobody', async () => {
  expect(await order('MUG')).toBe('LTN')
  const before = await available('MUG', 'GB')
  await keep({ active: false })
  expect(await order('MUG')).toBe('MAN')
  expect([before, await available('MUG', 'GB')]).toEqual([149, 49])
  await keep({})
})

it('a location sends nothing to a country that it may not send to', async () => {
  await keep({ restrictedCountries: ['GB'] })
  expect([await order('MUG'), await available('MUG', 'GB'), await available('MUG', 'FR')]).toEqual(['MAN', 48, 147])
  await keep({})
})

it('hazardous goods come from where they may be sent, or from nowhere', async () => {
  await keep({ shipsHazardous: false })
  expect([await order('ACID'), await available('ACID', 'GB')]).toEqual(['MAN', 49])
  await keep({})
  expect(await order('ACID')).toBe('LTN')
})

it('what may not be sent to a country is not sold there, whatever there is and whatever waits', async () =>
  expect([await order('FLAG'), await available('FLAG', 'GB'), await available('FLAG', 'FR')]).toEqual(['stock.rejected.v1', 0, 50]))

it('a location that has sent as many orders as it can today sends no more, as long as another can', async () => {
  const sentToday = Number(
    (
      (await inventory.service.database.query(`SELECT count(DISTINCT id) AS n FROM allocation WHERE location_id = $1`, [ids.LTN])) as [
        { n: number },
      ]
    )[0].n,
  )
  await keep({ dailyCapacity: sentToday + 1 })
  expect([await order('MUG'), await order('MUG')]).toEqual(['LTN', 'MAN'])
  await keep({})
})

it('once the card of a carrier is known, the work of a location counts beside what the carrier asks', async () => {
  const card = JSON.parse(readFileSync(new URL('../../../packages/events/fixtures/rate_card.changed.v1.json', import.meta.url), 'utf8')) as DataOf<typeof rateCardChanged> // prettier-ignore
  const rate = { transitDays: [1, 2] as [number, number], breaks: [{ upToGrams: 1_000, cost: 300 }], perKgAbove: 100 }
  const own = {
    ...card,
    ...{ carrier: 'post', currency: 'GBP', version: 1, notServed: [], heaviestGrams: 100_000 },
    zones: [{ code: 'ALL', match: 'ANYWHERE' as const, countries: [] }],
    services: [{ code: 'PARCEL', zones: [{ zone: 'ALL', ...rate }] }],
  }
  const draft = rateCardChanged.draft('post', own)
  await inventory.bus.publish([{ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'shipping').payload }])
  await eventually(async () => expect(await inventory.service.database.query('SELECT 1 FROM rate_card')).toHaveLength(1))
  expect(await order('MUG')).toBe('LTN')
  const penny = { amount: '0.01', currencyCode: 'GBP' }
  await keep({ handlingCost: { perParcel: penny, perUnit: penny } })
  expect(await order('MUG')).toBe('MAN')
  expect(await orders.differences()).toEqual([])
})
