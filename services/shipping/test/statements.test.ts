import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { openWarehouse, WAREHOUSE, type Answer, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
/** Ten orders, each with two parcels that were scanned once. */
const orders: string[] = []
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
  for (let n = 0; n < 10; n += 1) {
    const { orderId, fulfillmentOrderId } = await warehouse.open()
    await warehouse.ship(fulfillmentOrderId)
    await warehouse.ship(await warehouse.allocate({ orderId, lines: [{ sku: 'MUG', quantity: 1 }] }))
    orders.push(orderId)
  }
})
afterAll(() => warehouse.close())

const ORDERS = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order {
  fulfillmentOrders(first: 2) { lines(first: 1) { id } packages(first: 1) { id } }
  shipments(first: 2) { packages(first: 1) { id } events(first: 1) { status } }
} } }`

it('ten orders with all that is below them cost as many statements as two: one for each list', async () => {
  const reading = async (count: number) => {
    const seen = await warehouse.statements(async () => {
      const r = orders.slice(0, count).map((id) => ({ __typename: 'Order', id }))
      const { data, errors } = await warehouse.graph(WAREHOUSE, ORDERS, { r })
      expect(errors).toBeUndefined()
      const below = {
        fulfillmentOrders: [1, 2].map(() => ({ lines: [{ id: expect.any(String) }], packages: [{ id: expect.any(String) }] })),
        shipments: [1, 2].map(() => ({ packages: [{ id: expect.any(String) }], events: [{ status: 'PRE_TRANSIT' }] })),
      }
      expect(data?._entities).toEqual(r.map(() => below))
    })
    return ['fulfillment_order', 'fulfillment_line', 'package', 'shipment', 'tracking_event'].map(
      (table) => `${table} ${seen.filter((sql) => sql.includes(`FROM ${table} WHERE`) && sql.includes('LATERAL')).length}`,
    )
  }
  const [two, ten] = [await reading(2), await reading(10)]
  expect(two).toEqual(['fulfillment_order 1', 'fulfillment_line 1', 'package 1', 'shipment 1', 'tracking_event 1'])
  expect(ten).toEqual(two)
})

const PICKED = [{ sku: 'MUG', quantity: 2 }]
/** What a call does to its fulfillment order, by what its statements say; of what the watches of the service do meanwhile none is among them. */
const KINDS: readonly (readonly [kind: string, sql: RegExp])[] = [
  ['lock', /FROM fulfillment_order WHERE id = \$1 FOR UPDATE/],
  ['lines and hold', /AS "isOrderHeld"/],
  ['goods and way', /address->>'countryCode' FROM location_ref/],
  ['package numbers', /^SELECT ARRAY\(SELECT nextval\('package_serial'\)/],
  ['consignment', /AS "hasLabel"/],
  ['tracking numbers', /INTO tracking_sequence/],
  ['write', /^WITH write_0 AS \(UPDATE fulfillment_order/],
  ['write of its own', /^INSERT INTO (outbox|package|shipment|tracking_event|label_purchase)/],
  ['list', /LATERAL/],
  ['read again', /FROM (fulfillment_order|shipment) WHERE id = ANY/],
  ['lines alone', /^SELECT[^(]*FROM fulfillment_line WHERE/],
]

it('each call that brings an order to the carrier writes by one statement, and reads nothing twice', async () => {
  const { fulfillmentOrderId } = await warehouse.open()
  const calls: Record<string, readonly string[]> = {}
  const call = async (mutation: string, type: string, fields: string, input: object = {}): Promise<unknown> => {
    let answer: unknown
    const seen = await warehouse.statements(async () => {
      const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${fields} userErrors { code } } }`
      const { data } = await warehouse.graph(WAREHOUSE, query, { input: { fulfillmentOrderId, ...input } })
      answer = data?.answer
    })
    calls[mutation] = seen.flatMap((sql) => KINDS.find(([, pattern]) => pattern.test(sql))?.[0] ?? [])
    return answer
  }
  const done = (answer: object) => ({ ...answer, userErrors: [] })
  expect(await call('startPicking', 'FulfillmentOrderInput', 'fulfillmentOrder { status lines { sku quantity } }')).toEqual(
    done({ fulfillmentOrder: { status: 'PICKING', lines: PICKED } }),
  )
  expect(await call('recordPick', 'RecordPickInput', 'fulfillmentOrder { status }', { lines: PICKED })).toEqual(
    done({ fulfillmentOrder: { status: 'PICKED' } }),
  )
  expect(await call('packFulfillmentOrder', 'PackInput', 'fulfillmentOrder { status packages { sscc } }')).toEqual(
    done({ fulfillmentOrder: { status: 'PACKED', packages: [{ sscc: expect.any(String) }] } }),
  )
  expect(await call('shipFulfillmentOrder', 'ShipInput', 'shipment { trackingNumber status }')).toEqual(
    done({ shipment: { trackingNumber: expect.any(String), status: 'PRE_TRANSIT' } }),
  )
  expect(calls).toEqual({
    startPicking: ['lock', 'lines and hold', 'write', 'list'],
    recordPick: ['lock', 'lines and hold', 'write'],
    packFulfillmentOrder: ['lock', 'lines and hold', 'goods and way', 'write', 'list'],
    shipFulfillmentOrder: ['lock', 'lines and hold', 'consignment', 'tracking numbers', 'write'],
  })
})

it('a call that waits for a change of its fulfillment order decides on what that left: its order is held by then', async () => {
  const { orderId, fulfillmentOrderId } = await warehouse.open()
  const START = 'mutation ($input: FulfillmentOrderInput!) { startPicking(input: $input) { fulfillmentOrder { id } userErrors { code } } }'
  let waiting: Promise<Answer> | undefined
  await warehouse.database.transaction(async (tx) => {
    await tx.query('SELECT FROM fulfillment_order WHERE id = $1 FOR UPDATE', [fulfillmentOrderId])
    waiting = warehouse.graph(WAREHOUSE, START, { input: { fulfillmentOrderId } })
    await eventually(async () => {
      const blocked = await tx.query('SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))')
      if (blocked.length === 0) throw new Error('The call does not wait yet')
    })
    await tx.query('UPDATE order_ref SET is_held = true WHERE order_id = $1', [orderId])
  })
  expect((await waiting)?.data).toEqual({ startPicking: { fulfillmentOrder: null, userErrors: [{ code: 'ILLEGAL_TRANSITION' }] } })
})
