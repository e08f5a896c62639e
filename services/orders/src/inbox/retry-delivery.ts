import { isId, UserErrors, type Database } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import type { Retry } from '../work/retry-work-item.js'
import { applyAgain } from './channel-order.store.js'
import { readAgain } from './delivery.store.js'
import type { DeliveryRow } from './delivery.table.js'
import { deliveryReference, referredTo } from './delivery.js'

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

/** What is a person's work of the inbox is read, or applied, once more. */
export const retryChannelOrder = (wake: () => void): Retry => ({
  ofOrder: false,
  decide: async ({ reference }, tx) => {
    const about = referredTo(reference)
    if (about && 'deliveryId' in about) await readAgain(tx, about.deliveryId)
    else if (about) await applyAgain(tx, about)
    tx.afterCommit(wake)
    return aside({})
  },
})
