import { describe, expect, it } from '@jest/globals'
import { costOf, decimalOf, exchangeCost, minorOf, type Going } from '../src/pages/track/exchange-cost.js'

const going = (given: Partial<Going>): Going => ({ amount: 1_250, insteadAmount: null, isOurs: true, ...given })
const NOTHING = { feeBps: 0, labelFee: 0 }
const SHARE = { feeBps: 1_000, labelFee: 350 }

describe('what an exchange costs', () => {
  it.each<[string, Going[], typeof SHARE, number]>([
    ['nothing for the same again', [going({})], NOTHING, 0],
    ['what other goods cost more', [going({ insteadAmount: 1_500 })], NOTHING, 250],
    ['less than nothing where they cost less', [going({ insteadAmount: 1_000 })], NOTHING, -250],
    ['what the shop keeps, and the label', [going({ isOurs: false })], SHARE, 125 + 350],
    ['nothing of that for a fault of the shop’s', [going({ insteadAmount: 1_500 })], SHARE, 250],
    ['the label once, and a share of what is no fault alone', [going({}), going({ isOurs: false, amount: 999 })], SHARE, 99 + 350],
    [
      'all of it where what goes back is worth less than what is kept',
      [going({ isOurs: false, amount: 100, insteadAmount: 500 })],
      SHARE,
      500,
    ],
  ])('is %s', (_, lines, kept, cost) => expect(exchangeCost(lines, kept)).toBe(cost))
})

it('units cost their share of the line, and money is read as the graph tells it', () => {
  expect([costOf({ total: 1_000, quantity: 3 }, 2), costOf({ total: 0, quantity: 0 }, 1)]).toEqual([666, 0])
  expect([minorOf('12.50'), minorOf('0.29'), minorOf('1250'), decimalOf(725, '0.00'), decimalOf(725, '0')]).toEqual([
    1_250,
    29,
    1_250,
    '7.25',
    '725',
  ])
})
