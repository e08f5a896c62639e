import { expect, it } from '@jest/globals'
import { judgeClocks } from './clocks.js'

it('lets a clock be off by five seconds, and by what its answer leaves open', () => {
  expect(judgeClocks([{ of: 'orders', off: 5_000, give: 0 }])).toEqual([{ level: 'ok', what: "1 within 5 s of this machine's" }])
  expect(judgeClocks([{ of: 'orders', off: -5_900, give: 1_000 }])).toEqual([{ level: 'ok', what: "1 within 5 s of this machine's" }])
  expect(judgeClocks([])).toEqual([{ level: 'ok', what: 'none to look at' }])
})

it('names one that is ahead, and one that is behind', () => {
  expect(
    judgeClocks([
      { of: 'the database bus', off: 7_201_000, give: 10 },
      { of: 'gateway', off: -6_500, give: 500 },
    ]).map(({ level, what }) => [level, what]),
  ).toEqual([
    ['fail', "the clock of the database bus is 7201 s ahead of this machine's (bar 5 s)"],
    ['fail', "the clock of gateway is 7 s behind this machine's (bar 5 s)"],
  ])
})
