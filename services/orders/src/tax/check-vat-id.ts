import jsvat from 'jsvat-next'

export interface VatId {
  /** As it stands on documents: without spaces and dots, in capital letters. */
  readonly value: string
  /** By ISO 3166-1: a Greek number begins with EL and is of GR. */
  readonly countryCode: string
}

/** A VAT id of the right form and check digits; null when it is none. Whether somebody has it, its country's register knows alone. */
export function toVatId(text: string): VatId | null {
  const { value, isValid, country } = jsvat.checkVAT(text, jsvat.countries)
  return isValid && value && country ? { value, countryCode: country.isoCode.short } : null
}
