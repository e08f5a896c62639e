import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { stockAmendmentAnswered } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { NotTaken, type Letter } from '../src/message/mailer.js'
import { BASKET, runOrdersWithMoney } from './running-money.js'
import { anInput } from './running-orders.js'
import { startStripeFake, WEBHOOK_SECRET } from './stripe-fake.js'

const HOUR = 3_600_000
let stripe: Awaited<ReturnType<typeof startStripeFake>>
let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
/** The clock of the payment worker; now unless a test moves it on. */
let ahead = 0
const letters: Letter[] = []
let isMailAway = false
const mailer = {
  atOnce: 4,
  send: async (letter: Letter) => {
    if (isMailAway) throw new NotTaken('The mail server is away', false)
    letters.push(letter)
  },
  took: async () => null,
  close: () => undefined,
}
beforeAll(async () => {
  stripe = await startStripeFake()
  const connected = { secretKey: 'sk_test_fake', webhookSecrets: [WEBHOOK_SECRET], apiUrl: stripe.url }
  const now = () => new Date(Date.now() + ahead)
  orders = await runOrdersWithMoney({ stripe: connected, deadlinesEveryMs: 100, paymentReviewSeconds: 100_000, now, mailer })
})
afterAll(async () => {
  await orders.stop()
  await stripe.stop()
})

const customerId = newId()
const customer = asViewer('CUSTOMER', { customerId })
const SEE = `query ($id: ID!) { order(id: $id) { status nextAction { url expiresAt } holds { reason releasedAt } lines { id quantity } amendment { state }
  payments { provider status authorized { amount } } timeline(last: 1) { edges { node { message } } } } }`
interface Seen {
  readonly status: string
  readonly nextAction: { readonly url: string; readonly expiresAt: string } | null
  readonly lines: readonly { readonly id: string; readonly quantity: number }[]
  readonly amendment: object | null
  readonly timeline: { readonly edges: readonly { readonly node: { readonly message: string } }[] }
}
const see = async (id: string, viewer = customer): Promise<Seen> => {
  const { data, errors } = await orders.graph<{ order: Seen }>(viewer, SEE, { id })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.order
}
async function placed(payment: object, change: object = {}): Promise<string> {
  const { data } = await orders.graph<{ placeOrder: { order: { id: string } } }>(
    customer,
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code field } } }',
    { input: { ...anInput(), lines: BASKET, payment, ...change } },
  )
  const { id } = data!.placeOrder.order
  await orders.others.reserve(id, BASKET)
  return id
}
const becomes = (id: string, status: string) => eventually(async () => expect((await see(id)).status).toBe(status))
/** Stripe tells that something of the order's payment changed: what it is now is asked. */
async function told(id: string): Promise<void> {
  const { payload, signature } = stripe.event('payment_intent.amount_capturable_updated', stripe.intentsOf(id).at(-1)!)
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
  await fetch(`${new URL(orders.service.url).origin}/webhooks/payments/stripe`, { method: 'POST', body: payload, headers })
}

/** Mails to confirm a payment: their subject, and where they lead. */
const askedOf = (email: string): [string, string | undefined][] =>
  letters
    .filter(({ to, text }) => to.address === email && text.includes('https://hooks.stripe.example/'))
    .map(({ subject, text }) => [subject.replace(/K-\S+/, 'K-1'), /https:\/\/hooks\.stripe\.example\/\S+/.exec(text)?.[0]])

it('is a hold: its customer alone is told where to confirm it, and the webhook ends it', async () => {
  const id = await placed({ provider: 'stripe', token: 'pm_step_up' })
  await becomes(id, 'ON_HOLD')
  const { nextAction } = await see(id)
  expect(nextAction).toEqual({ url: `https://hooks.stripe.example/${stripe.intentsOf(id)[0]!.id}`, expiresAt: expect.any(String) })
  const inMs = Date.parse(nextAction!.expiresAt) - Date.now()
  expect([inMs > 0.9 * HOUR, inMs <= HOUR]).toEqual([true, true])
  const others = [asViewer('SUPPORT'), asViewer('ADMIN'), asViewer('LINK', { orderId: id })]
  expect(await Promise.all(others.map(async (viewer) => (await see(id, viewer)).nextAction))).toEqual([null, null, null])
  expect((await see(id, asViewer('GUEST', { orderId: id }))).nextAction).toEqual(nextAction)
  stripe.confirm(id)
  await told(id)
  await becomes(id, 'CONFIRMED')
  expect((await see(id)).nextAction).toBeNull()
})

it('that is not confirmed in time is let go at the provider, and the order rejected', async () => {
  const [byStripe, byTest] = [await placed({ provider: 'stripe', token: 'pm_step_up' }), await placed({ token: 'tok_step_up' })]
  for (const id of [byStripe, byTest]) await eventually(async () => expect((await see(id)).nextAction).not.toBeNull())
  expect((await see(byTest)).nextAction?.url).toMatch(/^https:\/\/bank\.example\/confirm\/./)
  ahead = 2 * HOUR
  for (const id of [byStripe, byTest]) {
    await becomes(id, 'REJECTED')
    const { timeline, nextAction } = await see(id)
    const why = 'Payment declined: the customer did not confirm the payment with their bank in time'
    expect([timeline.edges[0]!.node.message, nextAction]).toEqual([why, null])
  }
  expect(stripe.intentsOf(byStripe).map(({ status }) => status)).toEqual(['canceled'])
  ahead = 0
})

it('of a voucher and a card gives the voucher back when it is not confirmed', async () => {
  const { data } = await orders.graph<{ issueGiftCard: { code: string } }>(
    asViewer('SUPPORT'),
    'mutation ($input: IssueGiftCardInput!) { issueGiftCard(input: $input) { code } }',
    { input: { idempotencyKey: newId(), amount: { amount: '20.00', currencyCode: 'GBP' } } },
  )
  const voucher = { provider: 'gift-card', token: data!.issueGiftCard.code }
  const id = await placed({ provider: 'stripe', token: 'pm_step_up', voucher })
  await eventually(async () => expect((await see(id)).nextAction).not.toBeNull())
  ahead = 2 * HOUR
  await becomes(id, 'REJECTED')
  await orders.others.release(id, BASKET)
  await eventually(async () =>
    expect((await orders.see(id)).payments).toMatchObject([{ authorized: { amount: '0.00' } }, { voided: { amount: '20.00' } }]),
  )
  ahead = 0
})

it('that is asked for when an order is amended holds the amendment, which is in force once it is confirmed', async () => {
  const id = await placed({ provider: 'stripe', token: 'pm_always_asks' })
  await becomes(id, 'ON_HOLD')
  stripe.confirm(id)
  await told(id)
  await becomes(id, 'CONFIRMED')
  const [line] = (await see(id)).lines
  const AMEND = 'mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { userErrors { code field } } }'
  const setQuantities = [{ orderLineId: line!.id, quantity: line!.quantity + 1 }]
  expect((await orders.graph(customer, AMEND, { input: { orderId: id, reason: 'more', setQuantities } })).data).toEqual({
    amendOrder: { userErrors: [] },
  })
  const { amendmentId } = await eventually(() => {
    const [event] = orders.others.heard('order.amendment_requested.v1', id) as { amendmentId: string }[]
    expect(event).toBeDefined()
    return event!
  })
  const lines = [{ sku: 'MUG', reserved: 1, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }]
  await orders.tell(stockAmendmentAnswered.draft(id, { orderId: id, amendmentId, outcome: 'SECURED', lines, short: [] }))
  await eventually(async () => expect((await see(id)).nextAction).not.toBeNull())
  expect((await see(id)).amendment).toEqual({ state: 'AWAITING_PAYMENT' })
  stripe.confirm(id)
  await told(id)
  await eventually(async () => expect((await see(id)).amendment).toBeNull())
  expect((await see(id)).lines[0]!.quantity).toBe(line!.quantity + 1)
})

it('is mailed to its customer with the link of the bank, once for each time that the bank asks', async () => {
  const email = 'ada.step-up@example.nl'
  const shippingAddress = { ...anInput().shippingAddress, countryCode: 'NL', postalCode: '1012 JS', city: 'Amsterdam' }
  const id = await placed({ provider: 'stripe', token: 'pm_always_asks' }, { email, shippingAddress })
  await eventually(async () => expect((await see(id)).nextAction).not.toBeNull())
  const first = ['Bevestig de betaling van je bestelling K-1', (await see(id)).nextAction?.url]
  await eventually(() => expect(askedOf(email)).toEqual([first]))
  expect(letters.find(({ to }) => to.address === email)?.text).toMatch(/Doe dat binnen een uur:/)
  // Told again, and asked again, the bank says the same.
  await told(id)
  await told(id)
  stripe.confirm(id)
  await told(id)
  await becomes(id, 'CONFIRMED')
  expect(askedOf(email)).toEqual([first])
}, 60_000)

it('that was confirmed before the mail had left is not mailed', async () => {
  isMailAway = true
  const email = 'bob.step-up@example.com'
  const id = await placed({ provider: 'stripe', token: 'pm_step_up' }, { email })
  const stateOf = async () =>
    (
      await orders.service.database.query<{ state: string; attempts: number }>(
        `SELECT state, attempts FROM message WHERE order_id = $1 AND kind = 'PAYMENT_TO_CONFIRM'`,
        [id],
      )
    )[0]
  await eventually(async () => expect((await stateOf())?.attempts).toBeGreaterThan(0))
  stripe.confirm(id)
  await told(id)
  await becomes(id, 'CONFIRMED')
  isMailAway = false
  await orders.service.database.query(`UPDATE message SET next_attempt_at = now() WHERE order_id = $1`, [id])
  await eventually(async () => expect((await stateOf())?.state).toBe('UNSENT'))
  expect(askedOf(email)).toEqual([])
}, 60_000)
