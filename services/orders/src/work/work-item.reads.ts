import { exactInstant, reading, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { WORK_ITEM_COLUMNS, type WorkItemRow } from './work-item.table.js'

export type WorkItemPage = Connection<WorkItemRow>

/** A page of what is open, the longest waiting first; `since` is set by the database, to the microsecond. */
export function pageOfWorkItems(db: Queryable, page: Page): Promise<(WorkItemRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page)
  return db.query(
    `SELECT ${WORK_ITEM_COLUMNS}, ${exactInstant('since')} AS exactly FROM work_item WHERE resolved_at IS NULL AND ($1::timestamptz IS NULL OR (since, id) ${compare} ($1::timestamptz, $2::uuid))
     ORDER BY since ${direction}, id ${direction} LIMIT $3`,
    [page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countWorkItems(db: Queryable): Promise<number> {
  const [row] = await db.query<{ count: number }>('SELECT count(*) AS count FROM work_item WHERE resolved_at IS NULL')
  return row?.count ?? 0
}
