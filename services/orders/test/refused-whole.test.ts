/** What people, shops and programs get wrong with orders, one mistake after the other: each is refused with its code and its field, and nothing of it is done. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { fulfillmentPicked, stockReleased } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runErasing } from './erasing.js'
import { refusing } from './refusing.js'
import { anInput } from './running-orders.js'
import { SECRETS, shopify, signatureOf } from './shop-platforms.js'

const MUGS = [{ sku: 'MUG', quantity: 3 }]
const QUILL = asViewer('CUSTOMER', { customerId: newId() })
const SOLD = '2001-02-03T04:05:06Z'

let orders: Awaited<ReturnType<typeof runErasing>>
let rig: ReturnType<typeof refusing>
const made = {} as Readonly<Record<'open' | 'line' | 'picked' | 'pickedLine' | 'shipped' | 'closedCase', string>>
beforeAll(async () => {
  orders = await runErasing()
  rig = refusing(orders)
  const discounts = [{ key: 'old', code: 'OLD', validFrom: '2000-01-01T00:00:00Z', validTo: SOLD }, { key: 'next', code: 'NEXT', validFrom: '2099-01-01T00:00:00Z' }] // prettier-ignore
  for (const given of discounts) expect(await rig.refusals('setDiscount', { name: 'Ten', kind: 'PERCENTAGE', percentBps: 1_000, ...given }, ADMIN)).toEqual([]) // prettier-ignore
  const [open, picked, shipped] = [await rig.confirmed(MUGS), await rig.confirmed(MUGS), await rig.confirmed(MUGS)]
  const work = { fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), orderId: picked.id }
  await orders.tell(fulfillmentPicked.draft(picked.id, { ...work, lines: MUGS, at: new Date().toISOString(), actor: 'picker' }))
  await orders.others.ship(shipped.id, MUGS)
  await eventually(async () => {
    expect((await rig.lookAt(picked.id)).lines).toMatchObject([{ quantities: { picked: 3 } }])
    expect((await rig.lookAt(shipped.id)).paymentStatus).toBe('CAPTURED')
  })
  const question = { idempotencyKey: newId(), orderId: open.id, kind: 'QUESTION', subject: 'When?', body: 'When does it come?' }
  const { openCase } = await orders.graph('mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id } } }', { input: question }) // prettier-ignore
  expect(await rig.refusals('resolveCase', { caseId: openCase.case.id })).toEqual([])
  const once = await orders.graph(PLACE, { input: anInput() }, QUILL)
  expect(await rig.refusals('cancelOrder', { orderId: once.placeOrder.order.id, reason: 'x' })).toEqual([])
  await orders.tell(stockReleased.draft(once.placeOrder.order.id, { orderId: once.placeOrder.order.id, lines: [{ sku: 'MUG', quantity: 1 }], reason: 'x' })) // prettier-ignore
  await eventually(async () => expect((await orders.erase({}, QUILL)).erasure.state).toBe('DONE'))
  Object.assign(made, { open: open.id, line: open.line, picked: picked.id, pickedLine: picked.line, shipped: shipped.id, closedCase: openCase.case.id }) // prettier-ignore
}, 60_000)
afterAll(() => orders.stop())

const ADMIN = asViewer('ADMIN')
const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code field } } }'
const place = (change: object, viewer = asViewer([])) => rig.refusals('placeOrder', { ...anInput(), ...change }, viewer)
const amend = (change: object) => rig.refusals('amendOrder', { orderId: made.open, reason: 'x', setQuantities: [{ orderLineId: made.line, quantity: 2 }], ...change }) // prettier-ignore
const refund = (amount: string, change: object = {}) =>
  rig.refusals('refundOrder', { idempotencyKey: newId(), orderId: made.shipped, amount: { amount, currencyCode: 'GBP' }, reason: 'late', ...change }, ADMIN) // prettier-ignore
const aBody = () => JSON.stringify({ id: newId() })
const deliver = async (body: string, signature: string) => {
  const { status } = await shopify(orders.service.url, { topic: 'orders/create', body, headers: { 'x-shopify-hmac-sha256': signature } })
  return [String(status)]
}

it.each<[string, () => Promise<string[]>, string[]]>([
  ['an order of a shop that is forged', () => deliver(aBody(), signatureOf(aBody(), 'a secret of somebody else')), ['401']],
  ['an order of a shop of which a byte is another', () => ((body) => deliver(body, signatureOf(`${body} `, SECRETS.shopify[0]!)))(aBody()), ['401']],
  ['a discount code that expired', () => place({ discountCodes: ['OLD'] }), ['INVALID discountCodes.0']],
  ['a discount code of later', () => place({ discountCodes: ['NEXT'] }), ['INVALID discountCodes.0']],
  ['a discount code that nobody gave', () => place({ discountCodes: ['NONE'] }), ['NOT_FOUND discountCodes.0']],
  ['a VAT id that does not exist', () => place({ vatId: 'DE136695977' }), ['INVALID vatId']],
  ['an order of none of an article', () => place({ lines: [{ sku: 'MUG', quantity: 0 }] }), ['OUT_OF_RANGE lines.0.quantity']],
  ['an order by an erased customer', () => place({}, QUILL), ['ILLEGAL_TRANSITION customerId']],
  ['an amendment after picking', () => amend({ orderId: made.picked, setQuantities: [{ orderLineId: made.pickedLine, quantity: 2 }] }), ['ILLEGAL_TRANSITION setQuantities.0.quantity']],
  ['an amendment of a version of before', () => amend({ expectedVersion: 1 }), ['VERSION_CONFLICT expectedVersion']],
  ['an amendment by an article that is not sold', () => amend({ setQuantities: [], addLines: [{ sku: 'NONE', quantity: 1 }] }), ['NOT_FOUND addLines.0.sku']],
  ['a refund of more than was captured', () => refund('41.46'), ['OUT_OF_RANGE amount.amount']],
  ['a refund before anything was captured', () => refund('1.00', { orderId: made.open }), ['ILLEGAL_TRANSITION orderId']],
  ['a refund in another currency', () => refund('1.00', { amount: { amount: '1.00', currencyCode: 'EUR' } }), ['INVALID amount.currencyCode']],
  ['a refund above what support may give', () => rig.refusals('refundOrder', { idempotencyKey: newId(), orderId: made.shipped, amount: { amount: '20.73', currencyCode: 'GBP' }, reason: 'late' }), ['OUT_OF_RANGE amount.amount']],
  ['a reply to a closed case', () => rig.refusals('replyToCase', { caseId: made.closedCase, body: 'And yet' }), ['ILLEGAL_TRANSITION caseId']],
  ['the end of a case that has ended', () => rig.refusals('resolveCase', { caseId: made.closedCase }), ['ILLEGAL_TRANSITION caseId']],
  ['the cancellation of what has left', () => rig.refusals('cancelOrder', { orderId: made.shipped, reason: 'x' }), ['ILLEGAL_TRANSITION orderId']],
  ['a cancellation without a reason', () => rig.refusals('cancelOrder', { orderId: made.open, reason: ' ' }), ['REQUIRED reason']],
])('%s is refused, and nothing of it is done', async (_, wrong, refused) => {
  await rig.atRest()
  const before = await rig.everything()
  expect(await wrong()).toEqual(refused)
  expect(await rig.everything()).toEqual(before)
}) // prettier-ignore

it('an order of a shop that comes doubled is answered as known, and kept once', async () => {
  const [body, headers] = [aBody(), { 'x-shopify-webhook-id': newId() }]
  const send = () => shopify(orders.service.url, { topic: 'app/uninstalled', body, headers })
  expect([await send(), await send()]).toMatchObject([{ status: 200, answer: { state: 'KEPT' } }, { status: 200, answer: { state: 'KNOWN' } }]) // prettier-ignore
  const kept = await orders.service.database.query('SELECT 1 FROM channel_delivery WHERE convert_from(body, $1) = $2', ['UTF8', body])
  expect(kept).toHaveLength(1)
})

it('of two refunds at once that are more than was captured together, one is done', async () => {
  const answers = await Promise.all([refund('30.00'), refund('30.00')])
  expect(answers.toSorted()).toEqual([[], ['OUT_OF_RANGE amount.amount']])
})
