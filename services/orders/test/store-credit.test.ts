import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { returnReceived, stockAmendmentAnswered } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { BASKET, mug, runOrdersWithMoney, tea } from './running-money.js'
import { anInput } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
beforeAll(async () => {
  orders = await runOrdersWithMoney()
})
afterAll(() => orders.stop())

type Viewer = ReturnType<typeof asViewer>
const support = asViewer('SUPPORT')
const as = (customerId: string): Viewer => asViewer('CUSTOMER', { customerId })
const money = (amount: string, currencyCode = 'GBP') => ({ amount, currencyCode })

const PLACE =
  'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code field parameters { key value } } } }'
const PAID = `query ($id: ID!) { order(id: $id) { status paymentStatus allowedActions refundable { amount }
  payments { provider status authorized { amount } captured { amount } voided { amount } refunded { amount } }
  refunds { status destination amount { amount } } amendment { state } lines { id quantity }
  timeline(last: 1) { edges { node { message } } } } }`
type Sums = Readonly<Record<'authorized' | 'captured' | 'voided' | 'refunded', { readonly amount: string }>>
interface Paid {
  readonly status: string
  readonly payments: readonly ({ readonly provider: string; readonly status: string } & Sums)[]
  readonly refunds: readonly unknown[]
  readonly amendment: object | null
  readonly lines: readonly { readonly id: string; readonly quantity: number }[]
  readonly timeline: { readonly edges: readonly { readonly node: { readonly message: string } }[] }
}

async function asked<Data>(viewer: Viewer, query: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await orders.graph<Data>(viewer, query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data!
}
const place = async (viewer: Viewer, payment: object, lines: readonly object[] = BASKET) =>
  (
    await asked<{ placeOrder: { order: { id: string } | null; userErrors: object[] } }>(viewer, PLACE, {
      input: { ...anInput(), lines, payment },
    })
  ).placeOrder
const paid = async (id: string): Promise<Paid> => (await asked<{ order: Paid }>(support, PAID, { id })).order
/** Of each means of payment: what is set aside, taken, let go and given back. */
const tenders = ({ payments }: Paid): string[] =>
  payments.map((each) => `${each.provider} ${each.authorized.amount} ${each.captured.amount} ${each.voided.amount} ${each.refunded.amount}`)
const tendersOf = async (id: string) => tenders(await paid(id))
const comesTo = (id: string, expected: readonly string[]) => eventually(async () => expect(await tendersOf(id)).toEqual(expected))

/** A basket of 38.94 for an account, its stock there: it is confirmed, or it is not. */
async function ordered(viewer: Viewer, payment: object): Promise<string> {
  const { order, userErrors } = await place(viewer, payment)
  expect(userErrors).toEqual([])
  await orders.others.reserve(order!.id, BASKET)
  await eventually(async () => expect((await paid(order!.id)).status).not.toBe('PENDING'))
  return order!.id
}
/** Customers are accounts once they have ordered. */
async function account(): Promise<{ id: string; viewer: Viewer }> {
  const id = newId()
  const { userErrors } = await place(as(id), { token: 'tok_success' }, [{ sku: 'MUG', quantity: 1 }])
  expect(userErrors).toEqual([])
  return { id, viewer: as(id) }
}
const GRANT = `mutation ($input: GrantStoreCreditInput!) { grantStoreCredit(input: $input) {
  storeCredit { balance { amount } } userErrors { code field parameters { key value } } } }`
const grant = async (
  customerId: string,
  amount: string,
  { key = randomUUID(), viewer = support, currency = 'GBP' }: { key?: string; viewer?: Viewer; currency?: string } = {},
) =>
  (
    await asked<{ grantStoreCredit: { storeCredit: { balance: { amount: string } } | null; userErrors: object[] } }>(viewer, GRANT, {
      input: { idempotencyKey: key, customerId, amount: money(amount, currency), reason: 'for the wait' },
    })
  ).grantStoreCredit
const BALANCE = '{ storeCredit { balance { amount currencyCode } entries { kind amount { amount } balanceAfter { amount } reason } } }'
interface Credit {
  readonly balance: { readonly amount: string }
  readonly entries: readonly { kind: string; amount: { amount: string }; balanceAfter: { amount: string }; reason: string | null }[]
}
const creditOf = async (viewer: Viewer) => (await asked<{ storeCredit: Credit[] }>(viewer, BALANCE, {})).storeCredit
const balance = async (viewer: Viewer) => (await creditOf(viewer))[0]?.balance.amount
const issueCard = async (amount: string) =>
  (
    await asked<{ issueGiftCard: { code: string } }>(
      support,
      'mutation ($input: IssueGiftCardInput!) { issueGiftCard(input: $input) { code userErrors { code } } }',
      { input: { idempotencyKey: randomUUID(), amount: money(amount) } },
    )
  ).issueGiftCard.code
const refund = async (orderId: string, amount: string, destination?: string) =>
  (
    await asked<{ refundOrder: { userErrors: object[] } }>(
      asViewer('ADMIN'),
      'mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { userErrors { code field parameters { key value } } } }',
      { input: { idempotencyKey: randomUUID(), orderId, amount: money(amount), reason: 'late', destination } },
    )
  ).refundOrder.userErrors

describe('store credit', () => {
  it('is granted once for a key, within what a role may in a day, and seen by its customer and staff alone', async () => {
    const { id, viewer } = await account()
    expect(await grant(id, '20.00', { key: 'g1' })).toEqual({ storeCredit: { balance: { amount: '20.00' } }, userErrors: [] })
    expect((await grant(id, '20.00', { key: 'g1' })).storeCredit).toEqual({ balance: { amount: '20.00' } })
    expect((await grant(id, '21.00', { key: 'g1' })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }])
    expect((await grant(id, '30.01')).userErrors).toEqual([
      { code: 'OUT_OF_RANGE', field: ['input', 'amount', 'amount'], parameters: [{ key: 'most', value: '30.00' }] },
    ])
    const MOST = 'query ($id: ID!) { customer(id: $id) { creditGrant(currencyCode: "GBP") { most { amount } } } }'
    const mostOf = async (other: Viewer) =>
      (await asked<{ customer: { creditGrant: object | null } }>(other, MOST, { id })).customer.creditGrant
    expect(await mostOf(support)).toEqual({ most: { amount: '30.00' } })
    expect(await mostOf(asViewer('ADMIN'))).toEqual({ most: null })
    expect((await grant(id, '30.01', { viewer: asViewer('ADMIN') })).storeCredit).toEqual({ balance: { amount: '50.01' } })
    expect((await grant(id, '0')).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'amount', 'amount'] }])
    expect((await grant(id, '1', { currency: 'XXQ' })).userErrors).toMatchObject([{ field: ['input', 'amount', 'currencyCode'] }])
    expect((await grant(newId(), '1')).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'customerId'] }])
    expect((await creditOf(viewer))[0]!.entries).toEqual([
      { kind: 'GRANT', amount: { amount: '30.01' }, balanceAfter: { amount: '50.01' }, reason: 'for the wait' },
      { kind: 'GRANT', amount: { amount: '20.00' }, balanceAfter: { amount: '20.00' }, reason: 'for the wait' },
    ])
    const OF = 'query ($id: ID) { storeCredit(customerId: $id) { balance { amount } } }'
    const codes = async (other: Viewer, of: string | null = id) =>
      (await orders.graph(other, OF, { id: of })).errors?.map(({ extensions }) => extensions?.['code'])
    expect(await codes(support)).toBeUndefined()
    expect([await codes(as(newId())), await codes(support, null), await codes(asViewer('WAREHOUSE'))]).toEqual([
      ...[['NOT_FOUND'], ['NOT_FOUND']],
      ['FORBIDDEN'],
    ])
    await expect(orders.service.database.query('UPDATE store_credit_entry SET amount = 1')).rejects.toThrow('stays as it was written')
  })

  it('grants at once never pass the limit, and orders placed at once never spend it twice', async () => {
    const { id, viewer } = await account()
    const granted = await Promise.all(Array.from({ length: 8 }, () => grant(id, '15.00')))
    expect(granted.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(3)
    await grant(id, '40.00', { viewer: asViewer('ADMIN') })
    const ids = await Promise.all(Array.from({ length: 5 }, () => ordered(viewer, { provider: 'store-credit', token: 'balance' })))
    const statuses = await Promise.all(ids.map(async (each) => (await paid(each)).status))
    expect(statuses.filter((status) => status === 'CONFIRMED')).toHaveLength(2)
    expect(await balance(viewer)).toBe('7.12')
  })

  it('pays an order, and is there again when that is cancelled, or money of it is given back', async () => {
    const { id, viewer } = await account()
    await grant(id, '45.00')
    const cancelled = await ordered(viewer, { provider: 'store-credit', token: 'of-somebody-else' })
    expect(await balance(viewer)).toBe('6.06')
    await orders.cancel(cancelled)
    await orders.release(cancelled, BASKET)
    await eventually(async () => expect(await balance(viewer)).toBe('45.00'))
    const kept = await ordered(viewer, { provider: 'store-credit', token: 'x' })
    await orders.ship(kept, BASKET)
    await comesTo(kept, ['store-credit 38.94 38.94 0.00 0.00'])
    expect(await refund(kept, '8.94')).toEqual([])
    await eventually(async () => expect(await balance(viewer)).toBe('15.00'))
    expect((await creditOf(viewer))[0]!.entries.map(({ kind }) => kind)).toEqual([
      'REFUND',
      'CAPTURE',
      'AUTHORIZE',
      'VOID',
      'AUTHORIZE',
      'GRANT',
    ])
  })

  it('is what a card’s money becomes, where that is asked for: the card is given nothing, and no more than was taken', async () => {
    const { viewer } = await account()
    const id = await ordered(viewer, { token: 'tok_success' })
    await orders.ship(id, BASKET)
    await comesTo(id, ['test 38.94 38.94 0.00 0.00'])
    expect(await refund(id, '30.00', 'STORE_CREDIT')).toEqual([])
    await eventually(async () => expect(await balance(viewer)).toBe('30.00'))
    await comesTo(id, ['test 38.94 38.94 0.00 30.00'])
    expect((await paid(id)).refunds).toEqual([{ status: 'DONE', destination: 'STORE_CREDIT', amount: { amount: '30.00' } }])
    expect(await refund(id, '8.95')).toMatchObject([{ code: 'OUT_OF_RANGE' }])
    const operations = await orders.service.database.query(`SELECT FROM test_provider.operation WHERE kind = 'REFUND'`)
    expect(operations).toHaveLength(0)
    const guests = await orders.confirmed()
    await orders.ship(guests, BASKET)
    await comesTo(guests, ['test 38.94 38.94 0.00 0.00'])
    expect(await refund(guests, '1.00', 'STORE_CREDIT')).toEqual([
      { code: 'INVALID', field: ['input', 'destination'], parameters: [{ key: 'fault', value: 'ACCOUNT_ONLY' }] },
    ])
  })

  it('is what goods that came back become, where their return asks for it: the card is given nothing', async () => {
    const { viewer } = await account()
    const id = await ordered(viewer, { token: 'tok_success' })
    await orders.deliver(id, await orders.ship(id, BASKET), BASKET)
    await comesTo(id, ['test 38.94 38.94 0.00 0.00'])
    const [line] = (await orders.see(id)).lines.filter(({ sku }) => sku === 'MUG')
    const units = { orderLineId: line!.id, sku: 'MUG', quantity: 1 }
    const returned = returnReceived.draft(id, {
      ...{
        returnId: newId(),
        returnNumber: 'R-10000014',
        orderId: id,
        resolution: 'STORE_CREDIT',
        at: new Date().toISOString(),
        actor: 'anna',
      },
      terms: { feeBps: 0, labelFee: 0, refundsShipping: true },
      lines: [{ ...units, returnLineId: newId(), reason: 'UNWANTED', received: 1, accepted: 1 }],
      ...{ receiptId: newId(), locationId: newId(), isComplete: true, units: [{ ...units, disposition: 'RESTOCK' }] },
    })
    await orders.others.tell(returned, returned)
    // A mug is 12.50 of 34.99, which have 3.95 of shipping.
    await eventually(async () => expect(await balance(viewer)).toBe('13.91'))
    await eventually(async () =>
      expect((await paid(id)).refunds).toEqual([{ status: 'DONE', destination: 'STORE_CREDIT', amount: { amount: '13.91' } }]),
    )
    expect((await creditOf(viewer))[0]!.entries.map(({ kind }) => kind)).toEqual(['CREDIT'])
  })

  it('is not for guests, nor for a channel', async () => {
    const fault = [{ code: 'INVALID', field: ['input', 'payment', 'provider'], parameters: [{ key: 'fault', value: 'ACCOUNT_ONLY' }] }]
    expect((await place(asViewer([]), { provider: 'store-credit', token: 'x' })).userErrors).toEqual(fault)
    const { userErrors } = await place(asViewer([]), { token: 'tok_success', voucher: { provider: 'store-credit' } })
    expect(userErrors).toMatchObject([{ field: ['input', 'payment', 'voucher', 'provider'] }])
  })
})

describe('an order that is paid by a voucher and a card', () => {
  it('asks the card for the rest, takes the voucher first, and gives the card back first', async () => {
    const { id, viewer } = await account()
    await grant(id, '20.00')
    const order = await ordered(viewer, { token: 'tok_success', voucher: { provider: 'store-credit' } })
    expect(await tendersOf(order)).toEqual(['test 18.94 0.00 0.00 0.00', 'store-credit 20.00 0.00 0.00 0.00'])
    // A mug and the shipping are 16.45: of the voucher. The other mug takes 3.55 of it, and 8.95 of the card.
    await orders.ship(order, [mug(1)])
    await comesTo(order, ['test 18.94 0.00 0.00 0.00', 'store-credit 20.00 16.45 0.00 0.00'])
    await orders.ship(order, [mug(1)])
    await comesTo(order, ['test 18.94 8.95 0.00 0.00', 'store-credit 20.00 20.00 0.00 0.00'])
    expect(await refund(order, '10.00')).toEqual([])
    await comesTo(order, ['test 18.94 8.95 0.00 8.95', 'store-credit 20.00 20.00 0.00 1.05'])
    await eventually(async () => expect(await balance(viewer)).toBe('1.05'))
    // What is not sent is let go of the card.
    await orders.cancel(order, [tea(3)])
    await orders.release(order, [tea(3)])
    await comesTo(order, ['test 18.94 8.95 9.99 8.95', 'store-credit 20.00 20.00 0.00 1.05'])
  })

  it('takes of a gift card so much as was said, and is rejected where that holds less', async () => {
    const { viewer } = await account()
    const token = await issueCard('30.00')
    const first = await ordered(viewer, { token: 'tok_success', voucher: { provider: 'gift-card', token, amount: money('25.00') } })
    expect(await tendersOf(first)).toEqual(['test 13.94 0.00 0.00 0.00', 'gift-card 25.00 0.00 0.00 0.00'])
    const second = await ordered(viewer, { token: 'tok_success', voucher: { provider: 'gift-card', token, amount: money('25.00') } })
    const { status, timeline } = await paid(second)
    expect([status, timeline.edges[0]!.node.message]).toEqual(['REJECTED', 'Payment declined: the gift card holds less than that'])
    // The card was never asked.
    expect(await tendersOf(second)).toEqual(['test 0.00 0.00 0.00 0.00', 'gift-card 0.00 0.00 0.00 0.00'])
  })

  it('has its voucher back when the card is declined, or the order cancelled', async () => {
    const { id, viewer } = await account()
    await grant(id, '20.00')
    const declined = await ordered(viewer, { token: 'tok_declined', voucher: { provider: 'store-credit' } })
    expect((await paid(declined)).status).toBe('REJECTED')
    await orders.release(declined, BASKET)
    await comesTo(declined, ['test 0.00 0.00 0.00 0.00', 'store-credit 20.00 0.00 20.00 0.00'])
    const cancelled = await ordered(viewer, { token: 'tok_success', voucher: { provider: 'store-credit' } })
    await orders.cancel(cancelled)
    await orders.release(cancelled, BASKET)
    await comesTo(cancelled, ['test 18.94 0.00 18.94 0.00', 'store-credit 20.00 0.00 20.00 0.00'])
    await eventually(async () => expect(await balance(viewer)).toBe('20.00'))
  })

  it('asks a voucher for the difference of an amendment, where that is said', async () => {
    const { id, viewer } = await account()
    await grant(id, '15.00')
    const order = await ordered(viewer, { token: 'tok_success' })
    const { lines } = await paid(order)
    const AMEND = 'mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { userErrors { code field parameters { key value } } } }'
    const amend = async (quantity: number, payDifferenceWith: object, by: Viewer = viewer) => {
      const setQuantities = [{ orderLineId: lines[0]!.id, quantity }]
      const input = { orderId: order, reason: 'more', setQuantities, payDifferenceWith }
      return (await asked<{ amendOrder: { userErrors: object[] } }>(by, AMEND, { input })).amendOrder.userErrors
    }
    expect(await amend(3, { provider: 'test' })).toMatchObject([{ code: 'INVALID', field: ['input', 'payDifferenceWith', 'provider'] }])
    expect(await amend(3, { provider: 'gift-card' })).toMatchObject([{ code: 'INVALID', field: ['input', 'payDifferenceWith', 'token'] }])
    const secured = async (quantity: number) => {
      await eventually(async () => expect((await paid(order)).amendment).toEqual({ state: 'AWAITING_STOCK' }))
      const asks = orders.others.heard('order.amendment_requested.v1', order) as { amendmentId: string }[]
      await orders.tell(
        stockAmendmentAnswered.draft(order, {
          ...{ orderId: order, amendmentId: asks.at(-1)!.amendmentId, outcome: 'SECURED', short: [] },
          lines: [{ sku: 'MUG', reserved: quantity, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }],
        }),
      )
      await eventually(async () => expect((await paid(order)).amendment).toBeNull())
    }
    expect(await amend(3, { provider: 'store-credit' })).toEqual([])
    await eventually(() => expect(orders.others.heard('order.amendment_requested.v1', order)).toHaveLength(1))
    await secured(1)
    expect(await tendersOf(order)).toEqual(['test 38.94 0.00 0.00 0.00', 'store-credit 12.50 0.00 0.00 0.00'])
    expect(await amend(4, { provider: 'store-credit' })).toEqual([])
    await eventually(() => expect(orders.others.heard('order.amendment_requested.v1', order)).toHaveLength(2))
    await secured(1)
    const after = await paid(order)
    expect([after.lines[0]!.quantity, after.timeline.edges[0]!.node.message]).toEqual([
      3,
      'Not amended: Payment declined: there is less store credit than that',
    ])
    expect(await balance(viewer)).toBe('2.50')
  })

  it('names what is wrong with a voucher', async () => {
    const wrong = async (voucher: object, payment: object = { token: 'tok_success' }) =>
      (await place(asViewer([]), { ...payment, voucher })).userErrors
    expect([
      await wrong({ provider: 'stripe', token: 'pm_1' }),
      await wrong({ provider: 'gift-card' }),
      await wrong({ provider: 'gift-card', token: 'A', amount: money('5.00', 'EUR') }),
      await wrong({ provider: 'gift-card', token: 'A', amount: money('0.00') }),
    ]).toMatchObject([
      [{ code: 'INVALID', field: ['input', 'payment', 'voucher', 'provider'] }],
      [{ code: 'INVALID', field: ['input', 'payment', 'voucher', 'token'] }],
      [{ code: 'INVALID', field: ['input', 'payment', 'voucher', 'amount', 'currencyCode'] }],
      [{ code: 'INVALID', field: ['input', 'payment', 'voucher', 'amount'] }],
    ])
  })
})
