import { EntitySchema } from 'typeorm'

/** One scan of a parcel, as its carrier told it. */
export interface ScanRow {
  readonly id: string
  readonly orderId: string
  readonly shipmentId: string
  readonly trackingNumber: string
  readonly status: string
  readonly description: string
  readonly location: string | null
  readonly countryCode: string | null
  readonly at: Date
}
export const scanTable = new EntitySchema<ScanRow>({
  name: 'ParcelScan',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    shipmentId: { type: 'uuid' },
    trackingNumber: { type: 'text' },
    status: { type: 'text' },
    description: { type: 'text' },
    location: { type: 'text', nullable: true },
    countryCode: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'parcel_scan_order', columns: ['orderId', 'at', 'id'] }],
})
