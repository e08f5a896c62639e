import { placeOf, type FloorPlan, type Place } from './floor-plan.js'
import { roundOver, type Way } from './round-over.js'

/**
 * The shortest round in one block, by Ratliff and Rosenthal (1983): aisle by aisle, the shortest beginning of a round is kept for each way in which it
 * may go on. What matters for that is how many edges meet at the aisle's front and back end (none, an odd or an even number), and whether both ends
 * hang together. Linear in the aisles.
 */
export function exactRound(plan: FloorPlan, start: Place, stops: readonly Place[]): number[] {
  const [front, back] = [Math.min(...plan.crossAisles), Math.max(...plan.crossAisles)]
  const used = [start, ...stops].map(({ aisle }) => aisle)
  const [first, last] = [Math.min(...used), Math.max(...used)]
  let begun = new Map<State, Begun>([['00-0', { cost: 0, ways: null }]])
  for (let aisle = first; aisle <= last; aisle += 1) {
    if (aisle > first) begun = across(begun, aisle, placeOf(plan.aisles, aisle) - placeOf(plan.aisles, aisle - 1), [front, back])
    const points = [...new Set([start, ...stops].filter((place) => place.aisle === aisle).map(({ at }) => at))].sort((a, b) => a - b)
    begun = along(begun, aisle, points, [front, back])
  }
  const whole = (['EE-1', 'E0-1', '0E-1'] as const).flatMap((state) => begun.get(state) ?? [])
  const [shortest] = whole.sort((a, b) => a.cost - b.cost)
  if (!shortest) throw new Error('The aisles of a block hang together: a round exists')
  return roundOver(waysOf(shortest.ways), start, stops)
}

/** Edges at the front and at the back end (none, odd, even), and how many parts it is in that do not hang together yet. */
type State = '00-0' | 'UU-1' | 'E0-1' | '0E-1' | 'EE-1' | 'EE-2'
type Ends = readonly [front: number, back: number]

/** The shortest beginning of a round, as a list that shares its tail with others. */
interface Begun {
  readonly cost: number
  readonly ways: Ways | null
}
interface Ways {
  readonly way: Way
  readonly before: Ways | null
}

/** How a state goes on when edges are added in an aisle: at the front, at the back, both together, a part of each, and by the whole length. */
const ALONG: Readonly<Record<'through' | 'front' | 'back' | 'both' | 'twice', Readonly<Record<State, State>>>> = {
  through: { '00-0': 'UU-1', 'UU-1': 'EE-1', 'E0-1': 'UU-1', '0E-1': 'UU-1', 'EE-1': 'UU-1', 'EE-2': 'UU-1' },
  front: { '00-0': 'E0-1', 'UU-1': 'UU-1', 'E0-1': 'E0-1', '0E-1': 'EE-2', 'EE-1': 'EE-1', 'EE-2': 'EE-2' },
  back: { '00-0': '0E-1', 'UU-1': 'UU-1', 'E0-1': 'EE-2', '0E-1': '0E-1', 'EE-1': 'EE-1', 'EE-2': 'EE-2' },
  both: { '00-0': 'EE-2', 'UU-1': 'UU-1', 'E0-1': 'EE-2', '0E-1': 'EE-2', 'EE-1': 'EE-1', 'EE-2': 'EE-2' },
  twice: { '00-0': 'EE-1', 'UU-1': 'UU-1', 'E0-1': 'EE-1', '0E-1': 'EE-1', 'EE-1': 'EE-1', 'EE-2': 'EE-1' },
}

/** How a state goes on over the two cross aisles: edges at the front and at the back. What is not here leaves a part behind, or an end odd. */
const ACROSS: readonly (readonly [State, edges: Ends, State])[] = [
  ['UU-1', [1, 1], 'UU-1'],
  ['E0-1', [2, 0], 'E0-1'],
  ['E0-1', [2, 2], 'EE-2'],
  ['0E-1', [0, 2], '0E-1'],
  ['0E-1', [2, 2], 'EE-2'],
  ['EE-1', [2, 0], 'E0-1'],
  ['EE-1', [0, 2], '0E-1'],
  ['EE-1', [2, 2], 'EE-1'],
  ['EE-2', [2, 2], 'EE-2'],
]

/** The points of an aisle, each touched, in every way that may be the shortest. */
function along(before: ReadonlyMap<State, Begun>, aisle: number, points: readonly number[], [front, back]: Ends): Map<State, Begun> {
  const chain = (at: readonly number[], times: number): Way[] =>
    at.slice(1).map((to, index) => ({ from: { aisle, at: at[index] ?? to }, to: { aisle, at: to }, times }))
  const all = [front, ...points, back]
  const parts: Partial<Record<keyof typeof ALONG, readonly Way[]>> = { through: chain(all, 1), twice: chain(all, 2) }
  const after = new Map<State, Begun>()
  if (points.length === 0) for (const [state, begun] of before) keep(after, state, begun, [])
  else {
    parts.front = chain([front, ...points], 2)
    parts.back = chain([...points, back], 2)
    const gaps = points.slice(1).map((to, index) => to - (points[index] ?? to))
    const widest = gaps.indexOf(Math.max(...gaps)) + 1
    if (gaps.length > 0) parts.both = [...chain([front, ...points.slice(0, widest)], 2), ...chain([...points.slice(widest), back], 2)]
  }
  for (const [option, ways] of Object.entries(parts) as [keyof typeof ALONG, readonly Way[]][])
    for (const [state, begun] of before) keep(after, ALONG[option][state], begun, ways)
  return after
}

function across(before: ReadonlyMap<State, Begun>, aisle: number, pitch: number, ends: Ends): Map<State, Begun> {
  const after = new Map<State, Begun>()
  for (const [state, edges, next] of ACROSS) {
    const begun = before.get(state)
    if (!begun) continue
    const ways = ends.map((at, end): Way => ({ from: { aisle: aisle - 1, at }, to: { aisle, at }, times: edges[end] ?? 0, across: pitch }))
    keep(after, next, begun, ways)
  }
  return after
}

/** Keeps it where it is the shortest that comes to this state. */
function keep(after: Map<State, Begun>, state: State, { cost, ways: before }: Begun, added: readonly Way[]): void {
  const more = added.reduce((sum, { from, to, times, across: pitch }) => sum + times * (pitch ?? Math.abs(to.at - from.at)), 0)
  const known = after.get(state)
  if (known && known.cost <= cost + more) return
  after.set(state, { cost: cost + more, ways: added.reduce<Ways | null>((tail, way) => ({ way, before: tail }), before) })
}

function waysOf(list: Ways | null): Way[] {
  const ways: Way[] = []
  for (let each = list; each; each = each.before) ways.push(each.way)
  return ways.reverse()
}
