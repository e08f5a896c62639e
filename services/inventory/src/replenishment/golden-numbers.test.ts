import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { bestOrderUpTo, bestReorderQuantity, economicOrderQuantity } from './best-policy.js'
import { newsvendorDiscrete, newsvendorNormal } from './newsvendor.js'
import { empirical, lossOf, negativeBinomial, poisson, quantileOf } from './unit-distribution.js'

type Case<Given extends string> = { readonly from: string } & Readonly<Record<Given, number>>
interface Golden {
  readonly economicOrderQuantity: readonly Case<'fixed' | 'holding' | 'demand' | 'quantity' | 'cost'>[]
  readonly newsvendorNormal: readonly Case<'overage' | 'underage' | 'mean' | 'deviation' | 'quantity' | 'cost'>[]
  readonly newsvendorPoisson: readonly Case<'overage' | 'underage' | 'mean' | 'quantity' | 'cost'>[]
  readonly newsvendorDiscrete: readonly (Case<'overage' | 'underage' | 'quantity' | 'cost'> & {
    readonly pmf: readonly [number, number][]
  })[]
  readonly bestReorderQuantity: readonly Case<
    'holding' | 'shortage' | 'fixed' | 'rate' | 'leadTime' | 'reorderPoint' | 'orderQuantity' | 'cost'
  >[]
  readonly bestOrderUpTo: readonly Case<'holding' | 'shortage' | 'fixed' | 'mean' | 'reorderPoint' | 'orderUpTo' | 'cost'>[]
  readonly poissonLoss: readonly Case<'mean' | 'x' | 'loss'>[]
  readonly negativeBinomialLoss: readonly Case<'mean' | 'variance' | 'x' | 'loss'>[]
  readonly negativeBinomialQuantile: readonly (Case<'mean' | 'variance'> & { readonly quantiles: readonly [number, number][] })[]
}
const fixtures = new URL('../../test/fixtures/', import.meta.url)
const golden = JSON.parse(readFileSync(new URL('stockpyl-1.0.2.json', fixtures), 'utf8')) as Golden

/** Alike to nine digits. */
const alike = (found: number, expected: number) => expect(found / expected).toBeCloseTo(1, 9)

describe('the figures of stockpyl 1.0.2 are ours', () => {
  it.each(golden.economicOrderQuantity)('$from', ({ fixed, holding, demand, quantity, cost }) => {
    const found = economicOrderQuantity({ fixed, holding }, demand)
    alike(found.quantity, quantity)
    alike(found.cost, cost)
  })

  it.each(golden.newsvendorNormal)('$from', ({ overage, underage, mean, deviation, quantity, cost }) => {
    const found = newsvendorNormal({ overage, underage }, mean, deviation)
    alike(found.quantity, quantity)
    alike(found.cost, cost)
  })

  it.each(golden.newsvendorPoisson)('$from', ({ overage, underage, mean, quantity, cost }) => {
    const found = newsvendorDiscrete({ overage, underage }, poisson(mean))
    expect(found.quantity).toBe(quantity)
    alike(found.cost, cost)
  })

  it.each(golden.newsvendorDiscrete)('$from', ({ overage, underage, pmf, quantity, cost }) => {
    const found = newsvendorDiscrete({ overage, underage }, empirical(pmf))
    expect(found.quantity).toBe(quantity)
    alike(found.cost, cost)
  })

  it.each(golden.bestReorderQuantity)('$from', ({ rate, leadTime, reorderPoint, orderQuantity, cost, ...costs }) => {
    const found = bestReorderQuantity(costs, rate, poisson(rate * leadTime))
    expect([found.reorderPoint, found.orderQuantity]).toEqual([reorderPoint, orderQuantity])
    alike(found.cost, cost)
  })

  it.each(golden.bestOrderUpTo)('$from', ({ mean, reorderPoint, orderUpTo, cost, ...costs }) => {
    const found = bestOrderUpTo(costs, poisson(mean), poisson(mean))
    expect([found.reorderPoint, found.orderUpTo]).toEqual([reorderPoint, orderUpTo])
    alike(found.cost, cost)
  })

  it.each(golden.poissonLoss)('$from', ({ mean, x, loss }) => alike(lossOf(poisson(mean))(x), loss))

  it.each(golden.negativeBinomialLoss)('$from', ({ mean, variance, x, loss }) => alike(lossOf(negativeBinomial(mean, variance))(x), loss))

  it.each(golden.negativeBinomialQuantile)('$from', ({ mean, variance, quantiles }) => {
    const demand = negativeBinomial(mean, variance)
    expect(quantiles.map(([probability]) => [probability, quantileOf(demand, probability)])).toEqual(quantiles)
  })
})
