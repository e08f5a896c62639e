import { aligned, grouped, ONE_TOO_MANY, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { CountStatus } from './count.js'
import { countLineTable, countSheetTable, type CountLineRow, type CountSheetRow } from './count.table.js'

export type CountSheetPage = Connection<CountSheetRow>
export type CountSheetPageEdge = CountSheetPage['edges'][number]
/** A line, and how far its sheet is: what may be shown of it depends on that. */
export interface CountLineParent extends CountLineRow {
  readonly status: CountStatus
}

const SHEET = selectList(countSheetTable)

/** In the order of the ids asked; null where there is none. */
export const countSheetsById = (db: Queryable, ids: readonly string[]): Promise<(CountSheetRow | null)[]> =>
  aligned(db.query<CountSheetRow>(`SELECT ${SHEET} FROM count_sheet WHERE id = ANY($1::uuid[])`, [ids]), ids)

export interface CountSheetFilter {
  readonly locationId?: string | null
  readonly status?: CountStatus | null
}
const MATCHES = '($1::uuid IS NULL OR location_id = $1) AND ($2::text IS NULL OR status = $2)'

/** The newest first (ids grow with time); one row more than the limit where there are more. */
export function pageOfCountSheets(db: Queryable, { locationId, status }: CountSheetFilter, page: Page): Promise<CountSheetRow[]> {
  const [compare, direction] = reading(page, false)
  return db.query<CountSheetRow>(
    `SELECT ${SHEET} FROM count_sheet WHERE ${MATCHES} AND ($3::uuid IS NULL OR id ${compare} $3) ORDER BY id ${direction} LIMIT $4`,
    [locationId ?? null, status ?? null, page.cursor?.[0] ?? null, page.limit + 1],
  )
}

export async function countOfSheets(db: Queryable, { locationId, status }: CountSheetFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM count_sheet WHERE ${MATCHES}`, [
    locationId ?? null,
    status ?? null,
  ])
  return row?.count ?? 0
}

/** The lines of each sheet, as they were put on it. */
export const linesOfSheets = (db: Queryable, ids: readonly string[]): Promise<CountLineParent[][]> =>
  grouped(
    db.query<CountLineParent>(
      `SELECT ${selectList(countLineTable, undefined, 'l')}, s.status FROM count_line AS l JOIN count_sheet AS s ON s.id = l.count_sheet_id
       WHERE s.id = ANY($1::uuid[]) ORDER BY l.id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ countSheetId }) => countSheetId,
  )
