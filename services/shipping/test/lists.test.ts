import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { locationChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { LONDON, openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
/** Five at two times to leave by, in the order in which a list must show them. */
let ids: string[]
let elsewhere: string
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
  const open = async (shipBy: string) => (await warehouse.open(undefined, { shipBy })).fulfillmentOrderId
  const late = [await open('2026-11-25T17:00:00.000Z'), await open('2026-11-25T17:00:00.000Z')]
  const soon = [await open('2026-11-24T17:00:00.123Z'), await open('2026-11-24T17:00:00.123Z'), await open('2026-11-24T17:00:00.123Z')]
  ids = [...soon, ...late]
  elsewhere = '0198a000-0000-7000-8000-00000000000a'
  await warehouse.tell([
    locationChanged.draft(elsewhere, {
      ...{ locationId: elsewhere, code: 'ELS', name: 'Elsewhere', kind: 'STORE', version: 1 },
      address: { ...LONDON, name: 'Elsewhere' },
    }),
  ])
  await warehouse.work(ids[1]!, 'PICKING')
  await warehouse.work(ids[4]!, 'PACKED')
})
afterAll(() => warehouse.close())

interface Page {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly node: { readonly id: string } }[]
}
const LIST = `query ($first: Int, $after: String, $status: FulfillmentStatus, $locationId: ID) {
  fulfillmentOrders(first: $first, after: $after, status: $status, locationId: $locationId) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id } } }
}`
const list = async (variables: object): Promise<Page> => {
  const { data, errors } = await warehouse.graph(WAREHOUSE, LIST, { ...variables })
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as { fulfillmentOrders: Page }).fulfillmentOrders
}
const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id)

describe('the fulfillment orders', () => {
  it('come by when they must leave, of equal ones the oldest first', async () => {
    expect(idsOf(await list({}))).toEqual(ids)
  })

  it('are walked in pages of two over equal times, each once', async () => {
    const walked: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const page = await list({ first: 2, after })
      expect([page.totalCount, page.pageInfo.hasPreviousPage]).toEqual([5, after !== null])
      walked.push(...idsOf(page))
      ;({ hasNextPage: more, endCursor: after } = page.pageInfo)
    }
    expect(walked).toEqual(ids)
  })

  it('are those of a status, and of a location', async () => {
    const [first, picking, third, fourth, packed] = ids
    for (const [filter, expected] of [
      [{ status: 'OPEN' }, [first, third, fourth]],
      [{ status: 'PICKING' }, [picking]],
      [{ status: 'PACKED' }, [packed]],
      [{ status: 'SHIPPED' }, []],
      [{ locationId: warehouse.locationId }, ids],
      [{ locationId: warehouse.locationId, status: 'PICKING' }, [picking]],
      [{ locationId: elsewhere }, []],
    ] as const) {
      const page = await list(filter)
      expect([filter, idsOf(page), page.totalCount]).toEqual([filter, expected, expected.length])
    }
  })
})

it.each(['no id', '0198a000-0000-7000-8000-000000000000'])(
  'a location that is none (%s) is told, not answered with nothing',
  async (locationId) => {
    const { errors } = await warehouse.graph(WAREHOUSE, LIST, { locationId })
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'locationId']])
  },
)

describe('what the carrier charges us', () => {
  it.each([
    ['SUPPORT', '3.15'],
    ['WAREHOUSE', '3.15'],
    ['ADMIN', '3.15'],
    ['CUSTOMER', '0.00'],
    ['GUEST', '0.00'],
    ['CHANNEL', '0.00'],
  ])('is told to %s as %s', async (role, amount) => {
    const { orderId, customerId, channel, fulfillmentOrderId } = await warehouse.open()
    const { id } = await warehouse.ship(fulfillmentOrderId)
    const viewer = asViewer(role, { CUSTOMER: { customerId }, GUEST: { orderId }, CHANNEL: { channel } }[role] ?? {})
    const { data, errors } = await warehouse.graph(
      viewer,
      'query ($id: ID!) { shipment(id: $id) { status cost { amount currencyCode } } }',
      { id },
    )
    expect([errors, data]).toEqual([undefined, { shipment: { status: 'PRE_TRANSIT', cost: { amount, currencyCode: 'GBP' } } }])
  })
})

describe('the lists of a fulfillment order and of a shipment', () => {
  const all = Array.from({ length: 6 }, (_, n) => ({ sku: `SKU-${n}`, quantity: 1 }))
  it('are read in pages behind the id of one of them, the whole of it once and in order', async () => {
    await warehouse.tell(all.map(({ sku }) => warehouse.variant(sku)))
    const { orderId, fulfillmentOrderId } = await warehouse.open(all)
    await warehouse.work(fulfillmentOrderId, 'PICKED')
    await warehouse.change(
      'packFulfillmentOrder',
      { fulfillmentOrderId, packages: all.map((line) => ({ box: 'S', lines: [line], weightGrams: 400 })) },
      'fulfillmentOrder { packages { id } }',
    )
    const { shipment } = await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId }, 'shipment { id trackingNumber }')
    for (let n = 0; n < 5; n += 1)
      await warehouse.change(
        'recordTrackingEvent',
        {
          idempotencyKey: `scan-${n}`,
          trackingNumber: shipment.trackingNumber,
          status: 'IN_TRANSIT',
          description: `Scan ${n}`,
          at: new Date(Date.now() - 60_000 + n * 1_000).toISOString(),
        },
        'shipment { id }',
      )
    for (const [owner, id, list, count] of [
      ['FulfillmentOrder', fulfillmentOrderId, 'lines', 6],
      ['FulfillmentOrder', fulfillmentOrderId, 'packages', 6],
      ['Shipment', shipment.id, 'packages', 6],
      ['Shipment', shipment.id, 'events', 6],
      ['Order', orderId, 'fulfillmentOrders', 1],
    ] as const) {
      const read = async (page: string): Promise<{ readonly ids: readonly string[]; readonly code: unknown }> => {
        const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${owner} { list: ${list}${page} { id } } } }`
        const { data, errors } = await warehouse.graph(WAREHOUSE, query, { r: [{ __typename: owner, id }] })
        return { ids: (data?._entities[0]?.list ?? []).map((row: { id: string }) => row.id), code: errors?.[0]?.extensions.code }
      }
      const whole = (await read('')).ids
      expect([list, whole.length, new Set(whole).size]).toEqual([list, count, count])
      const walked: string[] = []
      for (let page = await read('(first: 2)'); page.ids.length > 0; page = await read(`(first: 2, after: "${walked.at(-1)}")`))
        walked.push(...page.ids)
      expect(walked).toEqual(whole)
      expect([(await read('(first: 0)')).ids, (await read('(first: 101)')).code]).toEqual([[], 'BAD_USER_INPUT'])
      expect((await read(`(after: "${newId()}")`)).code).toBe('BAD_USER_INPUT')
    }
  })

  it('have no page behind a line of another fulfillment order', async () => {
    const [one, other] = [await warehouse.open(all), await warehouse.open(all)].map(({ fulfillmentOrderId }) => fulfillmentOrderId)
    const lines = async (id: string | undefined, page: string) => {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FulfillmentOrder { lines${page} { id } } } }`
      const { data, errors } = await warehouse.graph(WAREHOUSE, query, { r: [{ __typename: 'FulfillmentOrder', id }] })
      return errors?.map(({ extensions }) => [extensions.code, extensions.field]) ?? (data?._entities[0]?.lines as { id: string }[])
    }
    const [first] = (await lines(other, '')) as { id: string }[]
    expect(await lines(one, `(after: "${first?.id}")`)).toEqual([['BAD_USER_INPUT', 'after']])
  })

  it('are cut for each of many owners: what the longest hold does not take the place of the others', async () => {
    const shipments: string[] = []
    for (let n = 0; n < 3; n += 1) {
      const { fulfillmentOrderId } = await warehouse.open()
      const { id } = await warehouse.ship(fulfillmentOrderId)
      shipments.push(id)
    }
    // The first two are told of before the third, and more often than an answer may hold nodes.
    await warehouse.database.query(
      `INSERT INTO tracking_event (id, shipment_id, order_id, sequence, status, description, at, shipment_status)
       SELECT gen_random_uuid(), s.id, s.order_id, 100 + n, 'IN_TRANSIT', 'Scan', now() - interval '2 days', 'IN_TRANSIT'
       FROM shipment AS s, generate_series(1, 11000) AS n WHERE s.id = ANY($1::uuid[])`,
      [shipments.slice(0, 2)],
    )
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Shipment { events(first: 1) { description } } } }`
    const { data, errors } = await warehouse.graph(WAREHOUSE, query, { r: shipments.map((id) => ({ __typename: 'Shipment', id })) })
    expect(errors).toBeUndefined()
    expect(data?._entities.map(({ events }: { events: { description: string }[] }) => events.length)).toEqual([1, 1, 1])
  })

  it('of an order show its parcels as they left, the first one first', async () => {
    const { orderId, fulfillmentOrderId } = await warehouse.open()
    const { id: first } = await warehouse.ship(fulfillmentOrderId)
    const { id: later } = await warehouse.ship(await warehouse.allocate({ orderId, lines: [{ sku: 'MUG', quantity: 1 }] }))
    const ofOrder = async () => {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { shipments { id } } } }`
      const { data } = await warehouse.graph(WAREHOUSE, query, { r: [{ __typename: 'Order', id: orderId }] })
      return data?._entities[0]?.shipments.map(({ id }: { id: string }) => id)
    }
    expect(await ofOrder()).toEqual([first, later])
    await warehouse.database.query(`UPDATE shipment SET shipped_at = shipped_at - interval '1 hour' WHERE id = $1`, [later])
    expect(await ofOrder()).toEqual([later, first])
  })
})
