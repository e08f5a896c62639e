import { price } from '../../shared/format/intl.js'

export interface Money {
  readonly amount: string
  readonly currencyCode: string
}

/** Where nothing was ever sold there is no currency: a plain zero. */
export const money = (amount: Money, language: string): string => (amount.currencyCode === 'XXX' ? '0' : price(amount, language))

/** A part of a whole with its sign: +12.5 %. */
export const signed = (part: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(part)

/** An amount with its sign. */
export const difference = (amount: Money, language: string): string => {
  const text = money(amount, language)
  return Number(amount.amount) > 0 ? `+${text}` : text
}
