/**
 * `pnpm eta backtest [--seeds 101,102,103] [--parcels 90]`: what was promised when each parcel of a seeded network left, by what was known that day, against
 * when it came; the network's carriers change their ways in between. Exits with 1 where the windows of a carrier do not hold 75 to 85 % of its parcels.
 */
import { parseArgs } from 'node:util'
import { deliveryDaysBetween, instantAt, momentAt } from '../../services/shipping/src/shipment/delivery-days.js'
import { createCalendar } from '../../services/shipping/src/shipment/keep-calendar.js'
import { coverageToAsk, laneHistory, windowOf, type Observation } from '../../services/shipping/src/shipment/lane-history.js'
import { CHANGE, DAYS, FIRST_DAY, network, type Parcel } from './network.js'

const BARS = { least: 0.75, most: 0.85 }
const WANTED = 0.8
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** What is older is not looked at. */
const MEMORY_DAYS = 100
/** Nothing is judged before there is a history. */
const JUDGED_FROM = FIRST_DAY + 60
/** What leaves later has not all arrived when the year ends. */
const JUDGED_UNTIL = FIRST_DAY + DAYS - 30

const { values: options, positionals } = parseArgs({
  options: { seeds: { type: 'string', default: '101,102,103' }, parcels: { type: 'string', default: '90' } },
  allowPositionals: true,
})
if (positionals[0] !== 'backtest') {
  console.error('pnpm eta backtest [--seeds <numbers>] [--parcels <a day>]')
  process.exit(2)
}
const calendar = createCalendar()

interface Judged {
  readonly parcel: Parcel
  readonly day: number
  readonly from: Date
  readonly to: Date
  readonly arrivesAt: Date
}
/** Day by day: what is known in the evening is what parcels of that evening are promised by. */
function backtest(parcels: readonly Parcel[]): Judged[] {
  const known = parcels.map((parcel) => {
    const { lane, shippedAt, arrivesAt } = parcel
    const arrived = arrivesAt && momentAt(calendar, lane.country, shippedAt, arrivesAt)
    return { parcel, arrived, left: calendar.local(shippedAt, lane.country).day }
  })
  const given = new Map<string, Judged[]>()
  for (let day = FIRST_DAY; day < JUDGED_UNTIL; day += 1) {
    const now = calendar.instant('NL', day, 16)
    const observations: Observation[] = known.flatMap(({ parcel: { lane, shippedAt, arrivesAt }, arrived, left }): Observation[] => {
      if (shippedAt >= now || left < day - MEMORY_DAYS) return []
      const ageDays = day - left
      if (arrived && arrivesAt && arrivesAt <= now) return [{ lane, stage: 'LEFT', ...arrived, hasArrived: true, ageDays }]
      const days = deliveryDaysBetween(calendar, lane.country, left, day)
      return [{ lane, stage: 'LEFT', days, hour: 0, hasArrived: false, ageDays }]
    })
    const history = laneHistory(observations)
    const asked = new Map([...given].map(([carrier, before]) => [carrier, coverageToAsk(WANTED, outcomesBy(before, now))]))
    for (const { parcel, left } of known) {
      if (left !== day || !parcel.arrivesAt) continue
      const { lane, shippedAt, arrivesAt } = parcel
      const before = given.get(lane.carrier) ?? []
      given.set(lane.carrier, before)
      const coverage = asked.get(lane.carrier) ?? WANTED
      const question = { lane, stage: 'LEFT', coverage, now: { days: 0, hour: calendar.local(shippedAt, lane.country).hour } } as const
      const window = windowOf(history, question)
      if (!window) continue
      const [from, to] = window.map((moment) => instantAt(calendar, lane.country, shippedAt, moment))
      if (from && to) before.push({ parcel, day, from, to, arrivesAt })
    }
  }
  return [...given.values()].flat().filter(({ day }) => day >= JUDGED_FROM)
}

/** Whether those held that are known by now, in the order in which that was known: one that is overdue has missed already. */
function outcomesBy(before: readonly Judged[], now: Date): boolean[] {
  return before
    .slice(-1_500)
    .filter(({ arrivesAt, to }) => arrivesAt <= now || to < now)
    .sort((one, other) => knownAt(one) - knownAt(other))
    .map(holds)
}
function knownAt({ arrivesAt, to }: Judged): number {
  return Math.min(arrivesAt.getTime(), to.getTime())
}
function holds({ from, to, arrivesAt }: Judged): boolean {
  return arrivesAt >= from && arrivesAt <= to
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
/** What "2 to 5 working days" promises: from the morning of the first to the evening of the last. */
function serviceWindow({ parcel: { lane, shippedAt, serviceDays } }: Judged): { readonly from: Date; readonly to: Date } {
  const [least, most] = serviceDays
  const at = (days: number, hour: number) => instantAt(calendar, lane.country, shippedAt, { days, hour })
  return { from: at(least, 8), to: at(most, 20) }
}

const judged = options.seeds.split(',').flatMap((seed) => backtest(network(Number(seed), calendar, Number(options.parcels))))
let missed = 0
console.log('carrier   parcels   80 % window holds   4 weeks after the change   mean width   service days hold   mean width')
for (const carrier of [...new Set(judged.map(({ parcel }) => parcel.lane.carrier))].sort()) {
  const own = judged.filter(({ parcel }) => parcel.lane.carrier === carrier)
  const held = mean(own.map((each) => Number(holds(each))))
  const changing = mean(own.filter(({ day }) => day >= CHANGE && day < CHANGE + 28).map((each) => Number(holds(each))))
  const width = mean(own.map(({ from, to }) => (to.getTime() - from.getTime()) / HOUR_MS))
  const services = own.map((each) => ({ ...each, ...serviceWindow(each) }))
  const serviceHeld = mean(services.map((each) => Number(holds(each))))
  const serviceWidth = mean(services.map(({ from, to }) => (to.getTime() - from.getTime()) / HOUR_MS))
  const cells = [carrier.padEnd(9), String(own.length).padStart(7), percent(held).padStart(19), percent(changing).padStart(26), `${width.toFixed(1)} h`.padStart(12), percent(serviceHeld).padStart(19), `${serviceWidth.toFixed(1)} h`.padStart(12)] // prettier-ignore
  console.log(cells.join(' '))
  if (held < BARS.least || held > BARS.most) {
    missed += 1
    console.error(`✗ the windows of ${carrier} hold ${percent(held)}: ${percent(BARS.least)} to ${percent(BARS.most)} is wanted`)
  }
}
console.log(
  `${judged.length} parcels of the seeds ${options.seeds}; the change is ${Math.round((CHANGE - JUDGED_FROM) * (DAY_MS / DAY_MS))} days into what is judged`,
)
if (missed > 0) process.exitCode = 1
