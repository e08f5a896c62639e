import {
  stockDeallocated,
  stockReleased,
  type DataOf,
  type fulfillmentCancelled,
  type fulfillmentShortPicked,
  type shipmentShipped,
} from '@kade/events'
import { appendToOutbox, type EventDraft, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { putBack, sourceAnew, takeOutShipped as takeOut } from '../domain/holdings.js'
import { backorderShipDate, dayOf, deliveryDate } from '../domain/promise.js'
import { readAllocations, readBackorders, readDemands, saveAllocations, saveBackorders } from '../persistence/demand-store.js'
import { readStock, readLocations, saveMovements } from '../persistence/stock-store.js'
import { allocationsOf } from './allocate-stock.js'
import { fillBackorders } from './fill-backorders.js'

/** What has left the building leaves the books. */
export async function takeOutShipped(tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof shipmentShipped>>[]): Promise<void> {
  const book = await readStock(tx, skusOf(events))
  const allocated = await readAllocations(tx, ordersOf(events))
  for (const { data } of events) takeOut(book, allocated, data)
  await saveAllocations(tx, allocated)
  await saveMovements(tx, book)
}

/** Shipping has put cancelled units back: they are free, and whoever waits for them is next. */
export async function freeCancelledUnits(
  tx: Transaction,
  events: readonly ReceivedEvent<DataOf<typeof fulfillmentCancelled>>[],
): Promise<void> {
  const skus = skusOf(events)
  const book = await readStock(tx, skus)
  const allocated = await readAllocations(tx, ordersOf(events))
  const drafts: EventDraft[] = events.map((event) => {
    const { orderId, lines, reason } = event.data
    putBack(book, allocated, event.data)
    return { ...stockReleased.draft(orderId, { orderId, lines, reason }), causedBy: event }
  })
  await saveAllocations(tx, allocated)
  drafts.push(...(await fillBackorders(tx, book, skus, await readLocations(tx))))
  await saveMovements(tx, book)
  await appendToOutbox(tx, drafts)
}

/** Units that were not found are sourced anew, or wait. */
export async function sourceShortPickedAnew(
  tx: Transaction,
  events: readonly ReceivedEvent<DataOf<typeof fulfillmentShortPicked>>[],
): Promise<void> {
  const book = await readStock(tx, skusOf(events))
  const [waiting, allocated, demands, locations] = [
    await readBackorders(tx, ordersOf(events)),
    await readAllocations(tx, ordersOf(events)),
    await readDemands(tx, ordersOf(events)),
    await readLocations(tx),
  ]
  const drafts: EventDraft[] = []
  const now = new Date()
  const leaves = backorderShipDate(now, null)
  for (const event of events) {
    const { orderId, allocationId, locationId, lines } = event.data
    const countryCode = demands.get(orderId)?.countryCode ?? ''
    const { sourced, backordered } = sourceAnew(book, { waiting, allocated }, event.data, countryCode, locations)
    const promise = { promisedShipDate: dayOf(leaves), promisedDeliveryDate: dayOf(deliveryDate(leaves, countryCode, countryCode)) }
    const made = allocationsOf(orderId, sourced, countryCode, locations, now)
    allocated.push(...made.units)
    const deallocated = stockDeallocated.draft(orderId, {
      orderId,
      allocationId,
      locationId,
      lines,
      backordered: backordered.map((line) => ({ ...line, ...promise })),
      reason: 'SHORT_PICK',
    })
    drafts.push(...[deallocated, ...made.events].map((draft) => ({ ...draft, causedBy: event })))
  }
  await saveAllocations(tx, allocated)
  await saveBackorders(tx, waiting)
  await saveMovements(tx, book)
  await appendToOutbox(tx, drafts)
}

interface AboutUnits {
  readonly data: { readonly orderId: string; readonly lines: readonly { readonly sku: string }[] }
}
const skusOf = (events: readonly AboutUnits[]): string[] => [...new Set(events.flatMap(({ data }) => data.lines.map(({ sku }) => sku)))]
const ordersOf = (events: readonly AboutUnits[]): string[] => events.map(({ data }) => data.orderId)
