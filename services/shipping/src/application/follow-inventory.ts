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
import { cancelUnits, type Cancellation } from '../domain/fulfillment-order.js'
import { deletePackages, lockFulfillmentOrders, openFulfillmentOrders, saveFulfillmentOrders } from '../persistence/fulfillment-store.js'
import { saveLocationRefs, saveOrderRefs, saveVariantRefs } from '../persistence/references.js'

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
  const now = new Map(locked.map((order) => [order.id, order]))
  const changed = new Set<string>()
  const unpacked = new Set<string>()
  const drafts: EventDraft[] = []
  for (const event of events) {
    const ofOrder = [...now.values()].filter(({ orderId }) => orderId === event.data.orderId)
    const result = cancelUnits(ofOrder, event.data.lines)
    for (const { order, unpack } of result.cancelled) {
      now.set(order.id, order)
      changed.add(order.id)
      if (unpack) unpacked.add(order.id)
    }
    drafts.push(...told(event, result))
  }
  await saveFulfillmentOrders(
    tx,
    [...changed].flatMap((id) => now.get(id) ?? []),
  )
  await deletePackages(tx, [...unpacked])
  await appendToOutbox(tx, drafts)
}

const TOO_LATE = 'the parcel had left'
const SHORT = 'they were not found when picking, and are being sourced anew'

function told(event: ReceivedEvent<DataOf<typeof stockDeallocationRequested>>, { cancelled, left, missing }: Cancellation): EventDraft[] {
  const { orderId, reason } = event.data
  const at = new Date().toISOString()
  const taken = cancelled.map(({ order: { id, allocationId, locationId }, units }) =>
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
  const refused = [{ units: left, reason: TOO_LATE }, { units: missing, reason: SHORT }] // prettier-ignore
    .filter(({ units }) => units.length > 0)
    .map(({ units, reason: why }) => fulfillmentCancellationRefused.draft(orderId, { orderId, lines: [...units], reason: why, at }))
  return [...taken, ...refused].map((draft) => ({ ...draft, causedBy: event }))
}
