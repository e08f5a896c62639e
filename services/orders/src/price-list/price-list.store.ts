import { columnNames, recordset, selectList, type Transaction } from '@kade/service-kit'
import { listPriceTable, priceListTable, type PriceListRow } from './price-list.table.js'

/** A list as it is, locked: who changes it meanwhile waits. */
export const lockPriceList = async (tx: Transaction, code: string): Promise<PriceListRow | undefined> =>
  (await tx.query<PriceListRow>(`SELECT ${selectList(priceListTable)} FROM price_list WHERE code = $1 FOR UPDATE`, [code]))[0]

export const isChannel = async (tx: Transaction, code: string): Promise<boolean> =>
  (await tx.query('SELECT FROM channel WHERE code = $1', [code])).length > 0

/** Keeps a list as it shall be, with these prices: null takes a SKU from it. */
export async function savePriceList(
  tx: Transaction,
  list: PriceListRow,
  prices: readonly { readonly sku: string; readonly price: number | null }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO price_list (${columnNames(priceListTable)}) SELECT * FROM ${recordset(priceListTable)}
     ON CONFLICT (code) DO UPDATE SET (name, includes_tax, valid_from, valid_to) = ROW (excluded.name, excluded.includes_tax, excluded.valid_from, excluded.valid_to)`,
    [JSON.stringify([list])],
  )
  if (prices.length === 0) return
  await tx.query(
    `WITH given AS (SELECT * FROM ${recordset(listPriceTable)}), gone AS (
       DELETE FROM list_price AS p USING given AS g WHERE p.list_code = g."listCode" AND p.sku = g.sku AND g.price IS NULL
     )
     INSERT INTO list_price (${columnNames(listPriceTable)}) SELECT * FROM given WHERE price IS NOT NULL
     ON CONFLICT (list_code, sku) DO UPDATE SET price = excluded.price`,
    [JSON.stringify(prices.map((price) => ({ ...price, listCode: list.code })))],
  )
}
