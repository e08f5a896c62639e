import { ONE_TOO_MANY, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { BOOKED } from './stockroom.store.js'
import type { LevelKey } from './stock-command.store.js'
import { movementTable, stockLevelTable, type MovementRow, type StockLevelRow } from './stockroom.table.js'

export type MovementPage = Connection<MovementRow>
export type MovementPageEdge = MovementPage['edges'][number]

/** The levels of each SKU, by the code of the location. */
export async function levelsBySku(db: Queryable, skus: readonly string[]): Promise<StockLevelRow[][]> {
  const rows = await db.query<StockLevelRow>(
    `SELECT ${selectList(stockLevelTable, undefined, 'l')} FROM stock_level AS l JOIN location ON location.id = l.location_id WHERE l.sku = ANY($1) ORDER BY l.sku, location.code ${ONE_TOO_MANY}`,
    [skus],
  )
  return skus.map((sku) => rows.filter((row) => row.sku === sku))
}

const MOVEMENT = selectList(movementTable, undefined, 'm')

/** A page of each level's ledger, newest first, in one statement for many levels. */
export async function movementsOfLevels(db: Queryable, levels: readonly LevelKey[], page: Page): Promise<MovementRow[][]> {
  const [compare, direction] = reading(page, false)
  const rows = await db.query<MovementRow>(
    `SELECT ${MOVEMENT}
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

/** Orders that leave locations which send so many a day and no more, by location and day. */
export async function bookedByLocation(db: Queryable): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const rows = await db.query<{ id: string; booked: Record<string, number> }>(
    `SELECT id, (${BOOKED}) AS booked FROM location WHERE daily_capacity IS NOT NULL ORDER BY code ${ONE_TOO_MANY}`,
  )
  return new Map(rows.map(({ id, booked }) => [id, booked]))
}

/** Units of each SKU that were sold before their release, beyond what there was. */
export async function preorderedBySku(db: Queryable, skus: readonly string[]): Promise<number[]> {
  const rows = await db.query<{ sku: string; units: number }>(
    'SELECT sku, sum(preordered) AS units FROM backorder WHERE sku = ANY($1) AND preordered > 0 GROUP BY sku',
    [skus],
  )
  return skus.map((sku) => rows.find((row) => row.sku === sku)?.units ?? 0)
}
