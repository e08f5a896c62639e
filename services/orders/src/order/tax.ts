export type TaxClass = 'STANDARD' | 'ZERO'

/** gross × rate / (1 + rate), in integers: gross × bps / (10000 + bps), rounded half up. */
export const taxContained = (gross: number, bps: number): number => Math.floor((2 * gross * bps + 10_000 + bps) / (2 * (10_000 + bps)))

/** The rate at which goods of a class are taxed where the standard rate is this one: basis points. */
export const taxRate = (taxClass: TaxClass, standardBps: number): number => (taxClass === 'ZERO' ? 0 : standardBps)
