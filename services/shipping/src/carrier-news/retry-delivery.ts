import { isId, UserErrors, type Database, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { readAgain } from './delivery.store.js'
import type { DeliveryRow } from './delivery.table.js'

/** A delivery is read once more, from its body as it came. @throws UserErrors */
export async function replayDelivery(database: Database, deliveryId: string, wake: () => void): Promise<DeliveryRow> {
  return database.transaction(async (tx) => {
    const delivery = isId(deliveryId) ? await readAgain(tx, deliveryId) : null
    if (!delivery) throw UserErrors.of('NOT_FOUND', 'There is no such delivery', 'input', 'deliveryId')
    tx.afterCommit(wake)
    return delivery
  })
}

/** The same, asked for by its work item or by `pnpm dead-letters replay`. */
export const readUnreadAgain =
  (wake: () => void) =>
  async (tx: Transaction, events: readonly ReceivedEvent<{ readonly deliveryId: string }>[]): Promise<void> => {
    for (const { data } of events) await readAgain(tx, data.deliveryId)
    tx.afterCommit(wake)
  }
