import { expect, it } from '@jest/globals'
import { goodsOf, type CatalogueUnit } from './goods-of.js'

const unit = (given: Partial<CatalogueUnit> = {}): CatalogueUnit => ({ grams: 400, sides: [120, 100, 90], ...given })

it('a unit of which nothing is known is as units usually are', () =>
  expect(goodsOf('MUG', 2)).toEqual({ sku: 'MUG', quantity: 2, grams: 500, sides: [200, 150, 100] }))

it('a unit of which nothing special is said may be turned, stacked and mixed', () =>
  expect(goodsOf('MUG', 2, unit())).toEqual({ sku: 'MUG', quantity: 2, grams: 400, sides: [120, 100, 90] }))

it.each<[string, Partial<CatalogueUnit>, object]>([
  ['fragile', { fragile: true }, { fragile: true }],
  ['that stays upright', { thisSideUp: true }, { mayStand: [false, false, true] }],
  ['that carries a kilogram', { carriesGrams: 1_000 }, { carriesGrams: 1_000 }],
  ['that carries nothing', { carriesGrams: 0 }, { carriesGrams: 0 }],
  ['that is hazardous', { hazardous: true }, { group: 'hazardous' }],
  ['of a class', { hazardous: true, hazardClass: '6.1' }, { group: '6.1' }],
])('a unit %s', (_, given, expected) =>
  expect(goodsOf('MUG', 1, unit(given))).toEqual({ sku: 'MUG', quantity: 1, grams: 400, sides: [120, 100, 90], ...expected }),
)
