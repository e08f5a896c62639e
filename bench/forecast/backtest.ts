import {
  BAND_80, BAND_95, MEDIAN, QUANTILES, cappedSmoothing, capOf, crostonSba, HORIZON, learnAside, movingAverage, naive, outlooks, pastExamples, pastOf,
  smoothed, tsb, weeksOf, type Classic, type Demand, type Outlook, type Past,
} from '@kade/forecast' // prettier-ignore
import { seeded } from '@kade/test-kit/seeded'
import { progress } from './progress.js'
import { askedFor, mean, scoreOf, type Score } from './score.js'

const BARS = {
  wape: 0.635,
  rmsse: 0.955,
  sampleWape: 0.66,
  sampleRmsse: 1.08,
  bias: 0.1,
  quantileMean: 0.03,
  quantileEach: 0.05,
  seconds: 180,
}
const SAMPLE = 400
const LEAST_ACTIVE_WEEKS = 20

const flat = (forecast: (past: Past) => number) => (demand: Demand, origin: number) => {
  const past = pastOf(demand, origin)
  return Array<number>(HORIZON).fill(past ? forecast(past) : 0)
}
const classic = (method: Classic) => flat((past) => method(weeksOf(past)))
/** What needs no learning: the same figure for each week to come. */
const CLASSICS: Readonly<Record<string, (demand: Demand, origin: number) => number[]>> = {
  naive: classic(naive),
  'mean of 4 weeks': classic(movingAverage(4)),
  'mean of 8 weeks': classic(movingAverage(8)),
  'mean of 13 weeks': classic(movingAverage(13)),
  'SES 0.3': classic(smoothed(0.3)),
  'Croston-SBA': classic(crostonSba()),
  TSB: classic(tsb()),
  'mean of 8 capped weeks': flat((past) => movingAverage(8)(weeksOf(past, capOf(past)))),
  CES: flat(cappedSmoothing),
}
const BLEND = 'trees and CES'

/** Prints every method at every origin, the bands of the best one and the time; answers with what is missed. */
export async function backtest(all: readonly Demand[], origins: readonly number[], seed: number): Promise<string[]> {
  const last = Math.max(...origins) + HORIZON - 1
  const demands = all.filter(
    ({ orders }) => new Set(orders.filter(({ week }) => week < last).map(({ week }) => week)).size >= LEAST_ACTIVE_WEEKS,
  )
  const sample = sampleOf(demands, seed)
  console.log(
    `${demands.length} SKUs with at least ${LEAST_ACTIVE_WEEKS} weeks of demand before week ${last}; weeks after the origins ${origins.join(', ')}`,
  )

  const forecasts = new Map<number, ReadonlyMap<string, readonly Outlook[]>>()
  const seconds = new Map<number, number>()
  for (const origin of [...new Set(origins.flatMap((origin) => [origin - HORIZON, origin]))].sort((a, b) => a - b)) {
    const started = performance.now()
    const bar = progress(`learning what was known before week ${origin}`)
    const rows = pastExamples(demands, origin, (share) => bar(share * 0.3))
    const quantiles = origins.includes(origin) ? QUANTILES : [MEDIAN]
    const learned = await learnAside(rows, quantiles, seed, (count) => bar(0.3 + (0.7 * count) / quantiles.length))
    forecasts.set(origin, outlooks(demands, origin, learned))
    seconds.set(origin, (performance.now() - started) / 1_000)
  }
  const weeks = (figure: 'typical' | 'expected') => (demand: Demand, origin: number) =>
    forecasts
      .get(origin)
      ?.get(demand.sku)
      ?.map((outlook) => outlook[figure]) ?? []
  const methods = { ...CLASSICS, [BLEND]: weeks('typical') }
  const chosen = new Map(origins.map((origin) => [origin, bestOf(methods, demands, origin - HORIZON)]))
  const chosenWeeks = (demand: Demand, origin: number) =>
    new Map(Object.entries(methods)).get(chosen.get(origin) ?? BLEND)?.(demand, origin) ?? []

  const scores = (among: readonly Demand[], forecast: (demand: Demand, origin: number) => readonly number[]) =>
    origins.map((origin) => scoreOf(among, origin, (demand) => forecast(demand, origin)))
  console.table(
    Object.fromEntries(
      Object.entries({ ...methods, 'chosen at the origin before': chosenWeeks, 'expected week': weeks('expected') }).map(
        ([name, forecast]) => [name, rowOf(scores(demands, forecast), scores(sample, forecast))],
      ),
    ),
  )
  console.log(`Chosen by the four weeks before each origin: ${origins.map((origin) => `${chosen.get(origin)} at ${origin}`).join(', ')}`)
  const shares = [BAND_80[1], BAND_95[1]].map((quantile) => ({
    quantile,
    shares: origins.map((origin) => shareAtMost(demands, origin, forecasts.get(origin), quantile)),
  }))
  console.table(
    Object.fromEntries(
      shares.map(({ quantile, shares }) => [
        `weeks at or below the ${quantile * 100} % quantile`,
        Object.fromEntries(shares.map((share, at) => [origins[at], share.toFixed(3)])),
      ]),
    ),
  )
  console.table(
    Object.fromEntries(
      origins.map((origin) => [`origin ${origin}`, { 'seconds for all quantiles': Math.round(seconds.get(origin) ?? 0) }]),
    ),
  )

  const [whole, part] = [scores(demands, chosenWeeks), scores(sample, chosenWeeks)]
  const bias = mean(scores(demands, weeks('expected')).map((score) => score.bias))
  const slowest = Math.max(...origins.map((origin) => seconds.get(origin) ?? 0))
  return [
    above('WAPE of all SKUs', mean(whole.map(({ wape }) => wape)), BARS.wape),
    above('mean RMSSE of all SKUs', mean(whole.map(({ rmsse }) => rmsse)), BARS.rmsse),
    above(`WAPE of ${SAMPLE} SKUs`, mean(part.map(({ wape }) => wape)), BARS.sampleWape),
    above(`mean RMSSE of ${SAMPLE} SKUs`, mean(part.map(({ rmsse }) => rmsse)), BARS.sampleRmsse),
    above('bias of the expected week', Math.abs(bias), BARS.bias),
    ...shares.flatMap(({ quantile, shares }) => [
      above(`weeks at or below the ${quantile * 100} % quantile, mean distance`, Math.abs(mean(shares) - quantile), BARS.quantileMean),
      ...shares.map((share, at) =>
        above(
          `weeks at or below the ${quantile * 100} % quantile at ${origins[at]}, distance`,
          Math.abs(share - quantile),
          BARS.quantileEach,
        ),
      ),
    ]),
    above('seconds to learn and forecast all quantiles', slowest, BARS.seconds),
  ].flat()
}

const above = (what: string, value: number, bar: number): string[] =>
  value <= bar ? [] : [`${what} is ${value.toFixed(3)}, the bar is ${bar}`]

/** The method that was the best over the weeks after an earlier origin: what is chosen by is never what is reported. */
function bestOf(
  methods: Readonly<Record<string, (demand: Demand, origin: number) => readonly number[]>>,
  demands: readonly Demand[],
  origin: number,
): string {
  const judged = Object.entries(methods).map(([name, forecast]) => {
    const { wape, rmsse } = scoreOf(demands, origin, (demand) => forecast(demand, origin))
    return { name, loss: wape + rmsse }
  })
  return judged.reduce((best, each) => (each.loss < best.loss ? each : best)).name
}

function rowOf(whole: readonly Score[], part: readonly Score[]) {
  const figure = (scores: readonly Score[], name: keyof Score) => mean(scores.map((score) => score[name])).toFixed(3)
  return {
    WAPE: figure(whole, 'wape'),
    RMSSE: figure(whole, 'rmsse'),
    'without the worst 1 %': figure(whole, 'rmsseCut'),
    bias: figure(whole, 'bias'),
    [`WAPE of ${SAMPLE}`]: figure(part, 'wape'),
    [`RMSSE of ${SAMPLE}`]: figure(part, 'rmsse'),
  }
}

function shareAtMost(
  demands: readonly Demand[],
  origin: number,
  outlook: ReadonlyMap<string, readonly Outlook[]> | undefined,
  quantile: number,
): number {
  const within = demands.flatMap((demand) =>
    askedFor(demand, origin).map((units, ahead): number => {
      const week = outlook?.get(demand.sku)?.[ahead]
      const edge = quantile === BAND_80[1] ? week?.band80[1] : week?.band95[1]
      return units <= (edge ?? 0) ? 1 : 0
    }),
  )
  return mean(within)
}

function sampleOf(demands: readonly Demand[], seed: number): Demand[] {
  const random = seeded(seed)
  return demands
    .map((demand) => ({ demand, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, SAMPLE)
    .map(({ demand }) => demand)
}
