import { appendToOutbox, isId, UserErrors, type Database, type EventDraft, type Transaction } from '@kade/service-kit'
import type { Order } from '../order/order.js'
import { lockOrders } from '../order/order.store.js'
import { findWorkItem, takeWorkItem } from './work-item.store.js'
import type { WorkItemKind, WorkItemRow } from './work-item.table.js'

/** How a story tries a step again. One that asks anew on behalf of an order is handed the order, locked. */
export type Retry =
  | { readonly ofOrder: true; readonly retry: (tx: Transaction, order: Order) => Promise<void> }
  | { readonly ofOrder: false; readonly retry: (tx: Transaction, item: WorkItemRow) => Promise<void> }

/** What each story hands in: the kinds of work that are none of its own are tried again here, or by a person. */
export type Retries = Readonly<Partial<Record<WorkItemKind, Retry>>>

/** Has the step tried again, and closes the item; it opens anew when the step fails again. @throws UserErrors NOT_FOUND */
export async function retryWorkItem(
  database: Database,
  retries: Retries,
  workItemId: string,
  wakePayments: () => void,
): Promise<WorkItemRow> {
  return database.transaction(async (tx) => {
    const found = isId(workItemId) ? await findWorkItem(tx, workItemId) : undefined
    const retry = found && ({ DEAD_LETTER: replayed, ...retries } as Retries)[found.kind]
    // The order before its item, as whoever moves the order locks them.
    const order = found?.orderId && retry?.ofOrder ? (await lockOrders(tx, [found.orderId])).get(found.orderId) : undefined
    const item = found && (await takeWorkItem(tx, workItemId))
    if (!item) throw UserErrors.of('NOT_FOUND', 'There is no such open work item', 'input', 'workItemId')
    if (retry?.ofOrder === false) await retry.retry(tx, item)
    else if (order) await retry?.retry(tx, order)
    tx.afterCommit(wakePayments)
    return item
  })
}

const replayed: Retry = { ofOrder: false, retry: (tx, { reference }) => appendToOutbox(tx, [replayOf(reference)]) }

/** Asks a group to handle its dead letter again. The group has no colon; the event's id may have. */
export function replayOf(reference: string): EventDraft {
  const [, group = '', ...id] = reference.split(':')
  const eventId = id.join(':')
  return { topic: `${group}.replays`, key: eventId, type: 'dead-letter.replay_requested.v1', data: { eventId } }
}
