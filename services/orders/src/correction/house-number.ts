import type { Address } from '@kade/events'
import { plain } from './city-table.js'
import type { Finding } from './finding.js'

type Street = Pick<Address, 'line1' | 'line2' | 'company' | 'countryCode'>

/** A street without a number, where houses have one. `billing` may know it. */
export function missingHouseNumber(address: Street, billing: Street): Finding | null {
  const { line1, line2, company, countryCode } = address
  if (HAS_NUMBER.test(`${line1} ${line2 ?? ''}`) || POST_BOX.test(line1)) return null
  const isMissing = NUMBERED.has(countryCode) || (NAMED.has(countryCode) && !line2 && !company && isLoneStreet(line1))
  if (!isMissing) return null
  const isKnown = plain(billing.line1) !== plain(line1) && HAS_NUMBER.test(billing.line1) && streetOf(billing.line1) === plain(line1)
  return {
    rule: 'house-number',
    reason: 'INCORRECT_ADDRESS',
    note: 'The address has no house number',
    correction: isKnown
      ? { summary: 'The billing address has the number of the house', field: 'shippingAddress.line1', from: line1, to: billing.line1 }
      : null,
  }
}

const HAS_NUMBER = /\p{N}/u
const POST_BOX =
  /^\s*(?:p\.?\s?o\.?\s?box|postbus|postfach|b\.?\s?p\.|bo[iî]te postale|apartado|casella postale|poste restante|packstation)\b/iu
/** Where a street without a number is no address. */
const NUMBERED = new Set('AT BE CH CZ DE DK ES FI FR HU IT LU NL NO PL PT SE SK'.split(' '))
/** Where houses may have names instead: a street alone has neither. */
const NAMED = new Set('GB IE GG JE IM'.split(' '))
const STREET =
  /\b(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|dr|way|square|gardens|terrace|crescent|place|grove|row|hill|parade|mews|walk)$/

const isLoneStreet = (line1: string): boolean => {
  const words = plain(line1)
  return !line1.includes(',') && words.split(' ').length <= 3 && STREET.test(words)
}

/** Without its number. */
const streetOf = (line1: string): string =>
  plain(line1)
    .split(' ')
    .filter((word) => !HAS_NUMBER.test(word))
    .join(' ')
