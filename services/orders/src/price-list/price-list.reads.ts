import { grouped, ONE_TOO_MANY, selectList, type Queryable } from '@kade/service-kit'
import { listPriceTable, priceListTable, type ListPriceRow, type PriceListRow } from './price-list.table.js'

export const readPriceLists = (db: Queryable, channel: string | null): Promise<PriceListRow[]> =>
  db.query<PriceListRow>(
    `SELECT ${selectList(priceListTable)} FROM price_list WHERE $1::text IS NULL OR channel = $1 ORDER BY code ${ONE_TOO_MANY}`,
    [channel],
  )

/** A page of each list's prices by SKU: those after one. */
export const pagesOfPrices = (
  db: Queryable,
  codes: readonly string[],
  { first, after }: { readonly first: number; readonly after: string },
) =>
  grouped(
    db.query<ListPriceRow>(
      `SELECT p.* FROM unnest($1::text[]) AS l (code) CROSS JOIN LATERAL (
         SELECT ${selectList(listPriceTable)} FROM list_price WHERE list_code = l.code AND sku > $2 ORDER BY sku LIMIT $3) AS p ${ONE_TOO_MANY}`,
      [codes, after, first],
    ),
    codes,
    ({ listCode }) => listCode,
  )
