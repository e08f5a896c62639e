import { selectList } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'

export interface ChannelRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'WEBSHOP' | 'MARKETPLACE' | 'STORE' | 'PHONE' | 'SOCIAL' | 'B2B'
  readonly currency: string
  /** Where it sells from, by which its orders are taxed; null: at its own rate, wherever they go. */
  readonly establishment: string | null
  /** So long may an order stay unpaid; null: as long as it takes. */
  readonly unpaidMinutes: number | null
}
/** With how its orders are priced, in basis points and minor units. */
export interface StoredChannel extends ChannelRow {
  readonly taxBps: number
  readonly shippingFee: number
  readonly freeShippingFrom: number
  readonly usesOss: boolean
  readonly iossLimit: number | null
  /** Whether the other services have heard of it. */
  readonly isAnnounced: boolean
  /** Who sells in it. */
  readonly legalEntityId: string
  /** Whether its customers are told by us. */
  readonly sendsMessages: boolean
}
/** Of channels that name no other. */
const MAIN_LEGAL_ENTITY = '0193b000-0000-7000-8000-0000000000e1'
export const channelTable = new EntitySchema<StoredChannel>({
  name: 'Channel',
  columns: {
    id: { type: 'uuid', primary: true },
    code: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    currency: { type: 'text' },
    taxBps: { type: 'int' },
    shippingFee: { type: 'bigint' },
    freeShippingFrom: { type: 'bigint' },
    establishment: { type: 'text', nullable: true },
    usesOss: { type: 'boolean', default: false },
    iossLimit: { type: 'bigint', nullable: true },
    isAnnounced: { type: 'boolean', name: 'is_told', default: false },
    legalEntityId: { type: 'uuid', default: MAIN_LEGAL_ENTITY },
    sendsMessages: { type: 'boolean', default: true },
    unpaidMinutes: { type: 'int', nullable: true, default: 1_440 },
  },
  uniques: [{ name: 'channel_code_key', columns: ['code'] }],
  checks: [{ name: 'channel_unpaid', expression: 'unpaid_minutes > 0' }],
  foreignKeys: [
    { name: 'channel_legal_entity_id_fkey', target: 'LegalEntity', columnNames: ['legalEntityId'], referencedColumnNames: ['id'] },
  ],
})
export const CHANNEL_COLUMNS = selectList(channelTable, ['id', 'code', 'name', 'kind', 'currency', 'establishment', 'unpaidMinutes'])
