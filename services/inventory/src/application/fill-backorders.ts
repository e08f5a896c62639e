import type { EventDraft, Transaction } from '@kade/service-kit'
import { source, type SourceLocation } from '../domain/sourcing.js'
import type { StockBook } from '../domain/stock-book.js'
import {
  readReservations,
  readWaiting,
  saveAllocations,
  saveBackorders,
  saveReservations,
  type AllocatedUnits,
} from '../persistence/demand-store.js'
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
  const toAllocate = new Map<string, { countryCode: string; units: UnitsToAllocate[] }>()
  const toReserve: { orderId: string; sku: string; locationId: string; quantity: number }[] = []
  for (const demand of waiting) {
    const { orderId, sku, countryCode, confirmed } = demand
    for (const { locationId, quantity } of source(book, [{ sku, quantity: demand.quantity }], locations, countryCode)) {
      demand.quantity -= quantity
      book.move('RESERVE', sku, locationId, quantity, orderId, 'system')
      if (!confirmed) {
        toReserve.push({ orderId, sku, locationId, quantity })
        continue
      }
      book.move('ALLOCATE', sku, locationId, quantity, orderId, 'system')
      const order = toAllocate.get(orderId) ?? { countryCode, units: [] }
      toAllocate.set(orderId, order)
      order.units.push({ sku, locationId, quantity, fromBackorder: quantity })
    }
  }
  await saveBackorders(tx, waiting)
  await addReservations(tx, toReserve)
  const now = new Date()
  const allocations = [...toAllocate].map(([orderId, { countryCode, units }]) => allocationsOf(orderId, units, countryCode, locations, now))
  await saveAllocations(
    tx,
    allocations.flatMap(({ units }): AllocatedUnits[] => units),
  )
  return allocations.flatMap(({ events }) => events)
}

async function addReservations(
  tx: Transaction,
  added: readonly { readonly orderId: string; readonly sku: string; readonly locationId: string; readonly quantity: number }[],
): Promise<void> {
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
