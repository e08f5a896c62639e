import { describe, expect, it } from '@jest/globals'
import { linesOf } from './decision-line.js'
import { aside, changed, decided, progressed, unchanged, type Decision, type Note } from './decision.js'
import { deciding, orderIn } from './decision.builder.js'
import type { Order } from './order.js'

const before = orderIn({ id: 'order-1', number: 'K-1001', version: 3 })
const locked = new Map([[before.id, before]])
const ABOUT = { orderNumber: 'K-1001', orderId: 'order-1', status: before.status, saga: before.saga.state }
const lines = (...decisions: readonly Decision<Order | null>[]) => linesOf(decisions, locked)
const ended: Note = { type: 'COMPLETED', message: 'Over, says Ada', actor: 'system', data: null, event: { kind: 'completed' } }
const work = (orderId: string | null) => ({ kind: 'PAYMENT' as const, subject: 's', error: 'e', orderId, reference: 'r', attempts: 1 })

describe('the line of a decision about an order', () => {
  it('is named by what its timeline says, with what followed in the same, and never by the words of it', () => {
    const notes = [progressed('PAYMENT_CAPTURED', 'Captured'), ended]
    expect(lines(decided(before, changed(before, { notes }), deciding()))).toEqual([
      {
        message: 'order payment captured',
        decision: 'payment captured',
        facts: { ...ABOUT, version: 5, then: ['completed'] },
        causedBy: undefined,
      },
    ])
  })

  it('is named by what is done beside it where the timeline says nothing', () => {
    const asks = decided(before, changed(before, { payments: [{ kind: 'AUTHORIZE', amount: 1, key: 'k' }] }), deciding())
    expect(lines({ ...asks, done: ['saga:order-1:AWAITING_STOCK'] }).map(({ message }) => message)).toEqual(['order to authorize'])
    expect(lines({ ...unchanged(before), reopened: [7] }).map(({ message }) => message)).toEqual(['order payment asked again'])
    expect(lines({ ...unchanged(before), todo: [work('order-1')] }).map(({ message }) => message)).toEqual(['order work opened'])
  })

  it('tells that it moved on where only its counters did; one that comes again, or too late, has none', () => {
    const counted = decided(before, changed({ ...before, releasedUnits: 2 }), deciding())
    expect(lines(unchanged(before), counted, unchanged(counted.state)).map(({ message }) => message)).toEqual(['order moved on'])
    expect(lines({ ...unchanged(before), done: ['saga:order-1:AWAITING_STOCK'] })).toEqual([])
  })

  it('carries what caused it', () => {
    const causedBy = { id: 'event-1', correlationId: 'request-1', traceparent: 't' }
    const caused = { ...decided(before, changed(before, { notes: [ended] }), deciding()), causedBy }
    expect(linesOf([caused], locked)).toMatchObject([{ decision: 'completed', causedBy }])
  })
})

describe('the line of a decision about no order', () => {
  it('tells the orders that its work is about', () => {
    expect(lines(aside({ todo: [work('a')] }), aside({ todo: [work('a'), work('b'), work(null)] }), aside({ todo: [work(null)] }))).toEqual(
      [
        { message: 'work opened', decision: 'work opened', facts: { orderId: 'a' }, causedBy: undefined },
        { message: 'work opened', decision: 'work opened', facts: { orderIds: ['a', 'b'] }, causedBy: undefined },
        { message: 'work opened', decision: 'work opened', facts: { orderId: undefined }, causedBy: undefined },
      ],
    )
  })

  it('tells what was closed or told, and nothing of nothing', () => {
    const told = { topic: 'inventory.replays', key: 'k', type: 'dead-letter.replay_requested.v1', data: {} }
    expect(lines(aside({ done: ['r'] }), aside({ events: [told, told] }), aside({})).map(({ message }) => message)).toEqual([
      'work closed',
      'dead-letter replay requested',
    ])
  })
})
