import { seeded } from '@kade/test-kit/seeded'
import { PROCESS_STAGES, type ProcessStage } from '../../services/analytics/src/process/process-stages.js'
import type { Cell, CellDay } from '../../services/analytics/src/process/bottleneck.js'

/** Eight weeks of what is usual, and the four that are judged. */
const DAYS = { before: 56, now: 28 }
export const LOCATIONS = ['LTN', 'MAD', 'RTM', 'WAW'] as const
export const CARRIERS = ['kade-express', 'dhl', 'ups'] as const
const STAGES = PROCESS_STAGES.map(({ stage }) => stage)
const HOUR = 3_600
const DAY = 24 * HOUR
const SHIFT = { begins: 8 * HOUR, ends: 20 * HOUR }
/** Orders of a day, from Monday on, where 1 is the mean. */
const WEEK = [1.35, 1.1, 1, 1, 1.05, 0.7, 0.8]

/** What is slow from the first judged day on, and how much longer it takes. */
export interface Slowed extends Partial<Cell> {
  readonly stage: ProcessStage['stage']
  readonly factor: number
}
export interface Simulated {
  readonly seed: number
  readonly slowed: Slowed | null
  /** Without: a shop that opened on the first judged day. */
  readonly hasHistory: boolean
}

interface Passage {
  readonly came: number
  readonly waiting: number
  readonly working: number
}

/** A parcel queues at five places one after the other, each of which has one server, hours of work, and a speed and a load of its own. */
export function simulate({ seed, slowed, hasHistory }: Simulated): CellDay[] {
  const random = seeded(seed)
  return LOCATIONS.flatMap((locationId) =>
    CARRIERS.flatMap((carrier) => {
      let arrivals = ordersOf(random, 10 + 25 * random(), hasHistory)
      return STAGES.flatMap((stage) => {
        const factorAt = (moment: number) =>
          moment >= DAYS.before * DAY && slowed && isSame(slowed, { stage, locationId, carrier }) ? slowed.factor : 1
        const passages = passagesOf(stage, arrivals, random, factorAt)
        arrivals = passages.map(({ came, waiting, working }) => came + waiting + working).sort((one, other) => one - other)
        return daysOf({ stage, locationId, carrier }, passages)
      })
    }),
  )
}

const isSame = ({ stage, locationId, carrier }: Slowed, cell: Cell): boolean =>
  stage === cell.stage && (locationId ?? cell.locationId) === cell.locationId && (carrier ?? cell.carrier) === cell.carrier

/** At any time of the day; more on Mondays. A day has good and bad luck of its own. */
function ordersOf(random: () => number, perDay: number, hasHistory: boolean): number[] {
  const first = hasHistory ? 0 : DAYS.before
  return Array.from({ length: DAYS.before + DAYS.now - first }, (_, index) => {
    const day = first + index
    const count = Math.round(perDay * (WEEK[day % 7] ?? 1) * logNormal(random, 0.2))
    return Array.from({ length: count }, () => (day + random()) * DAY).sort((one, other) => one - other)
  }).flat()
}

function passagesOf(
  stage: ProcessStage['stage'],
  arrivals: readonly number[],
  random: () => number,
  factorAt: (moment: number) => number,
): Passage[] {
  const own = logNormal(random, 0.1)
  if (stage === 'DELIVERY')
    return arrivals.map((came) => ({ came, waiting: 0, working: 2 * DAY * own * logNormal(random, 0.4) * factorAt(came) }))
  if (stage === 'COLLECTION')
    return arrivals.map((came) => ({ came, waiting: untilTheDriverTakesIt(came, random, factorAt(came)), working: 0 }))
  // Of a shift, half to four fifths is work.
  const perDay = arrivals.length / (new Set(arrivals.map((came) => Math.floor(came / DAY))).size || 1)
  const service = ((0.5 + 0.25 * random()) * (SHIFT.ends - SHIFT.begins)) / perDay
  let free = 0
  return arrivals.map((came) => {
    const begun = inShift(Math.max(came, free))
    free = begun + service * logNormal(random, 0.5) * factorAt(begun)
    const passage = { came, waiting: begun - came, working: free - begun }
    return stage === 'LABELLING' ? { came, waiting: passage.waiting + passage.working, working: 0 } : passage
  })
}

function inShift(moment: number): number {
  const day = Math.floor(moment / DAY) * DAY
  if (moment < day + SHIFT.begins) return day + SHIFT.begins
  return moment > day + SHIFT.ends ? day + DAY + SHIFT.begins : moment
}

/** Twice a day; where it is slow, some are left standing each time. */
function untilTheDriverTakesIt(came: number, random: () => number, factor: number): number {
  let visit = Math.floor(came / DAY) * DAY + 11 * HOUR
  while (visit < came || random() > 1 / factor) visit += visit % DAY === 11 * HOUR ? 7 * HOUR : 17 * HOUR
  return visit - came
}

function daysOf(cell: Cell, passages: readonly Passage[]): CellDay[] {
  const ended: Record<number, Passage[]> = {}
  for (const passage of passages) (ended[Math.floor((passage.came + passage.waiting + passage.working) / DAY)] ??= []).push(passage)
  return Object.entries(ended).flatMap(([text, some]) => {
    const day = Number(text)
    if (day >= DAYS.before + DAYS.now) return []
    const took = some.map(({ waiting, working }) => waiting + working).sort((one, other) => one - other)
    const sum = (part: 'waiting' | 'working') => some.reduce((total, passage) => total + passage[part], 0)
    return [
      {
        ...{ ...cell, isNow: day >= DAYS.before, day, fulfillmentOrders: some.length },
        medianSeconds: ((took[Math.ceil(took.length / 2) - 1] ?? 0) + (took[Math.floor(took.length / 2)] ?? 0)) / 2,
        ...{ waitingSeconds: sum('waiting'), workingSeconds: sum('working') },
      },
    ]
  })
}

/** Of mean 1. */
function logNormal(random: () => number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.exp(spread * normal - (spread * spread) / 2)
}

export function drawSlowed(random: () => number): Slowed & Cell {
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value
  return { stage: one(STAGES), locationId: one(LOCATIONS), carrier: one(CARRIERS), factor: 1.5 + random() }
}
