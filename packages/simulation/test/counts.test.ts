import { expect, it } from '@jest/globals'
import { counted } from '../src/counts.js'
import { createRandom } from '../src/random.js'

it('a count is as in the books but for a unit now and then, and never of fewer than none', () => {
  const books = Array.from({ length: 2_000 }, (_, index) => ({ sku: 'MUG', bin: `B-${index}`, quantity: index % 2, position: '7' }))
  const differences = counted(createRandom(0.5), books).map(({ quantity }, index) => quantity - (books[index]?.quantity ?? 0))
  const varied = differences.filter((difference) => difference !== 0)
  expect(new Set(varied)).toEqual(new Set([-1, 1]))
  expect(varied.length).toBeGreaterThan(80)
  expect(varied.length).toBeLessThan(220)
  expect(counted(createRandom(0.5), books).every(({ quantity, position }) => quantity >= 0 && position === '7')).toBe(true)
})
