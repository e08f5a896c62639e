import Stripe from 'stripe'
import type { ProviderAnswer } from '../answer.js'
import type { PaymentProvider, ProviderRequest } from './provider.js'

export interface StripeOptions {
  readonly secretKey: string
  /** Where Stripe answers; its own address unless given. */
  readonly apiUrl?: string | undefined
  /** Where the bank sends the customer back to. */
  readonly returnUrl?: string | undefined
}

/** Shorter than the worker waits: what is late is asked again under the same key. */
const WITHIN_MS = 7_000
type Returning = { readonly return_url?: string }
type Options = Stripe.RequestOptions & { readonly idempotencyKey: string }

export function createStripe({ secretKey, apiUrl }: StripeOptions): Stripe {
  const url = apiUrl === undefined ? null : new URL(apiUrl)
  const address = url && {
    host: url.hostname,
    port: url.port || (url.protocol === 'http:' ? 80 : 443),
    protocol: url.protocol === 'http:' ? ('http' as const) : ('https' as const),
  }
  // The worker asks again, with longer pauses than the library's.
  return new Stripe(secretKey, { ...address, timeout: WITHIN_MS, maxNetworkRetries: 0, telemetry: false })
}

/**
 * Stripe on its usual terms: a hold is captured once and lasts seven days, and what the first payment used is kept with a customer of its own for the
 * parcels that follow. Whether it did what we have no answer for is found out by asking: by the same key, and by what it has of the order.
 */
export function createStripeProvider(options: StripeOptions): PaymentProvider {
  const stripe = createStripe(options)
  const returning = options.returnUrl === undefined ? {} : { return_url: options.returnUrl }
  return {
    authorize: (request) => answered(() => authorize(stripe, request, returning)),
    capture: (request) =>
      answered(
        () => capture(stripe, request),
        () => whatBecameOf(stripe, request),
      ),
    charge: (request) => answered(() => another(stripe, request, 'automatic', returning)),
    void: (request) =>
      answered(
        () => cancel(stripe, request),
        () => whatBecameOf(stripe, request),
      ),
    refund: (request) => answered(() => refund(stripe, request)),
    lookUp: async (reference) => {
      // What costs nothing is not known there.
      if (!reference.startsWith('pi_')) return { captured: 0, refunded: 0 }
      const intent = await stripe.paymentIntents.retrieve(reference, { expand: ['latest_charge'] })
      const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
      return { captured: intent.amount_received, refunded: charge?.amount_refunded ?? 0 }
    },
  }
}

/** Refusals are answers; what Stripe could not tell, or we not understand, is asked again. `became`: when it is not in the state that was expected. */
async function answered(ask: () => Promise<ProviderAnswer>, became?: () => Promise<ProviderAnswer>): Promise<ProviderAnswer> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return { outcome: 'DECLINED', reason: reasonOf(error) }
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    if (became && STATES.has(error.code ?? '')) return became()
    return { outcome: 'DECLINED', reason: error.message }
  }
}
const STATES = new Set(['payment_intent_unexpected_state', 'charge_expired_for_capture', 'charge_already_captured'])
const reasonOf = ({ decline_code: code, message }: Stripe.errors.StripeCardError): string => (code ? `${message} (${code})` : message)

const keyed = ({ idempotencyKey }: ProviderRequest, suffix = ''): Options => ({ idempotencyKey: `${idempotencyKey}${suffix}` })
const metadata = ({ orderId, part, idempotencyKey }: ProviderRequest) => ({ order_id: orderId, part: String(part), key: idempotencyKey })
const WITH_CHARGE = { expand: ['latest_charge'] }

async function authorize(stripe: Stripe, request: ProviderRequest, returning: Returning): Promise<ProviderAnswer> {
  const { amount, token, reference } = request
  if (amount === 0) return { outcome: 'SUCCEEDED', reference: NOTHING }
  // Asked before, and not decided then.
  if (reference !== null) return answerOf(await stripe.paymentIntents.retrieve(reference, WITH_CHARGE))
  if (request.part > 1 && isKept(request)) return another(stripe, request, 'manual', returning)
  // Made at the checkout, where the customer confirmed it.
  if (token.startsWith('pi_')) return checkedOut(stripe, request)
  return first(stripe, request, 'manual', returning)
}

/** Where the first authorization was of nothing, nothing is kept: the token is used anew. */
const isKept = ({ original }: ProviderRequest): boolean => original !== null && original !== NOTHING
const NOTHING = 'nothing'

async function first(
  stripe: Stripe,
  request: ProviderRequest,
  captured: 'manual' | 'automatic',
  returning: Returning,
): Promise<ProviderAnswer> {
  const customer = await stripe.customers.create({ metadata: metadata(request) }, keyed(request, ':customer'))
  const intent = await stripe.paymentIntents.create(
    {
      ...common(request),
      ...{ customer: customer.id, payment_method: request.token, capture_method: captured, confirm: true },
      ...{ setup_future_usage: 'off_session', ...returning },
      ...WITH_CHARGE,
    },
    keyed(request),
  )
  return current(stripe, intent)
}

const common = (request: ProviderRequest) => ({
  ...{ amount: request.amount, currency: request.currency.toLowerCase(), payment_method_types: ['card'] },
  metadata: metadata(request),
})

async function checkedOut(stripe: Stripe, request: ProviderRequest): Promise<ProviderAnswer> {
  const intent = await stripe.paymentIntents.retrieve(request.token, WITH_CHARGE)
  if (intent.currency !== request.currency.toLowerCase()) return { outcome: 'DECLINED', reason: 'the payment is in another currency' }
  if (intent.amount < request.amount) return { outcome: 'DECLINED', reason: 'the payment is less than the order' }
  if (intent.metadata['order_id'] !== undefined && intent.metadata['order_id'] !== request.orderId)
    return { outcome: 'DECLINED', reason: 'the payment is another order’s' }
  await stripe.paymentIntents.update(intent.id, { metadata: metadata(request) }, keyed(request))
  return answerOf(intent)
}

/** Of the means of payment that the first authorization used, while the customer is away. */
async function another(
  stripe: Stripe,
  request: ProviderRequest,
  captured: 'manual' | 'automatic',
  returning: Returning,
): Promise<ProviderAnswer> {
  const { original } = request
  if (original === NOTHING) return first(stripe, request, captured, returning)
  if (original === null) return { outcome: 'DECLINED', reason: 'no means of payment is kept' }
  const kept = await stripe.paymentIntents.retrieve(original)
  const [customer, method] = [idOf(kept.customer), idOf(kept.payment_method)]
  if (customer === null || method === null) return { outcome: 'DECLINED', reason: 'no means of payment is kept' }
  // Keys are forgotten after a day: what was made under this one is found with its customer.
  const made = await stripe.paymentIntents.list({ customer, limit: 100 })
  const known = made.data.find((intent) => intent.metadata['key'] === request.idempotencyKey)
  const used = { ...common(request), customer, payment_method: method, capture_method: captured, confirm: true, ...WITH_CHARGE }
  if (known && known.status !== 'requires_payment_method') return current(stripe, known)
  try {
    return await current(stripe, await stripe.paymentIntents.create({ ...used, off_session: true }, keyed(request)))
  } catch (error) {
    // The bank asks for the customer: it is a hold until they have confirmed. What has left already waits for nobody.
    const isAsked = error instanceof Stripe.errors.StripeCardError && error.code === 'authentication_required'
    if (!isAsked || captured === 'automatic') throw error
    return current(stripe, await stripe.paymentIntents.create({ ...used, ...returning }, keyed(request, ':step-up')))
  }
}

const idOf = (object: string | { readonly id: string } | null): string | null =>
  typeof object === 'string' ? object : (object?.id ?? null)

/** A repeated request is answered as it was the first time: what is not decided is looked at anew. */
const current = async (stripe: Stripe, intent: Stripe.PaymentIntent): Promise<ProviderAnswer> =>
  OPEN.has(intent.status) ? answerOf(await stripe.paymentIntents.retrieve(intent.id, WITH_CHARGE)) : answerOf(intent)
const OPEN = new Set<Stripe.PaymentIntent.Status>(['requires_action', 'processing', 'requires_confirmation'])
const SEVEN_DAYS_S = 7 * 86_400

function answerOf(intent: Stripe.PaymentIntent): ProviderAnswer {
  const { id: reference, status, created, last_payment_error: error } = intent
  switch (status) {
    case 'requires_capture':
      return { outcome: 'SUCCEEDED', reference, expiresAt: new Date((capturedBefore(intent) ?? created + SEVEN_DAYS_S) * 1_000) }
    case 'succeeded':
      return { outcome: 'SUCCEEDED', reference }
    case 'requires_action':
    case 'requires_confirmation':
      return { outcome: 'IN_REVIEW', why: 'STEP_UP', reference, url: intent.next_action?.redirect_to_url?.url ?? undefined }
    case 'processing':
      return { outcome: 'IN_REVIEW', reference }
    case 'canceled':
      return { outcome: 'EXPIRED', reason: 'the payment was cancelled, or its time is over' }
    case 'requires_payment_method':
      return { outcome: 'DECLINED', reason: error?.message ?? 'the payment was declined' }
    default:
      throw new Error('Stripe answered a status of a payment that is not known here')
  }
}

const capturedBefore = ({ latest_charge: charge }: Stripe.PaymentIntent): number | undefined =>
  typeof charge === 'object' ? charge?.payment_method_details?.card?.capture_before : undefined

async function capture(stripe: Stripe, request: ProviderRequest): Promise<ProviderAnswer> {
  const intent = await stripe.paymentIntents.capture(ours(request), { amount_to_capture: request.amount }, keyed(request))
  return { outcome: 'SUCCEEDED', reference: intent.id }
}

/** All of it alone: a captured one has let its rest go. */
async function cancel(stripe: Stripe, request: ProviderRequest): Promise<ProviderAnswer> {
  const intent = await stripe.paymentIntents.cancel(ours(request), { cancellation_reason: 'abandoned' }, keyed(request))
  return { outcome: 'SUCCEEDED', reference: intent.id }
}

/** It is not in the state in which it could be captured or cancelled: it was already, or its hold is gone. */
async function whatBecameOf(stripe: Stripe, request: ProviderRequest): Promise<ProviderAnswer> {
  const { id: reference, status, amount_received: received } = await stripe.paymentIntents.retrieve(ours(request))
  if (status === 'canceled') return { outcome: 'EXPIRED', reason: 'the hold has ended' }
  if (status === 'succeeded' && received === request.amount) return { outcome: 'SUCCEEDED', reference }
  return { outcome: 'DECLINED', reason: `the payment is ${status} at Stripe, and ${received} of it received` }
}

async function refund(stripe: Stripe, request: ProviderRequest): Promise<ProviderAnswer> {
  const payment_intent = ours(request)
  // Keys are forgotten after a day, and a person may have it tried again after that.
  const given = await stripe.refunds.list({ payment_intent, limit: 100 })
  const known = given.data.find((each) => each.metadata?.['key'] === request.idempotencyKey)
  const made =
    known ?? (await stripe.refunds.create({ payment_intent, amount: request.amount, metadata: metadata(request) }, keyed(request)))
  if (made.status === 'failed' || made.status === 'canceled')
    return { outcome: 'DECLINED', reason: made.failure_reason ?? 'it was refused' }
  return { outcome: 'SUCCEEDED', reference: made.id }
}

function ours({ reference }: ProviderRequest): string {
  if (reference === null) throw new Error('The payment has no reference at Stripe')
  return reference
}
