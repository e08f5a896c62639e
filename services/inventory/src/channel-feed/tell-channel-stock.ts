import { stockChannelChanged, type DraftEvent } from '@kade/events'
import { createWatch, type Database, type Logger, type Transaction } from '@kade/service-kit'
import { carryOut } from '../stockroom/carry-out.js'
import { NOTHING } from '../stockroom/decision.js'
import { foldSkus, isBehind, readLastLine, readMoved, readSkus, saveFeed, takeFeed, takeTouched } from './channel-feed.store.js'
import type { ChannelFeedRow, ChannelStockRow } from './channel-feed.table.js'
import { nextPosition } from './feed-position.js'

/** SKUs whose numbers are written by one statement, and that one look compares besides those that moved. */
const AT_ONCE = 1_000
const SWEPT_AT_ONCE = 2_000
/** Where much moves, one look takes in more of it: it rests so many times as long as it worked. */
const REST = 20

export interface ChannelFeedOptions {
  readonly database: Database
  readonly logger: Logger
  /** Milliseconds between two looks at the ledger, while little moves; 250 unless given. */
  readonly everyMs?: number | undefined
  /**
   * Milliseconds between two comparisons of all SKUs, for what changes without a line of the ledger: a location that goes inactive; a minute
   * unless given.
   */
  readonly sweepEveryMs?: number | undefined
}

/** Follows the ledger beside those who write it, and tells what each channel may sell. Any number of processes may: one at a time does. */
export function createChannelFeed({ database, logger, everyMs = 250, sweepEveryMs = 60_000 }: ChannelFeedOptions) {
  return createWatch({
    ...{ everyMs, logger, what: 'The stock of channels', restFactor: REST },
    look: () => tellOnce(database, sweepEveryMs),
  })
}

/** One look; answers whether the next should follow at once. */
async function tellOnce(database: Database, sweepEveryMs: number): Promise<boolean> {
  if (!(await isBehind(database, new Date(Date.now() - sweepEveryMs)))) return false
  return database.transaction(async (tx) => {
    // First: the transaction has no number yet, and gets one that is higher than those of all who have a line by then.
    const lastLine = await readLastLine(tx)
    const feed = await takeFeed(tx)
    if (!feed) return false
    // Never back, whatever the clock does: pages go by it.
    const now = new Date(Math.max(feed.now.getTime(), feed.updatedAt.getTime() + 1))
    const moved = await readMoved(tx, feed.ledgerPosition)
    const touched = await takeTouched(tx, SWEPT_AT_ONCE)
    const swept = await sweep(tx, feed, now, sweepEveryMs)
    const skus = [...new Set([...moved.skus, ...touched, ...swept.skus])]
    const changed: ChannelStockRow[] = []
    for (let start = 0; start < skus.length; start += AT_ONCE)
      changed.push(...(await foldSkus(tx, skus.slice(start, start + AT_ONCE), feed.feedPosition + changed.length, now)))
    await carryOut(tx, [{ ...NOTHING, events: eventsOf(changed, now) }])
    const next = nextPosition(feed, { ...feed, lastLine }, moved)
    const updatedAt = changed.length > 0 ? now : feed.updatedAt
    await saveFeed(tx, { ...next, feedPosition: feed.feedPosition + changed.length, updatedAt, sweptTo: swept.to, sweptAt: swept.at })
    return (
      touched.length >= SWEPT_AT_ONCE ||
      swept.to !== null ||
      (next.ledgerPosition > feed.ledgerPosition && next.markPosition === feed.markPosition)
    )
  })
}

async function sweep(tx: Transaction, { sweptTo, sweptAt }: ChannelFeedRow, now: Date, everyMs: number) {
  const isDue = sweptTo !== null || sweptAt === null || now.getTime() - sweptAt.getTime() >= everyMs
  if (!isDue) return { skus: [], to: sweptTo, at: sweptAt }
  const skus = await readSkus(tx, sweptTo, SWEPT_AT_ONCE)
  return skus.length < SWEPT_AT_ONCE ? { skus, to: null, at: now } : { skus, to: skus.at(-1) ?? null, at: sweptAt }
}

/** One event for a SKU, with all channels whose number changed. */
function eventsOf(changed: readonly ChannelStockRow[], now: Date): DraftEvent[] {
  const bySku = new Map<string, ChannelStockRow[]>()
  for (const row of changed) bySku.set(row.sku, [...(bySku.get(row.sku) ?? []), row])
  return [...bySku].map(([sku, rows]) =>
    stockChannelChanged.draft(sku, {
      sku,
      channels: rows.map(({ channel, available, version }) => ({ channel, available, version })),
      updatedAt: now.toISOString(),
    }),
  )
}
