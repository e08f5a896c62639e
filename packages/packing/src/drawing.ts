import { volumeOf, type Block, type Extent } from './goods.js'

/** A face of a cuboid as it is seen: corners from the left and the top, in millimetres. */
export interface Face {
  readonly of: 'BOX' | 'TOP' | 'FRONT' | 'SIDE'
  /** The block it belongs to, by its place in the plan; null for the box. */
  readonly block: number | null
  readonly corners: readonly (readonly [number, number])[]
}
export interface Drawing {
  readonly width: number
  readonly height: number
  /** In the order in which they are drawn: what is nearer covers what is farther. */
  readonly faces: readonly Face[]
}

const [COS, SIN] = [Math.cos(Math.PI / 6), 0.5]

/** A box and the first blocks in it, seen from the front, the right and above at equal angles. */
export function drawPlan(box: Extent, blocks: readonly Block[]): Drawing {
  const [length, width, height] = box
  const seen = ([x, y, z]: Extent): readonly [number, number] => [(x + y) * COS, height - z + width * SIN + (x - y) * SIN]
  const walls: readonly (readonly Extent[])[] = [
    [[0, 0, 0], [length, 0, 0], [length, width, 0], [0, width, 0]],
    [[0, 0, 0], [0, width, 0], [0, width, height], [0, 0, height]],
    [[0, width, 0], [length, width, 0], [length, width, height], [0, width, height]],
  ] // prettier-ignore
  const placed = blocks.map(({ at, sides, counts }, block) => ({
    block,
    from: at,
    to: [at[0] + sides[0] * counts[0], at[1] + sides[1] * counts[1], at[2] + sides[2] * counts[2]] as const,
  }))
  return {
    width: (length + width) * COS,
    height: height + (length + width) * SIN,
    faces: [
      ...walls.map((corners): Face => ({ of: 'BOX', block: null, corners: corners.map(seen) })),
      ...fromFarToNear(placed).flatMap(({ block, from: [x1, y1, z1], to: [x2, y2, z2] }): Face[] =>
        ([
          ['TOP', [[x1, y1, z2], [x2, y1, z2], [x2, y2, z2], [x1, y2, z2]]],
          ['FRONT', [[x1, y1, z1], [x2, y1, z1], [x2, y1, z2], [x1, y1, z2]]],
          ['SIDE', [[x2, y1, z1], [x2, y2, z1], [x2, y2, z2], [x2, y1, z2]]],
        ] as const).map(([of, corners]) => ({ of, block, corners: corners.map(seen) })),
      ), // prettier-ignore
    ],
  }
}

interface Placed {
  readonly block: number
  readonly from: Extent
  readonly to: Extent
}

/** Each after all that it may cover: what is farther from the front and the right, and what is below it. */
function fromFarToNear(placed: readonly Placed[]): Placed[] {
  const isFarther = (a: Placed, b: Placed): boolean => a.to[0] <= b.from[0] || a.from[1] >= b.to[1] || a.to[2] <= b.from[2]
  const left = [...placed]
  const order: Placed[] = []
  while (left.length > 0) {
    const index = left.findIndex((each) => left.every((other) => other === each || isFarther(each, other) || !isFarther(other, each)))
    order.push(...left.splice(Math.max(0, index), 1))
  }
  return order
}

/** So many steps are drawn for a box at most. */
const MOST_STEPS = 24

/** How many blocks are in after each step: one more with each, or several where there are many. */
export function stepsOf(blocks: readonly Block[]): number[] {
  const atOnce = Math.max(1, Math.ceil(blocks.length / MOST_STEPS))
  return Array.from({ length: Math.ceil(blocks.length / atOnce) }, (_, step) => Math.min(blocks.length, (step + 1) * atOnce))
}

/** Units of a block. */
export const unitsOfBlock = ({ counts }: Block): number => volumeOf(counts)
