import type { Queryable } from '@kade/service-kit'

/** A SKU that is like one that nobody asked for yet. */
export interface LikeSku {
  readonly sku: string
  readonly likeSku: string
  /** 0 to 1: the share of the words of both titles that they have in common, times the lower price over the higher. */
  readonly likeness: number
}
/** So many SKUs speak for one. */
const MOST = 3
/** With less in common, SKUs are not alike. */
const LEAST = 0.25
/** A SKU that was first asked for later says too little of how one begins. */
const LEAST_DAYS = 56

/** Those that are the most like each of the SKUs, of SKUs that were first asked for eight weeks before `until` or earlier; the likest first. */
export const likestSkus = (db: Queryable, skus: readonly string[], until: string): Promise<LikeSku[]> =>
  db.query<LikeSku>(
    `SELECT n.sku, l.sku AS "likeSku", l.likeness
     FROM article AS n CROSS JOIN LATERAL (
       SELECT a.sku, common::float8 / (cardinality(a.words) + cardinality(n.words) - common) * least(a.price, n.price) / greatest(a.price, n.price, 1) AS likeness
       FROM article AS a CROSS JOIN LATERAL (SELECT count(*)::int AS common FROM unnest(a.words) AS word WHERE word = ANY(n.words)) AS c
       WHERE a.words && n.words AND a.sku <> n.sku AND a.currency = n.currency
         AND EXISTS (SELECT FROM order_line_fact JOIN order_fact AS o USING (order_id) WHERE sku = a.sku AND o.placed_at < $2::date - ${LEAST_DAYS})
       ORDER BY likeness DESC, a.sku LIMIT ${MOST}) AS l
     WHERE n.sku = ANY($1) AND l.likeness >= ${LEAST} ORDER BY n.sku, l.likeness DESC, l.sku`,
    [skus, until],
  )
