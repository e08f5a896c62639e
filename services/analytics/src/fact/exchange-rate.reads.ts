/** For so many days a rate holds where no later one is told: over a weekend, and holidays beside it. */
const DAYS_HELD = 7

/**
 * SQL, beside what was sold: rows of it with what one minor unit of their currency was worth, in minor units of the one that is parameter `asked`, on the day that their
 * order was placed (`factor`, null where no rate was told), by what was known in their view.
 */
export const rated = (rows: string, asked: number): string => `
  SELECT own.*, CASE WHEN own.currency = $${asked} THEN 1 ELSE rate.factor END AS factor
  FROM (${rows}) AS own JOIN period AS p USING (nth) LEFT JOIN LATERAL (
    SELECT factor FROM exchange_rate AS e WHERE e.currency = own.currency AND e.in_currency = $${asked} AND e.day <= own.rate_day AND e.day > own.rate_day - ${DAYS_HELD} AND e.known_at <= p.known
    ORDER BY e.day DESC, e.known_at DESC LIMIT 1
  ) AS rate ON own.currency <> $${asked}`
