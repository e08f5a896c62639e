import { expect, it } from '@jest/globals'
import { askedOf, firstAsked } from './asked-wave.js'

it('a wave is asked for four hours ahead, and by the minute, wherever the clock is', () => {
  const now = new Date('2026-11-27T20:59:31.500Z')
  expect(askedOf(firstAsked(now))).toEqual({ cutOff: '2026-11-28T00:59:00.000Z', carrier: null, zone: null, pickers: 1 })
})
