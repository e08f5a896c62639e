import type { ToldParcel } from './scan.js'

/** Where a carrier can be asked what it scanned: the same scans that its webhooks tell, word by word. */
export interface TrackingSource {
  /** As the door of its webhooks is called. */
  readonly peer: string
  /** Names of the carriers, as shipments have them, whose parcels it knows. */
  readonly carriers: readonly string[]
  /** Null for a number that it does not know. */
  track(trackingNumber: string): Promise<ToldParcel | null>
}
