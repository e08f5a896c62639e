import { price } from '../../shared/format/intl.js'
import type { Translate } from '../../shared/i18n/translator.js'

/** Stands where a fact was not told: an order that names no campaign, a parcel whose carrier is not known. */
export const NONE = '(none)'
/** The name by which figures are grouped, as people read it. */
export const nameOfKey = (key: string, t: Translate): string => (key === NONE ? t('sales.notTold') : key)

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
