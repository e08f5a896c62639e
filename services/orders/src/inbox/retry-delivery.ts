import { isId, UserErrors, type Database } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import { readAgain } from './delivery.store.js'
import type { DeliveryRow } from './delivery.table.js'
import { deliveryReference } from './delivery.js'

/** A delivery is read once more, from its body as it came. @throws UserErrors */
export async function replayDelivery(database: Database, deliveryId: string, wake: () => void): Promise<DeliveryRow> {
  return database.transaction(async (tx) => {
    const delivery = isId(deliveryId) ? await readAgain(tx, deliveryId) : null
    if (!delivery)
      throw UserErrors.of('NOT_FOUND', 'There is no such delivery, or its body is erased with its customer', 'input', 'deliveryId')
    await carryOut(tx, [aside({ done: [deliveryReference(delivery)] })])
    tx.afterCommit(wake)
    return delivery
  })
}
