import type { DataOf, shipmentTracked } from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { keepScans } from './scan.store.js'

/** A scan changes nothing of the order: it stands in its history. */
export const followScans = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof shipmentTracked>>[]): Promise<void> =>
  keepScans(
    tx,
    events.map(({ data: { orderId, shipmentId, trackingNumber, event } }) => ({ ...event, orderId, shipmentId, trackingNumber })),
  )
