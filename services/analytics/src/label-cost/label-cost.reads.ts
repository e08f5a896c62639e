import type { Queryable } from '@kade/service-kit'
import { inPeriod } from '../fact/fact.reads.js'
import type { Period } from '../fact/period.js'

export interface LabelCostRow {
  readonly carrier: string
  readonly service: string
  readonly currency: string
  readonly shipments: number
  readonly paid: number
  readonly quotedShipments: number
  readonly quoted: number
  readonly paidOfQuoted: number
}

/** Whether it is the first shipment of its allocation: what was expected of that is counted once. */
const IS_FIRST = `NOT EXISTS (SELECT FROM label_cost AS f WHERE f.allocation_id = c.allocation_id AND (f.shipped_at, f.shipment_id) < (c.shipped_at, c.shipment_id))`

export const readLabelCosts = (db: Queryable, { from, to }: Period): Promise<LabelCostRow[]> =>
  db.query<LabelCostRow>(
    `SELECT c.carrier, c.service, c.currency, count(*) AS shipments, sum(c.cost)::bigint AS paid, count(q.cost) AS "quotedShipments",
       coalesce(sum(q.cost), 0)::bigint AS quoted, coalesce(sum(c.cost) FILTER (WHERE q.cost IS NOT NULL), 0)::bigint AS "paidOfQuoted"
     FROM label_cost AS c LEFT JOIN label_quote AS q ON q.allocation_id = c.allocation_id AND q.currency = c.currency AND ${IS_FIRST}
     WHERE ${inPeriod('c.shipped_at')} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [from, to],
  )

export interface OrderLabelCost {
  readonly allocationId: string
  readonly shipmentId: string | null
  readonly carrier: string
  readonly service: string
  readonly quoted: number | null
  readonly quotedCurrency: string | null
  readonly paid: number | null
  readonly paidCurrency: string | null
  readonly shippedAt: Date | null
}

/** What has left by when it left, then what has not. */
export const readOrderLabelCosts = (db: Queryable, orderId: string): Promise<OrderLabelCost[]> =>
  db.query<OrderLabelCost>(
    `SELECT coalesce(c.allocation_id, q.allocation_id) AS "allocationId", c.shipment_id AS "shipmentId", coalesce(c.carrier, q.carrier) AS carrier,
       coalesce(c.service, q.service) AS service, q.cost AS quoted, q.currency AS "quotedCurrency", c.cost AS paid, c.currency AS "paidCurrency", c.shipped_at AS "shippedAt"
     FROM (SELECT *, ${IS_FIRST} AS is_first FROM label_cost AS c WHERE order_id = $1) AS c
     FULL JOIN (SELECT * FROM label_quote WHERE order_id = $1) AS q ON q.allocation_id = c.allocation_id AND c.is_first
     ORDER BY c.shipped_at NULLS LAST, 1 LIMIT 1000`,
    [orderId],
  )
