import type { DataOf, fulfillmentRecalled } from '@kade/events'
import { newId, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { carryOut } from '../stockroom/carry-out.js'
import { fillBackorders } from '../stockroom/fill-backorders.js'
import { readStockroom, skusOf } from '../stockroom/stockroom.store.js'
import { reallocateTogether } from './reallocate.js'

/** Units that shipping gave back, of a set of orders: where they come from is decided for all of them together; what became free goes to those who wait. */
export async function allocateReturned(
  tx: Transaction,
  events: readonly ReceivedEvent<DataOf<typeof fulfillmentRecalled>>[],
): Promise<void> {
  const skus = skusOf(events)
  const room = await readStockroom(tx, skus, events.map(({ data }) => data.orderId), { waiting: true }) // prettier-ignore
  const deciding = { now: new Date(), newId }
  const decisions = reallocateTogether(room, events.map(({ data }) => data), deciding) // prettier-ignore
  const caused = decisions.map((decision, n) => {
    const causedBy = events[n % events.length]
    return causedBy ? { ...decision, causedBy } : decision
  })
  await carryOut(tx, [...caused, fillBackorders(room, skus, deciding)])
}
