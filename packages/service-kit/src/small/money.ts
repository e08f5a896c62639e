import { BadUserInput } from '../errors/graphql-errors.js'

/** Number of decimals by ISO 4217, as Intl knows it; 2 for what it does not know. */
export function decimalsOf(currency: string): number {
  const known = decimals.get(currency)
  if (known !== undefined) return known
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  decimals.set(currency, digits)
  return digits
}
const decimals = new Map<string, number>()

/** Integer minor units as decimal text: (1250, GBP) is 12.50, (1250, JPY) is 1250. */
export function toDecimal(minor: number, currency: string): string {
  const digits = decimalsOf(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
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
  return sign === '-' ? -minor : minor
}
