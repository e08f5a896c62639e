import type { Queryable } from '@kade/service-kit'
import type { OpenAmendment } from './open-amendment.js'

/** The change that each order has open; null where it has none. */
export async function amendmentsOfOrders(db: Queryable, ids: readonly string[]): Promise<(OpenAmendment | null)[]> {
  const rows = await db.query<{ id: string; amendment: OpenAmendment }>(
    'SELECT id, amendment FROM orders WHERE id = ANY($1::uuid[]) AND amendment IS NOT NULL',
    [ids],
  )
  const open = new Map(rows.map(({ id, amendment }) => [id, amendment]))
  return ids.map((id) => open.get(id) ?? null)
}
