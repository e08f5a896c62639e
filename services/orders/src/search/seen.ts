/** Orders get their ids before they are stored: so long may one of an earlier id still come, when clocks differ too. */
const LATEST_MS = 5 * 60_000
/** The mark of what was seen is not moved for less. */
const STEP_MS = 60_000

/** The id (UUID version 7) before which every order is stored by now. */
export const seenBy = (now: Date): string => idAt(now.getTime() - LATEST_MS)
/** The mark is worth moving when it is before this one. */
export const worthMoving = (now: Date): string => idAt(now.getTime() - LATEST_MS - STEP_MS)

/** The mark after these new orders were filled in. `more`: there may be others behind them. */
export function markAfter(unseen: readonly string[], more: boolean, now: Date): string {
  const last = unseen.at(-1)
  const seen = seenBy(now)
  return more && last !== undefined && last < seen ? last : seen
}

function idAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
