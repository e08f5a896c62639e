import { BadUserInput } from './errors/graphql-errors.js'

/** ISO 4217, list one: the currencies that do not have two decimals. (Intl follows what shops print, which differs for a dozen.) */
const EXPONENTS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}
const decimals = new Map(Object.entries(EXPONENTS).flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, Number(digits)])))

/** Number of decimals of a currency by ISO 4217. @throws BadUserInput when it is no currency code. */
export function decimalsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw new BadUserInput(`${currency} is no currency: write its ISO 4217 code, such as EUR`)
  return decimals.get(currency) ?? 2
}

/** Integer minor units as decimal text: (1250, GBP) is 12.50, (1250, JPY) is 1250; sums may be bigints. @throws RangeError when it is no integer that is exact. */
export function toDecimal(minor: number | bigint, currency: string): string {
  if (typeof minor === 'number' && !Number.isSafeInteger(minor)) throw new RangeError(`${minor} is no exact number of minor units`)
  const digits = decimalsOf(currency)
  const text = String(minor)
    .replace('-', '')
    .padStart(digits + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** Decimal text as integer minor units. @throws BadUserInput when it is no decimal, has more decimals than the currency, or is too large. */
export function toMinor(amount: string, currency: string): number {
  const digits = decimalsOf(currency)
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(amount)
  if (!match) throw new BadUserInput(`${amount} is no decimal amount: write it as 12.50`)
  const [, sign, whole = '0', fraction = ''] = match
  if (fraction.slice(digits).replaceAll('0', '') !== '')
    throw new BadUserInput(`${amount} has more decimals than ${currency} has (${digits})`)
  const minor = Number(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`)
  if (!Number.isSafeInteger(minor)) throw new BadUserInput(`${amount} is too large`)
  return sign === '-' && minor !== 0 ? -minor : minor
}

/** An amount of the graph: decimal text and its currency. */
export const moneyOf = (minor: number | bigint, currencyCode: string): { readonly amount: string; readonly currencyCode: string } => ({
  amount: toDecimal(minor, currencyCode),
  currencyCode,
})
