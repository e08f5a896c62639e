import { BadUserInput } from '@kade/service-kit'
import { periodFault, type Period } from './fact/period.js'

/** @throws BadUserInput that names the end which is at fault */
export function checkPeriod(period: Period): void {
  const fault = periodFault(period)
  if (fault) throw new BadUserInput(fault.message, fault.field)
}
