import { expect, it } from '@jest/globals'
import { inTurns, rarestFirst } from './rank.js'

it('each reading of a mistake is among the first, those of most orders before', () => {
  expect(
    inTurns([
      { by: 0, orderId: 'a1' },
      { by: 1, orderId: 'b1' },
      { by: 1, orderId: 'b2' },
      { by: 1, orderId: 'a1' },
    ]),
  ).toEqual(['b1', 'a1', 'b2'])
  expect(inTurns([])).toEqual([])
})

it('a reading goes by its rarest term, and is none when a term is unknown', () => {
  const counts = new Map([
    ['n:jan', 900],
    ['n:jansen', 20],
  ])
  expect(rarestFirst(['n:jan', 'n:jansen'], counts)).toEqual(['n:jansen', 'n:jan'])
  expect(rarestFirst(['n:jan', 'n:other'], counts)).toBeNull()
})
