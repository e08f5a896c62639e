import { expect, it } from '@jest/globals'
import { randomLcg, randomPoisson } from 'd3-random'
import type { Demand } from './demand.js'
import { leadTimeDemand } from './lead-time-demand.js'

const WEEKS = 48
const LEAD = 4
const random = randomLcg(5)
/** Four hundred SKUs that are asked for by chance alone, between 1 and 40 units a week. */
const means = Array.from({ length: 400 }, (_, at) => 1 + at / 10)
const demands: readonly Demand[] = means.map((mean, at) => {
  const poisson = randomPoisson.source(random)(mean)
  return {
    sku: `S${at}`,
    orders: Array.from({ length: WEEKS }, (_, week) => ({ week, units: poisson(), price: 1 })).filter(({ units }) => units > 0),
  }
})

it.each([0.5, 0.8, 0.95])('%d of the lead times are covered by what is told beforehand', (share) => {
  const units = leadTimeDemand(demands, WEEKS - LEAD, LEAD)
  const covered = demands.filter(
    ({ sku, orders }) => orders.reduce((sum, { week, units }) => (week >= WEEKS - LEAD ? sum + units : sum), 0) <= units(sku, share)!,
  )
  expect(Math.abs(covered.length / demands.length - share)).toBeLessThan(0.06)
})

it('more is never less; of a SKU that nobody asked for, and of a shop that is too young, nobody can tell', () => {
  const units = leadTimeDemand(demands, WEEKS, LEAD)
  expect(units('S100', 0.9)).toBeGreaterThan(units('S100', 0.5)!)
  expect(units('UNKNOWN', 0.9)).toBeNull()
  expect(leadTimeDemand(demands, 23, LEAD)('S100', 0.9)).toBeNull()
})
