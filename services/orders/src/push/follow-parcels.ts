import type { DataOf, shipmentDelivered, shipmentTracked } from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { addPushes, type ToPush } from './push.store.js'

/** What who follows an order is told of its parcels: written down with the event, sent afterwards. */
export function followParcels(wake: () => void) {
  const add = async (tx: Transaction, pushes: readonly ToPush[]): Promise<void> => {
    if (pushes.length === 0) return
    await addPushes(tx, pushes)
    tx.afterCommit(wake)
  }
  return {
    /** A scan that comes late, of a parcel that has got further, is no news. */
    tracked: (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof shipmentTracked>>[]) =>
      add(
        tx,
        events.flatMap(({ data: { orderId, shipmentId, event, status } }) =>
          event.status === 'OUT_FOR_DELIVERY' && status === 'OUT_FOR_DELIVERY'
            ? [{ orderId, key: `OUT_FOR_DELIVERY:${shipmentId}`, event: status }]
            : [],
        ),
      ),
    delivered: (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof shipmentDelivered>>[]) =>
      add(
        tx,
        events.map(({ data: { orderId, shipmentId } }) => ({ orderId, key: `DELIVERED:${shipmentId}`, event: 'DELIVERED' })),
      ),
  }
}
