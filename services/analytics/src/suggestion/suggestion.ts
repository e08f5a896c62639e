/** What the stock of a SKU calls for. */
export const SIGNALS = ['STOCKOUT', 'UNDERSTOCK', 'OVERSTOCK', 'DEAD_STOCK', 'HEALTHY'] as const
export type Signal = (typeof SIGNALS)[number]

/** Nobody asked for so many days: what lies there is dead. */
export const DEAD_AFTER_DAYS = 91
/** More than the plan covers, and these weeks besides, is too much. */
export const MOST_WEEKS = 26
/** An order is for so many weeks beyond what the plan covers. */
const ORDER_WEEKS = 4
/** Goods of which no lead time is known are reckoned with after so many days. */
export const UNKNOWN_LEAD_DAYS = 14
const REVIEW_DAYS = 7
const MOST_WEEKS_AHEAD = 26
const DAY_MS = 86_400_000

/** What is known of a SKU: its stock, and its plan where there is one. */
export interface Stocked {
  readonly available: number
  readonly incoming: number
  readonly waiting: number
  readonly minimumOrder: number
  readonly multiple: number
  readonly covers: number | null
  readonly expectedWeek: number | null
  readonly signal: Signal
}
export interface Advice {
  readonly daysOfSupply: number | null
  readonly reorderPoint: number
  readonly suggestedQuantity: number
  readonly orderBy: string | null
}

/** Whole weeks that stock must last once it is ordered: until goods are there that come a standard deviation late, and until the next look a week on. */
export const weeksToCover = (leadTimeDays: number | null, deviationDays: number | null): number =>
  Math.min(MOST_WEEKS_AHEAD, Math.ceil(((leadTimeDays ?? UNKNOWN_LEAD_DAYS) + (deviationDays ?? 0) + REVIEW_DAYS) / 7))

/** How much to buy, and when: what the plan covers and four weeks more, less what is there or comes, by the supplier's minimum and multiple. */
export function advise(stocked: Stocked, today: string): Advice {
  const { available, incoming, waiting, covers, expectedWeek, minimumOrder, multiple, signal } = stocked
  const [reorderPoint, week] = [covers ?? 0, expectedWeek ?? 0]
  const position = available + incoming - waiting
  const isShort = (signal === 'STOCKOUT' || signal === 'UNDERSTOCK') && position <= reorderPoint
  const wanted = Math.max(minimumOrder, Math.ceil(reorderPoint + ORDER_WEEKS * week - position))
  return {
    daysOfSupply: week > 0 ? (available / week) * 7 : null,
    reorderPoint,
    suggestedQuantity: isShort ? Math.ceil(wanted / multiple) * multiple : 0,
    orderBy: isShort
      ? today
      : signal === 'OVERSTOCK' || signal === 'DEAD_STOCK' || week === 0
        ? null
        : daysAfter(today, ((position - reorderPoint) / week) * 7),
  }
}

const MOST_DAYS = 3_650
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + Math.min(MOST_DAYS, Math.max(0, Math.floor(days))) * DAY_MS).toISOString().slice(0, 10)
