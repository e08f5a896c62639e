import { expect, it } from '@jest/globals'
import { addressOfPeriod, periodOf } from './process-period.js'

const TODAY = '2026-11-27'
it.each([
  ['', { from: '2026-10-31', to: '2026-11-27' }],
  ['from=2026-11-02&to=2026-11-15', { from: '2026-11-02', to: '2026-11-15' }],
  ['to=2026-03-01', { from: '2026-02-02', to: '2026-03-01' }],
  ['to=2026-99-99', { from: '2026-10-31', to: '2026-11-27' }],
  ['from=yesterday', { from: '2026-10-31', to: '2026-11-27' }],
])('The address "%s" asks for %j', (search, period) => {
  expect(periodOf(new URLSearchParams(search), TODAY)).toEqual(period)
})

it.each([
  [{ from: '2026-10-31', to: '2026-11-27' }, {}],
  [
    { from: '2026-10-31', to: '2026-11-26' },
    { from: '2026-10-31', to: '2026-11-26' },
  ],
  [{ from: '2026-02-02', to: '2026-03-01' }, { to: '2026-03-01' }],
  [{ from: '2026-11-02', to: '2026-11-27' }, { from: '2026-11-02' }],
])('%j is told by %j alone, and read back from it', (period, address) => {
  expect(addressOfPeriod(period, TODAY)).toEqual(address)
  expect(periodOf(new URLSearchParams(address), TODAY)).toEqual(period)
})

it('a year is usual where so many days are', () => {
  expect(periodOf(new URLSearchParams(), TODAY, 365)).toEqual({ from: '2025-11-28', to: '2026-11-27' })
  expect(addressOfPeriod({ from: '2025-11-28', to: '2026-11-27' }, TODAY, 365)).toEqual({})
})
