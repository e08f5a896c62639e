import type { DataOf, purchaseOrderChanged } from '@kade/events'
import type { EventHandlers, ReceivedEvent } from '@kade/service-kit'
import { addUnitCosts } from './unit-cost.store.js'

/** What units cost when they came: of each delivery of a purchase order, the cost that its lines had then. */
export const unitCosts: EventHandlers = {
  'purchase_order.changed.v1': async (tx, events: readonly ReceivedEvent<DataOf<typeof purchaseOrderChanged>>[]) => {
    const costs = events.flatMap(({ id: eventId, time: knownAt, data: { lines, receipt, currency } }) =>
      (receipt?.lines ?? []).flatMap(({ lineId, sku }) => {
        const line = lines.find((each) => each.lineId === lineId)
        return line && receipt ? [{ eventId, lineId, sku, unitCost: line.unitCost, currency, receivedAt: receipt.receivedAt, knownAt }] : []
      }),
    )
    if (costs.length > 0) await addUnitCosts(tx, costs)
  },
}
