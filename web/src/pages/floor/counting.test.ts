import { expect, it } from '@jest/globals'
import { countOf, leftOf, sheetFor } from './counting.js'

const line = (sku: string, bin: string | null, counted: number | null = null, secondCountDue = false) => ({
  ...{ id: `${sku} ${String(bin)}`, sku, counted, secondCountDue, expected: null, variance: null },
  bin: bin === null ? null : { id: bin, code: bin },
})
const sheet = { lines: [line('MUG', 'A'), line('TEA', 'A'), line('TEA', 'B', 3), line('CUP', 'C', 900, true), line('CUP', null)] }

it('a count tells what was scanned in a bin, and none of what is said to lie there and was not', () => {
  const scanned = [
    { sku: 'TEA', quantity: 4 },
    { sku: 'NEW', quantity: 1 },
  ]
  expect(countOf(sheet, 'A', scanned)).toEqual([
    { sku: 'TEA', bin: 'A', quantity: 4 },
    { sku: 'NEW', bin: 'A', quantity: 1 },
    { sku: 'MUG', bin: 'A', quantity: 0 },
  ])
  expect(countOf(sheet, 'D', [])).toEqual([])
})

it('bins are left that nobody counted, or that another person counts a second time', () => {
  expect(leftOf(sheet)).toEqual(['A', 'C'])
  expect([sheetFor([sheet], 'A'), sheetFor([sheet], 'B'), sheetFor([sheet], 'C')]).toEqual([sheet, undefined, sheet])
})
