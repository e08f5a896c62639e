import { EntitySchema } from 'typeorm'

/** A delivery that came without a purchase order, as far as it was booked in at once. */
export interface Delivery {
  readonly locationId: string
  readonly reference: string
  readonly linesHash: string
}
export const deliveryTable = new EntitySchema<Delivery & { readonly at: Date }>({
  name: 'Delivery',
  columns: {
    locationId: { type: 'uuid', primary: true },
    reference: { type: 'text', primary: true },
    linesHash: { type: 'text', primary: true },
    at: { type: 'timestamptz', default: () => 'now()' },
  },
  foreignKeys: [{ name: 'delivery_location_id_fkey', target: 'Location', columnNames: ['locationId'], referencedColumnNames: ['id'] }],
})
