import type { Queryable } from '@kade/service-kit'
import type { Period } from '../fact/period.js'
import type { LoggedEvent, LoggedObject } from './process-log.js'

/** Orders whose log is read at once. */
export interface LogPage {
  /** The last one that was read; null before the first. */
  readonly after: string | null
  readonly most: number
  /** Orders that were told later are in no page. */
  readonly knownAt: Date
}

/** The next orders of those that were placed in the period, by id. */
export const ordersOfLog = async (db: Queryable, { from, to }: Period, { after, most, knownAt }: LogPage): Promise<string[]> =>
  (
    await db.query<{ orderId: string }>(
      `SELECT order_id AS "orderId" FROM order_fact WHERE placed_at >= $1::date::timestamp AT TIME ZONE 'UTC' AND placed_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
         AND known_at <= $3 AND ($4::uuid IS NULL OR order_id > $4) ORDER BY order_id LIMIT $5`,
      [from, to, knownAt, after, most],
    )
  ).map(({ orderId }) => orderId)

/** The kinds of what happened that the log of any order may have. */
export const activitiesOfLog = async (db: Queryable): Promise<{ readonly order: string[]; readonly floor: string[] }> => {
  const [row] = await db.query<{ order: string[] | null; floor: string[] | null }>(
    `SELECT (SELECT array_agg(DISTINCT activity ORDER BY activity) FROM order_step) AS order, (SELECT array_agg(DISTINCT step ORDER BY step) FROM work_fact) AS floor`,
  )
  return { order: row?.order ?? [], floor: row?.floor ?? [] }
}

/** What happened to orders, and to their parts on the floor; being placed, to their lines too. */
export const eventsOfLog = (db: Queryable, orderIds: readonly string[]): Promise<LoggedEvent[]> =>
  db.query<LoggedEvent>(
    `SELECT s.order_id AS "orderId", s.version::text AS nth, activity, NULL AS "allocationId", NULL AS "locationId", at, status,
       CASE WHEN activity = 'PLACED' THEN ARRAY(SELECT order_line_id FROM order_line_fact AS l WHERE l.order_id = s.order_id AND position < 1000000 ORDER BY position) ELSE '{}' END AS "lineIds"
     FROM order_step AS s WHERE order_id = ANY ($1::uuid[])
     UNION ALL SELECT order_id, '', step, allocation_id, location_id, at, NULL, '{}' FROM work_fact WHERE order_id = ANY ($1)
     ORDER BY "orderId", at, nth, activity`,
    [orderIds],
  )

/** Orders, their lines and their allocations. */
export const objectsOfLog = (db: Queryable, orderIds: readonly string[]): Promise<LoggedObject[]> =>
  db.query<LoggedObject>(
    `SELECT 'Order' AS type, order_id AS id, NULL AS "orderId", placed_at AS at, json_build_object('channel', channel, 'country', country, 'currency', currency) AS attributes
     FROM order_fact WHERE order_id = ANY ($1::uuid[])
     UNION ALL SELECT 'OrderLine', order_line_id, order_id, placed_at, json_build_object('sku', sku, 'units', units::text) FROM order_line_fact JOIN order_fact USING (order_id) WHERE order_id = ANY ($1)
     UNION ALL SELECT 'Allocation', allocation_id, order_id, min(at), '{}' FROM work_fact WHERE order_id = ANY ($1) GROUP BY allocation_id, order_id`,
    [orderIds],
  )

/** Where work was done. */
export const locationsOfLog = async (db: Queryable): Promise<string[]> =>
  (await db.query<{ id: string }>('SELECT DISTINCT location_id AS id FROM work_fact ORDER BY 1')).map(({ id }) => id)
