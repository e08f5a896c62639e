import type { Figures } from '../fact/figures.js'

export interface Member {
  readonly key: string
  readonly before: Figures
  readonly after: Figures
}
/** In minor units. */
export interface RateEffect {
  readonly mix: number
  readonly rate: number
}
export interface RateChange extends RateEffect {
  readonly before: number
  readonly after: number
  readonly isReversed: boolean
}
export interface Contribution {
  /** Null: all smaller members together. */
  readonly key: string | null
  readonly members: number
  readonly before: Figures
  readonly after: Figures
  readonly change: Figures
  readonly averageValue: RateEffect | null
  readonly averagePrice: RateEffect | null
}
export interface DimensionChange {
  readonly contributions: readonly Contribution[]
  readonly averageValue: RateChange | null
  readonly averagePrice: RateChange | null
}
type Weight = 'orders' | 'units'

export const NOTHING: Figures = { orders: 0n, units: 0n, revenue: 0n }
const add = (one: Figures, other: Figures): Figures => ({
  ...{ orders: one.orders + other.orders, units: one.units + other.units, revenue: one.revenue + other.revenue },
})
export const changeOf = ({ before, after }: Pick<Member, 'before' | 'after'>): Figures => ({
  orders: after.orders - before.orders,
  units: after.units - before.units,
  revenue: after.revenue - before.revenue,
})

/**
 * What each member contributed to the change of the whole; beyond `most`, those that changed least are one. Of members an order has exactly one, and a
 * dimension of which an order is no whole (`isOrderWhole` false: the SKU of its dearest line) has no average by order.
 */
export function explainChange(members: readonly Member[], most: number, isOrderWhole: boolean): DimensionChange {
  const value = isOrderWhole ? mixAgainstRate(members, 'orders') : null
  const price = mixAgainstRate(members, 'units')
  const contributions = members.map((member, place): Contribution => ({
    ...{ ...member, members: 1, change: changeOf(member) },
    averageValue: value?.effects[place] ?? null,
    averagePrice: price?.effects[place] ?? null,
  }))
  return { contributions: fold(contributions, most), averageValue: value?.whole ?? null, averagePrice: price?.whole ?? null }
}

/**
 * The Shapley values of a member's part of the whole and of its own average: what each does on its own, and half of what both do together, so that nothing
 * is left over. A part is measured against the average of the whole: more of what is dearer than that raises it. Who has no average in one of the periods
 * has that of the other: all that it does is mix. Null where a period has nothing to take an average of.
 */
function mixAgainstRate(members: readonly Member[], weight: Weight): { effects: RateEffect[]; whole: RateChange } | null {
  const before = members.reduce((sum, member) => add(sum, member.before), NOTHING)
  const after = members.reduce((sum, member) => add(sum, member.after), NOTHING)
  const [wholeBefore, wholeAfter] = [averageOf(before, weight), averageOf(after, weight)]
  if (wholeBefore === null || wholeAfter === null) return null
  const middle = (wholeBefore + wholeAfter) / 2
  const moves: number[] = []
  const effects = members.map((member) => {
    const [had, has] = [averageOf(member.before, weight), averageOf(member.after, weight)]
    if (had !== null && has !== null) moves.push(has - had)
    const [rateBefore, rateAfter] = [had ?? has ?? 0, has ?? had ?? 0]
    const partBefore = Number(member.before[weight]) / Number(before[weight])
    const partAfter = Number(member.after[weight]) / Number(after[weight])
    return {
      mix: (partAfter - partBefore) * ((rateBefore + rateAfter) / 2 - middle),
      rate: (rateAfter - rateBefore) * ((partBefore + partAfter) / 2),
    }
  })
  const whole = { before: wholeBefore, after: wholeAfter, ...sumOf(effects), isReversed: isReversed(moves, wholeAfter - wholeBefore) }
  return { effects, whole }
}

const averageOf = (figures: Figures, weight: Weight): number | null =>
  figures[weight] === 0n ? null : Number(figures.revenue) / Number(figures[weight])

const sumOf = (effects: readonly RateEffect[]): RateEffect => ({
  mix: effects.reduce((sum, { mix }) => sum + mix, 0),
  rate: effects.reduce((sum, { rate }) => sum + rate, 0),
})

/** Simpson's paradox: no member moved the way that the whole did, and at least one moved the other way. */
function isReversed(moves: readonly number[], whole: number): boolean {
  const against = moves.map((move) => move * Math.sign(whole))
  return whole !== 0 && moves.length > 1 && against.every((move) => move <= 0) && against.some((move) => move < 0)
}

/** Told one by one are those whose part of all that changed in orders, units or revenue is the largest; all others are one, unless that is one already. By what they changed in revenue, the most first. */
function fold(contributions: readonly Contribution[], most: number): Contribution[] {
  const measures = ['orders', 'units', 'revenue'] as const
  const gross = measures.map((measure) => contributions.reduce((sum, { change }) => sum + Math.abs(Number(change[measure])), 0))
  const size = ({ change }: Contribution) =>
    Math.max(...measures.map((measure, place) => Math.abs(Number(change[measure])) / (gross[place] || 1)))
  const bySize = sortedBy(contributions, size)
  const few = bySize.length <= most + 1 ? bySize.length : most
  const told = sortedBy(bySize.slice(0, few), ({ change }) => Math.abs(Number(change.revenue)))
  return few === bySize.length ? told : [...told, together(bySize.slice(few))]
}

/** The largest first; alike ones by key. */
function sortedBy(contributions: readonly Contribution[], sizeOf: (each: Contribution) => number): Contribution[] {
  const sized = contributions.map((each) => ({ each, size: sizeOf(each) }))
  sized.sort((one, other) => other.size - one.size || ((one.each.key ?? '') < (other.each.key ?? '') ? -1 : 1))
  return sized.map(({ each }) => each)
}

function together(small: readonly Contribution[]): Contribution {
  const effect = (rate: 'averageValue' | 'averagePrice'): RateEffect | null => {
    const effects = small.flatMap((each) => each[rate] ?? [])
    return effects.length === 0 ? null : sumOf(effects)
  }
  const before = small.reduce((sum, each) => add(sum, each.before), NOTHING)
  const after = small.reduce((sum, each) => add(sum, each.after), NOTHING)
  return {
    ...{ key: null, members: small.length, before, after, change: changeOf({ before, after }) },
    ...{ averageValue: effect('averageValue'), averagePrice: effect('averagePrice') },
  }
}
