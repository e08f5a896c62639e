import type { TrackingStatus } from '@kade/events'
import { momentAt, type Calendar } from '../shipment/delivery-days.js'
import { coverageToAsk, laneHistory, type Lane, type LaneHistory, type Observation } from '../shipment/lane-history.js'
import { stagesOf } from '../shipment/stages.js'

/** The way of a parcel, as far as it has come. */
export interface TravelledWay {
  readonly carrier: string
  readonly service: string
  readonly country: string
  readonly origin: string
  readonly shippedAt: Date
  readonly deliveredAt: Date | null
  readonly strandedAt: Date | null
  readonly firstFrom: Date | null
  readonly firstTo: Date | null
  readonly scans: readonly (readonly [status: TrackingStatus, at: string])[]
}
/** What is known of all lanes, and the share to ask for at each carrier. */
export interface KnownLanes {
  readonly history: LaneHistory
  readonly coverage: ReadonlyMap<string, number>
}

const DAY_MS = 86_400_000
const WANTED = 0.8

export const laneOf = ({ carrier, service, country, origin, shippedAt }: TravelledWay, { local }: Calendar): Lane => ({
  ...{ carrier, service, country, origin },
  weekday: (local(shippedAt, country).day + 4) % 7,
})

export const stagesOfWay = ({ shippedAt, scans }: TravelledWay) =>
  stagesOf(
    shippedAt,
    scans.map(([status, at]) => ({ status, at: new Date(at) })),
  )

/** Learns from every way of the last months. One that was given up counts for as long as it was under way. */
export function knownLanes(ways: readonly TravelledWay[], calendar: Calendar, now: Date): KnownLanes {
  const observations = ways.flatMap((way): Observation[] => {
    const { country, shippedAt, deliveredAt, strandedAt } = way
    const until = deliveredAt ?? strandedAt ?? now
    const ageDays = (now.getTime() - shippedAt.getTime()) / DAY_MS
    const lane = laneOf(way, calendar)
    return stagesOfWay(way)
      .filter(({ beganAt }) => beganAt <= until)
      .map(({ stage, beganAt }) => ({
        lane,
        stage,
        ...momentAt(calendar, country, beganAt, until),
        hasArrived: deliveredAt !== null,
        ageDays,
      }))
  })
  const carriers = [...new Set(ways.map(({ carrier }) => carrier))]
  return {
    history: laneHistory(observations),
    coverage: new Map(carriers.map((carrier) => [carrier, coverageToAsk(WANTED, outcomesOf(ways.filter((way) => way.carrier === carrier), now))])), // prettier-ignore
  }
}

/** Whether what was said first held, in the order in which that was known: what is overdue has missed already. */
function outcomesOf(ways: readonly TravelledWay[], now: Date): boolean[] {
  return ways
    .flatMap(({ deliveredAt, firstFrom, firstTo, strandedAt }) => {
      if (!firstFrom || !firstTo || strandedAt || (!deliveredAt && firstTo >= now)) return []
      const holds = deliveredAt !== null && deliveredAt >= firstFrom && deliveredAt <= firstTo
      return [{ holds, knownAt: Math.min(deliveredAt?.getTime() ?? Infinity, firstTo.getTime()) }]
    })
    .sort((one, other) => one.knownAt - other.knownAt)
    .map(({ holds }) => holds)
}
