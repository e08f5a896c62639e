import { expect, it } from '@jest/globals'
import { changedSku, found, missingOf, nextStop, pickedOf } from './picking.js'

const stop = (bin: string, sku: string, picked: number, quantity: number) => ({ bin, sku, picked, quantity, variant: null })
const STOPS = [stop('A-01', 'MUG', 1, 1), stop('B-02', 'TEA', 0, 1), stop('C-03', 'MUG', 1, 3)]

it('the picker goes on at the first bin that holds something', () => {
  expect(nextStop(STOPS)?.bin).toBe('B-02')
  expect(nextStop([stop('A-01', 'MUG', 1, 1)])).toBeUndefined()
})

it('of several bins, the units of a SKU are counted together', () => {
  expect([pickedOf(STOPS, 'MUG'), pickedOf(STOPS, 'TEA'), pickedOf(STOPS, 'CUP')]).toEqual([2, 0, null])
  expect(found(STOPS)).toEqual([{ sku: 'MUG', quantity: 2 }])
  expect(missingOf(STOPS, String)).toBe('2 × MUG, 1 × TEA')
})

it('what was scanned is known by what it changed', () => {
  expect(changedSku(STOPS, [stop('A-01', 'MUG', 1, 1), stop('B-02', 'TEA', 1, 1), stop('C-03', 'MUG', 1, 3)])).toBe('TEA')
  expect(changedSku(STOPS, STOPS)).toBeNull()
})
