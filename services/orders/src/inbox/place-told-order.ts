import { toDecimal } from '@kade/service-kit'
import type { Applied } from '../channel/channel-order.table.js'
import type { ToldOrder } from '../channel/told.js'

/** As `placeOrder` takes it. */
export interface ToldPlacement {
  readonly input: {
    readonly lines: readonly {
      readonly sku: string
      readonly quantity: number
      readonly unitPrice: { readonly amount: string; readonly currencyCode: string }
    }[]
    readonly [field: string]: unknown
  }
  readonly positions: Applied['positions']
}

/**
 * The order as it was at first, to be placed: what was given up since is cancelled afterwards. A line whose total no price a unit makes becomes two,
 * a minor unit apart.
 */
export function placementOf(channel: string, channelOrderId: string, order: ToldOrder): ToldPlacement {
  const { currency } = order
  const positions: Record<string, number[]> = {}
  const lines = order.lines.flatMap(({ id, sku, quantity, total }) => {
    if (quantity === 0) return []
    const least = Math.floor(total / quantity)
    const dearer = total - least * quantity
    const parts = [
      { quantity: quantity - dearer, price: least },
      { quantity: dearer, price: least + 1 },
    ].filter((part) => part.quantity > 0)
    return parts.map((part) => ({
      ...{ id, sku, quantity: part.quantity },
      unitPrice: { amount: toDecimal(part.price, currency), currencyCode: currency },
    }))
  })
  lines.forEach(({ id }, index) => (positions[id] = [...(positions[id] ?? []), index + 1]))
  return {
    positions,
    input: {
      ...{ idempotencyKey: `told:${channelOrderId}`, channel, channelOrderId, placedAt: new Date(order.placedAt) },
      ...{ email: order.email, name: order.name, campaign: order.campaign },
      shippingAddress: order.shippingAddress,
      billingAddress: order.billingAddress,
      payment: { provider: 'channel', token: `${channel}:${channelOrderId}` },
      lines: lines.map(({ id: _, ...line }) => line),
    },
  }
}
