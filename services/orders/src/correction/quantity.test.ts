import { expect, it } from '@jest/globals'
import { DEFAULTS } from './settings.js'
import { unusualQuantities, type OrderedLine } from './quantity.js'

/** Half of the lines of a mug have 6 or fewer, 99 of 100 have 48 or fewer. */
const mugs = (quantity: number, habit: OrderedLine['habit'] = { lines: 500, usual: 6, high: 48 }): OrderedLine => ({
  ...{ id: 'line-1', sku: 'MUG', quantity, habit },
})
const plates = (quantity: number): OrderedLine => ({ id: 'line-2', sku: 'PLATE', quantity, habit: { lines: 300, usual: 4, high: 24 } })
const found = (lines: readonly OrderedLine[], ownMost: number | null = null) =>
  unusualQuantities(lines, ownMost, DEFAULTS).map(({ correction }) => correction?.to ?? null)

it('far above what is usual is a mistake, and a number that was typed twice is proposed once', () =>
  expect(unusualQuantities([mugs(1_212), plates(4)], null, DEFAULTS)).toEqual([
    {
      ...{ rule: 'quantity', reason: 'QUANTITY_ANOMALY', note: '1,212 of MUG is far more than anybody orders' },
      correction: { summary: 'The quantity of MUG looks mistyped', field: 'lines.line-1.quantity', from: '1212', to: '12' },
    },
  ]))

it.each([
  // As it was typed, what is proposed.
  [600, '6'],
  [1_200, '12'],
  [96, null],
  [4_800, '48'],
  [22_423, null],
  [5_050, null],
] as const)('%i mugs are too many, and %s are meant', (quantity, to) => expect(found([mugs(quantity)])).toEqual([to]))

it.each([
  ['is usual', [mugs(48)], null],
  ['is below twice what 99 of 100 have', [mugs(95)], null],
  ['is of a SKU that is not known well', [mugs(1_212, { lines: 19, usual: 6, high: 48 })], null],
  ['is of a SKU that nobody knows', [mugs(1_212, null)], null],
  ['is few all the same', [mugs(9, { lines: 500, usual: 1, high: 1 })], null],
  ['is as unusual as the rest of the order', [mugs(1_200), plates(160)], null],
  ['is what the customer orders anyway', [mugs(1_200)], 51],
] as const)('a quantity that %s is no mistake', (_, lines, ownMost) => expect(found(lines, ownMost)).toEqual([]))

it('is one for a customer who never ordered a quarter of it', () => expect(found([mugs(1_200)], 50)).toEqual(['12']))
