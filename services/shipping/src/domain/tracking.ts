import type { TrackingStatus } from '@kade/events'

/** What reports change about a shipment. */
export interface TrackedShipment {
  readonly status: TrackingStatus
  /** When what the status tells happened; null before the first report. */
  readonly statusAt: Date | null
  readonly estimatedFrom: Date | null
  readonly estimatedTo: Date | null
  readonly promisedDeliveryDate: string | null
  readonly delayedSince: Date | null
  readonly deliveredAt: Date | null
}
export interface Report {
  readonly status: TrackingStatus
  readonly at: Date
  /** As the carrier told it; null when it did not. */
  readonly estimatedDelivery: Date | null
}

const HOUR_MS = 3_600_000
/** A carrier names an hour; it comes some time around it. */
const ESTIMATE_WINDOW_MS = 2 * HOUR_MS

/** The shipment after a report. Reports come late and out of order: one that tells of an earlier moment adds to the history alone. */
export function afterReport<Shipment extends TrackedShipment>(before: Shipment, report: Report): Shipment {
  const isNewest = before.statusAt === null || report.at >= before.statusAt
  const status = statusAfter(before, report)
  const estimate = isNewest && report.estimatedDelivery ? windowAround(report.estimatedDelivery) : {}
  const after: Shipment = { ...before, ...estimate, status, statusAt: isNewest ? report.at : before.statusAt }
  return {
    ...after,
    delayedSince: delayOf(after) ? (before.delayedSince ?? report.at) : null,
    deliveredAt: status === 'DELIVERED' ? (before.deliveredAt ?? report.at) : null,
  }
}

/** How far along a parcel is: of two reports of one moment, the further one counts. */
const PRECEDENCE: Readonly<Record<TrackingStatus, number>> = {
  PRE_TRANSIT: 0,
  IN_TRANSIT: 1,
  CUSTOMS_HOLD: 2,
  EXCEPTION: 2,
  OUT_FOR_DELIVERY: 3,
  AVAILABLE_FOR_PICKUP: 4,
  RETURN_TO_SENDER: 5,
  FAILURE: 5,
  CANCELLED: 6,
  DELIVERED: 7,
}
/** Where a parcel's journey has ended. */
const ENDS: readonly TrackingStatus[] = ['DELIVERED', 'CANCELLED']

/** The status after a report: one of an earlier moment, one after the end, and "not yet in transit" do not set it back. Delivered is delivered, whenever we hear of it. */
export function statusAfter(
  { status, statusAt }: Pick<TrackedShipment, 'status' | 'statusAt'>,
  report: Pick<Report, 'status' | 'at'>,
): TrackingStatus {
  if (ENDS.includes(status) || report.status === 'PRE_TRANSIT') return status
  if (report.status === 'DELIVERED' || statusAt === null || report.at > statusAt) return report.status
  return report.at.getTime() === statusAt.getTime() && PRECEDENCE[report.status] > PRECEDENCE[status] ? report.status : status
}

export interface Delay {
  readonly reason: string
  readonly nextStep: string
}

const OPEN_EXCEPTIONS: Partial<Record<TrackingStatus, Delay>> = {
  CUSTOMS_HOLD: {
    reason: 'The parcel is held at customs.',
    nextStep: 'Customs releases it, or asks us for papers; we tell you when it moves.',
  },
  EXCEPTION: { reason: 'Something went wrong on the way.', nextStep: 'The carrier is looking for a solution; we tell you when it moves.' },
  FAILURE: { reason: 'The parcel could not be delivered.', nextStep: 'We contact you about a new parcel or your money back.' },
  RETURN_TO_SENDER: { reason: 'The parcel is on its way back to us.', nextStep: 'We contact you about a new parcel or your money back.' },
}

/** Set while an exception is open, or the estimate lies after the promise. */
export function delayOf({
  status,
  estimatedTo,
  promisedDeliveryDate,
}: Pick<TrackedShipment, 'status' | 'estimatedTo' | 'promisedDeliveryDate'>): Delay | null {
  const open = OPEN_EXCEPTIONS[status]
  if (open) return open
  if (ENDS.includes(status) || !estimatedTo || !promisedDeliveryDate || dayOf(estimatedTo) <= promisedDeliveryDate) return null
  return { reason: 'It is expected later than we promised.', nextStep: 'It is on its way: the carrier brings it as soon as it can.' }
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

/** Promises are days in UTC. */
const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
