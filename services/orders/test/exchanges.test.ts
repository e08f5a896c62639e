import { returnApproved, returnReceived, type DataOf, type orderReturnSettled } from '@kade/events'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { BASKET, mug, runOrdersWithMoney } from './running-money.js'

let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
beforeAll(async () => {
  orders = await runOrdersWithMoney()
  await orders.offer({ sku: 'CUP', price: 1_000 })
  await orders.offer({ sku: 'BOWL', price: 2_000 })
  await orders.offer({ sku: 'PLATE', price: 900, currency: 'EUR' })
})
afterAll(() => orders.stop())

/** The basket, all of it delivered and paid: 38.94. */
async function delivered() {
  const id = await orders.confirmed()
  const shipment = await orders.ship(id, BASKET)
  await orders.deliver(id, shipment, BASKET)
  await orders.comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED' })
  const { lines } = await orders.see(id)
  return { id, mugs: lines.find(({ sku }) => sku === 'MUG')!.id }
}

/** Mugs that are exchanged, as shipping tells that they came. */
function came(order: Awaited<ReturnType<typeof delivered>>, exchangeFor: string | null, quantity = 1) {
  const returnId = newId()
  return returnReceived.draft(order.id, {
    ...{ returnId, returnNumber: 'R-10000014', orderId: order.id, resolution: 'EXCHANGE', at: new Date().toISOString(), actor: 'anna' },
    terms: { feeBps: 0, labelFee: 0, refundsShipping: true },
    lines: [
      {
        ...{ returnLineId: `${returnId} 0`, orderLineId: order.mugs, sku: 'MUG', quantity, reason: 'WRONG_SIZE', exchangeFor },
        ...{ received: quantity, accepted: quantity },
      },
    ],
    ...{ receiptId: newId(), locationId: newId(), isComplete: true },
    units: [{ orderLineId: order.mugs, sku: 'MUG', quantity, disposition: 'RESTOCK' }],
  })
}

interface Exchanged {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly total: { readonly amount: string }
  readonly exchangeOf: { readonly id: string } | null
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}
const RETURN = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Return { owed { amount } refunds { amount { amount } status }
  exchangeOrders { id number status total { amount } exchangeOf { id } lines { sku quantity } } } } }`
async function exchangeOf({ data: { returnId } }: ReturnType<typeof came>, viewer = asViewer('SUPPORT')) {
  const { data, errors } =
    await orders.graph<{ _entities: [{ owed: unknown; refunds: { amount: { amount: string } }[]; exchangeOrders: Exchanged[] }] }>( // prettier-ignore
      viewer,
      RETURN,
      { of: [{ __typename: 'Return', id: returnId }] },
    )
  if (errors) throw new Error(JSON.stringify(errors))
  return data!._entities[0]
}
const placedFor = async (event: ReturnType<typeof came>): Promise<Exchanged> =>
  eventually(async () => {
    const { exchangeOrders } = await exchangeOf(event)
    expect(exchangeOrders).toHaveLength(1)
    return exchangeOrders[0]!
  })
const tenders = async (id: string): Promise<string[]> => {
  const query =
    'query ($id: ID!) { order(id: $id) { payments { provider authorized { amount } captured { amount } voided { amount } refunded { amount } } } }'
  const { data } = await orders.graph<{ order: { payments: Record<string, { amount: string } & string>[] } }>(asViewer('SUPPORT'), query, { id }) // prettier-ignore
  return data!.order.payments.map(
    ({ provider, authorized, captured, voided, refunded }) =>
      `${provider} ${authorized!.amount}: ${captured!.amount} captured, ${voided!.amount} voided, ${refunded!.amount} refunded`,
  )
}
const settled = (id: string): string[] =>
  (orders.others.heard('order.return_settled.v1', id) as DataOf<typeof orderReturnSettled>[]).map(
    ({ amount, settledUnits, exchangeOrderId }) =>
      `${settledUnits} settled, ${amount} back, ${exchangeOrderId === null ? 'no order' : 'an order'}`,
  )

it('the same again costs nothing: what came back pays for it, once however often it is told', async () => {
  const order = await delivered()
  const event = came(order, null)
  await orders.others.tell(event, event, came(order, null, 0))
  const exchange = await placedFor(event)
  expect(exchange).toMatchObject({ total: { amount: '12.50' }, lines: [mug(1)], exchangeOf: { id: event.data.returnId } })
  await orders.others.reserve(exchange.id, [mug(1)])
  await orders.comesTo(exchange.id, { order: 'CONFIRMED UNFULFILLED AUTHORIZED' })
  await orders.ship(exchange.id, [mug(1)])
  await eventually(async () => expect(await tenders(exchange.id)).toContain('exchange 12.50: 12.50 captured, 0.00 voided, 0.00 refunded'))
  expect((await orders.see(order.id)).amounts.refunded.amount).toBe('0.00')
  await eventually(() => expect(settled(order.id)).toEqual(['1 settled, 0 back, an order']))
  expect((await exchangeOf(event)).refunds).toEqual([])
  const notes = await orders.service.database.query<{ total: number }>(
    'SELECT total FROM invoice WHERE order_id = $1 AND original_id IS NOT NULL',
    [order.id],
  )
  expect(notes.map(({ total }) => Number(total))).toEqual([1_250])
})

it('what is cheaper gives the difference back, and what is dearer charges it', async () => {
  const [cheap, dear] = [await delivered(), await delivered()]
  const [less, more] = [came(cheap, 'CUP'), came(dear, 'BOWL')]
  await orders.others.tell(less, more)
  const [cup, bowl] = [await placedFor(less), await placedFor(more)]
  await eventually(async () => expect((await orders.see(cheap.id)).amounts.refunded.amount).toBe('2.50'))
  await orders.others.reserve(bowl.id, [{ sku: 'BOWL', quantity: 1 }])
  await orders.comesTo(bowl.id, { order: 'CONFIRMED UNFULFILLED AUTHORIZED' })
  await orders.ship(bowl.id, [{ sku: 'BOWL', quantity: 1 }])
  await eventually(async () =>
    expect((await tenders(bowl.id)).sort()).toEqual([
      'exchange 12.50: 12.50 captured, 0.00 voided, 0.00 refunded',
      'test 7.50: 7.50 captured, 0.00 voided, 0.00 refunded',
    ]),
  )
  expect([cup.total.amount, bowl.total.amount, (await orders.see(dear.id)).amounts.refunded.amount]).toEqual(['10.00', '20.00', '0.00'])
})

it('waits for the goods: what is approved alone orders nothing, and what came of it orders as much', async () => {
  const order = await delivered()
  const event = came(order, null, 2)
  const { receiptId: _, locationId: __, isComplete: ___, units: ____, ...told } = event.data
  const announced = told.lines.map((line) => ({ ...line, received: 0, accepted: 0 }))
  const approved = { ...told, lines: announced, keepsGoods: false, trackingNumber: null, goesInAdvance: false }
  await orders.others.tell(returnApproved.draft(order.id, approved))
  // One of the two comes: that one is sent again. Behind it, nothing was ordered for the approval.
  const one = told.lines.map((line) => ({ ...line, received: 1, accepted: 1 }))
  const units = event.data.units.map((unit) => ({ ...unit, quantity: 1 }))
  await orders.others.tell({ ...event, data: { ...event.data, lines: one, units, isComplete: false } })
  expect(await placedFor(event)).toMatchObject({ total: { amount: '12.50' }, lines: [mug(1)] })
  await eventually(() => expect(settled(order.id)).toEqual(['1 settled, 0 back, an order']))
})

it('goes in advance when it is approved so, and not again when the goods come', async () => {
  const order = await delivered()
  const event = came(order, null)
  const { receiptId: _, locationId: __, isComplete: ___, units: ____, ...told } = event.data
  const lines = told.lines.map((line) => ({ ...line, received: 0 }))
  await orders.others.tell(
    returnApproved.draft(order.id, { ...told, lines, keepsGoods: false, trackingNumber: null, goesInAdvance: true }),
    event,
  )
  await placedFor(event)
  await eventually(async () => expect((await orders.see(order.id)).fulfillmentStatus).toBe('PARTIALLY_RETURNED'))
  expect((await exchangeOf(event)).exchangeOrders).toHaveLength(1)
})

it.each([
  ['is out of stock', (id: string) => orders.others.reject(id, 'MUG'), 'REJECTED'],
  ['is cancelled', (id: string) => orders.cancel(id), 'CANCELLED'],
])('what %s is given back', async (_, end, status) => {
  const order = await delivered()
  const event = came(order, null)
  await orders.others.tell(event)
  const exchange = await placedFor(event)
  if (status === 'CANCELLED') {
    await orders.others.reserve(exchange.id, [mug(1)])
    await orders.comesTo(exchange.id, { order: 'CONFIRMED UNFULFILLED AUTHORIZED' })
  }
  await end(exchange.id)
  if (status === 'CANCELLED') await orders.release(exchange.id, [mug(1)])
  await eventually(async () => expect((await orders.see(order.id)).amounts.refunded.amount).toBe('12.50'))
  expect((await orders.see(exchange.id)).status).toBe(status)
  expect((await exchangeOf(event)).refunds).toMatchObject([{ amount: { amount: '12.50' } }])
  const timeline = await orders.service.database.query<{ message: string }>(
    `SELECT message FROM order_event WHERE order_id = $1 AND type = 'RETURN_SETTLED' ORDER BY sequence`,
    [order.id],
  )
  expect(timeline.map(({ message }) => message)).toEqual([
    `Units of return R-10000014 are exchanged: order ${exchange.number} sends others`,
    'What was not exchanged of return R-10000014 is to be given back',
  ])
})

it.each([
  ['nobody sells', 'NOTHING', 'NOT_FOUND'],
  ['has no price in the currency of the channel', 'PLATE', 'NO_PRICE'],
])('what %s cannot be sent: the money goes back, and the timeline names the fault', async (_, sku, fault) => {
  const order = await delivered()
  const event = came(order, sku)
  await orders.others.tell(event)
  await eventually(async () => expect((await orders.see(order.id)).amounts.refunded.amount).toBe('12.50'))
  expect((await exchangeOf(event)).exchangeOrders).toEqual([])
  const [entry] = await orders.service.database.query<{ data: { fault: string } }>(
    `SELECT data FROM order_event WHERE order_id = $1 AND type = 'RETURN_SETTLED'`,
    [order.id],
  )
  expect(entry?.data.fault).toBe(fault)
})

it('an exchange is nobody else’s to see, and its tender no client’s to name', async () => {
  const order = await delivered()
  const event = came(order, null)
  await orders.others.tell(event)
  await placedFor(event)
  expect((await exchangeOf(event, asViewer('CUSTOMER', { customerId: newId() }))).exchangeOrders).toEqual([])
  const { userErrors } = await orders.place({ payment: { token: 'tok_ok', voucher: { provider: 'exchange', token: newId() } } })
  expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'payment', 'voucher', 'provider'] }])
})

it('what was missing from the parcel is sent again for nothing, when its claim is approved', async () => {
  const order = await delivered()
  const claim = came(order, null)
  const { receiptId: _, locationId: __, isComplete: ___, units: ____, ...told } = claim.data
  const lines = told.lines.map((line) => ({ ...line, reason: 'MISSING' as const, received: 0 }))
  const approved = returnApproved.draft(order.id, { ...told, lines, keepsGoods: true, trackingNumber: null, goesInAdvance: false })
  await orders.others.tell(approved, approved)
  expect(await placedFor(claim)).toMatchObject({ total: { amount: '12.50' }, lines: [mug(1)] })
  expect((await orders.see(order.id)).amounts.refunded.amount).toBe('0.00')
})

it('a parcel that is lost is sent once more for nothing, and is shown where it arrives after all', async () => {
  const id = await orders.confirmed()
  const shipment = await orders.ship(id, BASKET)
  await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED' })
  const { lines } = await orders.see(id)
  const claim = came({ id, mugs: lines.find(({ sku }) => sku === 'MUG')!.id }, null, 2)
  const { receiptId: _, locationId: __, isComplete: ___, units: ____, ...told } = claim.data
  const claimed = told.lines.map((line) => ({ ...line, reason: 'MISSING' as const, received: 0 }))
  await orders.others.tell(
    returnApproved.draft(id, { ...told, lines: claimed, keepsGoods: true, trackingNumber: null, goesInAdvance: false }),
  )
  const again = await placedFor(claim)
  expect(again).toMatchObject({ total: { amount: '25.00' }, lines: [mug(2)] })
  await orders.others.reserve(again.id, [mug(2)])
  await orders.comesTo(again.id, { order: 'CONFIRMED UNFULFILLED AUTHORIZED' })
  await orders.ship(again.id, [mug(2)])
  await eventually(async () => expect(await tenders(again.id)).toContain('exchange 25.00: 25.00 captured, 0.00 voided, 0.00 refunded'))
  await orders.deliver(id, shipment, BASKET)
  await orders.comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED' })
  expect((await orders.see(id)).amounts.captured.amount).toBe('38.94')
})

it('what is sent once more goes to another address, where that is changed before it is picked: it costs nothing', async () => {
  const id = await orders.confirmed()
  await orders.ship(id, BASKET)
  await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED' })
  const { lines } = await orders.see(id)
  const claim = came({ id, mugs: lines.find(({ sku }) => sku === 'MUG')!.id }, null, 1)
  const { receiptId: _, locationId: __, isComplete: ___, units: ____, ...told } = claim.data
  const claimed = told.lines.map((line) => ({ ...line, reason: 'MISSING' as const, received: 0 }))
  await orders.others.tell(
    returnApproved.draft(id, { ...told, lines: claimed, keepsGoods: true, trackingNumber: null, goesInAdvance: false }),
  )
  const again = await placedFor(claim)
  await orders.others.reserve(again.id, [mug(1)])
  await orders.comesTo(again.id, { order: 'CONFIRMED UNFULFILLED AUTHORIZED' })
  const shippingAddress = { name: 'Ada', line1: '1 High Street', city: 'Hull', postalCode: 'HU1 1AA', countryCode: 'GB' }
  const amend = 'mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { userErrors { code field } } }'
  const input = { orderId: again.id, reason: 'the address was wrong', shippingAddress }
  expect((await orders.graph(asViewer('SUPPORT'), amend, { input })).data).toEqual({ amendOrder: { userErrors: [] } })
  const seen = 'query ($id: ID!) { order(id: $id) { total { amount } shippingAddress { line1 city } } }'
  await eventually(async () =>
    expect((await orders.graph(asViewer('SUPPORT'), seen, { id: again.id })).data).toEqual({
      order: { total: { amount: '12.50' }, shippingAddress: { line1: '1 High Street', city: 'Hull' } },
    }),
  )
  await orders.ship(again.id, [mug(1)])
  await eventually(async () =>
    expect(await tenders(again.id)).toEqual([
      'test 0.00: 0.00 captured, 0.00 voided, 0.00 refunded',
      'exchange 12.50: 12.50 captured, 0.00 voided, 0.00 refunded',
    ]),
  )
})
