/** When a supplier takes orders: weekdays 1 (Monday) to 7; none named is every day. */
export interface OrderDays {
  readonly weekdays: readonly number[]
  /** Days on which it is closed, such as 2026-12-25. */
  readonly closed?: readonly string[]
}

/** Days on which a policy orders and its supplier works; those of the policy alone where no supplier is known. Null: there are none. */
export function orderDays(
  weekdays: readonly number[],
  supplier: { readonly workingWeekdays: readonly number[]; readonly closedDates: readonly string[] } | null,
): OrderDays | null {
  if (!supplier) return { weekdays }
  const both = weekdays.length === 0 ? supplier.workingWeekdays : weekdays.filter((day) => supplier.workingWeekdays.includes(day))
  return both.length === 0 ? null : { weekdays: both, closed: supplier.closedDates }
}

const DAY_MS = 86_400_000
/** A supplier that is closed for longer than a year and a half takes no orders. */
const FARTHEST = 550

/** The first day from this one on (a date such as 2026-12-24) on which an order can be placed; null when there is none in a year and a half. */
export function nextOrderDay(from: string, days: OrderDays | null): string | null {
  if (!days) return null
  const { weekdays, closed = [] } = days
  for (let ahead = 0; ahead < FARTHEST; ahead += 1) {
    const day = daysAfter(from, ahead)
    if ((weekdays.length === 0 || weekdays.includes(weekdayOf(day))) && !closed.includes(day)) return day
  }
  return null
}

/** The day by which goods are there: part of a day is a day. */
export const arrivalOf = (orderedOn: string, leadTimeDays: number): string => daysAfter(orderedOn, Math.ceil(leadTimeDays))

const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7
