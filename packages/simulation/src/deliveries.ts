import type { Units } from './pick.js'
import type { Random } from './random.js'
import type { Shares } from './shares.js'

/** Median hours from a purchase order to its goods. */
const LEAD_HOURS = 24
const LATE_DAYS = [1, 2, 3] as const
const ON_PAPER_DAYS = 1

export interface OrderedUnits extends Units {
  readonly lineId: string
}
export interface PlannedDelivery {
  readonly afterHours: number
  /** Days that the supplier says it comes later; null when it comes in time. */
  readonly lateByDays: number | null
  readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly closeLine: boolean }[]
  /** What will not come any more: it has to be bought anew. */
  readonly short: readonly Units[]
}

/** How a supplier delivers: most come whole and in time, some late, and of some a line comes short. */
export function planDelivery(
  random: Random,
  ordered: readonly OrderedUnits[],
  { late, short }: Pick<Shares, 'late' | 'short'>,
): PlannedDelivery {
  const lateByDays = random.happens(late) ? random.pick(LATE_DAYS) : null
  const shortLine = random.happens(short) ? random.pick(ordered) : null
  const missing = shortLine ? Math.ceil(shortLine.quantity / 2) : 0
  const lines = ordered.map((line) => {
    const isShort = line === shortLine
    return { lineId: line.lineId, quantity: line.quantity - (isShort ? missing : 0), closeLine: isShort }
  })
  return {
    afterHours: random.around(LEAD_HOURS) + (lateByDays ?? 0) * 24,
    lateByDays,
    // A line of which nothing comes is not received: it stays on order.
    lines: lines.filter(({ quantity }) => quantity > 0),
    short: shortLine && missing < shortLine.quantity ? [{ sku: shortLine.sku, quantity: missing }] : [],
  }
}

/** The day, in our time, on which a delivery is expected. */
export const expectedOn = (today: Date, lateByDays: number): string =>
  new Date(today.getTime() + (ON_PAPER_DAYS + lateByDays) * 86_400_000).toISOString().slice(0, 10)
