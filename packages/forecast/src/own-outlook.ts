import { smoothed } from './classics.js'
import type { Outlook } from './outlook.js'
import { quantileOf } from './quantile.js'

/** The weeks of a SKU from its first order on, each with its units, and with its orders capped (CAP_SHARE). */
export interface OwnWeeks {
  readonly units: readonly number[]
  readonly capped: readonly number[]
}
/** What a SKU's own past says of each week to come, and how far off the same would have been before. */
export interface OwnOutlook extends Outlook {
  /** Units that the typical week was off in past weeks, over the units of those weeks; null before there were any. */
  readonly wape: number | null
}

const SMOOTHING = 0.3
/** The first weeks say too little to be judged by. */
const FIRST_JUDGED = 4
/** With fewer weeks than these the bands are those of chance alone (Poisson). */
const LEAST_JUDGED = 8
const FLOOR = 0.5
const NORMAL_80 = 1.2816
const NORMAL_95 = 1.96

/**
 * Capped smoothing for the typical week, plain exponential smoothing for the mean, and bands by what past weeks were in relation to what the same forecast said of them beforehand.
 * Needs nothing but the SKU itself: the forecast at once, while boosted trees take a night.
 */
export function ownOutlook({ units, capped }: OwnWeeks): OwnOutlook {
  const smooth = (weeks: readonly number[]) => smoothed(SMOOTHING)(Float64Array.from(weeks))
  const [typical, expected] = [smooth(capped), smooth(units)]
  const judged = units.slice(FIRST_JUDGED).map((came, at) => ({ came, told: smooth(capped.slice(0, at + FIRST_JUDGED)) }))
  const ratios = judged.map(({ came, told }) => came / (told + FLOOR)).sort((a, b) => a - b)
  const edge = (share: number, normal: number) =>
    judged.length < LEAST_JUDGED ? Math.max(0, expected + normal * Math.sqrt(expected)) : quantileOf(ratios, share) * (typical + FLOOR)
  const asked = judged.reduce((sum, { came }) => sum + came, 0)
  return {
    typical,
    expected,
    band80: [floor(edge(0.1, -NORMAL_80)), ceil(edge(0.9, NORMAL_80))],
    band95: [floor(edge(0.025, -NORMAL_95)), ceil(edge(0.975, NORMAL_95))],
    wape: asked === 0 ? null : judged.reduce((sum, { came, told }) => sum + Math.abs(came - told), 0) / asked,
  }
}

/** Whole units, whatever the last digits of a quotient are. */
const DIGITS = 1e-9
const floor = (units: number): number => Math.floor(units + DIGITS)
const ceil = (units: number): number => Math.ceil(units - DIGITS)
