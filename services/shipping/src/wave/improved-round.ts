import { distance, type FloorPlan, type Place } from './floor-plan.js'

/** The longest chain of stops that is put elsewhere as a whole. */
const LONGEST_CHAIN = 3

/**
 * Turns parts of a round around (2-opt) and puts short chains of stops elsewhere (or-opt), while that makes it shorter. The start is number 0 of the
 * places, and stays first.
 */
export function improve(between: Between, begun: readonly number[]): number[] {
  let round = [...begun]
  for (let improved = 1; improved > 0;) {
    improved = turnParts(round, between)
    for (let length = 1; length <= LONGEST_CHAIN; length += 1)
      for (let from = 1; from + length <= round.length; from += 1) {
        const moved = withChainMoved(round, from, length, between)
        if (!moved) continue
        round = moved
        improved += 1
      }
  }
  return round
}

/** The distance of any two of the places, reckoned once. */
export function distances(plan: FloorPlan, places: readonly Place[]): Between {
  const lengths = new Float64Array(places.length ** 2)
  places.forEach((from, row) => {
    for (let column = row + 1; column < places.length; column += 1) {
      const length = distance(plan, from, places[column] ?? from)
      lengths[row * places.length + column] = length
      lengths[column * places.length + row] = length
    }
  })
  return (from, to) => lengths[from * places.length + to] ?? 0
}

export type Between = (from: number, to: number) => number

/** Turns every part of it around that makes it shorter so; answers how many. */
function turnParts(round: number[], between: Between): number {
  const at = (index: number): number => round[index === round.length ? 0 : index] ?? 0
  let turned = 0
  for (let first = 0; first < round.length - 2; first += 1)
    for (let last = first + 2; last < round.length; last += 1) {
      const [a, b, c, d] = [at(first), at(first + 1), at(last), at(last + 1)]
      if (between(a, b) + between(c, d) <= between(a, c) + between(b, d)) continue
      round.splice(first + 1, last - first, ...round.slice(first + 1, last + 1).reverse())
      turned += 1
    }
  return turned
}

/** With this chain where it is least out of the way, either way around; null where that is where it is. */
function withChainMoved(round: readonly number[], from: number, length: number, between: Between): number[] | null {
  const isInChain = (index: number): boolean => index >= from && index < from + length
  const at = (index: number): number => round[index >= round.length ? 0 : index] ?? 0
  const [head, tail, before, behind] = [at(from), at(from + length - 1), at(from - 1), at(from + length)]
  let best = { saved: 0, after: -1, isTurned: false }
  const open = between(before, head) + between(tail, behind) - between(before, behind)
  for (let after = 0; after < round.length; after += 1) {
    if (isInChain(after) || after === from - 1) continue
    const [left, right] = [at(after), at(after + 1)]
    const gap = between(left, right)
    const forwards = open - (between(left, head) + between(tail, right) - gap)
    const backwards = open - (between(left, tail) + between(head, right) - gap)
    const saved = Math.max(forwards, backwards)
    if (saved > best.saved) best = { saved, after, isTurned: backwards > forwards }
  }
  if (best.after < 0) return null
  const chain = round.slice(from, from + length)
  const rest = (begin: number, end: number) => round.slice(begin, end).filter((_, index) => !isInChain(begin + index))
  return [...rest(0, best.after + 1), ...(best.isTurned ? chain.reverse() : chain), ...rest(best.after + 1, round.length)]
}
