import { describe, expect, it } from '@jest/globals'
import { aFulfillmentOrder } from './fulfillment-order.builder.js'
import { IllegalTransition, moveTo, type FulfillmentStatus } from './fulfillment-order.js'

const STATUSES: readonly FulfillmentStatus[] = ['OPEN', 'PICKING', 'PICKED', 'PACKED', 'SHIPPED', 'CANCELLED']
const LEGAL = [
  'OPEN → PICKING',
  'OPEN → CANCELLED',
  'PICKING → PICKED',
  'PICKING → CANCELLED',
  'PICKED → PACKED',
  'PICKED → CANCELLED',
  'PACKED → SHIPPED',
  'PACKED → PICKED',
  'PACKED → CANCELLED',
]

describe('the moves of a fulfillment order', () => {
  for (const from of STATUSES) {
    for (const to of STATUSES) {
      const legal = LEGAL.includes(`${from} → ${to}`)
      it(`${from} → ${to} is ${legal ? 'allowed' : 'refused'}`, () => {
        const order = aFulfillmentOrder({ status: from })
        if (legal) expect(moveTo(order, to)).toEqual({ ...order, status: to })
        else expect(() => moveTo(order, to)).toThrow(IllegalTransition)
      })
    }
  }

  it('say what comes next when they are refused', () => {
    expect(() => moveTo(aFulfillmentOrder(), 'SHIPPED')).toThrow(
      'A fulfillment order that is OPEN cannot become SHIPPED: next is START_PICKING',
    )
    expect(() => moveTo(aFulfillmentOrder({ status: 'SHIPPED' }), 'PACKED')).toThrow(
      'A fulfillment order that is SHIPPED cannot become PACKED: it is finished',
    )
  })
})
