import { expect, it } from '@jest/globals'
import { MOST_LINES, nextPosition } from './feed-position.js'

const before = { ledgerPosition: 10, markPosition: 20, markTransaction: 700 }

it('a mark is passed once every transaction that had begun before it is over', () => {
  const end = { lastLine: 30, ownTransaction: 720 }
  expect(nextPosition(before, { ...end, oldestRunning: 699 }, { count: 12, last: 28 })).toEqual(before)
  expect(nextPosition(before, { ...end, oldestRunning: 700 }, { count: 12, last: 28 })).toEqual({
    ledgerPosition: 20,
    markPosition: 30,
    markTransaction: 720,
  })
})

it('lines that did not fit in one reading are read next', () => {
  const far = { ledgerPosition: 0, markPosition: 200_000, markTransaction: 700 }
  const end = { lastLine: 200_000, oldestRunning: 700, ownTransaction: 700 }
  expect(nextPosition(far, end, { count: MOST_LINES, last: 50_003 })).toEqual({ ...far, ledgerPosition: 50_003 })
  expect(nextPosition(far, end, { count: MOST_LINES, last: 200_001 })).toMatchObject({ ledgerPosition: 200_000 })
})
