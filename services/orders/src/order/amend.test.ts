import { describe, expect, it } from '@jest/globals'
import { amend, answerAmendment, NotAmendable, type AmendCommand } from './amend.js'
import { confirmed, counted, deciding, said } from './decision.builder.js'
import { aLine } from './order.builder.js'
import type { Order } from './order.js'
import { noUnits } from './places.js'
import { release } from '../cancellation/cancel.js'
import { ship } from '../goods/goods.js'
import { capture, declineMore, increase } from '../payment/payment.js'

const wanting = (quantity: number, orderLineId = 'line-1'): AmendCommand => ({
  ...{ reason: 'a guest more', actor: 'agent-7', addLines: [], shippingAddress: null },
  setQuantities: [{ orderLineId, quantity }],
})
const secured = (order: Order, sku = 'MUG') =>
  answerAmendment(
    order,
    {
      ...{ amendmentId: order.amendment!.id, outcome: 'SECURED', short: [] },
      lines: [{ sku, backordered: 0, promisedDeliveryDate: null }],
    },
    deciding(),
  )
/** Five mugs at 10.00 and shipping 3.95, whose hold can be raised. */
const raisable = (order: Parameters<typeof confirmed>[0] = {}) =>
  confirmed({ ...order, payment: { provider: 'test', token: 'tok_incremental', ...order.payment } })

describe('an amendment that takes more', () => {
  it('leaves the order as it is until its units and the difference are secured', () => {
    const asking = amend(raisable(), wanting(7), deciding()).state
    expect([asking.amendment?.state, asking.lines[0]?.quantity, asking.total]).toEqual(['AWAITING_STOCK', 5, 5_395])
    const paying = secured(asking)
    expect(paying.payments).toEqual([{ kind: 'INCREASE', amount: 2_000, key: 'increase:order-1:5395', orderId: 'order-1' }])
    expect([paying.state.amendment?.state, paying.state.lines[0]?.quantity]).toEqual(['AWAITING_PAYMENT', 5])
    const done = increase(paying.state, { amount: 2_000, part: 1, key: 'increase:order-1:5395' }, deciding())
    expect([done.state.amendment, done.state.lines[0]?.quantity, done.state.total]).toEqual([null, 7, 7_395])
    expect(said(done).at(-1)).toMatchObject({ type: 'AMENDED', message: 'Amended: 2 units more. a guest more', actor: 'agent-7' })
  })

  it('is undone when the difference is declined: what is secured stays, and inventory hears of it', () => {
    const paying = secured(amend(raisable(), wanting(7), deciding()).state).state
    const declined = declineMore(paying, { amount: 2_000, part: 1, key: 'increase:order-1:5395' }, 'no funds', deciding())
    expect([declined.state.amendment, declined.state.lines[0]?.quantity, declined.state.total]).toEqual([null, 5, 5_395])
    expect([declined.state.payment.authorized, declined.state.payment.asked, declined.payments]).toEqual([5_395, 0, []])
    expect(said(declined).at(-1)).toMatchObject({
      ...{ type: 'AMENDMENT_REFUSED', message: 'Not amended: Payment declined: no funds' },
      event: 'order.amendment_refused.v1',
      data: { code: 'PAYMENT_DECLINED' },
    })
  })

  it('keeps the money that is set aside for it, though all that was ordered before has left and is paid', () => {
    const more = raisable({ payment: { authorized: 6_195 } })
    const asking = amend(more, { ...wanting(5), setQuantities: [], addLines: [aPlate] }, deciding()).state
    const parcel = { shipmentId: 's1', trackingNumber: 'T', carrier: 'C', actor: 'picker', lines: [{ sku: 'MUG', quantity: 5 }] }
    const shipped = ship(asking, parcel, deciding())
    const charge = shipped.payments[0]?.kind === 'CAPTURE' ? shipped.payments[0].charge : null
    const paid = capture(shipped.state, { amount: 5_395, key: 'capture:s1', charge }, deciding())
    expect([paid.state.status, paid.payments.filter(({ kind }) => kind === 'VOID')]).toEqual(['CONFIRMED', []])
    const done = secured(paid.state, 'PLATE')
    expect([done.payments, done.state.amendment, done.state.total]).toEqual([[], null, 6_195])
  })
})
const aPlate = { sku: 'PLATE', title: 'A plate', quantity: 1, unitPrice: 800, total: 800, taxBps: 2_000, taxCategory: null }

describe('an amendment is refused', () => {
  it.each([
    ['of a line somebody has in hand', counted({ picked: 1 }), wanting(2), { fault: 'PICKED', orderLineId: 'line-1' }],
    ['that changes nothing', counted({}), wanting(5), { fault: 'UNCHANGED' }],
    ['that leaves nothing', counted({}), wanting(0), { fault: 'NOTHING_LEFT' }],
  ])('%s', (_, lines, command, why) => {
    const refused = () => amend(confirmed({ lines }), command, deciding())
    expect(refused).toThrow(NotAmendable)
    expect(refused).toThrow(expect.objectContaining({ why }))
  })

  it('while another is being secured', () => {
    const asking = amend(raisable(), wanting(7), deciding()).state
    expect(() => amend(asking, wanting(2), deciding())).toThrow(expect.objectContaining({ why: { fault: 'AMENDING' } }))
  })
})

it('a line that is taken off after its money was taken gives all of it back, once inventory has released it', () => {
  const taken = { charged: 5, captured: 5 }
  const lines = [
    ...counted(taken),
    aLine({ id: 'b', sku: 'CUP', quantity: 2, unitPrice: 333, counters: { ...noUnits, charged: 2, captured: 2 } }),
  ]
  const paid = confirmed({ lines, total: 6_061, payment: { authorized: 6_061, captureRequested: 6_061, captured: 6_061 } })
  const amended = amend(paid, wanting(0, 'b'), deciding())
  expect([amended.state.lines[1]?.quantity, amended.payments]).toEqual([0, []])
  const released = release(amended.state, [{ sku: 'CUP', quantity: 2 }], deciding())
  expect(released.payments).toMatchObject([{ kind: 'REFUND', amount: 666 }])
})
