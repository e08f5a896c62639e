import { expect, it } from '@jest/globals'
import { periodOf } from './process-period.js'

const NOW = new Date('2026-11-27T23:30:00Z')
it.each([
  ['', { from: '2026-10-31', to: '2026-11-27' }],
  ['from=2026-11-02&to=2026-11-15', { from: '2026-11-02', to: '2026-11-15' }],
  ['to=2026-03-01', { from: '2026-02-02', to: '2026-03-01' }],
  ['to=2026-99-99', { from: '2026-10-31', to: '2026-11-27' }],
  ['from=yesterday', { from: '2026-10-31', to: '2026-11-27' }],
])('The address "%s" asks for %j', (search, period) => {
  expect(periodOf(new URLSearchParams(search), NOW)).toEqual(period)
})
