import type { Database } from '@kade/service-kit'
import { decideOnStock } from '../stockroom/change-stock.js'
import { promiseAnew } from '../stockroom/promise-anew.js'
import { dayOf } from '../stockroom/promise.js'
import { nextOverdue } from './overdue.reads.js'
import { presume } from './overdue.js'
import { lockPurchaseOrder, updatePurchaseOrder } from './purchase.store.js'

/** Those who were promised what did not come on its day are promised anew: of one purchase order. Answers how many there were. */
export const changeOverdue = (database: Database, now: Date): Promise<number> =>
  database.transaction(async (tx) => {
    const id = await nextOverdue(tx, dayOf(now))
    const before = id === null ? null : await lockPurchaseOrder(tx, id)
    const order = before && presume(before, now)
    if (!order) return 0
    await updatePurchaseOrder(tx, order)
    const skus = [...new Set(order.lines.map(({ sku }) => sku))]
    const why = { why: 'SUPPLY_LATE', source: 'PURCHASE_ORDER', sourceId: order.id, reference: order.number } as const
    await decideOnStock(
      tx,
      [order.locationId],
      {
        ...{ skus, fieldOf: () => [], units: 'quantity' },
        decide: (room, deciding) => {
          const promising = room.over()
          return promising.decision(promiseAnew(promising, skus, why, deciding))
        },
      },
      { now },
    )
    return 1
  })
