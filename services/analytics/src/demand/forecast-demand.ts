import { correctionsOf, ownOutlook } from '@kade/forecast'
import type { DemandWeek } from './demand.reads.js'
import { weeksAfter, weeksBetween } from '../week.js'

/** What the graph tells of a SKU's demand. */
export interface SkuForecast {
  readonly sku: string
  readonly method: 'CES' | 'NONE'
  readonly backtestError: number | null
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

/** The forecast of a SKU from the Monday `next` on, from the weeks before it in which it was asked for, or could not be bought. */
export function forecastDemand(sku: string, told: readonly DemandWeek[], next: string, weeks: number): SkuForecast {
  const first = told.find(({ units }) => units > 0)
  if (!first) return { sku, method: 'NONE', backtestError: null, history: [], points: [] }
  const byWeek = new Map(told.map((each) => [each.week, each]))
  const seen = Array.from({ length: weeksBetween(first.week, next) }, (_, at) => weekOf(byWeek, weeksAfter(first.week, at), sku))
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
  const outlook = ownOutlook({ units: corrected.map(({ units }) => units), capped: corrected.map(({ capped }) => capped) })
  const { typical, expected: mean, band80, band95, wape } = outlook
  const point = { mean, typical, lower80: band80[0], upper80: band80[1], lower95: band95[0], upper95: band95[1] }
  return {
    sku,
    method: 'CES',
    backtestError: wape,
    history: seen.map(({ week, units, capped, promoted, backordered, refused, cancelledWaiting, daysWithout }, at) => ({
      ...{ weekStarting: week, quantity: units, bulk: Math.round(units - capped), promoted, backordered, refused, cancelledWaiting },
      daysWithoutStock: daysWithout,
      counted: corrected[at]?.capped ?? 0,
    })),
    points: Array.from({ length: weeks }, (_, ahead) => ({ weekStarting: weeksAfter(next, ahead), ...point })),
  }
}

const weekOf = (told: ReadonlyMap<string, DemandWeek>, week: string, sku: string): DemandWeek =>
  told.get(week) ?? {
    ...{ sku, week, units: 0, capped: 0, promoted: 0, cappedPromoted: 0, cappedUnstocked: 0 },
    ...{ daysWithout: 0, backordered: 0, refused: 0, cancelledWaiting: 0 },
  }
