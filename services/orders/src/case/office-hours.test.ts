import { describe, expect, it } from '@jest/globals'
import { answerDue, type OfficeHours } from './office-hours.js'

const office: OfficeHours = { zone: 'Europe/Amsterdam', days: [1, 2, 3, 4, 5], opens: 9 * 60, closes: 17 * 60, answerWithin: 4 * 60 }

describe('an answer within four office hours', () => {
  it.each([
    ['asked in the morning of a Wednesday, is due that day', '2026-07-01T08:00:00Z', '2026-07-01T12:00:00Z'],
    ['asked an hour before closing, is due the next morning', '2026-07-01T14:00:00Z', '2026-07-02T10:00:00Z'],
    ['asked at night, counts from opening', '2026-07-01T22:30:00Z', '2026-07-02T11:00:00Z'],
    ['asked at five to the minute, counts from the next opening', '2026-07-01T15:00:00Z', '2026-07-02T11:00:00Z'],
    ['asked on a Friday evening, is due on Monday', '2026-07-03T20:00:00Z', '2026-07-06T11:00:00Z'],
    ['asked before the weekend in which clocks go back, is due by the wall clock', '2026-10-23T14:00:00Z', '2026-10-26T11:00:00Z'],
  ])('%s', (_, since, due) => {
    expect(answerDue(new Date(since), office).toISOString()).toBe(new Date(due).toISOString())
  })

  it('within more hours than a day has takes days', () => {
    expect(answerDue(new Date('2026-07-01T07:00:00Z'), { ...office, answerWithin: 20 * 60 }).toISOString()).toBe('2026-07-03T11:00:00.000Z')
  })

  it('of an office that is never open is none', () => {
    expect(() => answerDue(new Date('2026-07-01T07:00:00Z'), { ...office, days: [] })).toThrow('never open')
  })
})
