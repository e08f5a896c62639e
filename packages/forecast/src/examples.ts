import type { Table } from './booster.js'
import { pastOf, type Demand } from './demand.js'
import { exampleOf, type Example } from './features.js'

/** Weeks ahead that are learned, 0 is the week of the origin. */
export const HORIZON = 4
/** The first origin that is learned from. */
export const FIRST_ORIGIN = 14
/** What happened a week earlier counts so much less. */
export const FADING = 0.96

/** What the past of a SKU at an origin looks like; null while it is too short. */
export type ExampleAt = (demand: Demand, origin: number) => Example | null

/** An example is the same whatever is learned later from it: who learns at several origins makes each once. */
export function examplesMadeOnce(): ExampleAt {
  const made = new Map<Demand, Map<number, Example | null>>()
  return (demand, origin) => {
    const ofSku = made.get(demand) ?? new Map<number, Example | null>()
    made.set(demand, ofSku)
    const known = ofSku.get(origin)
    if (known !== undefined) return known
    const past = pastOf(demand, origin)
    const example = past && exampleOf(past)
    ofSku.set(origin, example)
    return example
  }
}

/** What is to be learned from before `origin`: every past origin, every week ahead that has passed since. */
export function pastExamples(
  demands: readonly Demand[],
  origin: number,
  exampleAt: ExampleAt = examplesMadeOnce(),
  onProgress: (share: number) => void = () => undefined,
): Table {
  const rows: AheadOf[] = []
  const [targets, weights]: [number[], number[]] = [[], []]
  demands.forEach((demand, at) => {
    const units = new Float64Array(origin)
    for (const order of demand.orders) if (order.week < origin) units[order.week] = (units[order.week] ?? 0) + order.units
    for (let week = FIRST_ORIGIN; week < origin; week += 1) {
      const example = exampleAt(demand, week)
      if (!example) continue
      const weight = Math.sqrt(example.scale) * FADING ** (origin - 1 - week)
      for (let ahead = 0; ahead < HORIZON && week + ahead < origin; ahead += 1) {
        rows.push({ features: example.features, ahead })
        targets.push((units[week + ahead] ?? 0) / example.scale)
        weights.push(weight)
      }
    }
    onProgress((at + 1) / demands.length)
  })
  return { columns: columnsOf(rows), targets: Float64Array.from(targets), weights: Float64Array.from(weights) }
}

interface AheadOf {
  readonly features: readonly number[]
  readonly ahead: number
}

/** Features as columns, the weeks ahead the last of them. */
export function columnsOf(rows: readonly AheadOf[]): Float32Array[] {
  const width = rows[0]?.features.length ?? 0
  const columns = Array.from({ length: width + 1 }, () => new Float32Array(rows.length))
  rows.forEach(({ features, ahead }, row) => {
    for (let at = 0; at < width; at += 1) (columns[at] as Float32Array)[row] = features[at] ?? Number.NaN
    ;(columns[width] as Float32Array)[row] = ahead
  })
  return columns
}
