import { expect, it } from '@jest/globals'
import { detect } from './detect.js'
import { DEFAULTS, type Settings } from './settings.js'

const found = (address: { readonly line1: string; readonly postalCode: string; readonly city: string }, settings: Settings = DEFAULTS) => {
  const shippingAddress = { ...{ name: 'Ada', company: null, line2: null, region: null, phone: null }, ...address, countryCode: 'NL' }
  const order = { id: '1', number: 'K-1', countryCode: 'NL', shippingAddress, email: 'ada@example.com' }
  return detect({
    ...{ order, placedAt: new Date('2026-11-27T10:00:00Z'), billingAddress: shippingAddress, lines: [], others: [] },
    ...{ ownMost: null, domains: [], carriers: [], settings },
  }).map(({ rule, correction }) => [rule, correction?.to ?? null])
}
const RIGHT = { line1: 'Damrak 12', postalCode: '1012 JS', city: 'Amsterdam' }

it('finds nothing where all is right', () => expect(found(RIGHT)).toEqual([]))

it('finds what it can propose something for', () =>
  expect(found({ ...RIGHT, postalCode: '1O12 JS' })).toEqual([['postal-code', '1012 JS']]))

it.each([
  ['postal-code', { ...RIGHT, postalCode: '10115' }],
  ['house-number', { ...RIGHT, line1: 'Damrak' }],
] as const)('finds a %s without a proposal only where it is asked for', (rule, address) => {
  expect(found(address)).toEqual([])
  expect(found(address, { ...DEFAULTS, addressNeedsProposal: false })).toEqual([[rule, null]])
  expect(found(address, { ...DEFAULTS, addressNeedsProposal: false, off: [rule] })).toEqual([])
})
