import { stockLevelsChanged } from '@kade/events'
import { createWatch, type Database, type Logger, type Transaction } from '@kade/service-kit'
import { carryOut } from '../stockroom/carry-out.js'
import { NOTHING } from '../stockroom/decision.js'
import { AT_ONCE, noteLevels, takeTelling } from './level-feed.store.js'

export interface LevelFeedOptions {
  readonly database: Database
  readonly logger: Logger
  /** Milliseconds between two comparisons; a quarter of a minute unless given. */
  readonly everyMs?: number | undefined
}

/**
 * Tells planners what there is of each SKU, and how it is bought. All SKUs are compared with what was told, page by page, from time to time: those who
 * move stock do nothing for it, and a SKU that moves a hundred times is told once. Any number of processes may: one at a time does.
 */
export function createLevelFeed({ database, logger, everyMs = 15_000 }: LevelFeedOptions) {
  let after = ''
  const look = async (): Promise<boolean> => {
    const last = await database.transaction((tx) => tellLevels(tx, after))
    after = last ?? ''
    return last !== null
  }
  return createWatch({ everyMs, logger, what: 'The levels of stock', look })
}

/** Answers the SKU behind which it goes on; null where all are compared, or another process compares them. */
async function tellLevels(tx: Transaction, after: string): Promise<string | null> {
  if (!(await takeTelling(tx))) return null
  const { compared, last, told } = await noteLevels(tx, after)
  const updatedAt = new Date().toISOString()
  const events = told.map(({ sku, levels, waiting, version }) =>
    stockLevelsChanged.draft(sku, { sku, levels, waiting, version, updatedAt }),
  )
  await carryOut(tx, [{ ...NOTHING, events }])
  return compared < AT_ONCE ? null : last
}
