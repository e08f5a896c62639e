import { EntitySchema } from 'typeorm'

export type LabelFormat = 'pdf' | 'zpl'

/** A label as it was made when it was first asked for: what has shipped changes no more, and neither does its label. */
export interface LabelRow {
  readonly shipmentId: string
  readonly format: LabelFormat
  readonly body: Buffer
  readonly madeAt: Date
}
export const labelTable = new EntitySchema<LabelRow>({
  name: 'Label',
  columns: {
    shipmentId: { type: 'uuid', primary: true },
    format: { type: 'text', primary: true },
    body: { type: 'bytea' },
    madeAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'label_made_at', columns: ['madeAt'] }],
  foreignKeys: [{ name: 'label_shipment_id_fkey', target: 'Shipment', columnNames: ['shipmentId'], referencedColumnNames: ['id'] }],
})
