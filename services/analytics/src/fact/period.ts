/** Days in UTC, both included: RFC 3339 full-dates, which sort as text. */
export interface Period {
  readonly from: string
  readonly to: string
}

export interface PeriodFault {
  readonly field: 'from' | 'to'
  readonly message: string
}

const LONGEST_YEARS = 10

/** What is wrong with a period; null when nothing is. */
export function periodFault({ from, to }: Period): PeriodFault | null {
  // GraphQL knows the year 0; the calendar of the database does not.
  if (from < '0001-01-01') return { field: 'from', message: 'Periods begin in the year 1 or later' }
  if (to < from) return { field: 'to', message: `The period ends (${to}) before it begins (${from}): exchange them` }
  const last = yearsAfter(from, LONGEST_YEARS)
  // A year of five digits is later than any that a period may end in.
  if (last.length === to.length && to > last)
    return { field: 'to', message: `The period is longer than ${LONGEST_YEARS} years: ask for its parts` }
  return null
}

const yearsAfter = (date: string, years: number): string => String(Number(date.slice(0, 4)) + years).padStart(4, '0') + date.slice(4)

/** As many days, right before. Days before the year 1 are left out: nothing was sold then. */
export function periodBefore({ from, to }: Period): Period {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const day = (at: number) => new Date(Math.max(at, Date.parse('0001-01-01'))).toISOString().slice(0, 10)
  return { from: day(first - (last - first) - DAY_MS), to: day(first - DAY_MS) }
}

const DAY_MS = 86_400_000

/** The same days of the year before; the 29th of February is its 28th there. */
export const yearBefore = ({ from, to }: Period): Period => ({ from: sameDayBefore(from), to: sameDayBefore(to) })

function sameDayBefore(date: string): string {
  const day = yearsAfter(date, -1)
  return day.endsWith('02-29') ? day.replace('02-29', '02-28') : day < '0001-01-01' ? '0001-01-01' : day
}
