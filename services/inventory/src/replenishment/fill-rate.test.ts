import { describe, expect, it } from '@jest/globals'
import { seeded } from '@kade/test-kit/seeded'
import { fillRate, reorderPointFor } from './fill-rate.js'
import { demandOf, foresee, momentsOf } from './lead-time-demand.js'
import { meanOf, negativeBinomial, poisson } from './unit-distribution.js'

/** Days of demand, days between orders and goods: what a policy serves of it, day by day. */
function simulate(demand: (day: number) => number, leadDays: (day: number) => number, reorderPoint: number, quantity: number): number {
  const arrivals = new Map<number, number>()
  let [net, position, served, wanted] = [reorderPoint + quantity, reorderPoint + quantity, 0, 0]
  for (let day = 0; day < 100_000; day += 1) {
    net += arrivals.get(day) ?? 0
    while (position <= reorderPoint) {
      position += quantity
      const arrival = day + leadDays(day)
      if (arrival === day) net += quantity
      else arrivals.set(arrival, (arrivals.get(arrival) ?? 0) + quantity)
    }
    const units = demand(day)
    served += Math.min(units, Math.max(0, net))
    wanted += units
    net -= units
    position -= units
  }
  return served / wanted
}

describe('the part of the demand that is served from stock', () => {
  it('is, of one unit at a time and no lead time, 1 - n(S) / μ', () => {
    // n(8) of Poisson with mean 6.5 is 0.45965869467753795 (stockpyl 1.0.2, loss_functions.poisson_loss).
    const foreseen = { perReview: 6.5, untilArrival: poisson(0), untilNext: poisson(6.5) }
    expect(fillRate(foreseen, 7, 1)).toBeCloseTo(1 - 0.45965869467753795 / 6.5, 12)
  })

  it('is all of it when nothing is wanted', () => {
    expect(reorderPointFor(0.99, 5, { perReview: 0, untilArrival: poisson(0), untilNext: poisson(0) })).toBe(0)
  })

  it.each([
    ['steady demand', [0, 0, 0, 1, 1, 2, 2, 3], 10, 0.95],
    ['lumps', [0, 0, 0, 0, 0, 0, 0, 0, 0, 24], 6, 0.97],
    ['rare units', [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 2, 0.9],
  ])('is reached by the lowest reorder point, and by no lower one: %s', (_, sizes, quantity, part) => {
    const leadDays = 4
    // A long history of that demand: its windows are foreseen as they are.
    const random = seeded(7)
    const draw = () => sizes[Math.floor(random() * sizes.length)] ?? 0
    const history = Array.from({ length: 10_000 }, draw)
    const foreseen = foresee(demandOf(history), { days: leadDays, deviation: 0, review: 1 })
    expect(foreseen.basis).toBe('EMPIRICAL')
    const reorderPoint = reorderPointFor(part, quantity, foreseen)
    const served = (point: number) => simulate(draw, () => leadDays, point, quantity)
    expect(served(reorderPoint)).toBeGreaterThan(part - 0.01)
    expect(served(reorderPoint - 1)).toBeLessThan(part + 0.01)
    expect(served(reorderPoint)).toBeCloseTo(fillRate(foreseen, reorderPoint, quantity), 1.7)
  })

  it('needs more stock for late deliveries, and more than a normal quantile says for lumps', () => {
    const daily = { mean: 2, deviation: 6, history: [] }
    const point = (deviation: number) => reorderPointFor(0.98, 10, foresee(daily, { days: 7, deviation, review: 1 }))
    // The same of the loss functions of stockpyl 1.0.2: the lowest r for which the mean of negative_binomial_loss(y, mean=16, sd=√288) less
    // negative_binomial_loss(y, mean=14, sd=√252), y = r + 1 ... r + 10, is at most 0.02 x 2; with late deliveries 36 more in each variance.
    expect([point(0), point(3)]).toEqual([75, 78])
    // Taken for normal, 16 + 1.96 x 17 and thus 50 would do for ninety-seven cycles of a hundred and a half.
    expect(fillRate(foresee(daily, { days: 7, deviation: 0, review: 1 }), 50, 10)).toBeLessThan(0.95)
  })
})

describe('demand until an order arrives', () => {
  it('has the variance of the days and of their number', () => {
    expect(momentsOf({ mean: 5, deviation: 3, history: [] }, 9, 2)).toEqual({ mean: 45, variance: 9 * 9 + 25 * 4 })
  })

  it.each([
    [0.4, 0.5],
    [900, 40_000],
    [5_000_000, 90_000_000],
  ])('of mean %d and variance %d keeps its mean', (mean, variance) => {
    expect(meanOf(negativeBinomial(mean, variance)) / mean).toBeCloseTo(1, 9)
  })

  it('is counted in packs when it is in millions', () => {
    const { pack, untilNext, basis } = foresee({ mean: 90_000, deviation: 60_000, history: [] }, { days: 30, deviation: 10, review: 7 })
    expect([basis, pack]).toEqual(['NEGATIVE_BINOMIAL', 195])
    expect((meanOf(untilNext) * pack) / (90_000 * 37)).toBeCloseTo(1, 6)
  })

  it('of a history with few idle days, or too short, is not what was seen', () => {
    const leadTime = { days: 3, deviation: 1, review: 1 }
    const basis = (history: number[]) => foresee(demandOf(history), leadTime).basis
    const idleEveryOther = Array.from({ length: 60 }, (_, day) => (day % 2) * 3)
    expect([basis(idleEveryOther), basis(idleEveryOther.slice(0, 30)), basis(idleEveryOther.map((units) => units + 1))]).toEqual([
      ...['EMPIRICAL', 'NEGATIVE_BINOMIAL', 'NEGATIVE_BINOMIAL'],
    ])
  })
})
