import type { EventDraft, Transaction } from '@kade/service-kit'
import { fillWaiting, type HeldUnits } from '../domain/holdings.js'
import type { SourceLocation } from '../domain/sourcing.js'
import type { StockBook } from '../domain/stock-book.js'
import { readReservations, readWaiting, saveAllocations, saveBackorders, saveReservations } from '../persistence/demand-store.js'
import { allocationsOf, type UnitsToAllocate } from './allocate-stock.js'

/**
 * Gives what is available of these SKUs to those who wait, the longest first. Confirmed orders have it allocated at once; for the others it
 * is reserved, and allocated when they are confirmed. Moves the book, which its caller saves; answers the events.
 */
export async function fillBackorders(
  tx: Transaction,
  book: StockBook,
  skus: readonly string[],
  locations: readonly SourceLocation[],
): Promise<EventDraft[]> {
  const waiting = await readWaiting(tx, skus)
  if (waiting.length === 0) return []
  const filled = fillWaiting(book, waiting, locations)
  const toAllocate = new Map<string, { countryCode: string; units: UnitsToAllocate[] }>()
  for (const { demand, units } of filled) {
    if (!demand.confirmed) continue
    const order = toAllocate.get(units.orderId) ?? { countryCode: demand.countryCode, units: [] }
    toAllocate.set(units.orderId, order)
    order.units.push({ ...units, fromBackorder: units.quantity })
  }
  await saveBackorders(tx, waiting)
  await addReservations(
    tx,
    filled.filter(({ demand }) => !demand.confirmed).map(({ units }) => units),
  )
  const now = new Date()
  const allocations = [...toAllocate].map(([orderId, { countryCode, units }]) => allocationsOf(orderId, units, countryCode, locations, now))
  await saveAllocations(
    tx,
    allocations.flatMap(({ units }) => units),
  )
  return allocations.flatMap(({ events }) => events)
}

async function addReservations(tx: Transaction, added: readonly HeldUnits[]): Promise<void> {
  if (added.length === 0) return
  const held = await readReservations(tx, [...new Set(added.map(({ orderId }) => orderId))])
  await saveReservations(
    tx,
    added.map((unit) => {
      const before = held.find(
        ({ orderId, sku, locationId }) => orderId === unit.orderId && sku === unit.sku && locationId === unit.locationId,
      )
      return { ...unit, quantity: unit.quantity + (before?.quantity ?? 0) }
    }),
  )
}
