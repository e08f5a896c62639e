import { columnNames, insertRows, recordset, selectList, type Transaction } from '@kade/service-kit'
import type { Bin } from '../stockroom/bin-book.js'
import { binTable, type BinRow } from '../stockroom/bin.table.js'
import type { CountLine, CountSheet } from './count.js'
import { countLineTable, countSheetTable, type CountSheetRow } from './count.table.js'

const LINE = ['id', 'sku', 'binId', 'unitPrice', 'currency', 'valueLimit', 'first', 'second', 'applied'] as const

/** What lies at a location by the books: a line for each SKU in each bin, and outside of bins. */
export interface Lying {
  readonly sku: string
  readonly binId: string | null
  readonly unitPrice: number
  readonly currency: string
}

/** What lies in these bins, or without any in all and outside of them; of these SKUs, or without any of all. At most so many rows. */
export const readLying = (
  tx: Transaction,
  locationId: string,
  { binIds, skus, most }: { readonly binIds: readonly string[] | null; readonly skus: readonly string[] | null; readonly most: number },
): Promise<Lying[]> =>
  tx.query<Lying>(
    `SELECT l.sku, l.bin_id AS "binId", v.price AS "unitPrice", v.currency FROM (
       SELECT c.sku, c.bin_id, b.sequence, b.code FROM bin_content AS c JOIN bin AS b ON b.id = c.bin_id
         WHERE c.location_id = $1 AND c.quantity > 0 AND ($2::uuid[] IS NULL OR c.bin_id = ANY($2))
       UNION ALL
       SELECT sku, NULL, NULL, NULL FROM stock_level WHERE location_id = $1 AND $2::uuid[] IS NULL AND on_hand + held + damaged > binned
     ) AS l JOIN variant AS v ON v.sku = l.sku
     WHERE $3::text[] IS NULL OR l.sku = ANY($3) ORDER BY l.sequence, l.code, l.sku LIMIT $4`,
    [locationId, binIds, skus, most],
  )

export async function insertSheet(tx: Transaction, sheet: CountSheetRow, lines: readonly CountLine[]): Promise<void> {
  await tx.query(insertRows(countSheetTable), [JSON.stringify([sheet])])
  await saveLines(tx, sheet.id, lines)
}

/** The sheet, locked until the end of the transaction; null where there is none. */
export async function lockSheet(tx: Transaction, id: string): Promise<(CountSheetRow & CountSheet) | null> {
  const [sheet] = await tx.query<CountSheetRow>(`SELECT ${selectList(countSheetTable)} FROM count_sheet WHERE id = $1 FOR UPDATE`, [id])
  if (!sheet) return null
  const lines = await tx.query<CountLine>(
    `SELECT ${selectList(countLineTable, [...LINE])} FROM count_line WHERE count_sheet_id = $1 ORDER BY id`,
    [id],
  )
  return { ...sheet, lines }
}

/** @param lines those that changed */
export async function saveSheet(
  tx: Transaction,
  { id, status, barred }: CountSheet,
  lines: readonly CountLine[],
  closed: { readonly by: string; readonly at: Date } | null,
): Promise<void> {
  await tx.query('UPDATE count_sheet SET status = $2, barred = $3, closed_by = $4, closed_at = $5 WHERE id = $1', [
    ...[id, status, JSON.stringify(barred)],
    ...[closed?.by ?? null, closed?.at ?? null],
  ])
  await saveLines(tx, id, lines)
}

async function saveLines(tx: Transaction, countSheetId: string, lines: readonly CountLine[]): Promise<void> {
  if (lines.length === 0) return
  await tx.query(
    `INSERT INTO count_line (${columnNames(countLineTable, [...LINE])}, count_sheet_id) SELECT *, $2::uuid FROM ${recordset(countLineTable, [...LINE])}
     ON CONFLICT (id) DO UPDATE SET first = excluded.first, second = excluded.second, applied = excluded.applied`,
    [JSON.stringify(lines), countSheetId],
  )
}

/** The sheet that this key made. */
export async function sheetOfKey(tx: Transaction, idempotencyKey: string): Promise<string | null> {
  const [sheet] = await tx.query<{ id: string }>('SELECT id FROM count_sheet WHERE idempotency_key = $1', [idempotencyKey])
  return sheet?.id ?? null
}

/** A variant that is counted. */
export interface Countable extends Omit<Lying, 'binId'> {
  /** It has no stock of its own: its parts are counted. */
  readonly isBundle: boolean
}

export async function variantsToCount(tx: Transaction, skus: readonly string[]): Promise<ReadonlyMap<string, Countable>> {
  const rows = await tx.query<Countable>(
    'SELECT sku, price AS "unitPrice", currency, bundle IS NOT NULL AS "isBundle" FROM variant WHERE sku = ANY($1)',
    [skus],
  )
  return new Map(rows.map((row) => [row.sku, row]))
}

/** Bins by their ids. */
export async function binsOfIds(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Bin>> {
  const rows = await tx.query<BinRow>(`SELECT ${selectList(binTable)} FROM bin WHERE id = ANY($1::uuid[])`, [ids])
  return new Map(rows.map(({ id: binId, code, sequence, active }) => [binId, { binId, code, sequence, active }]))
}

/** A place whose balance is asked for at a ledger position, or at the present one. */
export interface PlaceAsked {
  readonly nth: number
  readonly sku: string
  readonly binId: string | null
  readonly position: number | null
}
export interface PlaceBalance {
  readonly nth: number
  /** The last movement of the SKU at the location. */
  readonly present: number
  /** What lies there now, and how much of it came, or went, after the position. */
  readonly now: number
  readonly movedSince: number
}

// The variants are locked: of these levels nothing moves meanwhile, and every movement up to the present one is there.
const BALANCES = `SELECT a.nth, p.present, coalesce(CASE WHEN a."binId" IS NULL THEN l.on_hand + l.held + l.damaged - l.binned ELSE c.quantity END, 0) AS now,
    CASE WHEN a."binId" IS NULL THEN coalesce(m.units, 0) - coalesce(b.units, 0) ELSE coalesce(b.units, 0) END AS "movedSince"
  FROM json_to_recordset($2::json) AS a (nth int, sku text, "binId" uuid, position bigint)
  CROSS JOIN LATERAL (SELECT coalesce(max(id), 0) AS present FROM stock_movement WHERE sku = a.sku AND location_id = $1) AS p
  LEFT JOIN stock_level AS l ON l.sku = a.sku AND l.location_id = $1
  LEFT JOIN bin_content AS c ON c.sku = a.sku AND c.bin_id = a."binId"
  CROSS JOIN LATERAL (SELECT sum(on_hand_delta + held_delta + damaged_delta) AS units FROM stock_movement
    WHERE sku = a.sku AND location_id = $1 AND id > coalesce(a.position, p.present)) AS m
  CROSS JOIN LATERAL (SELECT sum(quantity) AS units FROM bin_movement
    WHERE sku = a.sku AND location_id = $1 AND movement_id > coalesce(a.position, p.present) AND (a."binId" IS NULL OR bin_id = a."binId")) AS b
  ORDER BY a.nth`

export const readBalances = (tx: Transaction, locationId: string, places: readonly PlaceAsked[]): Promise<PlaceBalance[]> =>
  tx.query<PlaceBalance>(BALANCES, [locationId, JSON.stringify(places)])
