import jsvat from 'jsvat-next'
import { NORTHERN_IRELAND } from './tax-area.js'

export interface VatId {
  /** As it stands on documents: without spaces and dots, in capital letters. */
  readonly value: string
  /** By ISO 3166-1: a Greek number begins with EL and is of GR; XI is Northern Ireland. */
  readonly countryCode: string
}

/** A VAT id of the right form and check digits; null when it is none. Whether somebody has it, its country's register knows alone. */
export function toVatId(text: string): VatId | null {
  const { value, isValid, country } = jsvat.checkVAT(text, jsvat.countries)
  if (!isValid || !value || !country) return null
  return { value, countryCode: value.startsWith(NORTHERN_IRELAND) ? NORTHERN_IRELAND : country.isoCode.short }
}
