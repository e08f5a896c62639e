import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { orderErased } from '@kade/events'
import { eventually } from '@kade/test-kit'
import { changed, delivered, setPolicy, SUPPORT, type DeliveredOrder } from './support/returns.js'
import { LONDON, openWarehouse, placedEvent, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
  await setPolicy(warehouse, { channel: 'asked', approvesByRule: false })
})
afterAll(() => warehouse.close())

/** What people type about an order that has been delivered, or is late: each text stands nowhere else. */
const TYPED = ['Orla says it is too small', 'Orla wore it', 'a hair of Orla on it', 'Passport of Orla', 'Orla was called'] as const
const [COMMENT, REJECTION, NOTE, PAPER, CALL] = TYPED

/** The texts that stand in some table, in clear. */
async function kept(): Promise<string[]> {
  const tables = await warehouse.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'outbox'`,
  )
  const found = new Set<string>()
  for (const { name } of tables)
    for (const text of TYPED) {
      const rows = await warehouse.database.query(`SELECT FROM "${name}" AS t WHERE row_to_json(t)::text LIKE $1 LIMIT 1`, [`%${text}%`])
      if (rows.length > 0) found.add(text)
    }
  return TYPED.filter((text) => found.has(text))
}
const asking = (order: DeliveredOrder, comment: string | null) => ({
  ...{ idempotencyKey: randomUUID(), orderId: order.orderId, resolution: 'REFUND' },
  lines: [{ orderLineId: order.lines[0], quantity: 1, reason: 'WRONG_SIZE', comment }],
})
const eraseCustomer = ({ orderId, number, customerId, channel }: Omit<DeliveredOrder, 'lines' | 'customer'>) => {
  const { data } = placedEvent({ orderId, number, customerId, channel }, LONDON)
  return warehouse.tell([orderErased.draft(orderId, data)])
}

it('what people typed about returns and delays is told to nobody, and goes with the customer', async () => {
  const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 4 }], { channel: 'asked' })
  const late = await warehouse.open()
  const parcel = await warehouse.ship(late.fulfillmentOrderId)
  const { return: rejected } = await changed(warehouse, order.customer, 'requestReturn', asking(order, COMMENT))
  await changed(warehouse, SUPPORT, 'rejectReturn', { returnId: rejected.id, reason: REJECTION })
  const { return: taken } = await changed(warehouse, order.customer, 'requestReturn', asking(order, null))
  await changed(warehouse, SUPPORT, 'approveReturn', { returnId: taken.id })
  const lines = [{ returnLineId: taken.lines[0].id, quantity: 1, disposition: 'RESTOCK', note: NOTE }]
  expect((await changed(warehouse, WAREHOUSE, 'receiveReturn', { returnId: taken.id, lines })).userErrors).toEqual([])
  const scan = {
    idempotencyKey: randomUUID(),
    trackingNumber: parcel.trackingNumber,
    status: 'CUSTOMS_HOLD',
    description: 'Held',
    at: new Date(),
  }
  await warehouse.change('recordTrackingEvent', scan, 'shipment { id }')
  const papers = { idempotencyKey: randomUUID(), shipmentId: parcel.id, kind: 'NEW_DOCUMENTS', documents: [PAPER], note: CALL }
  expect(await warehouse.change('resolveDelay', papers, 'shipment { id }')).toMatchObject({ userErrors: [] })
  expect(await kept()).toEqual([...TYPED])

  const told = () => [order, late].flatMap(({ orderId }) => warehouse.published(orderId))
  await eventually(() =>
    expect(told().map(({ type }) => type)).toEqual(
      expect.arrayContaining(['return.requested.v1', 'return.rejected.v1', 'return.received.v1', 'shipment.delay_resolved.v1']),
    ),
  )
  expect(TYPED.filter((text) => JSON.stringify(told()).includes(text))).toEqual([])

  await eraseCustomer(order)
  await eraseCustomer(late)
  expect(await kept()).toEqual([])
  const READ = 'query ($id: ID!) { return(id: $id) { status rejectedFor lines { reason comment units { note } } } }'
  expect((await warehouse.graph(SUPPORT, READ, { id: rejected.id })).data).toEqual({
    return: { status: 'REJECTED', rejectedFor: 'erased', lines: [{ reason: 'WRONG_SIZE', comment: null, units: [] }] },
  })
})

it('goods of an erased customer may come back, without a word about them', async () => {
  const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 2 }])
  await eraseCustomer(order)
  expect(await changed(warehouse, order.customer, 'requestReturn', asking(order, COMMENT))).toEqual({
    return: null,
    userErrors: [
      { code: 'ILLEGAL_TRANSITION', field: ['input', 'lines', '0', 'comment'], parameters: [{ key: 'status', value: 'ERASED' }] },
    ],
  })
  expect(await kept()).toEqual([])
  expect((await changed(warehouse, order.customer, 'requestReturn', asking(order, null))).userErrors).toEqual([])

  const { return: asked } = await changed(warehouse, order.customer, 'requestReturn', asking(order, null))
  const refusedAt = (list: string) => [
    { code: 'ILLEGAL_TRANSITION', field: ['input', list, '0', 'note'], parameters: [{ key: 'status', value: 'ERASED' }] },
  ]
  const whole = { quantity: 1, disposition: 'RESTOCK' }
  const noted = [{ returnLineId: asked.lines[0].id, ...whole, note: NOTE }]
  const besides = [{ sku: 'MUG', ...whole, note: NOTE }]
  const receive = (input: object) => changed(warehouse, WAREHOUSE, 'receiveReturn', { returnId: asked.id, ...input })
  expect((await receive({ lines: noted })).userErrors).toEqual(refusedAt('lines'))
  expect((await receive({ lines: [], wrongItems: besides })).userErrors).toEqual(refusedAt('wrongItems'))
  const unexpected = { idempotencyKey: randomUUID(), orderId: order.orderId, locationId: asked.location.id, lines: besides }
  expect((await changed(warehouse, WAREHOUSE, 'receiveUnexpectedReturn', unexpected)).userErrors).toEqual(refusedAt('lines'))
  expect((await receive({ lines: [{ returnLineId: asked.lines[0].id, ...whole }] })).userErrors).toEqual([])
  expect(await kept()).toEqual([])
})

it('why a return of an erased customer is rejected is not kept', async () => {
  const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 1 }], { channel: 'asked' })
  await eraseCustomer(order)
  const { return: rejected } = await changed(warehouse, order.customer, 'requestReturn', asking(order, null))
  expect((await changed(warehouse, SUPPORT, 'rejectReturn', { returnId: rejected.id, reason: REJECTION })).userErrors).toEqual([])
  const READ = 'query ($id: ID!) { return(id: $id) { status rejectedFor } }'
  expect((await warehouse.graph(SUPPORT, READ, { id: rejected.id })).data).toEqual({
    return: { status: 'REJECTED', rejectedFor: 'erased' },
  })
  expect(await kept()).toEqual([])
})
