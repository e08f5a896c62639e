import { expect, it } from '@jest/globals'
import { advise, weeksToCover, type Stocked } from './suggestion.js'

const sku: Stocked = {
  available: 20,
  incoming: 0,
  waiting: 0,
  minimumOrder: 1,
  multiple: 1,
  covers: 40,
  expectedWeek: 10,
  signal: 'UNDERSTOCK',
}
const DAY = '2026-11-27'

it.each([
  ['low stock is ordered up to four weeks beyond what is covered', {}, 60, DAY],
  ['what comes, and what is owed, count', { incoming: 15, waiting: 5 }, 50, DAY],
  ['at least the minimum', { minimumOrder: 100 }, 100, DAY],
  ['by the multiple', { multiple: 24 }, 72, DAY],
  ['out of stock, but enough comes', { signal: 'STOCKOUT', available: 0, incoming: 75 }, 0, '2026-12-21'],
  ['too much is not ordered on any day', { signal: 'OVERSTOCK', available: 900 }, 0, null],
  ['nor what is dead', { signal: 'DEAD_STOCK', expectedWeek: 0 }, 0, null],
  ['what lasts for ages is looked at in ten years', { signal: 'HEALTHY', available: 900_000, expectedWeek: 0.01 }, 0, '2036-11-24'],
] as const)('%s', (_, given, suggestedQuantity, orderBy) => {
  expect(advise({ ...sku, ...given }, DAY)).toMatchObject({ suggestedQuantity, orderBy })
})

it.each([
  [0, 0, 1],
  [14, 7, 4],
  [15, 0, 4],
  [null, null, 3],
  [365, 90, 26],
])('goods in %s days, give or take %s: stock lasts %d weeks', (leadTime, deviation, weeks) => {
  expect(weeksToCover(leadTime, deviation)).toBe(weeks)
})
