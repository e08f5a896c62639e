import { aligned, type Queryable } from '@kade/service-kit'
import type { CustomerRow } from './customer.table.js'

/** A customer as this viewer may know it: what is kept of it, or what one order gave. */
export interface CustomerParent extends CustomerRow {
  /** Whose orders are listed: `id` may be one that only this viewer knows. */
  readonly customerId: string
}

export const customersById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<CustomerRow>('SELECT id, email, name FROM customer WHERE id = ANY($1::uuid[])', [ids]), ids)

export const isCustomer = async (db: Queryable, id: string): Promise<boolean> =>
  (await db.query('SELECT FROM customer WHERE id = $1', [id])).length > 0
