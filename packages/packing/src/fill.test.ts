import { describe, expect, it } from '@jest/globals'
import { checkPlan } from './check-plan.js'
import { fillBox } from './fill.js'
import { placementsOf, THIS_SIDE_UP, type Extent, type Goods } from './goods.js'

const box = (sides: Extent, maxGrams = 100_000) => ({ sides, maxGrams })
const goods = (given: Partial<Goods> = {}): Goods => ({ sku: 'MUG', quantity: 1, grams: 100, sides: [100, 100, 100], ...given })

describe('filling one box', () => {
  it('takes as many as there is room for, and says how many of each', () => {
    const { packed, volume } = fillBox(box([200, 200, 200]), [goods({ quantity: 20 }), goods({ sku: 'TALL', sides: [100, 100, 300] })])
    expect(packed).toEqual([8, 0])
    expect(volume).toBe(8_000_000)
  })

  it('takes no more than the box carries', () => expect(fillBox(box([200, 200, 200], 450), [goods({ quantity: 8 })]).packed).toEqual([4]))

  it('turns a unit only as it may stand', () => {
    const flat = goods({ sides: [200, 200, 50] })
    expect(fillBox(box([200, 50, 200]), [flat]).packed).toEqual([1])
    expect(fillBox(box([200, 50, 200]), [{ ...flat, mayStand: THIS_SIDE_UP }]).packed).toEqual([0])
  })

  it('puts nothing upon what is fragile, nor more than a unit carries', () => {
    expect(fillBox(box([100, 100, 400]), [goods({ quantity: 4, fragile: true })]).packed).toEqual([1])
    expect(fillBox(box([100, 100, 400]), [goods({ quantity: 4, carriesGrams: 200 })]).packed).toEqual([3])
    const mixed = [goods({ sku: 'GLASS', fragile: true }), goods({ sku: 'BRICK', grams: 900 })]
    const { blocks, packed } = fillBox(box([100, 100, 200]), mixed)
    expect(packed).toEqual([1, 1])
    expect(blocks.map(({ sku }) => sku)).toEqual(['BRICK', 'GLASS'])
  })

  it('counts everything that stands on a unit, not the last alone', () => {
    const slab = goods({ sku: 'SLAB', sides: [200, 100, 100], carriesGrams: 200 })
    const glasses = goods({ sku: 'GLASS', quantity: 2, grams: 150, fragile: true })
    expect(fillBox(box([200, 100, 200]), [slab, glasses]).packed).toEqual([1, 1])
  })

  it('lets nothing come to stand on what is fragile by being put under what juts out', () => {
    const cart = [
      goods({ sku: 'A', quantity: 3, grams: 700, sides: [170, 40, 60], fragile: true }),
      goods({ sku: 'B', quantity: 2, grams: 800, sides: [30, 150, 40] }),
      goods({ sku: 'C', quantity: 2, grams: 600, sides: [160, 150, 30] }),
      goods({ sku: 'D', quantity: 3, grams: 900, sides: [60, 80, 40] }),
      goods({ sku: 'E', quantity: 3, grams: 800, sides: [150, 60, 20], fragile: true }),
    ]
    const { blocks, packed } = fillBox(box([260, 210, 100]), cart, { tries: 4 })
    const inside = cart.map((each, index) => ({ ...each, quantity: packed[index] ?? 0 }))
    expect(checkPlan(box([260, 210, 100]), inside, placementsOf(blocks), 0.75)).toEqual([])
  })

  it('fills what is left below a unit, too', () =>
    expect(
      fillBox(box([280, 160, 200]), [
        goods({ sku: 'A', quantity: 2, grams: 800, sides: [110, 150, 40], fragile: true }),
        goods({ sku: 'B', quantity: 3, grams: 700, sides: [160, 130, 100] }),
        goods({ sku: 'C', quantity: 1, grams: 300, sides: [110, 20, 70] }),
      ]).packed,
    ).toEqual([2, 3, 1]))

  it('fills a puzzle without a gap: three kinds of slabs, none of which fills it alone', () => {
    const slabs = [
      goods({ sku: 'A', quantity: 2, sides: [300, 100, 100] }),
      goods({ sku: 'B', quantity: 2, sides: [100, 200, 100] }),
      goods({ sku: 'C', quantity: 2, sides: [200, 200, 100] }),
    ]
    const { packed, blocks } = fillBox(box([300, 300, 200]), slabs)
    expect(packed).toEqual([2, 2, 2])
    expect(checkPlan(box([300, 300, 200]), slabs, placementsOf(blocks), 0.75)).toEqual([])
  })

  it('gives the same plan for the same goods', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      goods({ sku: `S${index}`, quantity: 3, sides: [70 + 13 * index, 50 + 11 * index, 40 + 7 * index] }),
    )
    expect(fillBox(box([500, 400, 300]), many)).toEqual(fillBox(box([500, 400, 300]), many))
  })

  it('answers the first filling when nothing more may be thought', () => {
    const many = Array.from({ length: 12 }, (_, index) => goods({ sku: `S${index}`, quantity: 9, sides: [70 + 13 * index, 90, 40] }))
    const budget = { left: 1 }
    expect(fillBox(box([500, 400, 300]), many, { budget }).volume).toBeGreaterThan(0.6 * 500 * 400 * 300)
    expect(budget.left).toBeLessThan(0)
  })
})
