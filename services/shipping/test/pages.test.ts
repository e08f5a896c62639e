import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { locationChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { walkPages, type WalkedPage } from '@kade/test-kit'
import { LONDON, openWarehouse, WAREHOUSE } from './support/warehouse.js'

let warehouse: Awaited<ReturnType<typeof openWarehouse>>
const ids = Array.from({ length: 9 }, () => newId())
const [luton, rotterdam] = [newId(), newId()]
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([
    locationChanged.draft(rotterdam, {
      ...{ locationId: rotterdam, code: 'RTM', name: 'Rotterdam', kind: 'FULFILLMENT_CENTER', version: 1 },
      address: { ...LONDON, name: 'Kade', city: 'Rotterdam', countryCode: 'NL' },
    }),
  ])
  // Two and two due at one moment, a tenth of a millisecond apart.
  await warehouse.database.query(
    `INSERT INTO fulfillment_order (id, allocation_id, order_id, location_id, status, sourcing, ship_by)
     SELECT id, gen_random_uuid(), gen_random_uuid(), CASE WHEN n = 9 THEN $3::uuid ELSE $2::uuid END, CASE WHEN n = 1 THEN 'PICKING' ELSE 'OPEN' END, 'near',
       timestamptz '2026-01-01 00:00:00.123456+00' + (n / 2) * interval '100 microseconds'
     FROM unnest($1::uuid[]) WITH ORDINALITY AS i (id, n)`,
    [ids, luton, rotterdam],
  )
})
afterAll(() => warehouse.close())

const QUERY = `query ($first: Int, $after: String, $last: Int, $before: String, $status: FulfillmentStatus, $locationId: ID) {
  fulfillmentOrders(first: $first, after: $after, last: $last, before: $before, status: $status, locationId: $locationId) {
    totalCount edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
interface Listed extends WalkedPage<{ id: string }> {
  readonly totalCount: number
}
const read = async (variables: object): Promise<Listed> => {
  const { data, errors } = await warehouse.graph(WAREHOUSE, QUERY, { ...variables })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.fulfillmentOrders as Listed
}

it('fulfillment orders that are due at one moment are walked in pages of two, each once', async () => {
  const { forwards, backwards } = await walkPages(read)
  const all = ids.map((id) => ({ id }))
  expect([forwards, backwards]).toEqual([all, all])
})

it.each([
  ['a status', { status: 'PICKING' }, () => ids.slice(0, 1)],
  ['a location', { locationId: rotterdam }, () => ids.slice(8)],
  ['both', { status: 'PICKING', locationId: rotterdam }, () => []],
  ['a blank location, which is none', { locationId: '' }, () => ids],
])('fulfillment orders are filtered by %s, and so counted', async (_, filter, wanted) => {
  const { edges, totalCount } = await read(filter)
  expect([edges.map(({ node }) => node.id), totalCount]).toEqual([wanted(), wanted().length])
})
