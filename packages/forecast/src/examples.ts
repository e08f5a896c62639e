import type { Table } from './booster.js'
import { pastOf, type Demand } from './demand.js'
import { exampleOf } from './features.js'

/** Weeks ahead that are learned, 0 is the week of the origin. */
export const HORIZON = 4
/** The first origin that is learned from. */
const FIRST_ORIGIN = 14
/** What happened a week earlier counts so much less. */
const FADING = 0.96

/** One row a week ahead: where it is of, and what it is divided by. */
export interface Rows extends Table {
  readonly scales: Float64Array
}

/** What is to be learned from before `origin`: every past origin, every week ahead that has passed since. */
export function pastExamples(demands: readonly Demand[], origin: number, onProgress: (share: number) => void = () => undefined): Rows {
  const rows: { features: readonly number[]; ahead: number; target: number; weight: number; scale: number }[] = []
  demands.forEach((demand, at) => {
    const units = new Float64Array(origin)
    for (const order of demand.orders) if (order.week < origin) units[order.week] = (units[order.week] ?? 0) + order.units
    for (let week = FIRST_ORIGIN; week < origin; week += 1) {
      const past = pastOf(demand, week)
      const example = past && exampleOf(past)
      if (!example) continue
      const weight = Math.sqrt(example.scale) * FADING ** (origin - 1 - week)
      for (let ahead = 0; ahead < HORIZON && week + ahead < origin; ahead += 1)
        rows.push({ ...example, ahead, target: (units[week + ahead] ?? 0) / example.scale, weight })
    }
    onProgress((at + 1) / demands.length)
  })
  return {
    columns: columnsOf(rows),
    targets: Float64Array.from(rows, ({ target }) => target),
    weights: Float64Array.from(rows, ({ weight }) => weight),
    scales: Float64Array.from(rows, ({ scale }) => scale),
  }
}

/** Features as columns, the weeks ahead the last of them. */
export function columnsOf(rows: readonly { readonly features: readonly number[]; readonly ahead: number }[]): Float32Array[] {
  const width = rows[0]?.features.length ?? 0
  return [
    ...Array.from({ length: width }, (_, at) => Float32Array.from(rows, ({ features }) => features[at] ?? Number.NaN)),
    Float32Array.from(rows, ({ ahead }) => ahead),
  ]
}
