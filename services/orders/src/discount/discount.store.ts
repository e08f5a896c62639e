import { columnNames, propertiesBut, recordset, selectList, type Queryable } from '@kade/service-kit'
import type { DiscountOffer } from './discount.js'
import { discountTable, toDiscount, toRow, type DiscountRow } from './discount.table.js'

export const readDiscounts = async (db: Queryable): Promise<DiscountOffer[]> =>
  (await db.query<DiscountRow>(`SELECT ${selectList(discountTable)} FROM discount ORDER BY key`)).map(toDiscount)

export const isChannel = async (db: Queryable, code: string): Promise<boolean> =>
  (await db.query('SELECT FROM channel WHERE code = $1', [code])).length > 0

const GIVEN = propertiesBut(discountTable, 'used')
const CHANGED = columnNames(discountTable, propertiesBut(discountTable, 'key', 'used'))

/** Keeps a discount as it shall be, and how often it was used; null when another one has its code. */
export async function saveDiscount(db: Queryable, discount: DiscountOffer): Promise<DiscountOffer | null> {
  const [row] = await db.query<DiscountRow>(
    `INSERT INTO discount (${columnNames(discountTable, GIVEN)})
     SELECT * FROM ${recordset(discountTable, GIVEN, { alias: 'fresh' })} WHERE NOT EXISTS (SELECT FROM discount AS d WHERE d.code = fresh.code AND d.key <> fresh.key)
     ON CONFLICT (key) DO UPDATE SET (${CHANGED}) = ROW (${CHANGED.replaceAll(/\w+/g, 'excluded.$&')}) RETURNING ${selectList(discountTable)}`,
    [JSON.stringify([toRow(discount)])],
  )
  return row ? toDiscount(row) : null
}
