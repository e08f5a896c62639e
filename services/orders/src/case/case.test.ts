import { describe, expect, it } from '@jest/globals'
import { opened, replied, resolved } from './case.js'
import { overdueCases } from './overdue-cases.js'

const nine = new Date('2026-07-01T09:00:00Z')
const ten = new Date('2026-07-01T10:00:00Z')
const eleven = new Date('2026-07-01T11:00:00Z')

describe('a case', () => {
  it('waits for staff from its opening, and for the customer once staff has answered', () => {
    const open = opened(nine)
    expect(open).toEqual({ status: 'OPEN', waitingSince: nine, resolvedAt: null, isTold: false })
    expect(replied({ ...open, isTold: true }, 'STAFF', ten)).toEqual({
      status: 'WAITING_ON_CUSTOMER',
      waitingSince: null,
      resolvedAt: null,
      isTold: false,
    })
  })
  it('keeps its clock when the customer writes twice, and starts anew after an answer', () => {
    const twice = replied(opened(nine), 'CUSTOMER', ten)
    expect([twice.status, twice.waitingSince]).toEqual(['OPEN', nine])
    const anew = replied(replied(twice, 'STAFF', ten), 'CUSTOMER', eleven)
    expect([anew.status, anew.waitingSince]).toEqual(['OPEN', eleven])
  })
  it('takes nothing more once it is resolved', () => {
    const over = resolved(opened(nine), ten)
    expect(over).toEqual({ status: 'RESOLVED', waitingSince: null, resolvedAt: ten, isTold: false })
    expect(() => replied(over, 'CUSTOMER', eleven)).toThrow('takes no more messages')
    expect(() => replied(over, 'STAFF', eleven)).toThrow('takes no more messages')
    expect(() => resolved(over, eleven)).toThrow('resolved already')
  })
})

it('an answer that is late is work for a person, one that is not yet due is none', () => {
  const office = { zone: 'UTC', days: [1, 2, 3, 4, 5], opens: 0, closes: 1_439, answerWithin: 60 }
  const waiting = [
    { id: 'late', number: 'C-1', orderId: 'o1', waitingSince: nine },
    { id: 'soon', number: 'C-2', orderId: null, waitingSince: ten },
  ]
  expect(overdueCases(waiting, office, new Date('2026-07-01T10:30:00Z'))).toEqual([
    {
      id: 'late',
      work: {
        kind: 'CASE',
        subject: 'Case C-1 waits for an answer',
        error: 'The answer was due at 2026-07-01T10:00:00.000Z',
        orderId: 'o1',
        reference: 'case:late',
        attempts: 1,
        payload: { caseId: 'late', caseNumber: 'C-1', dueAt: '2026-07-01T10:00:00.000Z' },
      },
    },
  ])
})
