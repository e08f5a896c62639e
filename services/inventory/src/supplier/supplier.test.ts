import { expect, it } from '@jest/globals'
import { arrivesOn } from './supplier.js'

const WEEK = { workingWeekdays: [1, 2, 3, 4, 5], closedDates: ['2026-12-25', '2026-12-28'] }

it.each([
  ['on the day itself without a lead time', WEEK, 0, '2026-11-28', '2026-11-28'],
  ['on the next working day', WEEK, 1, '2026-11-25', '2026-11-26'],
  ['after the weekend', WEEK, 1, '2026-11-27', '2026-11-30'],
  ['after two weekends', WEEK, 7, '2026-11-26', '2026-12-07'],
  ['after its closed dates', WEEK, 1, '2026-12-24', '2026-12-29'],
  ['on a Sunday of who works on it alone', { workingWeekdays: [7], closedDates: [] }, 2, '2026-11-25', '2026-12-06'],
])('goods come %s', (_, calendar, leadTime, orderedOn, arrival) => expect(arrivesOn(calendar, leadTime, orderedOn)).toBe(arrival))

it('the day of a supplier that never works is told all the same', () =>
  expect(arrivesOn({ workingWeekdays: [], closedDates: [] }, 1, '2026-01-01')).toBe('2036-01-09'))
