import { binsOf, cutsOf, type Binned, type Cuts } from './bins.js'
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
export const LEARNING: Learning = { rounds: 60, rate: 0.12, leaves: 15, leastRows: 400, featureShare: 0.2, rowShare: 0.4, ridge: 10 }

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
  return { cuts, bins: columns.map((column, at) => binsOf(column, cuts[at] ?? [])) }
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
  const count = targets.length
  const start = weightedQuantileOf(targets, weights, quantile)
  const predicted = new Float64Array(count).fill(start)
  const gradients = new Float64Array(count)
  const trees: Tree[] = []
  for (let round = 0; round < learning.rounds; round += 1) {
    for (let row = 0; row < count; row += 1)
      gradients[row] = (weights[row] as number) * ((targets[row] as number) > (predicted[row] as number) ? -quantile : 1 - quantile)
    const { chosen, others } = drawn(count, learning.rowShare, random)
    const features = bins.flatMap((_, at) => (random() < learning.featureShare ? [at] : []))
    const tree = growTree({ bins, gradients, weights, rows: chosen, features }, learning, (leaf) => {
      const value = leftOver(leaf) * learning.rate
      for (let at = 0; at < leaf.length; at += 1) predicted[leaf[at] as number] = (predicted[leaf[at] as number] as number) + value
      return value
    })
    for (const row of others) predicted[row] = (predicted[row] as number) + (tree.values[leafOf(tree, bins, row)] as number)
    trees.push(tree)
  }
  return { cuts, start, trees }

  /** The quantile of what is left over in a leaf, of at most some thousand of its rows: more make no difference. */
  function leftOver(leaf: Uint32Array): number {
    const step = Math.max(1, Math.floor(leaf.length / MOST_OF_A_LEAF))
    const size = Math.ceil(leaf.length / step)
    const [values, counts] = [new Float64Array(size), new Float64Array(size)]
    for (let at = 0; at < size; at += 1) {
      const row = leaf[at * step] as number
      values[at] = (targets[row] as number) - (predicted[row] as number)
      counts[at] = weights[row] as number
    }
    return weightedQuantileOf(values, counts, quantile)
  }
}
const MOST_OF_A_LEAF = 2_000

/** Some of the rows by chance, and the others; both in their order. */
function drawn(count: number, share: number, random: () => number): { readonly chosen: Uint32Array; readonly others: Uint32Array } {
  const [chosen, others] = [new Uint32Array(count), new Uint32Array(count)]
  let [some, rest] = [0, 0]
  for (let row = 0; row < count; row += 1) {
    if (random() < share) chosen[some++] = row
    else others[rest++] = row
  }
  return { chosen: chosen.subarray(0, some), others: others.subarray(0, rest) }
}

/** The quantile for each row. */
export function predict({ cuts, start, trees }: Booster, columns: readonly Float32Array[]): Float64Array {
  const { bins } = binned(columns, cuts)
  const predicted = new Float64Array(columns[0]?.length ?? 0).fill(start)
  for (const tree of trees)
    for (let row = 0; row < predicted.length; row += 1)
      predicted[row] = (predicted[row] as number) + (tree.values[leafOf(tree, bins, row)] as number)
  return predicted
}
