import { stockDeallocated, type DataOf, type fulfillmentShortPicked, type shipmentShipped } from '@kade/events'
import { appendToOutbox, type EventDraft, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { backorderShipDate, dayOf, deliveryDate } from '../domain/promise.js'
import { source } from '../domain/sourcing.js'
import {
  readAllocations,
  readBackorders,
  readDemands,
  saveAllocations,
  saveBackorders,
  type AllocatedUnits,
} from '../persistence/demand-store.js'
import { lockStock, readLocations, saveMovements } from '../persistence/stock-store.js'
import { allocationsOf } from './allocate-stock.js'

type Shipped = ReceivedEvent<DataOf<typeof shipmentShipped>>
type ShortPicked = ReceivedEvent<DataOf<typeof fulfillmentShortPicked>>

/** What has left the building leaves the books. */
export async function takeOutShipped(tx: Transaction, events: readonly Shipped[]): Promise<void> {
  const book = await lockStock(tx, [...new Set(events.flatMap(({ data }) => data.lines.map(({ sku }) => sku)))])
  const allocations = await readAllocations(
    tx,
    events.map(({ data }) => data.orderId),
  )
  for (const { data } of events) {
    for (const { sku, quantity } of data.lines) {
      takeFrom(allocations, data.allocationId, sku, quantity)
      book.move('SHIP', sku, data.locationId, quantity, data.orderId, data.actor)
    }
  }
  await saveAllocations(tx, allocations)
  await saveMovements(tx, book)
}

/** Units that were not found are written off; the order gets them from elsewhere, or waits, whatever the policy: it is confirmed. */
export async function sourceShortPickedAnew(tx: Transaction, events: readonly ShortPicked[]): Promise<void> {
  const orderIds = events.map(({ data }) => data.orderId)
  const book = await lockStock(tx, [...new Set(events.flatMap(({ data }) => data.lines.map(({ sku }) => sku)))])
  const [allocations, demands, waiting, locations] = [
    await readAllocations(tx, orderIds),
    await readDemands(tx, orderIds),
    await readBackorders(tx, orderIds),
    await readLocations(tx),
  ]
  const drafts: EventDraft[] = []
  const now = new Date()
  for (const event of events) {
    const { orderId, allocationId, locationId, lines, actor } = event.data
    const countryCode = demands.get(orderId)?.countryCode ?? ''
    for (const { sku, quantity } of lines) {
      takeFrom(allocations, allocationId, sku, quantity)
      book.move('WRITE_OFF', sku, locationId, quantity, orderId, actor)
    }
    const sourced = source(book, lines, locations, countryCode, locationId)
    for (const unit of sourced) {
      book.move('RESERVE', unit.sku, unit.locationId, unit.quantity, orderId, 'system')
      book.move('ALLOCATE', unit.sku, unit.locationId, unit.quantity, orderId, 'system')
    }
    const leaves = backorderShipDate(now, null)
    const backordered = lines
      .map(({ sku, quantity }) => ({
        sku,
        quantity: quantity - sourced.filter((unit) => unit.sku === sku).reduce((sum, unit) => sum + unit.quantity, 0),
      }))
      .filter(({ quantity }) => quantity > 0)
      .map((line) => ({
        ...line,
        promisedShipDate: dayOf(leaves),
        promisedDeliveryDate: dayOf(deliveryDate(leaves, countryCode, countryCode)),
      }))
    for (const { sku, quantity } of backordered) {
      const known = waiting.find((unit) => unit.orderId === orderId && unit.sku === sku)
      if (known) known.quantity += quantity
      else waiting.push({ orderId, sku, quantity })
    }
    const made = allocationsOf(orderId, sourced, countryCode, locations, now)
    allocations.push(...made.units)
    drafts.push({
      ...stockDeallocated.draft(orderId, { orderId, allocationId, locationId, lines, backordered, reason: 'SHORT_PICK' }),
      causedBy: event,
    })
    drafts.push(...made.events.map((draft) => ({ ...draft, causedBy: event })))
  }
  await saveAllocations(tx, allocations)
  await saveBackorders(tx, waiting)
  await saveMovements(tx, book)
  await appendToOutbox(tx, drafts)
}

function takeFrom(allocations: readonly AllocatedUnits[], allocationId: string, sku: string, quantity: number): void {
  const unit = allocations.find((allocation) => allocation.allocationId === allocationId && allocation.sku === sku)
  if (!unit || unit.quantity < quantity) throw new Error(`Allocation ${allocationId} has fewer than ${quantity} units of ${sku}`)
  unit.quantity -= quantity
}
