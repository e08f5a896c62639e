/** SQL: the instant lies in the period of the first two parameters, whose days are those of UTC, both included. */
export const inPeriod = (instant: string): string =>
  `${instant} >= $1::date::timestamp AT TIME ZONE 'UTC' AND ${instant} < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'`
