import { predict, type Booster } from './booster.js'
import { cappedSmoothing } from './capped-smoothing.js'
import { pastOf, weeksOf, type Demand } from './demand.js'
import { columnsOf, examplesMadeOnce, HORIZON, type ExampleAt } from './examples.js'

/** A little above the half: what most weeks are like, and less off in large weeks than the half is. */
export const TYPICAL = 0.55
/** The edges of the bands that hold 80 and 95 % of the weeks. */
export const BAND_80 = [0.1, 0.9] as const
export const BAND_95 = [0.025, 0.975] as const
export const QUANTILES = [BAND_95[0], BAND_80[0], TYPICAL, BAND_80[1], BAND_95[1]] as const

/** A week to come of a SKU, in units. Three figures that are never mixed up: a typical week, a mean week, and bands. */
export interface Outlook {
  /** What most weeks are like. It leaves out what is rare, and so sizes no purchase. */
  readonly typical: number
  /** The mean: what weeks add up to, large orders included. */
  readonly expected: number
  /** Whole units, lower and upper edge; what is asked for lies between them in 80 and 95 of 100 weeks. */
  readonly band80: readonly [number, number]
  readonly band95: readonly [number, number]
}

/** The mean of so many weeks says at what level the shop sells now. */
const LEVEL_WEEKS = 4

/**
 * The weeks from `origin` on of each SKU that was ever asked for, by boosted trees for the quantiles and by the mean of the trees' typical week and capped
 * smoothing for the typical week. The expected week is the typical one at the level of the whole shop's last weeks.
 */
export function outlooks(
  demands: readonly Demand[],
  origin: number,
  learned: ReadonlyMap<number, Booster>,
  exampleAt: ExampleAt = examplesMadeOnce(),
): Map<string, readonly Outlook[]> {
  const known = demands.flatMap((demand) => {
    const past = pastOf(demand, origin)
    return past
      ? [
          {
            sku: demand.sku,
            recent: sumOf(weeksOf(past).subarray(-LEVEL_WEEKS)) / LEVEL_WEEKS,
            smoothed: cappedSmoothing(past),
            example: exampleAt(demand, origin),
          },
        ]
      : []
  })
  const weeksAhead = Array.from({ length: HORIZON }, (_, ahead) => ahead)
  const rows = known.flatMap(({ example, smoothed }) =>
    weeksAhead.map((ahead) => ({ features: example?.features ?? NOTHING, ahead, scale: example?.scale ?? smoothed })),
  )
  const width = rows.find(({ features }) => features !== NOTHING)?.features.length ?? 0
  const columns = columnsOf(
    rows.map((row) => (row.features === NOTHING ? { ...row, features: Array<number>(width).fill(Number.NaN) } : row)),
  )
  const predicted = new Map([...learned].map(([quantile, booster]) => [quantile, predict(booster, columns)]))
  const at = (quantile: number, row: number) => Math.max(0, predicted.get(quantile)?.[row] ?? 0) * (rows[row]?.scale ?? 0)

  const typical = known.flatMap(({ smoothed, example }, sku) =>
    weeksAhead.map((ahead) => (example ? (at(TYPICAL, sku * HORIZON + ahead) + smoothed) / 2 : smoothed)),
  )
  const level = sumOf(known.map(({ recent }) => recent * HORIZON)) / Math.max(sumOf(typical), Number.MIN_VALUE)
  return new Map(
    known.map(({ sku }, place) => [
      sku,
      weeksAhead.map((ahead) => {
        const row = place * HORIZON + ahead
        const [low95, low80, , high80, high95] = QUANTILES.map((quantile) => at(quantile, row)).sort((a, b) => a - b) as [
          number,
          number,
          number,
          number,
          number,
        ]
        return {
          typical: typical[row] ?? 0,
          expected: (typical[row] ?? 0) * level,
          band80: [Math.floor(low80), Math.ceil(high80)],
          band95: [Math.floor(low95), Math.ceil(high95)],
        } as const
      }),
    ]),
  )
}

/** Of a SKU whose past is too short to learn from: the trees are asked by its scale alone. */
const NOTHING: readonly number[] = []
const sumOf = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0
  return sum
}
