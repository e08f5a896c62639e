import type { Address } from '@kade/events'
import { selectList } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'

/** Who sells in a channel, and so issues its invoices. */
export interface LegalEntityRow {
  readonly id: string
  readonly code: string
  /** As it is registered. */
  readonly name: string
  readonly vatId: string | null
  readonly registrationId: string | null
  readonly email: string
  readonly address: Address
  /** What numbers of invoices begin with, such as INV; of no other entity, and of no credit notes. */
  readonly invoiceSeries: string
  readonly creditNoteSeries: string
  readonly version: number
}
export const legalEntityTable = new EntitySchema<LegalEntityRow>({
  name: 'LegalEntity',
  columns: {
    id: { type: 'uuid', primary: true },
    code: { type: 'text' },
    name: { type: 'text' },
    vatId: { type: 'text', nullable: true },
    registrationId: { type: 'text', nullable: true },
    email: { type: 'text' },
    address: { type: 'jsonb' },
    invoiceSeries: { type: 'text' },
    creditNoteSeries: { type: 'text' },
    version: { type: 'int', default: 1 },
  },
  uniques: [
    { name: 'legal_entity_code_key', columns: ['code'] },
    { name: 'legal_entity_invoice_series_key', columns: ['invoiceSeries'] },
    { name: 'legal_entity_credit_note_series_key', columns: ['creditNoteSeries'] },
  ],
})
export const LEGAL_ENTITY_COLUMNS = selectList(legalEntityTable)
