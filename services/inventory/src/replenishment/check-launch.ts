import { BadUserInput } from '@kade/service-kit'
import { launchQuantity, type LaunchInput, type LaunchQuantity } from './launch-quantity.js'

const MOST_COST = 1_000_000_000
const MOST_UNITS = 1_000_000
const MOST_SCENARIOS = 1_000

/** @throws BadUserInput naming the field */
export function checkedLaunchQuantity(input: LaunchInput): LaunchQuantity {
  check(input)
  return launchQuantity(input)
}

function check({ overageCost, underageCost, mean, deviation, scenarios }: LaunchInput): void {
  const within = (value: number | null | undefined, least: number, most: number, field: string) => {
    if (value != null && !(value >= least && value <= most)) throw new BadUserInput(`${field} is ${least} to ${most}`, field)
  }
  within(overageCost, 0.000_001, MOST_COST, 'overageCost')
  within(underageCost, 0.000_001, MOST_COST, 'underageCost')
  within(mean, 0, MOST_UNITS, 'mean')
  within(deviation, 0, MOST_UNITS, 'deviation')
  if ((scenarios?.length ?? 0) > MOST_SCENARIOS) throw new BadUserInput(`scenarios are at most ${MOST_SCENARIOS}`, 'scenarios')
  for (const { units, weight } of scenarios ?? []) {
    within(units, 0, MOST_UNITS, 'scenarios')
    within(weight, 0.000_001, MOST_COST, 'scenarios')
  }
  if (mean == null && (scenarios ?? []).length === 0) throw new BadUserInput('Give the mean of the demand, or scenarios', 'mean')
}
