import { expect, it } from '@jest/globals'
import { changesNothing, deciding, orderIn, said } from '../order/decision.builder.js'
import { claim } from './claim.js'

it('a guest’s order goes into the account', () => {
  const decision = claim(orderIn({}), { customerId: 'ada', isGuests: true }, deciding())!
  expect([decision.state.customerId, decision.state.isClaimed, decision.claims]).toEqual([
    'ada',
    true,
    [{ orderId: 'order-1', customerId: 'ada' }],
  ])
  expect(said(decision)).toEqual([
    { type: 'CLAIMED', message: 'Taken into the account of the customer', actor: 'customer', data: null, event: 'order.claimed.v1' },
  ])
})

it.each([true, false])('an order that is in the account stays there (a guest’s: %s)', (isGuests) => {
  const order = orderIn({ customerId: 'ada' })
  changesNothing(order, claim(order, { customerId: 'ada', isGuests }, deciding())!)
})

it('an order of another account is not given away', () =>
  expect(claim(orderIn({}), { customerId: 'ada', isGuests: false }, deciding())).toBeNull())
