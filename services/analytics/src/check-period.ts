import { BadUserInput } from '@kade/service-kit'
import { periodFault, type Period } from './fact/period.js'

/** @throws BadUserInput that names the end which is at fault, by the field that it came in */
export function checkPeriod(period: Period, fields: Readonly<Record<'from' | 'to', string>> = { from: 'from', to: 'to' }): void {
  const fault = periodFault(period)
  if (fault) throw new BadUserInput(fault.message, fields[fault.field])
}
