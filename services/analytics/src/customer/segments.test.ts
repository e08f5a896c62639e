import { expect, it } from '@jest/globals'
import { segmentOf } from './segments.js'

/** By recency, 5 first, for frequency and amount of 1 to 5. */
const OF_REPEATED = [
  ['PROMISING', 'PROMISING', 'PROMISING', 'CHAMPIONS', 'CHAMPIONS'],
  ['PROMISING', 'PROMISING', 'PROMISING', 'CHAMPIONS', 'CHAMPIONS'],
  ['PROMISING', 'PROMISING', 'PROMISING', 'LOYAL', 'LOYAL'],
  ['DORMANT', 'DORMANT', 'DORMANT', 'AT_RISK', 'AT_RISK'],
  ['DORMANT', 'DORMANT', 'DORMANT', 'AT_RISK', 'AT_RISK'],
]
const SCORES = [1, 2, 3, 4, 5]

it('every standing has a segment', () => {
  const found = [5, 4, 3, 2, 1].map((recency) =>
    SCORES.map((score) => segmentOf({ recency, frequency: score, amount: score, isOnce: false })),
  )
  expect(found).toEqual(OF_REPEATED)
})

it.each([
  ['who ordered once, lately', { recency: 4, frequency: 1, amount: 3, isOnce: true }, 'NEW'],
  ['who ordered once, lately, for very much', { recency: 5, frequency: 2, amount: 5, isOnce: true }, 'CHAMPIONS'],
  ['who ordered once, some time ago', { recency: 3, frequency: 1, amount: 1, isOnce: true }, 'PROMISING'],
  ['who ordered once, long ago', { recency: 2, frequency: 1, amount: 1, isOnce: true }, 'DORMANT'],
])('%s', (_, standing, segment) => {
  expect(segmentOf(standing)).toBe(segment)
})

it('half a point counts as a whole one', () => {
  expect(segmentOf({ recency: 5, frequency: 4, amount: 2, isOnce: false })).toBe('PROMISING')
  expect(segmentOf({ recency: 5, frequency: 4, amount: 3, isOnce: false })).toBe('CHAMPIONS')
})
