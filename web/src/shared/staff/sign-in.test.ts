import { expect, it } from '@jest/globals'
import { renewalOf } from './sign-in.js'

const token = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`

it('a token is renewed when half of its life is over, and soon when it is over', () => {
  expect(renewalOf(token({ exp: 2_000, sub: '??>>' }), 1_000_000)).toBe(1_500_000)
  expect(renewalOf(token({ exp: 900 }), 1_000_000)).toBe(1_001_000)
})

it('one that does not say, or cannot be read, after ten minutes', () => {
  expect([renewalOf(token({}), 0), renewalOf('none', 0)]).toEqual([600_000, 600_000])
})
