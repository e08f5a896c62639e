import { expect, it } from '@jest/globals'
import { asTheCustomerSees, OF_CUSTOMERS, serviceOf, type ToldEntry } from './history-entry.js'

it('names the service in which something happened', () => {
  const types = ['PLACED', 'ALLOCATED', 'PICKED', 'SHIPPED', 'PAYMENT_CAPTURED', 'REFUND_REQUESTED', 'CHARGEBACK', 'CASE_OPENED', 'HELD']
  expect(types.map((type) => serviceOf({ source: 'TIMELINE', type }))).toEqual([
    ...['ORDERS', 'INVENTORY', 'SHIPPING', 'SHIPPING', 'PAYMENTS', 'PAYMENTS', 'PAYMENTS', 'CASES', 'ORDERS'],
  ])
  expect(['RETURN_REQUESTED', 'RETURN_RECEIVED', 'RETURN_SETTLED'].map((type) => serviceOf({ source: 'TIMELINE', type }))).toEqual(['SHIPPING', 'SHIPPING', 'PAYMENTS']) // prettier-ignore
  expect(serviceOf({ source: 'SCAN', type: 'IN_TRANSIT' })).toBe('SHIPPING')
  expect(serviceOf({ source: 'MAIL', type: 'ORDER_SHIPPED' })).toBe('MAILS')
})

it('a customer is shown nobody of the staff by name, and nothing that is between us', () => {
  const entry: ToldEntry = {
    ...{ id: '1', orderId: 'o', source: 'TIMELINE', type: 'AMENDED', at: new Date(0), actor: 'anna', message: 'm', data: { reason: 'r' } },
  }
  expect(asTheCustomerSees(entry)).toEqual({ ...entry, actor: 'staff', data: null })
  expect(asTheCustomerSees({ ...entry, actor: 'customer' }).actor).toBe('customer')
  expect(['HELD', 'HOLD_RELEASED', 'CHARGEBACK', 'SHORT_PICKED', 'MOVED'].filter((type) => OF_CUSTOMERS.includes(type))).toEqual([])
})
