import { describe, expect, it } from '@jest/globals'
import { lengthOf, type FloorPlan, type Place } from './floor-plan.js'
import { walk } from './shortest-walk.js'
import { anyLayout, heldKarp } from './walk.builder.js'

/** Ten aisles, four metres apart and thirty long. */
const BLOCK: FloorPlan = { aisles: Array.from({ length: 10 }, (_, n) => n * 4_000), crossAisles: [0, 30_000] }
const DOOR: Place = { aisle: 0, at: 0 }
const at = (aisle: number, metres: number): Place => ({ aisle, at: metres * 1_000 })

describe('the walk in one block of aisles', () => {
  it('is as long as the shortest of all, on 1,000 layouts of up to 12 stops, and comes by each stop once', () => {
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const { plan, start, stops } = anyLayout(seed, 2)
      const { order, millimetres, isShortest } = walk(plan, start, stops)
      expect([...order].sort((a, b) => a - b)).toEqual(stops.map((_, index) => index))
      const walked = order.map((stop) => stops[stop]!)
      expect([seed, lengthOf(plan, start, walked), millimetres, isShortest]).toEqual([
        seed,
        millimetres,
        heldKarp(plan, start, stops),
        true,
      ])
    }
  })

  it('turns in an aisle where going through would be longer', () => {
    expect(walk(BLOCK, DOOR, [at(0, 5), at(1, 3)])).toEqual({ order: [1, 0], millimetres: 24_000, isShortest: true })
  })

  it('leaves out the widest gap of an aisle that is entered from both ends', () => {
    const stops = [at(0, 29), at(1, 2), at(1, 28), at(2, 15)]
    // Up the first aisle, from the back into the second, down the third; the second again from the front.
    expect(walk(BLOCK, DOOR, stops).millimetres).toBe(30_000 + 8_000 + 30_000 + 8_000 + 2 * 2_000 + 2 * 2_000)
  })

  it('is nothing without stops, and nothing for what lies at the start', () => {
    expect(walk(BLOCK, DOOR, [])).toEqual({ order: [], millimetres: 0, isShortest: true })
    expect(walk(BLOCK, DOOR, [DOOR, DOOR])).toEqual({ order: [0, 1], millimetres: 0, isShortest: true })
  })

  it('is refused for an aisle that is not there', () =>
    expect(() => walk(BLOCK, DOOR, [at(10, 5)])).toThrow('There are 10 aisles, and none is number 10'))
})

describe('the walk over more cross aisles', () => {
  it('is within 2 % of the shortest of all on average, and never says that it is the shortest', () => {
    let [ours, best] = [0, 0]
    for (let seed = 1; seed <= 100; seed += 1) {
      const { plan, start, stops } = anyLayout(seed, 3)
      const { order, millimetres, isShortest } = walk(plan, start, stops)
      expect([...order].sort((a, b) => a - b)).toEqual(stops.map((_, index) => index))
      const least = heldKarp(plan, start, stops)
      expect(millimetres).toBeGreaterThanOrEqual(least)
      if (isShortest) expect(millimetres).toBe(least)
      ours += millimetres
      best += least
    }
    expect(ours / best).toBeLessThan(1.02)
  })
})
