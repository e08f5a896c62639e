import type { TaxCategory, TaxClass } from '../order/tax.js'

/** From this day on, until a later row of the same country and class, goods of the class are taxed so. */
export interface DatedRate {
  readonly countryCode: string
  readonly taxClass: TaxClass
  /** S, Z, E and O as they are; AE: a business of the country itself owes the tax, everybody else pays it at the rate. */
  readonly category: Extract<TaxCategory, 'S' | 'Z' | 'E' | 'AE' | 'O'>
  readonly bps: number
  readonly validFrom: string
}

/** The port of tax rates: what a country takes of goods of a class on the day that is priced; null where that is not known. */
export interface TaxTable {
  readonly rateOf: (countryCode: string, taxClass: TaxClass) => Pick<DatedRate, 'category' | 'bps'> | null
}

/** The rates of a day, of rows in any order. */
export function datedTable(rows: readonly DatedRate[], day: string): TaxTable {
  const newest = new Map<string, DatedRate>()
  for (const row of rows) {
    const key = `${row.countryCode} ${row.taxClass}`
    const known = newest.get(key)
    if (row.validFrom <= day && (!known || known.validFrom < row.validFrom)) newest.set(key, row)
  }
  return { rateOf: (countryCode, taxClass) => newest.get(`${countryCode} ${taxClass}`) ?? null }
}
