import { expect, it } from '@jest/globals'
import { wrongPostalCode } from './postal-code.js'

const at = (countryCode: string, postalCode: string | null, city = 'Somewhere', region: string | null = null) => ({ postalCode, city, region, countryCode }) // prettier-ignore
const found = (...address: Parameters<typeof at>) => {
  const finding = wrongPostalCode(at(...address))
  return finding && [finding.note.replace('The postal code does not fit the ', ''), finding.correction?.to ?? null]
}

it.each([
  ['NL', '1012 JS', 'Amsterdam'],
  ['NL', '1012js', 'amsterdam'],
  ['NL', 'NL-1012 JS', 'Amsterdam'],
  ['NL', '2511 CS', "'s-Gravenhage"],
  ['NL', '8321 AB', 'Urk'],
  ['BE', 'B-1000', 'Bruxelles'],
  ['DE', 'D-80331', 'München'],
  ['DE', '80331', 'Muenchen'],
  ['GB', 'sw1y4jh', 'London'],
  ['GB', 'M34 4AB', 'Manchester'],
  ['FR', '75 001', 'Paris'],
  ['PL', '00950', 'Warszawa'],
  ['IE', 'D02 AF30', 'Dublin'],
  ['LI', '9490', 'Vaduz'],
  ['US', '95014-1234', 'Cupertino', 'CA'],
  ['CA', 'h3z 2y7', 'Montréal', 'QC'],
  ['HK', '0000', 'Kowloon'],
  ['ZZ', 'x', 'Nowhere'],
] as readonly Parameters<typeof at>[])('%s %s %s is as it should be', (...address) => expect(wrongPostalCode(at(...address))).toBeNull())

it('that is not there is no mistake of this kind', () => expect(wrongPostalCode(at('NL', null, 'Amsterdam'))).toBeNull())

it.each([
  // The first digit is never 0; SA, SD and SS are not issued.
  [
    ['NL', '0123 AB'],
    ['country', null],
  ],
  [
    ['NL', '1012 SS'],
    ['country', null],
  ],
  [
    ['NL', '1012 SA'],
    ['country', null],
  ],
  [
    ['NL', '10122 JS', 'Amsterdam'],
    ['country', null],
  ],
  [
    ['DE', '1012 JS', 'Berlin'],
    ['country', null],
  ],
  [
    ['GB', '10115', 'London'],
    ['country', null],
  ],
  [
    ['BE', '0100'],
    ['country', null],
  ],
  // One character that looks like another.
  [
    ['NL', '1O12 JS'],
    ['country', '1012 JS'],
  ],
  [
    ['NL', 'IOI2 JS'],
    ['country', '1012 JS'],
  ],
  [
    ['GB', 'SW1Y 4J8', 'London'],
    ['country', 'SW1Y 4JB'],
  ],
  [
    ['DE', '8O331', 'München'],
    ['country', '80331'],
  ],
  // Neighbours that changed places, where the city says what it should be.
  [
    ['NL', '0112 JS', 'Amsterdam'],
    ['country', '1012 JS'],
  ],
  [
    ['DE', '08331', 'Munich'],
    ['city', '80331'],
  ],
  [
    ['FR', '57001', 'Paris'],
    ['city', '75001'],
  ],
  [
    ['NL', '3511 AB', 'Amsterdam'],
    ['city', null],
  ],
  [
    ['GB', 'M1 1AE', 'London'],
    ['city', null],
  ],
  [
    ['US', '95014', 'Cupertino', 'NY'],
    ['region', null],
  ],
  [
    ['ES', '08001', 'Madrid', 'Madrid'],
    ['region', null],
  ],
] as const)('%j does not fit the %j', (address, expected) =>
  expect(found(...(address as unknown as Parameters<typeof at>))).toEqual(expected),
)

it('tells what is there and what it becomes', () =>
  expect(wrongPostalCode(at('NL', '1o12 js', 'Amsterdam'))).toEqual({
    rule: 'postal-code',
    reason: 'INCORRECT_ADDRESS',
    note: 'The postal code does not fit the country',
    correction: {
      summary: 'Two characters of the postal code look mixed up',
      ...{ field: 'shippingAddress.postalCode', from: '1o12 js', to: '1012 JS' },
    },
  }))
