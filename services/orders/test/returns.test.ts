import { returnApproved, returnReceived, type DataOf } from '@kade/events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { BASKET, runOrdersWithMoney } from './running-money.js'

let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
beforeAll(async () => {
  orders = await runOrdersWithMoney()
})
afterAll(() => orders.stop())

type Received = DataOf<typeof returnReceived>
interface Line {
  readonly sku: string
  readonly received: number
  readonly accepted?: number
}

/** The basket, all of it delivered and paid: 38.94. */
async function delivered() {
  const id = await orders.confirmed()
  const shipment = await orders.ship(id, BASKET)
  await orders.deliver(id, shipment, BASKET)
  await orders.comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED' })
  const { lines } = await orders.see(id)
  return { id, lineOf: (sku: string) => lines.find((line) => line.sku === sku)?.id ?? null }
}
type Delivered = Awaited<ReturnType<typeof delivered>>

/** What shipping tells of units of a return that came. */
function received({ id, lineOf }: Delivered, lines: readonly Line[], given: Partial<Received> = {}) {
  const returnId = given.returnId ?? newId()
  return returnReceived.draft(id, {
    ...{ returnId, returnNumber: 'R-10000014', orderId: id, resolution: 'REFUND', at: new Date().toISOString(), actor: 'anna' },
    terms: { feeBps: 0, labelFee: 0, refundsShipping: true },
    lines: lines.map(({ sku, received: came, accepted = came }) => ({
      ...{
        returnLineId: `${returnId} ${sku}`,
        orderLineId: lineOf(sku),
        sku,
        quantity: came,
        reason: 'UNWANTED',
        received: came,
        accepted,
      },
    })),
    ...{ receiptId: newId(), locationId: newId(), isComplete: true },
    units: lines.map(({ sku, received: quantity }) => ({ orderLineId: lineOf(sku), sku, quantity, disposition: 'RESTOCK' })),
    ...given,
  })
}

const SEE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Return { owed { amount } refund { amount { amount } reason status destination } refunds { amount { amount } } } } }`
const returnOf = async (id: string, viewer = asViewer('SUPPORT')) => {
  const { data, errors } = await orders.graph<{ _entities: unknown[] }>(viewer, SEE, { of: [{ __typename: 'Return', id }] })
  if (errors) throw new Error(JSON.stringify(errors))
  return data?._entities[0]
}
const orderOf = async (id: string) => {
  const query = `query ($id: ID!) { order(id: $id) { status fulfillmentStatus paymentStatus allowedActions lines { sku quantities { delivered returned refunded } }
    refunds { amount { amount } } timeline(last: 5) { edges { node { type } } } } }`
  const { data } = await orders.graph<{ order: any }>(asViewer('SUPPORT'), query, { id }) // eslint-disable-line
  return data!.order
}
const nothing = { owed: null, refund: null, refunds: [] }

describe('goods of a return that came', () => {
  it('are given back at what they and their share of shipping cost, with a credit note, and are counted on the line', async () => {
    const order = await delivered()
    expect((await orderOf(order.id)).allowedActions).toContain('REQUEST_RETURN')
    // A mug is 12.50 of 34.99, which have 3.95 of shipping.
    const came = received(order, [{ sku: 'MUG', received: 1 }])
    await orders.others.tell(came, { ...came, data: { ...came.data } })
    await eventually(async () =>
      expect(await orderOf(order.id)).toMatchObject({
        ...{ status: 'COMPLETED', fulfillmentStatus: 'PARTIALLY_RETURNED', paymentStatus: 'PARTIALLY_REFUNDED' },
        lines: [{ sku: 'MUG', quantities: { delivered: 2, returned: 1, refunded: 1 } }, { sku: 'TEA', quantities: { returned: 0, refunded: 0 } }],
        refunds: [{ amount: { amount: '13.91' } }],
      }),
    ) // prettier-ignore
    expect(await returnOf(came.data.returnId)).toEqual({
      owed: { amount: '13.91' },
      refund: { amount: { amount: '13.91' }, reason: 'Return R-10000014', status: 'DONE', destination: 'ORIGINAL' },
      refunds: [{ amount: { amount: '13.91' } }],
    })
    expect(orders.others.heard('order.return_settled.v1', order.id)).toMatchObject([
      { returnId: came.data.returnId, settledUnits: 1, amount: 1_391, currency: 'GBP', exchangeOrderId: null },
    ])
    const [note] = await orders.service.database.query<{ total: number; lines: number }>(
      `SELECT i.total, (SELECT count(*)::int FROM invoice_line AS l WHERE l.invoice_id = i.id) AS lines FROM invoice AS i WHERE i.order_id = $1 AND i.original_id IS NOT NULL`,
      [order.id],
    )
    expect([Number(note?.total), note?.lines]).toEqual([1_391, 1])
    expect((await orderOf(order.id)).timeline.edges.map(({ node }: { node: { type: string } }) => node.type)).toEqual(
      expect.arrayContaining(['RETURN_RECEIVED', 'RETURN_SETTLED', 'PAYMENT_REFUNDED']),
    )
  })

  it('are together what was paid, to the cent, and no more is given back than that', async () => {
    const order = await delivered()
    const [one, other] = [received(order, [{ sku: 'TEA', received: 1 }]), received(order, [{ sku: 'MUG', received: 2 }])]
    const rest = received(order, [{ sku: 'TEA', received: 3 }], { returnId: one.data.returnId })
    await orders.others.tell(one, other, rest, received(order, [{ sku: 'TEA', received: 3 }]))
    await eventually(async () =>
      expect(await orderOf(order.id)).toMatchObject({ fulfillmentStatus: 'RETURNED', paymentStatus: 'REFUNDED' }),
    )
    expect((await orders.see(order.id)).amounts.refunded.amount).toBe('38.94')
    expect((await orderOf(order.id)).allowedActions).not.toContain('REQUEST_RETURN')
  })

  it.each([
    // 12.50 and 1.41 of shipping, less a tenth of 12.50 and 1.00 for the label.
    ['less the fee and the label', { feeBps: 1_000, labelFee: 100, refundsShipping: true }, 'UNWANTED', '11.66'],
    ['without shipping where the shop keeps it', { feeBps: 0, labelFee: 0, refundsShipping: false }, 'UNWANTED', '12.50'],
    ['whole, for a fault of ours', { feeBps: 1_000, labelFee: 100, refundsShipping: false }, 'DEFECTIVE', '13.91'],
  ] as const)('are given back %s', async (_, terms, reason, amount) => {
    const order = await delivered()
    const came = received(order, [{ sku: 'MUG', received: 1 }], { terms })
    await orders.others.tell({ ...came, data: { ...came.data, lines: came.data.lines.map((line) => ({ ...line, reason })) } })
    await eventually(async () => expect((await orderOf(order.id)).refunds).toEqual([{ amount: { amount } }]))
    const settled = { owed: { amount }, refund: { status: 'DONE', destination: 'ORIGINAL' } }
    await eventually(async () => expect(await returnOf(came.data.returnId)).toMatchObject(settled))
    await eventually(async () => expect((await orders.see(order.id)).amounts.refunded.amount).toBe(amount))
  })

  it('of nobody’s order, and what did not count, move no money', async () => {
    const order = await delivered()
    const worn = received(order, [{ sku: 'MUG', received: 1, accepted: 0 }])
    await orders.others.tell(received(order, [{ sku: 'MUG', received: 1 }], { orderId: null }), worn)
    await eventually(async () => expect(await orderOf(order.id)).toMatchObject({ fulfillmentStatus: 'PARTIALLY_RETURNED', refunds: [] }))
    expect(await returnOf(worn.data.returnId)).toEqual(nothing)
  })

  it('are nobody else’s to see', async () => {
    const order = await delivered()
    const came = received(order, [{ sku: 'MUG', received: 1 }])
    await orders.others.tell(came)
    await eventually(async () => expect(await returnOf(came.data.returnId)).toMatchObject({ owed: { amount: '13.91' } }))
    expect(await returnOf(came.data.returnId, asViewer('CUSTOMER', { customerId: newId() }))).toEqual(nothing)
    expect(await returnOf(newId())).toEqual(nothing)
    expect(await returnOf('x')).toEqual(nothing)
  })
})

it('a return that is settled when it is approved is not settled again when it comes', async () => {
  const order = await delivered()
  const came = received(order, [{ sku: 'MUG', received: 1 }])
  const { receiptId: _, locationId: __, isComplete: ___, units: ____, ...told } = came.data
  const lines = told.lines.map((line) => ({ ...line, received: 0 }))
  await orders.others.tell(
    returnApproved.draft(order.id, { ...told, lines, keepsGoods: false, trackingNumber: null, goesInAdvance: false }),
    came,
  )
  await eventually(async () => expect((await orderOf(order.id)).fulfillmentStatus).toBe('PARTIALLY_RETURNED'))
  expect((await orderOf(order.id)).refunds).toEqual([{ amount: { amount: '13.91' } }])
})
