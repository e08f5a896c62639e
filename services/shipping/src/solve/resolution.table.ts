import type { Address } from '@kade/events'
import { EntitySchema } from 'typeorm'
import type { DelayCode } from '../shipment/delay.js'

export type ResolutionKind = 'NEW_DOCUMENTS' | 'NEW_ADDRESS' | 'RESHIP'
/** What was done about a delay. */
export interface ResolutionRow {
  readonly id: string
  readonly shipmentId: string
  readonly code: DelayCode
  readonly kind: ResolutionKind
  readonly documents: readonly string[]
  readonly address: Address | null
  readonly note: string | null
  readonly actor: string
  readonly at: Date
  readonly idempotencyKey: string
  readonly requestHash: string
}
export const resolutionTable = new EntitySchema<ResolutionRow>({
  name: 'DelayResolution',
  columns: {
    id: { type: 'uuid', primary: true },
    shipmentId: { type: 'uuid' },
    code: { type: 'text' },
    kind: { type: 'text' },
    documents: { type: 'jsonb' },
    address: { type: 'jsonb', nullable: true },
    note: { type: 'text', nullable: true },
    actor: { type: 'text' },
    at: { type: 'timestamptz' },
    idempotencyKey: { type: 'text' },
    requestHash: { type: 'text' },
  },
  uniques: [{ name: 'delay_resolution_idempotency_key_key', columns: ['idempotencyKey'] }],
  indices: [{ name: 'delay_resolution_shipment', columns: ['shipmentId', 'at'] }],
  foreignKeys: [
    { name: 'delay_resolution_shipment_id_fkey', target: 'Shipment', columnNames: ['shipmentId'], referencedColumnNames: ['id'] },
  ],
})
