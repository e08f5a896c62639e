import { expect, it } from '@jest/globals'
import { unreachable, type Reach } from './shipping-service.js'

const carrier = (reach: Partial<Reach> = {}): Reach => ({
  notServed: ['AQ'],
  zones: [
    { code: 'EUROPE', match: 'AMONG', countries: ['GB', 'NL'] },
    { code: 'WORLD', match: 'ANYWHERE', countries: [] },
  ],
  services: [{ code: 'PARCEL', zones: [{ zone: 'EUROPE' }, { zone: 'WORLD' }] }],
  ...reach,
})
const EUROPE = carrier({ services: [{ code: 'PARCEL', zones: [{ zone: 'EUROPE' }] }] })

it('is where no carrier goes', () => {
  expect(unreachable('AQ', [carrier(), EUROPE])).toEqual({
    ...{ rule: 'shipping-service', reason: 'INCORRECT_ADDRESS', note: 'No shipping service goes to AQ', correction: null },
  })
  expect(unreachable('US', [EUROPE])).not.toBeNull()
})
it('is not where one does', () => {
  expect(unreachable('NL', [EUROPE])).toBeNull()
  expect(unreachable('US', [EUROPE, carrier()])).toBeNull()
  expect(unreachable('AQ', [EUROPE, carrier({ notServed: [] })])).toBeNull()
})
it('is not known where no carrier has told where it goes', () => expect(unreachable('AQ', [])).toBeNull())
