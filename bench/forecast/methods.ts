import {
  cappedSmoothing, capOf, crostonSba, HORIZON, movingAverage, naive, pastOf, smoothed, tsb, weeksOf, type Classic, type Demand, type Past,
} from '@kade/forecast' // prettier-ignore
import { mean, scoreOf } from './score.js'

/** Units of each week from an origin on. */
export type Forecast = (demand: Demand, origin: number) => readonly number[]
export type Methods = Readonly<Record<string, Forecast>>

const flat =
  (forecast: (past: Past) => number): Forecast =>
  (demand, origin) => {
    const past = pastOf(demand, origin)
    return Array<number>(HORIZON).fill(past ? forecast(past) : 0)
  }
const classic = (method: Classic) => flat((past) => method(weeksOf(past)))

/** What needs no learning: the same figure for each week to come. */
export const CLASSICS: Methods = {
  naive: classic(naive),
  'mean of 4 weeks': classic(movingAverage(4)),
  'mean of 8 weeks': classic(movingAverage(8)),
  'mean of 13 weeks': classic(movingAverage(13)),
  'SES 0.3': classic(smoothed(0.3)),
  'Croston-SBA': classic(crostonSba()),
  TSB: classic(tsb()),
  'mean of 8 capped weeks': flat((past) => movingAverage(8)(weeksOf(past, capOf(past)))),
  CES: flat(cappedSmoothing),
}

/** The method that was the best after earlier origins, of which every week has passed: what is chosen by is never what is reported. */
export function bestOf(methods: Methods, demands: readonly Demand[], earlier: readonly number[]): string {
  const judged = Object.entries(methods).map(([name, forecast]) => {
    const scores = earlier.map((origin) => scoreOf(demands, origin, (demand) => forecast(demand, origin)))
    return { name, loss: mean(scores.map(({ wape, rmsse }) => wape + rmsse)) }
  })
  return judged.reduce((best, each) => (each.loss < best.loss ? each : best)).name
}
