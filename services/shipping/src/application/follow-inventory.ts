import {
  fulfillmentCancellationRefused,
  fulfillmentCancelled,
  type DataOf,
  type locationChanged,
  type orderPlaced,
  type stockAllocated,
  type stockDeallocationRequested,
  type variantChanged,
} from '@kade/events'
import { appendToOutbox, type EventDraft, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { cancelUnits } from '../domain/fulfillment-order.js'
import { lockFulfillmentOrders, openFulfillmentOrders, saveFulfillmentOrders, unpack } from '../persistence/fulfillment-store.js'
import { saveLocationRefs, saveOrderRefs, saveVariantRefs } from '../persistence/references.js'

export const openOrders = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof stockAllocated>>[]): Promise<void> =>
  openFulfillmentOrders(
    tx,
    events.map(({ data }) => data),
  )

export const copyOrders = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof orderPlaced>>[]): Promise<void> =>
  saveOrderRefs(
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
  const locked = await lockFulfillmentOrders(tx, { orderIds: events.map(({ data }) => data.orderId) })
  const at = new Date().toISOString()
  const drafts: EventDraft[] = []
  const decided = events.map((event) => {
    const { orderId, lines, reason } = event.data
    const result = cancelUnits(
      locked.filter((order) => order.orderId === orderId),
      lines,
    )
    for (const { order, units } of result.cancelled) {
      const { id, allocationId, locationId } = order
      drafts.push({
        ...fulfillmentCancelled.draft(orderId, {
          orderId,
          fulfillmentOrderId: id,
          allocationId,
          locationId,
          lines: [...units],
          at,
          actor: 'system',
          reason,
        }),
        causedBy: event,
      })
    }
    if (result.refused.length > 0) {
      drafts.push({
        ...fulfillmentCancellationRefused.draft(orderId, { orderId, lines: [...result.refused], reason: 'the parcel had left', at }),
        causedBy: event,
      })
    }
    return result
  })
  const cancelled = decided.flatMap((result) => result.cancelled)
  await saveFulfillmentOrders(
    tx,
    cancelled.map(({ order }) => order),
  )
  await unpack(
    tx,
    cancelled.filter(({ repack }) => repack).map(({ order }) => order.id),
  )
  await appendToOutbox(tx, drafts)
}
