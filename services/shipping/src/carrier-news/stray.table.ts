import { EntitySchema } from 'typeorm'
import type { ScannedReport } from './scan.js'

/** A scan of a number that nobody knows yet. */
export interface StrayRow {
  readonly trackingNumber: string
  readonly scanHash: string
  readonly peer: string
  readonly carrier: string | null
  /** As JSON writes it. */
  readonly scan: ScannedReport<string>
  readonly receivedAt: Date
}
export const strayTable = new EntitySchema<StrayRow>({
  name: 'StrayScan',
  columns: {
    trackingNumber: { type: 'text', primary: true },
    scanHash: { type: 'text', primary: true },
    peer: { type: 'text' },
    carrier: { type: 'text', nullable: true },
    scan: { type: 'jsonb' },
    receivedAt: { type: 'timestamptz' },
  },
})
