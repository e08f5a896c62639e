import { describe, expect, it } from '@jest/globals'
import { addWorkingDays } from './calendar.js'
import { backorderShipDate, dayOf, deliveryDate, handOver, shipDate, zoneBetween } from './promise.js'

const GB = { countryCode: 'GB' }
const at = (instant: string): Date => new Date(instant)

describe('zones', () => {
  it.each([
    ['GB', 'GB', 0],
    ['US', 'US', 0],
    ['GB', 'NL', 1],
    ['CH', 'GB', 1],
    ['UA', 'AD', 1],
    ['GB', 'US', 2],
    ['US', 'GB', 2],
    ['US', 'CA', 2],
  ])('from %s to %s is zone %d', (from, to, zone) => expect(zoneBetween(from, to)).toBe(zone))

  it.each(
    'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SJ SK SM UA VA'.split(
      ' ',
    ),
  )('%s is as near to Britain as the rest of Europe', (country) => expect(zoneBetween('GB', country)).toBe(1))
})

// 2026-11-27 is a Friday.
describe('working days', () => {
  it.each([
    ['2026-11-25T23:59:00Z', 0, '2026-11-25'],
    ['2026-11-25T00:00:00Z', 1, '2026-11-26'],
    ['2026-11-27T10:00:00Z', 0, '2026-11-27'],
    ['2026-11-27T10:00:00Z', 1, '2026-11-30'],
    ['2026-11-28T10:00:00Z', 0, '2026-11-30'],
    ['2026-11-29T10:00:00Z', 0, '2026-11-30'],
    ['2026-11-28T10:00:00Z', 1, '2026-11-30'],
    ['2026-11-25T10:00:00Z', 10, '2026-12-09'],
    ['2026-12-31T10:00:00Z', 2, '2027-01-04'],
  ])('%s and %d working days is %s', (from, days, expected) => expect(dayOf(addWorkingDays(at(from), days))).toBe(expected))

  it.each([
    ['on a working day before the cut-off', '2026-11-25T14:59:59Z', '2026-11-25'],
    ['on a working day from the cut-off', '2026-11-25T15:00:00Z', '2026-11-26'],
    ['on a Friday from the cut-off', '2026-11-27T15:00:00Z', '2026-11-30'],
    ['on a Saturday, at any hour', '2026-11-28T20:00:00Z', '2026-11-30'],
    ['on a Sunday, at any hour', '2026-11-29T20:00:00Z', '2026-11-30'],
  ])('goods at hand leave, ordered %s (%s), on %s', (_, now, expected) => expect(dayOf(shipDate(at(now), GB))).toBe(expected))

  it('hands over until two hours after the cut-off of that day', () =>
    expect(handOver(shipDate(at('2026-11-27T15:00:00Z'), GB), GB).toISOString()).toBe('2026-11-30T17:00:00.000Z'))
})

describe('a backorder', () => {
  const now = at('2026-11-25T10:00:00Z')
  it.each([
    ['nothing is announced', null, '2026-12-09'],
    ['it is announced for later: the working day after', '2027-01-08', '2027-01-11'],
    ['the announced day is today', '2026-11-25', '2026-12-09'],
    ['the announced day has passed', '2026-11-01', '2026-12-09'],
    ['it is announced for tomorrow', '2026-11-26', '2026-11-27'],
  ])('when %s (%s) leaves on %s', (_, availableFrom, expected) => expect(dayOf(backorderShipDate(now, availableFrom, GB))).toBe(expected))
})

it.each([
  ['GB', 'GB', '2026-11-27'],
  ['GB', 'NL', '2026-12-02'],
  // Thanksgiving does not count.
  ['GB', 'US', '2026-12-14'],
])('what leaves %s for %s on Wednesday 2026-11-25 arrives by %s', (from, to, expected) =>
  expect(dayOf(deliveryDate(at('2026-11-25T00:00:00Z'), { countryCode: from }, { countryCode: to }))).toBe(expected),
)
