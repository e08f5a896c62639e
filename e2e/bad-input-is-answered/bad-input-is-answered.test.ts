import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { PLACE, Shop, type Basket } from '../support/shop.js'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
  await shop.offer('MUG', { units: 1_000 })
})
afterAll(() => shop.close())

const place = async (change: Record<string, unknown>, basket: Basket = {}) => {
  const { data, errors, status } = await shop.graph(null, PLACE, { input: { ...shop.order(basket), ...change } })
  return {
    status,
    order: data?.placeOrder?.order ?? null,
    userErrors: data?.placeOrder?.userErrors,
    codes: errors?.map(({ extensions }) => extensions.code),
  }
}
const line = (quantity: unknown, sku = 'MUG') => ({ lines: [{ sku, quantity }] })
const refused = (code: string, ...field: string[]) => ({
  status: 200,
  order: null,
  codes: undefined,
  userErrors: [{ code, field: ['input', ...field], message: expect.stringMatching(/\w{3,}/) }],
})

describe('placeOrder', () => {
  it.each([
    ['an unknown SKU', line(1, 'NO-SUCH'), refused('NOT_FOUND', 'lines', '0', 'sku')],
    ['a quantity of 0', line(0), refused('OUT_OF_RANGE', 'lines', '0', 'quantity')],
    ['a negative quantity', line(-1), refused('OUT_OF_RANGE', 'lines', '0', 'quantity')],
    ['a quantity over a million', line(1_000_001), refused('OUT_OF_RANGE', 'lines', '0', 'quantity')],
    ['no lines', { lines: [] }, refused('REQUIRED', 'lines')],
    ['2,001 lines', { lines: Array.from({ length: 2_001 }, () => ({ sku: 'MUG', quantity: 1 })) }, refused('TOO_MANY', 'lines')],
    ['a bad e-mail', { email: 'ada at example' }, refused('INVALID', 'email')],
    [
      'a bad country',
      { shippingAddress: { name: 'A', line1: 'B', city: 'C', countryCode: 'XX' } },
      refused('INVALID', 'shippingAddress', 'countryCode'),
    ],
    ['an unknown channel', { channel: 'nowhere' }, refused('NOT_FOUND', 'channel')],
  ])('answers %s with the field and what to do', async (_, change, answer) => {
    expect(await place(change)).toEqual(answer)
  })

  it.each([
    ['1.5', 1.5],
    ['2^31', 2 ** 31],
    ['text', 'two'],
  ])('answers a quantity of %s as no integer', async (_, quantity) => {
    expect(await place(line(quantity))).toMatchObject({ order: null, codes: ['BAD_USER_INPUT'] })
  })

  it("answers a currency that is not the shop's", async () => {
    const lines = [{ sku: 'MUG', quantity: 1, unitPrice: { amount: '1.00', currencyCode: 'EUR' } }]
    const token = await shop.token({ roles: ['CHANNEL'] })
    const { data } = await shop.graph({ token }, PLACE, { input: { ...shop.order(), lines } })
    expect(data.placeOrder).toMatchObject({
      order: null,
      userErrors: [{ code: 'INVALID', field: ['input', 'lines', '0', 'unitPrice', 'currencyCode'] }],
    })
  })

  it('sums two lines of one SKU, and keeps them two lines', async () => {
    const { id } = await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }, { sku: 'MUG', quantity: 3 }] }) // prettier-ignore
    const order = await shop.until(id, 'CONFIRMED')
    expect(order.lines.map(({ quantity }: { quantity: number }) => quantity)).toEqual([2, 3])
  })

  it('answers the same key with the same input by the same order, also fifty times at once', async () => {
    const input = shop.order({ idempotencyKey: 'fifty-at-once' })
    const answers = await Promise.all(Array.from({ length: 50 }, () => shop.ask(null, PLACE, { input })))
    expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1)
  })

  it('refuses the same key with another input', async () => {
    await shop.place({ idempotencyKey: 'taken' })
    expect(await place(line(9), { idempotencyKey: 'taken' })).toEqual(refused('IDEMPOTENCY_CONFLICT', 'idempotencyKey'))
  })
})

describe('the gateway', () => {
  it.each<[string, string, number, string?]>([
    ['malformed JSON', '{"query": ', 400],
    ['an unknown field', JSON.stringify({ query: '{ channels { colour } }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a body of 2 MB', JSON.stringify({ query: `{ channels { code } } # ${'x'.repeat(2_000_000)}` }), 413],
    ['a page of 101', JSON.stringify({ query: '{ variants(first: 101) { totalCount } }' }), 200],
  ])('answers %s with a code and a request id, and no stack', async (_, body, status, code = 'BAD_USER_INPUT') => {
    const response = await shop.post('/graphql', body)
    const text = await response.text()
    const { errors } = JSON.parse(text) as { errors: unknown[] }
    expect([response.status, errors]).toEqual([
      status,
      [
        expect.objectContaining({
          message: expect.stringMatching(/\w{3,}/),
          extensions: expect.objectContaining({ code, requestId: expect.stringMatching(/.{8,}/) }),
        }),
      ],
    ])
    expect(text).not.toMatch(/stacktrace|node_modules|SELECT |127\.0\.0\.1/)
  })

  it('tells nobody that an order of somebody else exists: not by reading, not by cancelling, not by following it', async () => {
    const { id } = await shop.place()
    const token = await shop.token({ roles: ['CUSTOMER'], customerId: '0198a000-0000-7000-8000-000000000000' })
    const read = await shop.graph({ token }, 'query ($id: ID!) { order(id: $id) { id } }', { id })
    expect([read.data, read.errors?.map(({ extensions }) => extensions.code)]).toEqual([{ order: null }, ['NOT_FOUND']])
    const cancel = await shop.graph(
      { token },
      'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id } userErrors { code field } } }',
      { input: { orderId: id, reason: 'not mine' } },
    )
    expect(cancel.data.cancelOrder).toEqual({ order: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'orderId'] }] })
    for (const field of ['trackingUpdates', 'orderUpdates'])
      expect(await subscribe(token, field, id)).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
  })

  it('is the only way in: a subgraph accepts what the gateway signed, and nothing else', async () => {
    for (const url of Object.values(shop.system.subgraphUrls)) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      })
      expect([response.status, await response.json()]).toMatchObject([401, { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }])
    }
  })
})

/** The errors (or the first answer) that a subscription ends with. */
async function subscribe(token: string, field: string, orderId: string): Promise<unknown> {
  const client = createClient({
    url: `${shop.system.gatewayUrl.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
  })
  try {
    return await new Promise((resolve) => {
      client.subscribe(
        { query: `subscription ($orderId: ID!) { ${field}(orderId: $orderId) { cursor } }`, variables: { orderId } },
        { next: ({ errors, data }) => resolve(errors ?? data), error: resolve, complete: () => undefined },
      )
    })
  } finally {
    await client.dispose()
  }
}
