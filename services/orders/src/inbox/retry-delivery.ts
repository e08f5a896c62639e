import { isId, UserErrors, type Database, type Transaction } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import type { Retry } from '../work/retry-work-item.js'
import { applyAgain } from './channel-order.store.js'
import { readAgain } from './delivery.store.js'
import type { DeliveryRow } from './delivery.table.js'
import { deliveryReference, referredTo } from './delivery.js'

export interface Again {
  readonly wake: () => void
  /** Makes a delivery clear that was sealed after it was read. */
  readonly reopen: (tx: Transaction, deliveryId: string) => Promise<void>
}

/** A delivery is read once more, from its body as it came. @throws UserErrors */
export async function replayDelivery(database: Database, deliveryId: string, { wake, reopen }: Again): Promise<DeliveryRow> {
  return database.transaction(async (tx) => {
    if (isId(deliveryId)) await reopen(tx, deliveryId)
    const delivery = isId(deliveryId) ? await readAgain(tx, deliveryId) : null
    if (!delivery)
      throw UserErrors.of('NOT_FOUND', 'There is no such delivery, or its body is erased with its customer', 'input', 'deliveryId')
    await carryOut(tx, [aside({ done: [deliveryReference(delivery)] })])
    tx.afterCommit(wake)
    return delivery
  })
}

/** What is a person's work of the inbox is read, or applied, once more. */
export const retryChannelOrder = ({ wake, reopen }: Again): Retry => ({
  ofOrder: false,
  decide: async ({ reference }, tx) => {
    const about = referredTo(reference)
    if (about && 'deliveryId' in about) {
      await reopen(tx, about.deliveryId)
      await readAgain(tx, about.deliveryId)
    }
    if (about && !('deliveryId' in about)) await applyAgain(tx, about)
    tx.afterCommit(wake)
    return aside({})
  },
})
