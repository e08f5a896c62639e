import { orderPlaced, orderReleaseRequested } from '@kade/events'
import type { Transaction } from '@kade/service-kit'
import { advance } from '../order/advance.js'
import { amendmentRequest } from '../order/amend.js'
import { decided, unchanged, type Deciding, type OutgoingEvent } from '../order/decision.js'
import { releaseRequest, type Order } from '../order/order.js'
import { readPlaced } from '../order/placed.reads.js'
import { replayOf, type Retry } from '../work/retry-work-item.js'
import { lockDeadLettersOf } from '../work/work-item.store.js'

/**
 * Inventory is asked again: it answers an order that it has seen before with the same answer again, and releases nothing twice. It hears
 * nothing of an order that waits behind a dead letter before that is replayed.
 */
export const retryStock: Retry = {
  ofOrder: true,
  decide: async (tx, order, deciding) => {
    const questions = await questionsOf(tx, order, deciding)
    if (questions.length === 0) return unchanged(order)
    const letters = await lockDeadLettersOf(tx, order.id)
    const again = decided(order, { ...advance(order, 'ASKED_AGAIN'), done: letters }, deciding)
    return { ...again, events: [...letters.map(replayOf), ...questions] }
  },
}

async function questionsOf(tx: Transaction, order: Order, deciding: Deciding): Promise<OutgoingEvent[]> {
  const amending = amendmentRequest(order, deciding)
  const more = amending ? [amending] : []
  if (order.saga.state === 'AWAITING_STOCK') return [orderPlaced.draft(order.id, await readPlaced(tx, order.id)), ...more]
  const lines = releaseRequest(order)
  return lines ? [orderReleaseRequested.draft(order.id, { orderId: order.id, lines, reason: 'asked again' }), ...more] : more
}
