import { randomLcg } from 'd3-random'
import { binned, learn, LEARNING, predict } from './booster.js'
import type { Demand } from './demand.js'
import { columnsOf, examplesMadeOnce, FADING, FIRST_ORIGIN } from './examples.js'

/** Fewer rows than these teach a shop nothing that its SKUs do not say themselves. */
const LEAST_ROWS = 10_000
const SEED = 7

/**
 * Quantiles of what will be asked for over a lead time of whole weeks, by boosted trees that learn the sum itself, a model for each of the `shares`. What lies between
 * two of them lies between theirs; nothing lies above the last.
 * @returns units for a SKU and a share of lead times that shall be covered; null for a SKU, or of a shop, that is too young to learn from.
 */
export function leadTimeTrees(
  demands: readonly Demand[],
  origin: number,
  weeks: number,
  shares: readonly number[],
): (sku: string, share: number) => number | null {
  const exampleAt = examplesMadeOnce()
  const rows: { readonly features: readonly number[]; readonly ahead: number }[] = []
  const [targets, weights]: [number[], number[]] = [[], []]
  for (const demand of demands) {
    const sums = sumsOf(demand, origin, weeks)
    for (let week = FIRST_ORIGIN; week + weeks <= origin; week += 1) {
      const example = exampleAt(demand, week)
      if (!example) continue
      rows.push({ features: example.features, ahead: 0 })
      targets.push((sums[week] ?? 0) / example.scale)
      weights.push(Math.sqrt(example.scale) * FADING ** (origin - weeks - week))
    }
  }
  if (rows.length < LEAST_ROWS) return () => null

  const table = { targets: Float64Array.from(targets), weights: Float64Array.from(weights) }
  const bins = binned(columnsOf(rows))
  const known = demands.flatMap(({ sku }, at) => {
    const example = exampleAt(demands[at] as Demand, origin)
    return example ? [{ sku, example }] : []
  })
  const now = columnsOf(known.map(({ example: { features } }) => ({ features, ahead: 0 })))
  const learned = shares.map((share) => predict(learn(table, bins, share, randomLcg(SEED), { ...LEARNING, leastRows: 200 }), now))
  const bySku = new Map(
    known.map(({ sku, example: { scale } }, row) => [
      sku,
      learned.map((units) => Math.max(0, units[row] ?? 0) * scale).sort((a, b) => a - b),
    ]),
  )
  return (sku, share) => {
    const units = bySku.get(sku)
    return units ? between(shares, units, share) : null
  }
}

/** Units that were asked for from each week on, over so many weeks. */
function sumsOf({ orders }: Demand, origin: number, weeks: number): Float64Array {
  const sums = new Float64Array(origin)
  for (const { week, units } of orders)
    for (let from = Math.max(0, week - weeks + 1); from <= week && from < origin; from += 1)
      if (week < origin) sums[from] = (sums[from] as number) + units
  return sums
}

function between(shares: readonly number[], units: readonly number[], share: number): number {
  const above = shares.findIndex((each) => each >= share)
  if (above < 0) return units.at(-1) ?? 0
  const [low, high] = [shares[above - 1] ?? 0, shares[above] ?? 1]
  const [least, most] = [above === 0 ? 0 : (units[above - 1] ?? 0), units[above] ?? 0]
  return least + ((most - least) * (share - low)) / (high - low)
}
