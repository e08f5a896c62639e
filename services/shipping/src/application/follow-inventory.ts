import {
  fulfillmentCancellationRefused,
  fulfillmentCancellationReturned,
  fulfillmentCancelled,
  type DataOf,
  type locationChanged,
  type orderClaimed,
  type orderPlaced,
  type stockAllocated,
  type stockDeallocated,
  type stockDeallocationRequested,
  type variantChanged,
} from '@kade/events'
import { appendToOutbox, type EventDraft, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { cancelUnits, type Cancellation, type FulfillmentOrder } from '../domain/fulfillment-order.js'
import {
  clearMissing,
  deletePackages,
  lockFulfillmentOrders,
  openFulfillmentOrders,
  saveFulfillmentOrders,
} from '../persistence/fulfillment-store.js'
import { saveLocationRefs, saveOrderOwners, saveOrderRefs, saveVariantRefs } from '../persistence/references.js'

/** One fulfillment order per allocation. */
export const openOrders = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof stockAllocated>>[]): Promise<void> =>
  openFulfillmentOrders(
    tx,
    events.map(({ data }) => data),
  )

/** Shipping's copy of whom an order goes to, and of who may see it. */
export const copyOrders = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof orderPlaced>>[]): Promise<void> =>
  saveOrderRefs(
    tx,
    events.map(({ data }) => data),
  )

/** A guest's order that has become an account's. */
export const copyOwners = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof orderClaimed>>[]): Promise<void> =>
  saveOrderOwners(
    tx,
    events.map(({ data }) => data),
  )

export const copyVariants = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof variantChanged>>[]): Promise<void> =>
  saveVariantRefs(
    tx,
    events.map(({ data }) => data),
  )

export const copyLocations = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof locationChanged>>[]): Promise<void> =>
  saveLocationRefs(
    tx,
    events.map(({ data }) => data),
  )

/** Cancelled units that are allocated: taken out where they have not left, told as too late where they have. The lock decides which came first. */
export async function cancelAllocatedUnits(
  tx: Transaction,
  events: readonly ReceivedEvent<DataOf<typeof stockDeallocationRequested>>[],
): Promise<void> {
  const before = await lockFulfillmentOrders(tx, { orderIds: events.map(({ data }) => data.orderId) })
  const changed: FulfillmentOrder[] = []
  const unpacked: string[] = []
  const drafts: EventDraft[] = []
  for (const event of events) {
    const ofOrder = before.filter(({ orderId }) => orderId === event.data.orderId)
    const result = cancelUnits(ofOrder, event.data.lines)
    changed.push(...result.orders.filter((order) => !ofOrder.includes(order)))
    unpacked.push(...result.cancelled.filter(({ unpack }) => unpack).map(({ order }) => order.id))
    drafts.push(...told(event, result))
  }
  await saveFulfillmentOrders(tx, changed)
  await deletePackages(tx, unpacked)
  await appendToOutbox(tx, drafts)
}

/** Inventory has heard of a short pick: what was missing is its business from now on. */
export const forgetMissing = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof stockDeallocated>>[]): Promise<void> =>
  clearMissing(
    tx,
    events.map(({ data }) => data.allocationId),
  )

const TOO_LATE = 'the parcel had left'

/** One answer for each unit that was asked about. */
function told(event: ReceivedEvent<DataOf<typeof stockDeallocationRequested>>, { cancelled, missing, left }: Cancellation): EventDraft[] {
  const { orderId, reason } = event.data
  const at = new Date().toISOString()
  const drafts: EventDraft[] = cancelled.map(({ order: { id, allocationId, locationId }, units }) =>
    fulfillmentCancelled.draft(orderId, {
      orderId,
      fulfillmentOrderId: id,
      allocationId,
      locationId,
      lines: [...units],
      at,
      actor: 'system',
      reason,
    }),
  )
  if (missing.length > 0) drafts.push(fulfillmentCancellationReturned.draft(orderId, { orderId, lines: [...missing], reason, at }))
  if (left.length > 0) drafts.push(fulfillmentCancellationRefused.draft(orderId, { orderId, lines: [...left], reason: TOO_LATE, at }))
  return drafts.map((draft) => ({ ...draft, causedBy: event }))
}
