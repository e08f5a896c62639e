/**
 * What each order asked of SKUs `$1` from the day `$2` up to the day `$3`, in UTC, whether or not there was any: (sku, order_id, day, units, promoted). Orders that their
 * payment refused asked for nothing; those that were refused for want of stock did, and so did amendments that were.
 */
const ASKED = `SELECT l.sku, o.order_id, (o.placed_at AT TIME ZONE 'UTC')::date AS day, sum(l.units) AS units,
    bool_or(o.campaign <> '(none)' OR l.total < l.units * l.unit_price) AS promoted
  FROM order_line_fact AS l JOIN order_fact AS o USING (order_id)
  WHERE l.sku = ANY($1) AND o.placed_at >= $2::date::timestamp AT TIME ZONE 'UTC' AND o.placed_at < $3::date::timestamp AT TIME ZONE 'UTC'
    AND (NOT EXISTS (SELECT FROM rejected_order AS r WHERE r.order_id = o.order_id)
      OR EXISTS (SELECT FROM order_step AS s WHERE s.order_id = o.order_id AND s.activity = 'REJECTED' AND s.kind = 'OUT_OF_STOCK'))
  GROUP BY l.sku, o.order_id
  UNION ALL
  SELECT sku, order_id, (at AT TIME ZONE 'UTC')::date, units, false FROM stock_answer
  WHERE sku = ANY($1) AND kind = 'AMENDMENT_REFUSED' AND at >= $2::date::timestamp AT TIME ZONE 'UTC' AND at < $3::date::timestamp AT TIME ZONE 'UTC'`

/** Days, in UTC, on which there was none of a SKU `$1` that is sold from stock alone, from the day `$2` up to `$3`: (sku, day). A day that began or had some is none of them. */
const WITHOUT_STOCK = `SELECT sku, generate_series(
      greatest($2::date, CASE WHEN most_available = 0 AND coalesce(before, 0) = 0 THEN day ELSE day + 1 END),
      CASE WHEN last_available = 0 THEN least(next, $3::date) - 1 ELSE day END, interval '1 day')::date AS day
  FROM (SELECT d.*, lag(last_available) OVER by_day AS before, lead(day) OVER by_day AS next FROM stock_day AS d
    WHERE sku = ANY($1) AND day < $3::date WINDOW by_day AS (PARTITION BY sku ORDER BY day)) AS told
  WHERE NOT EXISTS (SELECT FROM article AS a WHERE a.sku = told.sku AND a.sold_without_stock)`

/** `asked`, with whether there was none on the day (unstocked), and `without`: to be read by what follows. */
export const ASKED_AND_WITHOUT = `without AS MATERIALIZED (${WITHOUT_STOCK}),
  asked AS MATERIALIZED (SELECT a.*, w.sku IS NOT NULL AS unstocked FROM (${ASKED}) AS a LEFT JOIN without AS w USING (sku, day))`
