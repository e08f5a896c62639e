export type TaxClass = 'STANDARD' | 'ZERO'

/** Of EN 16931: standard, zero, exempt, reverse charge, within the EU, export, outside of tax. */
export type TaxCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O'

/** gross × rate / (1 + rate), in integers: gross × bps / (10000 + bps), rounded half up. */
export const taxContained = (gross: number, bps: number): number => Math.floor((2 * gross * bps + 10_000 + bps) / (2 * (10_000 + bps)))

/** The rate at which goods of a class are taxed where the standard rate is this one: basis points. */
export const taxRate = (taxClass: TaxClass, standardBps: number): number => (taxClass === 'ZERO' ? 0 : standardBps)

/** The category of goods of a class. */
export const taxCategory = (taxClass: TaxClass): TaxCategory => (taxClass === 'ZERO' ? 'Z' : 'S')
