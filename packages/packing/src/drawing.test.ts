import { describe, expect, it } from '@jest/globals'
import { drawPlan, stepsOf } from './drawing.js'
import type { Block, Extent } from './goods.js'

const cube = (at: Extent, sku = 'MUG'): Block => ({ sku, at, sides: [100, 100, 100], counts: [1, 1, 1] })
const order = (blocks: readonly Block[]) =>
  drawPlan([400, 300, 200], blocks).faces.flatMap(({ of, block }) => (of === 'TOP' && block !== null ? [block] : []))

describe('a plan is drawn', () => {
  it('from what is far to what covers it: the back before the front, the left before the right, the floor before what stands on it', () => {
    expect(order([cube([0, 0, 0]), cube([0, 200, 0])])).toEqual([1, 0])
    expect(order([cube([300, 0, 0]), cube([0, 0, 0])])).toEqual([1, 0])
    expect(order([cube([0, 0, 100]), cube([0, 0, 0])])).toEqual([1, 0])
  })

  it('within its edges, with three faces for each block', () => {
    const { width, height, faces } = drawPlan([400, 300, 200], [cube([300, 200, 100]), cube([0, 0, 0])])
    expect(faces).toHaveLength(3 + 2 * 3)
    for (const [x, y] of faces.flatMap(({ corners }) => corners)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width + 1e-9)
      expect(y).toBeGreaterThanOrEqual(-1e-9)
      expect(y).toBeLessThanOrEqual(height + 1e-9)
    }
  })
})

it('each block is a step, several at once where there are many, and the last step has all', () => {
  const many = (count: number) => Array.from({ length: count }, () => cube([0, 0, 0]))
  expect(stepsOf([])).toEqual([])
  expect(stepsOf(many(3))).toEqual([1, 2, 3])
  expect(stepsOf(many(50))).toHaveLength(17)
  expect(stepsOf(many(50)).at(-1)).toBe(50)
})
