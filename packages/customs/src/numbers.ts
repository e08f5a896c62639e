import jsvat from 'jsvat-next'

/** A code of the Harmonized System, of six digits or with the eight or ten of a tariff, without dots and spaces; null when it is none. */
export function toHsCode(text: string): string | null {
  const digits = text.replace(/[\s.]/g, '')
  if (!/^(\d{6}|\d{8}|\d{10})$/.test(digits)) return null
  const chapter = Number(digits.slice(0, 2))
  // Chapter 77 is kept free, 98 and 99 are each country's own.
  return chapter >= 1 && chapter <= 97 && chapter !== 77 ? digits : null
}

/** What all countries have in common of a code: its subheading. */
export const subheadingOf = (hsCode: string): string => hsCode.slice(0, 6)

/** A GTIN of 8, 12, 13 or 14 digits with the right check digit. */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false
  const sum = [...text].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}

/**
 * An EORI number, in capitals and without spaces: the letters of a member state, of Great Britain (GB) or of Northern Ireland (XI), then up to 15
 * letters and digits; GB and XI have 12 digits, or 15. Null when it is none. Whether somebody has it, the register knows alone.
 */
export function toEori(text: string): string | null {
  const value = compact(text)
  const [, country = '', rest = ''] = /^([A-Z]{2})([0-9A-Z]{1,15})$/.exec(value) ?? []
  if (country === 'GB' || country === 'XI') return /^(\d{12}|\d{15})$/.test(rest) ? value : null
  return OF_EORI.has(country) ? value : null
}
const OF_EORI = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '))

/** A number of the import one-stop shop: IM, the three digits of the member state that gave it, seven more. Null when it is none. */
export function toIoss(text: string): string | null {
  const value = compact(text)
  return /^IM\d{10}$/.test(value) && IDENTIFIED_BY.has(value.slice(2, 5)) ? value : null
}
/** ISO 3166-1 numeric codes of the member states. */
const IDENTIFIED_BY = new Set(
  '040 056 100 191 196 203 208 233 246 250 276 300 348 372 380 428 440 442 470 528 616 620 642 703 705 724 752'.split(' '),
)

/** A VAT id of the right form and check digits, in capitals and without spaces; null when it is none. */
export function toVatNumber(text: string): string | null {
  const { value, isValid } = jsvat.checkVAT(text, jsvat.countries)
  return isValid && value ? value : null
}

const compact = (text: string): string => text.replace(/[\s.-]/g, '').toUpperCase()
