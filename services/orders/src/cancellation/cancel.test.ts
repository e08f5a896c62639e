import { describe, expect, it } from '@jest/globals'
import { asked, confirmed, counted, deciding, mugs, orderIn, progressed, said, sagaOf } from '../order/decision.builder.js'
import { aLine } from '../order/order.builder.js'
import { noUnits } from '../order/places.js'
import { IllegalTransition } from '../order/order.js'
import { confirmVoid } from '../payment/payment.js'
import { ship } from '../goods/goods.js'
import { cancel, OverCancelled, refuseCancellation, release } from './cancel.js'

describe('a cancellation', () => {
  const command = { reason: 'too late', actor: 'customer', lines: null }

  it.each(['PENDING', 'ON_HOLD', 'CONFIRMED'] as const)('of the whole order, %s, takes it back and waits for its stock', (status) => {
    const decision = cancel(orderIn({ status }), command, deciding())
    expect([decision.state.status, ...sagaOf(decision), decision.payments]).toEqual(['CANCELLED', 'COMPENSATING', 600, []])
    expect(decision.state.lines[0]?.counters).toEqual({ ...noUnits, cancelled: 5 })
    expect(said(decision)).toEqual([
      {
        type: 'CANCELLED',
        message: 'Cancelled: too late',
        actor: 'customer',
        data: { units: 5, reason: 'too late' },
        event: 'order.cancelled.v1',
      },
    ])
  })

  it('of some units leaves the order as it is', () => {
    const order = confirmed({ lines: [...counted({ shipped: 1 }), aLine({ id: 'b', sku: 'CUP' })] })
    const decision = cancel(order, { ...command, lines: [{ orderLineId: 'line-1', quantity: 4 }] }, deciding())
    expect([decision.state.status, ...sagaOf(decision)]).toEqual(['CONFIRMED', 'IN_FULFILLMENT', 600])
    expect(sagaOf(release(decision.state, mugs(3), deciding()))).toEqual(['IN_FULFILLMENT', 600])
    expect(sagaOf(release(decision.state, mugs(4), deciding()))).toEqual(['IN_FULFILLMENT', null])
    expect(said(decision)).toEqual([
      {
        type: 'CANCELLED',
        message: '4 units cancelled: too late',
        actor: 'customer',
        data: { units: 4, reason: 'too late' },
        event: 'order.cancelled.v1',
      },
    ])
  })

  it('without lines takes what has not left', () => {
    const decision = cancel(
      confirmed({ lines: [...counted({ shipped: 2 }), aLine({ id: 'b', sku: 'CUP', quantity: 1 })] }),
      command,
      deciding(),
    )
    expect(decision.state.lines.map(({ counters }) => counters.cancelled)).toEqual([3, 1])
    expect(decision.state.status).toBe('CONFIRMED')
  })

  it('in two steps is one in the end', () => {
    const first = cancel(confirmed(), { ...command, lines: [{ orderLineId: 'line-1', quantity: 2 }] }, deciding())
    expect(cancel(first.state, command, deciding()).state.status).toBe('CANCELLED')
  })

  it.each(['COMPLETED', 'CANCELLED', 'REJECTED'] as const)('of an order that is %s is refused', (status) =>
    expect(() => cancel(orderIn({ status }), command, deciding())).toThrow(
      new IllegalTransition(`An order that is ${status} cannot be cancelled`),
    ),
  )

  it('of what has left is refused', () => {
    expect(() => cancel(confirmed({ lines: counted({ shipped: 5 }) }), command, deciding())).toThrow(
      new IllegalTransition('Every unit has left already: ask for a return instead'),
    )
    const tooMany = () =>
      cancel(confirmed({ lines: counted({ shipped: 2 }) }), { ...command, lines: [{ orderLineId: 'line-1', quantity: 4 }] }, deciding())
    expect(tooMany).toThrow(OverCancelled)
    expect(tooMany).toThrow(
      expect.objectContaining({
        name: 'OverCancelled',
        orderLineId: 'line-1',
        cancellable: 3,
        message: 'Only 3 units of this line can still be cancelled',
      }),
    )
  })

  it('ends when the stock is free and the money is back', () => {
    const cancelled = cancel(confirmed(), command, deciding()).state
    const part = release(cancelled, mugs(4), deciding())
    expect([part.payments, ...sagaOf(part)]).toEqual([[], 'COMPENSATING', 600])
    const freed = release(part.state, mugs(1), deciding())
    expect(freed.payments).toEqual([{ orderId: 'order-1', kind: 'VOID', amount: 5_395, key: 'void:order-1:0' }])
    expect(sagaOf(freed)).toEqual(['COMPENSATING', null])
    expect(sagaOf(confirmVoid(freed.state, 5_394, deciding()))).toEqual(['COMPENSATING', null])
    expect(sagaOf(confirmVoid(freed.state, 5_395, deciding()))).toEqual(['DONE', null])
  })

  it('waits for a provider that has not answered', () => {
    const cancelled = cancel(asked(), command, deciding()).state
    expect(sagaOf(release(cancelled, mugs(5), deciding()))).toEqual(['COMPENSATING', null])
    const never = cancel(orderIn({}), command, deciding()).state
    expect(sagaOf(release(never, mugs(5), deciding()))).toEqual(['DONE', null])
  })

  it('that came too late is taken back: the order goes on, and what has left is captured', () => {
    const cancelled = cancel(confirmed(), command, deciding()).state
    const shipped = ship(cancelled, { shipmentId: 's1', trackingNumber: 'T', carrier: 'C', actor: 'kim', lines: mugs(2) }, deciding())
    expect(shipped.payments).toEqual([])
    const refused = refuseCancellation(shipped.state, mugs(2), 'it had left', deciding())
    // Three more units are still to be answered for.
    expect([refused.state.status, ...sagaOf(refused)]).toEqual(['CONFIRMED', 'IN_FULFILLMENT', 600])
    expect(sagaOf(release(refused.state, mugs(3), deciding()))).toEqual(['IN_FULFILLMENT', null])
    expect(refused.payments).toMatchObject([{ kind: 'CAPTURE', amount: 2_395, key: 'capture:order-1:3' }])
    expect(said(refused)).toEqual([
      progressed('CANCELLATION_REFUSED', 'The cancellation came too late for 2 units: it had left', { units: 2 }),
    ])
    expect(refused.state.lines[0]?.counters).toMatchObject({ cancelled: 5, cancellationRefused: 2, shipped: 2 })
  })

  it('is taken back of no more units than were cancelled, line by line', () => {
    const lines = [
      ...counted({ cancelled: 1 }, 2),
      aLine({ id: 'b', counters: { ...noUnits, cancelled: 3 } }),
      aLine({ id: 'c', sku: 'CUP' }),
    ]
    const refused = refuseCancellation(confirmed({ lines }), mugs(9), 'it had left', deciding())
    expect(refused.state.lines.map(({ counters }) => counters.cancellationRefused)).toEqual([1, 3, 0])
    expect(refused.state.status).toBe('CONFIRMED')
  })
})
