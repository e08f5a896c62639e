import { orderPlaced, orderReleaseRequested } from '@kade/events'
import { appendToOutbox, isId, UserErrors, type Database, type EventDraft, type Transaction } from '@kade/service-kit'
import { releaseRequest } from '../domain/cancellations.js'
import type { Order } from '../domain/order.js'
import { lockOrders, waitAgain } from '../persistence/order-store.js'
import { reopenPaymentTask } from '../persistence/payment-tasks.js'
import { readPlaced } from '../persistence/read-placed.js'
import type { WorkItemRow } from '../persistence/rows.js'
import { findWorkItem, takeDeadLettersOf, takeWorkItem } from '../persistence/work-items.js'

/** Has the step tried again, and closes the item; it opens anew when the step fails again. @throws UserErrors NOT_FOUND */
export async function retryWorkItem(database: Database, workItemId: string, wakePayments: () => void): Promise<WorkItemRow> {
  return database.transaction(async (tx) => {
    const found = isId(workItemId) ? await findWorkItem(tx, workItemId) : undefined
    // The order before its item, as whoever moves the order locks them.
    const order = found && isAboutSaga(found) ? (await lockOrders(tx, [found.orderId])).get(found.orderId) : undefined
    const item = found && (await takeWorkItem(tx, workItemId))
    if (!item) throw UserErrors.of('NOT_FOUND', 'There is no such open work item', 'input', 'workItemId')
    if (order) await askInventoryAgain(tx, order)
    else await retry(tx, item)
    tx.afterCommit(wakePayments)
    return item
  })
}

const isAboutSaga = (item: WorkItemRow): item is WorkItemRow & { readonly orderId: string } =>
  item.orderId !== null && (item.kind === 'STOCK_RESERVATION' || item.kind === 'STOCK_RELEASE')

/** What waits behind a dead letter of the order is not heard before that is replayed. */
async function askInventoryAgain(tx: Transaction, order: Order): Promise<void> {
  const question = await questionOf(tx, order)
  if (!question) return
  await appendToOutbox(tx, [...(await takeDeadLettersOf(tx, order.id)).map(replayOf), question])
  await waitAgain(tx, order.id)
}

/** Inventory answers an order that it has seen before with the same answer again, and releases nothing twice. */
async function questionOf(tx: Transaction, order: Order): Promise<EventDraft | null> {
  if (order.saga.state === 'AWAITING_STOCK') return orderPlaced.draft(order.id, await readPlaced(tx, order.id))
  const lines = releaseRequest(order)
  return lines && orderReleaseRequested.draft(order.id, { orderId: order.id, lines, reason: 'asked again' })
}

async function retry(tx: Transaction, { kind, reference }: WorkItemRow): Promise<void> {
  if (kind === 'PAYMENT') return reopenPaymentTask(tx, Number(reference.split(':')[1]))
  if (kind === 'DEAD_LETTER') return appendToOutbox(tx, [replayOf(reference)])
  // Of a parcel nothing can be tried again: a person has decided.
}

/** The group has no colon; the event's id may have. */
function replayOf(reference: string): EventDraft {
  const [, group = '', ...id] = reference.split(':')
  const eventId = id.join(':')
  return { topic: `${group}.replays`, key: eventId, type: 'dead-letter.replay_requested.v1', data: { eventId } }
}
