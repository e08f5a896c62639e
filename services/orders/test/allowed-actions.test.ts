/** What a viewer may do with an order, state by state and role by role: the pages show these and no others. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { fulfillmentPicked, locationChanged, returnReceived, stockAllocated, type SkuQuantity } from '@kade/events'
import { loadTypeDefs, newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { Kind, type EnumTypeDefinitionNode } from 'graphql'
import { BASKET, mug, runOrdersWithMoney, tea } from './running-money.js'
import { anInput, PLACE } from './running-orders.js'

const LUTON = newId()
let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
beforeAll(async () => {
  orders = await runOrdersWithMoney({ paymentReviewSeconds: 600, deadlinesEveryMs: 200 })
  const address = {
    ...{ name: 'Kade', company: null, line1: '1 Airport Way', line2: null, postalCode: 'LU2 9LY', city: 'Luton' },
    ...{ region: null, countryCode: 'GB', phone: null },
  }
  await orders.tell(
    locationChanged.draft(LUTON, { locationId: LUTON, code: 'LTN', name: 'Luton', kind: 'FULFILLMENT_CENTER', address, version: 1 }),
  )
  await eventually(async () => expect(await orders.service.database.query('SELECT FROM dispatch_location')).toHaveLength(1))
})
afterAll(() => orders.stop())

const PATIENT = { timeoutMs: 20_000 }
type Viewer = ReturnType<typeof asViewer>
const SUPPORT = asViewer('SUPPORT')
async function change(
  viewer: Viewer,
  name: string,
  input: object,
  fields = '',
): Promise<{ readonly erasure?: { readonly state: string } }> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${fields} userErrors { code field } } }`
  const { data, errors } = await orders.graph<{ answer: { userErrors: object[]; erasure?: { state: string } } }>(viewer, query, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  expect([name, data!.answer.userErrors]).toEqual([name, []])
  return data!.answer
}

interface Made {
  readonly id: string
  readonly customerId: string
}
const stateOf = async (id: string): Promise<string> => {
  const { status, fulfillmentStatus, paymentStatus } = await orders.see(id)
  return `${status} ${fulfillmentStatus} ${paymentStatus}`
}
const becomes = (id: string, state: string) => eventually(async () => expect(await stateOf(id)).toMatch(new RegExp(state)), PATIENT)
/** Two mugs and three teas of an account. */
async function placed(given: object = {}): Promise<Made> {
  const customerId = newId()
  const input = { ...anInput(), lines: BASKET, ...given }
  const { data } = await orders.graph<{ placeOrder: { order: { id: string } } }>(asViewer('CUSTOMER', { customerId }), PLACE, { input })
  return { id: data!.placeOrder.order.id, customerId }
}
async function confirmed(given: object = {}): Promise<Made> {
  const order = await placed(given)
  await orders.others.reserve(order.id, BASKET)
  await becomes(order.id, '^CONFIRMED')
  return order
}
const ids = (orderId: string) => ({ orderId, fulfillmentOrderId: newId(), allocationId: newId(), locationId: LUTON })
async function picked(lines: readonly SkuQuantity[]): Promise<Made> {
  const order = await confirmed()
  await orders.tell(fulfillmentPicked.draft(order.id, { ...ids(order.id), lines: [...lines], at: new Date().toISOString(), actor: 'anna' }))
  const units = async () =>
    (
      await orders.graph<{ order: { lines: { quantities: { picked: number } }[] } }>(
        SUPPORT,
        'query ($id: ID!) { order(id: $id) { lines { quantities { picked } } } }',
        { id: order.id },
      )
    ).data!.order.lines.reduce((sum, { quantities }) => sum + quantities.picked, 0)
  const expected = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  await eventually(async () => expect(await units()).toBe(expected), PATIENT)
  return order
}
async function shipped(lines = BASKET): Promise<Made & { shipment: string }> {
  const order = await confirmed()
  const shipment = await orders.ship(order.id, lines)
  await becomes(order.id, lines === BASKET ? 'CONFIRMED SHIPPED CAPTURED' : 'CONFIRMED PARTIALLY_SHIPPED PARTIALLY_CAPTURED')
  return { ...order, shipment }
}
async function delivered(): Promise<Made> {
  const { shipment, ...order } = await shipped()
  await orders.deliver(order.id, shipment, BASKET)
  await becomes(order.id, 'COMPLETED DELIVERED CAPTURED')
  return order
}
async function returned(): Promise<Made> {
  const order = await delivered()
  const { lines } = await orders.see(order.id)
  const back = {
    ...{ returnId: newId(), returnNumber: 'R-10000014', orderId: order.id, resolution: 'REFUND' as const, at: new Date().toISOString() },
    ...{ actor: 'anna', terms: { feeBps: 0, labelFee: 0, refundsShipping: true }, receiptId: newId(), locationId: LUTON, isComplete: true },
  }
  const came = BASKET.map(({ sku, quantity }) => ({ orderLineId: lines.find((line) => line.sku === sku)!.id, sku, quantity }))
  await orders.tell(
    returnReceived.draft(order.id, {
      ...back,
      lines: came.map((line) => ({ ...line, returnLineId: newId(), reason: 'UNWANTED', received: line.quantity, accepted: line.quantity })),
      units: came.map((line) => ({ ...line, disposition: 'RESTOCK' })),
    }),
  )
  await becomes(order.id, 'RETURNED REFUNDED')
  return order
}
async function heldForCustoms(): Promise<Made> {
  const berlin = { name: 'Ada', line1: 'Unter den Linden 1', postalCode: '10117', city: 'Berlin', countryCode: 'DE' }
  const order = await confirmed({ shippingAddress: berlin })
  await orders.tell(
    stockAllocated.draft(order.id, {
      ...{ orderId: order.id, allocationId: newId(), locationId: LUTON, locationCode: 'LTN', sourcing: 'nearest' },
      ...{ lines: BASKET.map((line) => ({ ...line, fromBackorder: 0, bin: null })), shipBy: new Date().toISOString() },
      promisedDeliveryDate: '2026-12-03',
    }),
  )
  await becomes(order.id, '^ON_HOLD')
  return order
}
async function amending(): Promise<Made> {
  const order = await confirmed()
  const { lines } = await orders.see(order.id)
  await change(SUPPORT, 'amendOrder', { orderId: order.id, reason: 'x', setQuantities: [{ orderLineId: lines[0]!.id, quantity: 3 }] })
  return order
}
const held = async (): Promise<Made> => {
  const order = await confirmed()
  await change(SUPPORT, 'holdOrder', { orderId: order.id, reason: 'MANUAL', note: 'the customer calls back' })
  return order
}
const refunded = async (): Promise<Made> => {
  const order = await delivered()
  const amount = { amount: '38.94', currencyCode: 'GBP' }
  await change(asViewer('ADMIN'), 'refundOrder', { idempotencyKey: newId(), orderId: order.id, amount, reason: 'a bad week' })
  await becomes(order.id, 'COMPLETED DELIVERED REFUNDED')
  return order
}
const erased = async (): Promise<Made> => {
  const order = await delivered()
  await eventually(async () => {
    const { erasure } = await change(SUPPORT, 'eraseCustomer', { customerId: order.customerId }, 'erasure { state }')
    expect(erasure?.state).toBe('DONE')
  }, PATIENT)
  return order
}
/** Secured, and then ON_HOLD for what is wrong with it. */
const mistaken = async (given: object): Promise<Made> => {
  const order = await placed(given)
  await orders.others.reserve(order.id, BASKET)
  await becomes(order.id, '^ON_HOLD')
  return order
}
const ended = async (state: 'CANCELLED' | 'REJECTED'): Promise<Made> => {
  const order = await (state === 'CANCELLED' ? confirmed() : placed())
  if (state === 'CANCELLED') {
    await change(SUPPORT, 'cancelOrder', { orderId: order.id, reason: 'x' })
    await orders.release(order.id, BASKET)
  } else await orders.others.reject(order.id, 'MUG')
  await becomes(order.id, `^${state}`)
  return order
}

const AMSTERDAM = { name: 'Ada', line1: 'Dam 1', postalCode: '1O12 JS', city: 'Amsterdam', countryCode: 'NL' }
/** The buyer is its account, and who has the token of its guest; whoever was sent a link to it, and the warehouse, look on. */
const MATRIX: readonly (readonly [state: string, make: () => Promise<Made>, buyer: string, channel: string, support: string, admin: string])[] = [
  ['PENDING', () => placed(), 'CANCEL AMEND OPEN_CASE', 'CANCEL AMEND', 'CANCEL AMEND HOLD OPEN_CASE', 'CANCEL AMEND HOLD OPEN_CASE'],
  ['CONFIRMED', () => confirmed(), 'CANCEL AMEND OPEN_CASE', 'CANCEL AMEND', 'CANCEL AMEND HOLD OPEN_CASE', 'CANCEL AMEND HOLD OPEN_CASE'],
  ['being amended', amending, 'CANCEL OPEN_CASE', 'CANCEL', 'CANCEL HOLD OPEN_CASE', 'CANCEL HOLD OPEN_CASE'],
  ['held by hand', held, 'CANCEL AMEND OPEN_CASE', 'CANCEL AMEND', 'CANCEL AMEND HOLD RELEASE_HOLD OPEN_CASE', 'CANCEL AMEND HOLD RELEASE_HOLD OPEN_CASE'],
  ['held with a correction', () => mistaken({ shippingAddress: AMSTERDAM }), 'CANCEL AMEND OPEN_CASE', 'CANCEL AMEND', 'CANCEL AMEND HOLD RELEASE_HOLD APPLY_CORRECTION OPEN_CASE', 'CANCEL AMEND HOLD RELEASE_HOLD APPLY_CORRECTION OPEN_CASE'],
  ['held for customs', heldForCustoms, 'CANCEL AMEND OPEN_CASE', 'CANCEL AMEND', 'CANCEL AMEND HOLD RELEASE_HOLD SET_CONSIGNMENT OPEN_CASE', 'CANCEL AMEND HOLD RELEASE_HOLD SET_CONSIGNMENT OPEN_CASE'],
  ['held by its payment', () => mistaken({ payment: { token: 'tok_review' } }), 'CANCEL AMEND OPEN_CASE', 'CANCEL AMEND', 'CANCEL AMEND HOLD OPEN_CASE', 'CANCEL AMEND HOLD OPEN_CASE'],
  ['picked in part', () => picked([mug(2)]), 'CANCEL AMEND OPEN_CASE', 'CANCEL AMEND', 'CANCEL AMEND HOLD OPEN_CASE', 'CANCEL AMEND HOLD OPEN_CASE'],
  ['picked', () => picked(BASKET), 'CANCEL AMEND OPEN_CASE', 'CANCEL AMEND', 'CANCEL AMEND HOLD OPEN_CASE', 'CANCEL AMEND HOLD OPEN_CASE'],
  ['shipped in part', () => shipped([tea(3)]), 'CANCEL AMEND OPEN_CASE', 'CANCEL AMEND', 'CANCEL AMEND HOLD REFUND OPEN_CASE', 'CANCEL AMEND HOLD REFUND OPEN_CASE'],
  ['shipped', () => shipped(), 'OPEN_CASE', '', 'HOLD REFUND OPEN_CASE', 'HOLD REFUND OPEN_CASE'],
  ['COMPLETED', delivered, 'REQUEST_RETURN OPEN_CASE SUBMIT_FEEDBACK', '', 'REFUND REQUEST_RETURN OPEN_CASE', 'REFUND REQUEST_RETURN OPEN_CASE SUBMIT_FEEDBACK'],
  ['refunded', refunded, 'REQUEST_RETURN OPEN_CASE SUBMIT_FEEDBACK', '', 'REQUEST_RETURN OPEN_CASE', 'REQUEST_RETURN OPEN_CASE SUBMIT_FEEDBACK'],
  ['RETURNED', returned, 'OPEN_CASE SUBMIT_FEEDBACK', '', 'OPEN_CASE', 'OPEN_CASE SUBMIT_FEEDBACK'],
  ['CANCELLED', () => ended('CANCELLED'), 'OPEN_CASE', '', 'OPEN_CASE', 'OPEN_CASE'],
  ['REJECTED', () => ended('REJECTED'), 'OPEN_CASE', '', 'OPEN_CASE', 'OPEN_CASE'],
  ['erased', erased, 'REQUEST_RETURN', '', 'REFUND REQUEST_RETURN', 'REFUND REQUEST_RETURN'],
] // prettier-ignore

const READ = 'query ($id: ID!) { order(id: $id) { allowedActions } }'
const actionsOf = async (viewer: Viewer, id: string): Promise<string> => {
  const { data, errors } = await orders.graph<{ order: { allowedActions: string[] } | null }>(viewer, READ, { id })
  return data?.order?.allowedActions.join(' ') ?? errors?.[0]?.extensions.code ?? 'nothing'
}

it.each(MATRIX)(
  'of an order that is %s',
  async (_, make, buyer, channel, support, admin) => {
    const { id, customerId } = await make()
    const viewers: Readonly<Record<string, Viewer>> = {
      ...{ CUSTOMER: asViewer('CUSTOMER', { customerId }), GUEST: asViewer('GUEST', { orderId: id }) },
      ...{ CHANNEL: asViewer('CHANNEL', { channel: 'web' }), SUPPORT, ADMIN: asViewer('ADMIN') },
      ...{ LINK: asViewer('LINK', { orderId: id }), WAREHOUSE: asViewer('WAREHOUSE') },
    }
    const allowed: Record<string, string> = {}
    for (const [role, viewer] of Object.entries(viewers)) allowed[role] = await actionsOf(viewer, id)
    expect(allowed).toEqual({
      ...{ CUSTOMER: buyer, GUEST: buyer, CHANNEL: channel, SUPPORT: support, ADMIN: admin },
      ...{ LINK: '', WAREHOUSE: '' },
    })
  },
  120_000,
)

it('of an order that a guest placed and an account has taken, are the account’s', async () => {
  const input = { ...anInput(), lines: BASKET }
  const { data } = await orders.graph<{ placeOrder: { order: { id: string; number: string }; accessToken: string } }>(asViewer([]), PLACE, { input })
  const { order, accessToken } = data!.placeOrder
  const customer = asViewer('CUSTOMER', { customerId: newId() })
  expect([await actionsOf(asViewer('GUEST', { orderId: order.id }), order.id), await actionsOf(customer, order.id)]).toEqual([
    ...['CANCEL AMEND OPEN_CASE', 'NOT_FOUND'],
  ])
  await change(customer, 'claimOrder', { orderNumber: order.number, accessToken })
  expect([await actionsOf(asViewer('GUEST', { orderId: order.id }), order.id), await actionsOf(customer, order.id)]).toEqual([
    ...['', 'CANCEL AMEND OPEN_CASE'],
  ])
}, 120_000) // prettier-ignore

it('are nobody’s who may not look at it', async () => {
  const { id } = await placed()
  const strangers = [asViewer('CUSTOMER', { customerId: newId() }), asViewer('GUEST', { orderId: newId() }), asViewer('CHANNEL', { channel: 'phone' })]
  expect(await Promise.all([...strangers, asViewer('PLANNER')].map((viewer) => actionsOf(viewer, id)))).toEqual([
    ...['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN'],
  ])
}) // prettier-ignore

it('are all in the matrix: whoever adds one says when it is allowed, and to whom', () => {
  const { definitions } = loadTypeDefs(new URL('../schema/', import.meta.url))
  const actions = definitions.find((each): each is EnumTypeDefinitionNode => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'OrderAction')
  const shown = new Set(MATRIX.flatMap(([, , ...allowed]) => allowed.join(' ').split(' ')))
  expect(actions!.values!.map(({ name }) => name.value).filter((action) => !shown.has(action))).toEqual([])
}) // prettier-ignore
