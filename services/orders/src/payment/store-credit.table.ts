import { identity } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'
import type { CreditKind } from './store-credit.js'

/** What an account has of store credit in a currency, in minor units: the sum of its entries. */
export interface StoreCreditRow {
  readonly customerId: string
  readonly currency: string
  readonly balance: number
}
export const storeCreditTable = new EntitySchema<StoreCreditRow>({
  name: 'StoreCredit',
  columns: {
    customerId: { type: 'uuid', primary: true },
    currency: { type: 'text', primary: true },
    balance: { type: 'bigint', default: 0 },
  },
  checks: [{ name: 'store_credit_balance_check', expression: 'balance >= 0' }],
})

/** How it came or went, once for each key. Entries are added, and stay as they are. */
export interface StoreCreditEntryRow extends Omit<StoreCreditRow, 'balance'> {
  readonly id: number
  readonly key: string
  readonly kind: CreditKind
  readonly amount: number
  /** After it. */
  readonly balance: number
  /** The key of the authorization that it is about. */
  readonly hold: string | null
  readonly orderId: string | null
  readonly reason: string | null
  readonly actor: string
  readonly requestHash: string | null
  readonly at: Date
}
export const storeCreditEntryTable = new EntitySchema<StoreCreditEntryRow>({
  name: 'StoreCreditEntry',
  columns: {
    id: { type: 'bigint', primary: true, ...identity },
    key: { type: 'text' },
    customerId: { type: 'uuid' },
    currency: { type: 'text' },
    kind: { type: 'text' },
    amount: { type: 'bigint' },
    balance: { type: 'bigint' },
    hold: { type: 'text', nullable: true },
    orderId: { type: 'uuid', nullable: true },
    reason: { type: 'text', nullable: true },
    actor: { type: 'text' },
    requestHash: { type: 'text', nullable: true },
    at: { type: 'timestamptz', default: () => 'now()' },
  },
  uniques: [{ name: 'store_credit_entry_key_key', columns: ['key'] }],
  indices: [
    { name: 'store_credit_entry_account', columns: ['customerId', 'currency', 'id'] },
    { name: 'store_credit_entry_hold', columns: ['hold'], where: 'hold IS NOT NULL', synchronize: false },
  ],
  checks: [
    { name: 'store_credit_entry_kind_check', expression: "kind IN ('GRANT', 'AUTHORIZE', 'CAPTURE', 'VOID', 'REFUND', 'CREDIT')" },
    { name: 'store_credit_entry_amount_check', expression: 'amount > 0' },
  ],
  foreignKeys: [
    {
      name: 'store_credit_entry_customer_id_currency_fkey',
      target: 'StoreCredit',
      columnNames: ['customerId', 'currency'],
      referencedColumnNames: ['customerId', 'currency'],
    },
  ],
})
