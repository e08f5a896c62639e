import { ownOutlook } from '@kade/forecast'
import type { DemandWeek } from './demand.reads.js'
import { weeksAfter, weeksBetween } from '../week.js'

/** What the graph tells of a SKU's demand. */
export interface SkuForecast {
  readonly sku: string
  readonly method: 'CES' | 'NONE'
  readonly backtestError: number | null
  readonly history: readonly { readonly weekStarting: string; readonly quantity: number }[]
  readonly points: readonly ForecastPoint[]
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

/** The forecast of a SKU from the Monday `next` on, from the weeks before it in which it was asked for. */
export function forecastDemand(sku: string, asked: readonly DemandWeek[], next: string, weeks: number): SkuForecast {
  const [first] = asked
  if (!first) return { sku, method: 'NONE', backtestError: null, history: [], points: [] }
  const byWeek = new Map(asked.map((each) => [each.week, each]))
  const mondays = Array.from({ length: weeksBetween(first.week, next) }, (_, at) => weeksAfter(first.week, at))
  const units = mondays.map((monday) => byWeek.get(monday)?.units ?? 0)
  const outlook = ownOutlook({ units, capped: mondays.map((monday) => byWeek.get(monday)?.capped ?? 0) })
  const { typical, expected: mean, band80, band95, wape } = outlook
  const point = { mean, typical, lower80: band80[0], upper80: band80[1], lower95: band95[0], upper95: band95[1] }
  return {
    sku,
    method: 'CES',
    backtestError: wape,
    history: mondays.map((weekStarting, at) => ({ weekStarting, quantity: units[at] ?? 0 })),
    points: Array.from({ length: weeks }, (_, ahead) => ({ weekStarting: weeksAfter(next, ahead), ...point })),
  }
}
