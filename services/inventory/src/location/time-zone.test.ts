import { expect, it } from '@jest/globals'
import { isTimeZone, timeZoneOf } from './time-zone.js'

it.each([
  ['', 'UTC'],
  ['GB', 'Europe/London'],
  ['NL', 'Europe/Amsterdam'],
  ['DE', 'Europe/Berlin'],
  ['ES', 'Europe/Madrid'],
  ['US', 'America/New_York'],
  ['JP', 'Asia/Tokyo'],
  ['XX', 'UTC'],
])('clocks of %s go by %s', (country, zone) => {
  expect(timeZoneOf(country)).toBe(zone)
  expect(timeZoneOf(country)).toBe(zone)
})

it.each([
  ['Europe/London', true],
  ['UTC', true],
  ['Europe/Nowhere', false],
  ['+01:00', false],
  ['', false],
])('%s is a time zone: %s', (name, expected) => expect(isTimeZone(name)).toBe(expected))
