export type TaxClass = 'STANDARD' | 'ZERO'

/** Of EN 16931: standard, zero-rated, exempt, reverse charge, supply within the EU, export, outside of the tax's scope. */
export type TaxCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O'
export interface TaxRate {
  readonly category: TaxCategory
  /** Basis points: 2000 is 20 %. */
  readonly bps: number
}

/** By which rules an order is taxed. */
export type TaxScheme = 'CHANNEL' | 'DOMESTIC' | 'ORIGIN' | 'OSS' | 'IOSS' | 'INTRA_COMMUNITY' | 'REVERSE_CHARGE' | 'EXPORT'

/** gross × rate / (1 + rate), in integers: gross × bps / (10000 + bps), rounded half up. */
export const taxContained = (gross: number, bps: number): number => Math.floor((2 * gross * bps + 10_000 + bps) / (2 * (10_000 + bps)))

/** net × rate, rounded half up. */
export const taxAdded = (net: number, bps: number): number => Math.floor((2 * net * bps + 10_000) / 20_000)

/** The rate at which goods of a class are taxed where the standard rate is this one: basis points. */
export const taxRate = (taxClass: TaxClass, standardBps: number): number => (taxClass === 'ZERO' ? 0 : standardBps)

/** The category of goods of a class. */
export const taxCategory = (taxClass: TaxClass): TaxCategory => (taxClass === 'ZERO' ? 'Z' : 'S')

/** The category of a rate at which tax is charged: none is zero-rated. */
export const categoryOf = (bps: number): TaxCategory => (bps === 0 ? 'Z' : 'S')
