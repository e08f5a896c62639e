import type { Address } from '@kade/events'
import type { Finding } from './finding.js'
import { postalCodesOfPlace } from './city-table.js'
import { postalCodesOf, postalCodesOfRegion } from './postal-code-table.js'

type Place = Pick<Address, 'postalCode' | 'city' | 'region' | 'countryCode'>

/** A postal code that its country, region or city does not have. One that is not there is no mistake of this kind. */
export function wrongPostalCode(address: Place): Finding | null {
  const { postalCode } = address
  if (postalCode == null || postalCode.trim() === '') return null
  const misfit = misfitOf(address, bare(postalCode, address.countryCode))
  if (misfit === null) return null
  const to = mended(address, bare(postalCode, address.countryCode))
  return {
    rule: 'postal-code',
    reason: 'INCORRECT_ADDRESS',
    note: `The postal code does not fit the ${misfit}`,
    correction: to === null ? null : { ...SUMMARY, from: postalCode, to },
  }
}
const SUMMARY = { summary: 'Two characters of the postal code look mixed up', field: 'shippingAddress.postalCode' }

/** What a postal code does not fit; null where it fits all that is known. */
function misfitOf({ countryCode, region, city }: Place, code: string): 'country' | 'region' | 'city' | null {
  const ofCountry = postalCodesOf(countryCode)
  if (ofCountry === null) return null
  if (!ofCountry.test(code)) return 'country'
  const ofRegion = region == null ? null : postalCodesOfRegion(countryCode, region)
  if (ofRegion && !ofRegion.test(code)) return 'region'
  const ofPlace = postalCodesOfPlace(countryCode, city)
  return ofPlace && !ofPlace.test(code) ? 'city' : null
}

/** Without what people put between: blanks, hyphens, the country's letters. */
function bare(postalCode: string, countryCode: string): string {
  const code = postalCode.toUpperCase().replaceAll(/[\s.-]+/g, '')
  const isFit = postalCodesOf(countryCode)?.test(code) ?? true
  return isFit ? code : code.replace(new RegExp(`^(?:${countryCode}|${LETTERS[countryCode] ?? countryCode})(?=\\d)`), '')
}
/** What cars of a country show, where it is not its code. */
const LETTERS: Readonly<Record<string, string>> = { DE: 'D', BE: 'B', FR: 'F', AT: 'A', LU: 'L', IT: 'I', ES: 'E', SE: 'S', NO: 'N' }

/** The one code that fits, where a letter was taken for a digit it looks like, or two neighbours changed places. */
function mended(address: Place, code: string): string | null {
  const isKnown = postalCodesOfPlace(address.countryCode, address.city) !== null
  const fitting = [...new Set([...lookAlikes(code), ...(isKnown ? swapped(code) : [])])].filter((each) => misfitOf(address, each) === null)
  const [only, another] = fitting
  return only === undefined || another !== undefined ? null : written(only, address.countryCode)
}

const ALIKE: Readonly<Record<string, string>> = {
  O: '0',
  0: 'O',
  I: '1',
  L: '1',
  1: 'I',
  S: '5',
  5: 'S',
  Z: '2',
  2: 'Z',
  B: '8',
  8: 'B',
  G: '6',
  6: 'G',
}

/** With each set of characters that may be read as another. */
function lookAlikes(code: string): string[] {
  const read = [...code].reduce<string[]>(
    (begun, character) => {
      const other = ALIKE[character]
      return begun.flatMap((text) => (other === undefined ? [text + character] : [text + character, text + other])).slice(0, MOST_READINGS)
    },
    [''],
  )
  return read.filter((each) => each !== code)
}
const MOST_READINGS = 256

const swapped = (code: string): string[] =>
  [...code].flatMap((character, index) => {
    const next = code[index + 1]
    return next === undefined || next === character ? [] : [code.slice(0, index) + next + character + code.slice(index + 2)]
  })

/** As its country writes it. */
function written(code: string, countryCode: string): string {
  const [at, mark] = BLANKS[countryCode] ?? [0, '']
  const place = at < 0 ? code.length + at : at
  return place === 0 ? code : `${code.slice(0, place)}${mark}${code.slice(place)}`
}
const BLANKS: Readonly<Record<string, readonly [at: number, mark: string]>> = {
  NL: [4, ' '],
  GB: [-3, ' '],
  CA: [3, ' '],
  IE: [3, ' '],
  SE: [3, ' '],
  CZ: [3, ' '],
  SK: [3, ' '],
  GR: [3, ' '],
  PL: [2, '-'],
  PT: [4, '-'],
  BR: [5, '-'],
  JP: [3, '-'], // prettier-ignore
}
