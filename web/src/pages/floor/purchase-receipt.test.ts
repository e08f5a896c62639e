import { expect, it } from '@jest/globals'
import { allot, ofScanned } from './purchase-receipt.js'

const ordered = [
  { id: 'l-1', sku: 'MUG', outstanding: 10 },
  { id: 'l-2', sku: 'TEA', outstanding: 4 },
  { id: 'l-3', sku: 'MUG', outstanding: 5 },
]
const received = (...scanned: [string, number][]) =>
  allot(
    ordered,
    scanned.map(([sku, quantity]) => ({ sku, quantity })),
  ).map(({ lineId, quantity }) => `${lineId} ${quantity}`)

it('what came is of the lines that wait for it, and what is more of the last one', () => {
  expect(received(['MUG', 7])).toEqual(['l-1 7'])
  expect(received(['TEA', 1], ['MUG', 12])).toEqual(['l-2 1', 'l-1 10', 'l-3 2'])
  expect(received(['MUG', 20], ['TEA', 5])).toEqual(['l-1 10', 'l-3 10', 'l-2 5'])
  expect(received(['CUP', 1])).toEqual([])
})

it('a refusal of a line is told beside what was scanned', () => {
  const scanned = [{ sku: 'TEA' }, { sku: 'MUG' }]
  const lines = [
    { lineId: 'l-2', quantity: 1 },
    { lineId: 'l-1', quantity: 10 },
    { lineId: 'l-3', quantity: 9 },
  ]
  const refusedAt = (...field: string[]) => ofScanned({ code: 'OUT_OF_RANGE', field, parameters: [] }, ordered, lines, scanned).field
  expect(refusedAt('input', 'lines', '2', 'quantity')).toEqual(['input', 'lines', '1', 'quantity'])
  expect(refusedAt('input', 'deliveryReference')).toEqual(['input', 'deliveryReference'])
})
