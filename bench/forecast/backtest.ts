import { HORIZON, type Demand } from '@kade/forecast'
import { seeded } from '@kade/test-kit/seeded'
import { learnAt, shareAtMost, UPPER, type Learned } from './learned.js'
import { bestOf, CLASSICS, type Forecast, type Methods } from './methods.js'
import { mean, qualifying, scoreOf, type Score } from './score.js'

const BARS = {
  ...{ wape: 0.635, rmsse: 0.955, sampleWape: 0.66, sampleRmsse: 1.08 },
  ...{ bias: 0.1, quantileMean: 0.03, quantileEach: 0.05, seconds: 180 },
}
const SAMPLE = 400
const BLEND = 'trees and CES'
/** So many earlier origins choose the method of the next one. */
const CHOOSING = 2

/** Prints every method at every origin, the bands of the best one and the time; answers with what is missed. */
export async function backtest(all: readonly Demand[], origins: readonly number[], seed: number): Promise<string[]> {
  const last = Math.max(...origins) + HORIZON - 1
  const demands = qualifying(all, last)
  const sample = sampleOf(demands, seed)
  console.log(`${demands.length} SKUs with at least 20 weeks of demand before week ${last}; weeks after the origins ${origins.join(', ')}`)

  const earlier = (origin: number) => Array.from({ length: CHOOSING }, (_, back) => origin - HORIZON * (back + 1))
  const learnedAt = [...new Set(origins.flatMap((origin) => [...earlier(origin), origin]))].sort((a, b) => a - b)
  const learned = await learnAt(demands, learnedAt, new Set(origins), seed)
  const weeks =
    (figure: 'typical' | 'expected'): Forecast =>
    ({ sku }, origin) =>
      (learned.get(origin)?.outlooks.get(sku) ?? []).map((outlook) => outlook[figure])
  const methods: Methods = { ...CLASSICS, [BLEND]: weeks('typical') }
  const chosen = new Map(origins.map((origin) => [origin, bestOf(methods, demands, earlier(origin))]))
  const chosenWeeks: Forecast = (demand, origin) => methods[chosen.get(origin) ?? BLEND]?.(demand, origin) ?? []

  const scores = (among: readonly Demand[], forecast: Forecast) =>
    origins.map((origin) => scoreOf(among, origin, (demand) => forecast(demand, origin)))
  const told: Methods = { ...methods, 'chosen by the origins before': chosenWeeks, 'expected week': weeks('expected') }
  console.table(
    Object.fromEntries(Object.entries(told).map(([name, forecast]) => [name, rowOf(scores(demands, forecast), scores(sample, forecast))])),
  )
  console.log(`Chosen by the ${CHOOSING} origins before each: ${origins.map((origin) => `${chosen.get(origin)} at ${origin}`).join(', ')}`)
  console.table(Object.fromEntries(origins.map((origin) => [`origin ${origin}`, originRow(demands, origin, learned.get(origin))])))

  const [whole, part] = [scores(demands, chosenWeeks), scores(sample, chosenWeeks)]
  return [
    above('WAPE of all SKUs', mean(whole.map(({ wape }) => wape)), BARS.wape),
    above('mean RMSSE of all SKUs', mean(whole.map(({ rmsse }) => rmsse)), BARS.rmsse),
    above(`WAPE of ${SAMPLE} SKUs`, mean(part.map(({ wape }) => wape)), BARS.sampleWape),
    above(`mean RMSSE of ${SAMPLE} SKUs`, mean(part.map(({ rmsse }) => rmsse)), BARS.sampleRmsse),
    above('bias of the expected week', Math.abs(mean(scores(demands, weeks('expected')).map(({ bias }) => bias))), BARS.bias),
    ...UPPER.map((quantile) => missedBy(demands, origins, learned, quantile)),
    above('seconds to learn and forecast all quantiles', Math.max(...origins.map((at) => learned.get(at)?.seconds ?? 0)), BARS.seconds),
  ].flat()
}

const above = (what: string, value: number, bar: number): string[] =>
  value <= bar ? [] : [`${what} is ${value.toFixed(3)}, the bar is ${bar}`]

function missedBy(demands: readonly Demand[], origins: readonly number[], learned: ReadonlyMap<number, Learned>, quantile: number) {
  const what = `weeks at or below the ${quantile * 100} % quantile`
  const shares = origins.map((origin) => ({ origin, share: shareAtMost(demands, origin, learned.get(origin), quantile) }))
  return [
    above(`${what}, mean distance`, Math.abs(mean(shares.map(({ share }) => share)) - quantile), BARS.quantileMean),
    ...shares.map(({ origin, share }) => above(`${what} at ${origin}, distance`, Math.abs(share - quantile), BARS.quantileEach)),
  ].flat()
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

const originRow = (demands: readonly Demand[], origin: number, learned: Learned | undefined) => ({
  ...Object.fromEntries(
    UPPER.map((quantile) => [`at or below the ${quantile * 100} % quantile`, shareAtMost(demands, origin, learned, quantile).toFixed(3)]),
  ),
  'seconds for all quantiles': Math.round(learned?.seconds ?? 0),
  'CPU seconds': Math.round(learned?.cpuSeconds ?? 0),
})

function sampleOf(demands: readonly Demand[], seed: number): Demand[] {
  const random = seeded(seed)
  return demands
    .map((demand) => ({ demand, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, SAMPLE)
    .map(({ demand }) => demand)
}
