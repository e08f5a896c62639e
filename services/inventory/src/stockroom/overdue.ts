import { addWorkingDays } from './calendar.js'
import { dayOf } from './promise.js'

/** What did not come when it was expected is reckoned with so many working days later, again and again, until somebody says when it comes. */
const OVERDUE_DAYS = 5

/** When goods are to come: the day that somebody said, and the one that is reckoned with since that passed. */
export interface Expected {
  readonly expectedOn: string | null
  readonly presumedOn?: string | null
}

/** The day on which what is still to come is reckoned with. */
export const comesOn = ({ expectedOn, presumedOn }: Expected): string | null =>
  expectedOn !== null && presumedOn != null && presumedOn > expectedOn ? presumedOn : expectedOn

export const isOverdue = (expected: Expected, now: Date): boolean => (comesOn(expected) ?? dayOf(now)) < dayOf(now)

/** The day on which what is overdue is reckoned with from now on. */
export const presumedFrom = (now: Date): string => dayOf(addWorkingDays(now, OVERDUE_DAYS))
