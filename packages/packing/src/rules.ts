import { AXES, type Candidate } from './blocks.js'
import type { Extent } from './goods.js'
import type { Cuboid } from './spaces.js'

/** Which space is filled next, and by which block. */
export interface Rule {
  /** The space that is filled next is the least by this order. */
  readonly order: (space: Cuboid, box: Extent) => Extent
  /** The higher, the better a block of these sides is for a space of those. */
  readonly score: (block: Candidate, space: Extent) => number
  /** What a score is multiplied by. */
  readonly chance?: () => number
}

/** The block that fills most; a little more where it ends flush with the space. */
export const byVolume: Rule['score'] = ({ sides, volume }, space) => {
  let flush = 0
  for (const axis of AXES) if (sides[axis] === space[axis]) flush += 1
  return volume * (1 + 0.05 * flush)
}
/** The block that leaves the narrowest gap. */
const byGap: Rule['score'] = ({ sides: [length, width, height], volume }, space) => {
  const [least, middle, most] = sorted(space[0] - length, space[1] - width, space[2] - height)
  return 1 / (1 + least * 1e6 + middle * 1e3 + most) + volume * 1e-15
}
const fromWalls = ({ x1, x2, y1, y2 }: Cuboid, [length, width]: Extent): readonly [number, number] => [
  Math.min(x1, length - x2),
  Math.min(y1, width - y2),
]
const ORDERS: readonly Rule['order'][] = [
  (space, box) => sorted(...fromWalls(space, box), space.z1),
  (space, box) => {
    const [x, y] = fromWalls(space, box)
    return [space.z1, Math.min(x, y), Math.max(x, y)]
  },
  (space, box) => {
    const [x, y] = fromWalls(space, box)
    return [x, space.z1, y]
  },
  (space, box) => [...fromWalls(space, box), space.z1],
]
export const RULES = [byVolume, byGap].flatMap((score) => ORDERS.map((order): Rule => ({ order, score }))) as [Rule, ...Rule[]]

/** The place of the space that is filled next; of equal ones the largest. */
export function nextOf(spaces: readonly Cuboid[], box: Extent, { order }: Rule): number {
  let least = 0
  let key: Extent | null = null
  let size = 0
  for (const [index, space] of spaces.entries()) {
    const next = order(space, box)
    const nextSize = (space.x2 - space.x1) * (space.y2 - space.y1) * (space.z2 - space.z1)
    const ahead = key === null ? -1 : next[0] - key[0] || next[1] - key[1] || next[2] - key[2] || size - nextSize
    if (ahead < 0) [least, key, size] = [index, next, nextSize]
  }
  return least
}

/** Hundreds of different units leave thousands of spaces, which differ by little: so many are kept, those that are filled first. */
const MOST_SPACES = 400

export function firstOf(spaces: Cuboid[], box: Extent, { order }: Rule): Cuboid[] {
  if (spaces.length <= MOST_SPACES) return spaces
  return spaces
    .map((space) => ({ space, key: order(space, box) }))
    .toSorted(({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .slice(0, MOST_SPACES / 2)
    .map(({ space }) => space)
}

function sorted(a: number, b: number, c: number): [number, number, number] {
  if (a > b) [a, b] = [b, a]
  if (b > c) [b, c] = [c, b]
  if (a > b) [a, b] = [b, a]
  return [a, b, c]
}
