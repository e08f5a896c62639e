import { exactInstant, reading, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { WORK_ITEM_COLUMNS, type WorkItemRow } from './work-item.table.js'

export type WorkItemPage = Connection<WorkItemRow>
export interface WorkItemFilter {
  readonly kinds: readonly string[] | null
  readonly status: 'OPEN' | 'RESOLVED'
  readonly assignee: string | null
  readonly unassigned: boolean
  readonly orderId: string | null
  readonly openedBefore: Date | null
}

const FILTERED = `FROM work_item WHERE (resolved_at IS NULL) = ($1 = 'OPEN') AND ($2::text[] IS NULL OR kind = ANY($2)) AND ($3::text IS NULL OR assignee = $3)
  AND (NOT $4 OR assignee IS NULL) AND ($5::uuid IS NULL OR order_id = $5) AND ($6::timestamptz IS NULL OR since < $6)`
const filtering = ({ kinds, status, assignee, unassigned, orderId, openedBefore }: WorkItemFilter): unknown[] => [
  ...[status, kinds, assignee, unassigned, orderId, openedBefore],
]

/** A page of them, the longest waiting first; `since` is set by the database, to the microsecond. */
export function pageOfWorkItems(
  db: Queryable,
  filter: WorkItemFilter,
  page: Page,
): Promise<(WorkItemRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page)
  return db.query(
    `SELECT ${WORK_ITEM_COLUMNS}, ${exactInstant('since')} AS exactly ${FILTERED}
       AND ($7::timestamptz IS NULL OR (since, id) ${compare} ($7::timestamptz, $8::uuid))
     ORDER BY since ${direction}, id ${direction} LIMIT $9`,
    [...filtering(filter), page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countWorkItems(db: Queryable, filter: WorkItemFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count ${FILTERED}`, filtering(filter))
  return row?.count ?? 0
}
