export interface ProcessPeriod {
  readonly from: string
  readonly to: string
}
const DAY_MS = 86_400_000
const USUAL_DAYS = 28
const DATE = /^\d{4}-\d{2}-\d{2}$/

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** The days that an address asks for, in UTC; the last four weeks where it does not. */
export function periodOf(search: URLSearchParams, now: Date): ProcessPeriod {
  const given = (name: string) => (DATE.test(search.get(name) ?? '') ? search.get(name) : null)
  const to = given('to') ?? dayOf(now.getTime())
  return { from: given('from') ?? dayOf(Date.parse(to) - (USUAL_DAYS - 1) * DAY_MS), to }
}
