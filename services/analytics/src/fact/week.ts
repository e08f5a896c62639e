const DAY_MS = 86_400_000

/** The Monday of a moment's week in UTC, as YYYY-MM-DD. */
export function mondayOf(moment: Date): string {
  const sinceMonday = (moment.getUTCDay() + 6) % 7
  return new Date(moment.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10)
}

/** The Monday so many weeks later; earlier when negative. */
export const weeksAfter = (monday: string, weeks: number): string =>
  new Date(Date.parse(monday) + weeks * 7 * DAY_MS).toISOString().slice(0, 10)

/** Whole weeks from one Monday to another. */
export const weeksBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / (7 * DAY_MS))
