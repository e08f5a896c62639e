/** The way of a parcel: what a lane's history is kept by. */
export interface Lane {
  readonly carrier: string
  readonly service: string
  /** Where it goes, ISO 3166-1 alpha-2. */
  readonly country: string
  /** Id of the location that it leaves from. */
  readonly origin: string
  /** Of the day that it left, 0 for Sunday. */
  readonly weekday: number
}

/** Since when days are counted: since it left, was held up, went on, or was brought out. */
export type Stage = 'LEFT' | 'HELD' | 'WENT_ON' | 'BROUGHT_OUT'

/** How long a parcel was, or is so far, in a stage. */
export interface Observation {
  readonly lane: Lane
  readonly stage: Stage
  /** Delivery days of its destination, from the day of the stage's beginning to that of the arrival; or whole ones so far. */
  readonly days: number
  /** False: it is still under way, and counts for as long as it is. */
  readonly hasArrived: boolean
  /** Of the day there, when it arrived: 0 up to 24. */
  readonly hour: number
  /** Days since it left: what is old counts less. */
  readonly ageDays: number
}

/** A moment in a stage: so many delivery days after its beginning, at this hour there. */
export interface Moment {
  readonly days: number
  readonly hour: number
}

/** After so many days what has not arrived is counted on no more. */
const MOST_DAYS = 45
const HALF_LIFE_DAYS = 14
/** How many parcels a lane's parent counts for in it. */
const PARENT_COUNTS_FOR = 6
/** Parcels, by weight, of a carrier's service that have to be known before anything is said. */
const LEAST_KNOWN = 15
/** Quarters of an hour. */
const BINS = 96

interface Counts {
  /** Arrived on the nth day; were under way when it began. */
  readonly arrived: Float64Array
  readonly atRisk: Float64Array
  /** Arrivals by the hour. */
  readonly hours: Float64Array
}
/** What is known of lanes: by carrier, service, country, origin and weekday, each level standing on the one above. */
export type LaneHistory = ReadonlyMap<string, Counts>

/** From the whole to the part: a small lane leans on its country and service, those on the service, and that on the carrier. */
const levelsOf = ({ carrier, service, country, origin, weekday }: Lane, stage: Stage): readonly string[] => [
  `${stage}|${carrier}`,
  `${stage}|${carrier}|${service}`,
  `${stage}|${carrier}|${service}|${country}`,
  `${stage}|${carrier}|${service}|${country}|${origin}`,
  `${stage}|${carrier}|${service}|${country}|${origin}|${weekday}`,
]

/** Counts what is known. Parcels under way are counted for the days that they have been: left out, only the quick ones of the last days would be seen. */
export function laneHistory(observations: Iterable<Observation>): LaneHistory {
  const history = new Map<string, Counts>()
  for (const { lane, stage, days, hasArrived, hour, ageDays } of observations) {
    const weight = 2 ** (-ageDays / HALF_LIFE_DAYS)
    const last = Math.min(days, MOST_DAYS - 1)
    for (const level of levelsOf(lane, stage)) {
      let counts = history.get(level)
      if (!counts) history.set(level, (counts = emptyCounts()))
      // One that is under way has survived the days before today, and says nothing of today.
      for (let day = 0; day < last; day += 1) counts.atRisk[day] = (counts.atRisk[day] ?? 0) + weight
      if (!hasArrived || days >= MOST_DAYS) continue
      counts.atRisk[last] = (counts.atRisk[last] ?? 0) + weight
      counts.arrived[last] = (counts.arrived[last] ?? 0) + weight
      const bin = Math.min(BINS - 1, Math.floor((hour * BINS) / 24))
      counts.hours[bin] = (counts.hours[bin] ?? 0) + weight
    }
  }
  return history
}
const emptyCounts = (): Counts => ({
  arrived: new Float64Array(MOST_DAYS),
  atRisk: new Float64Array(MOST_DAYS),
  hours: new Float64Array(BINS),
})

export interface Question {
  readonly lane: Lane
  readonly stage: Stage
  /** The share of parcels that the window is to hold, 0 to 1. */
  readonly coverage: number
  /** How far it is in its stage now: it arrives later than that. */
  readonly now: Moment
}

/** The window in which so many of such parcels arrive; null while too little is known. */
export function windowOf(history: LaneHistory, { lane, stage, coverage, now }: Question): readonly [from: Moment, to: Moment] | null {
  const levels = levelsOf(lane, stage).flatMap((level) => history.get(level) ?? [])
  const [, ofService] = levels
  if (!ofService || sumOf(ofService.arrived) < LEAST_KNOWN) return null
  const chances = arrivalChances(levels)
  const byHour = hourChances(levels)
  const left = (day: number) => (day < now.days ? 0 : day > now.days ? 1 : 1 - shareBefore(byHour, now.hour))
  const chance = chances.map((each, day) => each * left(day))
  const total = sumOf(chance)
  if (total < 1e-6) return null
  const at = (share: number): Moment => {
    let rest = share * total
    const day = chance.findIndex((each) => (rest -= each) <= 0)
    if (day < 0) return { days: MOST_DAYS, hour: 24 }
    const ofDay = chance[day] ?? 0
    const within = ofDay === 0 ? 1 : 1 + rest / ofDay
    const before = day === now.days ? shareBefore(byHour, now.hour) : 0
    return { days: day, hour: hourAt(byHour, before + within * (1 - before)) }
  }
  return [at((1 - coverage) / 2), at((1 + coverage) / 2)]
}

/** The chance to arrive on each day: by the hazard of each (Kaplan and Meier), a level's own beside that of the level above. */
function arrivalChances(levels: readonly Counts[]): number[] {
  let underWay = 1
  return Array.from({ length: MOST_DAYS }, (_, day) => {
    let hazard = 0
    levels.forEach(({ arrived, atRisk }, level) => {
      const counts = level === 0 ? 0.5 : PARENT_COUNTS_FOR
      hazard = ((arrived[day] ?? 0) + counts * hazard) / ((atRisk[day] ?? 0) + counts)
    })
    const chance = underWay * hazard
    underWay -= chance
    return chance
  })
}

/** The share of arrivals in each quarter of an hour, likewise; the levels below the country are too thin for that. */
function hourChances(levels: readonly Counts[]): number[] {
  let shares = Array.from({ length: BINS }, (_, bin) => (bin >= BINS / 3 && bin < (BINS * 5) / 6 ? 2 / BINS : 0))
  for (const { hours } of levels.slice(0, 3)) {
    const known = sumOf(hours)
    const counts = 4 * PARENT_COUNTS_FOR
    shares = shares.map((share, bin) => ((hours[bin] ?? 0) + counts * share) / (known + counts))
  }
  const total = sumOf(shares)
  return shares.map((share) => share / total)
}

function shareBefore(byHour: readonly number[], hour: number): number {
  const place = (hour * BINS) / 24
  return byHour.reduce((sum, share, bin) => sum + share * Math.max(0, Math.min(1, place - bin)), 0)
}

function hourAt(byHour: readonly number[], share: number): number {
  let rest = share
  for (const [bin, each] of byHour.entries()) {
    if (each > 0 && rest <= each) return ((bin + rest / each) * 24) / BINS
    rest -= each
  }
  return 20
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const each of numbers) sum += each
  return sum
}

/** By how much what is asked for is moved with each parcel that has arrived. */
const STEP = 0.015
/**
 * The share to ask for so that windows hold `wanted` in the long run, by whether those given before held (adaptive conformal inference, Gibbs and
 * Candès 2021): after a change of a carrier's ways windows widen at once, and narrow again as its history follows.
 */
export function coverageToAsk(wanted: number, held: Iterable<boolean>): number {
  let missing = 1 - wanted
  for (const each of held) missing = Math.max(0.01, Math.min(0.6, missing + STEP * (1 - wanted - (each ? 0 : 1))))
  return 1 - missing
}
