import { daysAfter, isDay } from './sales-address.js'

export interface ProcessPeriod {
  /** First and last day: YYYY-MM-DD. */
  readonly from: string
  readonly to: string
}
const USUAL_DAYS = 28

/** The days that an address asks for, today the last and so many in all where it does not. */
export function periodOf(search: URLSearchParams, today: string, usualDays = USUAL_DAYS): ProcessPeriod {
  const given = (name: string) => (isDay(search.get(name) ?? '') ? search.get(name) : null)
  const to = given('to') ?? today
  return { from: given('from') ?? daysAfter(to, 1 - usualDays), to }
}

/** As short as it can be: what is usual is not said. */
export const addressOfPeriod = ({ from, to }: ProcessPeriod, today: string, usualDays = USUAL_DAYS): Partial<ProcessPeriod> => ({
  ...(from === daysAfter(to, 1 - usualDays) ? {} : { from }),
  ...(to === today ? {} : { to }),
})
