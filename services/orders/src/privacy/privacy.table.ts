import { EntitySchema } from 'typeorm'

/** A key of data, wrapped with a secret of the environment: of an account, or of one guest's order. It is destroyed by being deleted. */
export interface PersonalKeyRow {
  readonly id: string
  readonly customerId: string | null
  readonly orderId: string | null
  readonly key: Buffer
}
export const personalKeyTable = new EntitySchema<PersonalKeyRow & { readonly madeAt: Date }>({
  name: 'PersonalKey',
  columns: {
    id: { type: 'uuid', primary: true },
    customerId: { type: 'uuid', nullable: true },
    orderId: { type: 'uuid', nullable: true },
    key: { type: 'bytea' },
    madeAt: { type: 'timestamptz', default: () => 'now()' },
  },
  uniques: [
    { name: 'personal_key_customer_id_key', columns: ['customerId'] },
    { name: 'personal_key_order_id_key', columns: ['orderId'] },
  ],
  checks: [{ name: 'personal_key_whose', expression: '(customer_id IS NULL) <> (order_id IS NULL)' }],
  foreignKeys: [
    { name: 'personal_key_customer_id_fkey', target: 'Customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
    { name: 'personal_key_order_id_fkey', target: 'StoredOrder', columnNames: ['orderId'], referencedColumnNames: ['id'] },
  ],
})

/** A customer who is to be erased; WAITING while an order of theirs is not over. */
export interface ErasureRow {
  readonly id: string
  readonly customerId: string
  readonly state: 'WAITING' | 'DONE'
  readonly requestedBy: string
  readonly requestedAt: Date
  readonly doneAt: Date | null
}
export const erasureTable = new EntitySchema<ErasureRow>({
  name: 'Erasure',
  columns: {
    id: { type: 'uuid', primary: true },
    customerId: { type: 'uuid' },
    state: { type: 'text' },
    requestedBy: { type: 'text' },
    requestedAt: { type: 'timestamptz' },
    doneAt: { type: 'timestamptz', nullable: true },
  },
  uniques: [{ name: 'erasure_customer_id_key', columns: ['customerId'] }],
  indices: [
    { name: 'erasure_listed', columns: ['requestedAt', 'id'] },
    { name: 'erasure_waiting', columns: ['requestedAt'], where: "state = 'WAITING'", synchronize: false },
  ],
  foreignKeys: [{ name: 'erasure_customer_id_fkey', target: 'Customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
})
