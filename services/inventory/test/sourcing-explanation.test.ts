import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { rateCardChanged, type DataOf } from '@kade/events'
import { newId, toCloudEvent } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aLocation, aVariant, runInventory } from './running-inventory.js'
import { tellingOrders } from './telling-orders.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let orders: ReturnType<typeof tellingOrders>
beforeAll(async () => {
  inventory = await runInventory(['MUG', 'JAR'])
  orders = tellingOrders(inventory)
  // What is told does not depend on the hour: nobody's cut-off has passed.
  const cutOff = '23:59'
  const locations = [
    aLocation('LTN', { cutOff, kind: 'FULFILLMENT_CENTER' }),
    aLocation('AMS', { cutOff, address: { name: 'Kade', line1: '1 Dam', city: 'Amsterdam', countryCode: 'NL' } }),
    aLocation('MAN', { active: false }),
  ]
  expect(await inventory.change('upsertLocations', 'UpsertLocationsInput', { locations })).toEqual([])
  const measures = { weightGrams: 400, dimensionsMm: { length: 120, width: 100, height: 90 } }
  const variants = ['MUG', 'JAR'].map((sku) => aVariant(sku, measures))
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants })).toEqual([])
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('ADMIN'), '{ locations { id code } }')
  for (const { id, code } of data?.locations ?? [])
    if (code !== 'LTN')
      await inventory.change('receiveStock', 'ReceiveStockInput', {
        ...{ idempotencyKey: code, locationId: id, lines: [{ sku: 'MUG', quantity: 50 }] },
      })
  await tellCard()
})
afterAll(() => inventory.stop())

/** One service at home, one abroad; five cubic decimetres count as a kilogram. */
async function tellCard(): Promise<void> {
  const at = (zone: string, days: [number, number], light: number, heavy: number) => ({
    ...{ zone, transitDays: days, perKgAbove: 100 },
    breaks: [
      { upToGrams: 1_000, cost: light },
      { upToGrams: 5_000, cost: heavy },
    ],
  })
  const card: DataOf<typeof rateCardChanged> = {
    ...{ carrier: 'post', name: 'Post', version: 1, currency: 'GBP', dimensionalDivisor: 5_000, heaviestGrams: 30_000, notServed: [] },
    zones: [
      { code: 'HOME', match: 'SAME_COUNTRY', countries: [] },
      { code: 'AWAY', match: 'ANYWHERE', countries: [] },
    ],
    services: [
      { code: 'SLOW', zones: [at('HOME', [3, 9], 200, 250), at('AWAY', [9, 20], 700, 900)] },
      { code: 'FAST', zones: [at('HOME', [1, 1], 400, 450), at('AWAY', [1, 2], 1_100, 1_300)] },
    ],
    boxes: [{ code: 'S', sides: [300, 200, 120], outer: [306, 206, 126], maxGrams: 5_000, emptyGrams: 130 }],
  }
  const draft = rateCardChanged.draft('post', card)
  await inventory.bus.publish([{ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'shipping').payload }])
  await eventually(async () => expect(await inventory.service.database.query('SELECT 1 FROM rate_card')).toHaveLength(1))
}

const MONEY = '{ amount currencyCode }'
const COST = `cost { carrier ${MONEY} handling ${MONEY} penalty ${MONEY} }`
const EXPLAIN = `query ($id: ID!) { sourcingExplanation(orderId: $id) { orderId decisions { countryCode
  chosen { locationCode lines { sku quantity filteredFor } ${COST} quote { carrier service parcels cost ${MONEY} } }
  candidates { locationCode isChosen lines { sku quantity filteredFor } ${COST} } } } }`
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the query's
const explain = (id: string, role = 'SUPPORT') => inventory.graph<any>(asViewer(role), EXPLAIN, { id })
const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })
const cost = (carrier: string) => ({ carrier: gbp(carrier), handling: gbp('0.00'), penalty: gbp('1.00') })

it('every location is told as it was weighed, and what the label will cost by the service that keeps the promise', async () => {
  const lines = [{ sku: 'MUG', quantity: 2 }]
  const orderId = await orders.place(lines)
  await orders.answer(orderId, 1)
  await orders.confirm(orderId, lines)
  const { data: allocated } = await orders.answer(orderId, 2)
  // 0.93 kg, in a box of 7.9 litres, which count as 1.59 kg.
  expect(allocated.quote).toEqual({ carrier: 'post', service: 'FAST', cost: 450, currency: 'GBP', parcels: 1 })
  expect(allocated.sourcing).toBe(
    'LTN has everything; it is in the country of the customer; sending it costs 4.50 GBP by FAST; AMS would cost 6.50 GBP more; MAN sends nothing',
  )
  const { data } = await explain(orderId)
  const mugs = (quantity: number, filteredFor: string | null = null) => [{ sku: 'MUG', quantity, filteredFor }]
  expect(data.sourcingExplanation).toEqual({
    orderId,
    decisions: [
      {
        countryCode: 'GB',
        chosen: [
          {
            locationCode: 'LTN',
            lines: mugs(2),
            cost: cost('2.50'),
            quote: { carrier: 'post', service: 'FAST', parcels: 1, cost: gbp('4.50') },
          },
        ],
        candidates: [
          { locationCode: 'AMS', isChosen: false, lines: mugs(2), cost: cost('9.00') },
          { locationCode: 'LTN', isChosen: true, lines: mugs(2), cost: cost('2.50') },
          { locationCode: 'MAN', isChosen: false, lines: mugs(0, 'INACTIVE'), cost: null },
        ],
      },
    ],
  })
})

it('what a location has none of is told, line by line', async () => {
  const lines = [
    { sku: 'MUG', quantity: 1 },
    { sku: 'JAR', quantity: 1 },
  ]
  const orderId = await orders.place(lines)
  await orders.answer(orderId, 1)
  await orders.confirm(orderId, lines)
  await orders.answer(orderId, 2)
  const { data } = await explain(orderId, 'WAREHOUSE')
  const [ams] = data.sourcingExplanation.decisions[0].candidates
  expect(ams.lines).toEqual([
    { sku: 'JAR', quantity: 0, filteredFor: 'NO_STOCK' },
    { sku: 'MUG', quantity: 1, filteredFor: null },
  ])
})

it('an order of which nothing was allocated has no decisions; what is no id names no order', async () => {
  expect((await explain(newId())).data.sourcingExplanation.decisions).toEqual([])
  expect((await explain('none')).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
})

it('for how long stock has lain is reckoned, and told: the mean of the days on which it came in', async () => {
  const query = `query ($id: ID!) { sourcingExplanation(orderId: $id) { decisions { chosen { locationCode cost { age ${MONEY} } } } } }`
  const ages = async () => {
    const { data } = await inventory.graph<{ variant: { stock: { ageDays: number | null; location: { code: string } }[] } }>(
      asViewer('PLANNER'),
      '{ variant(sku: "MUG") { stock { ageDays location { code } } } }',
    )
    return Object.fromEntries(
      data!.variant.stock.map(({ location, ageDays }) => [location.code, ageDays === null ? null : Math.round(ageDays)]),
    )
  }
  const order = async () => {
    const lines = [{ sku: 'MUG', quantity: 2 }]
    const orderId = await orders.place(lines)
    await orders.answer(orderId, 1)
    await orders.confirm(orderId, lines)
    await orders.answer(orderId, 2)
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the query's
    return (await inventory.graph<any>(asViewer('SUPPORT'), query, { id: orderId })).data.sourcingExplanation.decisions[0].chosen
  }
  expect(await ages()).toMatchObject({ LTN: 0 })
  expect(await order()).toEqual([{ locationCode: 'LTN', cost: { age: gbp('0.40') } }])
  // Sixty days later.
  await inventory.service.database.query(`UPDATE stock_level SET came_in = came_in - 60`)
  expect(await ages()).toMatchObject({ LTN: 60 })
  expect(await order()).toEqual([{ locationCode: 'LTN', cost: { age: gbp('0.16') } }])
  const [level] = await inventory.service.database.query<{ units: number }>(`SELECT on_hand::int AS units FROM stock_level WHERE sku = 'MUG' AND location_id = $1`, [inventory.locationId]) // prettier-ignore
  const more = { idempotencyKey: 'more mugs', locationId: inventory.locationId, lines: [{ sku: 'MUG', quantity: level!.units }] }
  expect(await inventory.change('receiveStock', 'ReceiveStockInput', more)).toEqual([])
  expect(await ages()).toMatchObject({ LTN: 30 })
})
