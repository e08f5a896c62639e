import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { CANCEL, Shop } from '../support/shop.js'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
  for (const sku of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']) await shop.offer(sku, { units: 10 })
  await shop.offer('SOLD-OUT', { units: 0 })
  await shop.offer('LATER', { units: 1, policy: 'BACKORDER' })
})
afterAll(() => shop.close())
jest.setTimeout(180_000)

const allThere = { onHand: 10, reserved: 0, allocated: 0, safetyStock: 0, available: 10 }
const stockIs = (sku: string, levels: unknown[]) =>
  eventually(async () => expect(await shop.stock(sku)).toEqual(levels), { timeoutMs: 20_000 })

describe('the saga of an order', () => {
  it('confirms it when stock and payment are there', async () => {
    const { id } = await shop.place({ lines: [{ sku: 'A', quantity: 3 }] })
    expect(await shop.until(id, 'CONFIRMED')).toMatchObject({ paymentStatus: 'AUTHORIZED' })
    await stockIs('A', [{ ...allThere, allocated: 3, available: 7 }])
  })

  it('rejects it when stock is out: no payment is asked, nothing stays reserved', async () => {
    const { id } = await shop.place({ lines: [{ sku: 'B', quantity: 2 }, { sku: 'SOLD-OUT', quantity: 1 }] }) // prettier-ignore
    const rejected = await shop.until(id, 'REJECTED')
    expect(rejected).toMatchObject({ paymentStatus: 'VOIDED', payments: [{ authorized: { amount: '0.00' } }] })
    await stockIs('B', [allThere])
  })

  it('rejects it when the payment is declined, and releases the stock', async () => {
    const { id } = await shop.place({ token: 'tok_declined', lines: [{ sku: 'C', quantity: 4 }] })
    expect(await shop.until(id, 'REJECTED')).toMatchObject({ paymentStatus: 'DECLINED', payments: [{ captured: { amount: '0.00' } }] })
    await stockIs('C', [allThere])
  })

  it('asks again when the payment times out: one authorization, and the order is confirmed', async () => {
    const { id } = await shop.place({ token: 'tok_timeout', lines: [{ sku: 'D', quantity: 1 }] })
    const confirmed = await shop.until(id, 'CONFIRMED', 60_000)
    expect(confirmed.payments).toMatchObject([
      { status: 'AUTHORIZED', authorized: confirmed.total.amount ? { amount: confirmed.total.amount } : {} },
    ])
  })

  it('holds it while the payment is under review, then confirms it', async () => {
    const { id } = await shop.place({ token: 'tok_review', lines: [{ sku: 'E', quantity: 1 }] })
    expect((await shop.until(id, 'ON_HOLD')).holds).toMatchObject([{ reason: 'PAYMENT_REVIEW', releasedAt: null }])
    const confirmed = await shop.until(id, 'CONFIRMED', 60_000)
    expect(confirmed.holds).toMatchObject([{ reason: 'PAYMENT_REVIEW', releasedAt: expect.any(String) }])
  })

  it('cancels it while it is in flight: stock is free again and the authorization void, whatever had happened', async () => {
    const orders = await Promise.all(
      ['tok_success', 'tok_success', 'tok_timeout', 'tok_review'].map(async (token, index) => {
        const placed = await shop.place({ token, lines: [{ sku: 'F', quantity: 2 }], email: `flight-${index}@example.com` })
        await shop.ask('SUPPORT', CANCEL, { input: { orderId: placed.id, reason: 'changed my mind' } })
        return placed
      }),
    )
    for (const { id } of orders) {
      await eventually(
        async () =>
          expect(await shop.see(id)).toMatchObject({
            status: 'CANCELLED',
            paymentStatus: 'VOIDED',
            payments: [{ captured: { amount: '0.00' } }],
          }),
        { timeoutMs: 60_000 },
      )
    }
    await stockIs('F', [allThere])
  })

  it('cancels it from the packing table: the parcel is opened, its goods are put back, the money is given back', async () => {
    const { id } = await shop.place({ lines: [{ sku: 'G', quantity: 2 }] })
    await shop.until(id, 'CONFIRMED')
    await shop.pack(id)
    expect(await packedGoods(id)).toEqual([{ status: 'PACKED', packages: [{ lines: [{ sku: 'G', quantity: 2 }] }] }])
    await eventually(async () => expect((await shop.see(id)).lines[0].quantities).toMatchObject({ packed: 2 }))
    await stockIs('G', [{ ...allThere, allocated: 2, available: 8 }])

    await shop.ask('SUPPORT', CANCEL, { input: { orderId: id, reason: 'changed my mind' } })
    await stockIs('G', [allThere])
    await eventually(async () =>
      expect(await shop.see(id)).toMatchObject({
        ...{ status: 'CANCELLED', fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'VOIDED', invoices: [], shipments: [] },
        lines: [{ quantities: { pending: 0, allocated: 0, picked: 0, packed: 0, shipped: 0, cancelled: 2 } }],
      }),
    )
    expect(await packedGoods(id)).toEqual([{ status: 'CANCELLED', packages: [] }])
  })

  it('says so where the cancellation came too late', async () => {
    const late = await shop.place({ lines: [{ sku: 'G', quantity: 2 }] })
    await shop.ship(late.id)
    await eventually(async () => expect((await shop.see(late.id)).fulfillmentStatus).toBe('SHIPPED'))
    const { data } = await shop.graph('SUPPORT', CANCEL, { input: { orderId: late.id, reason: 'too late' } })
    expect(data.cancelOrder).toMatchObject({ userErrors: [{ code: 'ILLEGAL_TRANSITION', field: ['input', 'orderId'] }] })
  })

  const packedGoods = async (id: string) =>
    (
      await shop.ask(
        'WAREHOUSE',
        'query ($id: ID!) { order(id: $id) { fulfillmentOrders { status packages { lines { sku quantity } } } } }',
        { id },
      )
    ).fulfillmentOrders

  it('waits for backordered stock, and goes on when it arrives', async () => {
    const { id } = await shop.place({ lines: [{ sku: 'LATER', quantity: 3 }] })
    await shop.until(id, 'CONFIRMED')
    await eventually(async () => expect((await shop.see(id)).lines[0].quantities).toMatchObject({ backordered: 2, allocated: 1 }))
    await shop.receive('LATER', 5)
    await eventually(async () => expect((await shop.see(id)).lines[0].quantities).toMatchObject({ backordered: 0, allocated: 3 }))
    await stockIs('LATER', [{ onHand: 6, reserved: 0, allocated: 3, safetyStock: 0, available: 3 }])
  })

  const amend = async (input: object) => {
    const { userErrors } = (
      await shop.ask('SUPPORT', 'mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { userErrors { code field } } }', {
        input: { reason: 'changed my mind', ...input },
      })
    ) // prettier-ignore
    expect(userErrors).toEqual([])
  }
  const linesOf = async (id: string) =>
    (await shop.see(id)).lines.map(
      ({ sku, quantity, quantities }: { sku: string; quantity: number; quantities: { allocated: number } }) => [
        sku,
        quantity,
        quantities.allocated,
      ],
    )

  it('amends it: more units and another line are allocated when stock and money are there, fewer are free again', async () => {
    const { id } = await shop.place({ lines: [{ sku: 'H', quantity: 3 }] })
    await shop.until(id, 'CONFIRMED')
    const [line] = (await shop.see(id)).lines
    const change = { orderId: id, setQuantities: [{ orderLineId: line.id, quantity: 5 }], addLines: [{ sku: 'I', quantity: 99 }] }
    const PREVIEW = `query ($input: AmendOrderInput!) { amendmentPreview(input: $input) {
      preview { added { sku quantity stock { isSecured available backordered policy promisedShipDate promisedDeliveryDate } } } userErrors { code } } }`
    const { preview } = await shop.ask('SUPPORT', PREVIEW, { input: { reason: 'changed my mind', ...change } })
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
    const refused = { isSecured: false, available: 10, backordered: 0, policy: 'DENY', promisedShipDate: null, promisedDeliveryDate: null }
    expect(preview.added).toEqual([
      {
        ...{ sku: 'H', quantity: 2 },
        stock: { isSecured: true, available: 7, backordered: 0, policy: 'DENY', promisedShipDate: day, promisedDeliveryDate: day },
      },
      { sku: 'I', quantity: 99, stock: refused },
    ])
    await amend({ ...change, addLines: [{ sku: 'I', quantity: 2 }] })
    await eventually(async () => expect(await linesOf(id)).toEqual([['H', 5, 5], ['I', 2, 2]]), { timeoutMs: 60_000 }) // prettier-ignore
    await stockIs('H', [{ ...allThere, allocated: 5, available: 5 }])
    const seen = await shop.see(id)
    const authorized = seen.payments.map((payment: { authorized: { amount: string } }) => Number(payment.authorized.amount))
    expect(authorized.reduce((sum: number, amount: number) => sum + amount, 0).toFixed(2)).toBe(seen.total.amount)

    await amend({ orderId: id, setQuantities: [{ orderLineId: line.id, quantity: 1 }] })
    await stockIs('H', [{ ...allThere, allocated: 1, available: 9 }])
    await eventually(async () => expect(await linesOf(id)).toEqual([['H', 1, 1], ['I', 2, 2]]), { timeoutMs: 60_000 }) // prettier-ignore
  })

  it('leaves it as it is when there is no stock for a change of it', async () => {
    const { id } = await shop.place({ lines: [{ sku: 'H', quantity: 1 }] })
    await shop.until(id, 'CONFIRMED')
    const [line] = (await shop.see(id)).lines
    await amend({ orderId: id, removeLines: [line.id], addLines: [{ sku: 'I', quantity: 1 }, { sku: 'SOLD-OUT', quantity: 1 }] }) // prettier-ignore
    const TIMELINE = 'query ($id: ID!) { order(id: $id) { amendment { state } timeline(last: 1) { edges { node { type message } } } } }'
    await eventually(
      async () =>
        expect(await shop.ask('SUPPORT', TIMELINE, { id })).toEqual({
          amendment: null,
          timeline: { edges: [{ node: { type: 'AMENDMENT_REFUSED', message: 'Not amended: Out of stock: SOLD-OUT' } }] },
        }),
      { timeoutMs: 60_000 },
    )
    expect(await linesOf(id)).toEqual([['H', 1, 1]])
    await stockIs('I', [{ ...allThere, allocated: 2, available: 8 }])
  })

  it('is what every history above followed, as far as analytics can tell', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const question =
      'query ($day: Date!) { sagaConformance(from: $day, to: $day) { orders fitness deviations { order { number } activity states } } }'
    await eventually(
      async () => {
        const { orders, ...found } = await shop.ask('PLANNER', question, { day: today })
        expect(orders).toBeGreaterThanOrEqual(8)
        expect(found).toEqual({ fitness: 1, deviations: [] })
      },
      { timeoutMs: 20_000 },
    )
  })

  it('leaves no work for a person', async () => {
    const workItems = await shop.ask('SUPPORT', `{ workItems { totalCount edges { node { kind error } } } }`)
    expect(workItems).toEqual({ totalCount: 0, edges: [] })
  })
})
