import { EntitySchema } from 'typeorm'
import { ofAFulfillmentOrder } from '../fulfillment-order/fulfillment-order.table.js'

/** A round as it was planned; instants as they are written into JSON. */
export interface ReleasedBatch {
  readonly kind: 'SINGLE' | 'BATCH' | 'CLUSTER'
  readonly ids: readonly string[]
  readonly bins: readonly string[]
  readonly metres: number
  readonly doneAt: string
  readonly isLate: boolean
}
export interface WaveRow {
  readonly id: string
  readonly locationId: string
  readonly cutOff: Date
  readonly countryCode: string | null
  /** Code of the carrier by which its orders were to go; null: any. */
  readonly carrier: string | null
  /** Part of the building that its units lay in; null: any. */
  readonly zone: string | null
  readonly makesCutOff: boolean
  readonly doneAt: Date
  readonly releasedAt: Date
  readonly releasedBy: string
  readonly batches: readonly ReleasedBatch[]
  readonly idempotencyKey: string
}
export const waveTable = new EntitySchema<WaveRow>({
  name: 'Wave',
  columns: {
    id: { type: 'uuid', primary: true },
    locationId: { type: 'uuid' },
    cutOff: { type: 'timestamptz' },
    countryCode: { type: 'text', nullable: true },
    carrier: { type: 'text', nullable: true },
    zone: { type: 'text', nullable: true },
    makesCutOff: { type: 'boolean' },
    doneAt: { type: 'timestamptz' },
    releasedAt: { type: 'timestamptz' },
    releasedBy: { type: 'text' },
    batches: { type: 'jsonb' },
    idempotencyKey: { type: 'text' },
  },
  uniques: [{ name: 'wave_idempotency_key_key', columns: ['idempotencyKey'] }],
  indices: [{ name: 'wave_location', columns: ['locationId', 'releasedAt', 'id'] }],
})

/** In which wave a fulfillment order is: in one at most. */
export const waveOrderTable = new EntitySchema<{ readonly fulfillmentOrderId: string; readonly waveId: string }>({
  name: 'WaveOrder',
  columns: { fulfillmentOrderId: { type: 'uuid', primary: true }, waveId: { type: 'uuid' } },
  foreignKeys: [
    ofAFulfillmentOrder('wave_order'),
    { name: 'wave_order_wave_id_fkey', target: 'Wave', columnNames: ['waveId'], referencedColumnNames: ['id'] },
  ],
})
