import { stockBackordered, stockRejected, stockReserved, type DataOf, type DraftEvent, type orderPlaced } from '@kade/events'
import { type Decision, type Deciding } from '../stockroom/decision.js'
import { backorderShipDate, dayOf, deliveryDate, shipDate } from '../stockroom/promise.js'
import { source, type Sourced } from '../stockroom/sourcing.js'
import { availableOf } from '../stockroom/stock-book.js'
import type { SellableVariant, Stockroom } from '../stockroom/stockroom.js'
import { sumPerSku } from '../stockroom/units.js'

type Placed = Pick<DataOf<typeof orderPlaced>, 'orderId' | 'lines'> & {
  readonly shippingAddress: Pick<DataOf<typeof orderPlaced>['shippingAddress'], 'countryCode'>
}

/** All lines or none: what is short is backordered where the variant's policy allows it, else the whole order is rejected and nothing moves. */
export function reserve(before: Stockroom, order: Placed, { now }: Deciding): Decision {
  const room = before.over()
  const { orderId } = order
  const { countryCode } = order.shippingAddress
  const answer = (event: DraftEvent): Decision => {
    room.orders.put([{ orderId, countryCode, confirmed: false, answer: event }])
    return room.decision([event])
  }
  const lines = sumPerSku(order.lines).map(({ sku, quantity }) => {
    const variant = room.variants.get(sku)
    const available = room.book.levelsOf(sku).reduce((sum, level) => sum + Math.max(0, availableOf(level)), 0)
    const reserved = Math.min(quantity, available)
    return { sku, quantity, available, reserved, backordered: quantity - reserved, variant }
  })
  const short = lines.filter(({ variant, backordered }) => !variant?.active || (backordered > 0 && variant.policy === 'DENY'))
  if (short.length > 0) {
    const shortages = short.map(({ sku, quantity, available }) => ({ sku, requested: quantity, available }))
    return answer(stockRejected.draft(orderId, { orderId, lines: shortages }))
  }
  const needs = lines.filter(({ reserved }) => reserved > 0).map(({ sku, reserved }) => ({ sku, quantity: reserved }))
  const sourced = source(room.book, needs, room.locations, countryCode)
  for (const { sku, locationId, quantity } of sourced) {
    room.book.move('RESERVE', sku, locationId, quantity, orderId, 'system')
    room.reserve(orderId, sku, locationId, quantity)
  }
  for (const { sku, backordered } of lines) if (backordered > 0) room.backorder(orderId, sku, backordered)
  const promised = lines.map((line) => ({ ...line, ...promiseOf(room, line, sourced, countryCode, now) }))
  return answer(accepted(orderId, promised))
}

interface Promised {
  readonly promisedShipDate: string
  readonly promisedDeliveryDate: string
}

/** A line is promised for when its last unit is there. */
function promiseOf(
  { locations }: Stockroom,
  { sku, backordered, variant }: { readonly sku: string; readonly backordered: number; readonly variant?: SellableVariant | undefined },
  sourced: readonly Sourced[],
  countryCode: string,
  now: Date,
): Promised {
  const leaves = backordered > 0 ? backorderShipDate(now, variant?.availableFrom ?? null) : shipDate(now)
  const ids = new Set(sourced.filter((unit) => unit.sku === sku).map(({ locationId }) => locationId))
  const from = locations.filter(({ id }) => ids.has(id)).map((location) => location.countryCode)
  const arrives = (from.length === 0 ? [countryCode] : from).map((country) => deliveryDate(leaves, country, countryCode))
  return { promisedShipDate: dayOf(leaves), promisedDeliveryDate: dayOf(new Date(Math.max(...arrives.map(Number)))) }
}

function accepted(
  orderId: string,
  lines: readonly (Promised & { readonly sku: string; readonly reserved: number; readonly backordered: number })[],
): DraftEvent {
  const promised = lines.map(({ sku, reserved, backordered, promisedShipDate, promisedDeliveryDate }) => ({
    ...{ sku, reserved, backordered, promisedShipDate, promisedDeliveryDate },
  }))
  if (lines.some(({ backordered }) => backordered > 0)) return stockBackordered.draft(orderId, { orderId, lines: promised })
  return stockReserved.draft(orderId, {
    orderId,
    lines: promised.map(({ sku, reserved, promisedShipDate, promisedDeliveryDate }) => ({
      ...{ sku, quantity: reserved, promisedShipDate, promisedDeliveryDate },
    })),
  })
}
