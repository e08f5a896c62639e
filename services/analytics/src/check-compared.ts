import { BadUserInput } from '@kade/service-kit'
import { checkPeriod } from './check-period.js'
import { periodBefore, type Period } from './fact/period.js'

/** Members that are told one by one. */
const MOST_TOLD = 50

/** The period that one is compared with: as many days right before unless told. @throws BadUserInput where one end is told alone, or the period is none */
export function comparedWith(period: Period, from: string | null, to: string | null): Period {
  if (from === null && to === null) return periodBefore(period)
  if (from === null) throw new BadUserInput('The period that is compared with has no first day: tell it, or neither', 'againstFrom')
  if (to === null) throw new BadUserInput('The period that is compared with has no last day: tell it, or neither', 'againstTo')
  checkPeriod({ from, to }, { from: 'againstFrom', to: 'againstTo' })
  return { from, to }
}

/** @throws BadUserInput for none, and for too many */
export function checkMembers(members: number): number {
  if (members >= 1 && members <= MOST_TOLD) return members
  throw new BadUserInput(`1 to ${MOST_TOLD} members are told one by one, and not ${members}`, 'members')
}
