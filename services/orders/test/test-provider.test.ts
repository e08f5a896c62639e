/** What the built-in provider plays, token by token, each through the graph: a shop that is tried out meets every turn that a payment can take. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { stockAmendmentAnswered } from '@kade/events'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { BASKET, mug, runOrdersWithMoney, tea } from './running-money.js'

let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
/** How far the clock of payments is ahead, in milliseconds. */
let ahead = 0
beforeAll(async () => {
  orders = await runOrdersWithMoney({ now: () => new Date(Date.now() + ahead), deadlinesEveryMs: 100, providerWithinMs: 1_000, paymentReviewSeconds: 600 })
}) // prettier-ignore
afterAll(() => orders.stop())

const PATIENT = { timeoutMs: 30_000 }
const SEE = `query ($id: ID!) { order(id: $id) { status paymentStatus nextAction { url } holds { reason releasedAt } timeline(last: 30) { edges { node { type message } } }
  payments { authorized { amount } captured { amount } voided { amount } refunded { amount } } } }`
interface Seen {
  readonly status: string
  readonly paymentStatus: string
  readonly nextAction: { readonly url: string } | null
  readonly holds: readonly { readonly reason: string; readonly releasedAt: string | null }[]
  readonly timeline: { readonly edges: readonly { readonly node: { readonly type: string; readonly message: string } }[] }
  readonly payments: readonly Readonly<Record<'authorized' | 'captured' | 'voided' | 'refunded', { readonly amount: string }>>[]
}
const see = async (id: string): Promise<Seen> =>
  (await orders.graph<{ order: Seen }>(asViewer('GUEST', { orderId: id }), SEE, { id })).data!.order
/** An order whose stock is there: its payment is next. */
async function paidBy(token: string): Promise<string> {
  const { order, userErrors } = await orders.place({ lines: BASKET, payment: { token } })
  expect(userErrors).toEqual([])
  await orders.others.reserve(order.id, BASKET)
  return order.id
}
const becomes = (id: string, status: string) => eventually(async () => expect((await see(id)).status).toBe(status), PATIENT)
const moneyOf = async (id: string): Promise<string[]> =>
  (await see(id)).payments.map(
    ({ authorized, captured, voided }) => `${authorized.amount}, ${captured.amount} captured, ${voided.amount} let go`,
  )
const moneyBecomes = (id: string, expected: string[]) => eventually(async () => expect(await moneyOf(id)).toEqual(expected), PATIENT)
/** The provider has looked at it for long enough. */
const decide = (id: string) =>
  orders.service.database.query(
    `UPDATE test_provider.operation AS o SET first_asked_at = first_asked_at - interval '1 hour' FROM payment_task AS t WHERE t.idempotency_key = o.idempotency_key AND t.order_id = $1`,
    [id],
  )
const authorizedOnce = async (id: string): Promise<void> => {
  const { timeline } = await see(id)
  expect(timeline.edges.filter(({ node }) => node.type === 'CONFIRMED')).toHaveLength(1)
  const asked = await orders.service.database.query(
    `SELECT o.kind FROM test_provider.operation AS o JOIN payment_task AS t USING (idempotency_key) WHERE t.order_id = $1`,
    [id],
  )
  expect(asked).toEqual([{ kind: 'AUTHORIZE' }])
}

it.each(['tok_success', 'tok_timeout', 'tok_late'])('%s: the money is set aside once, whatever becomes of the first answer', async (token) => {
  const id = await paidBy(token)
  await becomes(id, 'CONFIRMED')
  await authorizedOnce(id)
  await moneyBecomes(id, ['38.94, 0.00 captured, 0.00 let go'])
}, 60_000) // prettier-ignore

it.each([
  ['tok_declined', 'the card was declined'],
  ['tok_of_nobody', 'the payment token is not known'],
])('%s: the order is rejected, and says why', async (token, why) => {
  const id = await paidBy(token)
  await becomes(id, 'REJECTED')
  expect((await see(id)).timeline.edges.map(({ node }) => node.message)).toContain(`Payment declined: ${why}`)
}, 60_000) // prettier-ignore

it('tok_review: the order is held while the provider looks at it, and goes on', async () => {
  const id = await paidBy('tok_review')
  await becomes(id, 'ON_HOLD')
  expect((await see(id)).nextAction).toBeNull()
  await decide(id)
  await becomes(id, 'CONFIRMED')
  expect((await see(id)).holds).toEqual([{ reason: 'PAYMENT_REVIEW', releasedAt: expect.any(String) }])
  await authorizedOnce(id)
}, 60_000)

it('tok_step_up: the customer is sent to the bank; the order is held until they confirmed', async () => {
  const id = await paidBy('tok_step_up')
  await eventually(async () => expect((await see(id)).nextAction?.url).toMatch(/^https:\/\/bank\.example\/confirm\/./), PATIENT)
  await decide(id)
  await becomes(id, 'CONFIRMED')
  expect((await see(id)).nextAction).toBeNull()
  await authorizedOnce(id)
}, 60_000)

it('tok_doubled_webhook: the provider tells twice that it decided; it is kept once, and counts once', async () => {
  const id = await paidBy('tok_doubled_webhook')
  await becomes(id, 'CONFIRMED')
  await authorizedOnce(id)
  await eventually(async () => {
    const kept = await orders.service.database.query(
      `SELECT n.handled_at IS NOT NULL AS handled FROM payment_notice AS n JOIN test_provider.operation AS o
         ON position(convert_to(o.reference, 'UTF8') IN n.body) > 0 JOIN payment_task AS t USING (idempotency_key) WHERE n.provider = 'test' AND t.order_id = $1`,
      [id],
    )
    expect(kept).toEqual([{ handled: true }])
  }, PATIENT)
  // What it tells of happened once: the money, the entry, and what others are told.
  expect(await moneyOf(id)).toEqual(['38.94, 0.00 captured, 0.00 let go'])
  const steps = (await see(id)).timeline.edges.map(({ node }) => node.type)
  expect(steps.filter((step) => step !== 'HELD' && step !== 'HOLD_RELEASED')).toEqual(['PLACED', 'CONFIRMED'])
  await eventually(() => expect(orders.others.heard('order.confirmed.v1', id)).toHaveLength(1), PATIENT)
  const forged = await fetch(`${new URL(orders.service.url).origin}/webhooks/payments/test`, { method: 'POST', body: '{}' })
  expect(forged.status).toBe(401)
}, 60_000)

it('tok_expiring: the hold is set aside anew before it ends, and the old one let go', async () => {
  const id = await paidBy('tok_expiring')
  await becomes(id, 'CONFIRMED')
  ahead = 6.5 * 86_400_000
  try {
    await moneyBecomes(id, ['38.94, 0.00 captured, 38.94 let go', '38.94, 0.00 captured, 0.00 let go'])
  } finally {
    ahead = 0
  }
}, 60_000)

// The ways to take money that follow from what a provider can do, and of MULTI and incremental each its own.
it.each<[string, string[], string[]]>([
  ['tok_success', ['38.94, 28.95 captured, 0.00 let go'], ['38.94, 38.94 captured, 0.00 let go']],
  ['tok_single_capture', ['38.94, 28.95 captured, 9.99 let go', '9.99, 0.00 captured, 0.00 let go'], ['38.94, 28.95 captured, 9.99 let go', '9.99, 9.99 captured, 0.00 let go']],
  ['tok_single_capture_once', ['38.94, 38.94 captured, 0.00 let go'], ['38.94, 38.94 captured, 0.00 let go']],
  ['tok_saved_method', ['0.00, 0.00 captured, 0.00 let go', '28.95, 28.95 captured, 0.00 let go'], ['0.00, 0.00 captured, 0.00 let go', '28.95, 28.95 captured, 0.00 let go', '9.99, 9.99 captured, 0.00 let go']],
])('%s: two parcels take the money as the provider can', async (token, afterFirst, afterSecond) => {
  const id = await paidBy(token)
  await becomes(id, 'CONFIRMED')
  await orders.ship(id, [mug(2)])
  await moneyBecomes(id, afterFirst)
  await orders.ship(id, [tea(3)])
  await moneyBecomes(id, afterSecond)
}, 60_000) // prettier-ignore

it.each([
  ['tok_incremental', ['51.44, 0.00 captured, 0.00 let go']],
  ['tok_success', ['38.94, 0.00 captured, 0.00 let go', '12.50, 0.00 captured, 0.00 let go']],
])('%s: an order that becomes worth more has the difference set aside as the provider can', async (token, expected) => {
  const id = await paidBy(token)
  await becomes(id, 'CONFIRMED')
  const { lines } = await orders.see(id)
  const setQuantities = [{ orderLineId: lines.find(({ sku }) => sku === 'MUG')!.id, quantity: 3 }]
  const AMEND = 'mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { userErrors { code field } } }'
  const { data } = await orders.graph(asViewer('SUPPORT'), AMEND, { input: { orderId: id, reason: 'one more', setQuantities } })
  expect(data).toEqual({ amendOrder: { userErrors: [] } })
  const { amendmentId } = await eventually(() => {
    const [event] = orders.others.heard('order.amendment_requested.v1', id) as { amendmentId: string }[]
    expect(event).toBeDefined()
    return event!
  }, PATIENT)
  const secured = [{ sku: 'MUG', reserved: 1, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }]
  await orders.tell(stockAmendmentAnswered.draft(id, { orderId: id, amendmentId, outcome: 'SECURED', lines: secured, short: [] }))
  await moneyBecomes(id, expected)
}, 60_000) // prettier-ignore
