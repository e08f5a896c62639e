/**
 * SQL, beside what was bought: the shipments of its orders (`judged`), each with what came of what was promised when it left, by what was known in the view
 * and the day that it is there. What has not come though its day is over is broken.
 */
export const JUDGED = `shipment AS (
    SELECT nth, shipment_id, p.order_id, known, max(promised_on) AS promised_on, min(delivered_at) AS delivered_at, min(days_late) AS days_late
    FROM bought JOIN period USING (nth) JOIN promise_fact AS p USING (order_id) WHERE known_at <= known GROUP BY 1, 2, 3, 4
  ), judged AS (
    SELECT b.*, shipment_id, days_late, CASE
        WHEN days_late = 0 THEN 'KEPT' WHEN days_late > 0 THEN 'BROKEN' WHEN delivered_at IS NOT NULL OR promised_on IS NULL THEN 'UNPROMISED'
        WHEN promised_on < (least(now(), known) AT TIME ZONE $5)::date THEN 'BROKEN' ELSE 'OPEN' END AS outcome
    FROM shipment JOIN bought AS b USING (nth, order_id)
  )`
