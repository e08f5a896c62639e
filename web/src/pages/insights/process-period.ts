import { daysAfter, isDay } from './sales-address.js'

export interface ProcessPeriod {
  /** First and last day, in UTC: YYYY-MM-DD. */
  readonly from: string
  readonly to: string
}
const USUAL_DAYS = 28

/** The days that an address asks for, in UTC; the last four weeks where it does not. */
export function periodOf(search: URLSearchParams, now: Date): ProcessPeriod {
  const given = (name: string) => (isDay(search.get(name) ?? '') ? search.get(name) : null)
  const to = given('to') ?? now.toISOString().slice(0, 10)
  return { from: given('from') ?? daysAfter(to, 1 - USUAL_DAYS), to }
}
