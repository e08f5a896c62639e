/** Lines of the ledger that are read at once. */
export const MOST_LINES = 50_000

/** How far the ledger is folded. Lines are numbered before they are committed: a later number may be seen before an earlier one. */
export interface FeedPosition {
  /** Up to here every line is folded, and none is still to come. */
  readonly ledgerPosition: number
  readonly markPosition: number
  readonly markTransaction: number
}
/** What the database says before the lines are read, in this order. */
export interface LedgerEnd {
  /** The last line that was numbered. */
  readonly lastLine: number
  /** The transaction that asks, numbered after that: whoever has a line up to it has a lower number. */
  readonly ownTransaction: number
  /** All transactions before this one are over. */
  readonly oldestRunning: number
}
/** The lines that were then read, from the position on. */
export interface ReadLines {
  readonly count: number
  readonly last: number
}

/**
 * Where to go on. A mark is set at the last line that was numbered; once every transaction that had begun then is over, no line up to the mark is
 * still to come: whoever moves stock has written before (its SKUs are locked) and so has its number. Until then, lines behind the position are read
 * again, which changes nothing: the feed is compared with what there is, not added to.
 */
export function nextPosition(before: FeedPosition, end: LedgerEnd, read: ReadLines): FeedPosition {
  if (end.oldestRunning < before.markTransaction) return before
  // Of more lines than were read at once, the rest is not folded yet.
  const isCut = read.count >= MOST_LINES && read.last < before.markPosition
  if (isCut) return { ...before, ledgerPosition: Math.max(before.ledgerPosition, read.last) }
  const ledgerPosition = Math.max(before.ledgerPosition, before.markPosition)
  return { ledgerPosition, markPosition: end.lastLine, markTransaction: end.ownTransaction }
}
