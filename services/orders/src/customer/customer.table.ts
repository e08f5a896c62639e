import { EntitySchema } from 'typeorm'

export interface CustomerRow {
  readonly id: string
  readonly email: string
  readonly name: string
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
    channel: { type: 'text', nullable: true },
    isMerged: { type: 'boolean', default: false },
  },
  indices: [{ name: 'customer_contact', columns: ['channel', 'email'], unique: true, where: 'channel IS NOT NULL', synchronize: false }],
})

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
