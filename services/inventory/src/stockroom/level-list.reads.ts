import { reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { stockLevelTable, type StockLevelRow } from './stockroom.table.js'

export type LevelPage = Connection<StockLevelRow>
export type LevelPageEdge = LevelPage['edges'][number]

/** Which levels are listed. */
export interface LevelFilter {
  readonly locationId: string | null
  /** Words of the SKU or the title, as they are. */
  readonly query: string | null
  readonly show: keyof typeof SHOWN
}

/** What each part of the list is, in SQL. */
const SHOWN = {
  ALL: 'true',
  NONE_AVAILABLE: 'l.available = 0',
  RESERVED_OR_ALLOCATED: 'l.reserved + l.allocated > 0',
  NOT_SELLABLE: 'l.held + l.damaged > 0',
  INCOMING: 'l.incoming > 0',
  TO_PUT_AWAY: 'l.on_hand + l.held + l.damaged > l.binned + l.picked',
} as const

/** What a list is sorted by before the SKU and the location; the most first is the least of its negative. */
export const SORTED_BY = {
  SKU: null,
  AVAILABLE: { sql: 'l.available', of: ({ available }: StockLevelRow) => available },
  ON_HAND: { sql: '-l.on_hand', of: ({ onHand }: StockLevelRow) => -onHand },
} as const
export type LevelOrder = keyof typeof SORTED_BY

/** Where a level stands in the list: what it is sorted by, its SKU and its location. */
export const levelCursor = (order: LevelOrder, level: StockLevelRow): (string | number)[] => [
  ...(SORTED_BY[order] ? [SORTED_BY[order].of(level)] : []),
  level.sku,
  level.locationId,
]

const FROM = 'FROM stock_level AS l JOIN variant AS v ON v.sku = l.sku'
const matches = (show: LevelFilter['show']): string =>
  `($1::uuid IS NULL OR l.location_id = $1) AND ($2::text IS NULL OR l.sku ILIKE $2 ESCAPE '\\' OR v.title ILIKE $2 ESCAPE '\\') AND ${SHOWN[show]}`
const valuesOf = ({ locationId, query }: LevelFilter) => [locationId, query === null ? null : `%${query.replace(/[\\%_]/g, '\\$&')}%`]

/** A page of levels; one row more than the limit where there are more. */
export function pageOfLevels(db: Queryable, filter: LevelFilter, order: LevelOrder, page: Page): Promise<StockLevelRow[]> {
  const [compare, direction] = reading(page)
  const by = SORTED_BY[order]
  const keys = [...(by ? [by.sql] : []), 'l.sku', 'l.location_id']
  const types = [...(by ? ['bigint'] : []), 'text', 'uuid']
  const from = page.cursor && `AND (${keys.join(', ')}) ${compare} (${types.map((type, n) => `$${n + 4}::${type}`).join(', ')})`
  return db.query<StockLevelRow>(
    `SELECT ${selectList(stockLevelTable, undefined, 'l')} ${FROM} WHERE ${matches(filter.show)} ${from ?? ''}
     ORDER BY ${keys.map((key) => `${key} ${direction}`).join(', ')} LIMIT $3`,
    [...valuesOf(filter), page.limit + 1, ...(page.cursor ?? [])],
  )
}

export async function countLevels(db: Queryable, filter: LevelFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count ${FROM} WHERE ${matches(filter.show)}`, valuesOf(filter))
  return row?.count ?? 0
}
