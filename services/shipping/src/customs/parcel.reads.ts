import { aligned, type Queryable } from '@kade/service-kit'
import type { CustomsParcel } from './parcel.js'

/** What customs ask of these shipments, in one statement, in the order of their ids; null where there is none. */
export const customsParcels = (db: Queryable, ids: readonly string[]): Promise<(CustomsParcel | null)[]> =>
  aligned(
    db.query<CustomsParcel>(
      `SELECT s.id, s.tracking_number AS "trackingNumber", s.shipped_at AS "shippedAt", s.cost, s.currency AS "costCurrency",
         o.number AS "orderNumber", o.consignment, l.address AS "from", o.address AS "to", o.sealed IS NOT NULL OR o.is_erased AS "isClosed",
         (SELECT sum(p.grams)::int FROM package AS p WHERE p.fulfillment_order_id = f.id) AS grams,
         coalesce((SELECT json_agg(json_build_object('sku', e.sku, 'quantity', e.quantity, 'title', v.title, 'weightGrams', v.weight_grams, 'customs', v.customs) ORDER BY e.position, e.sku)
            FROM fulfillment_line AS e LEFT JOIN variant_ref AS v ON v.sku = e.sku WHERE e.fulfillment_order_id = f.id AND e.quantity > 0), '[]') AS lines
       FROM shipment AS s JOIN fulfillment_order AS f ON f.id = s.fulfillment_order_id JOIN order_ref AS o ON o.order_id = s.order_id
         JOIN location_ref AS l ON l.id = f.location_id
       WHERE s.id = ANY($1::uuid[])`,
      [ids],
    ),
    ids,
  )
