import { expect, it } from '@jest/globals'
import { cappedSmoothing } from './capped-smoothing.js'
import { capOf, pastOf, weeksOf, type Demand } from './demand.js'

const demand: Demand = {
  sku: 'MUG',
  orders: [
    { week: 3, units: 2, price: 1 },
    { week: 3, units: 100, price: 1 },
    { week: 5, units: 4, price: 1 },
    { week: 6, units: 50, price: 1 },
  ],
}

it('weeks begin with the first order, and end before the origin', () => {
  expect([...weeksOf(pastOf(demand, 6)!)]).toEqual([102, 0, 4])
  expect([...weeksOf(pastOf(demand, 7)!)]).toEqual([102, 0, 4, 50])
  expect(pastOf(demand, 3)).toBeNull()
})

it('orders above the 95 % quantile of their sizes count as that much', () => {
  const past = pastOf(demand, 6)!
  expect(capOf(past)).toBeCloseTo(90.4) // between 4 and 100, nine tenths of the way
  expect([...weeksOf(past, 10)]).toEqual([12, 0, 4])
  // 92.4, 0, 4 smoothed by .3: 27.72, 19.404, 14.7828 over 1 − .7³
  expect(cappedSmoothing(past)).toBeCloseTo(14.7828 / 0.657, 6)
})

it('a cap is never below one unit', () => {
  expect(capOf({ origin: 1, first: 0, orders: [], sizes: [0.2, 0.3] })).toBe(1)
})
