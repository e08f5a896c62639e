import type { Outlook } from './outlook.js'

const NORMAL_80 = 1.2816
const NORMAL_95 = 1.96

/**
 * How a SKU will begin that nobody asked for yet, week by week, by how SKUs like it began: each of their weeks from the first order on, orders capped.
 * The band is as wide as chance (Poisson) and their difference from each other make it.
 */
export function beginning(alike: readonly (readonly number[])[], weeks: number): Outlook[] {
  return Array.from({ length: weeks }, (_, ahead) => {
    const known = alike.flatMap((of) => (ahead < of.length ? [of[ahead] ?? 0] : []))
    const mean = meanOf(known)
    const spread = Math.sqrt(mean + meanOf(known.map((units) => (units - mean) ** 2)))
    const band = (normal: number) => [Math.floor(Math.max(0, mean - normal * spread)), Math.ceil(mean + normal * spread)] as const
    return { typical: mean, expected: mean, band80: band(NORMAL_80), band95: band(NORMAL_95) }
  })
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
