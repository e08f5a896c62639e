import { expect, it } from '@jest/globals'
import { crostonSba, movingAverage, naive, smoothed, tsb } from './classics.js'

const weeks = Float64Array.from([4, 0, 0, 6, 2])

/** Worked out by hand from the formulas of the papers that are named there. */
it.each([
  ['naive', naive(weeks), 2],
  ['mean of 2', movingAverage(2)(weeks), 4],
  ['mean of more weeks than there are', movingAverage(9)(weeks), 2.4],
  // levels 1.2, .84, .588, 2.2116, 2.14812 over 1 − .7⁵
  ['SES 0.3', smoothed(0.3)(weeks), 2.14812 / 0.83193],
  // sizes 4, 4.2, 3.98; intervals 1, 1.2, 1.18
  ['Croston-SBA', crostonSba()(weeks), (0.95 * 3.98) / 1.18],
  // sizes 4, 4.2, 3.98; chances .62, .589, .55955, .5815725, .602493875
  ['TSB', tsb()(weeks), 3.98 * 0.602493875],
])('%s', (_, told, expected) => expect(told).toBeCloseTo(expected, 8))

it('of no week at all nothing is told but zero', () => {
  for (const method of [naive, movingAverage(4), smoothed(0.3), crostonSba(), tsb()]) expect(method(new Float64Array())).toBe(0)
})
