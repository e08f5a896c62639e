import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { BASKET, mug, runOrdersWithMoney, tea } from './running-money.js'
import { startStripeFake, WEBHOOK_SECRET } from './stripe-fake.js'

const OLD_SECRET = 'whsec_fedcba9876543210fedcba9876543210'
let stripe: Awaited<ReturnType<typeof startStripeFake>>
let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
beforeAll(async () => {
  stripe = await startStripeFake()
  const connected = { secretKey: 'sk_test_fake', webhookSecrets: [WEBHOOK_SECRET, OLD_SECRET], apiUrl: stripe.url }
  orders = await runOrdersWithMoney({ stripe: connected, deadlinesEveryMs: 100 })
})
afterAll(async () => {
  await orders.stop()
  await stripe.stop()
})

async function placed(token = 'pm_card_visa'): Promise<string> {
  const { order, userErrors } = await orders.place({ lines: BASKET, payment: { provider: 'stripe', token } })
  expect(userErrors).toEqual([])
  await orders.others.reserve(order.id, BASKET)
  return order.id
}
const becomes = (id: string, status: string) => eventually(async () => expect((await orders.see(id)).status).toBe(status))
async function confirmed(): Promise<string> {
  const id = await placed()
  await becomes(id, 'CONFIRMED')
  return id
}
const taken = (id: string) => stripe.intentsOf(id).map(({ status, amount, amount_received }) => `${status} ${amount_received} of ${amount}`)

async function tell({ payload, signature }: { payload: string; signature?: string }, provider = 'stripe'): Promise<number> {
  const headers = { 'content-type': 'application/json', ...(signature === undefined ? {} : { 'stripe-signature': signature }) }
  const { status } = await fetch(`${new URL(orders.service.url).origin}/webhooks/payments/${provider}`, {
    method: 'POST',
    body: payload,
    headers,
  })
  return status
}
const refund = async (orderId: string, amount: string) =>
  (
    await orders.graph<{ refundOrder: { userErrors: { code: string }[] } }>(
      asViewer('ADMIN'),
      'mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { userErrors { code } } }',
      { input: { idempotencyKey: crypto.randomUUID(), orderId, reason: 'late', amount: { amount, currencyCode: 'GBP' } } },
    )
  ).data!.refundOrder.userErrors
const work = async (id: string) =>
  (
    await orders.service.database.query<{ kind: string }>('SELECT kind FROM work_item WHERE order_id = $1 AND resolved_at IS NULL', [id])
  ).map(({ kind }) => kind)

describe('an order that is paid through Stripe', () => {
  it('is captured parcel by parcel, each by a hold of its own', async () => {
    const id = await confirmed()
    expect(taken(id)).toEqual(['requires_capture 0 of 3894'])
    await orders.ship(id, [mug(2)])
    await eventually(async () => expect(taken(id)).toEqual(['succeeded 2895 of 3894', 'requires_capture 0 of 999']))
    await eventually(async () => expect((await orders.see(id)).payments).toHaveLength(2))
    await orders.ship(id, [tea(3)])
    await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED', amounts: 'captured 38.94' })
    expect(await refund(id, '30.00')).toEqual([])
    await eventually(async () => expect(stripe.intentsOf(id).map((intent) => intent.latest_charge?.amount_refunded)).toEqual([2001, 999]))
  })

  it('is let go as a whole when it is cancelled', async () => {
    const id = await confirmed()
    await orders.cancel(id)
    await orders.release(id, BASKET)
    await orders.comesTo(id, { order: 'CANCELLED UNFULFILLED VOIDED' })
    expect(taken(id)).toEqual(['canceled 0 of 3894'])
  })

  it('is rejected when the card is declined, and waits when the bank asks the customer', async () => {
    await becomes(await placed('pm_declined'), 'REJECTED')
    const id = await placed('pm_step_up')
    await becomes(id, 'ON_HOLD')
    stripe.confirm(id)
    const [intent] = stripe.intentsOf(id)
    const told = stripe.event('payment_intent.amount_capturable_updated', intent!)
    expect([await tell(told), await tell(told)]).toEqual([200, 200])
    await becomes(id, 'CONFIRMED')
    expect(taken(id)).toEqual(['requires_capture 0 of 3894'])
  })

  it('is asked once, however many answers are lost', async () => {
    stripe.loseAnswers(2)
    const id = await confirmed()
    stripe.loseAnswers(1)
    await orders.ship(id, BASKET)
    await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED' })
    stripe.loseAnswers(1)
    expect(await refund(id, '1.00')).toEqual([])
    await eventually(async () => expect((await orders.see(id)).amounts.refunded.amount).toBe('1.00'))
    expect([taken(id), stripe.intentsOf(id)[0]!.latest_charge!.amount_refunded]).toEqual([['succeeded 3894 of 3894'], 100])
  })

  it('whose hold ended is charged by what was kept, when goods leave', async () => {
    const id = await confirmed()
    stripe.end(id)
    await orders.ship(id, BASKET)
    await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED', amounts: 'captured 38.94' })
    expect(taken(id)).toEqual(['canceled 0 of 3894', 'succeeded 3894 of 3894'])
  })

  it('whose hold ended, as Stripe tells, has it set aside anew', async () => {
    const id = await confirmed()
    stripe.end(id)
    expect(await tell(stripe.event('payment_intent.canceled', stripe.intentsOf(id)[0]!))).toBe(200)
    await eventually(async () => expect(taken(id)).toEqual(['canceled 0 of 3894', 'requires_capture 0 of 3894']))
  })

  it('that the customer disputes is held, and not given back by us as well, until that is decided', async () => {
    const id = await confirmed()
    await orders.ship(id, BASKET)
    await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED' })
    const dispute = (type: string, status: string) =>
      stripe.event(type, { id: `du_${id}`, object: 'dispute', payment_intent: stripe.intentsOf(id)[0]!.id, amount: 3_894, status })
    const opened = dispute('charge.dispute.created', 'needs_response')
    expect(await Promise.all([tell(opened), tell(opened)])).toEqual([200, 200])
    await eventually(async () => expect(await work(id)).toEqual(['CHARGEBACK']))
    expect((await refund(id, '1.00')).map(({ code }) => code)).toEqual(['ILLEGAL_TRANSITION'])
    await tell(dispute('charge.dispute.closed', 'won'))
    await eventually(async () => expect(await work(id)).toEqual([]))
    // What was sent before, and comes after, opens nothing anew.
    expect(await tell(dispute('charge.dispute.created', 'needs_response'))).toBe(200)
    await eventually(async () =>
      expect(await orders.service.database.query('SELECT FROM payment_notice WHERE handled_at IS NULL')).toEqual([]),
    )
    expect([await work(id), await refund(id, '1.00')]).toEqual([[], []])
  })
})

describe('what Stripe tells', () => {
  const about = { id: 'pi_unknown' }
  const changed = (event: { payload: string; signature: string }) => ({ ...event, payload: event.payload.replace('unknown', 'unknowm') })
  it.each([
    ['signed', () => stripe.event('payment_intent.succeeded', about), 200],
    ['signed by the old secret while it is changed', () => stripe.event('payment_intent.succeeded', about, { secret: OLD_SECRET }), 200],
    ['changed by a byte', () => changed(stripe.event('payment_intent.succeeded', about)), 401],
    ['signed by another secret', () => stripe.event('payment_intent.succeeded', about, { secret: 'whsec_another' }), 401],
    ['signed long ago', () => stripe.event('payment_intent.succeeded', about, { at: Date.now() - 600_000 }), 401],
    ['not signed', () => ({ payload: stripe.event('payment_intent.succeeded', about).payload }), 401],
    ['signed, and of a kind that nobody knows', () => stripe.event('moon.rose', about), 200],
  ] as const)('%s', async (_, event, status) => expect(await tell(event())).toBe(status))

  it('of a provider that is not connected is not found', async () =>
    expect(await tell(stripe.event('payment_intent.succeeded', about), 'constructor')).toBe(404))
})
