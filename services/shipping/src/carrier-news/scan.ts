import type { TrackingStatus } from '@kade/events'
import type { ScanSource } from '../shipment/shipment.table.js'
import type { Trouble } from '../shipment/status-table.js'

/** A scan as it was read: in our words, the carrier's own beside them. `Instant`: a Date, or as JSON writes it. */
export interface ScannedReport<Instant = Date> {
  readonly status: TrackingStatus
  readonly step: string
  readonly trouble: Trouble | null
  readonly at: Instant
  readonly isTimeCertain: boolean
  readonly description: string
  readonly location: string | null
  readonly countryCode: string | null
  readonly code: string | null
  readonly localTime: string
  readonly estimatedDelivery: Instant | null
  readonly source: ScanSource
}

/** All that a carrier tells of one parcel. */
export interface ToldParcel {
  readonly trackingNumber: string
  readonly carrier: string | null
  readonly scans: readonly ScannedReport[]
  /** What of it the table of steps does not know, in words; empty mostly. */
  readonly unread: readonly string[]
}

/** What a body says. */
export type Told =
  | ({ readonly kind: 'PARCEL'; readonly topic: string } & ToldParcel)
  | { readonly kind: 'IGNORED' | 'UNREADABLE'; readonly topic: string; readonly trackingNumber: string | null; readonly reason: string }

/**
 * What was scanned, by which it is told from others: the carrier's code, the status, the local time, the place and the words; not the id of the
 * delivery, nor who brought it.
 */
export const scannedText = ({ code, status, localTime, location, countryCode, description }: ScannedReport): string =>
  JSON.stringify([code, status, localTime, location, countryCode, description])
