const HALF_A_DAY_MS = 43_200_000

/** The earliest day that is not over yet somewhere: a date before it is in the past for everybody. */
export const earliestDay = (now: Date): string => new Date(now.getTime() - HALF_A_DAY_MS).toISOString().slice(0, 10)

/** The last day that is written down for a document. */
export const LATEST_DAY = '2199-12-31'
