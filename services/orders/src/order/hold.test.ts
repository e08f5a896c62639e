import { describe, expect, it } from '@jest/globals'
import { cancel } from '../cancellation/cancel.js'
import { confirmed, counted, deciding, orderIn, asked, said } from './decision.builder.js'
import { IllegalTransition } from './order.js'
import { authorize, decline, holdForReview } from '../payment/payment.js'
import { hold, releaseHold, type NewHold } from './hold.js'

const fraud: NewHold = { reason: 'HIGH_RISK_OF_FRAUD', note: 'three cards in a minute', actor: 'agent-7', correction: null }
const release = { note: 'it is hers', actor: 'agent-8' }

describe('a hold', () => {
  it.each(['PENDING', 'CONFIRMED', 'ON_HOLD'] as const)('makes an order wait that is %s', (status) => {
    const decision = hold(orderIn({ status }), [fraud], deciding())
    expect([decision.state.status, decision.state.holds]).toEqual(['ON_HOLD', [{ id: 'id-1', reason: 'HIGH_RISK_OF_FRAUD' }]])
    expect(said(decision)).toEqual([
      {
        type: 'HELD',
        message: 'Held, it may be fraud: three cards in a minute',
        actor: 'agent-7',
        data: { reason: 'HIGH_RISK_OF_FRAUD', holdId: 'id-1', note: 'three cards in a minute' },
        event: 'order.held.v1',
      },
    ])
    expect(decision.holds).toEqual([
      {
        ...{ kind: 'PLACED', orderId: 'order-1', id: 'id-1', reason: 'HIGH_RISK_OF_FRAUD', note: 'three cards in a minute' },
        ...{ by: 'agent-7', correction: null, changedAt: new Date('2026-11-26T12:00:00Z') },
      },
    ])
  })

  it.each(['COMPLETED', 'CANCELLED', 'REJECTED'] as const)('of an order that is %s is refused', (status) =>
    expect(() => hold(orderIn({ status }), [fraud], deciding())).toThrow(
      new IllegalTransition(`An order that is ${status} cannot be held`),
    ),
  )

  it('keeps an order from the warehouse whose payment is secured meanwhile', () => {
    const held = hold(asked(), [fraud], deciding()).state
    const paid = authorize(held, 5_395, deciding())
    expect([paid.state.status, paid.state.saga.state, paid.state.isConfirmed]).toEqual(['ON_HOLD', 'IN_FULFILLMENT', false])
    expect(said(paid)).toMatchObject([
      { type: 'PAYMENT_AUTHORIZED', message: 'Stock and payment are secured; the order is held', event: 'order.progressed.v1' },
    ])
    const released = releaseHold(paid.state, held.holds[0]!, release, deciding())
    expect([released.state.status, released.state.isConfirmed]).toEqual(['CONFIRMED', true])
    expect(said(released)).toMatchObject([
      { type: 'HOLD_RELEASED', message: 'Released: it is hers', actor: 'agent-8', event: 'order.hold_released.v1' },
      { type: 'CONFIRMED', event: 'order.confirmed.v1' },
    ])
  })

  it('stays beside that of the payment review, and either may end first', () => {
    const held = hold(asked(), [fraud], deciding()).state
    const reviewed = holdForReview(held, deciding()).state
    expect([reviewed.status, reviewed.payment.inReview]).toEqual(['ON_HOLD', true])
    const passed = authorize(reviewed, 5_395, deciding())
    expect([passed.state.status, passed.holds.map(({ kind, reason }) => [kind, reason])]).toEqual([
      'ON_HOLD',
      [['RELEASED', 'PAYMENT_REVIEW']],
    ])
    const freed = releaseHold(reviewed, held.holds[0]!, release, deciding()).state
    expect([freed.status, freed.holds]).toEqual(['ON_HOLD', []])
    expect(authorize(freed, 5_395, deciding()).state.status).toBe('CONFIRMED')
  })

  it('ends with the order', () => {
    const held = hold(asked(), [fraud], deciding()).state
    for (const decision of [
      decline(held, 'no money', deciding()),
      cancel(held, { reason: 'too late', actor: 'customer', lines: null }, deciding()),
    ]) {
      expect(decision.state.holds).toEqual([])
      expect(decision.holds).toMatchObject([{ kind: 'RELEASED', id: 'id-1', reason: 'HIGH_RISK_OF_FRAUD', by: 'system' }])
    }
  })
})

describe('an order without its last hold', () => {
  it('waits for its stock and its money, as before', () => {
    const held = hold(orderIn({}), [fraud], deciding()).state
    const released = releaseHold(held, held.holds[0]!, release, deciding())
    expect([released.state.status, released.entries.map(({ type }) => type)]).toEqual(['PENDING', ['HOLD_RELEASED']])
  })

  it('is in the warehouse, where it was', () => {
    const held = hold(confirmed(), [fraud], deciding()).state
    const released = releaseHold(held, held.holds[0]!, release, deciding())
    expect([released.state.status, released.entries.map(({ type }) => type)]).toEqual(['CONFIRMED', ['HOLD_RELEASED']])
  })

  it('waits on while there is another', () => {
    const once = hold(confirmed(), [fraud], deciding()).state
    const twice = hold(once, [{ ...fraud, reason: 'MANUAL' }], { ...deciding(), newId: () => 'second' }).state
    const released = releaseHold(twice, once.holds[0]!, release, deciding())
    expect([released.state.status, released.state.holds]).toEqual(['ON_HOLD', [{ id: 'second', reason: 'MANUAL' }]])
  })

  it('is kept from the warehouse by the other, though it is paid', () => {
    const once = hold(asked(), [fraud], deciding()).state
    const twice = hold(once, [{ ...fraud, reason: 'MANUAL' }], { ...deciding(), newId: () => 'second' }).state
    const paid = authorize(twice, 5_395, deciding()).state
    const released = releaseHold(paid, once.holds[0]!, release, deciding())
    expect([released.state.status, released.entries.map(({ type }) => type)]).toEqual(['ON_HOLD', ['HOLD_RELEASED']])
  })

  it('is done when all of it has arrived meanwhile', () => {
    const arrived = confirmed({
      lines: counted({ shipped: 5, delivered: 5, charged: 5, captured: 5 }),
      payment: { captureRequested: 5_395, captured: 5_395 },
    })
    const held = hold(arrived, [fraud], deciding()).state
    expect(releaseHold(held, held.holds[0]!, release, deciding()).state.status).toBe('COMPLETED')
  })
})
