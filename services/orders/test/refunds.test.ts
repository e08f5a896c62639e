import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { BASKET, mug, runOrdersWithMoney } from './running-money.js'

let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
/** By it holds end. */
let now: () => Date = () => new Date()
beforeAll(async () => {
  orders = await runOrdersWithMoney({ now: () => now(), deadlinesEveryMs: 100 })
})
afterAll(() => orders.stop())

interface Answer {
  readonly refundOrder: {
    readonly order: { readonly id: string } | null
    readonly userErrors: readonly { readonly code: string; readonly field: readonly string[]; readonly message: string }[]
  }
}
const REFUND = 'mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { order { id } userErrors { code field message } } }'
const SEE = `query ($id: ID!) { order(id: $id) { paymentStatus refundable { amount } amounts { refunded { amount } }
  refunds { amount { amount } reason status reference } payments { refunded { amount } } timeline(last: 20) { edges { node { type actor } } } } }`

const ask = async (orderId: string, amount: string, change: Record<string, unknown> = {}, role = 'ADMIN') => {
  const input = { idempotencyKey: randomUUID(), orderId, amount: { amount, currencyCode: 'GBP' }, reason: 'late', ...change }
  const { data, errors } = await orders.graph<Answer>(asViewer(role), REFUND, { input })
  return {
    errors,
    order: data?.refundOrder?.order,
    faults: data?.refundOrder?.userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`),
  }
}
const see = async (id: string) => (await orders.graph<{ order: any }>(asViewer('SUPPORT'), SEE, { id })).data!.order // eslint-disable-line

/** All of the basket has left: 38.94 is captured. */
async function sent(): Promise<string> {
  const id = await orders.confirmed()
  await orders.ship(id, BASKET)
  await orders.comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED' })
  return id
}

describe('money that is given back by hand', () => {
  it('is asked of the provider once, and stands in the order', async () => {
    const id = await sent()
    const idempotencyKey = randomUUID()
    expect((await ask(id, '10.00', { idempotencyKey })).order).toEqual({ id })
    expect((await ask(id, '10.00', { idempotencyKey })).faults).toEqual([])
    expect((await ask(id, '10.01', { idempotencyKey })).faults).toEqual(['IDEMPOTENCY_CONFLICT input.idempotencyKey'])
    await eventually(async () =>
      expect(await see(id)).toMatchObject({
        ...{ paymentStatus: 'PARTIALLY_REFUNDED', refundable: { amount: '28.94' }, amounts: { refunded: { amount: '10.00' } } },
        refunds: [{ amount: { amount: '10.00' }, reason: 'late', status: 'DONE' }],
      }),
    )
    const { edges } = (await see(id)).timeline
    expect(edges.map(({ node }: { node: { type: string } }) => node.type).slice(-2)).toEqual(['REFUND_REQUESTED', 'PAYMENT_REFUNDED'])
    await ask(id, '28.94')
    await eventually(async () => expect(await see(id)).toMatchObject({ paymentStatus: 'REFUNDED', refundable: { amount: '0.00' } }))
    expect((await ask(id, '0.01')).faults).toEqual(['ILLEGAL_TRANSITION input.orderId'])
  })

  it('is never more than was captured, whoever asks at once', async () => {
    const id = await sent()
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(id, '9.00')))
    expect(answers.filter(({ faults }) => faults?.length === 0)).toHaveLength(4)
    expect(new Set(answers.flatMap(({ faults }) => faults ?? []))).toEqual(new Set(['OUT_OF_RANGE input.amount.amount']))
    await eventually(async () => expect((await see(id)).amounts.refunded.amount).toBe('36.00'))
    const [books] = await orders.service.database.query<{ given: number }>(
      `SELECT sum(o.amount)::bigint AS given FROM test_provider.operation AS o JOIN payment_task AS t USING (idempotency_key) WHERE t.order_id = $1 AND o.kind = 'REFUND'`,
      [id],
    )
    expect(Number(books!.given)).toBe(3_600)
  })

  it('is limited by role: together half of what was captured', async () => {
    const id = await sent()
    const limits = async () =>
      Promise.all(
        ['SUPPORT', 'ADMIN', 'WAREHOUSE'].map(async (role) => {
          const query = 'query ($id: ID!) { order(id: $id) { refundLimit { amount } allowedActions } }'
          const { data } = await orders.graph<{ order: { refundLimit: { amount: string }; allowedActions: string[] } }>(asViewer(role), query, { id }) // prettier-ignore
          return [data!.order.refundLimit.amount, data!.order.allowedActions.includes('REFUND')]
        }),
      )
    expect(await limits()).toEqual([['19.47', true], ['38.94', true], ['0.00', false]]) // prettier-ignore
    expect((await ask(id, '19.48', {}, 'SUPPORT')).faults).toEqual(['OUT_OF_RANGE input.amount.amount'])
    expect((await ask(id, '19.00', {}, 'SUPPORT')).faults).toEqual([])
    expect((await ask(id, '0.48', {}, 'SUPPORT')).faults).toEqual(['OUT_OF_RANGE input.amount.amount'])
    expect((await ask(id, '0.47', {}, 'SUPPORT')).faults).toEqual([])
    expect(await limits()).toEqual([['0.00', false], ['19.47', true], ['0.00', false]]) // prettier-ignore
    expect((await ask(id, '1.00', {}, 'WAREHOUSE')).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  })

  it('is refused when the input is wrong, and nothing is done', async () => {
    const id = await orders.confirmed()
    expect((await ask(id, '1.00')).faults).toEqual(['ILLEGAL_TRANSITION input.orderId'])
    await orders.ship(id, [mug(1)])
    await orders.comesTo(id, { amounts: 'outstanding 22.49, captured 16.45' })
    const wrong = [
      [await ask(id, '16.46'), 'OUT_OF_RANGE input.amount.amount'],
      [await ask(id, '0.00'), 'OUT_OF_RANGE input.amount.amount'],
      [await ask(id, '-1.00'), 'OUT_OF_RANGE input.amount.amount'],
      [await ask(id, '1.001'), 'INVALID input.amount.amount'],
      [await ask(id, '1.00', { amount: { amount: '1.00', currencyCode: 'EUR' } }), 'INVALID input.amount.currencyCode'],
      [await ask(id, '1.00', { reason: ' ' }), 'REQUIRED input.reason'],
      [await ask(id, '1.00', { idempotencyKey: '' }), 'REQUIRED input.idempotencyKey'],
      [await ask(randomUUID(), '1.00'), 'NOT_FOUND input.orderId'],
      [await ask('no id', '1.00'), 'NOT_FOUND input.orderId'],
    ] as const
    expect(wrong.map(([{ faults }]) => faults)).toEqual(wrong.map(([, fault]) => [fault]))
    expect(await see(id)).toMatchObject({ refunds: [], refundable: { amount: '16.45' } })
  })
})

describe('what a provider can do', () => {
  it('once captured, a hold of one capture is set aside anew for the parcels that follow', async () => {
    const { order } = await orders.place({ lines: BASKET, payment: { token: 'tok_single_capture' } })
    await orders.others.reserve(order.id, BASKET)
    await eventually(async () => expect((await orders.see(order.id)).status).toBe('CONFIRMED'))
    await orders.ship(order.id, [mug(2)])
    await eventually(async () =>
      expect((await orders.see(order.id)).payments.map((p) => `${p.authorized.amount} ${p.captured.amount} ${p.voided.amount}`)).toEqual([
        '38.94 28.95 9.99',
        '9.99 0.00 0.00',
      ]),
    )
    const shipment = await orders.ship(order.id, [{ sku: 'TEA', quantity: 3 }])
    await orders.comesTo(order.id, { order: 'CONFIRMED SHIPPED CAPTURED', amounts: 'captured 38.94' })
    await orders.deliver(order.id, shipment, BASKET)
    await orders.comesTo(order.id, { order: 'COMPLETED DELIVERED CAPTURED' })
  })

  it('without a saved means of payment all is captured with the first parcel, and what is never sent is given back', async () => {
    const { order } = await orders.place({ lines: BASKET, payment: { token: 'tok_single_capture_once' } })
    await orders.others.reserve(order.id, BASKET)
    await eventually(async () => expect((await orders.see(order.id)).status).toBe('CONFIRMED'))
    const shipment = await orders.ship(order.id, [mug(2)])
    await orders.comesTo(order.id, { amounts: 'captured 38.94', payment: '38.94: 38.94 captured, 0.00 voided' })
    await orders.cancel(order.id, [{ sku: 'TEA', quantity: 3 }])
    await orders.release(order.id, [{ sku: 'TEA', quantity: 3 }])
    await orders.comesTo(order.id, { amounts: 'captured 38.94, refunded 9.99' })
    await orders.deliver(order.id, shipment, [mug(2)])
    await orders.comesTo(order.id, { order: 'COMPLETED DELIVERED PARTIALLY_REFUNDED' })
  })

  it('that sets nothing aside charges each parcel', async () => {
    const { order } = await orders.place({ lines: BASKET, payment: { token: 'tok_saved_method' } })
    await orders.others.reserve(order.id, BASKET)
    await eventually(async () => expect((await orders.see(order.id)).status).toBe('CONFIRMED'))
    await orders.ship(order.id, [mug(2)])
    await orders.ship(order.id, [{ sku: 'TEA', quantity: 3 }])
    await orders.comesTo(order.id, { amounts: 'captured 38.94', order: 'CONFIRMED SHIPPED CAPTURED' })
    expect((await orders.see(order.id)).payments.map(({ captured }) => captured.amount)).toEqual(['0.00', '28.95', '9.99'])
  })

  it('whose holds end has them set aside anew before, and lets the old ones go', async () => {
    const { order } = await orders.place({ lines: BASKET, payment: { token: 'tok_expiring' } })
    await orders.others.reserve(order.id, BASKET)
    await eventually(async () => expect((await orders.see(order.id)).status).toBe('CONFIRMED'))
    now = () => new Date(Date.now() + 6.5 * 86_400_000)
    await eventually(async () =>
      expect((await orders.see(order.id)).payments.map((p) => `${p.authorized.amount} ${p.voided.amount}`)).toEqual([
        '38.94 38.94',
        '38.94 0.00',
      ]),
    )
    now = () => new Date()
    await orders.ship(order.id, BASKET)
    await orders.comesTo(order.id, { order: 'CONFIRMED SHIPPED CAPTURED', amounts: 'captured 38.94' })
  })

  it('waits for the customer whose bank asks, and is no decline', async () => {
    const { order } = await orders.place({ lines: BASKET, payment: { token: 'tok_step_up' } })
    await orders.others.reserve(order.id, BASKET)
    await eventually(async () => expect((await orders.see(order.id)).status).toBe('CONFIRMED'))
  })
})

it('each night our books are compared with the provider’s, and a difference is work until it is gone', async () => {
  const id = await sent()
  const work = async () =>
    (await orders.service.database.query<{ error: string }>(`SELECT error FROM work_item WHERE order_id = $1 AND kind = 'PAYMENT_MISMATCH' AND resolved_at IS NULL`, [id])).map(({ error }) => error) // prettier-ignore
  const books = (change: number) =>
    orders.service.database.query(`UPDATE test_provider.operation SET amount = amount + $2 WHERE kind = 'CAPTURE' AND idempotency_key = (SELECT idempotency_key FROM payment_task WHERE order_id = $1 AND kind = 'CAPTURE')`, [id, change]) // prettier-ignore
  const night = (days: number) => () => new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 + days * 86_400_000 + 2.5 * 3_600_000)
  await books(-1)
  now = night(1)
  await eventually(async () =>
    expect(await work()).toEqual(['Ours: 3894 taken and 0 given back, GBP in minor units; theirs: 3893 taken and 0 given back']),
  )
  await books(1)
  now = night(2)
  await eventually(async () => expect(await work()).toEqual([]))
  now = () => new Date()
})

describe('a gift card', () => {
  const issue = async (amount: string, idempotencyKey: string = randomUUID(), role = 'SUPPORT') => {
    const { data, errors } = await orders.graph<{
      issueGiftCard: { code: string | null; userErrors: { code: string; field: string[] }[] }
    }>(asViewer(role), 'mutation ($input: IssueGiftCardInput!) { issueGiftCard(input: $input) { code userErrors { code field } } }', {
      input: { idempotencyKey, amount: { amount, currencyCode: 'GBP' } },
    })
    return { errors, ...data?.issueGiftCard }
  }
  const paidBy = async (token: string) => {
    const { order } = await orders.place({ lines: BASKET, payment: { provider: 'gift-card', token } })
    await orders.others.reserve(order.id, BASKET)
    await eventually(async () => expect((await orders.see(order.id)).status).not.toBe('PENDING'))
    return { id: order.id, status: (await orders.see(order.id)).status }
  }

  it('pays an order, is spent once, and holds again what is given back', async () => {
    const { code } = await issue('50.00')
    const first = await paidBy(code!)
    expect([first.status, (await paidBy(code!)).status]).toEqual(['CONFIRMED', 'REJECTED'])
    await orders.ship(first.id, BASKET)
    await orders.comesTo(first.id, { order: 'CONFIRMED SHIPPED CAPTURED' })
    await ask(first.id, '30.00')
    await eventually(async () => expect((await orders.see(first.id)).amounts.refunded.amount).toBe('30.00'))
    expect((await paidBy(code!.toLowerCase())).status).toBe('CONFIRMED')
  })

  it('that orders are placed with at once is never overspent', async () => {
    const { code } = await issue('80.00')
    const paid = await Promise.all(Array.from({ length: 5 }, () => paidBy(code!)))
    expect(paid.filter(({ status }) => status === 'CONFIRMED')).toHaveLength(2)
  })

  it('is issued once for a key, and not for a wrong input', async () => {
    const key = randomUUID()
    const { code } = await issue('10.00', key)
    expect((await issue('10.00', key)).code).toBe(code)
    expect((await issue('11.00', key)).userErrors).toEqual([{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] }])
    expect((await issue('0.00')).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['input', 'amount', 'amount'] }])
    expect((await issue('ten')).errors ?? (await issue('1.001')).userErrors).not.toEqual([])
    expect((await issue('10.00', key, 'WAREHOUSE')).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
    expect((await paidBy('NO-SUCH-CARD')).status).toBe('REJECTED')
  })
})
