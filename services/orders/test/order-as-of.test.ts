import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { stockAmendmentAnswered, stockReleased } from '@kade/events'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { forgetChanges } from '../src/order/change.store.js'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
  await orders.offer({ sku: 'PLATE', price: 800 })
})
afterAll(() => orders.stop())

const SUPPORT = asViewer('SUPPORT')
const SEEN = `version status fulfillmentStatus paymentStatus promisedDeliveryDate shippingAddress { line1 city } lineCount
  subtotal { amount } discountTotal { amount } shippingTotal { amount } taxTotal { amount } total { amount }
  amounts { ordered { amount } cancelled { amount } outstanding { amount } captured { amount } refunded { amount } }
  lines { id sku quantity total { amount } quantities { pending allocated shipped cancelled } amounts { captured { amount } outstanding { amount } } }
  some: lines(first: 1) { id } amendment { state reason } holds { id reason releasedAt releasedBy }
  payments { status authorized { amount } captured { amount } voided { amount } } invoices { id } cases { id }
  timeline(first: 100) { totalCount edges { node { id type } } }`
const READ = `query ($id: ID!, $asOf: DateTime) { order(id: $id, asOf: $asOf) { ${SEEN} } }`
interface Seen {
  readonly version: number
  readonly status: string
  readonly paymentStatus: string
  readonly amendment: object | null
  readonly total: { readonly amount: string }
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly quantity: number }[]
}
const ask = (id: string, asOf: Date | null = null, viewer = SUPPORT) => orders.graph<{ order: Seen }>(viewer, READ, { id, asOf })
async function read(id: string, asOf: Date | null = null): Promise<Seen> {
  const { data, errors } = await ask(id, asOf)
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.order
}
const change = async (mutation: string, type: string, input: object): Promise<void> => {
  const { data, errors } = await orders.graph<Record<string, { userErrors: unknown[] }>>(
    SUPPORT,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`,
    { input },
  )
  expect([errors, data?.[mutation]?.userErrors]).toEqual([undefined, []])
}

/** What an order is once this holds, with a moment at which it was so. */
const settled = (id: string, holds: (order: Seen) => void) =>
  eventually(async () => {
    const order = await read(id)
    holds(order)
    const moment = new Date()
    // A moment that is over by the database's clock, to which what follows is later.
    await eventually(() => expect(Date.now()).toBeGreaterThan(moment.getTime()))
    expect(await read(id)).toEqual(order)
    return { order, moment }
  })

it('shows an order as it was after each of its changes: what was asked then is what is answered now', async () => {
  const { id } = (await orders.place({ lines: [{ sku: 'MUG', quantity: 3 }] })).order
  const moments = [await settled(id, ({ status }) => expect(status).toBe('PENDING'))]
  const is = async (holds: (order: Seen) => void) => void moments.push(await settled(id, holds))
  await orders.others.reserve(id, [{ sku: 'MUG', quantity: 3 }])
  await is(({ status }) => expect(status).toBe('CONFIRMED'))
  const orderLineId = moments[1]!.order.lines[0]!.id
  await change('amendOrder', 'AmendOrderInput', { orderId: id, reason: 'two will do', setQuantities: [{ orderLineId, quantity: 2 }] })
  await is(({ total }) => expect(total.amount).toBe('28.95'))
  await orders.tell(stockReleased.draft(id, { orderId: id, lines: [{ sku: 'MUG', quantity: 1 }], reason: 'x' }))
  await is(({ version }) => expect(version).toBeGreaterThan(moments[2]!.order.version))
  const shippingAddress = { name: 'Ada', line1: '1 High Street', city: 'Oxford', countryCode: 'GB' }
  await change('amendOrder', 'AmendOrderInput', { orderId: id, reason: 'moved', shippingAddress })
  await is(({ version }) => expect(version).toBeGreaterThan(moments[3]!.order.version))
  await change('amendOrder', 'AmendOrderInput', { orderId: id, reason: 'a plate', addLines: [{ sku: 'PLATE', quantity: 1 }] })
  await is(({ amendment }) => expect(amendment).not.toBeNull())
  const [{ amendmentId }] = (await eventually(() => {
    const heard = orders.others.heard('order.amendment_requested.v1', id)
    expect(heard.length).toBe(1)
    return heard
  })) as [{ amendmentId: string }]
  const promise = { promisedShipDate: '2026-11-27', promisedDeliveryDate: '2026-11-30' }
  await orders.tell(
    stockAmendmentAnswered.draft(id, {
      ...{ orderId: id, amendmentId, outcome: 'SECURED', short: [] },
      lines: [{ sku: 'PLATE', reserved: 1, backordered: 0, ...promise }],
    }),
  )
  await is(({ lines }) => expect(lines.map(({ sku }) => sku)).toEqual(['MUG', 'PLATE']))
  await change('holdOrder', 'HoldOrderInput', { orderId: id, reason: 'MANUAL', note: 'asks for a call' })
  await is(({ status }) => expect(status).toBe('ON_HOLD'))
  const { data } = await orders.graph<{ order: { holds: { id: string }[] } }>(
    SUPPORT,
    'query ($id: ID!) { order(id: $id) { holds { id } } }',
    { id },
  )
  await change('releaseHold', 'ReleaseHoldInput', { orderId: id, holdId: data!.order.holds[0]!.id })
  await is(({ status }) => expect(status).toBe('CONFIRMED'))
  await orders.others.ship(id, [
    { sku: 'MUG', quantity: 2 },
    { sku: 'PLATE', quantity: 1 },
  ])
  await is(({ paymentStatus }) => expect(paymentStatus).toBe('CAPTURED'))
  expect(new Set(moments.map(({ order }) => order.version)).size).toBe(moments.length)
  for (const { order, moment } of moments) expect(await read(id, moment)).toEqual(order)
  expect(moments.map(({ order }) => [order.total.amount, order.lines.map(({ sku, quantity }) => [sku, quantity])])).toEqual([
    ...Array<unknown>(2).fill(['41.45', [['MUG', 3]]]),
    ...Array<unknown>(4).fill(['28.95', [['MUG', 2]]]),
    ...Array<unknown>(4).fill(['36.95', [['MUG', 2], ['PLATE', 1]]]), // prettier-ignore
  ])
})

it('offers nothing to be done to what was', async () => {
  const { id } = (await orders.place()).order
  const { moment } = await settled(id, ({ status }) => expect(status).toBe('PENDING'))
  const { data } = await orders.graph<{ order: { allowedActions: string[] } }>(
    SUPPORT,
    'query ($id: ID!, $asOf: DateTime) { order(id: $id, asOf: $asOf) { allowedActions } }',
    { id, asOf: moment },
  )
  expect(data!.order.allowedActions).toEqual([])
})

it('a moment before it was placed, one that is to come, and one that nobody remembers are answered by name', async () => {
  const { id } = (await orders.place()).order
  const fault = async (asOf: Date, viewer = SUPPORT) =>
    (await ask(id, asOf, viewer)).errors?.map(({ extensions: { code, field } }) => [code, field])
  const named = [['BAD_USER_INPUT', 'asOf']]
  expect(await fault(new Date(0))).toEqual(named)
  expect(await fault(new Date(Date.now() + 3_600_000))).toEqual(named)
  const first = await settled(id, ({ status }) => expect(status).toBe('PENDING'))
  await orders.others.reserve(id, [{ sku: 'MUG', quantity: 1 }])
  const second = await settled(id, ({ status }) => expect(status).toBe('CONFIRMED'))
  expect((await read(id, first.moment)).status).toBe('PENDING')
  const [row] = await orders.service.database.query<{ customerId: string }>(
    'SELECT customer_id AS "customerId" FROM orders WHERE id = $1',
    [id],
  )
  await forgetChanges(orders.service.database, row!.customerId)
  expect(await fault(first.moment)).toEqual(named)
  expect((await read(id, second.moment)).status).toBe('CONFIRMED')
  expect(
    (await ask(id, first.moment, asViewer('CUSTOMER', { customerId: '0193b000-0000-7000-8000-00000000ffff' }))).errors?.[0]?.extensions
      .code,
  ).toBe('NOT_FOUND')
})
