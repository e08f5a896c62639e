import { describe, expect, it } from '@jest/globals'
import { readScan, unitsOf, withOneMore, withQuantity, type Line } from './scan.js'

const line = (sku: string, quantity: number): Line => ({ sku, title: `Title of ${sku}`, quantity })
const told = (lines: readonly Line[]) => lines.map(({ sku, quantity }) => `${quantity} × ${sku}`)

describe('what is typed into the field of the scanner', () => {
  it.each([
    ['', { kind: 'done' }],
    ['  ', { kind: 'done' }],
    ['*12', { kind: 'quantity', quantity: 12 }],
    ['12*', { kind: 'quantity', quantity: 12 }],
    ['×3', { kind: 'quantity', quantity: 3 }],
    ['*99999999', { kind: 'quantity', quantity: 1_000_000 }],
    ['22423', { kind: 'code', code: '22423' }],
    [' 85123A ', { kind: 'code', code: '85123A' }],
    ['*', { kind: 'code', code: '*' }],
    ['A*2', { kind: 'code', code: 'A*2' }],
  ])('%j is %j', (typed, scan) => expect(readScan(typed)).toEqual(scan))
})

describe('what was scanned', () => {
  it('counts up with each scan, the last one first', () => {
    const lines = ['MUG', 'TEA', 'MUG'].reduce<readonly Line[]>((before, sku) => withOneMore(before, line(sku, 0)), [])
    expect([told(lines), unitsOf(lines)]).toEqual([['2 × MUG', '1 × TEA'], 3])
  })

  it('is as many as are told of the last one, and none are forgotten', () => {
    const lines = [line('MUG', 1), line('TEA', 4)]
    expect(told(withQuantity(lines, 12))).toEqual(['12 × MUG', '4 × TEA'])
    expect(told(withQuantity(lines, 0))).toEqual(['4 × TEA'])
    expect(withQuantity([], 3)).toEqual([])
  })
})
