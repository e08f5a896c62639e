import { reading, type Page, type Queryable } from '@kade/service-kit'
import type { StockLevel as Counters } from '../domain/stock-book.js'
import { LOCATION_COLUMNS, VARIANT_COLUMNS, type LocationRow, type VariantRow } from './catalogue.js'

export interface StockLevelRow extends Counters {
  readonly incoming: number
  readonly available: number
}
export interface MovementRow {
  readonly id: number
  readonly sku: string
  readonly locationId: string
  readonly kind: string
  readonly quantity: number
  readonly reference: string | null
  readonly actor: string
  readonly at: Date
}

const LEVEL_COLUMNS =
  'sku, location_id AS "locationId", on_hand AS "onHand", reserved, allocated, safety_stock AS "safetyStock", incoming, available'

/** Variants in the order of the SKUs asked; null where there is none. */
export async function variantsBySku(db: Queryable, skus: readonly string[]): Promise<(VariantRow | null)[]> {
  const rows = await db.query<VariantRow>(`SELECT ${VARIANT_COLUMNS} FROM variant WHERE sku = ANY($1)`, [skus])
  const bySku = new Map(rows.map((row) => [row.sku, row]))
  return skus.map((sku) => bySku.get(sku) ?? null)
}

export async function levelsBySku(db: Queryable, skus: readonly string[]): Promise<StockLevelRow[][]> {
  const rows = await db.query<StockLevelRow>(
    `SELECT ${LEVEL_COLUMNS} FROM stock_level JOIN location ON location.id = location_id WHERE sku = ANY($1) ORDER BY sku, code`,
    [skus],
  )
  return skus.map((sku) => rows.filter((row) => row.sku === sku))
}

export async function locationsById(db: Queryable, ids: readonly string[]): Promise<(LocationRow | null)[]> {
  const rows = await db.query<LocationRow>(`SELECT ${LOCATION_COLUMNS} FROM location WHERE id = ANY($1::uuid[])`, [ids])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}

export const allLocations = (db: Queryable) => db.query<LocationRow>(`SELECT ${LOCATION_COLUMNS} FROM location ORDER BY code`)

const MATCHES = `($1::text IS NULL OR sku ILIKE $1 ESCAPE '\\' OR title ILIKE $1 ESCAPE '\\')`
/** The words as they are: % and _ have no other meaning. */
const pattern = (query: string | null): string | null => (query === null ? null : `%${query.replace(/[\\%_]/g, '\\$&')}%`)

/** A page of variants by SKU; one row more than the limit where there are more. */
export function pageOfVariants(db: Queryable, query: string | null, page: Page): Promise<VariantRow[]> {
  const [compare, direction] = reading(page)
  return db.query<VariantRow>(
    `SELECT ${VARIANT_COLUMNS} FROM variant WHERE ${MATCHES} AND ($2::text IS NULL OR sku ${compare} $2) ORDER BY sku ${direction} LIMIT $3`,
    [pattern(query), page.cursor?.[0] ?? null, page.limit + 1],
  )
}

export async function countVariants(db: Queryable, query: string | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM variant WHERE ${MATCHES}`, [pattern(query)])
  return row?.count ?? 0
}

export interface LevelKey {
  readonly sku: string
  readonly locationId: string
}

/** A page of each level's ledger, newest first, in one statement for many levels. */
export async function movementsOfLevels(db: Queryable, levels: readonly LevelKey[], page: Page): Promise<MovementRow[][]> {
  const [compare, direction] = reading(page, false)
  const rows = await db.query<MovementRow>(
    `SELECT m.id, m.sku, m.location_id AS "locationId", m.kind, m.quantity, m.reference, m.actor, m.at
     FROM unnest($1::text[], $2::uuid[]) AS l (sku, location_id) CROSS JOIN LATERAL (
       SELECT * FROM stock_movement WHERE sku = l.sku AND location_id = l.location_id AND ($3::bigint IS NULL OR id ${compare} $3) ORDER BY id ${direction} LIMIT $4) AS m`,
    [levels.map(({ sku }) => sku), levels.map(({ locationId }) => locationId), page.cursor?.[0] ?? null, page.limit + 1],
  )
  return levels.map(({ sku, locationId }) => rows.filter((row) => row.sku === sku && row.locationId === locationId))
}

export async function countMovements(db: Queryable, levels: readonly LevelKey[]): Promise<number[]> {
  const rows = await db.query<LevelKey & { count: number }>(
    `SELECT m.sku, m.location_id AS "locationId", count(*) AS count FROM stock_movement AS m WHERE (m.sku, m.location_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) GROUP BY m.sku, m.location_id`,
    [levels.map(({ sku }) => sku), levels.map(({ locationId }) => locationId)],
  )
  return levels.map(({ sku, locationId }) => rows.find((row) => row.sku === sku && row.locationId === locationId)?.count ?? 0)
}
