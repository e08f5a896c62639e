import { DateTime } from 'luxon'

/** When staff is there. */
export interface OfficeHours {
  /** IANA, such as Europe/Amsterdam. */
  readonly zone: string
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[]
  /** Minutes after midnight. */
  readonly opens: number
  readonly closes: number
  /** Within how many minutes of those staff answers. */
  readonly answerWithin: number
}

const MOST_DAYS = 3_660

/** The moment by which staff is to have answered: only minutes in which it is there count. */
export function answerDue(since: Date, { zone, days, opens, closes, answerWithin }: OfficeHours): Date {
  let left = answerWithin * 60_000
  const start = DateTime.fromJSDate(since, { zone })
  for (let offset = 0; offset < MOST_DAYS; offset += 1) {
    const day = start.startOf('day').plus({ days: offset })
    if (!days.includes(day.weekday)) continue
    // By the clock on the wall: a day on which clocks are put forward is shorter, its office hours are not.
    const from = Math.max(day.set({ hour: Math.floor(opens / 60), minute: opens % 60 }).toMillis(), start.toMillis())
    const until = day.set({ hour: Math.floor(closes / 60), minute: closes % 60 }).toMillis()
    if (until <= from) continue
    if (until - from >= left) return new Date(from + left)
    left -= until - from
  }
  throw new Error('The office is never open')
}
