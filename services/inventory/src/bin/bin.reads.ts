import { aligned, grouped, jsonRow, ONE_TOO_MANY, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { binContentTable, binTable, type BinContentRow, type BinRow } from '../stockroom/bin.table.js'
import type { LevelKey } from '../stockroom/stock-command.store.js'

export type BinPage = Connection<BinRow>
export type BinPageEdge = BinPage['edges'][number]
/** Units of one SKU in one bin, and the bin. */
export interface BinContentParent extends BinContentRow {
  readonly bin: BinRow
}

const BIN = selectList(binTable)
/** Off the path comes last. */
const PLACE = 'coalesce(sequence, 2147483647)'
export const placeOf = ({ sequence }: BinRow): number => sequence ?? 2147483647

/** In the order of the ids asked; null where there is none. */
export const binsById = (db: Queryable, ids: readonly string[]): Promise<(BinRow | null)[]> =>
  aligned(db.query<BinRow>(`SELECT ${BIN} FROM bin WHERE id = ANY($1::uuid[])`, [ids]), ids)

/** A page of a location's bins along the path; one row more than the limit where there are more. */
export function pageOfBins(db: Queryable, locationId: string, page: Page): Promise<BinRow[]> {
  const [compare, direction] = reading(page)
  return db.query<BinRow>(
    `SELECT ${BIN} FROM bin WHERE location_id = $1 AND ($2::int IS NULL OR (${PLACE}, code) ${compare} ($2::int, $3::text))
     ORDER BY ${PLACE} ${direction}, code ${direction} LIMIT $4`,
    [locationId, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countBins(db: Queryable, locationId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>('SELECT count(*) AS count FROM bin WHERE location_id = $1', [locationId])
  return row?.count ?? 0
}

const CONTENT = `SELECT ${selectList(binContentTable, undefined, 'c')}, ${jsonRow(binTable, undefined, 'b')} AS bin
  FROM bin_content AS c JOIN bin AS b ON b.id = c.bin_id WHERE c.quantity > 0`

/** What each level has in bins, along the path. */
export async function contentsOfLevels(db: Queryable, levels: readonly LevelKey[]): Promise<BinContentParent[][]> {
  const nameOf = ({ sku, locationId }: LevelKey): string => `${locationId} ${sku}`
  return grouped(
    db.query<BinContentParent>(
      `${CONTENT} AND (c.sku, c.location_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) ORDER BY ${PLACE}, code ${ONE_TOO_MANY}`,
      [levels.map(({ sku }) => sku), levels.map(({ locationId }) => locationId)],
    ),
    levels.map(nameOf),
    nameOf,
  )
}

/** What lies in each bin, by SKU. */
export const contentsOfBins = (db: Queryable, ids: readonly string[]): Promise<BinContentParent[][]> =>
  grouped(
    db.query<BinContentParent>(`${CONTENT} AND c.bin_id = ANY($1::uuid[]) ORDER BY c.sku ${ONE_TOO_MANY}`, [ids]),
    ids,
    ({ binId }) => binId,
  )
