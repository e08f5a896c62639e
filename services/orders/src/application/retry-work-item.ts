import { orderPlaced } from '@kade/events'
import { appendToOutbox, isId, newId, UserErrors, type Database, type Transaction } from '@kade/service-kit'
import type { WorkItemRow } from '../persistence/rows.js'
import { reopenPaymentTask } from '../persistence/payment-tasks.js'
import { takeWorkItem } from '../persistence/queries.js'
import { readPlaced } from '../persistence/read-placed.js'

/** Has the step tried again, and closes the item; it opens anew when the step fails again. @throws UserErrors NOT_FOUND */
export async function retryWorkItem(database: Database, workItemId: string, wakePayments: () => void): Promise<WorkItemRow> {
  return database.transaction(async (tx) => {
    const item = isId(workItemId) ? await takeWorkItem(tx, workItemId) : undefined
    if (!item) throw UserErrors.of('NOT_FOUND', 'There is no such open work item', 'input', 'workItemId')
    await retry(tx, item)
    tx.afterCommit(wakePayments)
    return item
  })
}

async function retry(tx: Transaction, { kind, reference, orderId }: WorkItemRow): Promise<void> {
  const [, first = '', second = ''] = reference.split(':')
  switch (kind) {
    case 'PAYMENT':
      return reopenPaymentTask(tx, Number(first))
    case 'DEAD_LETTER':
      return appendToOutbox(tx, [
        { topic: `${first}.replays`, key: second, type: 'dead-letter.replay_requested.v1', data: { eventId: second } },
      ])
    case 'STOCK_RESERVATION': {
      // Inventory answers an order that it has seen before with the same answer again.
      await tx.query(`UPDATE saga SET deadline = now() + interval '10 minutes' WHERE order_id = $1`, [orderId])
      return appendToOutbox(tx, [{ ...orderPlaced.draft(orderId ?? '', await readPlaced(tx, orderId ?? '')), id: newId() }])
    }
    case 'DELIVERY':
      return // nothing to try again: a person has decided
    default:
      await tx.query(`UPDATE saga SET deadline = now() + interval '10 minutes' WHERE order_id = $1 AND state = 'COMPENSATING'`, [orderId])
  }
}
