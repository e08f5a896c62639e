import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { shipmentStranded, stockAllocated, stockDeallocated, type SkuQuantity } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

// Two mugs at 12.50 and three teas at 3.33, shipping 3.95: 38.94, of which 4.17 + 1.67 + 0.66 are tax at 20 %.
const BASKET = [{ sku: 'MUG', quantity: 2 }, { sku: 'TEA', quantity: 3 }] // prettier-ignore
const mug = (quantity: number): SkuQuantity => ({ sku: 'MUG', quantity })
const tea = (quantity: number): SkuQuantity => ({ sku: 'TEA', quantity })

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
  await orders.offer({ sku: 'TEA', price: 333 })
})
afterAll(() => orders.stop())

const AMOUNTS = '{ ordered { amount } cancelled { amount } outstanding { amount } captured { amount } refunded { amount } }'
const SEE = `query ($id: ID!) { order(id: $id) {
  version status fulfillmentStatus paymentStatus total { amount } taxTotal { amount }
  amounts ${AMOUNTS} shippingAmounts ${AMOUNTS} cancellation { units amount { amount } remaining { amount } }
  lines { id sku cancellableUnits amounts ${AMOUNTS} }
  payments { authorized { amount } captured { amount } voided { amount } refunded { amount } }
  invoices { total { amount } shippingTotal { amount } taxTotal { amount } shipment { id } lines { sku quantity total { amount } taxTotal { amount } } }
} }`
interface Money {
  readonly amount: string
}
type Amounts = Readonly<Record<'ordered' | 'cancelled' | 'outstanding' | 'captured' | 'refunded', Money>>
interface Seen {
  readonly version: number
  readonly status: string
  readonly fulfillmentStatus: string
  readonly paymentStatus: string
  readonly total: Money
  readonly taxTotal: Money
  readonly amounts: Amounts
  readonly shippingAmounts: Amounts
  readonly cancellation: { readonly units: number; readonly amount: Money; readonly remaining: Money } | null
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly cancellableUnits: number; readonly amounts: Amounts }[]
  readonly payments: readonly Readonly<Record<'authorized' | 'captured' | 'voided' | 'refunded', Money>>[]
  readonly invoices: readonly {
    readonly total: Money
    readonly shippingTotal: Money
    readonly taxTotal: Money
    readonly shipment: { readonly id: string } | null
    readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly total: Money; readonly taxTotal: Money }[]
  }[]
}
async function see(id: string): Promise<Seen> {
  const { data, errors } = await orders.graph<{ order: Seen }>(asViewer('SUPPORT'), SEE, { id })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.order
}

/** What an order's money is, in a line each. */
async function moneyOf(id: string) {
  const order = await see(id)
  const [payment] = order.payments
  return {
    order: `${order.status} ${order.fulfillmentStatus} ${order.paymentStatus}`,
    amounts: say(order.amounts),
    shipping: say(order.shippingAmounts),
    lines: order.lines.map(({ sku, amounts }) => `${sku} ${say(amounts)}`),
    cancellation:
      order.cancellation &&
      `${order.cancellation.units} units: ${order.cancellation.amount.amount} less, ${order.cancellation.remaining.amount} stays`,
    payment: payment && `${payment.authorized.amount}: ${payment.captured.amount} captured, ${payment.voided.amount} voided`,
    invoices: order.invoices.map(
      ({ total, shippingTotal, taxTotal, lines }) =>
        `${total.amount} = ${lines.map((line) => `${line.quantity} ${line.sku} ${line.total.amount} (${line.taxTotal.amount})`).join(' + ')} + ${shippingTotal.amount}; tax ${taxTotal.amount}`,
    ),
  }
}
const say = ({ cancelled, outstanding, captured, refunded }: Amounts): string =>
  [
    ['cancelled', cancelled] as const,
    ['outstanding', outstanding] as const,
    ['captured', captured] as const,
    ['refunded', refunded] as const,
  ]
    .filter(([, { amount }]) => Number(amount) !== 0)
    .map(([name, { amount }]) => `${name} ${amount}`)
    .join(', ') || 'nothing'

/** Until the money is where it is expected; fails with the difference. */
const comesTo = (id: string, expected: Partial<Awaited<ReturnType<typeof moneyOf>>>) =>
  eventually(async () => expect(await moneyOf(id)).toMatchObject(expected))

async function confirmed(lines: readonly SkuQuantity[] = BASKET): Promise<string> {
  const { order, userErrors } = await orders.place({ lines })
  expect(userErrors).toEqual([])
  await orders.others.reserve(order.id, lines)
  await eventually(async () => expect((await see(order.id)).status).toBe('CONFIRMED'))
  return order.id
}
async function cancel(orderId: string, units: readonly SkuQuantity[] | null = null): Promise<void> {
  const { lines } = await see(orderId)
  const named = units?.map(({ sku, quantity }) => ({ orderLineId: lines.find((line) => line.sku === sku)!.id, quantity }))
  const { data } = await orders.graph(
    asViewer('SUPPORT'),
    'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code field } } }',
    { input: { orderId, reason: 'changed my mind', lines: named } },
  )
  expect(data).toEqual({ cancelOrder: { userErrors: [] } })
}
const ship = (id: string, lines: readonly SkuQuantity[]) => orders.others.ship(id, lines)
const deliver = (id: string, shipment: string, lines: readonly SkuQuantity[]) => orders.others.deliver(id, shipment, lines)
const release = (id: string, lines: readonly SkuQuantity[]) => orders.others.release(id, lines)
const refuseCancellation = (id: string, lines: readonly SkuQuantity[]) => orders.others.refuseCancellation(id, lines)

describe('the money of an order', () => {
  it('is outstanding until it leaves', async () => {
    const id = await confirmed()
    await comesTo(id, {
      order: 'CONFIRMED UNFULFILLED AUTHORIZED',
      amounts: 'outstanding 38.94',
      shipping: 'outstanding 3.95',
      lines: ['MUG outstanding 25.00', 'TEA outstanding 9.99'],
      cancellation: '5 units: 38.94 less, 0.00 stays',
      payment: '38.94: 0.00 captured, 0.00 voided',
      invoices: [],
    })
    expect((await see(id)).taxTotal.amount).toBe('6.50')
  })

  it('is captured with the parcel, and complete when that arrives', async () => {
    const id = await confirmed()
    const shipment = await ship(id, BASKET)
    await comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      amounts: 'captured 38.94',
      shipping: 'captured 3.95',
      cancellation: null,
      payment: '38.94: 38.94 captured, 0.00 voided',
      invoices: ['38.94 = 2 MUG 25.00 (4.17) + 3 TEA 9.99 (1.67) + 3.95; tax 6.50'],
    })
    expect((await see(id)).invoices[0]!.shipment).toEqual({ id: shipment })
    await deliver(id, shipment, BASKET)
    await comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED', amounts: 'captured 38.94' })
  })

  it('adds up to the cent over parcels, lines and taxes: the shipping is on the first', async () => {
    const id = await confirmed()
    const parcels = [[mug(2), tea(1)], [tea(1)], [tea(1)]]
    for (const [index, lines] of parcels.entries()) {
      await ship(id, lines)
      await eventually(async () => expect((await see(id)).invoices).toHaveLength(index + 1))
    }
    await comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      payment: '38.94: 38.94 captured, 0.00 voided',
      invoices: [
        '32.28 = 2 MUG 25.00 (4.17) + 1 TEA 3.33 (0.56) + 3.95; tax 5.39',
        '3.33 = 1 TEA 3.33 (0.55) + 0.00; tax 0.55',
        '3.33 = 1 TEA 3.33 (0.56) + 0.00; tax 0.56',
      ],
    })
    // By the time of their issue, and not as the database keeps them: the first is made the last.
    await orders.service.database.query("UPDATE invoice SET issued_at = issued_at + interval '1 hour' WHERE order_id = $1 AND shipping_total > 0", [id]) // prettier-ignore
    expect((await moneyOf(id)).invoices.map((invoice) => invoice.split(' ')[0])).toEqual(['3.33', '3.33', '32.28'])
  })

  it('of parcels that are heard of at once is captured for each', async () => {
    const id = await confirmed()
    await Promise.all([ship(id, [mug(1)]), ship(id, [mug(1), tea(2)]), ship(id, [tea(1)])])
    await comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED', payment: '38.94: 38.94 captured, 0.00 voided' })
    expect((await see(id)).invoices).toHaveLength(3)
  })

  it('is partly captured while some has left; cancelled, the rest is given back when it is released', async () => {
    const id = await confirmed()
    const shipment = await ship(id, [mug(1)])
    await comesTo(id, {
      order: 'CONFIRMED PARTIALLY_SHIPPED PARTIALLY_CAPTURED',
      amounts: 'outstanding 22.49, captured 16.45',
      shipping: 'captured 3.95',
      lines: ['MUG outstanding 12.50, captured 12.50', 'TEA outstanding 9.99'],
      cancellation: '4 units: 22.49 less, 16.45 stays',
      invoices: ['16.45 = 1 MUG 12.50 (2.08) + 3.95; tax 2.74'],
    })
    await cancel(id)
    await comesTo(id, {
      amounts: 'cancelled 22.49, captured 16.45',
      lines: ['MUG cancelled 12.50, captured 12.50', 'TEA cancelled 9.99'],
      cancellation: null,
      payment: '38.94: 16.45 captured, 0.00 voided',
    })
    await deliver(id, shipment, [mug(1)])
    await release(id, [mug(1)])
    await comesTo(id, { order: 'CONFIRMED DELIVERED CAPTURED', payment: '38.94: 16.45 captured, 0.00 voided' })
    await release(id, [tea(3)])
    await comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED', payment: '38.94: 16.45 captured, 22.49 voided' })
  })

  it('of one cancelled line is not charged; the rest is', async () => {
    const id = await confirmed()
    await cancel(id, [tea(3)])
    await release(id, [tea(3)])
    await comesTo(id, {
      order: 'CONFIRMED UNFULFILLED AUTHORIZED',
      amounts: 'cancelled 9.99, outstanding 28.95',
      shipping: 'outstanding 3.95',
      cancellation: '2 units: 28.95 less, 0.00 stays',
    })
    await ship(id, [mug(2)])
    await comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      payment: '38.94: 28.95 captured, 9.99 voided',
      invoices: ['28.95 = 2 MUG 25.00 (4.17) + 3.95; tax 4.83'],
    })
  })

  it('is given back, shipping too, when all of it is cancelled in time', async () => {
    const id = await confirmed()
    await cancel(id)
    await comesTo(id, {
      order: 'CANCELLED UNFULFILLED AUTHORIZED',
      amounts: 'cancelled 38.94',
      shipping: 'cancelled 3.95',
      cancellation: null,
      payment: '38.94: 0.00 captured, 0.00 voided',
    })
    await release(id, BASKET)
    await comesTo(id, { order: 'CANCELLED UNFULFILLED VOIDED', payment: '38.94: 0.00 captured, 38.94 voided', invoices: [] })
  })

  it('is cancelled step by step as at once', async () => {
    const id = await confirmed()
    for (const line of [mug(1), tea(2), mug(1), tea(1)]) await cancel(id, [line])
    await comesTo(id, { order: 'CANCELLED UNFULFILLED AUTHORIZED', amounts: 'cancelled 38.94', shipping: 'cancelled 3.95' })
    for (const line of [tea(3), mug(2)]) await release(id, [line])
    await comesTo(id, { order: 'CANCELLED UNFULFILLED VOIDED', payment: '38.94: 0.00 captured, 38.94 voided' })
  })

  it('of a rejected order is asked of nobody', async () => {
    const { order } = await orders.place({ lines: BASKET })
    await orders.others.reject(order.id, 'MUG')
    await comesTo(order.id, { order: 'REJECTED UNFULFILLED VOIDED', amounts: 'cancelled 38.94', shipping: 'cancelled 3.95', invoices: [] })
    const declined = (await orders.place({ lines: BASKET, payment: { token: 'tok_declined' } })).order.id
    await orders.others.reserve(declined, BASKET)
    await comesTo(declined, {
      order: 'REJECTED UNFULFILLED DECLINED',
      amounts: 'cancelled 38.94',
      payment: '0.00: 0.00 captured, 0.00 voided',
    })
  })

  it('of goods that cost nothing is captured without an invoice', async () => {
    await orders.offer({ sku: 'GIFT', price: 0 })
    await orders.offer({ sku: 'VASE', price: 5_000 })
    const lines = [{ sku: 'GIFT', quantity: 1 }, { sku: 'VASE', quantity: 1 }] // prettier-ignore
    const id = await confirmed(lines)
    await ship(id, lines.slice(0, 1))
    await comesTo(id, { order: 'CONFIRMED PARTIALLY_SHIPPED AUTHORIZED', amounts: 'outstanding 50.00', invoices: [] })
    await ship(id, lines.slice(1))
    await comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED', invoices: ['50.00 = 1 VASE 50.00 (8.33) + 0.00; tax 8.33'] })
  })
})

describe('a cancellation that comes too late for some units', () => {
  const late = {
    order: 'CONFIRMED SHIPPED CAPTURED',
    amounts: 'cancelled 22.49, captured 16.45',
    payment: '38.94: 16.45 captured, 22.49 voided',
  }
  const heard: [string, (id: string) => Promise<unknown>][] = [
    ['shipped', (id) => ship(id, [mug(1)])],
    ['refused', (id) => refuseCancellation(id, [mug(1)])],
    ['released', (id) => release(id, [mug(1), tea(3)])],
  ]
  it.each(permutations(heard).map((steps) => [steps.map(([name]) => name).join(', '), steps] as const))(
    'is charged for what has left, whatever is heard of first: %s',
    async (_, steps) => {
      const id = await confirmed()
      await cancel(id)
      for (const [, step] of steps) await step(id)
      await comesTo(id, { ...late, shipping: 'captured 3.95', lines: ['MUG cancelled 12.50, captured 12.50', 'TEA cancelled 9.99'] })
      const { invoices } = await moneyOf(id)
      expect(invoices).toEqual(['16.45 = 1 MUG 12.50 (2.08) + 3.95; tax 2.74'])
    },
  )

  it('of a single unit keeps the order as it was before', async () => {
    const id = await confirmed([mug(1)])
    const shipment = await ship(id, [mug(1)])
    await eventually(async () => expect((await see(id)).invoices).toHaveLength(1))
    const { data } = await orders.graph(
      asViewer('SUPPORT'),
      'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code field } } }',
      { input: { orderId: id, reason: 'too late' } },
    )
    expect(data).toEqual({ cancelOrder: { userErrors: [{ code: 'ILLEGAL_TRANSITION', field: ['input', 'orderId'] }] } })
    await deliver(id, shipment, [mug(1)])
    await comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED', payment: '16.45: 16.45 captured, 0.00 voided' })
  })

  it('of one of two cancellations leaves the other one', async () => {
    const id = await confirmed()
    await cancel(id, [mug(1)])
    await cancel(id, [tea(1)])
    await release(id, [tea(1)])
    await refuseCancellation(id, [mug(1)])
    await ship(id, [mug(2), tea(2)])
    // One invoice, or two: the refusal and the parcel come by two topics, in any order.
    await comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      amounts: 'cancelled 3.33, captured 35.61',
      payment: '38.94: 35.61 captured, 3.33 voided',
    })
  })
})

describe('units that a pick does not find', () => {
  it('are outstanding until they come from elsewhere, or are cancelled', async () => {
    const id = await confirmed()
    const at = { orderId: id, allocationId: newId(), locationId: newId() }
    const allocated = {
      ...{ locationCode: 'LTN', lines: BASKET.map((line) => ({ ...line, fromBackorder: 0, bin: null })), sourcing: 'it is near' },
      ...{ shipBy: '2026-11-26T17:00:00.000Z', promisedDeliveryDate: '2026-11-28' },
    }
    const backordered = [{ ...tea(2), promisedShipDate: '2026-12-01', promisedDeliveryDate: '2026-12-03' }]
    await orders.tell(
      stockAllocated.draft(id, { ...at, ...allocated }),
      stockDeallocated.draft(id, { ...at, lines: [tea(2)], backordered, reason: 'SHORT_PICK' }),
    )
    await ship(id, [mug(2), tea(1)])
    await comesTo(id, {
      order: 'CONFIRMED PARTIALLY_SHIPPED PARTIALLY_CAPTURED',
      amounts: 'outstanding 6.66, captured 32.28',
      cancellation: '2 units: 6.66 less, 32.28 stays',
      invoices: ['32.28 = 2 MUG 25.00 (4.17) + 1 TEA 3.33 (0.56) + 3.95; tax 5.39'],
    })
    await cancel(id, [tea(1)])
    await release(id, [tea(1)])
    await ship(id, [tea(1)])
    await comesTo(id, {
      order: 'CONFIRMED SHIPPED CAPTURED',
      amounts: 'cancelled 3.33, captured 35.61',
      payment: '38.94: 35.61 captured, 3.33 voided',
    })
  })
})

it('a parcel that comes back to the sender stays charged, and is not delivered', async () => {
  const id = await confirmed([mug(1)])
  const shipmentId = await ship(id, [mug(1)])
  const parcel = { orderId: id, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), shipmentId, lines: [mug(1)] }
  const at = new Date().toISOString()
  await orders.tell(
    shipmentStranded.draft(id, { ...parcel, trackingNumber: 'KX1', status: 'RETURN_TO_SENDER', at, returnedAt: at, wasDelivered: false }),
  )
  await eventually(async () => expect((await see(id)).version).toBe(5))
  await comesTo(id, { order: 'CONFIRMED SHIPPED CAPTURED', amounts: 'captured 16.45', cancellation: null })
})

it('a price that changes is asked of new orders alone, whatever is heard of late', async () => {
  await orders.offer({ sku: 'BOWL', price: 1_000 })
  const old = await confirmed([{ sku: 'BOWL', quantity: 2 }])
  await orders.offer({ sku: 'BOWL', price: 1_999, version: 3 })
  await orders.others.offer({ sku: 'BOWL', price: 1, version: 2 })
  await orders.offer({ sku: 'LATER' })
  const next = await confirmed([{ sku: 'BOWL', quantity: 2 }])
  for (const id of [old, next]) await ship(id, [{ sku: 'BOWL', quantity: 1 }])
  await comesTo(old, { amounts: 'outstanding 10.00, captured 13.95', invoices: ['13.95 = 1 BOWL 10.00 (1.67) + 3.95; tax 2.33'] })
  await comesTo(next, { amounts: 'outstanding 19.99, captured 23.94', invoices: ['23.94 = 1 BOWL 19.99 (3.33) + 3.95; tax 3.99'] })
})

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]))
}
