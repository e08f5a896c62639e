import { beginning, correctionsOf, ownOutlook, type Outlook } from '@kade/forecast'
import type { DemandWeek } from './demand.reads.js'
import { weeksAfter, weeksBetween } from '../fact/week.js'

/** What the graph tells of a SKU's demand. */
export interface SkuForecast {
  readonly sku: string
  readonly method: 'CES' | 'LIKENESS' | 'NONE'
  readonly backtestError: number | null
  readonly likeness: readonly { readonly sku: string; readonly share: number }[]
  readonly history: readonly PastWeek[]
  readonly points: readonly ForecastPoint[]
}
interface PastWeek extends Readonly<Record<'quantity' | 'bulk' | 'promoted' | 'backordered' | 'refused' | 'cancelledWaiting', number>> {
  readonly weekStarting: string
  readonly daysWithoutStock: number
  readonly counted: number
}
interface ForecastPoint {
  readonly weekStarting: string
  readonly mean: number
  readonly typical: number
  readonly lower80: number
  readonly upper80: number
  readonly lower95: number
  readonly upper95: number
}

/** A SKU that is like another, and what was asked for of it. */
export interface Alike {
  readonly sku: string
  readonly likeness: number
  readonly told: readonly DemandWeek[]
}

/**
 * The forecast of a SKU from the Monday `next` on, from the weeks before it in which it was asked for, or could not be bought; where it never was asked for, from
 * how those that are like it began.
 */
export function forecastDemand(
  sku: string,
  told: readonly DemandWeek[],
  next: string,
  weeks: number,
  alike: readonly Alike[] = [],
): SkuForecast {
  const { seen, corrected } = weeksOf(sku, told, next)
  const ahead = Array.from({ length: weeks }, (_, at) => weeksAfter(next, at))
  if (seen.length === 0) {
    const begun = alike.map((like) => weeksOf(like.sku, like.told, next).corrected.map(({ capped }) => capped))
    const points = alike.length === 0 ? [] : beginning(begun, weeks).map((outlook, at) => pointOf(ahead[at] ?? next, outlook))
    const likeness = alike.map(({ sku: like, likeness: share }) => ({ sku: like, share }))
    return { sku, method: alike.length === 0 ? 'NONE' : 'LIKENESS', backtestError: null, likeness, history: [], points }
  }
  const outlook = ownOutlook({ units: corrected.map(({ units }) => units), capped: corrected.map(({ capped }) => capped) })
  return {
    ...{ sku, method: 'CES', backtestError: outlook.wape, likeness: [] },
    history: seen.map(({ week, units, capped, promoted, backordered, refused, cancelledWaiting, daysWithout }, at) => ({
      ...{ weekStarting: week, quantity: units, bulk: Math.round(units - capped), promoted, backordered, refused, cancelledWaiting },
      daysWithoutStock: daysWithout,
      counted: corrected[at]?.capped ?? 0,
    })),
    points: ahead.map((week) => pointOf(week, outlook)),
  }
}

const pointOf = (weekStarting: string, { typical, expected: mean, band80, band95 }: Outlook): ForecastPoint => ({
  ...{ weekStarting, mean, typical, lower80: band80[0], upper80: band80[1], lower95: band95[0], upper95: band95[1] },
})

/** Every week from the first order on: as it was, and as a forecast takes it. */
function weeksOf(sku: string, told: readonly DemandWeek[], next: string) {
  const first = told.find(({ units }) => units > 0)
  const byWeek = new Map(told.map((each) => [each.week, each]))
  const seen = first
    ? Array.from({ length: weeksBetween(first.week, next) }, (_, at) => weekOf(byWeek, weeksAfter(first.week, at), sku))
    : []
  const corrections = correctionsOf(
    seen.map(({ capped: units, cappedPromoted: promoted, cappedUnstocked: unstocked, daysWithout }) => ({
      ...{ units, promoted, unstocked, daysWithout },
    })),
  )
  const corrected = seen.map(({ units, capped, promoted, cappedPromoted }, at) => {
    const { cut, missed } = corrections[at] ?? { cut: 0, missed: 0 }
    // Of a promotion that is cut, its capped rest stays.
    const taken = cut > 0 ? promoted - (cappedPromoted - cut) : 0
    return { units: units - taken + missed, capped: capped - cut + missed }
  })
  return { seen, corrected }
}

const weekOf = (told: ReadonlyMap<string, DemandWeek>, week: string, sku: string): DemandWeek =>
  told.get(week) ?? {
    ...{ sku, week, units: 0, capped: 0, promoted: 0, cappedPromoted: 0, cappedUnstocked: 0 },
    ...{ daysWithout: 0, backordered: 0, refused: 0, cancelledWaiting: 0 },
  }
