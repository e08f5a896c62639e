import { expect, it } from '@jest/globals'
import { checkPlan } from './check-plan.js'
import { THIS_SIDE_UP, type Extent, type Goods, type Placement } from './goods.js'

const BOX = { sides: [400, 300, 200] as Extent, maxGrams: 10_000 }
const mug = (given: Partial<Goods> = {}): Goods => ({ sku: 'MUG', quantity: 2, grams: 1_000, sides: [200, 100, 100], ...given })
const at = (x: number, y: number, z: number, sides: Extent = [200, 100, 100], sku = 'MUG'): Placement => ({ sku, at: [x, y, z], sides })
const faults = (goods: readonly Goods[], placements: readonly Placement[], support = 0.75) =>
  checkPlan(BOX, goods, placements, support).map(({ kind }) => kind)

it('has nothing against two on the floor, side by side or upon each other', () => {
  expect(faults([mug()], [at(0, 0, 0), at(200, 0, 0)])).toEqual([])
  expect(faults([mug()], [at(0, 0, 0), at(0, 0, 100)])).toEqual([])
  expect(faults([mug()], [at(0, 0, 0, [100, 200, 100]), at(100, 0, 0, [100, 100, 200])])).toEqual([])
})

it.each<[string, readonly Goods[], readonly Placement[]]>([
  ['OUTSIDE', [mug()], [at(0, 0, 0), at(201, 0, 0)]],
  ['OUTSIDE', [mug()], [at(-1, 0, 0), at(200, 0, 0)]],
  ['OVERLAP', [mug()], [at(0, 0, 0), at(199, 99, 0)]],
  ['COUNT', [mug({ quantity: 3 })], [at(0, 0, 0), at(200, 0, 0)]],
  ['COUNT', [mug({ quantity: 1 })], [at(0, 0, 0), at(200, 0, 0)]],
  ['COUNT', [mug({ quantity: 1 })], [at(0, 0, 0), at(200, 0, 0, [50, 50, 50], 'TEA')]],
  ['TURN', [mug({ quantity: 1 })], [at(0, 0, 0, [200, 110, 100])]],
  ['TURN', [mug({ quantity: 1, sides: [200, 150, 100], mayStand: THIS_SIDE_UP })], [at(0, 0, 0, [200, 100, 150])]],
  ['SUPPORT', [mug()], [at(0, 0, 0), at(51, 0, 100)]],
  ['SUPPORT', [mug({ quantity: 1 })], [at(0, 0, 1)]],
  ['WEIGHT', [mug({ grams: 5_001 })], [at(0, 0, 0), at(200, 0, 0)]],
  ['LOAD', [mug({ fragile: true })], [at(0, 0, 0), at(0, 0, 100)]],
  ['LOAD', [mug({ carriesGrams: 999 })], [at(0, 0, 0), at(0, 0, 100)]],
  ['ORDER', [mug()], [at(0, 0, 100), at(0, 0, 0)]],
  [
    'GROUP',
    [mug({ quantity: 1 }), mug({ sku: 'LAMP', quantity: 1, group: 'LITHIUM' })],
    [at(0, 0, 0), at(200, 0, 0, [200, 100, 100], 'LAMP')],
  ],
])('finds %s', (kind, goods, placements) => expect(faults(goods, placements)).toEqual([kind]))

it('lets three quarters of a base be enough, and a unit carry what it can', () => {
  expect(faults([mug()], [at(0, 0, 0), at(50, 0, 100)])).toEqual([])
  expect(faults([mug({ carriesGrams: 1_000 })], [at(0, 0, 0), at(0, 0, 100)])).toEqual([])
})

it('divides what stands on two by the area that lies on each, through both layers', () => {
  const goods = [mug({ carriesGrams: 1_500 }), mug({ sku: 'TOP', quantity: 1, grams: 3_000, sides: [400, 100, 50] })]
  const plan = [at(0, 0, 0), at(200, 0, 0), at(0, 0, 100, [400, 100, 50], 'TOP')]
  expect(faults(goods, plan)).toEqual([])
  expect(faults([mug({ carriesGrams: 1_499 }), goods[1] as Goods], plan)).toEqual(['LOAD', 'LOAD'])
})
