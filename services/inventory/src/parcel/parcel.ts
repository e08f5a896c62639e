import { stockDeallocated, stockReleased } from '@kade/events'
import { allocate } from '../stockroom/allocation.js'
import { askOf, sourceTogether } from '../stockroom/ask.js'
import { promisedOf } from '../stockroom/batch.js'
import { type Decision, type Deciding } from '../stockroom/decision.js'
import { offer } from '../stockroom/peg.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { sumPerSku, type Need } from '../stockroom/units.js'

/** Units of one allocation. */
export interface Parcel {
  readonly orderId: string
  readonly allocationId: string
  readonly locationId: string
  readonly lines: readonly Need[]
  readonly actor: string
}

/** What was taken from the shelf lies in no bin any more. What has left or was given up since is told too late, and changes nothing. */
export function takeFromShelf(before: Stockroom, { orderId, allocationId, locationId, lines, actor }: Parcel): Decision {
  const room = before.over()
  for (const { sku, quantity } of lines) {
    const picked = Math.min(quantity, room.allocated.get(`${allocationId} ${sku}`)?.quantity ?? 0)
    if (picked > 0) room.move('PICK', orderId, sku, locationId, picked, actor)
  }
  return room.decision([])
}

/** What has left the building leaves the books. */
export function takeOutShipped(before: Stockroom, parcel: Parcel): Decision {
  const room = before.over()
  takeOut(room, parcel, 'SHIP')
  return room.decision([])
}

/** Cancelled units that shipping has put back are free. */
export function putBack(before: Stockroom, parcel: Parcel & { readonly reason: string }): Decision {
  const room = before.over()
  takeOut(room, parcel, 'DEALLOCATE')
  const { orderId, reason } = parcel
  const lines = parcel.lines.map(({ sku, quantity }) => ({ sku, quantity }))
  return room.decision([stockReleased.draft(orderId, { orderId, lines, reason })])
}

/**
 * Units that a pick did not find are written off; of bundles, nobody says which part was not there: all of it is put on hold, for a person to
 * count, and neither sold nor lost. The order gets them from elsewhere, or waits, whatever the policy: it is
 * confirmed.
 */
export function sourceAnew(before: Stockroom, parcel: Parcel, deciding: Deciding): Decision {
  const room = before.over()
  const { orderId, allocationId, locationId, lines } = parcel
  takeOut(room, parcel, 'WRITE_OFF')
  const countryCode = room.countryOf(orderId)
  const asks = sumPerSku(lines).map((need) => ({ ...askOf(room, orderId, need), isDenied: false, isWhole: false }))
  const when = { now: deciding.now, to: room.destinationOf(orderId), promisedOn: promisedOf(room, orderId, lines) }
  const sourced = sourceTogether(room, asks, { countryCode, channel: room.orders.get(orderId)?.channel, except: locationId, when })
  for (const { sku, locationId: from, quantity } of sourced) room.move('RESERVE', orderId, sku, from, quantity, 'system')
  const found = new Map(sumPerSku(sourced).map(({ sku, quantity }) => [sku, quantity]))
  const to = room.destinationOf(orderId)
  const waiting = sumPerSku(lines)
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - (found.get(sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  const backordered = waiting.map(({ sku, quantity }) => {
    const offered = offer(
      room,
      { ...{ sku, quantity, atHand: [], unitsAtHand: 0, to, announced: null, release: null, parts: room.partsOf(sku, orderId) } },
      deciding.now,
    )
    room.promises.lines.put([{ orderId, sku, ...offered }])
    room.backorder(orderId, sku, quantity, offered.shipDate)
    return { sku, quantity, promisedShipDate: offered.shipDate, promisedDeliveryDate: offered.deliveryDate }
  })
  const written = lines.map(({ sku, quantity }) => ({ sku, quantity }))
  return room.decision([
    stockDeallocated.draft(orderId, { orderId, allocationId, locationId, lines: written, backordered, reason: 'SHORT_PICK' }),
    ...allocate(room, orderId, sourced, deciding),
  ])
}

export function takeOut(
  room: Stockroom,
  { orderId, allocationId, locationId, lines, actor }: Parcel,
  kind: 'SHIP' | 'DEALLOCATE' | 'WRITE_OFF',
): void {
  for (const { sku, quantity } of lines) {
    room.deallocate(allocationId, sku, quantity, { isSent: kind === 'SHIP' })
    const isBundle = room.partsOf(sku, orderId).some((part) => part.sku !== sku)
    const moves = kind === 'WRITE_OFF' && isBundle ? (['DEALLOCATE', 'QC_HOLD'] as const) : [kind]
    for (const move of moves) room.move(move, orderId, sku, locationId, quantity, actor)
  }
}
