import { expect, it } from '@jest/globals'
import { asked, deciding, orderIn, said } from '../order/decision.builder.js'
import { eraseOrder, isOver } from './erase.js'

it('an order needs its customer until it is over', () =>
  expect([isOver(asked()), isOver(orderIn({ saga: { state: 'DONE', deadlineInSeconds: null } }))]).toEqual([false, true]))

it('others hear of it once, with a version of its own', () => {
  const order = orderIn({})
  const decision = eraseOrder(order, deciding())
  expect(decision.state.version).toBe(order.version + 1)
  expect(said(decision)).toEqual([
    { type: 'ERASED', message: 'The customer was erased', actor: 'system', data: null, event: 'order.erased.v1' },
  ])
})
