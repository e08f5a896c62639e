import type { Place } from './floor-plan.js'

/** A stretch that a round goes over, so many times. */
export interface Way {
  readonly from: Place
  readonly to: Place
  readonly times: number
  /** Millimetres, where it leads from aisle to aisle. */
  readonly across?: number
}

/** The stops in the order in which a round over exactly these stretches comes by (Hierholzer 1873). An even number of them meets everywhere. */
export function roundOver(ways: readonly Way[], start: Place, stops: readonly Place[]): number[] {
  const nameOf = ({ aisle, at }: Place): string => `${aisle} ${at}`
  const edges = ways.flatMap(({ from, to, times }) =>
    Array.from({ length: times }, () => ({ ends: [nameOf(from), nameOf(to)], isUsed: false })),
  )
  const edgesOf = new Map<string, typeof edges>()
  for (const edge of edges) for (const end of new Set(edge.ends)) edgesOf.set(end, [...(edgesOf.get(end) ?? []), edge])
  const path = [nameOf(start)]
  const round: string[] = []
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const edge = edgesOf.get(here)?.find(({ isUsed }) => !isUsed)
    if (edge) {
      edge.isUsed = true
      path.push(edge.ends[0] === here ? (edge.ends[1] ?? here) : (edge.ends[0] ?? here))
    } else round.push(path.pop() ?? here)
  }
  const stopsAt = new Map<string, number[]>()
  stops.forEach((stop, index) => stopsAt.set(nameOf(stop), [...(stopsAt.get(nameOf(stop)) ?? []), index]))
  return [...new Set(round)].flatMap((name) => stopsAt.get(name) ?? [])
}
