import { seeded } from '@kade/test-kit/seeded'
import { distance, type FloorPlan, type Place } from './floor-plan.js'

/** For tests: the length of the shortest round by reckoning with every set of stops (Held and Karp 1962). */
export function heldKarp(plan: FloorPlan, start: Place, stops: readonly Place[]): number {
  const count = stops.length
  if (count === 0) return 0
  const between = stops.map((from) => stops.map((to) => distance(plan, from, to)))
  const home = stops.map((stop) => distance(plan, start, stop))
  const best = new Float64Array(count << count).fill(Infinity)
  home.forEach((metres, stop) => (best[(1 << stop) * count + stop] = metres))
  for (let set = 1; set < 1 << count; set += 1)
    for (let last = 0; last < count; last += 1) {
      const so = best[set * count + last] ?? Infinity
      if (so === Infinity) continue
      for (let next = 0; next < count; next += 1) {
        if (set & (1 << next)) continue
        const index = (set | (1 << next)) * count + next
        best[index] = Math.min(best[index] ?? Infinity, so + (between[last]?.[next] ?? 0))
      }
    }
  return Math.min(...home.map((metres, last) => metres + (best[((1 << count) - 1) * count + last] ?? Infinity)))
}

/** For tests: aisles at uneven distances, the start anywhere, up to twelve stops, several in one place now and then. */
export function anyLayout(seed: number, crossAisles: number) {
  const chance = seeded(seed)
  const upTo = (most: number) => Math.floor(chance() * (most + 1))
  const aisles: number[] = []
  for (let n = 1 + upTo(9), x = 0; n > 0; n -= 1) aisles.push((x += 500 + upTo(8_000)))
  const cross = [upTo(2_000)]
  while (cross.length < crossAisles) cross.push((cross.at(-1) ?? 0) + 1_000 + upTo(30_000))
  const [front = 0, back = 0] = [cross[0], cross.at(-1)]
  const place = (): Place => {
    const kind = upTo(9)
    return { aisle: upTo(aisles.length - 1), at: kind === 0 ? front : kind === 1 ? back : front + upTo(back - front) }
  }
  const start = upTo(1) ? place() : { aisle: 0, at: front }
  return { plan: { aisles, crossAisles: cross }, start, stops: Array.from({ length: 1 + upTo(11) }, place) }
}
