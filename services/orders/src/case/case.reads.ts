import {
  aligned,
  exactInstant,
  grouped,
  ONE_TOO_MANY,
  reading,
  type Connection,
  type Page,
  type Queryable,
  type Reach,
} from '@kade/service-kit'
import type { CaseStatus } from './case.js'
import { CASE_COLUMNS, CASE_MESSAGE_COLUMNS, type CaseMessageRow, type CaseRow } from './case.table.js'

export type CasePage = Connection<CaseRow>
export type CasePageEdge = CasePage['edges'][number]
export interface CaseFilter {
  readonly status?: CaseStatus | null
  readonly assignee?: string | null
}

const FROM = 'FROM support_case AS c LEFT JOIN orders AS o ON o.id = c.order_id'
/** Parameters 1 to 3: staff's all of them; a guest's order until it is in an account; a customer's. */
const REACHED = `($1::boolean OR (c.order_id = $2::uuid AND o.claimed_at IS NULL) OR c.customer_id = $3::uuid
  OR c.order_id IN (SELECT id FROM orders WHERE customer_id = $3::uuid))`
const FILTERED = `${FROM} WHERE ${REACHED} AND ($4::text IS NULL OR c.status = $4) AND ($5::text IS NULL OR c.assignee = $5)`
const filtering = ({ everything, orderId, customerId }: Reach, { status = null, assignee = null }: CaseFilter): unknown[] => [
  everything,
  orderId,
  customerId,
  status,
  assignee,
]

/** A page of cases, the newest first. */
export function pageOfCases(
  db: Queryable,
  reach: Reach,
  filter: CaseFilter,
  page: Page,
): Promise<(CaseRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page, false)
  return db.query(
    `SELECT ${CASE_COLUMNS}, ${exactInstant('c.opened_at')} AS exactly ${FILTERED}
       AND ($6::timestamptz IS NULL OR (c.opened_at, c.id) ${compare} ($6::timestamptz, $7::uuid))
     ORDER BY c.opened_at ${direction}, c.id ${direction} LIMIT $8`,
    [...filtering(reach, filter), page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countCases(db: Queryable, reach: Reach, filter: CaseFilter): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count ${FILTERED}`, filtering(reach, filter))
  return row?.count ?? 0
}

export const casesById = (db: Queryable, ids: readonly string[]) =>
  aligned(db.query<CaseRow>(`SELECT ${CASE_COLUMNS} ${FROM} WHERE c.id = ANY($1::uuid[])`, [ids]), ids)

export const casesOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<CaseRow & { readonly orderId: string }>(
      `SELECT ${CASE_COLUMNS} ${FROM} WHERE c.order_id = ANY($1::uuid[]) ORDER BY c.opened_at, c.id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )

/** Those of many customers that the viewer reaches. */
export const casesOfCustomers = (db: Queryable, ids: readonly string[], { everything, orderId, customerId }: Reach) =>
  grouped(
    db.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} ${FROM} WHERE ${REACHED}
         AND (c.customer_id = ANY($4::uuid[]) OR c.order_id IN (SELECT id FROM orders WHERE customer_id = ANY($4::uuid[])))
       ORDER BY c.opened_at, c.id ${ONE_TOO_MANY}`,
      [everything, orderId, customerId, ids],
    ),
    ids,
    (row) => row.customerId,
  )

export const messagesOfCases = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<CaseMessageRow>(
      `SELECT ${CASE_MESSAGE_COLUMNS} FROM case_message WHERE case_id = ANY($1::uuid[]) ORDER BY at, id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ caseId }) => caseId,
  )
