import { expect, it } from '@jest/globals'
import { counted, duration, size } from './words.js'

it.each([
  [0, '0 s'],
  [119, '119 s'],
  [120, '2 min'],
  [7_199, '120 min'],
  [7_200, '2 h'],
  [172_799, '48 h'],
  [172_800, '2 days'],
] as const)('%i s are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words)
})

it('tells sizes and counts', () => {
  expect([999e6, 1e9, 99.9e9, 123e9].map(size)).toEqual(['999 MB', '1.0 GB', '99.9 GB', '123 GB'])
  expect([counted(1, 'event'), counted(2, 'event'), counted(0, 'answers', 'answer')]).toEqual(['1 event', '2 events', '0 answer'])
})
