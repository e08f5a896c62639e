import { describe, expect, it } from '@jest/globals'
import { AvailableToPromise, NEVER, NOW } from './atp.js'

const on = (day: string, quantity: number) => ({ day, quantity })
const DAYS = ['2026-12-01', '2026-12-05', '2026-12-10', '2026-12-20']

describe('what can be promised by a day', () => {
  it.each([
    ['is what has come in until then', [on(NOW, 2), on('2026-12-05', 3)], [], [2, 5, 5, 5]],
    ['is what is left of it until then', [on('2026-12-01', 5)], [on('2026-12-01', 2)], [3, 3, 3, 3]],
    ['is no more than what later promises leave', [on('2026-12-01', 5)], [on('2026-12-10', 4)], [1, 1, 1, 1]],
    ['is more once they are served by what comes later', [on('2026-12-01', 5), on('2026-12-20', 9)], [on('2026-12-10', 4)], [1, 1, 1, 10]],
    ['is nothing where more is promised than comes', [on('2026-12-01', 5), on('2026-12-20', 9)], [on('2026-12-05', 7)], [0, 0, 0, 7]],
    ['leaves what is waited for without a day', [on('2026-12-01', 5)], [on(NEVER, 4)], [1, 1, 1, 1]],
    ['is nothing where nothing comes', [], [], [0, 0, 0, 0]],
  ])('%s', (_, supply, commitments, expected) => {
    const atp = new AvailableToPromise(supply, commitments)
    expect(DAYS.map((day) => atp.on(day))).toEqual(expected)
  })

  it('is at hand before any day', () => expect(new AvailableToPromise([on(NOW, 2)], []).on('2000-01-01')).toBe(2))
})

describe('the first day for so many', () => {
  const supply = [on(NOW, 1), on('2026-12-01', 5), on('2026-12-20', 9)]
  it.each([
    [1, [], NOW],
    [2, [], '2026-12-01'],
    [6, [on('2026-12-10', 1)], '2026-12-20'],
    [2, [on('2026-12-10', 4)], '2026-12-01'],
    [3, [on('2026-12-10', 4)], '2026-12-20'],
    [11, [on('2026-12-10', 4)], '2026-12-20'],
    [12, [on('2026-12-10', 4)], null],
    [1, [on(NEVER, 15)], null],
  ])('%d units beside %j are there on %s', (quantity, commitments, expected) =>
    expect(new AvailableToPromise(supply, commitments).earliest(quantity)).toBe(expected),
  )
})

it('falls short on the first day on which more was promised than came', () => {
  const atp = new AvailableToPromise([on('2026-12-10', 9)], [on('2026-12-05', 2), on('2026-12-08', 1), on(NEVER, 50)])
  expect(atp.shortfall()).toEqual({ day: '2026-12-05', quantity: 2 })
  atp.takeBack('2026-12-05', 2)
  expect(atp.shortfall()).toEqual({ day: '2026-12-08', quantity: 1 })
  atp.takeBack('2026-12-08', 1)
  expect(atp.shortfall()).toBeNull()
  atp.promise('2026-12-10', 10)
  expect(atp.shortfall()).toEqual({ day: '2026-12-10', quantity: 1 })
})
