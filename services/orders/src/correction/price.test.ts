import { expect, it } from '@jest/globals'
import { unusualPrices, type PricedLine } from './price.js'
import { DEFAULTS } from './settings.js'

/** The list says 10.00; between 8.00 and 14.00 was paid. */
const mug = (unitPrice: number, line: Partial<PricedLine> = {}): PricedLine => ({
  ...{ id: 'line-1', sku: 'MUG', unitPrice, listPrice: 1_000, paid: { lines: 100, low: 800, high: 1_400 } },
  ...line,
})
const others = (times: number): PricedLine[] => ['a', 'b', 'c'].map((id) => ({ id, sku: id, unitPrice: 500 * times, listPrice: 500, paid: null })) // prettier-ignore
const found = (...lines: PricedLine[]) => unusualPrices(lines, DEFAULTS).map(({ note, correction }) => [note, correction?.to ?? null])

it('far above the list is lowered to it', () =>
  expect(unusualPrices([mug(10_000), ...others(1)], DEFAULTS)).toEqual([
    {
      ...{ rule: 'price', reason: 'PRICE_ANOMALY', note: "The price of MUG is far above the list's" },
      correction: { summary: 'The price of MUG looks mistyped', field: 'lines.line-1.unitPrice', from: '10000', to: '1000' },
    },
  ]))

it('far below the list is told, and nobody is asked for more', () =>
  expect(found(mug(100))).toEqual([["The price of MUG is far below the list's", null]]))

it('is judged by the list alone where little was paid before', () =>
  expect(found(mug(8_000, { paid: { lines: 19, low: 8_000, high: 8_000 } }))).toHaveLength(1))

it.each([
  ['the list says', mug(1_000), []],
  ['is less than eight times the list', mug(7_999), []],
  ['is more than an eighth of the list', mug(126), []],
  ['was paid before', mug(8_000, { paid: { lines: 100, low: 800, high: 5_334 } }), []],
  ['was paid for less before', mug(120, { paid: { lines: 100, low: 180, high: 1_400 } }), []],
  ['the rest of the order has too', mug(8_000), others(8)],
  ['no list speaks of', mug(8_000, { listPrice: null }), []],
  ['the list gives away', mug(8_000, { listPrice: 0 }), []],
] as const)('a price that %s is no mistake', (_, line, rest) => expect(found(line, ...rest)).toEqual([]))
