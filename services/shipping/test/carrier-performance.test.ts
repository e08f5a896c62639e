import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { scriptedCarrier } from './support/scripted-carrier.js'
import { openWarehouse, type OpenWarehouse } from './support/warehouse.js'

const PLANNER = asViewer('PLANNER', {}, 'pia')
const DAY_MS = 86_400_000
const from = new Date(Date.now() - 30 * DAY_MS).toISOString()
const to = new Date(Date.now() + DAY_MS).toISOString()

let warehouse: OpenWarehouse
beforeAll(async () => {
  // A carrier that sells for 1.00 and takes 1.05.
  warehouse = await openWarehouse({ alsoBy: [scriptedCarrier().carrier] })
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

/** Leaves for there by that service, promised for so many days ago; delivered so many days ago, or not yet. */
async function sent(countryCode: string, service: string, promised: number | null, delivered: number | null) {
  const { fulfillmentOrderId } = await warehouse.open(undefined, { address: { countryCode, postalCode: '75001' } })
  const { id } = await warehouse.ship(fulfillmentOrderId, { service })
  await warehouse.database.query(
    `UPDATE shipment SET shipped_at = now() - interval '20 days', delivered_at = now() - make_interval(days => $2),
       promised_delivery_date = (now() AT TIME ZONE 'UTC')::date - $3::int WHERE id = $1`,
    [id, delivered, promised],
  )
}
const QUERY = `query ($from: DateTime!, $to: DateTime!, $locationId: ID) { carrierPerformance(from: $from, to: $to, locationId: $locationId) {
  carrier fromCountry toCountry location { id } shipments delivered judged onTime onTimeShare compared quoted { amount currencyCode } paid { amount } } }`
const ask = (given: object = {}) => warehouse.graph(PLANNER, QUERY, { from, to, ...given })

it('is told by carrier and lane: on-time share of what can be judged, and what was paid beside what was quoted', async () => {
  await sent('GB', 'ECONOMY', 5, 5)
  await sent('GB', 'ECONOMY', 5, 4) // a day late
  await sent('GB', 'ECONOMY', 5, null) // late already
  await sent('GB', 'ECONOMY', -5, null) // may still come in time
  await sent('GB', 'ECONOMY', null, 3) // nothing was promised
  await sent('FR', 'NIGHT', 5, 9)
  const { data, errors } = await ask()
  expect(errors).toBeUndefined()
  const here = { fromCountry: 'GB', location: { id: warehouse.locationId } }
  expect(data.carrierPerformance).toEqual([
    {
      ...{ ...here, carrier: 'Kade Express', toCountry: 'GB', shipments: 5, delivered: 3, judged: 3, onTime: 1, onTimeShare: 1 / 3 },
      ...{ compared: 5, quoted: { amount: '15.75', currencyCode: 'GBP' }, paid: { amount: '15.75' } },
    },
    {
      ...{ ...here, carrier: 'Owl', toCountry: 'FR', shipments: 1, delivered: 1, judged: 1, onTime: 1, onTimeShare: 1 },
      ...{ compared: 1, quoted: { amount: '1.00', currencyCode: 'GBP' }, paid: { amount: '1.05' } },
    },
  ])
  expect((await ask({ locationId: warehouse.locationId })).data.carrierPerformance).toHaveLength(2)
  // What left before or after is another period's.
  expect((await ask({ to: new Date(Date.now() - 25 * DAY_MS).toISOString() })).data.carrierPerformance).toEqual([])
  expect((await ask({ from: new Date(Date.now() - 10 * DAY_MS).toISOString() })).data.carrierPerformance).toEqual([])
}, 120_000)

it('costs one statement, however much has left', async () => {
  expect((await warehouse.statements(() => ask())).filter((sql) => !/^(BEGIN|COMMIT|SET|START)/i.test(sql))).toHaveLength(1)
})

describe('a question that makes no sense is refused', () => {
  it.each([
    ['a period that ends before it begins', { from: to, to: from }, 'to'],
    ['more than a year and a day', { from: new Date(Date.now() - 366 * DAY_MS).toISOString() }, 'from'],
    ['a location that is none', { locationId: newId() }, 'locationId'],
    ['no id of a location', { locationId: 'Luton' }, 'locationId'],
  ])('%s', async (_, given, field) => {
    const { errors } = await ask(given)
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
  })
})
