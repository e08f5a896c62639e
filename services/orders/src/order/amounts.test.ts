import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { amountOfUnits } from './amounts.js'

describe('what the first units of a line cost', () => {
  it.each([
    ['a price that divides', { quantity: 3, total: 3_000 }, [0, 1_000, 2_000, 3_000]],
    ['a total that does not divide: later units take the cents', { quantity: 3, total: 1_000 }, [0, 333, 666, 1_000]],
    ['fewer cents than units', { quantity: 4, total: 2 }, [0, 0, 1, 1, 2]],
    ['nothing', { quantity: 2, total: 0 }, [0, 0, 0]],
  ])('is of %s', (_, line, amounts) => {
    expect(amounts.map((__, units) => amountOfUnits(line, units))).toEqual(amounts)
  })

  it('is exact of the largest line that can be ordered', () => {
    expect(amountOfUnits({ quantity: 1_000_000, total: 2_251_799_813_685_247 }, 999_999)).toBe(2_251_797_561_885_433)
  })

  it('adds up over any split of any line, and two units never differ by more than a cent', () => {
    const aLine = fc.record({ quantity: fc.integer({ min: 1, max: 500 }), total: fc.integer({ min: 0, max: 10_000_000 }) })
    fc.assert(
      fc.property(aLine, (line) => {
        const units = Array.from({ length: line.quantity }, (_, n) => amountOfUnits(line, n + 1) - amountOfUnits(line, n))
        expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(line.total)
        expect(Math.max(...units) - Math.min(...units)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
