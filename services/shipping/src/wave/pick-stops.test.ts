import { expect, it } from '@jest/globals'
import { stopsOf } from './pick-stops.js'

const line = (
  sku: string,
  quantity: number,
  bins: readonly string[],
  given: { picked?: number; bin?: string | null; order?: string } = {},
) => ({
  ...{ fulfillmentOrderId: given.order ?? 'one', sku, quantity, picked: given.picked ?? 0, bin: given.bin ?? null },
  bins: bins.map((part) => ({ bin: part.split(' ')[0] ?? '', quantity: Number(part.split(' ')[1]) })),
})
const seen = (lines: Parameters<typeof stopsOf>[0]) =>
  stopsOf(lines).map(({ fulfillmentOrderId, bin, sku, quantity, picked }) => `${fulfillmentOrderId} ${bin} ${picked}/${quantity} ${sku}`)

it('the round goes up one aisle and down the next, whatever the lines say first', () => {
  const lines = [line('CUP', 1, ['A-08 1']), line('JAR', 1, ['B-02 1']), line('MUG', 1, ['A-02 1']), line('TEA', 1, ['B-08 1'])]
  const round = stopsOf(lines).map(({ bin }) => bin)
  expect([round, round.toReversed()]).toContainEqual(['A-02', 'A-08', 'B-08', 'B-02'])
})

it('units of several bins are several stops, and what is picked counts for the first of them', () => {
  expect(seen([line('TEA', 6, ['A-01 1', 'A-05 2'], { picked: 2 })])).toEqual(['one A-01 1/1 TEA', 'one A-05 1/2 TEA', 'one null 0/3 TEA'])
})

it('a line of which units were cancelled asks for those that are left', () => {
  expect(seen([line('TEA', 2, ['A-01 1', 'A-05 2'])])).toEqual(['one A-01 0/1 TEA', 'one A-05 0/1 TEA'])
})

it('bins whose place nobody knows keep the path of their location, and what lies in none comes last', () => {
  const lines = [line('CUP', 1, [], { bin: 'SHELF 2' }), line('JAR', 1, ['DOCK 1']), line('POT', 1, []), line('MUG', 1, ['A-02 1'])]
  expect(stopsOf(lines).map(({ bin }) => bin)).toEqual(['A-02', 'SHELF 2', 'DOCK', null])
})

it('of one bin, the units of each fulfillment order are a stop of their own', () => {
  const lines = [line('TEA', 1, ['A-01 1']), line('MUG', 1, ['A-01 1'], { order: 'other' })]
  expect(seen(lines)).toEqual(['one A-01 0/1 TEA', 'other A-01 0/1 MUG'])
})
