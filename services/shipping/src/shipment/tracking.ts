import type { TrackingStatus } from '@kade/events'
import { dayOf, delayOf } from './delay.js'
import type { Trouble } from './status-table.js'

/** What reports change about a shipment. */
export interface TrackedShipment {
  readonly status: TrackingStatus
  /** When what the status tells happened; null before the first report. */
  readonly statusAt: Date | null
  /** When we heard of it; null before the first report. */
  readonly statusHeardAt: Date | null
  readonly estimatedFrom: Date | null
  readonly estimatedTo: Date | null
  readonly promisedDeliveryDate: string | null
  readonly delayedSince: Date | null
  readonly shippedAt: Date
  /** With the customer; null while, and when, it is not. */
  readonly deliveredAt: Date | null
  /** Back at the sender; null while, and when, it is not. */
  readonly returnedAt: Date | null
  /** The window that its rate promised. */
  readonly quotedFrom: Date | null
  readonly quotedTo: Date | null
  /** By whom the estimate is: the carrier, by its rate or its reports, or our own history of its lane. */
  readonly estimateBasis: EstimateBasis
  /** What the newest scan says beside the status. */
  readonly trouble: Trouble | null
  /** Nothing is heard of it since then, for longer than is usual; null: it is not silent. */
  readonly quietSince: Date | null
}
export type EstimateBasis = 'CARRIER' | 'HISTORY'
export interface Report {
  readonly status: TrackingStatus
  /** As the carrier's clock told it. */
  readonly at: Date
  /** By our clock. */
  readonly receivedAt: Date
  /** As the carrier told it; null when it did not. */
  readonly estimatedDelivery: Date | null
  readonly trouble: Trouble | null
}

const HOUR_MS = 3_600_000
/** A carrier names an hour; it comes some time around it. */
const ESTIMATE_WINDOW_MS = 2 * HOUR_MS
/** By so much do honest clocks differ. */
const CLOCK_SKEW_MS = 5 * 60_000

/** The shipment after a report. Reports come late and out of order: one that tells of an earlier moment adds to the history alone. */
export function afterReport<Shipment extends TrackedShipment>(before: Shipment, report: Report): Shipment {
  const isNewest = isLater(before, report) || isSameMoment(before, report)
  const status = statusAfter(before, report)
  const at = countedAt(report)
  const after: Shipment = {
    ...before,
    ...(isNewest && report.estimatedDelivery ? windowAround(report.estimatedDelivery) : {}),
    ...(isNewest ? { statusAt: at, statusHeardAt: report.receivedAt, trouble: report.trouble } : {}),
    ...arrivals(before, report, status),
    ...{ status, quietSince: null },
  }
  return { ...after, delayedSince: delayOf(after) ? (before.delayedSince ?? at) : null }
}

/** A parcel of which nothing was heard yet, with the window of its rate. */
export const unreported = (from: Date | null, to: Date | null) => ({
  ...{ quotedFrom: from, quotedTo: to, estimatedFrom: from, estimatedTo: to, estimateBasis: 'CARRIER' as const },
  ...{ statusAt: null, statusHeardAt: null, deliveredAt: null, returnedAt: null, trouble: null, quietSince: null },
})

/** The order of all that is known of a parcel, whichever was heard first: by the moment, no later than it was heard; of one moment, the further one last. */
export const inSequence = <Known extends Report>(reports: readonly Known[]): Known[] =>
  [...reports].sort(
    (one, other) =>
      happenedBy(one) - happenedBy(other) ||
      one.at.getTime() - other.at.getTime() ||
      PRECEDENCE[one.status] - PRECEDENCE[other.status] ||
      (one.estimatedDelivery?.getTime() ?? 0) - (other.estimatedDelivery?.getTime() ?? 0) ||
      (one.trouble ?? '').localeCompare(other.trouble ?? ''),
  )
const happenedBy = ({ at, receivedAt }: Report): number => Math.min(at.getTime(), receivedAt.getTime())

/**
 * The shipment after all of its reports: one and the same in whatever order they were heard. An estimate by our own history stands until it is
 * reckoned anew.
 */
export function afterAll<Shipment extends TrackedShipment>(shipment: Shipment, reports: readonly Report[]): Shipment {
  const { estimatedFrom, estimatedTo, estimateBasis, delayedSince, shippedAt } = shipment
  const beginning: Shipment = { ...shipment, ...unreported(shipment.quotedFrom, shipment.quotedTo), status: 'PRE_TRANSIT' }
  const after = inSequence(reports).reduce(afterReport<Shipment>, { ...beginning, delayedSince: delayOf(beginning) ? shippedAt : null })
  if (estimateBasis === 'CARRIER' || after.status === 'DELIVERED') return after
  const kept = { ...after, estimatedFrom, estimatedTo, estimateBasis }
  return { ...kept, delayedSince: delayOf(kept) ? (delayedSince ?? after.delayedSince ?? after.statusAt) : null }
}

/** Carriers scan what stands at the dock, and guess the zone of a clock: a scan of a day before is of the parcel that had this number then. */
const SCANNED_BEFORE_MS = 24 * HOUR_MS

/**
 * The first moment of which a report may tell: a parcel is never with the customer before we handed it over, nor on its way a day before. A carrier
 * that knows of it may have known for long. Null: any.
 */
export function earliestOf({ shippedAt }: Pick<TrackedShipment, 'shippedAt'>, { status }: Pick<Report, 'status'>): Date | null {
  if (status === 'PRE_TRANSIT') return null
  return new Date(shippedAt.getTime() - (status === 'DELIVERED' ? CLOCK_SKEW_MS : SCANNED_BEFORE_MS))
}

/** Such a report is refused. */
export function isBeforeHandOver(shipment: Pick<TrackedShipment, 'shippedAt'>, report: Pick<Report, 'status' | 'at'>): boolean {
  const earliest = earliestOf(shipment, report)
  return earliest !== null && report.at < earliest
}

/** What no later scan undoes, the stronger the higher: a parcel on its way back is delivered to the sender, not to the customer. */
const LASTING: Partial<Record<TrackingStatus, number>> = { DELIVERED: 1, RETURN_TO_SENDER: 2 }
/** How far along a parcel is: of two reports of one moment, the further one counts. A scan shows that a cancelled parcel was sent after all. */
const PRECEDENCE: Readonly<Record<TrackingStatus, number>> = {
  PRE_TRANSIT: 0,
  CANCELLED: 1,
  IN_TRANSIT: 2,
  CUSTOMS_HOLD: 3,
  EXCEPTION: 3,
  OUT_FOR_DELIVERY: 4,
  AVAILABLE_FOR_PICKUP: 5,
  FAILURE: 6,
  DELIVERED: 7,
  RETURN_TO_SENDER: 8,
}

/** The status after a report. What lasts is taken whenever we hear of it; else the later report counts, and "not yet in transit" never does. */
export function statusAfter(
  before: Pick<TrackedShipment, 'status' | 'statusAt' | 'statusHeardAt'>,
  report: Pick<Report, 'status' | 'at' | 'receivedAt'>,
): TrackingStatus {
  const [lasts, wouldLast] = [LASTING[before.status] ?? 0, LASTING[report.status] ?? 0]
  if (lasts !== wouldLast) return wouldLast > lasts ? report.status : before.status
  if (lasts > 0 || report.status === 'PRE_TRANSIT') return before.status
  if (isSameMoment(before, report)) return PRECEDENCE[report.status] > PRECEDENCE[before.status] ? report.status : before.status
  return isLater(before, report) ? report.status : before.status
}

/** A scan happened no later than we heard of it, apart from what honest clocks differ by. */
const countedAt = ({ at, receivedAt }: Pick<Report, 'at' | 'receivedAt'>): Date =>
  at.getTime() > receivedAt.getTime() + CLOCK_SKEW_MS ? receivedAt : at

type Moment = Pick<TrackedShipment, 'statusAt' | 'statusHeardAt'>

function isLater({ statusAt, statusHeardAt }: Moment, report: Pick<Report, 'at' | 'receivedAt'>): boolean {
  if (statusAt === null || countedAt(report) > statusAt) return true
  // What stands is of a clock that runs a little ahead: a scan of after we heard of it, by a true clock, is later all the same.
  return statusHeardAt !== null && statusAt > statusHeardAt && report.at > statusHeardAt && report.at <= report.receivedAt
}

const isSameMoment = ({ statusAt }: Moment, report: Pick<Report, 'at' | 'receivedAt'>): boolean =>
  statusAt?.getTime() === countedAt(report).getTime()

/** Where and when the parcel arrived. Never before the hand-over or after we heard of it; "delivered" on the way back is at the sender. */
function arrivals(before: TrackedShipment, report: Report, status: TrackingStatus): Pick<TrackedShipment, 'deliveredAt' | 'returnedAt'> {
  const arrivedAt = report.status === 'DELIVERED' ? within(before.shippedAt, report.at, report.receivedAt) : before.deliveredAt
  if (status === 'DELIVERED') return { deliveredAt: before.deliveredAt ?? arrivedAt, returnedAt: null }
  if (status !== 'RETURN_TO_SENDER') return { deliveredAt: null, returnedAt: null }
  const turnedAt = report.status === 'RETURN_TO_SENDER' && before.status === 'DELIVERED' ? report.at : null
  const isBack = arrivedAt !== null && (turnedAt === null || turnedAt <= arrivedAt)
  return { deliveredAt: null, returnedAt: before.returnedAt ?? (isBack ? arrivedAt : null) }
}

const within = (first: Date, at: Date, last: Date): Date => new Date(Math.max(first.getTime(), Math.min(at.getTime(), last.getTime())))

/** The parcel will not come by itself: a person decides what the customer gets. */
export type Stranding = 'RETURN_TO_SENDER' | 'FAILURE' | 'CANCELLED'
const STRANDINGS: readonly TrackingStatus[] = ['RETURN_TO_SENDER', 'FAILURE', 'CANCELLED'] satisfies Stranding[]
const isStranding = (status: TrackingStatus): status is Stranding => STRANDINGS.includes(status)

/** As the arrival: never before the hand-over or after we heard of it. */
export const strandedAt = ({ shippedAt, statusAt, statusHeardAt }: TrackedShipment): Date =>
  within(shippedAt, statusAt ?? shippedAt, statusHeardAt ?? shippedAt)

/** What a person must hear of after a report; null when nothing of that kind is new. */
export function newlyStranded(before: TrackedShipment, after: TrackedShipment): Stranding | null {
  if (!isStranding(after.status)) return null
  return after.status !== before.status || (after.returnedAt !== null && before.returnedAt === null) ? after.status : null
}

/** Whole days after the promised day, 0 when it was kept; null without a promise. */
export function daysLate(deliveredAt: Date, promisedDeliveryDate: string | null): number | null {
  if (promisedDeliveryDate === null) return null
  return Math.max(0, Math.round((Date.parse(dayOf(deliveredAt)) - Date.parse(promisedDeliveryDate)) / (24 * HOUR_MS)))
}

const windowAround = (at: Date): { readonly estimatedFrom: Date; readonly estimatedTo: Date } => ({
  estimatedFrom: new Date(at.getTime() - ESTIMATE_WINDOW_MS),
  estimatedTo: new Date(at.getTime() + ESTIMATE_WINDOW_MS),
})
