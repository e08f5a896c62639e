import { describe, expect, it } from '@jest/globals'
import { periodFault } from './period.js'

describe('A period', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2016-11-23', '2026-11-23'],
    ['2016-02-29', '2026-02-28'],
    ['0001-01-01', '0011-01-01'],
    ['9990-01-01', '9999-12-31'],
  ])('from %s to %s can be asked for', (from, to) => {
    expect(periodFault({ from, to })).toBeNull()
  })

  it.each([
    ['2026-11-24', '2026-11-23', 'to', 'The period ends (2026-11-23) before it begins (2026-11-24): exchange them'],
    ['2016-11-23', '2026-11-24', 'to', 'The period is longer than 10 years: ask for its parts'],
    ['0000-01-01', '0001-01-01', 'from', 'Periods begin in the year 1 or later'],
  ])('from %s to %s is refused, naming the field %s', (from, to, field, message) => {
    expect(periodFault({ from, to })).toEqual({ field, message })
  })
})
