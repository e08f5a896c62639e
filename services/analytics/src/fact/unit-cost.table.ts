import { EntitySchema } from 'typeorm'

/** What a unit of a SKU cost, as a delivery of a purchase order was received. */
export interface UnitCostFact {
  readonly eventId: string
  /** Of the purchase order. */
  readonly lineId: string
  readonly sku: string
  /** Minor units. */
  readonly unitCost: number
  readonly currency: string
  readonly receivedAt: Date
  readonly knownAt: Date
}
export const unitCostFactTable = new EntitySchema<UnitCostFact>({
  name: 'UnitCostFact',
  columns: {
    eventId: { type: 'text', primary: true },
    lineId: { type: 'uuid', primary: true },
    sku: { type: 'text' },
    unitCost: { type: 'bigint' },
    currency: { type: 'text' },
    receivedAt: { type: 'timestamptz' },
    knownAt: { type: 'timestamptz' },
  },
})
