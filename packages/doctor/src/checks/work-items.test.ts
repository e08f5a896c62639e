import { expect, it } from '@jest/globals'
import { judgeWorkItems } from './work-items.js'

const DAY = 86_400

it.each([
  [DAY, 'warn'],
  [DAY + 1, 'fail'],
])('finds work that waits for %i s: %s', (seconds, level) => {
  expect(judgeWorkItems([{ kind: 'PAYMENT', count: 1, seconds }]).map((finding) => finding.level)).toEqual([level])
})

it('counts by kind, and tells of the oldest', () => {
  expect(judgeWorkItems([])).toEqual([{ level: 'ok', what: 'none open' }])
  expect(
    judgeWorkItems([
      { kind: 'DELIVERY', count: 2, seconds: 3_600 },
      { kind: 'PAYMENT', count: 1, seconds: 7_200 },
    ]).map(({ what }) => what),
  ).toEqual(['3 items open (2 DELIVERY, 1 PAYMENT), the oldest for 2 h'])
})
