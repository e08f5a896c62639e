/** What sales are summed by, beside time: each alone, and each two of them crossed. */
export const MEMBERS = ['CHANNEL', 'COUNTRY', 'REGION', 'CAMPAIGN', 'SKU', 'CATEGORY', 'CUSTOMER_GROUP'] as const
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

/** SQL: the column of a dimension. */
export const columnOf = (dimension: MemberDimension): string => dimension.toLowerCase()

/** What an order counts once for where these are told apart: several SKUs, and several categories, have a part of it. */
export type Counted = 'ORDER' | 'CATEGORY' | 'SKU'
export const countedBy = (dimensions: readonly string[]): Counted =>
  dimensions.includes('SKU') ? 'SKU' : dimensions.includes('CATEGORY') ? 'CATEGORY' : 'ORDER'
/** SQL: whether what was sold of a SKU by an order is what the order counts by. */
export const COUNTS: Readonly<Record<Counted, string>> = { ORDER: 'leads', CATEGORY: 'leads_category', SKU: 'units > 0' }

/** The smallest that has all of these; undefined where none does. */
export const cubeWith = (dimensions: readonly MemberDimension[]): Cube | undefined =>
  CUBES.filter((cube) => dimensions.every((each) => cube.dimensions.includes(each))).sort(
    (one, other) => one.dimensions.length - other.dimensions.length,
  )[0]

/** The finest first. Crossed dimensions are not summed by day: there would be as many sums as orders. */
export const GRAINS = ['DAY', 'MONTH', 'YEAR'] as const
export type Grain = (typeof GRAINS)[number]
export const grainsOf = ({ dimensions }: Cube): readonly Grain[] => (dimensions.length > 1 ? ['MONTH', 'YEAR'] : GRAINS)
