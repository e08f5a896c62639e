import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { spread } from './spread.js'

it.each([
  [10, [1, 1, 1], [4, 3, 3]],
  [100, [5_000, 2_500, 2_500], [50, 25, 25]],
  [1, [1, 999], [0, 1]],
  [5, [0, 10, 0], [0, 5, 0]],
  [7, [], []],
  [0, [3, 4], [0, 0]],
])('%d over %j is %j', (amount, weights, parts) => expect(spread(amount, weights)).toEqual(parts))

it('adds up to the amount, and nothing loses more than it is', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 2_000_000_000_000 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
      const all = given.reduce((sum, weight) => sum + weight, 0)
      const amount = Math.floor(all * share)
      const parts = spread(amount, given)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
      parts.forEach((part, index) => {
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(given[index]!)
      })
    }),
  )
})
