import { binsChanged } from '@kade/events'
import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { carryOut } from '../stockroom/carry-out.js'
import { NOTHING } from '../stockroom/decision.js'
import { AT_ONCE, noteBins, takeTellingBins } from './told-bin.store.js'

export interface BinFeedOptions {
  readonly database: Database
  readonly logger: Logger
  /** Milliseconds between two comparisons; a quarter of a minute unless given. */
  readonly everyMs?: number | undefined
}

/**
 * Tells where goods lie: all bins are compared with what was told, so that those are told too that were there before, or that a release wrote which
 * tells nothing. Any number of processes may: one at a time does.
 */
export const createBinFeed = ({ database, logger, everyMs = 15_000 }: BinFeedOptions) =>
  createWatch({
    ...{ everyMs, logger, what: 'Bins that changed' },
    look: () =>
      database.transaction(async (tx) => {
        if (!(await takeTellingBins(tx))) return false
        const changed = await noteBins(tx)
        const unmeasured = { aisle: null, positionMm: null }
        const events = changed.map(({ locationId, bins }) =>
          binsChanged.draft(locationId, { locationId, bins: bins.map((bin) => ({ ...bin, ...unmeasured })) }),
        )
        await carryOut(tx, [{ ...NOTHING, events }])
        return changed.flatMap(({ bins }) => bins).length === AT_ONCE
      }),
  })
