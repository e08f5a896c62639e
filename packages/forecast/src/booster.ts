import { binOf, cutsOf, type Binned, type Cuts } from './bins.js'
import { growTree, leafOf, type Growth, type Tree } from './tree.js'
import { weightedQuantileOf } from './quantile.js'

/** Rows to learn from: features by column, what came of each row, and how much it counts. */
export interface Table {
  readonly columns: readonly Float32Array[]
  readonly targets: Float64Array
  readonly weights: Float64Array
}
/** How a booster learns. Found by rolling origins on a year of a real shop; hardly any of them matters (docs/guides/forecasts.md). */
export interface Learning extends Growth {
  readonly rounds: number
  readonly rate: number
  readonly featureShare: number
  readonly rowShare: number
}
export const LEARNING: Learning = { rounds: 100, rate: 0.1, leaves: 15, leastRows: 400, featureShare: 0.35, rowShare: 0.7, ridge: 10 }

/** Trees whose sum is a quantile of what comes. */
export interface Booster {
  readonly cuts: readonly Cuts[]
  readonly start: number
  readonly trees: readonly Tree[]
}
/** The columns' bins: once for all quantiles that are learned from a table. */
export function binned(
  columns: readonly Float32Array[],
  cuts: readonly Cuts[] = columns.map(cutsOf),
): { cuts: readonly Cuts[]; bins: Binned } {
  return { cuts, bins: columns.map((column, at) => Uint8Array.from(column, (value) => binOf(value, cuts[at] ?? []))) }
}

/**
 * Gradient boosting of trees for one quantile (pinball loss, Koenker and Bassett 1978; leaf-wise growth over histograms as LightGBM does it): each
 * tree splits by gradients, then each leaf takes the weighted quantile of what is left over in it.
 */
export function learn(
  { targets, weights }: Pick<Table, 'targets' | 'weights'>,
  { cuts, bins }: { readonly cuts: readonly Cuts[]; readonly bins: Binned },
  quantile: number,
  random: () => number,
  learning: Learning = LEARNING,
): Booster {
  const start = weightedQuantileOf(targets, weights, quantile)
  const predicted = new Float64Array(targets.length).fill(start)
  const gradients = new Float64Array(targets.length)
  const trees: Tree[] = []
  for (let round = 0; round < learning.rounds; round += 1) {
    for (let row = 0; row < targets.length; row += 1)
      gradients[row] = (weights[row] ?? 0) * ((targets[row] ?? 0) > (predicted[row] ?? 0) ? -quantile : 1 - quantile)
    const rows = Uint32Array.from(predicted.keys()).filter(() => random() < learning.rowShare)
    const features = bins.flatMap((_, at) => (random() < learning.featureShare ? [at] : []))
    const tree = growTree({ bins, gradients, weights, rows, features }, learning, (inLeaf) => leafValue(inLeaf) * learning.rate)
    trees.push(tree)
    for (let row = 0; row < targets.length; row += 1) predicted[row] = (predicted[row] ?? 0) + (tree.values[leafOf(tree, bins, row)] ?? 0)
  }
  return { cuts, start, trees }

  /** Of at most some thousand rows of the leaf: more make no difference. */
  function leafValue(rows: Uint32Array): number {
    const step = Math.max(1, Math.floor(rows.length / MOST_OF_A_LEAF))
    const chosen = rows.filter((_, at) => at % step === 0)
    return weightedQuantileOf(
      Float64Array.from(chosen, (row) => (targets[row] ?? 0) - (predicted[row] ?? 0)),
      Float64Array.from(chosen, (row) => weights[row] ?? 0),
      quantile,
    )
  }
}
const MOST_OF_A_LEAF = 4_000

/** The quantile for each row. */
export function predict({ cuts, start, trees }: Booster, columns: readonly Float32Array[]): Float64Array {
  const { bins } = binned(columns, cuts)
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    trees.reduce((sum, tree) => sum + (tree.values[leafOf(tree, bins, row)] ?? 0), start),
  )
}
