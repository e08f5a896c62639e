import type { RateReason } from './label-purchase.table.js'

export interface Choosable {
  readonly service: string
  readonly cost: number
  readonly estimatedTo: Date
}
interface Choice<Rate> {
  readonly rate: Rate
  readonly reason: Exclude<RateReason, 'GIVEN'>
}

/** The cheapest that keeps the promise; where none does, the fastest. Undefined when there is no rate. */
export function chooseRate<Rate extends Choosable>(rates: readonly Rate[], promise: string | null): Choice<Rate> | undefined {
  const [cheapest] = [...rates].sort(byCost)
  const [fastest] = [...rates].sort(bySpeed)
  if (!cheapest || !fastest) return undefined
  if (promise === null) return { rate: cheapest, reason: 'CHEAPEST' }
  const [inTime] = rates.filter((rate) => keepsPromise(rate, promise)).sort(byCost)
  return inTime ? { rate: inTime, reason: 'CHEAPEST_IN_TIME' } : { rate: fastest, reason: 'FASTEST_SINCE_ALL_ARE_LATE' }
}

/** Whether it comes by that day at the latest; null where nothing was promised. */
export function keepsPromise(rate: Pick<Choosable, 'estimatedTo'>, promise: string): boolean
export function keepsPromise(rate: Pick<Choosable, 'estimatedTo'>, promise: string | null): boolean | null
export function keepsPromise({ estimatedTo }: Pick<Choosable, 'estimatedTo'>, promise: string | null): boolean | null {
  return promise === null ? null : estimatedTo.toISOString().slice(0, 10) <= promise
}

export const byCost = (a: Choosable, b: Choosable): number => a.cost - b.cost || a.estimatedTo.getTime() - b.estimatedTo.getTime()
const bySpeed = (a: Choosable, b: Choosable): number => a.estimatedTo.getTime() - b.estimatedTo.getTime() || a.cost - b.cost
