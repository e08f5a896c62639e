import type { Database, Transaction } from '@kade/service-kit'
import { decideOnStock } from './change-stock.js'
import { promiseAnew, type WhyAnew } from './promise-anew.js'

/** Goods of one document that did not come on their day, and are reckoned with on a later one from now on. */
export interface OverdueGoods {
  readonly locationId: string
  /** SKUs of which units are still to come. */
  readonly skus: readonly string[]
  readonly source: NonNullable<WhyAnew['source']>
  readonly sourceId: string
  /** Number of the document. */
  readonly reference: string
}

/**
 * Those who were promised what did not come on its day are promised anew: of one document, which `presume` locks and moves to a later day.
 * Answers how many there were.
 */
export const changeOverdue = (
  database: Database,
  now: Date,
  presume: (tx: Transaction, now: Date) => Promise<OverdueGoods | null>,
): Promise<number> =>
  database.transaction(async (tx) => {
    const goods = await presume(tx, now)
    if (!goods) return 0
    const { locationId, skus, source, sourceId, reference } = goods
    await decideOnStock(
      tx,
      [locationId],
      {
        ...{ skus, fieldOf: () => [], units: 'quantity' },
        decide: (room, deciding) => {
          const promising = room.over()
          return promising.decision(promiseAnew(promising, skus, { why: 'SUPPLY_LATE', source, sourceId, reference }, deciding))
        },
      },
      { now },
    )
    return 1
  })
