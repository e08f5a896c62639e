import { smoothed } from './classics.js'
import { capOf, weeksOf, type Past } from './demand.js'
import { cappedSmoothing } from './capped-smoothing.js'
import { quantileOf } from './quantile.js'

/** A SKU is learned from after so many weeks, and so many of them with demand. */
const LEAST_WEEKS = 8
const OLDEST = 40

/** What is learned from: the past of a SKU at an origin as numbers, quantities in units of its own scale. */
export interface Example {
  /** Units a week that quantities are divided by, at least a quarter. */
  readonly scale: number
  readonly features: readonly number[]
}

/** The example that a past makes; null while it is too short. The horizon is not in it. */
export function exampleOf(past: Past): Example | null {
  const weeks = weeksOf(past)
  if (weeks.length < LEAST_WEEKS || weeks.filter((week) => week > 0).length < LEAST_WEEKS) return null
  const capped = weeksOf(past, capOf(past))
  const scale = Math.max(0.25, 0.7 * cappedSmoothing(past) + 0.3 * meanOf(last(capped, 26)))
  return { scale, features: [...quantities(past, weeks, capped).map((value) => value / scale), ...shapes(past, weeks), Math.log(scale)] }
}

function quantities(past: Past, weeks: Float64Array, capped: Float64Array): number[] {
  const sorted = (length: number) => last(weeks, length).toSorted()
  const middle = quantileOf(past.sizes, 0.5)
  const caps = [capOf(past, 0.9), capOf(past), capOf(past, 0.98), 6 * middle].map((cap) => weeksOf(past, cap))
  return [
    ...[1, 2, 3, 4, 5, 6].map((lag) => weeks.at(-lag) ?? Number.NaN),
    ...[2, 4, 8, 13, 26].map((length) => meanOf(last(weeks, length))),
    ...[1, 4, 8, 13].map((length) => meanOf(last(capped, length))),
    ...[4, 8, 13, 26].map((length) => quantileOf(sorted(length), 0.5)),
    ...[0.25, 0.75, 0.9].map((share) => quantileOf(sorted(8), share)),
    quantileOf(sorted(26), 0.75),
    ...caps.flatMap((series) => [0.15, 0.3, 0.5].map((alpha) => smoothed(alpha)(series))),
    middle,
    (ordersIn(past, 4).length / 4) * middle,
  ]
}

/** What has no unit: how often, how even, how old, how dear. */
function shapes(past: Past, weeks: Float64Array): number[] {
  const perWeek = (length: number) => ordersIn(past, length).length / Math.min(length, weeks.length)
  const ratio = (short: number, long: number) => meanOf(last(weeks, short)) / meanOf(last(weeks, long))
  const prices = Float64Array.from(past.orders, ({ price }) => price)
  const price = prices.at(-1) ?? Number.NaN
  return [
    ...[1, 4, 13].map(perWeek),
    ratio(4, 13),
    ratio(1, 8),
    ratio(8, 26),
    Math.log(quantileOf(past.sizes, 0.5)),
    Math.log(capOf(past)),
    ...[4, 13].map((length) => meanOf(ordersIn(past, length).map(({ units }) => Math.log(units)))),
    ...[4, 13].map((length) => largestShare(ordersIn(past, length).map(({ units }) => units))),
    ...[4, 13, 26].map((length) => last(weeks, length).filter((week) => week === 0).length / Math.min(length, weeks.length)),
    past.origin - (past.orders.at(-1)?.week ?? past.first),
    Math.min(OLDEST, weeks.length),
    Math.log(price),
    price / quantileOf(prices.sort(), 0.5),
  ]
}

const last = (weeks: Float64Array, length: number): Float64Array => weeks.subarray(-length)
const ordersIn = ({ orders, origin }: Past, length: number) => orders.filter(({ week }) => week >= origin - length)
const largestShare = (units: readonly number[]): number => Math.max(...units) / units.reduce((sum, each) => sum + each, 0)
function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0
  return sum / values.length
}
