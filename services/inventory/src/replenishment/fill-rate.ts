import type { ForeseenDemand } from './lead-time-demand.js'
import { lossOf } from './unit-distribution.js'

type Foreseen = Pick<ForeseenDemand, 'perReview' | 'untilArrival' | 'untilNext'>

/**
 * The part of the demand that is served from stock when some `quantity` is ordered at a position of `reorderPoint` or below. What a review period
 * leaves short is what is short at its end less what was short at its beginning, n(y; L + R) - n(y; L), n being the loss functions of the demand and y the
 * position after ordering, which is any of r + 1 ... r + Q alike (P. Zipkin, Foundations of Inventory Management, 2000, sections 6.2 and 9.4; service P2 of
 * Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, 2017). An (s,S) policy stands at S more often, and serves no less.
 */
export function fillRate({ perReview, untilArrival, untilNext }: Foreseen, reorderPoint: number, quantity: number): number {
  const [early, late] = [lossOf(untilArrival), lossOf(untilNext)]
  return served(early, late, perReview, reorderPoint, quantity, lastOf(untilNext))
}

/** The lowest reorder point that serves this part of the demand from stock; never below 0. */
export function reorderPointFor(part: number, quantity: number, { perReview, untilArrival, untilNext }: Foreseen): number {
  const [early, late] = [lossOf(untilArrival), lossOf(untilNext)]
  let [low, high] = [0, Math.max(0, lastOf(untilNext))]
  // A higher reorder point never serves less.
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (served(early, late, perReview, middle, quantity, lastOf(untilNext)) >= part) high = middle
    else low = middle + 1
  }
  return low
}

const lastOf = ({ first, chances }: Foreseen['untilNext']): number => first + chances.length - 1

type Loss = (position: number) => number
/** Nothing is short at a position of `enough`. */
function served(early: Loss, late: Loss, perReview: number, reorderPoint: number, quantity: number, enough: number): number {
  if (perReview === 0) return 1
  let short = 0
  for (let position = reorderPoint + 1; position <= Math.min(reorderPoint + quantity, enough); position += 1)
    short += late(position) - early(position)
  return 1 - short / quantity / perReview
}
