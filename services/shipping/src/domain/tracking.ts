import type { TrackingStatus } from '@kade/events'

export interface TrackedShipment {
  readonly status: TrackingStatus
  /** When what the status tells happened. */
  readonly statusAt: Date | null
  readonly estimatedTo: Date | null
  readonly promisedDeliveryDate: string | null
}

/** Where a parcel's journey has ended: later reports add to its history alone. */
const ENDS: readonly TrackingStatus[] = ['DELIVERED', 'CANCELLED']

/** The status after a report: one that tells of an earlier moment, or comes after the end, does not set it back. */
export function statusAfter(
  { status, statusAt }: Pick<TrackedShipment, 'status' | 'statusAt'>,
  report: { readonly status: TrackingStatus; readonly at: Date },
): TrackingStatus {
  if (ENDS.includes(status)) return status
  if (report.status === 'DELIVERED') return 'DELIVERED'
  return statusAt && report.at < statusAt ? status : report.status
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
export function delayOf({ status, estimatedTo, promisedDeliveryDate }: TrackedShipment): Delay | null {
  const open = OPEN_EXCEPTIONS[status]
  if (open) return open
  if (status === 'DELIVERED' || !estimatedTo || !promisedDeliveryDate || estimatedTo.toISOString().slice(0, 10) <= promisedDeliveryDate)
    return null
  return { reason: 'It is expected later than we promised.', nextStep: 'It is on its way: the carrier brings it as soon as it can.' }
}
