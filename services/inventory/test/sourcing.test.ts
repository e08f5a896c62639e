import { readFileSync } from 'node:fs'
import { rateCardChanged, type DataOf } from '@kade/events'
import { toCloudEvent } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { ADDRESS, aLocation, aVariant, runInventory } from './running-inventory.js'
import { tellingOrders } from './telling-orders.js'

// The fixture of an order goes to GB.
let inventory: Awaited<ReturnType<typeof runInventory>>
let orders: ReturnType<typeof tellingOrders>
let ids: Readonly<Record<string, string>>
/** A working day at eleven in the morning, and a part of the day for each test that asks for another. */
const MORNING = '2030-06-12T10:00:00Z'
const itIs = (now: string) =>
  jest.useFakeTimers({
    ...{ now: new Date(now), advanceTimers: true },
    doNotFake: [
      'nextTick',
      'setImmediate',
      'setTimeout',
      'setInterval',
      'clearTimeout',
      'clearInterval',
      'queueMicrotask',
      'performance',
      'hrtime',
    ],
  })
beforeAll(async () => {
  itIs(MORNING)
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
afterAll(async () => {
  jest.useRealTimers()
  await inventory.stop()
})

/** Luton as given, and Manchester in the same country. */
const keep = async (luton: object, manchester: object = {}) =>
  expect(
    await inventory.change('upsertLocations', 'UpsertLocationsInput', {
      locations: [
        { ...aLocation('LTN'), name: 'Luton', kind: 'FULFILLMENT_CENTER', address: ADDRESS, ...luton },
        aLocation('MAN', manchester),
      ],
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

const EXPLAIN = `query ($id: ID!) { sourcingExplanation(orderId: $id) { decisions { chosen { locationCode leavesOn }
  candidates { locationCode leavesOn lines { filteredFor } } } } }`
interface Explained {
  readonly sourcingExplanation: { readonly decisions: readonly object[] }
}

it('an order that comes after the cut-off is sent from where it has not passed, by the clocks there; else it leaves a day later', async () => {
  // Half past three in London.
  itIs('2030-06-12T14:30:00Z')
  const placed = async () => {
    const lines = [{ sku: 'MUG', quantity: 1 }]
    const orderId = await orders.place(lines)
    const { data } = await orders.answer(orderId, 1)
    await orders.confirm(orderId, lines)
    const { data: allocated } = await orders.answer(orderId, 2)
    return { orderId, promised: data.lines[0]?.promisedShipDate, allocated }
  }
  const explain = async (id: string) =>
    (await inventory.graph<Explained>(asViewer('SUPPORT'), EXPLAIN, { id })).data?.sourcingExplanation.decisions[0]
  await keep({ cutOff: '15:00' }, { cutOff: '17:00' })
  const early = await placed()
  expect(early).toMatchObject({ promised: '2030-06-12', allocated: { locationCode: 'MAN', shipBy: '2030-06-12T18:00:00.000Z' } })
  expect(await explain(early.orderId)).toEqual({
    chosen: [{ locationCode: 'MAN', leavesOn: '2030-06-12' }],
    candidates: [
      { locationCode: 'LTN', leavesOn: '2030-06-13', lines: [{ filteredFor: 'CUT_OFF' }] },
      { locationCode: 'MAN', leavesOn: '2030-06-12', lines: [{ filteredFor: null }] },
    ],
  })
  await keep({ cutOff: '15:00' }, { cutOff: '15:30' })
  const late = await placed()
  expect(late).toMatchObject({ promised: '2030-06-13', allocated: { locationCode: 'LTN', shipBy: '2030-06-13T16:00:00.000Z' } })
  expect(late.allocated.sourcing).toContain('; its cut-off has passed: it leaves on 2030-06-13')
  itIs(MORNING)
  await keep({})
})

it('orders beyond what all locations can send that day are promised for the next, however many come at once', async () => {
  itIs('2030-06-17T10:00:00Z')
  await keep({ dailyCapacity: 2 }, { dailyCapacity: 1 })
  const ids = await Promise.all(Array.from({ length: 6 }, () => orders.place([{ sku: 'MUG', quantity: 1 }])))
  const days = await Promise.all(ids.map(async (id) => (await orders.answer(id, 1)).data.lines[0]?.promisedShipDate))
  expect(days.sort()).toEqual(['2030-06-17', '2030-06-17', '2030-06-17', '2030-06-18', '2030-06-18', '2030-06-18'])
  const { data } = await inventory.graph<{ variant: { availability: { promisedShipDate: string } } }>(
    asViewer([]),
    'query ($to: AddressInput) { variant(sku: "MUG") { availability(destination: $to) { promisedShipDate } } }',
    { to: ADDRESS },
  )
  expect(data?.variant.availability.promisedShipDate).toBe('2030-06-19')
  await Promise.all(ids.map((id) => orders.cancel(id, [{ sku: 'MUG', quantity: 1 }])))
  for (const id of ids) await orders.answer(id, 2)
  itIs(MORNING)
  await keep({})
})

it('an order that is given up leaves its place on that day to another; one that has left keeps it', async () => {
  itIs('2030-06-19T10:00:00Z')
  await keep({ dailyCapacity: 1 })
  const lines = [{ sku: 'MUG', quantity: 1 }]
  const sent = async () => {
    const orderId = await orders.place(lines)
    await orders.answer(orderId, 1)
    await orders.confirm(orderId, lines)
    return { orderId, allocated: await orders.answer(orderId, 2) }
  }
  const givenUp = await sent()
  await orders.putBack(givenUp.orderId, givenUp.allocated, lines)
  expect((await orders.answer(givenUp.orderId, 3)).type).toBe('stock.released.v1')
  const next = await sent()
  expect([givenUp, next].map(({ allocated }) => allocated.data.locationCode)).toEqual(['LTN', 'LTN'])
  const left = 'SELECT 1 FROM allocation WHERE order_id = $1 AND quantity = 0'
  await orders.ship(next.orderId, next.allocated, lines)
  await eventually(async () => expect(await inventory.service.database.query(left, [next.orderId])).toHaveLength(1))
  expect((await sent()).allocated.data.locationCode).toBe('MAN')
  itIs(MORNING)
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
