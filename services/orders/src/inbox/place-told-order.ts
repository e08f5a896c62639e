import { toDecimal, UserErrors } from '@kade/service-kit'
import type { Applied } from '../channel/channel-order.table.js'
import type { ToldOrder } from '../channel/told.js'

interface Money {
  readonly amount: string
  readonly currencyCode: string
}
/** As `placeOrder` takes it. */
export interface ToldPlacement {
  readonly input: {
    readonly lines: readonly {
      readonly sku: string
      readonly quantity: number
      readonly unitPrice: Money
      readonly discountTotal?: Money
      readonly taxBps?: number
    }[]
    readonly shippingTotal?: Money
    readonly [field: string]: unknown
  }
  readonly positions: Applied['positions']
}

/**
 * The order as it was at first, to be placed: what was given up since is cancelled afterwards. What a line cost is its price a unit, rounded up, less a
 * discount that makes it exact; all that is charged beside the goods is shipping, and what is taken off beside them is taken off the lines.
 * @throws UserErrors where a line has no SKU
 */
export function placementOf(channel: string, channelOrderId: string, order: ToldOrder): ToldPlacement {
  const money = (amount: number): Money => ({ amount: toDecimal(amount, order.currency), currencyCode: order.currency })
  const charged = order.charges.reduce((sum, { total }) => sum + total, 0)
  let beside = Math.max(0, -charged)
  const placed = order.lines.filter(({ quantity }) => quantity > 0)
  const unnamed = placed.find(({ sku }) => sku === '')
  if (unnamed)
    throw UserErrors.of('REQUIRED', `A line of the order has no SKU: ${unnamed.title || 'it has no title either'}`, 'input', 'lines')
  const lines = placed.map(({ sku, quantity, total, discount, taxBps }) => {
    const off = Math.min(beside, Math.max(0, total))
    beside -= off
    const unitPrice = Math.ceil((total + discount) / quantity)
    const discountTotal = unitPrice * quantity - total + off
    return {
      ...{ sku, quantity, unitPrice: money(unitPrice) },
      ...(discountTotal > 0 ? { discountTotal: money(discountTotal) } : {}),
      ...(taxBps === null ? {} : { taxBps }),
    }
  })
  const { utm } = order
  return {
    positions: Object.fromEntries(placed.map(({ id }, index) => [id, [index + 1]])),
    input: {
      ...{ idempotencyKey: `told:${channelOrderId}`, channel, channelOrderId, placedAt: new Date(order.placedAt) },
      ...{ email: order.email, name: order.name, campaign: utm.campaign },
      attribution: { source: utm.source, medium: utm.medium, content: utm.content, term: utm.term, landingPage: utm.landingPage },
      shippingAddress: order.shippingAddress,
      billingAddress: order.billingAddress,
      payment: { provider: 'channel', token: `${channel}:${channelOrderId}` },
      ...(charged > 0 ? { shippingTotal: money(charged) } : {}),
      lines,
    },
  }
}
