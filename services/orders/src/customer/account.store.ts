import { columnNames, insertRows, recordset, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import type { KeptAddress } from './address-book.js'
import type { ConsentPurpose } from './consent.js'
import { consentTable, customerTable, keptAddressTable, type ConsentRow, type CustomerRow } from './customer.table.js'

/** Held: whoever else changes what is kept of this customer waits. Null: nothing is. */
export const lockCustomer = async (tx: Transaction, id: string): Promise<{ readonly isErased: boolean } | null> =>
  (await tx.query<{ isErased: boolean }>('SELECT erased_at IS NOT NULL AS "isErased" FROM customer WHERE id = $1 FOR UPDATE', [id]))[0] ??
  null

const PROFILE = ['id', 'email', 'name', 'phone'] as const

/** An account is there from now on, whatever an order of before had made of its id. */
export async function saveProfile(tx: Queryable, profile: Omit<CustomerRow, 'erasedAt' | 'group'>): Promise<void> {
  await tx.query(
    `INSERT INTO customer (${columnNames(customerTable, [...PROFILE])}) SELECT * FROM ${recordset(customerTable, [...PROFILE])}
     ON CONFLICT (id) DO UPDATE SET email = excluded.email, name = excluded.name, phone = excluded.phone, channel = NULL, is_merged = false`,
    [JSON.stringify([profile])],
  )
}

/** The oldest first. */
export const keptAddresses = (tx: Queryable, customerId: string): Promise<KeptAddress[]> =>
  tx.query(
    `SELECT ${selectList(keptAddressTable, ['id', 'label', 'address', 'isDefault'])} FROM customer_address WHERE customer_id = $1 ORDER BY added_at, id`,
    [customerId],
  )

const ADDRESS = ['id', 'customerId', 'label', 'address', 'isDefault'] as const
/** All that this customer keeps from now on: what is not among them goes. */
export async function saveAddresses(tx: Transaction, customerId: string, kept: readonly KeptAddress[]): Promise<void> {
  const rows = JSON.stringify(kept.map((address) => ({ ...address, customerId })))
  await tx.query(
    `WITH kept AS (
       INSERT INTO customer_address AS a (${columnNames(keptAddressTable, [...ADDRESS])}) SELECT * FROM ${recordset(keptAddressTable, [...ADDRESS])}
       ON CONFLICT (id) DO UPDATE SET label = excluded.label, address = excluded.address, is_default = excluded.is_default RETURNING id
     )
     DELETE FROM customer_address WHERE customer_id = $2 AND id NOT IN (SELECT id FROM kept)`,
    [rows, customerId],
  )
}

export const saveGroup = (tx: Queryable, customerId: string, group: string | null) =>
  tx.query('UPDATE customer SET customer_group = $2 WHERE id = $1', [customerId, group])

export const lastConsent = async (tx: Queryable, customerId: string, purpose: ConsentPurpose): Promise<{ isGiven: boolean } | null> =>
  (
    await tx.query<{ isGiven: boolean }>(
      'SELECT is_given AS "isGiven" FROM customer_consent WHERE customer_id = $1 AND purpose = $2 ORDER BY at DESC, id DESC LIMIT 1',
      [customerId, purpose],
    )
  )[0] ?? null

export const addConsent = async (tx: Queryable, consent: ConsentRow): Promise<void> =>
  void (await tx.query(insertRows(consentTable), [JSON.stringify([consent])]))
