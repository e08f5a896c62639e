import {
  BAND_80, BAND_95, examplesMadeOnce, learnAside, outlooks, pastExamples, QUANTILES, TYPICAL, type Demand, type Outlook,
} from '@kade/forecast' // prettier-ignore
import { progress } from './progress.js'
import { askedFor, mean } from './score.js'

/** What was forecast at an origin, and what it took. */
export interface Learned {
  readonly outlooks: ReadonlyMap<string, readonly Outlook[]>
  readonly seconds: number
  readonly cpuSeconds: number
}

/** Learns at each origin what was known there: all quantiles where it is reported, the typical week alone where it is chosen by. */
export async function learnAt(
  demands: readonly Demand[],
  origins: readonly number[],
  reported: ReadonlySet<number>,
  seed: number,
): Promise<ReadonlyMap<number, Learned>> {
  const learned = new Map<number, Learned>()
  for (const origin of origins) {
    // Each origin pays for its own examples: so much a night costs.
    const exampleAt = examplesMadeOnce()
    const [started, cpu] = [performance.now(), process.cpuUsage()]
    const bar = progress(`learning what was known before week ${origin}`)
    const rows = pastExamples(demands, origin, exampleAt, (share) => bar(share * 0.3))
    const quantiles = reported.has(origin) ? QUANTILES : [TYPICAL]
    const boosters = await learnAside(rows, quantiles, seed, (count) => bar(0.3 + (0.7 * count) / quantiles.length))
    const told = outlooks(demands, origin, boosters, exampleAt)
    const { user, system } = process.cpuUsage(cpu)
    learned.set(origin, { outlooks: told, seconds: (performance.now() - started) / 1_000, cpuSeconds: (user + system) / 1e6 })
  }
  return learned
}

export const UPPER = [BAND_80[1], BAND_95[1]] as const

/** The share of weeks in which no more was asked for than the quantile said. */
export function shareAtMost(demands: readonly Demand[], origin: number, learned: Learned | undefined, quantile: number): number {
  const within = demands.flatMap((demand) =>
    askedFor(demand, origin).map((units, ahead): number => {
      const week = learned?.outlooks.get(demand.sku)?.[ahead]
      const edge = quantile === BAND_80[1] ? week?.band80[1] : week?.band95[1]
      return units <= (edge ?? 0) ? 1 : 0
    }),
  )
  return mean(within)
}
