/** What sales are summed by, beside time: each alone, and each two of them crossed. */
export const MEMBERS = ['CHANNEL', 'COUNTRY', 'REGION', 'CAMPAIGN', 'SKU'] as const
export type MemberDimension = (typeof MEMBERS)[number]

export interface Cube {
  readonly name: string
  readonly dimensions: readonly MemberDimension[]
}
export const CUBES: readonly Cube[] = MEMBERS.flatMap((one, place) => [
  cubeOf([one]),
  ...MEMBERS.slice(place + 1).map((other) => cubeOf([one, other])),
])

function cubeOf(dimensions: readonly MemberDimension[]): Cube {
  return { name: dimensions.join(' '), dimensions }
}

/** The smallest that has all of these; undefined where none does. */
export const cubeWith = (dimensions: readonly MemberDimension[]): Cube | undefined =>
  CUBES.filter((cube) => dimensions.every((each) => cube.dimensions.includes(each))).sort(
    (one, other) => one.dimensions.length - other.dimensions.length,
  )[0]

/** The finest first. Crossed dimensions are not summed by day: there would be as many sums as orders. */
export const GRAINS = ['DAY', 'MONTH', 'YEAR'] as const
export type Grain = (typeof GRAINS)[number]
export const grainsOf = ({ dimensions }: Cube): readonly Grain[] => (dimensions.length > 1 ? ['MONTH', 'YEAR'] : GRAINS)
