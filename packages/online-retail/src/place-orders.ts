import { setTimeout as pause } from 'node:timers/promises'
import { addressOf, customerKey, nameOf } from './address-book.js'
import { groupBy } from './group-by.js'
import type { GraphClient, UserError } from './graph-client.js'
import type { PlannedCancellation, PlannedOrder } from './plan.js'

export const CHANNEL = 'online-retail'

/** What became of an order's rows; refused rows go to the rejects, cancellations that came too late to the returns. */
export interface OrderOutcome {
  /** Null when it was refused. */
  readonly orderId: string | null
  readonly refused: string | null
  readonly cancelled: readonly PlannedCancellation[]
  readonly tooLate: readonly PlannedCancellation[]
}
interface PlacedOrder {
  readonly id: string
  readonly lines: readonly { readonly id: string; readonly quantities: { readonly cancelled: number } }[]
}
interface OrderPayload {
  readonly order: PlacedOrder | null
  readonly userErrors: readonly UserError[]
}

const PLACE = `mutation Place($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code message field } } }`
const PLACE_TO_CANCEL = PLACE.replace('order { id }', 'order { id lines { id quantities { cancelled } } }')
const CANCEL = `mutation Cancel($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id lines { id quantities { cancelled } } } userErrors { code message field } } }`

/** Places the order as a shop's integration would: with its own number, date and prices, under a key that makes a repeat harmless. */
export async function placeOrder(graph: GraphClient, order: PlannedOrder): Promise<OrderOutcome> {
  const { order: placed, userErrors } = await place(graph, order)
  if (!placed)
    return { orderId: null, refused: userErrors.map(({ message }) => message).join('; '), cancelled: [], tooLate: order.cancellations }
  return { orderId: placed.id, refused: null, ...(await cancelWhatWasCancelled(graph, order, placed)) }
}

async function place(graph: GraphClient, order: PlannedOrder): Promise<OrderPayload> {
  const customer = customerKey(order.customerId, order.invoiceNo)
  const input = {
    idempotencyKey: `${CHANNEL}:${order.invoiceNo}`,
    channel: CHANNEL,
    channelOrderId: order.invoiceNo,
    placedAt: order.at.toISOString(),
    email: `${customer}@example.com`,
    name: nameOf(customer),
    lines: order.lines.map(({ sku, quantity, unitPrice }) => ({
      sku,
      quantity,
      unitPrice: { amount: (unitPrice / 100).toFixed(2), currencyCode: 'GBP' },
    })),
    shippingAddress: addressOf(customer, order.countryCode),
    payment: { token: 'tok_success' },
  }
  // Orders learns of new variants by events: a SKU it does not know yet, it will in a moment.
  for (let attempt = 1; ; attempt += 1) {
    const payload = await graph.call<OrderPayload>('CHANNEL', order.cancellations.length > 0 ? PLACE_TO_CANCEL : PLACE, { input })
    const onlyUnknownSkus =
      payload.userErrors.length > 0 && payload.userErrors.every(({ code, field }) => code === 'NOT_FOUND' && field?.includes('sku'))
    if (!onlyUnknownSkus || attempt === 60) return payload
    await pause(1_000)
  }
}

async function cancelWhatWasCancelled(
  graph: GraphClient,
  { cancellations, lines }: PlannedOrder,
  placed: PlacedOrder,
): Promise<Pick<OrderOutcome, 'cancelled' | 'tooLate'>> {
  const cancelled: PlannedCancellation[] = []
  const tooLate: PlannedCancellation[] = []
  let order = placed
  for (const invoice of groupBy(cancellations, ({ line }) => line.row.invoiceNo).values()) {
    const wanted = [...groupBy(invoice, ({ lineIndex }) => lineIndex)].map(([lineIndex, ofLine]) => {
      const line = order.lines[lineIndex]
      if (!line || !lines[lineIndex]) throw new Error(`Order ${order.id} answers without its line ${lineIndex}`)
      return { orderLineId: line.id, quantity: Math.max(...ofLine.map(({ cancelledInAll }) => cancelledInAll)) - line.quantities.cancelled }
    })
    const missing = wanted.filter(({ quantity }) => quantity > 0)
    if (missing.length > 0) {
      const input = { orderId: order.id, reason: `Cancelled in the shop: ${invoice[0]?.line.row.invoiceNo}`, lines: missing }
      const payload = await graph.call<OrderPayload>('CHANNEL', CANCEL, { input })
      if (payload.userErrors.length > 0 || !payload.order) {
        tooLate.push(...invoice)
        continue
      }
      order = payload.order
    }
    cancelled.push(...invoice)
  }
  return { cancelled, tooLate }
}
