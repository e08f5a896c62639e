/** What one euro is in other currencies, from a day on. Customs take a rate for a month; these are near enough to tell on which side of a limit goods are. */
const RATES: readonly { readonly validFrom: string; readonly perEuro: Readonly<Record<string, number>> }[] = [
  {
    validFrom: '2024-01-01',
    perEuro: {
      ...{ EUR: 1, GBP: 0.86, USD: 1.08, CHF: 0.95, NOK: 11.5, AUD: 1.65, XDR: 0.82, CAD: 1.47, JPY: 160, CNY: 7.8, NZD: 1.78, TRY: 35 },
      ...{ SEK: 11.4, DKK: 7.46, PLN: 4.3, CZK: 25, HUF: 390, RON: 4.97, BGN: 1.95583, ISK: 149, HKD: 8.45, SGD: 1.45 },
    },
  },
  {
    validFrom: '2026-01-01',
    perEuro: {
      ...{ EUR: 1, GBP: 0.87, USD: 1.17, CHF: 0.93, NOK: 11.7, AUD: 1.76, XDR: 0.86, CAD: 1.62, JPY: 180, CNY: 8.3, NZD: 2.02, TRY: 49 },
      ...{ SEK: 11, DKK: 7.47, PLN: 4.24, CZK: 24.4, HUF: 388, RON: 5.09, BGN: 1.95583, ISK: 147, HKD: 9.1, SGD: 1.51 },
    },
  },
]

/** An amount of money in minor units of its currency. */
export interface Amount {
  readonly minor: number
  /** ISO 4217; XDR for special drawing rights, with two digits. */
  readonly currency: string
}

/** The same in another currency by the rates of a day, rounded half up; null where a currency is not in the table. */
export function inCurrency({ minor, currency }: Amount, wanted: string, day: string): number | null {
  if (currency === wanted) return minor
  const { perEuro } = RATES.findLast(({ validFrom }) => validFrom <= day) ?? RATES[0]!
  const [from, to] = [perEuro[currency], perEuro[wanted]]
  if (from === undefined || to === undefined) return null
  return Math.round((minor / 10 ** digitsOf(currency) / from) * to * 10 ** digitsOf(wanted))
}

/** Digits after the decimal sign. */
export const digitsOf = (currency: string): number =>
  currency === 'XDR' ? 2 : (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
