import { describe, expect, it } from '@jest/globals'
import { mayGiveBack } from './appeasement.js'

const LIMITS = { SUPPORT: { percent: 50, amount: 2_000 }, TRAINEE: { percent: 10, amount: null } }

describe('what may be given back by hand', () => {
  it.each([
    ['the percentage of what was captured', ['TRAINEE'], 5_395, 0, 539],
    ['the amount, where that is less', ['SUPPORT'], 5_395, 0, 2_000],
    ['the percentage, where the amount is more', ['SUPPORT'], 1_001, 0, 500],
    ['less what was given back before', ['SUPPORT'], 5_395, 1_999, 1],
    ['nothing beyond the limit', ['SUPPORT'], 5_395, 2_500, 0],
    ['by the more generous of two roles', ['TRAINEE', 'SUPPORT'], 5_395, 0, 2_000],
    ['all of it for ADMIN', ['ADMIN'], 5_395, 395, 5_000],
    ['nothing for a role that is not named', ['WAREHOUSE', 'constructor'], 5_395, 0, 0],
    ['nothing for nobody', [], 5_395, 0, 0],
  ] as const)('is %s', (_, roles, captured, givenByHand, expected) =>
    expect(mayGiveBack(LIMITS, roles, { captured, givenByHand })).toBe(expected),
  )
  it('is what is set for ADMIN, where it is set', () =>
    expect(mayGiveBack({ ADMIN: { percent: 100, amount: 7 } }, ['ADMIN'], { captured: 100, givenByHand: 0 })).toBe(7))
})
