import { stockLevelsChanged } from '@kade/events'
import { createWatch, type Database, type Logger } from '@kade/service-kit'
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
 * Tells planners what there is of each SKU, and how it is bought. All SKUs are compared with what was told, from time to time: those who move stock
 * do nothing for it, and a SKU that moves a hundred times is told once. Any number of processes may: one at a time does.
 */
export const createLevelFeed = ({ database, logger, everyMs = 15_000 }: LevelFeedOptions) =>
  createWatch({ everyMs, logger, what: 'The levels of stock', look: () => tellLevels(database) })

/** Answers whether there is more to tell. */
const tellLevels = (database: Database): Promise<boolean> =>
  database.transaction(async (tx) => {
    if (!(await takeTelling(tx))) return false
    const changed = await noteLevels(tx)
    const updatedAt = new Date().toISOString()
    const events = changed.map(({ sku, levels, waiting, version }) =>
      stockLevelsChanged.draft(sku, { sku, levels, waiting, version, updatedAt }),
    )
    await carryOut(tx, [{ ...NOTHING, events }])
    return changed.length >= AT_ONCE
  })
