import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createRandom } from '../src/random.js'
import { inspected } from '../src/returns.js'

const unitsOf = (lines: readonly { readonly quantity: number }[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0)

it('of what came back most is restocked, some scrapped: three of ten', () => {
  const lines = inspected(createRandom(0.5), [{ id: 'l', quantity: 2_000, received: 0 }])
  expect(lines.map(({ disposition, condition }) => [disposition, condition])).toEqual([
    ['RESTOCK', 'NEW'],
    ['SCRAP', 'DAMAGED'],
  ])
  expect(lines[1]?.quantity).toBeGreaterThan(520)
  expect(lines[1]?.quantity).toBeLessThan(680)
})

it('an inspection loses and makes no unit, and names none that came before', () => {
  const line = fc.record({ id: fc.uuid(), quantity: fc.integer({ min: 1, max: 50 }), received: fc.integer({ min: 0, max: 50 }) })
  const announced = fc.array(line).map((lines) => lines.map((each) => ({ ...each, received: Math.min(each.received, each.quantity) })))
  fc.assert(
    fc.property(fc.nat(), announced, (seed, lines) => {
      const found = inspected(createRandom(seed / 2 ** 32), lines)
      expect(unitsOf(found)).toBe(unitsOf(lines) - lines.reduce((sum, { received }) => sum + received, 0))
      expect(found.every(({ quantity }) => quantity > 0)).toBe(true)
    }),
  )
})
