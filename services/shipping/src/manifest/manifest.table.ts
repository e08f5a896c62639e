import { EntitySchema } from 'typeorm'

/** What one carrier took from one location with one driver: closed, it changes no more. */
export interface ManifestRow {
  readonly id: string
  readonly number: string
  /** Name of the carrier, as shipments have it. */
  readonly carrier: string
  readonly locationId: string
  readonly closedAt: Date
  readonly closedBy: string
  readonly shipments: number
  readonly packages: number
  readonly grams: number
  readonly idempotencyKey: string
  readonly requestHash: string
}
export const manifestTable = new EntitySchema<ManifestRow>({
  name: 'Manifest',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'text' },
    carrier: { type: 'text' },
    locationId: { type: 'uuid' },
    closedAt: { type: 'timestamptz' },
    closedBy: { type: 'text' },
    shipments: { type: 'int' },
    packages: { type: 'int' },
    grams: { type: 'bigint' },
    idempotencyKey: { type: 'text' },
    requestHash: { type: 'text' },
  },
  uniques: [
    { name: 'manifest_number_key', columns: ['number'] },
    { name: 'manifest_idempotency_key_key', columns: ['idempotencyKey'] },
  ],
  indices: [{ name: 'manifest_page', columns: ['closedAt', 'id'] }],
})
