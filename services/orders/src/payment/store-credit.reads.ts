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

/** What staff granted each of these accounts within a day, in minor units; null of who is no account. */
export async function grantedToAccounts(
  db: Queryable,
  accounts: readonly Pick<StoreCreditRow, 'customerId' | 'currency'>[],
): Promise<(number | null)[]> {
  const rows = await db.query<{ customerId: string; currency: string; granted: number }>(
    `SELECT a.customer_id AS "customerId", a.currency, coalesce((SELECT sum(amount) FROM store_credit_entry AS e
       WHERE e.customer_id = a.customer_id AND e.currency = a.currency AND e.kind = 'GRANT' AND e.at > now() - interval '1 day'), 0)::bigint AS granted
     FROM unnest($1::uuid[], $2::text[]) AS a (customer_id, currency) JOIN customer AS c ON c.id = a.customer_id AND c.channel IS NULL AND NOT c.is_merged`,
    [accounts.map(({ customerId }) => customerId), accounts.map(({ currency }) => currency)],
  )
  return accounts.map(({ customerId, currency }) => {
    const row = rows.find((each) => each.customerId === customerId && each.currency === currency)
    return row ? Number(row.granted) : null
  })
}
