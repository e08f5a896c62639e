import { describe, expect, it } from '@jest/globals'
import { costOfNext, decimalOf, exchangeCost, minorOf, type Going } from '../src/pages/track/exchange-cost.js'

const going = (given: Partial<Going>): Going => ({ sku: 'MUG', amount: 1_250, isOurs: true, ...given })
const NOTHING = { feeBps: 0, labelFee: 0 }
const SHARE = { feeBps: 1_000, labelFee: 350 }

describe('what an exchange costs', () => {
  it.each<[string, Going[], Record<string, number>, typeof SHARE, number]>([
    ['nothing for the same again', [going({})], {}, NOTHING, 0],
    ['what other goods cost more', [going({ sku: 'BOWL' })], { BOWL: 1_500 }, NOTHING, 250],
    ['less than nothing where they cost less', [going({ sku: 'BOWL' })], { BOWL: 1_000 }, NOTHING, -250],
    ['what the shop keeps, and the label', [going({ isOurs: false })], {}, SHARE, 125 + 350],
    ['nothing of that for a fault of the shop’s', [going({ sku: 'BOWL' })], { BOWL: 1_500 }, SHARE, 250],
    ['the label once, and a share of what is no fault alone', [going({}), going({ isOurs: false, amount: 999 })], {}, SHARE, 99 + 350],
    [
      'what all units of a SKU cost today, where one of them is no more the same again',
      [going({ sku: 'BOWL' }), going({ sku: 'BOWL', amount: 1_400 }), going({ amount: 999 })],
      { BOWL: 3_000 },
      NOTHING,
      350,
    ],
    [
      'all of it where what goes back is worth less than what is kept',
      [going({ isOurs: false, amount: 100, sku: 'BOWL' })],
      { BOWL: 500 },
      SHARE,
      500,
    ],
  ])('is %s', (_, lines, today, kept, cost) => expect(exchangeCost(lines, new Map(Object.entries(today)), kept)).toBe(cost))
})

it('the next units that come back cost what is left of the line, and money is read as the graph tells it', () => {
  const three = { total: 1_000, quantity: 3 }
  expect([0, 1, 2].map((settled) => costOfNext({ ...three, settled }, 1))).toEqual([333, 333, 334])
  expect([costOfNext({ ...three, settled: 1 }, 2), costOfNext({ total: 0, quantity: 0, settled: 0 }, 1)]).toEqual([667, 0])
  expect([minorOf('12.50'), minorOf('0.29'), minorOf('1250'), decimalOf(725, '0.00'), decimalOf(725, '0')]).toEqual([
    1_250,
    29,
    1_250,
    '7.25',
    '725',
  ])
})
