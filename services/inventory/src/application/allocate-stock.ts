import { stockAllocated, type DataOf, type orderConfirmed } from '@kade/events'
import { appendToOutbox, newId, type EventDraft, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import type { AllocatedUnits } from '../domain/holdings.js'
import { dayOf, deliveryDate, shipBy, shipDate } from '../domain/promise.js'
import { explainSourcing, type SourceLocation } from '../domain/sourcing.js'
import { markConfirmed, readDemands, readReservations, saveAllocations, saveReservations } from '../persistence/demand-store.js'
import { readStock, readLocations, saveMovements } from '../persistence/stock-store.js'

/** Confirmed orders: what is reserved becomes allocated, where it was sourced; one event per location. */
export async function allocateStock(tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof orderConfirmed>>[]): Promise<void> {
  const orderIds = events.map(({ data }) => data.orderId)
  const book = await readStock(tx, [...new Set(events.flatMap(({ data }) => data.lines.map(({ sku }) => sku)))])
  const [demands, reservations, locations] = [
    await readDemands(tx, orderIds),
    await readReservations(tx, orderIds),
    await readLocations(tx),
  ]
  const now = new Date()
  const allocated: AllocatedUnits[] = []
  const drafts: EventDraft[] = []
  for (const event of events) {
    const { orderId } = event.data
    const units = reservations.filter((unit) => unit.orderId === orderId)
    for (const { sku, locationId, quantity } of units) book.move('ALLOCATE', sku, locationId, quantity, orderId, 'system')
    const made = allocationsOf(orderId, units, demands.get(orderId)?.countryCode ?? event.data.countryCode, locations, now)
    allocated.push(...made.units)
    drafts.push(...made.events.map((draft) => ({ ...draft, causedBy: event })))
  }
  await saveMovements(tx, book)
  await saveReservations(
    tx,
    reservations.map((unit) => ({ ...unit, quantity: 0 })),
  )
  await saveAllocations(tx, allocated)
  await markConfirmed(tx, orderIds)
  await appendToOutbox(tx, drafts)
}

export interface UnitsToAllocate {
  readonly sku: string
  readonly locationId: string
  readonly quantity: number
  readonly fromBackorder?: number
}

/** One allocation per location, with the reason for a person to read. */
export function allocationsOf(
  orderId: string,
  units: readonly UnitsToAllocate[],
  countryCode: string,
  locations: readonly SourceLocation[],
  now: Date,
): { units: AllocatedUnits[]; events: EventDraft[] } {
  const byLocation = new Map<string, UnitsToAllocate[]>()
  for (const unit of units) byLocation.set(unit.locationId, [...(byLocation.get(unit.locationId) ?? []), unit])
  const allocated: AllocatedUnits[] = []
  const events = [...byLocation].map(([locationId, lines]) => {
    const location = locations.find(({ id }) => id === locationId)
    if (!location) throw new Error(`There is no location ${locationId}`)
    const allocationId = newId()
    allocated.push(...lines.map(({ sku, quantity }) => ({ allocationId, orderId, sku, locationId, quantity })))
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
  return { units: allocated, events }
}
