import { describe, expect, it } from '@jest/globals'
import { costsAfter, minorOf, partOf, unitsOf, valueOf, type StockCost } from './cost.js'

const cost = (units: number, value: string, currency = 'GBP'): StockCost => ({ sku: 'A', locationId: 'ltn', currency, units, value })
const came = (quantity: number, unitCost: number, currency = 'GBP') => ({
  sku: 'A',
  quantity,
  currency,
  value: valueOf(unitCost, quantity),
})
const after = (before: StockCost[], there: number, ...units: ReturnType<typeof came>[]) => costsAfter(before, units, 'ltn', () => there)

describe('the moving average', () => {
  it('is what the first units cost, those beside them that came without a cost too', () => {
    expect(after([], 0, came(10, 200))).toEqual([cost(10, '2000000000')])
    expect(after([], 7, came(10, 200))).toEqual([cost(10, '2000000000')])
  })

  it('weighs what comes against what is still there', () => {
    expect(after([cost(10, '2000000000')], 10, came(10, 300))).toEqual([cost(20, '5000000000')])
    // Six of ten were sold: four at 2.00 and one at 3.00.
    expect(after([cost(10, '2000000000')], 4, came(1, 300))).toEqual([cost(5, '1100000000')])
    // Two were found: twelve at 2.00.
    expect(after([cost(10, '2000000000')], 12, came(12, 400))).toEqual([cost(24, '7200000000')])
    expect(after([cost(10, '2000000000')], 0, came(3, 500))).toEqual([cost(3, '1500000000')])
  })

  it('of several lines of a SKU is that of all of them', () =>
    expect(after([cost(1, '100000000')], 1, came(1, 200), came(2, 300))).toEqual([cost(4, '900000000')]))

  it('loses nothing to rounding where all of it stays', () => {
    let costs: StockCost[] = []
    for (let n = 0; n < 300; n += 1) costs = after(costs, n * 3, came(3, n % 7))
    const total = Array.from({ length: 300 }, (_, n) => 3 * (n % 7)).reduce((sum, each) => sum + each, 0)
    expect(costs).toEqual([cost(900, `${total}000000`)])
  })

  it('begins anew in another currency', () =>
    expect(after([cost(10, '2000000000')], 10, came(5, 100, 'EUR'))).toEqual([cost(5, '500000000', 'EUR')]))

  it('of another location is of no matter', () =>
    expect(after([{ ...cost(10, '2000000000'), locationId: 'ams' }], 5, came(1, 100))).toEqual([cost(1, '100000000')]))
})

it.each([
  [3, '1000000', 1, 0n],
  [3, '1500000', 1, 1n],
  [3, '1000000', 3, 1n],
  [3, '200000000', 2, 133n],
  [2, '3000000', 1, 2n],
])('of %d units for %s millionths, %d cost %s minor units', (units, value, quantity, minor) =>
  expect(minorOf({ units, value }, quantity)).toBe(minor),
)

it('the parts of a value are the whole', () => {
  expect([partOf('10', 3, 0, 1), partOf('10', 3, 1, 2), partOf('10', 3, 2, 3)]).toEqual(['3', '3', '4'])
  expect(partOf('10', 3, 0, 3)).toBe('10')
})

it('what is held or damaged is worth something too', () => expect(unitsOf({ onHand: 5, held: 2, damaged: 1 })).toBe(8))
