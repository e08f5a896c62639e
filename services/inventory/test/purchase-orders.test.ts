import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { orderPlaced, type DataOf } from '@kade/events'
import { newId, toCloudEvent } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, walkPages, type WalkedPage } from '@kade/test-kit'
import { readFileSync } from 'node:fs'
import { aVariant, runInventory } from './running-inventory.js'
import { aSupplier, NEXT_CENTURY, pounds, purchasesOf } from './running-purchases.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let purchases: ReturnType<typeof purchasesOf>
beforeAll(async () => {
  inventory = await runInventory()
  purchases = purchasesOf(inventory)
  expect(await purchases.supply()).toEqual([])
})
afterEach(async () => expect(await purchases.differences()).toEqual([]))
afterAll(() => inventory.stop())

const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await inventory.graph<Record<string, any>>(asViewer('PLANNER'), query, { ...variables }) // eslint-disable-line @typescript-eslint/no-explicit-any -- the shape is the query's
  expect(errors).toBeUndefined()
  return data!
}
const newSku = async (given: object = {}) => {
  const sku = `SKU ${newId()}`
  expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant(sku, given)] })).toEqual([])
  return sku
}

it('goods are ordered, come in parts, some damaged, and the rest is cancelled', async () => {
  const sku = await newSku()
  const draft = await purchases.create([purchases.line(sku, 10, { expectedOn: NEXT_CENTURY }), purchases.line(sku, 5)])
  expect([draft.status, draft.allowedActions]).toEqual(['DRAFT', ['PLACE', 'UPDATE', 'CANCEL']])
  expect(await purchases.levels(sku)).toEqual([])

  const ordered = await purchases.place(draft.id)
  expect(ordered).toMatchObject({ status: 'ORDERED', version: 2, lines: [{ expectedOn: NEXT_CENTURY }, {}] })
  expect(ordered.lines[1]?.expectedOn).toMatch(/^\d{4}-\d\d-\d\d$/) // after the supplier's lead time
  expect(await purchases.levels(sku)).toMatchObject([{ onHand: 0, incoming: 15 }])
  expect(
    await inventory.service.database.query(
      'SELECT source, sku, quantity, expected_on FROM inbound_supply WHERE source_id = $1 ORDER BY quantity',
      [draft.id],
    ),
  ).toEqual([
    { source: 'PURCHASE_ORDER', sku, quantity: 5, expected_on: ordered.lines[1]?.expectedOn },
    { source: 'PURCHASE_ORDER', sku, quantity: 10, expected_on: NEXT_CENTURY },
  ])

  const { purchaseOrder: part } = await purchases.receive(ordered, [{ quantity: 4, damaged: 1 }])
  expect(part).toMatchObject({ status: 'PARTIALLY_RECEIVED', version: 3 })
  expect(await purchases.levels(sku)).toEqual([{ onHand: 3, available: 3, damaged: 1, incoming: 11, location: { code: 'LTN' } }])
  expect(
    await inventory.service.database.query('SELECT kind, quantity, reference FROM stock_movement WHERE sku = $1 ORDER BY id', [sku]),
  ).toEqual([
    { kind: 'RECEIPT', quantity: 4, reference: draft.number },
    { kind: 'DAMAGE', quantity: 1, reference: draft.number },
  ])

  await purchases.receive(ordered, [{ quantity: 3, closeLine: true }])
  expect(await purchases.done('cancelPurchaseOrder', { purchaseOrderId: draft.id })).toMatchObject({
    status: 'RECEIVED',
    allowedActions: [],
  })
  expect(await purchases.levels(sku)).toMatchObject([{ onHand: 6, damaged: 1, incoming: 0 }])

  const { purchaseOrder } = await ask(
    `query ($number: String!) { purchaseOrder(number: $number) { total { amount currencyCode } supplier { code } location { code } expectedOn
      lines { ordered received damaged cancelled outstanding receivable unitCost { amount } }
      receipts { actor lines { sku expected received damaged short over } } } }`,
    { number: draft.number },
  )
  expect(purchaseOrder).toEqual({
    ...{ total: pounds('17.50'), supplier: { code: 'ACME' }, location: { code: 'LTN' }, expectedOn: null },
    lines: [
      { ordered: 10, received: 7, damaged: 1, cancelled: 3, outstanding: 0, receivable: 0, unitCost: { amount: '2.50' } },
      { ordered: 5, received: 0, damaged: 0, cancelled: 5, outstanding: 0, receivable: 0, unitCost: { amount: '2.50' } },
    ],
    receipts: [
      { actor: expect.any(String) as unknown, lines: [{ sku, expected: 6, received: 3, damaged: 0, short: 3, over: 0 }] },
      { actor: expect.any(String) as unknown, lines: [{ sku, expected: 10, received: 4, damaged: 1, short: 0, over: 0 }] },
    ],
  })

  await eventually(() => expect(purchases.told(draft.id).map(({ data }) => data.status)).toEqual(['DRAFT', 'ORDERED', 'PARTIALLY_RECEIVED', 'PARTIALLY_RECEIVED', 'RECEIVED'])) // prettier-ignore
  expect(purchases.told(draft.id)[2]).toMatchObject({
    type: 'purchase_order.changed.v1',
    data: {
      ...{ number: draft.number, supplierCode: 'ACME', locationCode: 'LTN', currency: 'GBP', version: 3 },
      lines: [{ sku, ordered: 10, received: 4, damaged: 1, cancelled: 0, unitCost: 250, expectedOn: NEXT_CENTURY }, { ordered: 5 }],
      receipt: { lines: [{ sku, received: 4, damaged: 1, short: 0 }] },
    },
  })
})

it('what comes goes first to the orders that wait for it, and what is damaged to none', async () => {
  const sku = await newSku({ outOfStockPolicy: 'BACKORDER' })
  const ordered = await purchases.order([purchases.line(sku, 10)])
  const placed = JSON.parse(
    readFileSync(new URL('../../../packages/events/fixtures/order.placed.v1.json', import.meta.url), 'utf8'),
  ) as DataOf<typeof orderPlaced>
  const orderId = newId()
  const waiting = orderPlaced.draft(orderId, {
    ...placed,
    orderId,
    lines: [{ ...placed.lines[0]!, orderLineId: newId(), sku, quantity: 8 }],
  })
  await inventory.bus.publish([{ topic: waiting.topic, key: waiting.key, value: toCloudEvent(waiting, 'orders').payload }])
  const backordered = () => inventory.service.database.query('SELECT quantity FROM backorder WHERE order_id = $1', [orderId])
  await eventually(async () => expect(await backordered()).toEqual([{ quantity: 8 }]))
  expect((await purchases.receive(ordered, [{ quantity: 6, damaged: 2 }])).userErrors).toEqual([])
  expect(await backordered()).toEqual([{ quantity: 4 }])
  expect(await purchases.levels(sku)).toMatchObject([{ onHand: 4, available: 0, damaged: 2, incoming: 4 }])
})

it('a delivery counts once, under its key and under its delivery note', async () => {
  const sku = await newSku()
  const ordered = await purchases.order([purchases.line(sku, 10)])
  const delivery = { idempotencyKey: newId(), deliveryReference: 'DN 77' }
  const refused = (code: string, field: string) => ({ purchaseOrder: null, userErrors: [{ code, field: ['input', field] }] })
  const [first, second] = await Promise.all([1, 2].map(() => purchases.receive(ordered, [{ quantity: 3 }], delivery)))
  expect([first?.userErrors, second?.userErrors, second?.purchaseOrder?.version]).toEqual([[], [], 3])
  expect(await purchases.receive(ordered, [{ quantity: 3 }], { deliveryReference: 'DN 77' })).toEqual(
    refused('DUPLICATE', 'deliveryReference'),
  )
  expect(await purchases.receive(ordered, [{ quantity: 4 }], delivery)).toEqual(refused('IDEMPOTENCY_CONFLICT', 'idempotencyKey'))
  expect(await purchases.levels(sku)).toMatchObject([{ onHand: 3, incoming: 7 }])
  // Two deliveries that each would take the last units, at once: one of them.
  const both = await Promise.all([1, 2].map(() => purchases.receive(ordered, [{ quantity: 7 }])))
  expect(both.map(({ userErrors }) => userErrors.map(({ code }) => code)).toSorted()).toEqual([[], ['ILLEGAL_TRANSITION']])
  expect(await purchases.levels(sku)).toMatchObject([{ onHand: 10, incoming: 0 }])
})

it('a purchase order is made once per key, and numbered without gaps', async () => {
  const command = { idempotencyKey: newId(), supplierCode: 'ACME', locationId: inventory.locationId, lines: [purchases.line('MUG', 1)] }
  const made = await purchases.done('createPurchaseOrder', command)
  expect((await purchases.done('createPurchaseOrder', command)).id).toBe(made.id)
  expect(
    (await purchases.ask('createPurchaseOrder', { ...command, idempotencyKey: newId(), supplierCode: 'NONE' })).purchaseOrder,
  ).toBeNull()
  const next = await purchases.create([purchases.line('MUG', 1)])
  const numberOf = ({ number }: { number: string }) => Number(/^PO-(\d{6,})$/.exec(number)?.[1])
  expect(numberOf(next)).toBe(numberOf(made) + 1)
})

it('a slip and other quantities are incoming at once', async () => {
  const sku = await newSku()
  const ordered = await purchases.order([purchases.line(sku, 10), purchases.line(sku, 5)])
  const change = { purchaseOrderId: ordered.id, expectedVersion: ordered.version, expectedOn: NEXT_CENTURY }
  const lines = [{ lineId: ordered.lines[0]!.id, quantity: 12 }, { lineId: ordered.lines[1]!.id, quantity: 1 }] // prettier-ignore
  const changed = await purchases.done('updatePurchaseOrder', { ...change, lines })
  expect(changed.lines.map(({ expectedOn }) => expectedOn)).toEqual([NEXT_CENTURY, NEXT_CENTURY])
  expect(await purchases.levels(sku)).toMatchObject([{ incoming: 13 }])
  expect((await purchases.ask('updatePurchaseOrder', { ...change, lines })).userErrors).toEqual([{ code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] }]) // prettier-ignore
  const cancelled = await purchases.done('cancelPurchaseOrder', { purchaseOrderId: ordered.id })
  expect(cancelled.status).toBe('CANCELLED')
  expect(await purchases.levels(sku)).toMatchObject([{ incoming: 0 }])
  expect((await purchases.receive(ordered, [{ quantity: 1 }])).userErrors).toEqual([{ code: 'ILLEGAL_TRANSITION', field: ['input', 'purchaseOrderId'] }]) // prettier-ignore
})

it('purchase orders are walked in pages, the newest first, by supplier, status and SKU', async () => {
  const [sku, other] = [await newSku(), await newSku()]
  await inventory.change('upsertSuppliers', 'UpsertSuppliersInput', { suppliers: [aSupplier({ code: 'BOLT' })] })
  const made = []
  for (const supplierCode of ['ACME', 'BOLT', 'ACME', 'ACME'])
    made.push((await purchases.create([purchases.line(sku, 1), purchases.line(other, 1)], { supplierCode })).number)
  const [first, second, third, fourth] = made
  await purchases.done('cancelPurchaseOrder', { purchaseOrderId: (await ask('query ($n: String) { purchaseOrder(number: $n) { id } }', { n: fourth })).purchaseOrder.id as string }) // prettier-ignore
  const query = `query ($first: Int, $after: String, $last: Int, $before: String, $sku: String, $supplierCode: String, $statuses: [PurchaseOrderStatus!], $locationId: ID) {
    purchaseOrders(first: $first, after: $after, last: $last, before: $before, sku: $sku, supplierCode: $supplierCode, statuses: $statuses, locationId: $locationId) {
      totalCount edges { node { number } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
  const found = async (filter: object) => {
    const { forwards, backwards } = await walkPages(
      async (page) => (await ask(query, { ...page, sku, ...filter })).purchaseOrders as WalkedPage<{ number: string }>,
    )
    expect(backwards).toEqual(forwards)
    return forwards.map(({ number }) => number)
  }
  expect(await found({})).toEqual([fourth, third, second, first])
  expect(await found({ supplierCode: 'ACME' })).toEqual([fourth, third, first])
  expect(await found({ statuses: ['DRAFT'], supplierCode: 'ACME' })).toEqual([third, first])
  expect(await found({ locationId: inventory.locationId, supplierCode: 'BOLT' })).toEqual([second])
  expect([await found({ locationId: newId() }), await found({ locationId: 'here' }), await found({ supplierCode: 'NONE' })]).toEqual([
    [],
    [],
    [],
  ])
})

it('suppliers are created, changed and read with what they sell', async () => {
  const euros = (amount: string) => ({ amount, currencyCode: 'EUR' })
  const supplier = aSupplier({ code: 'TULP', currencyCode: 'EUR', minimumOrder: euros('100'), closedDates: ['2026-12-28', '2026-12-25'], workingWeekdays: ['MONDAY', 'SUNDAY'] }) // prettier-ignore
  const items = [
    { sku: 'TEA', unitCost: euros('1.5'), minimumQuantity: 12, multiple: 6, leadTimeDays: 9 },
    { sku: 'MUG', unitCost: euros('2') },
  ]
  expect(await inventory.change('upsertSuppliers', 'UpsertSuppliersInput', { suppliers: [{ ...supplier, items }] })).toEqual([])
  const changed = { ...supplier, name: 'Tulp', removedSkus: ['MUG'] }
  expect(await inventory.change('upsertSuppliers', 'UpsertSuppliersInput', { suppliers: [changed] })).toEqual([])
  const query = `{ supplier(code: "TULP") { name currencyCode leadTimeDays minimumOrder { amount } workingWeekdays closedDates
    items { sku variant { title } unitCost { amount currencyCode } minimumQuantity multiple leadTimeDays } } suppliers(first: 1) { totalCount edges { node { code } } } }`
  expect(await ask(query)).toMatchObject({
    supplier: {
      ...{ name: 'Tulp', currencyCode: 'EUR', leadTimeDays: 5, minimumOrder: { amount: '100.00' } },
      ...{ workingWeekdays: ['MONDAY', 'SUNDAY'], closedDates: ['2026-12-25', '2026-12-28'] },
      items: [{ sku: 'TEA', variant: { title: 'A thing' }, unitCost: euros('1.50'), minimumQuantity: 12, multiple: 6, leadTimeDays: 9 }],
    },
    suppliers: { edges: [{ node: { code: 'ACME' } }] },
  })
  // Its minimum: 66 units of 1.50 are too few, 72 are enough.
  const draft = (quantity: number) => purchases.create([{ sku: 'TEA', quantity }], { supplierCode: 'TULP' })
  expect((await purchases.ask('placePurchaseOrder', { purchaseOrderId: (await draft(66)).id })).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'purchaseOrderId'] }]) // prettier-ignore
  expect((await purchases.place((await draft(72)).id)).status).toBe('ORDERED')
})

it('a role is offered what it may do', async () => {
  const order = await purchases.order([purchases.line('MUG', 4, { expectedOn: NEXT_CENTURY })])
  const offeredTo = async (role: string) => {
    const { data } = await inventory.graph<{ purchaseOrder: { allowedActions: string[] } }>(
      asViewer(role),
      'query ($id: ID!) { purchaseOrder(id: $id) { allowedActions } }',
      { id: order.id },
    )
    return data!.purchaseOrder.allowedActions
  }
  expect(await Promise.all(['PLANNER', 'WAREHOUSE', 'ADMIN'].map(offeredTo))).toEqual([
    ['UPDATE', 'CANCEL'],
    ['RECEIVE'],
    ['UPDATE', 'RECEIVE', 'CANCEL'],
  ])
})
