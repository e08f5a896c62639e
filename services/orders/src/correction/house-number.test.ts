import { expect, it } from '@jest/globals'
import { missingHouseNumber } from './house-number.js'

type Street = Parameters<typeof missingHouseNumber>[0]
const street = (countryCode: string, line1: string, more: Partial<Street> = {}): Street => ({
  line1,
  line2: null,
  company: null,
  countryCode,
  ...more,
})
const found = (address: Street, billing = address) => missingHouseNumber(address, billing)

it.each([
  street('NL', 'Keizersgracht'),
  street('DE', 'Hauptstraße'),
  street('FR', 'Rue de Rivoli'),
  street('BE', 'Meir', { company: 'Kade' }),
  street('GB', 'Church Lane'),
  street('GB', 'St James Square'),
  street('IE', 'Main St.'),
])('%j lacks one', (address) => expect(found(address)).toMatchObject({ reason: 'INCORRECT_ADDRESS', correction: null }))

it.each([
  street('NL', 'Keizersgracht 1'),
  street('NL', 'Postbus 90'.replace(/\d/g, '')),
  street('NL', 'Keizersgracht', { line2: '12 hs' }),
  street('DE', 'Hauptstraße 5a'),
  street('GB', '12 Church Lane'),
  street('GB', 'Rose Cottage, Church Lane'),
  street('GB', 'Rose Cottage', { line2: 'Church Lane' }),
  street('GB', 'Church Lane', { line2: 'Rose Cottage' }),
  street('GB', 'The Old Mill Church Lane'),
  street('GB', 'Market Street', { company: 'The Bakery' }),
  street('HK', 'Nathan Road'),
])('%j is as it may be', (address) => expect(found(address)).toBeNull())

it('that the billing address knows is proposed', () => {
  expect(found(street('NL', 'Keizersgracht'), street('NL', 'Keizersgracht 12'))?.correction).toEqual({
    summary: 'The billing address has the number of the house',
    ...{ field: 'shippingAddress.line1', from: 'Keizersgracht', to: 'Keizersgracht 12' },
  })
  expect(found(street('NL', 'Keizersgracht'), street('NL', 'Damrak 12'))?.correction).toBeNull()
})
