import type { FloorPlan, Place } from './floor-plan.js'
import { lengthOf } from './floor-plan.js'
import { distances, improve } from './improved-round.js'
import { exactRound } from './one-block.js'

export interface Walk {
  /** Which stop comes when: indexes of the stops as they were given. */
  readonly order: readonly number[]
  /** From the start and back to it. */
  readonly millimetres: number
  /** No shorter one exists. */
  readonly isShortest: boolean
}

/**
 * The shortest round over all stops: proven in one block of aisles (Ratliff and Rosenthal 1983), and a short one where more cross aisles make
 * several blocks: the best that 2-opt and or-opt come to. The same stops give the same round.
 */
export function walk(plan: FloorPlan, start: Place, stops: readonly Place[]): Walk {
  const lengthBy = (order: readonly number[]) =>
    lengthOf(
      plan,
      start,
      order.flatMap((stop) => stops[stop] ?? []),
    )
  const outer = { ...plan, crossAisles: [Math.min(...plan.crossAisles), Math.max(...plan.crossAisles)] }
  const exact = exactRound(outer, start, stops)
  if (plan.crossAisles.length <= 2) return { order: exact, millimetres: lengthBy(exact), isShortest: true }
  const between = distances(plan, [start, ...stops])
  const rounds = [exact, byBlock(plan, stops)].map((round) =>
    improve(between, [0, ...round.map((stop) => stop + 1)])
      .slice(1)
      .map((place) => place - 1),
  )
  const best = rounds.reduce((a, b) => (lengthBy(b) < lengthBy(a) ? b : a))
  return { order: best, millimetres: lengthBy(best), isShortest: stops.length <= 2 }
}

/** Aisle by aisle, every other one the other way: what a picker does who does not reckon. */
function upAndDown(stops: readonly Place[]): number[] {
  const used = [...new Set(stops.map(({ aisle }) => aisle))].sort((a, b) => a - b)
  return used.flatMap((aisle, nth) => {
    const there = stops.flatMap((stop, index) => (stop.aisle === aisle ? [{ index, at: stop.at }] : []))
    return there.sort((a, b) => (nth % 2 === 0 ? a.at - b.at : b.at - a.at) || a.index - b.index).map(({ index }) => index)
  })
}

/** Block by block, the farthest last, up and down in each. */
function byBlock({ crossAisles }: FloorPlan, stops: readonly Place[]): number[] {
  const blockOf = ({ at }: Place) => crossAisles.slice(1, -1).filter((cross) => at > cross).length
  const blocks = [...new Set(stops.map(blockOf))].sort((a, b) => a - b)
  return blocks.flatMap((block) => {
    const inBlock = stops.flatMap((stop, index) => (blockOf(stop) === block ? [index] : []))
    return upAndDown(inBlock.flatMap((index) => stops[index] ?? [])).flatMap((nth) => inBlock[nth] ?? [])
  })
}
