import type { Database } from '@kade/service-kit'
import { decideOnStock } from '../stockroom/change-stock.js'
import { promiseAnew } from '../stockroom/promise-anew.js'
import { dayOf } from '../stockroom/promise.js'
import { nextOverdueTransfer } from './overdue.reads.js'
import { presume } from './overdue.js'
import { inTransitOf } from './transfer.js'
import { lockTransfer, updateTransfer } from './transfer.store.js'

/** Those who were promised what did not arrive on its day are promised anew: of one transfer. Answers how many there were. */
export const changeOverdueTransfer = (database: Database, now: Date): Promise<number> =>
  database.transaction(async (tx) => {
    const id = await nextOverdueTransfer(tx, dayOf(now))
    const before = id === null ? null : await lockTransfer(tx, id)
    const transfer = before && presume(before, now)
    if (!transfer) return 0
    await updateTransfer(tx, transfer)
    const skus = transfer.lines.filter((line) => inTransitOf(line) > 0).map(({ sku }) => sku)
    const why = { why: 'SUPPLY_LATE', source: 'TRANSFER', sourceId: transfer.id, reference: transfer.number } as const
    await decideOnStock(
      tx,
      [transfer.toLocationId],
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
