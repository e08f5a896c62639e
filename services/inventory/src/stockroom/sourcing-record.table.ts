import { EntitySchema } from 'typeorm'
import type { SourcingRecord } from './sourced.js'

/** Why units of an order come from where they do, a row for each time that it was decided. */
export const sourcingRecordTable = new EntitySchema<SourcingRecord>({
  name: 'SourcingRecord',
  columns: {
    allocationId: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    decidedAt: { type: 'timestamptz' },
    countryCode: { type: 'text' },
    currency: { type: 'text', nullable: true },
    chosen: { type: 'jsonb' },
    candidates: { type: 'jsonb' },
    saved: { type: 'bigint', nullable: true },
  },
  indices: [
    { name: 'sourcing_record_order', columns: ['orderId'] },
    { name: 'sourcing_record_saved', columns: ['currency', 'saved'], where: 'saved IS NOT NULL', synchronize: false },
  ],
})
