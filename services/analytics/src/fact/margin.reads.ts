/**
 * SQL, beside what was bought: what each order bought of each SKU (`costed`), with what it brought without the tax that is in it (`net`) and what it cost
 * (`cost`), both null where one of them is not known. A unit cost what the last delivery that had come when it was ordered cost, in the currency of the
 * order. Units that an amendment added contain the tax that those of their SKU do.
 */
export const COSTED = `unit_cost AS MATERIALIZED (
    SELECT nth, sku, currency, unit_cost, received_at AS came,
      coalesce(lead(received_at) OVER (PARTITION BY nth, sku, currency ORDER BY received_at, event_id, line_id), 'infinity') AS next_came
    FROM period JOIN unit_cost_fact ON known_at <= known
  ), costed AS (
    SELECT b.*, CASE WHEN tax_bps IS NOT NULL THEN round(revenue * 10000 / (10000 + tax_bps)) END AS net,
      CASE WHEN tax_bps IS NOT NULL THEN unit_cost * units END AS cost
    FROM bought_item AS b
    LEFT JOIN unit_cost AS c ON c.nth = b.nth AND c.sku = b.sku AND c.currency = b.currency
      AND b.placed_on AT TIME ZONE $5 >= came AND b.placed_on AT TIME ZONE $5 < next_came
    LEFT JOIN LATERAL (
      SELECT max(tax_bps) AS tax_bps FROM order_line_fact AS l WHERE unit_cost IS NOT NULL AND l.order_id = b.order_id AND l.sku = b.sku
    ) AS contained ON true
    WHERE b.sku <> '' AND units > 0
  )`
