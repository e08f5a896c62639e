import { HORIZON, pastOf, weeksOf, type Demand } from '@kade/forecast'

/** What was asked of a SKU in the weeks from an origin on. */
export function askedFor({ orders }: Demand, origin: number): number[] {
  return Array.from({ length: HORIZON }, (_, ahead) =>
    orders.filter(({ week }) => week === origin + ahead).reduce((sum, { units }) => sum + units, 0),
  )
}

const LEAST_ACTIVE_WEEKS = 20

/** The SKUs that the reference judges: asked for in at least so many weeks before the week `last`. */
export const qualifying = (demands: readonly Demand[], last: number): Demand[] =>
  demands.filter(({ orders }) => new Set(orders.flatMap(({ week }) => (week < last ? [week] : []))).size >= LEAST_ACTIVE_WEEKS)

export interface Score {
  /** Sum of what it was off, over the sum of what was asked for. */
  readonly wape: number
  /** Mean over the SKUs of the root mean squared error, in units of that of the last week told again within the SKU's own past. */
  readonly rmsse: number
  /** The same without the worst hundredth of the SKUs. */
  readonly rmsseCut: number
  /** Forecast units over those that came, less one. */
  readonly bias: number
}

/** How good forecasts were that were made at an origin, each of the weeks after it. */
export function scoreOf(demands: readonly Demand[], origin: number, forecastOf: (demand: Demand) => readonly number[]): Score {
  let [off, asked, told] = [0, 0, 0]
  const scaled: number[] = []
  for (const demand of demands) {
    const forecast = forecastOf(demand)
    const came = askedFor(demand, origin)
    let squares = 0
    came.forEach((units, ahead) => {
      const error = units - (forecast[ahead] ?? 0)
      off += Math.abs(error)
      squares += error ** 2
      asked += units
      told += forecast[ahead] ?? 0
    })
    const steps = stepsOf(demand, origin)
    if (steps > 0) scaled.push(Math.sqrt(squares / came.length / steps))
  }
  const sorted = scaled.toSorted((a, b) => a - b)
  return {
    wape: off / asked,
    rmsse: mean(sorted),
    rmsseCut: mean(sorted.slice(0, Math.ceil(sorted.length * 0.99))),
    bias: told / asked - 1,
  }
}

/** Mean squared difference of a week to the one before it. */
function stepsOf(demand: Demand, origin: number): number {
  const past = pastOf(demand, origin)
  const weeks = past ? [...weeksOf(past)] : []
  return weeks.length < 2 ? 0 : mean(weeks.slice(1).map((week, at) => (week - (weeks[at] ?? 0)) ** 2))
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
