import { expect, it } from '@jest/globals'
import { randomLcg, randomPoisson } from 'd3-random'
import type { Demand } from './demand.js'
import { leadTimeTrees } from './lead-time-trees.js'

const WEEKS = 48
const LEAD = 4
const SHARES = [0.5, 0.8, 0.95]
const random = randomLcg(5)
/** Four hundred SKUs that are asked for by chance alone, between 1 and 40 units a week. */
const demands: readonly Demand[] = Array.from({ length: 400 }, (_, at) => {
  const poisson = randomPoisson.source(random)(1 + at / 10)
  return {
    sku: `S${at}`,
    orders: Array.from({ length: WEEKS }, (_, week) => ({ week, units: poisson(), price: 1 })).filter(({ units }) => units > 0),
  }
})
const units = leadTimeTrees(demands, WEEKS - LEAD, LEAD, SHARES)

it.each(SHARES)('%d of the lead times are covered by what is told beforehand', (share) => {
  const covered = demands.filter(
    ({ sku, orders }) => orders.reduce((sum, { week, units }) => (week >= WEEKS - LEAD ? sum + units : sum), 0) <= units(sku, share)!,
  )
  expect(Math.abs(covered.length / demands.length - share)).toBeLessThan(0.08)
})

it('what lies between two shares lies between their units, and nothing above the last', () => {
  const [half, most] = [units('S100', 0.5)!, units('S100', 0.8)!]
  expect(units('S100', 0.65)).toBeCloseTo((half + most) / 2, 6)
  expect(units('S100', 0.25)).toBeCloseTo(half / 2, 6)
  expect(units('S100', 0.99)).toBe(units('S100', 0.95))
})

it('of what nobody asked for, and in a shop that is too young, nobody can tell', () => {
  expect(units('UNKNOWN', 0.9)).toBeNull()
  expect(leadTimeTrees(demands.slice(0, 50), WEEKS - LEAD, LEAD, SHARES)('S10', 0.9)).toBeNull()
})
