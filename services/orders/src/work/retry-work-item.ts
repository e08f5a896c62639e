import { isId, newId, UserErrors, type Database, type Transaction } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside, type Deciding, type Decision, type OutgoingEvent } from '../order/decision.js'
import type { Order } from '../order/order.js'
import { lockOrders } from '../order/order.store.js'
import type { WorkItemKind } from './work-item.js'
import { closeWorkItem, findWorkItem, lockWorkItem } from './work-item.store.js'
import type { WorkItemRow } from './work-item.table.js'

/** How a story tries a step again. One that asks anew on behalf of an order is handed the order, locked. */
export type Retry =
  | {
      readonly ofOrder: true
      readonly decide: (tx: Transaction, order: Order, deciding: Deciding, item: WorkItemRow) => Promise<Decision> | Decision
    }
  | {
      readonly ofOrder: false
      readonly decide: (item: WorkItemRow, tx: Transaction) => Decision<null> | Promise<Decision<null>>
      /** Nothing can be tried: a person decides, and says so by closing it. */
      readonly isDecided?: boolean
    }

/** What each story hands in: there is no kind of work without it. */
export type Retries = Readonly<Record<WorkItemKind, Retry>>

/** Has the step tried again, and closes the item; it opens anew when the step fails again. @throws UserErrors NOT_FOUND */
export async function retryWorkItem(
  database: Database,
  retries: Retries,
  { workItemId, by }: { readonly workItemId: string; readonly by: string },
  wakePayments: () => void,
): Promise<WorkItemRow> {
  return database.transaction(async (tx) => {
    const found = isId(workItemId) ? await findWorkItem(tx, workItemId) : undefined
    const retry = found && retries[found.kind]
    // The order before its item, as whoever moves the order locks them.
    const locked = found?.orderId && retry?.ofOrder ? await lockOrders(tx, [found.orderId]) : new Map<string, Order>()
    const item = found && (await lockWorkItem(tx, workItemId))
    if (!item) throw notOpen()
    await closeWorkItem(tx, item.id, by, null)
    const again: Decision<Order | null>[] = retry?.ofOrder === false ? [await retry.decide(item, tx)] : []
    for (const order of locked.values()) if (retry?.ofOrder) again.push(await retry.decide(tx, order, { now: new Date(), newId }, item))
    await carryOut(tx, again, locked)
    tx.afterCommit(wakePayments)
    return { ...item, resolvedAt: new Date(), resolvedBy: by }
  })
}

export const notOpen = () => UserErrors.of('NOT_FOUND', 'There is no such open work item', 'input', 'workItemId')

/** A person has decided what comes instead, and closes it. */
export const decidedByPerson: Retry = { ofOrder: false, decide: () => aside({}), isDecided: true }

/** The group whose message it is handles that again, and what waits behind it. */
export const replayDeadLetter: Retry = { ofOrder: false, decide: ({ reference }) => aside({ events: [replayOf(reference)] }) }

/** Asks a group to handle its dead letter again. The group has no colon; the event's id may have. */
export function replayOf(reference: string): OutgoingEvent {
  const [, group = '', ...id] = reference.split(':')
  const eventId = id.join(':')
  return { topic: `${group}.replays`, key: eventId, type: 'dead-letter.replay_requested.v1', data: { eventId } }
}
