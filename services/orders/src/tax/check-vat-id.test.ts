import { expect, it } from '@jest/globals'
import { toVatId } from './check-vat-id.js'

it.each([
  ['NL820646660B01', { value: 'NL820646660B01', countryCode: 'NL' }],
  ['de 136.695.976', { value: 'DE136695976', countryCode: 'DE' }],
  ['EL 123456783', { value: 'EL123456783', countryCode: 'GR' }],
  ['XI 110305878', { value: 'XI110305878', countryCode: 'XI' }],
  ['GB980780684', { value: 'GB980780684', countryCode: 'GB' }],
])('%s is a VAT id', (text, expected) => expect(toVatId(text)).toEqual(expected))

it.each(['DE136695977', 'NL820646660', 'XX123', 'MUG'])('%s is none', (text) => expect(toVatId(text)).toBeNull())
