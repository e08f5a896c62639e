import type { Address } from '@kade/events'
import { EntitySchema } from 'typeorm'
import type { ConsentPurpose } from './consent.js'

export interface CustomerRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly phone: string | null
  /** Since then nothing is known of it but its orders. */
  readonly erasedAt: Date | null
  /** What staff counts its orders to, such as WHOLESALE. */
  readonly group: string | null
}
export interface StoredCustomer extends CustomerRow {
  /** The channel that knows it by its e-mail address alone; null for an account. */
  readonly channel: string | null
  /** An order made it, before accounts were known by their id alone. */
  readonly isMerged: boolean
}
export const customerTable = new EntitySchema<StoredCustomer>({
  name: 'Customer',
  columns: {
    id: { type: 'uuid', primary: true },
    email: { type: 'text' },
    name: { type: 'text' },
    phone: { type: 'text', nullable: true },
    erasedAt: { type: 'timestamptz', nullable: true },
    group: { type: 'text', name: 'customer_group', nullable: true },
    channel: { type: 'text', nullable: true },
    isMerged: { type: 'boolean', default: false },
  },
  indices: [{ name: 'customer_contact', columns: ['channel', 'email'], unique: true, where: 'channel IS NOT NULL', synchronize: false }],
})

/** An address that a customer keeps; at most one is the default. */
export interface KeptAddressRow {
  readonly id: string
  readonly customerId: string
  readonly label: string | null
  readonly address: Address
  readonly isDefault: boolean
  readonly addedAt: Date
}
export const keptAddressTable = new EntitySchema<KeptAddressRow>({
  name: 'CustomerAddress',
  columns: {
    id: { type: 'uuid', primary: true },
    customerId: { type: 'uuid' },
    label: { type: 'text', nullable: true },
    address: { type: 'jsonb' },
    isDefault: { type: 'boolean', default: false },
    addedAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'customer_address_customer', columns: ['customerId'] }],
  foreignKeys: [ofACustomer('customer_address')],
})

/** What a customer said about a purpose: a new row each time it said something else. The newest counts. */
export interface ConsentRow {
  readonly id: string
  readonly customerId: string
  readonly purpose: ConsentPurpose
  readonly isGiven: boolean
  /** Where it was said, such as `checkout`. */
  readonly source: string
  /** `customer`, or the member of staff who wrote it down. */
  readonly recordedBy: string
  readonly at: Date
}
export const consentTable = new EntitySchema<ConsentRow>({
  name: 'CustomerConsent',
  columns: {
    id: { type: 'uuid', primary: true },
    customerId: { type: 'uuid' },
    purpose: { type: 'text' },
    isGiven: { type: 'boolean' },
    source: { type: 'text' },
    recordedBy: { type: 'text' },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'customer_consent_customer', columns: ['customerId', 'purpose', 'at'] }],
  foreignKeys: [ofACustomer('customer_consent')],
})

function ofACustomer(table: string) {
  return { name: `${table}_customer_id_fkey`, target: 'Customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }
}

/** How often something was guessed, under a hash of it. */
export interface GuessRow {
  readonly key: Buffer
  readonly count: number
  readonly isAdmitted: boolean
  /** Until then whoever guesses must wait. */
  readonly nextAt: Date
  readonly lastAt: Date
}
export const guessTable = new EntitySchema<GuessRow>({
  name: 'Guess',
  columns: {
    key: { type: 'bytea', primary: true },
    count: { type: 'int' },
    isAdmitted: { type: 'boolean' },
    nextAt: { type: 'timestamptz' },
    lastAt: { type: 'timestamptz' },
  },
  indices: [{ name: 'guess_last', columns: ['lastAt'] }],
})
