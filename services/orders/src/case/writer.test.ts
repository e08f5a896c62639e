import { expect, it } from '@jest/globals'
import { writerOf } from './writer.js'

it.each([
  ['SUPPORT', {}, { side: 'STAFF', author: 'anna', opener: 'staff:anna' }],
  ['ADMIN', {}, { side: 'STAFF', author: 'anna', opener: 'staff:anna' }],
  ['CUSTOMER', { customerId: 'c1' }, { side: 'CUSTOMER', author: 'customer', opener: 'customer:c1' }],
  ['GUEST', { orderId: 'o1' }, { side: 'CUSTOMER', author: 'customer', opener: 'guest:o1' }],
] as const)('%s with %j writes as %j', (role, claims, writer) => {
  expect(writerOf({ subject: 'anna', roles: [role], claims })).toEqual(writer)
})
