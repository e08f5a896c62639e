import { aligned, grouped, selectList, type Queryable } from '@kade/service-kit'
import { consentTable, keptAddressTable, type ConsentRow, type CustomerRow, type KeptAddressRow } from './customer.table.js'

/** A customer as this viewer may know it: what is kept of it, or what one order gave. */
export interface CustomerParent extends CustomerRow {
  /** Whose orders are listed: `id` may be one that only this viewer knows. */
  readonly customerId: string
}

export const customersById = (db: Queryable, ids: readonly string[]) =>
  aligned(
    db.query<CustomerRow>(
      `SELECT id, CASE WHEN erased_at IS NULL THEN email ELSE '' END AS email, name, phone, erased_at AS "erasedAt", customer_group AS "group" FROM customer WHERE id = ANY($1::uuid[])`,
      [ids],
    ),
    ids,
  )

/** Whether there is a customer of whom something may be kept. */
export const isKept = async (db: Queryable, id: string): Promise<boolean> =>
  (await db.query('SELECT FROM customer WHERE id = $1 AND erased_at IS NULL', [id])).length > 0

export const isErased = async (db: Queryable, id: string): Promise<boolean> =>
  (await db.query('SELECT FROM customer WHERE id = $1 AND erased_at IS NOT NULL', [id])).length > 0

export const isCustomer = async (db: Queryable, id: string): Promise<boolean> =>
  (await db.query('SELECT FROM customer WHERE id = $1', [id])).length > 0

/** Of each customer, the default first, then the oldest: at most twenty (address-book.ts). */
export const addressesOfCustomers = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<KeptAddressRow>(
      `SELECT ${selectList(keptAddressTable)} FROM customer_address WHERE customer_id = ANY($1::uuid[]) ORDER BY is_default DESC, added_at, id`,
      [ids],
    ),
    ids,
    ({ customerId }) => customerId,
  )

/** What each customer said last about each purpose. */
export const consentsOfCustomers = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<ConsentRow>(
      `SELECT DISTINCT ON (customer_id, purpose) ${selectList(consentTable)} FROM customer_consent WHERE customer_id = ANY($1::uuid[])
       ORDER BY customer_id, purpose, at DESC, id DESC`,
      [ids],
    ),
    ids,
    ({ customerId }) => customerId,
  )
