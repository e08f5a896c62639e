import { expect } from '@jest/globals'
import type { SkuQuantity } from '@kade/events'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

// Two mugs at 12.50 and three teas at 3.33, shipping 3.95: 38.94, of which 4.17 + 1.67 + 0.66 are tax at 20 %.
export const BASKET = [{ sku: 'MUG', quantity: 2 }, { sku: 'TEA', quantity: 3 }] // prettier-ignore
export const mug = (quantity: number): SkuQuantity => ({ sku: 'MUG', quantity })
export const tea = (quantity: number): SkuQuantity => ({ sku: 'TEA', quantity })

/** Orders with mugs and teas for sale, and what a test of its money does and sees. */
export async function runOrdersWithMoney(given: Parameters<typeof runOrders>[0] = {}) {
  const orders = await runOrders(given)
  await orders.offer({ sku: 'TEA', price: 333 })

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
  return { ...orders, see, moneyOf, comesTo, confirmed, cancel, ship, deliver, release, refuseCancellation }
}

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
