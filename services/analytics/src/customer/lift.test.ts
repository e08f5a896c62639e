import { expect, it } from '@jest/globals'
import { liftOf, studentT } from './lift.js'

it.each([
  ['nothing in no days', [], { lift: 0n, least: null, most: null }],
  ['one day alone says nothing of the others', [500n], { lift: 500n, least: null, most: null }],
  ['days that are alike leave no doubt', [100n, 100n, 100n], { lift: 300n, least: 300n, most: 300n }],
  // The deviation is 200, that of the sum of four 400; 3.182 of it for three degrees of freedom.
  ['days that differ leave some', [100n, 100n, 100n, 500n], { lift: 800n, least: -473n, most: 2_073n }],
  ['what was sold less', [-300n, -100n], { lift: -400n, least: -2_941n, most: 2_141n }],
])('%s', (_, days, range) => {
  expect(liftOf(days)).toEqual(range)
})

it.each([
  [10, 2.228],
  [11, 2.201],
  [30, 2.042],
  [120, 1.98],
])('Student of %d degrees of freedom is %d', (freedom, quantile) => {
  expect(studentT(freedom)).toBeCloseTo(quantile, 3)
})
