/** Length, width and height in millimetres: the height is the side that stands. */
export type Extent = readonly [number, number, number]

/** Units of one SKU that are to be packed. */
export interface Goods {
  readonly sku: string
  readonly quantity: number
  /** Of one unit. */
  readonly grams: number
  /** Of one unit, as it stands. */
  readonly sides: Extent
  /** Which of its length, width and height may stand: all unless given, the height alone where this side is up. */
  readonly mayStand?: readonly [boolean, boolean, boolean]
  /** Nothing stands on it. */
  readonly fragile?: boolean
  /** Grams that one unit carries at most; any weight unless given. */
  readonly carriesGrams?: number
  /** Goods of one group share boxes with that group alone: hazardous goods. */
  readonly group?: string
}

/** Taken where the catalogue knows no weight or size. */
export const USUAL_GRAMS = 500
export const USUAL_SIDES: Extent = [200, 150, 100]

/** Like units side by side, behind and upon each other: so many along the length, the width and the height of the box. */
export interface Block {
  readonly sku: string
  /** Its corner at the left, front and bottom, in millimetres from that of the box. */
  readonly at: Extent
  /** Of one unit, as it is turned. */
  readonly sides: Extent
  readonly counts: Extent
}

/** Where a unit lies: its corner at the left, front and bottom, in millimetres from that of the box, and its sides as it is turned. */
export interface Placement {
  readonly sku: string
  readonly at: Extent
  readonly sides: Extent
}

export const volumeOf = ([length, width, height]: Extent): number => length * width * height

export const THIS_SIDE_UP = [false, false, true] as const
const ANY = [true, true, true] as const

/** Every way in which a unit may be turned, each once. */
export function turnsOf({
  sides: [length, width, height],
  mayStand: [long, wide, high] = ANY,
}: Pick<Goods, 'sides' | 'mayStand'>): Extent[] {
  const turns: Extent[] = []
  const turn = (x: number, y: number, z: number): void => {
    if (!turns.some((known) => known[0] === x && known[1] === y && known[2] === z)) turns.push([x, y, z])
  }
  const turnUpon = (x: number, y: number, z: number): void => {
    turn(x, y, z)
    turn(y, x, z)
  }
  if (high) turnUpon(length, width, height)
  if (wide) turnUpon(length, height, width)
  if (long) turnUpon(width, height, length)
  return turns
}

/** Every unit of the blocks, in the order in which they can be put in. */
export function placementsOf(blocks: readonly Block[]): Placement[] {
  const placements: Placement[] = []
  for (const { sku, at, sides, counts } of blocks)
    for (let layer = 0; layer < counts[2]; layer += 1)
      for (let row = 0; row < counts[1]; row += 1)
        for (let column = 0; column < counts[0]; column += 1)
          placements.push({ sku, at: [at[0] + column * sides[0], at[1] + row * sides[1], at[2] + layer * sides[2]], sides })
  return placements
}
