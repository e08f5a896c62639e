import { describe, expect, it } from '@jest/globals'
import { confirmed, counted, deciding, orderIn } from './decision.builder.js'
import { aside, changed, decided, merge, progressed, unchanged, units, type Change, type Note } from './decision.js'
import { aLine } from './order.builder.js'

const NOW = '2026-11-26T12:00:00.000Z'
const note = (type: string): Note => progressed(type, `It is ${type}`, { units: 1 })
const ended: Note = { type: 'COMPLETED', message: 'Over', actor: 'system', data: null, event: { kind: 'completed' } }

describe('a decision', () => {
  it('numbers its entries on from the version of the order, and publishes each with the order as it is in the end', () => {
    const before = orderIn({ version: 4 })
    const { state, entries, events } = decided(
      before,
      changed({ ...before, deliverBy: '2026-12-24' }, { notes: [note('A'), note('B')] }),
      deciding(),
    )
    expect([state.version, state.deliverBy]).toEqual([6, '2026-12-24'])
    expect(entries).toEqual([
      {
        orderId: 'order-1',
        sequence: 5,
        id: 'id-1',
        type: 'A',
        at: new Date(NOW),
        actor: 'system',
        message: 'It is A',
        data: { units: 1 },
      },
      {
        orderId: 'order-1',
        sequence: 6,
        id: 'id-2',
        type: 'B',
        at: new Date(NOW),
        actor: 'system',
        message: 'It is B',
        data: { units: 1 },
      },
    ])
    expect(events).toEqual(
      (['A', 'B'] as const).map((type, index) => ({
        ...{ topic: 'orders.order', key: 'order-1', type: 'order.progressed.v1' },
        data: {
          ...{ orderId: 'order-1', orderNumber: 'K-100000017', channel: 'web', customerId: 'customer-1', version: 5 + index },
          ...{ status: 'PENDING', fulfillmentStatus: 'UNFULFILLED', paymentStatus: 'PENDING', cancellationPendingUnits: 0 },
          timeline: {
            ...{ sequence: 5 + index, id: `id-${index + 1}`, type, at: NOW, actor: 'system', message: `It is ${type}`, data: { units: 1 } },
          },
        },
      })),
    )
  })

  it.each([
    ['2026-11-26T11:00:00.000Z', 'PACKED', '2026-11-26T11:00:00.000Z'],
    ['2026-11-26T13:00:00.000Z', 'PACKED', NOW],
    ['2026-11-26T11:00:00.000Z', 'COMPLETED', NOW],
  ])('on what happened at %s has an entry %s of %s', (occurredAt, type, expected) => {
    const before = confirmed()
    const notes = [type === 'COMPLETED' ? ended : note(type)]
    const { entries } = decided(before, changed(before, { notes }), { ...deciding(), occurredAt: new Date(occurredAt) })
    expect(entries[0]?.at.toISOString()).toBe(expected)
  })

  it('that changes nothing leaves the very order', () => {
    const before = confirmed()
    expect(decided(before, changed(before), deciding()).state).toBe(before)
    expect(unchanged(before).state).toBe(before)
    expect(decided(before, changed({ ...before }), deciding()).state).toEqual(before)
  })

  it('about no order has none', () => expect(aside({ done: ['a'] })).toMatchObject({ state: null, done: ['a'], todo: [], events: [] }))

  it.each([
    ['another state', { state: 'DONE', deadlineInSeconds: 600 }, ['saga:order-1:IN_FULFILLMENT']],
    ['no deadline any more', { state: 'IN_FULFILLMENT', deadlineInSeconds: null }, ['saga:order-1:IN_FULFILLMENT']],
    ['another deadline', { state: 'IN_FULFILLMENT', deadlineInSeconds: 600 }, []],
  ] as const)('with %s answers the work of the deadline, or not', (_, saga, done) => {
    const before = confirmed()
    expect(decided(before, changed({ ...before, saga }, { done: ['own'] }), deciding()).done).toEqual(['own', ...done])
  })
})

describe('changes one after the other', () => {
  const work = { kind: 'DELIVERY', subject: 's', error: 'e', orderId: 'order-1', reference: 'r', attempts: 1 } as const
  const lost = { orderId: 'order-1', kind: 'NOT_DELIVERED', subject: 's', body: 'b', reference: 'r' } as const
  const full: Change = {
    ...{ state: orderIn({}), notes: [note('A')], payments: [{ kind: 'VOID', amount: 1, key: 'k' }], todo: [work], done: ['d'] },
    ...{ credit: null, refunds: [], invoice: { total: 1, commandKey: 'k', charge: null }, hold: 'PLACED', holds: [], cases: [lost] },
  }

  it('are one', () => {
    const later = confirmed()
    expect(merge(full, changed(later))).toEqual({ ...full, state: later })
    expect(merge(changed(later), full)).toEqual(full)
    expect(merge(full, { ...full, hold: 'RELEASED', invoice: null })).toEqual({
      ...full,
      ...{
        notes: [note('A'), note('A')],
        payments: [...full.payments, ...full.payments],
        todo: [work, work],
        done: ['d', 'd'],
        cases: [lost, lost],
      },
      hold: 'RELEASED',
    })
  })
})

describe('what is published', () => {
  const order = confirmed({ deliverBy: '2026-12-24', lines: [...counted({ cancelled: 5 }), aLine({ id: 'b', sku: 'CUP', quantity: 2 })] })
  const published = (event: Note['event']) => decided(order, changed(order, { notes: [{ ...ended, event }] }), deciding()).events[0]
  const open = [{ orderLineId: 'b', sku: 'CUP', quantity: 2 }]

  it('of a confirmation is what is to be sent where, without what is cancelled', () =>
    expect(published({ kind: 'confirmed' })).toMatchObject({
      type: 'order.confirmed.v1',
      data: { lines: open, countryCode: 'GB', deliverBy: '2026-12-24' },
    }))

  it('of a rejection is why, and what is not needed any more', () =>
    expect(published({ kind: 'rejected', reason: 'OUT_OF_STOCK' })).toMatchObject({
      type: 'order.rejected.v1',
      data: { lines: open, reason: 'OUT_OF_STOCK' },
    }))

  it('of a cancellation is what and why, and whether it is all', () =>
    expect(published({ kind: 'cancelled', reason: 'late', lines: open, complete: false })).toMatchObject({
      type: 'order.cancelled.v1',
      data: { lines: open, reason: 'late', complete: false },
    }))

  it('of anything else says how many cancelled units are not answered for', () =>
    expect(published({ kind: 'progressed' })).toMatchObject({ type: 'order.progressed.v1', data: { cancellationPendingUnits: 5 } }))

  it.each(['claimed', 'completed'] as const)('when it is %s is the order', (kind) =>
    expect(published({ kind })).toMatchObject({ type: `order.${kind}.v1`, key: 'order-1', data: { status: 'CONFIRMED' } }),
  )
})

it.each([
  [[], '0 units'],
  [[{ quantity: 1 }], '1 unit'],
  [[{ quantity: 1 }, { quantity: 2 }], '3 units'],
])('units of %j are %s', (lines, words) => expect(units(lines)).toBe(words))
