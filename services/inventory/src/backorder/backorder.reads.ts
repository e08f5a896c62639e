import { reading, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { Need } from '../stockroom/units.js'

/** Units that wait, and whose they are. */
export interface WaitingRow {
  readonly orderId: string
  readonly sku: string
  readonly quantity: number
  readonly promisedOn: string | null
  readonly askedAt: Date | null
  readonly channel: string | null
  readonly confirmed: boolean
  readonly lapsed: boolean
  /** What a unit consists of for this order; null when it is no bundle. */
  readonly parts: readonly Need[] | null
  readonly seq: number
}
export type BackorderPage = Connection<WaitingRow>
export type BackorderPageEdge = BackorderPage['edges'][number]

/** Before any promise: those from before it was kept are served first. */
const NO_PROMISE = ''

/** The place in the queue. */
export const placeOf = ({ promisedOn, seq, sku }: WaitingRow): (string | number)[] => [promisedOn ?? NO_PROMISE, seq, sku]

const FROM = 'FROM backorder AS b JOIN order_demand AS d USING (order_id) WHERE b.quantity > 0 AND ($1::text IS NULL OR b.sku = $1)'
const KEYS = [`coalesce(b.promised_on::text, '${NO_PROMISE}')`, 'd.seq', 'b.sku']

/** The first day on which more of each SKU is expected; null when nothing is to come, or nobody knows when. */
export async function nextSupply(db: Queryable, skus: readonly string[]): Promise<(string | null)[]> {
  const rows = await db.query<{ sku: string; day: string }>(
    'SELECT sku, min(expected_on) AS day FROM inbound_supply WHERE sku = ANY($1) AND quantity > 0 GROUP BY sku',
    [skus],
  )
  return skus.map((sku) => rows.find((row) => row.sku === sku)?.day ?? null)
}

/** A page of the queue; one row more than the limit where there are more. */
export function pageOfBackorders(db: Queryable, sku: string | null, page: Page): Promise<WaitingRow[]> {
  const [compare, direction] = reading(page)
  return db.query<WaitingRow>(
    `SELECT coalesce(d.amends, b.order_id) AS "orderId", b.sku, b.quantity, b.promised_on AS "promisedOn", d.asked_at AS "askedAt", d.channel, d.confirmed, d.lapsed,
       d.bundles -> b.sku AS parts, d.seq
     ${FROM} ${page.cursor ? `AND (${KEYS.join(', ')}) ${compare} ($3::text, $4::bigint, $5::text)` : ''}
     ORDER BY ${KEYS.map((key) => `${key} ${direction}`).join(', ')} LIMIT $2`,
    [sku, page.limit + 1, ...(page.cursor ?? [])],
  )
}

export async function countBackorders(db: Queryable, sku: string | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count ${FROM}`, [sku])
  return row?.count ?? 0
}
