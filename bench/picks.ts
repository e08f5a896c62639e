/**
 * What other ways through the aisles cost above the shortest walk, and how long that takes to find, in one run: ten aisles of thirty metres, four
 * metres apart, picks anywhere, the start at the left in front. And whether the walk is the shortest: beside Held-Karp, which reckons with every set
 * of picks, on layouts of every kind. Times are of the CPU, so that what else the machine does is not counted.
 */
import { seeded } from '@kade/test-kit/seeded'
import { lengthOf, type FloorPlan, type Place } from '../services/shipping/src/wave/floor-plan.js'
import { walk } from '../services/shipping/src/wave/shortest-walk.js'
import { anyLayout, heldKarp } from '../services/shipping/src/wave/walk.builder.js'

const LENGTH = 30_000
const BLOCK: FloorPlan = { aisles: Array.from({ length: 10 }, (_, n) => n * 4_000), crossAisles: [0, LENGTH] }
const THREE_CROSS_AISLES: FloorPlan = { ...BLOCK, crossAisles: [0, LENGTH / 2, LENGTH] }
const START: Place = { aisle: 0, at: 0 }
const ROUNDS = 500
const LAYOUTS = 1_000
const MOST_MS = 5

export interface PickFigures {
  readonly what: string
  readonly metres: string
  readonly sShape: string
  readonly largestGap: string
  readonly shorterOfBoth: string
  readonly cpuMs: string
  readonly missed: string
}

export function benchPicks(): PickFigures[] {
  const figures = [
    ...[5, 10, 14, 20, 30, 50].map((picks) => besideRivals(BLOCK, picks)),
    ...[10, 50].map((picks) => besideRivals(THREE_CROSS_AISLES, picks)),
    besideHeldKarp(),
  ]
  if (figures.some(({ missed }) => missed !== '')) process.exitCode = 1
  return figures
}

function besideRivals(plan: FloorPlan, picks: number): PickFigures {
  const chance = seeded(picks)
  const upTo = (below: number) => Math.floor(chance() * below)
  const times: number[] = []
  const rounds = Array.from({ length: ROUNDS }, () => {
    const stops = Array.from({ length: picks }, () => ({ aisle: upTo(plan.aisles.length), at: upTo(LENGTH + 1) }))
    const from = process.cpuUsage()
    const { order, millimetres } = walk(plan, START, stops)
    times.push(process.cpuUsage(from).user / 1_000)
    const isWhole = new Set(order).size === picks
    const [sShape, largestGap] = [sShapeOf(stops), largestGapOf(stops)]
    const isLonger = millimetres > Math.min(sShape, largestGap)
    return { millimetres, sShape, largestGap, shorter: Math.min(sShape, largestGap), isWrong: !isWhole || isLonger }
  })
  const above = (of: 'sShape' | 'largestGap' | 'shorter') => {
    const gaps = rounds.map((round) => round[of] / round.millimetres - 1).sort((a, b) => a - b)
    return `+${percent(mean(gaps))} (p95 ${percent(at95(gaps))})`
  }
  const ofTime = times.sort((a, b) => a - b)
  const slow = picks === 50 && at95(ofTime) >= MOST_MS
  return {
    what: `${picks} picks, ${plan.crossAisles.length} cross aisles`,
    metres: (mean(rounds.map(({ millimetres }) => millimetres)) / 1_000).toFixed(1),
    ...{ sShape: above('sShape'), largestGap: above('largestGap'), shorterOfBoth: above('shorter') },
    cpuMs: `${mean(ofTime).toFixed(2)} (p95 ${at95(ofTime).toFixed(2)})`,
    missed: rounds.some(({ isWrong }) => isWrong) ? 'longer than a rival' : slow ? `${MOST_MS} ms` : '',
  }
}

function besideHeldKarp(): PickFigures {
  let equal = 0
  for (let seed = 1; seed <= LAYOUTS; seed += 1) {
    const { plan, start, stops } = anyLayout(seed, 2)
    const { order, millimetres } = walk(plan, start, stops)
    const walked = lengthOf(
      plan,
      start,
      order.flatMap((stop) => stops[stop] ?? []),
    )
    if (order.length === stops.length && walked === millimetres && millimetres === heldKarp(plan, start, stops)) equal += 1
  }
  return {
    ...{ what: `beside Held-Karp, ${LAYOUTS} layouts of up to 12 picks`, metres: `${equal} equal` },
    ...{ sShape: '', largestGap: '', shorterOfBoth: '', cpuMs: '' },
    missed: equal === LAYOUTS ? '' : 'not the shortest',
  }
}

/** Through every aisle that has a pick, and in the last as far as the farthest where that is the shorter way back. */
function sShapeOf(stops: readonly Place[]): number {
  const used = [...new Set(stops.map(({ aisle }) => aisle))].sort((a, b) => a - b)
  const last = used.at(-1) ?? 0
  const across = 2 * (BLOCK.aisles[last] ?? 0)
  if (used.length % 2 === 0) return across + used.length * LENGTH
  const farthest = Math.max(...stops.filter(({ aisle }) => aisle === last).map(({ at }) => at))
  return across + (used.length - 1) * LENGTH + 2 * farthest
}

/** Through the first and the last aisle, and into the others from both ends as far as their widest gap; the S-shape's length where it is one aisle. */
function largestGapOf(stops: readonly Place[]): number {
  const used = [...new Set(stops.map(({ aisle }) => aisle))].sort((a, b) => a - b)
  if (used.length < 2) return sShapeOf(stops)
  const inner = used.slice(1, -1).map((aisle) => {
    const points = [0, ...stops.filter((stop) => stop.aisle === aisle).map(({ at }) => at), LENGTH].sort((a, b) => a - b)
    return 2 * (LENGTH - Math.max(...points.slice(1).map((to, index) => to - (points[index] ?? to))))
  })
  return 2 * (BLOCK.aisles[used.at(-1) ?? 0] ?? 0) + 2 * LENGTH + inner.reduce((sum, each) => sum + each, 0)
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const at95 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.95)] ?? 0
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
