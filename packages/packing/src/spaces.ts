/** A cuboid by two corners, in millimetres from the left, front, bottom corner of the box. */
export interface Cuboid {
  readonly x1: number
  readonly y1: number
  readonly z1: number
  readonly x2: number
  readonly y2: number
  readonly z2: number
}

/** The shortest side on the floor, and the lowest height, of all that is still to be placed: smaller spaces are of no use. */
export interface Least {
  readonly side: number
  readonly height: number
}

/**
 * The largest empty cuboids after one more was taken: they overlap each other, and none lies within another. Maximal spaces of Lai and Chan
 * (1997), as they are used by Parreño et al. (2008).
 */
export function spacesWithout(spaces: readonly Cuboid[], taken: Cuboid, least: Least): Cuboid[] {
  const whole: Cuboid[] = []
  const parts: Cuboid[] = []
  for (const space of spaces) {
    if (!overlap(space, taken)) {
      if (isOfUse(space, least)) whole.push(space)
      continue
    }
    for (const part of around(space, taken)) if (isOfUse(part, least)) parts.push(part)
  }
  const largest = parts.filter(
    (part, index) =>
      !whole.some((other) => isWithin(part, other)) &&
      !parts.some((other, at) => at !== index && isWithin(part, other) && (at < index || !isWithin(other, part))),
  )
  return [...whole, ...largest]
}

export const overlap = (a: Cuboid, b: Cuboid): boolean =>
  a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2 && a.z1 < b.z2 && b.z1 < a.z2

const isWithin = (a: Cuboid, b: Cuboid): boolean =>
  a.x1 >= b.x1 && a.y1 >= b.y1 && a.z1 >= b.z1 && a.x2 <= b.x2 && a.y2 <= b.y2 && a.z2 <= b.z2

const isOfUse = ({ x1, y1, z1, x2, y2, z2 }: Cuboid, { side, height }: Least): boolean =>
  x2 - x1 >= side && y2 - y1 >= side && z2 - z1 >= height

/** What is left of a space on each of the six sides of what was taken. */
function around(space: Cuboid, taken: Cuboid): Cuboid[] {
  const parts: Cuboid[] = []
  if (taken.x1 > space.x1) parts.push({ ...space, x2: taken.x1 })
  if (taken.x2 < space.x2) parts.push({ ...space, x1: taken.x2 })
  if (taken.y1 > space.y1) parts.push({ ...space, y2: taken.y1 })
  if (taken.y2 < space.y2) parts.push({ ...space, y1: taken.y2 })
  if (taken.z1 > space.z1) parts.push({ ...space, z2: taken.z1 })
  if (taken.z2 < space.z2) parts.push({ ...space, z1: taken.z2 })
  return parts
}
