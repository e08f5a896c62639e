import { orderPlaced, orderReleaseRequested } from '@kade/events'
import { appendToOutbox, type EventDraft, type Transaction } from '@kade/service-kit'
import { releaseRequest, type Order } from '../order/order.js'
import { waitAgain } from '../order/order.store.js'
import { readPlaced } from '../order/placed.reads.js'
import { replayOf, type Retry } from '../work/retry-work-item.js'
import { takeDeadLettersOf } from '../work/work-item.store.js'

/** Inventory is asked again. It hears nothing of an order that waits behind a dead letter before that is replayed. */
export const retryStock: Retry = {
  ofOrder: true,
  retry: async (tx, order) => {
    const question = await questionOf(tx, order)
    if (!question) return
    const letters = await takeDeadLettersOf(tx, order.id)
    await appendToOutbox(tx, [...letters.map(replayOf), question])
    await waitAgain(tx, order.id)
  },
}

/** Inventory answers an order that it has seen before with the same answer again, and releases nothing twice. */
async function questionOf(tx: Transaction, order: Order): Promise<EventDraft | null> {
  if (order.saga.state === 'AWAITING_STOCK') return orderPlaced.draft(order.id, await readPlaced(tx, order.id))
  const lines = releaseRequest(order)
  return lines && orderReleaseRequested.draft(order.id, { orderId: order.id, lines, reason: 'asked again' })
}
