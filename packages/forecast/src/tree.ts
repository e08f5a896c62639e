import { ALL_BINS, type Binned } from './bins.js'

/** A tree as columns: node n asks whether the bin of its feature is at most its bin; a leaf has the feature -1 and a value. */
export interface Tree {
  readonly features: readonly number[]
  readonly bins: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly values: readonly number[]
}
/** How far a tree grows. */
export interface Growth {
  readonly leaves: number
  readonly leastRows: number
  /** What a leaf's gain is dampened by. */
  readonly ridge: number
}
/** What a tree grows on: the rows and features that it may look at. */
export interface Soil {
  readonly bins: Binned
  readonly gradients: Float64Array
  readonly weights: Float64Array
  readonly rows: Uint32Array
  readonly features: readonly number[]
}

interface Split {
  readonly gain: number
  readonly feature: number
  readonly bin: number
}
interface Leaf {
  readonly node: number
  readonly rows: Uint32Array
  readonly histogram: Float64Array
  readonly split: Split | null
}
/** A bin's gradient, weight and count of rows. */
const CELL = 3

/** Splits the leaf that gains the most, until there are enough. */
export function growTree(soil: Soil, growth: Growth, valueOf: (rows: Uint32Array) => number): Tree {
  const tree = { features: [-1], bins: [0], left: [0], right: [0], values: [0] }
  const leafAt = (node: number, rows: Uint32Array, histogram: Float64Array): Leaf => ({
    node,
    rows,
    histogram,
    split: bestSplit(histogram, soil.features, growth),
  })
  const leaves = [leafAt(0, soil.rows, histogramOf(soil, soil.rows))]
  while (leaves.length < growth.leaves) {
    const best = leaves.filter(({ split }) => split).sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0))[0]
    if (!best?.split) break
    const { feature, bin } = best.split
    const column = soil.bins[feature] ?? new Uint8Array()
    const left = best.rows.filter((row) => (column[row] ?? 0) <= bin)
    const right = best.rows.filter((row) => (column[row] ?? 0) > bin)
    const small = histogramOf(soil, left.length < right.length ? left : right)
    const large = best.histogram.map((value, at) => value - (small[at] ?? 0))
    const node = tree.features.length
    tree.features[best.node] = feature
    tree.bins[best.node] = bin
    tree.left[best.node] = node
    tree.right[best.node] = node + 1
    for (const column of [tree.left, tree.right, tree.bins, tree.values]) column.push(0, 0)
    tree.features.push(-1, -1)
    leaves.splice(leaves.indexOf(best), 1)
    leaves.push(
      leafAt(node, left, left.length < right.length ? small : large),
      leafAt(node + 1, right, left.length < right.length ? large : small),
    )
  }
  for (const { node, rows } of leaves) tree.values[node] = rows.length === 0 ? 0 : valueOf(rows)
  return tree
}

/** The leaf that a row falls into. */
export function leafOf({ features, bins, left, right }: Tree, columns: Binned, row: number): number {
  let node = 0
  for (let feature = features[0] ?? -1; feature >= 0; feature = features[node] ?? -1)
    node = (columns[feature]?.[row] ?? 0) <= (bins[node] ?? 0) ? (left[node] ?? 0) : (right[node] ?? 0)
  return node
}

function histogramOf({ bins, gradients, weights, features }: Soil, rows: Uint32Array): Float64Array {
  const histogram = new Float64Array(features.length * ALL_BINS * CELL)
  features.forEach((feature, at) => {
    const column = bins[feature] ?? new Uint8Array()
    const start = at * ALL_BINS * CELL
    for (const row of rows) {
      const cell = start + (column[row] as number) * CELL
      histogram[cell] = (histogram[cell] as number) + (gradients[row] as number)
      histogram[cell + 1] = (histogram[cell + 1] as number) + (weights[row] as number)
      histogram[cell + 2] = (histogram[cell + 2] as number) + 1
    }
  })
  return histogram
}

function bestSplit(histogram: Float64Array, features: readonly number[], { leastRows, ridge }: Growth): Split | null {
  let best: Split | null = null
  features.forEach((feature, at) => {
    const cells = histogram.subarray(at * ALL_BINS * CELL, (at + 1) * ALL_BINS * CELL)
    let [gradient, weight, count] = [0, 0, 0]
    for (let cell = 0; cell < cells.length; cell += CELL) {
      gradient += cells[cell] as number
      weight += cells[cell + 1] as number
      count += cells[cell + 2] as number
    }
    const whole = gradient ** 2 / (weight + ridge)
    let [leftGradient, leftWeight, leftCount] = [0, 0, 0]
    for (let bin = 0; bin < ALL_BINS - 1; bin += 1) {
      leftGradient += cells[bin * CELL] as number
      leftWeight += cells[bin * CELL + 1] as number
      leftCount += cells[bin * CELL + 2] as number
      if (leftCount < leastRows) continue
      if (count - leftCount < leastRows) break
      const gain = leftGradient ** 2 / (leftWeight + ridge) + (gradient - leftGradient) ** 2 / (weight - leftWeight + ridge) - whole
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin }
    }
  })
  return best
}
