import { describe, expect, it } from '@jest/globals'
import { addWorkingDays, afterCutOff, departureDay, localDay, workingDaysOf } from './calendar.js'

const at = (instant: string): Date => new Date(instant)
const day = (date: Date): string => date.toISOString().slice(0, 10)
const place = (countryCode: string, more: { region?: string; timeZone?: string; cutOff?: string } = {}) => ({ countryCode, ...more })

describe('public holidays', () => {
  it.each<[string, string | undefined, string, string, string]>([
    ['GB', undefined, '2026-12-25', '2026-12-29', 'Christmas, and Boxing Day on the Monday after'],
    ['GB', undefined, '2026-08-31', '2026-08-31', 'a holiday of parts of the country alone'],
    ['GB', 'England', '2026-08-31', '2026-09-01', 'a region by its name'],
    ['GB', 'SCT', '2026-11-30', '2026-12-01', 'a region by its code: St Andrew'],
    ['GB', 'GB-ENG', '2026-11-30', '2026-11-30', 'another region of the country'],
    ['DE', 'by', '2026-01-06', '2026-01-07', 'a region in small letters: Epiphany in Bavaria'],
    ['DE', 'Bayern', '2026-01-06', '2026-01-07', 'a region in its own language'],
    ['DE', 'Berlin', '2026-01-06', '2026-01-06', 'a region without that holiday'],
    ['DE', 'Atlantis', '2026-01-06', '2026-01-06', 'a region that is not known'],
    ['NL', undefined, '2026-04-27', '2026-04-28', 'the day of the king'],
    ['US', undefined, '2026-11-26', '2026-11-27', 'Thanksgiving'],
    ['AE', undefined, '2026-05-27', '2026-06-01', 'a holiday of three days'],
    ['ZZ', undefined, '2026-12-25', '2026-12-25', 'a country that is not known'],
  ])('in %s %s: what would leave on %s leaves on %s (%s)', (country, region, from, expected, _) =>
    expect(day(addWorkingDays(at(`${from}T00:00:00Z`), 0, workingDaysOf({ countryCode: country, region })))).toBe(expected),
  )

  it('are counted over the turn of a year', () =>
    expect(day(addWorkingDays(at('2026-12-23T00:00:00Z'), 5, workingDaysOf(place('GB'))))).toBe('2027-01-04'))
})

describe('the cut-off', () => {
  it.each([
    ['is of the clocks there: before it', place('GB'), '2026-07-01T13:59:59Z', '2026-07-01'],
    ['is of the clocks there: at 15:00 in summer', place('GB'), '2026-07-01T14:00:00Z', '2026-07-02'],
    ['is of the clocks there: at 15:00 in winter', place('GB'), '2026-12-01T14:59:59Z', '2026-12-01'],
    ['is its own', place('NL', { cutOff: '21:30' }), '2026-12-01T20:29:00Z', '2026-12-01'],
    ['is its own, and over', place('NL', { cutOff: '21:30' }), '2026-12-01T20:30:00Z', '2026-12-02'],
    ['is of its own time zone', place('US', { timeZone: 'America/Los_Angeles' }), '2026-12-01T22:59:00Z', '2026-12-01'],
    ['of a country with several is where most people live', place('US'), '2026-12-01T20:00:00Z', '2026-12-02'],
    ['counts from the day that it is there', place('JP'), '2026-11-30T23:00:00Z', '2026-12-01'],
    ['of a country that is not known is by UTC', place('ZZ'), '2026-12-01T15:00:00Z', '2026-12-02'],
    ['on a public holiday is none: the next working day, in the evening too', place('NL'), '2026-04-27T19:00:00Z', '2026-04-28'],
    ['on a Friday before a holiday', place('GB'), '2026-05-22T14:00:00Z', '2026-05-26'],
    ['at an hour that the clocks skip is when they have', place('IL', { cutOff: '02:30' }), '2026-03-27T00:29:00Z', '2026-03-27'],
  ])('%s (%o): ordered at %s leaves on %s', (_, where, now, expected) => expect(day(departureDay(at(now), where))).toBe(expected))

  // Those of Cairo go back from 24:00 to 23:00 on Thursday 29 October 2026: 23:30 is twice on that day.
  it.each([
    ['2026-10-29T20:29:00Z', '2026-10-29'],
    ['2026-10-29T20:30:00Z', '2026-10-30'],
    ['2026-10-29T21:15:00Z', '2026-10-30'],
  ])('that the clocks show twice stays passed: %s leaves on %s', (now, expected) =>
    expect(day(departureDay(at(now), place('EG', { cutOff: '23:30' })))).toBe(expected),
  )

  it('is of the day on which the clocks change', () => {
    // 2026-03-29 and 2026-10-25: Europe changes at 01:00 UTC.
    expect(afterCutOff(at('2026-03-29T00:00:00Z'), 0, place('GB')).toISOString()).toBe('2026-03-29T14:00:00.000Z')
    expect(afterCutOff(at('2026-10-25T00:00:00Z'), 0, place('GB')).toISOString()).toBe('2026-10-25T15:00:00.000Z')
    expect(afterCutOff(at('2026-03-29T00:00:00Z'), 0, place('GB', { cutOff: '01:30' })).toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(afterCutOff(at('2026-10-25T00:00:00Z'), 0, place('GB', { cutOff: '01:30' })).toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })
})

it.each([
  ['NZ', '2026-11-30T11:30:00Z', '2026-12-01'],
  ['US', '2026-12-01T04:30:00Z', '2026-11-30'],
  ['GB', '2026-06-30T23:30:00Z', '2026-07-01'],
])('in %s it is at %s the day %s', (country, now, expected) => expect(day(localDay(at(now), place(country)))).toBe(expected))
