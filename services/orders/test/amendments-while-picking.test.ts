/** A basket of which the mugs are picked: they stay as they are, and everything else of the order may still become another. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { fulfillmentPicked, stockAmendmentAnswered, type SkuQuantity } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { mug, runOrdersWithMoney, tea } from './running-money.js'

let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
beforeAll(async () => {
  orders = await runOrdersWithMoney()
  await orders.offer({ sku: 'PLATE', price: 800 })
})
afterAll(() => orders.stop())

const PATIENT = { timeoutMs: 15_000 }
const SUPPORT = asViewer('SUPPORT')
const AMEND = `mutation ($input: AmendOrderInput!) { answer: amendOrder(input: $input) { userErrors { code field parameters { key value } } } }`
const PREVIEW = `query ($input: AmendOrderInput!) { answer: amendmentPreview(input: $input) {
  preview { totalBefore { amount } totalAfter { amount } toAuthorize { amount } toGiveBack { amount } lines { sku quantityBefore quantityAfter } added { sku quantity } }
  userErrors { code field parameters { key value } } } }`
const READ = `query ($id: ID!) { order(id: $id) { version total { amount } taxTotal { amount } lines { id sku quantity quantities { picked } }
  payments { authorized { amount } captured { amount } voided { amount } } } }`
interface Answer {
  readonly preview?: {
    readonly totalBefore: Money
    readonly totalAfter: Money
    readonly toAuthorize: Money
    readonly toGiveBack: Money
    readonly [field: string]: unknown
  }
  readonly userErrors: readonly object[]
}
interface Money {
  readonly amount: string
}
interface Seen {
  readonly version: number
  readonly total: Money
  readonly taxTotal: Money
  readonly lines: readonly {
    readonly id: string
    readonly sku: string
    readonly quantity: number
    readonly quantities: { readonly picked: number }
  }[]
  readonly payments: readonly Readonly<Record<'authorized' | 'captured' | 'voided', Money>>[]
}
const see = async (id: string): Promise<Seen> => (await orders.graph<{ order: Seen }>(SUPPORT, READ, { id })).data!.order
async function ask(query: string, input: object): Promise<Answer> {
  const { data, errors } = await orders.graph<{ answer: Answer }>(SUPPORT, query, { input: { reason: 'changed my mind', ...input } })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.answer
}
const errorsOf = async (input: object) => (await ask(AMEND, input)).userErrors
/** What the change costs, by its preview: before, after, to authorize, to give back. */
async function previewed(input: object): Promise<string> {
  const { preview, userErrors } = await ask(PREVIEW, input)
  expect(userErrors).toEqual([])
  const { totalBefore, totalAfter, toAuthorize, toGiveBack } = preview!
  return [totalBefore, totalAfter, toAuthorize, toGiveBack].map(({ amount }) => amount).join(', ')
}
const goods = ({ lines, total, taxTotal }: Seen) => [
  lines.map(({ sku, quantity }) => `${quantity} ${sku}`).join(', '),
  `${total.amount}, ${taxTotal.amount} of it tax`,
]
const money = ({ payments }: Seen) =>
  payments.map(({ authorized, captured, voided }) => `${authorized.amount}, ${captured.amount} captured, ${voided.amount} let go`)

/** Two mugs, which are picked, and three teas, which are not: 38.94. */
async function picking() {
  const id = await orders.confirmed()
  const ids = { orderId: id, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId() }
  await orders.tell(fulfillmentPicked.draft(id, { ...ids, lines: [mug(2)], at: new Date().toISOString(), actor: 'anna' }))
  const { lines, version } = await eventually(async () => {
    const seen = await see(id)
    expect(seen.lines.map(({ sku, quantities }) => [sku, quantities.picked])).toEqual([['MUG', 2], ['TEA', 0]]) // prettier-ignore
    return seen
  }, PATIENT)
  return { orderId: id, version, mugs: lines[0]!.id, teas: lines[1]!.id }
}
const told = (id: string) => orders.others.heard('order.amended.v1', id) as { lines: object[]; total: number }[]
/** Inventory has what is asked for. */
async function secure(orderId: string, expected: readonly SkuQuantity[]): Promise<void> {
  const { amendmentId, lines } = await eventually(() => {
    const [event] = orders.others.heard('order.amendment_requested.v1', orderId) as { amendmentId: string; lines: SkuQuantity[] }[]
    expect(event).toBeDefined()
    return event!
  }, PATIENT)
  expect(lines.map(({ sku, quantity }) => ({ sku, quantity }))).toEqual(expected)
  const secured = expected.map(({ sku, quantity: reserved }) => ({ ...{ sku, reserved, backordered: 0 }, promisedShipDate: null, promisedDeliveryDate: null }))
  await orders.tell(stockAmendmentAnswered.draft(orderId, { orderId, amendmentId, outcome: 'SECURED', lines: secured, short: [] }))
} // prettier-ignore

it('what is picked stays as it is: each way to change it is refused at its place, and nothing beside it is done', async () => {
  const { orderId, version, mugs, teas } = await picking()
  const address = { name: 'Ada', line1: '1 High Street', city: 'Oxford', countryCode: 'GB' }
  const refused = (...field: string[]) => [
    { code: 'ILLEGAL_TRANSITION', field: ['input', ...field], parameters: [{ key: 'fault', value: 'PICKED' }] },
  ]
  const ways: readonly (readonly [object, object[]])[] = [
    [{ setQuantities: [{ orderLineId: mugs, quantity: 1 }] }, refused('setQuantities', '0', 'quantity')],
    [{ setQuantities: [{ orderLineId: mugs, quantity: 3 }] }, refused('setQuantities', '0', 'quantity')],
    [{ removeLines: [mugs] }, refused('removeLines', '0')],
    [{ swapLines: [{ orderLineId: mugs, sku: 'PLATE', quantity: 1 }] }, refused('swapLines', '0', 'orderLineId')],
    [{ shippingAddress: address }, refused('shippingAddress')],
    [{ deliverBy: '2099-01-01' }, refused('deliverBy')],
    // The teas alone might change.
    [{ removeLines: [teas, mugs] }, refused('removeLines', '1')],
    [{ setQuantities: [{ orderLineId: teas, quantity: 1 }], swapLines: [{ orderLineId: mugs, sku: 'PLATE' }] }, refused('swapLines', '0', 'orderLineId')],
  ] // prettier-ignore
  for (const [way, errors] of ways) {
    expect(await errorsOf({ orderId, ...way })).toEqual(errors)
    expect(await ask(PREVIEW, { orderId, ...way })).toEqual({ preview: null, userErrors: errors })
  }
  const after = await see(orderId)
  expect([after.version, ...goods(after), ...money(after)]).toEqual([
    ...[version, '2 MUG, 3 TEA', '38.94, 6.50 of it tax', '38.94, 0.00 captured, 0.00 let go'],
  ])
}, 120_000)

it('fewer of what is not picked: their money and their stock go back, to the cent', async () => {
  const { orderId, teas } = await picking()
  const input = { orderId, setQuantities: [{ orderLineId: teas, quantity: 1 }] }
  expect(await previewed(input)).toBe('38.94, 32.28, 0.00, 6.66')
  expect(await errorsOf(input)).toEqual([])
  const after = await see(orderId)
  expect([...goods(after), ...money(after)]).toEqual(['2 MUG, 1 TEA', '32.28, 5.39 of it tax', '38.94, 0.00 captured, 0.00 let go'])
  await eventually(() => expect(told(orderId)).toMatchObject([{ lines: [{ sku: 'TEA', removed: 2, quantity: 1 }], total: 3_228 }]), PATIENT)
  await orders.release(orderId, [tea(2)])
  await eventually(async () => expect(money(await see(orderId))).toEqual(['38.94, 0.00 captured, 6.66 let go']), PATIENT)
}, 120_000)

it('a line is taken off: the order is what is left of it, and its stock and money are free', async () => {
  const { orderId, teas } = await picking()
  const input = { orderId, removeLines: [teas] }
  expect(await previewed(input)).toBe('38.94, 28.95, 0.00, 9.99')
  expect(await errorsOf(input)).toEqual([])
  expect(goods(await see(orderId))).toEqual(['2 MUG', '28.95, 4.83 of it tax'])
  // Inventory is asked for its three units.
  await eventually(() => expect(told(orderId)).toMatchObject([{ lines: [{ sku: 'TEA', added: 0, removed: 3, quantity: 0 }], total: 2_895 }]), PATIENT)
  await orders.release(orderId, [tea(3)])
  await eventually(async () => expect(money(await see(orderId))).toEqual(['38.94, 0.00 captured, 9.99 let go']), PATIENT)
  await orders.ship(orderId, [mug(2)])
  await eventually(async () => expect(money(await see(orderId))).toEqual(['38.94, 28.95 captured, 9.99 let go']), PATIENT)
}, 120_000) // prettier-ignore

it.each([
  ['cheaper', 1, '38.94, 36.95, 0.00, 1.99', '36.95, 6.16 of it tax', ['38.94, 0.00 captured, 1.99 let go']],
  ['dearer', 2, '38.94, 44.95, 6.01, 0.00', '44.95, 7.50 of it tax', ['38.94, 0.00 captured, 0.00 let go', '6.01, 0.00 captured, 0.00 let go']],
] as const)('a line is swapped for a %s one: the difference alone moves, once the other is reserved', async (_, quantity, cost, total, paid) => {
  const { orderId, teas } = await picking()
  const input = { orderId, swapLines: [{ orderLineId: teas, sku: 'PLATE', quantity }] }
  expect(await previewed(input)).toBe(cost)
  expect(await errorsOf(input)).toEqual([])
  expect(goods(await see(orderId))).toEqual(['2 MUG, 3 TEA', '38.94, 6.50 of it tax'])
  await secure(orderId, [{ sku: 'PLATE', quantity }])
  await eventually(async () => expect(goods(await see(orderId))).toEqual([`2 MUG, ${quantity} PLATE`, total]), PATIENT)
  await eventually(() => expect(told(orderId)).toMatchObject([{ lines: [{ sku: 'TEA', added: 0, removed: 3 }, { sku: 'PLATE', added: quantity, removed: 0 }] }]), PATIENT)
  await orders.release(orderId, [tea(3)])
  await eventually(async () => expect(money(await see(orderId))).toEqual(paid), PATIENT)
}, 120_000) // prettier-ignore

it('a line comes to it, though others are picked', async () => {
  const { orderId } = await picking()
  const input = { orderId, addLines: [{ sku: 'PLATE', quantity: 1 }] }
  expect(await previewed(input)).toBe('38.94, 46.94, 8.00, 0.00')
  expect(await errorsOf(input)).toEqual([])
  await secure(orderId, [{ sku: 'PLATE', quantity: 1 }])
  await eventually(async () => {
    const after = await see(orderId)
    expect([...goods(after), ...money(after)]).toEqual(['2 MUG, 3 TEA, 1 PLATE', '46.94, 7.83 of it tax', '38.94, 0.00 captured, 0.00 let go', '8.00, 0.00 captured, 0.00 let go']) // prettier-ignore
  }, PATIENT)
}, 120_000)

it('of two people who saw the same version one changes it; the other is told by which version it is another by now', async () => {
  const id = await orders.confirmed()
  const { version, lines } = await see(id)
  const to = (quantity: number) =>
    ask(AMEND, { orderId: id, expectedVersion: version, setQuantities: [{ orderLineId: lines[1]!.id, quantity }] })
  const answers = await Promise.all([to(2), to(1)])
  const conflict = { code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'], parameters: [{ key: 'version', value: String(version + 1) }] }
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([conflict])
  const left = answers[0].userErrors.length === 0 ? 2 : 1
  const after = await see(id)
  expect([after.version, after.lines.map(({ sku, quantity }) => `${quantity} ${sku}`)]).toEqual([version + 1, ['2 MUG', `${left} TEA`]])
  const stale = { orderId: id, expectedVersion: version, removeLines: [lines[1]!.id] }
  expect(await ask(PREVIEW, stale)).toEqual({ preview: null, userErrors: [conflict] })
  await eventually(() => expect(told(id)).toHaveLength(1), PATIENT)
}, 120_000) // prettier-ignore
