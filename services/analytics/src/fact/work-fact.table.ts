import { EntitySchema } from 'typeorm'

/** A step of the work on the floor that units of one allocation have passed, the last time. */
export interface WorkFact {
  readonly allocationId: string
  readonly step: string
  readonly orderId: string
  readonly locationId: string
  /** Who did it; null where nobody does. */
  readonly worker: string | null
  readonly at: Date
}
export const workFactTable = new EntitySchema<WorkFact>({
  name: 'WorkFact',
  columns: {
    allocationId: { type: 'uuid', primary: true },
    step: { type: 'text', primary: true },
    orderId: { type: 'uuid' },
    locationId: { type: 'uuid' },
    worker: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
  },
  indices: [
    { name: 'work_fact_order', columns: ['orderId'] },
    { name: 'work_fact_step', columns: ['step', 'at'] },
  ],
})
