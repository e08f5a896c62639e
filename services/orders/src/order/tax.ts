export type TaxClass = 'STANDARD' | 'ZERO'

/** gross × rate / (1 + rate), in integers: gross × bps / (10000 + bps), rounded half up. */
export const taxContained = (gross: number, bps: number): number => Math.floor((2 * gross * bps + 10_000 + bps) / (2 * (10_000 + bps)))
