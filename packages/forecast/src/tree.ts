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
  /** A leaf weighs as much as so many rows of the mean weight, or more. */
  readonly leastRows: number
  /** What a leaf's gain is dampened by. */
  readonly ridge: number
}
/** What a tree grows on: the features that it may look at, and the rows, which it sorts by leaf. */
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
  /** Its part of the soil's rows. */
  readonly rows: Uint32Array
  readonly histogram: Float64Array
  readonly split: Split | null
}
/** A bin's gradient and weight. */
const CELL = 2

/** Splits the leaf that gains the most, until there are enough. */
export function growTree(soil: Soil, growth: Growth, valueOf: (rows: Uint32Array) => number): Tree {
  const tree = { features: [-1], bins: [0], left: [0], right: [0], values: [0] }
  const spare = new Uint32Array(soil.rows.length)
  let weight = 0
  for (let at = 0; at < soil.rows.length; at += 1) weight += soil.weights[soil.rows[at] as number] as number
  const least = (weight / soil.rows.length) * growth.leastRows
  const leafAt = (node: number, rows: Uint32Array, histogram: Float64Array): Leaf => ({
    node,
    rows,
    histogram,
    split: bestSplit(histogram, soil.features, least, growth.ridge),
  })
  const leaves = [leafAt(0, soil.rows, histogramOf(soil, soil.rows))]
  while (leaves.length < growth.leaves) {
    const best = leaves.reduce((most, leaf) => ((leaf.split?.gain ?? 0) > (most.split?.gain ?? 0) ? leaf : most))
    if (!best.split) break
    const { feature, bin } = best.split
    const [left, right] = parted(best.rows, soil.bins[feature] as Uint8Array, bin, spare)
    const small = histogramOf(soil, left.length < right.length ? left : right)
    const large = without(best.histogram, small)
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
  for (let feature = features[0] as number; feature >= 0; feature = features[node] as number)
    node = ((columns[feature] as Uint8Array)[row] as number) <= (bins[node] as number) ? (left[node] as number) : (right[node] as number)
  return node
}

/** The rows in their place, those that go left first; each side keeps its order, so that columns are read from front to back. */
function parted(rows: Uint32Array, column: Uint8Array, bin: number, spare: Uint32Array): [Uint32Array, Uint32Array] {
  let [left, right] = [0, 0]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    if ((column[row] as number) <= bin) rows[left++] = row
    else spare[right++] = row
  }
  rows.set(spare.subarray(0, right), left)
  return [rows.subarray(0, left), rows.subarray(left)]
}

function without(whole: Float64Array, part: Float64Array): Float64Array {
  const rest = new Float64Array(whole.length)
  for (let at = 0; at < whole.length; at += 1) rest[at] = (whole[at] as number) - (part[at] as number)
  return rest
}

function histogramOf({ bins, gradients, weights, features }: Soil, rows: Uint32Array): Float64Array {
  const histogram = new Float64Array(features.length * ALL_BINS * CELL)
  const count = rows.length
  const [ownGradients, ownWeights] = [new Float64Array(count), new Float64Array(count)]
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number
    ownGradients[at] = gradients[row] as number
    ownWeights[at] = weights[row] as number
  }
  for (let feature = 0; feature < features.length; feature += 1) {
    const column = bins[features[feature] as number] as Uint8Array
    const start = feature * ALL_BINS * CELL
    for (let at = 0; at < count; at += 1) {
      const cell = start + (column[rows[at] as number] as number) * CELL
      histogram[cell] = (histogram[cell] as number) + (ownGradients[at] as number)
      histogram[cell + 1] = (histogram[cell + 1] as number) + (ownWeights[at] as number)
    }
  }
  return histogram
}

function bestSplit(histogram: Float64Array, features: readonly number[], least: number, ridge: number): Split | null {
  let best: Split | null = null
  let most = 1e-9
  for (let at = 0; at < features.length; at += 1) {
    const start = at * ALL_BINS * CELL
    let [gradient, weight] = [0, 0]
    for (let cell = start; cell < start + ALL_BINS * CELL; cell += CELL) {
      gradient += histogram[cell] as number
      weight += histogram[cell + 1] as number
    }
    const whole = gradient ** 2 / (weight + ridge)
    let [leftGradient, leftWeight] = [0, 0]
    for (let bin = 0; bin < ALL_BINS - 1; bin += 1) {
      leftGradient += histogram[start + bin * CELL] as number
      leftWeight += histogram[start + bin * CELL + 1] as number
      if (leftWeight < least) continue
      if (weight - leftWeight < least) break
      const gain = leftGradient ** 2 / (leftWeight + ridge) + (gradient - leftGradient) ** 2 / (weight - leftWeight + ridge) - whole
      if (gain > most) {
        most = gain
        best = { gain, feature: features[at] as number, bin }
      }
    }
  }
  return best
}
