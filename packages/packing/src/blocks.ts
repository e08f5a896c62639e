import { turnsOf, volumeOf, type Extent, type Goods } from './goods.js'
import type { Least } from './spaces.js'

/** Units of one SKU, as they are packed. */
export interface Kind {
  readonly goods: Goods
  /** Its place among the goods. */
  readonly index: number
  /** Of one unit. */
  readonly volume: number
  readonly turns: readonly Extent[]
  /** Units that may stand upon each other. */
  readonly layers: number
}

export function kindOf(goods: Goods, index: number): Kind {
  const { grams, fragile = false, carriesGrams = Infinity } = goods
  const layers = fragile ? 1 : grams > 0 ? Math.floor(carriesGrams / grams) + 1 : Infinity
  return { goods, index, volume: volumeOf(goods.sides), turns: turnsOf(goods), layers }
}

/** A block that could be placed. */
export interface Candidate {
  readonly kind: number
  readonly turn: Extent
  readonly counts: Extent
  readonly sides: Extent
  readonly volume: number
  readonly grams: number
}
export const AXES = [0, 1, 2] as const
/** A block of a single unit. */
const ALONE = [[]] as const
/** In which order a block grows. */
const GROWTHS = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0], []] as const // prettier-ignore
/** Above the units that an order has of one SKU. */
const MOST_UNITS = 2 ** 17

/** What is left outside of the box. */
export interface StillToPack {
  /** Units, by kind. */
  readonly left: readonly number[]
  /** That the box still carries. */
  readonly grams: number
}

/** Of the bulkiest that fit, so many kinds are compared for a space. */
const MOST_KINDS = 48

/** Blocks of what is left that fit, in every turn, and single units, which stand where a block does not. */
export function blocksFor(inside: Extent, kinds: readonly Kind[], { left, grams: most }: StillToPack): Candidate[] {
  const blocks: Candidate[] = []
  let compared = 0
  for (const [kind, { goods, turns, layers }] of kinds.entries()) {
    const byWeight = goods.grams > 0 ? Math.floor(most / goods.grams) : Infinity
    const units = Math.min(left[kind] ?? 0, byWeight)
    if (units === 0) continue
    const before = blocks.length
    for (const turn of turns) {
      const fit = AXES.map((axis) => Math.floor(inside[axis] / turn[axis]))
      fit[2] = Math.min(fit[2] ?? 0, layers)
      if (fit.includes(0)) continue
      const seen = new Set<number>()
      for (const growth of units === 1 ? ALONE : GROWTHS) {
        const counts: [number, number, number] = [1, 1, 1]
        let rest = units
        for (const axis of growth) {
          counts[axis] = Math.min(fit[axis] ?? 1, rest)
          rest = Math.floor(rest / counts[axis])
        }
        const key = (counts[0] * MOST_UNITS + counts[1]) * MOST_UNITS + counts[2]
        if (seen.has(key)) continue
        seen.add(key)
        const sides: Extent = [counts[0] * turn[0], counts[1] * turn[1], counts[2] * turn[2]]
        blocks.push({ kind, turn, counts, sides, volume: volumeOf(sides), grams: counts[0] * counts[1] * counts[2] * goods.grams })
      }
    }
    if (blocks.length > before && (compared += 1) === MOST_KINDS) break
  }
  return blocks
}

/** The least side and height of what is left: spaces that are smaller are of no use. */
export function leastLeft(kinds: readonly Kind[], left: readonly number[]): Least {
  let side = Infinity
  let height = Infinity
  for (const [kind, { turns }] of kinds.entries())
    if ((left[kind] ?? 0) > 0)
      for (const turn of turns) {
        side = Math.min(side, turn[0], turn[1])
        height = Math.min(height, turn[2])
      }
  return { side, height }
}
