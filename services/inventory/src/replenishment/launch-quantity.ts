import { criticalRatio, newsvendorDiscrete, newsvendorNormal } from './newsvendor.js'
import { empirical, poisson } from './unit-distribution.js'

export interface LaunchInput {
  readonly overageCost: number
  readonly underageCost: number
  readonly mean?: number | null
  readonly deviation?: number | null
  readonly scenarios?: readonly { readonly units: number; readonly weight: number }[] | null
}
export interface LaunchQuantity {
  readonly quantity: number
  readonly criticalRatio: number
  readonly expectedCost: number
}

/**
 * How many to buy once, before the first is sold: demand by scenarios, else normal when its deviation is given, else Poisson.
 */
export function launchQuantity(input: LaunchInput): LaunchQuantity {
  const { overageCost: overage, underageCost: underage, mean, deviation, scenarios } = input
  const costs = { overage, underage }
  const found =
    scenarios && scenarios.length > 0
      ? newsvendorDiscrete(costs, empirical(scenarios.map(({ units, weight }) => [units, weight] as const)))
      : deviation != null && deviation > 0
        ? newsvendorNormal(costs, mean ?? 0, deviation)
        : newsvendorDiscrete(costs, poisson(mean ?? 0))
  return { quantity: Math.max(0, Math.round(found.quantity)), criticalRatio: criticalRatio(costs), expectedCost: found.cost }
}
