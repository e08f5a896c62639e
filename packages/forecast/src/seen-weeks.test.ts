import { expect, it } from '@jest/globals'
import { correctedOrders, correctionsOf, type SeenOrder, type SeenWeek } from './seen-weeks.js'

const week = (units: number, given: Partial<SeenWeek> = {}): SeenWeek => ({ units, promoted: 0, unstocked: 0, daysWithout: 0, ...given })
const even = (count: number) => Array.from({ length: count }, () => week(10))
const lastOf = (...weeks: SeenWeek[]) => correctionsOf(weeks).at(-1)

it.each([
  ['a whole week stands', week(4), 0, 0],
  // 8 in 4 days: 2 a day
  ['three days without stock are as the four others', week(8, { daysWithout: 3 }), 0, 6],
  ['what was asked for without stock is of these', week(9, { daysWithout: 3, unstocked: 1 }), 0, 5],
  ['more was asked for without stock than with it: nothing is added', week(15, { daysWithout: 3, unstocked: 7 }), 0, 0],
  ['a week with two days of stock says nothing', week(1, { daysWithout: 5 }), 0, 9],
  ['a week without any is as the others', week(0, { daysWithout: 7 }), 0, 10],
  ['more was asked for than usual, and none was there', week(25, { daysWithout: 7, unstocked: 25 }), 0, 0],
  ['a promotion counts up to a week without one', week(50, { promoted: 45 }), 40, 0],
  ['what others asked for in its week stands', week(50, { promoted: 30 }), 30, 0],
  ['a promotion that brought nothing more', week(9, { promoted: 9 }), 0, 0],
  ['a few that came by it make no promotion', week(30, { promoted: 14 }), 0, 0],
])('%s', (_, last, cut, missed) => {
  const correction = lastOf(...even(6), last)
  expect(correction?.cut).toBeCloseTo(cut, 6)
  expect(correction?.missed).toBeCloseTo(missed, 6)
})

it('with fewer than four weeks to compare it with, a promotion stands', () => {
  expect(lastOf(...even(3), week(50, { promoted: 50 }))).toEqual({ cut: 0, missed: 0 })
})

it('a promotion raises the level of no week to come, nor does it lower what others are compared with', () => {
  const weeks = [...even(6), week(60, { promoted: 60 }), week(70, { promoted: 70 }), week(0, { daysWithout: 7 })]
  expect(correctionsOf(weeks).map(({ cut, missed }) => [cut, missed]).slice(-3)).toEqual([[50, 0], [60, 0], [0, expect.closeTo(10, 6)]]) // prettier-ignore
})

it('orders are cut where a promotion brought them; what was missed is beside them, and no size of an order', () => {
  const order = (at: number, units: number, given: Partial<SeenOrder> = {}): SeenOrder => ({ week: at, units, price: 1, isPromoted: false, isUnstocked: false, ...given }) // prettier-ignore
  const orders = [3, 4, 5, 6, 7].map((at) => order(at, 10))
  const corrected = correctedOrders(
    [...orders, order(8, 10, { isPromoted: true }), order(8, 10, { isPromoted: true })],
    new Map([[9, 7]]),
    10,
  )
  expect(corrected.map(({ week: at, units }) => [at, Math.round(units * 1e6) / 1e6])).toEqual([[3, 10], [4, 10], [5, 10], [6, 10], [7, 10], [8, 5], [8, 5], [9, 10]]) // prettier-ignore
  expect(corrected.at(-1)).toMatchObject({ isEstimated: true, price: 0 })
  expect(correctedOrders([], new Map(), 10)).toEqual([])
})
