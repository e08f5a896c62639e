/** How customers stand, the best first. */
export const SEGMENTS = ['CHAMPIONS', 'LOYAL', 'NEW', 'PROMISING', 'AT_RISK', 'DORMANT'] as const
export type Segment = (typeof SEGMENTS)[number]

/** Customers with the same scores, each 1 to 5. */
export interface Standing {
  readonly recency: number
  readonly frequency: number
  readonly amount: number
  /** They ordered once. */
  readonly isOnce: boolean
}

/** The segment of each standing: of frequency and amount the mean counts, its half rounded up. */
export function segmentOf({ recency, frequency, amount, isOnce }: Standing): Segment {
  const isMuch = Math.round((frequency + amount) / 2) >= 4
  if (recency <= 2) return isMuch ? 'AT_RISK' : 'DORMANT'
  if (isMuch) return recency >= 4 ? 'CHAMPIONS' : 'LOYAL'
  return recency >= 4 && isOnce ? 'NEW' : 'PROMISING'
}
