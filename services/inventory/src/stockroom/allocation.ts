import { stockAllocated, type DraftEvent } from '@kade/events'
import type { Deciding } from './decision.js'
import { dayOf, deliveryDate, shipBy, shipDate } from './promise.js'
import { explainSourcing } from './sourcing.js'
import type { Stockroom } from './stockroom.js'
import type { Need } from './units.js'

export interface UnitsToAllocate extends Need {
  readonly locationId: string
  /** Of these units, how many the order had been waiting for. */
  readonly fromBackorder?: number
}

/** Allocates reserved units of an order: one allocation per location, told with the reason for a person to read. */
export function allocate(room: Stockroom, orderId: string, units: readonly UnitsToAllocate[], { now, newId }: Deciding): DraftEvent[] {
  const countryCode = room.countryOf(orderId)
  const byLocation = new Map<string, UnitsToAllocate[]>()
  for (const unit of units) byLocation.set(unit.locationId, [...(byLocation.get(unit.locationId) ?? []), unit])
  return [...byLocation].map(([locationId, lines]) => {
    const location = room.locations.find(({ id }) => id === locationId)
    if (!location) throw new Error(`There is no location ${locationId}`)
    const allocationId = newId()
    for (const { sku, quantity } of lines) room.book.move('ALLOCATE', sku, locationId, quantity, orderId, 'system')
    room.allocated.put(lines.map(({ sku, quantity }) => ({ allocationId, orderId, sku, locationId, quantity })))
    return stockAllocated.draft(orderId, {
      orderId,
      allocationId,
      locationId,
      locationCode: location.code,
      lines: lines.map(({ sku, quantity, fromBackorder = 0 }) => ({ sku, quantity, fromBackorder, bin: null })),
      sourcing: explainSourcing(location, countryCode, byLocation.size),
      shipBy: shipBy(now).toISOString(),
      promisedDeliveryDate: dayOf(deliveryDate(shipDate(now), location.countryCode, countryCode)),
    })
  })
}
