import { stockBackordered, stockRejected, stockReserved, type DataOf, type DraftEvent, type orderPlaced } from '@kade/events'
import { askOf, mostOf, salableLater, sourceTogether, unitsIn } from '../stockroom/ask.js'
import { type Decision, type Deciding } from '../stockroom/decision.js'
import type { Place } from '../stockroom/calendar.js'
import type { LinePromise } from '../stockroom/line-promise.js'
import { offer } from '../stockroom/peg.js'
import { dayOf } from '../stockroom/promise.js'
import type { Sourced } from '../stockroom/sourcing.js'
import type { SellableVariant, Stockroom } from '../stockroom/stockroom.js'
import { sumPerSku, type HeldOrder, type Need } from '../stockroom/units.js'

export type Placed = Pick<DataOf<typeof orderPlaced>, 'orderId' | 'channel'> & {
  readonly lines: readonly Need[]
  readonly shippingAddress: Place
}

/** All lines or none: what is short is backordered where the variant's policy allows it, else the whole order is rejected and nothing moves. */
export function reserve(before: Stockroom, order: Placed, { now }: Deciding): Decision {
  const room = before.over()
  const { orderId, channel } = order
  const { countryCode, region } = order.shippingAddress
  const needs = sumPerSku(order.lines)
  const held: HeldOrder = {
    ...{ orderId, countryCode, confirmed: false, channel },
    ...(region == null ? {} : { region }),
    ...bundlesOf(room, needs),
  }
  room.orders.put([held])
  const answer = (event: DraftEvent): Decision => {
    room.orders.put([{ ...held, answer: event }])
    return room.decision([event])
  }
  const asks = needs.map((need) => askOf(room, orderId, need))
  const sourced = sourceTogether(room, asks, { countryCode, channel, when: { now, to: order.shippingAddress } })
  const lines = asks.map((ask) => {
    const reserved = unitsIn(sourced, ask.sku)
    return { ...ask, reserved, backordered: ask.quantity - reserved, variant: room.variants.get(ask.sku) }
  })
  const short = lines.filter(
    (line) =>
      !line.variant?.active ||
      line.variant.restrictedCountries.includes(countryCode) ||
      line.backordered > salableLater(room, line.sku, channel),
  )
  if (short.length > 0) {
    const shortages = short.map(({ reserved, ...line }) => {
      const atHand = line.isDenied && reserved < line.quantity ? reserved : mostOf(room, line, { channel, countryCode })
      return {
        sku: line.sku,
        requested: line.quantity,
        available: atHand + (line.variant?.active ? salableLater(room, line.sku, channel) : 0),
      }
    })
    return answer(stockRejected.draft(orderId, { orderId, lines: shortages }))
  }
  const leaving = new Map(sourced.map(({ locationId }) => [locationId, room.leavingDay(locationId, now)]))
  for (const { sku, locationId, quantity } of sourced) {
    room.move('RESERVE', orderId, sku, locationId, quantity, 'system')
    const isReleased = room.releaseOf(sku, orderId, dayOf(now)) === null
    room.reserve(orderId, sku, locationId, quantity, isReleased ? (leaving.get(locationId) ?? null) : null)
  }
  const promised = lines.map((line) => ({ ...line, ...promiseOf(room, orderId, line, sourced, order.shippingAddress, now) }))
  room.promises.lines.put(
    promised.map(({ sku, shipDate, deliveryDate, due, pegs }) => ({ orderId, sku, shipDate, deliveryDate, due, pegs })),
  )
  for (const [locationId, day] of leaving) room.bookDay(locationId, day)
  for (const { sku, backordered, shipDate } of promised) {
    if (backordered === 0) continue
    room.backorder(orderId, sku, backordered, shipDate)
    if (room.policyOf(sku, channel) === 'PREORDER') room.preorder(orderId, sku, backordered)
  }
  return answer(accepted(orderId, promised))
}

/** What the bundles among them consist of now: so it stays for this order. */
function bundlesOf(room: Stockroom, needs: readonly Need[]): Pick<HeldOrder, 'bundles'> {
  const bundles = needs.flatMap(({ sku }) => {
    const parts = room.variants.get(sku)?.bundle
    return parts ? [[sku, parts] as const] : []
  })
  return bundles.length === 0 ? {} : { bundles: Object.fromEntries(bundles) }
}

/** A line is promised for when its last unit is there, and may leave. */
function promiseOf(
  room: Stockroom,
  orderId: string,
  line: { readonly sku: string; readonly reserved: number; readonly backordered: number; readonly variant?: SellableVariant | undefined },
  sourced: readonly Sourced[],
  to: Place,
  now: Date,
): LinePromise {
  const { sku, reserved, backordered, variant } = line
  const ids = new Set(sourced.filter((unit) => unit.sku === sku).map(({ locationId }) => locationId))
  const atHand = room.locations.filter(({ id }) => ids.has(id))
  const release = room.releaseOf(sku, orderId, dayOf(now))
  const announced = variant?.availableFrom ?? null
  return {
    orderId,
    sku,
    ...offer(room, { ...{ sku, quantity: backordered, atHand, unitsAtHand: reserved, to, release, announced } }, now),
  }
}

function accepted(
  orderId: string,
  lines: readonly (LinePromise & { readonly sku: string; readonly reserved: number; readonly backordered: number })[],
): DraftEvent {
  const promised = lines.map(({ sku, reserved, backordered, shipDate, deliveryDate }) => ({
    ...{ sku, reserved, backordered, promisedShipDate: shipDate, promisedDeliveryDate: deliveryDate },
  }))
  if (lines.some(({ backordered }) => backordered > 0)) return stockBackordered.draft(orderId, { orderId, lines: promised })
  return stockReserved.draft(orderId, {
    orderId,
    lines: promised.map(({ sku, reserved, promisedShipDate, promisedDeliveryDate }) => ({
      ...{ sku, quantity: reserved, promisedShipDate, promisedDeliveryDate },
    })),
  })
}
