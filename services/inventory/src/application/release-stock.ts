import {
  stockDeallocationRequested,
  stockReleased,
  type DataOf,
  type orderCancelled,
  type orderRejected,
  type fulfillmentCancelled,
} from '@kade/events'
import { appendToOutbox, type EventDraft, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { sumPerSku } from '../domain/reserve.js'
import type { Need } from '../domain/sourcing.js'
import {
  readAllocations,
  readBackorders,
  readReservations,
  saveAllocations,
  saveBackorders,
  saveReservations,
} from '../persistence/demand-store.js'
import { lockStock, readLocations, saveMovements } from '../persistence/stock-store.js'
import { fillBackorders } from './fill-backorders.js'

type Cancelled = ReceivedEvent<DataOf<typeof orderCancelled>>
type Rejected = ReceivedEvent<DataOf<typeof orderRejected>>

/**
 * Cancelled or rejected units: those that wait are struck off, those that are reserved are free at once. For those that are allocated shipping
 * is asked, on the topic of the allocation, so that it cannot be overtaken. What is not held here at all is answered as released.
 */
export async function releaseStock(tx: Transaction, events: readonly (Cancelled | Rejected)[]): Promise<void> {
  const orderIds = events.map(({ data }) => data.orderId)
  const skus = [...new Set(events.flatMap(({ data }) => data.lines.map(({ sku }) => sku)))]
  const book = await lockStock(tx, skus)
  const [waiting, reserved, allocated] = [
    await readBackorders(tx, orderIds),
    await readReservations(tx, orderIds),
    await readAllocations(tx, orderIds),
  ]
  const drafts: EventDraft[] = []
  for (const event of events) {
    const { orderId } = event.data
    const released: Need[] = []
    const asked: Need[] = []
    for (const { sku, quantity } of sumPerSku(event.data.lines)) {
      const mine = <Units extends { orderId: string; sku: string }>(units: readonly Units[]): Units[] =>
        units.filter((unit) => unit.orderId === orderId && unit.sku === sku)
      let left = quantity
      for (const unit of mine(waiting)) left -= take(unit, left)
      for (const unit of mine(reserved)) {
        const units = take(unit, left)
        if (units > 0) book.move('RELEASE', sku, unit.locationId, units, orderId, event.data.timeline.actor)
        left -= units
      }
      const elsewhere = Math.min(
        left,
        mine(allocated).reduce((sum, unit) => sum + unit.quantity, 0),
      )
      if (elsewhere > 0) asked.push({ sku, quantity: elsewhere })
      if (quantity > elsewhere) released.push({ sku, quantity: quantity - elsewhere })
    }
    const reason = event.data.timeline.message
    if (released.length > 0) drafts.push({ ...stockReleased.draft(orderId, { orderId, lines: released, reason }), causedBy: event })
    if (asked.length > 0) drafts.push({ ...stockDeallocationRequested.draft(orderId, { orderId, lines: asked, reason }), causedBy: event })
  }
  await saveBackorders(tx, waiting)
  await saveReservations(tx, reserved)
  drafts.push(...(await fillBackorders(tx, book, skus, await readLocations(tx))))
  await saveMovements(tx, book)
  await appendToOutbox(tx, drafts)
}

/** Takes up to so many units away; answers how many. */
function take(units: { quantity: number }, wanted: number): number {
  const taken = Math.min(units.quantity, wanted)
  units.quantity -= taken
  return taken
}

/** Shipping has put cancelled units back: they are free, and whoever waits for them is next. */
export async function freeCancelledUnits(
  tx: Transaction,
  events: readonly ReceivedEvent<DataOf<typeof fulfillmentCancelled>>[],
): Promise<void> {
  const skus = [...new Set(events.flatMap(({ data }) => data.lines.map(({ sku }) => sku)))]
  const book = await lockStock(tx, skus)
  const allocations = await readAllocations(
    tx,
    events.map(({ data }) => data.orderId),
  )
  const drafts: EventDraft[] = events.map((event) => {
    const { orderId, allocationId, locationId, lines, reason, actor } = event.data
    for (const { sku, quantity } of lines) {
      const unit = allocations.find((allocation) => allocation.allocationId === allocationId && allocation.sku === sku)
      if (!unit || take(unit, quantity) < quantity) throw new Error(`Allocation ${allocationId} has fewer than ${quantity} units of ${sku}`)
      book.move('DEALLOCATE', sku, locationId, quantity, orderId, actor)
    }
    return { ...stockReleased.draft(orderId, { orderId, lines, reason }), causedBy: event }
  })
  await saveAllocations(tx, allocations)
  drafts.push(...(await fillBackorders(tx, book, skus, await readLocations(tx))))
  await saveMovements(tx, book)
  await appendToOutbox(tx, drafts)
}
