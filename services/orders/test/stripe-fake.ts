import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'

interface Intent {
  readonly id: string
  readonly object: 'payment_intent'
  readonly created: number
  readonly amount: number
  readonly currency: string
  readonly customer: string | null
  readonly payment_method: string
  readonly capture_method: string
  metadata: Record<string, string>
  status: string
  amount_received: number
  latest_charge: { object: 'charge'; id: string; amount_refunded: number; payment_method_details: object } | null
  last_payment_error: { message: string } | null
  next_action: { readonly type: string; readonly redirect_to_url: { readonly url: string; readonly return_url: string } } | null
}
interface Refund {
  readonly id: string
  readonly object: 'refund'
  readonly payment_intent: string
  readonly amount: number
  readonly status: string
  readonly metadata: Record<string, string>
}
interface Answer {
  readonly status: number
  readonly body: unknown
}
export const WEBHOOK_SECRET = 'whsec_0123456789abcdef0123456789abcdef'
const WEEK = 7 * 86_400

/**
 * Stripe, as far as the adapter asks it, with a memory: it answers a key as it did the first time and refuses it with other parameters, ends holds when
 * told to, refuses a second capture and more than was taken, and signs its webhooks. Cards: pm_card_visa; pm_declined; pm_step_up (until confirmed); pm_always_asks (whenever the customer is away, too).
 */
export async function startStripeFake() {
  const intents = new Map<string, Intent>()
  const refunds: Refund[] = []
  const answers = new Map<string, { readonly fingerprint: string; readonly answer: Answer }>()
  const calls: string[] = []
  /** How many of the next answers are lost, after it was done. */
  let lost = 0
  const signer = new Stripe('sk_test_fake')

  const refuse = (code: string, message: string, type = 'invalid_request_error', status = 400): Answer => ({
    status,
    body: { error: { type, code, message, ...(type === 'card_error' ? { decline_code: code } : {}) } },
  })
  const ok = (body: unknown): Answer => ({ status: 200, body })

  function create(form: URLSearchParams): Answer {
    const method = form.get('payment_method') ?? ''
    if (method === 'pm_declined') return refuse('insufficient_funds', 'Your card has insufficient funds.', 'card_error', 402)
    const isAway = form.get('off_session') === 'true'
    if (method === 'pm_always_asks' && isAway)
      return refuse('authentication_required', 'Your card was declined. This transaction requires authentication.', 'card_error', 402)
    const asks = method === 'pm_always_asks' || (method === 'pm_step_up' && !isAway)
    const isManual = form.get('capture_method') === 'manual'
    const amount = Number(form.get('amount'))
    const now = Math.floor(Date.now() / 1_000)
    const status = asks ? 'requires_action' : isManual ? 'requires_capture' : 'succeeded'
    const id = `pi_${randomUUID()}`
    const returnUrl = form.get('return_url')
    const redirect = asks && returnUrl !== null ? { url: `https://hooks.stripe.example/${id}`, return_url: returnUrl } : null
    const intent: Intent = {
      ...{ id, object: 'payment_intent', created: now, amount, currency: form.get('currency') ?? '' },
      ...{ customer: form.get('customer'), payment_method: method, capture_method: form.get('capture_method') ?? '' },
      ...{ metadata: metadataOf(form), status, amount_received: status === 'succeeded' ? amount : 0, last_payment_error: null },
      next_action: redirect && { type: 'redirect_to_url', redirect_to_url: redirect },
      latest_charge: {
        ...{ object: 'charge', id: `ch_${randomUUID()}`, amount_refunded: 0 },
        payment_method_details: { card: { capture_before: now + WEEK } },
      },
    }
    intents.set(intent.id, intent)
    return ok(intent)
  }

  function move(intent: Intent, action: string, form: URLSearchParams): Answer {
    const isOpen = intent.status === 'requires_capture' || (intent.status === 'requires_action' && action === 'cancel')
    if (!isOpen)
      return refuse(
        'payment_intent_unexpected_state',
        `This PaymentIntent could not be ${action}d because it has a status of ${intent.status}.`,
      )
    if (action === 'cancel') intent.status = 'canceled'
    else {
      const amount = Number(form.get('amount_to_capture') ?? intent.amount)
      if (amount > intent.amount) return refuse('amount_too_large', 'Amount is larger than the authorized amount.')
      intent.amount_received = amount
      intent.status = 'succeeded'
    }
    return ok(intent)
  }

  function giveBack(form: URLSearchParams): Answer {
    const intent = intents.get(form.get('payment_intent') ?? '')
    if (!intent?.latest_charge) return refuse('resource_missing', 'No such payment_intent')
    const amount = Number(form.get('amount'))
    if (intent.latest_charge.amount_refunded + amount > intent.amount_received)
      return refuse('charge_already_refunded', 'Refund amount is greater than unrefunded amount on charge.')
    intent.latest_charge.amount_refunded += amount
    const refund: Refund = {
      ...{ id: `re_${randomUUID()}`, object: 'refund', payment_intent: intent.id, amount, status: 'succeeded', metadata: metadataOf(form) },
    }
    refunds.push(refund)
    return ok(refund)
  }

  function answer(method: string, path: string, form: URLSearchParams): Answer {
    const [, , resource, id, action] = path.split('/')
    const list = (data: unknown[]): Answer => ok({ object: 'list', data, has_more: false, url: path })
    if (resource === 'customers') return ok({ id: `cus_${randomUUID()}`, object: 'customer' })
    if (resource === 'refunds')
      return method === 'POST' ? giveBack(form) : list(refunds.filter((each) => each.payment_intent === form.get('payment_intent')))
    if (resource !== 'payment_intents') return refuse('resource_missing', `Unrecognized request URL (${method}: ${path}).`, undefined, 404)
    if (id === undefined)
      return method === 'POST' ? create(form) : list([...intents.values()].filter(({ customer }) => customer === form.get('customer')))
    const intent = intents.get(id)
    if (!intent) return refuse('resource_missing', `No such payment_intent: '${id}'`, undefined, 404)
    if (action !== undefined) return move(intent, action, form)
    if (method === 'POST') Object.assign(intent.metadata, metadataOf(form))
    return ok(intent)
  }

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://stripe')
      const form = new URLSearchParams(request.method === 'GET' ? url.search : body)
      calls.push(`${request.method} ${url.pathname.replace(/(pi|cus|re)_[0-9a-f-]+/, '$1')}`)
      const key = request.headers['idempotency-key']
      const fingerprint = `${url.pathname} ${body}`
      const before = typeof key === 'string' ? answers.get(key) : undefined
      const given =
        before && before.fingerprint !== fingerprint
          ? refuse('idempotency_key_in_use', 'Keys can only be used with the same parameters.', 'idempotency_error')
          : (before?.answer ?? copied(answer(request.method ?? 'GET', url.pathname, form)))
      if (typeof key === 'string' && request.method === 'POST' && !before) answers.set(key, { fingerprint, answer: given })
      if (lost > 0 && request.method === 'POST') {
        lost -= 1
        response.destroy()
        return
      }
      response.writeHead(given.status, { 'content-type': 'application/json' }).end(JSON.stringify(given.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    intentsOf: (orderId: string) => [...intents.values()].filter(({ metadata }) => metadata['order_id'] === orderId),
    /** What was done is not told to whoever asked. */
    loseAnswers: (count: number) => void (lost = count),
    forgetKeys: () => answers.clear(),
    /** The customer did what the bank asked. */
    confirm: (orderId: string) => {
      for (const intent of intents.values())
        if (intent.metadata['order_id'] === orderId && intent.status === 'requires_action') intent.status = 'requires_capture'
    },
    /** Holds that end by themselves. */
    end: (orderId: string) => {
      for (const intent of intents.values())
        if (intent.metadata['order_id'] === orderId && intent.status === 'requires_capture') intent.status = 'canceled'
    },
    /** A webhook as it is sent: its bytes, and its signature over them. */
    event: (type: string, object: object, { secret = WEBHOOK_SECRET, at = Date.now(), id = `evt_${randomUUID()}` } = {}) => {
      const payload = JSON.stringify({ id, object: 'event', type, created: Math.floor(at / 1_000), data: { object } })
      return { payload, signature: signer.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(at / 1_000) }) }
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** As it is now: what it becomes later does not change what was answered. */
const copied = (given: Answer): Answer => structuredClone(given)

const metadataOf = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (name.startsWith('metadata[') ? [[name.slice(9, -1), value]] : [])))

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
