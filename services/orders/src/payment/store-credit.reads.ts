import { grouped, ONE_TOO_MANY, propertiesBut, selectList, type Queryable } from '@kade/service-kit'
import { storeCreditEntryTable, storeCreditTable, type StoreCreditEntryRow, type StoreCreditRow } from './store-credit.table.js'

/** What customers have, by currency. */
export const creditOfCustomers = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<StoreCreditRow>(
      `SELECT ${selectList(storeCreditTable)} FROM store_credit WHERE customer_id = ANY($1::uuid[]) ORDER BY currency ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ customerId }) => customerId,
  )

const SHOWN = propertiesBut(storeCreditEntryTable, 'key', 'hold', 'requestHash')
export type ShownCreditEntry = Omit<StoreCreditEntryRow, 'key' | 'hold' | 'requestHash'>

/** So many entries of each customer and currency, the newest first. */
export async function entriesOfCredit(
  db: Queryable,
  accounts: readonly Pick<StoreCreditRow, 'customerId' | 'currency'>[],
  first: number,
): Promise<ShownCreditEntry[][]> {
  const rows = await db.query<ShownCreditEntry>(
    `SELECT e.* FROM unnest($1::uuid[], $2::text[]) AS a (customer_id, currency) CROSS JOIN LATERAL (
       SELECT ${selectList(storeCreditEntryTable, SHOWN, 's')} FROM store_credit_entry AS s
       WHERE s.customer_id = a.customer_id AND s.currency = a.currency ORDER BY s.id DESC LIMIT $3) AS e`,
    [accounts.map(({ customerId }) => customerId), accounts.map(({ currency }) => currency), first],
  )
  return accounts.map(({ customerId, currency }) => rows.filter((row) => row.customerId === customerId && row.currency === currency))
}
