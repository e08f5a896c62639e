import { expect, it } from '@jest/globals'
import { KnownIds } from './known-ids.js'

it('fills what is empty or was filled in before, and leaves what a person typed', () => {
  const ids = new KnownIds()
  ids.learn({ placeOrder: { order: { id: 'o-1', number: 'K-1' }, userErrors: [] } })
  expect(ids.fillIn('{ "orderId": "", "number": "K-9", "after": "" }')).toBe('{ "orderId": "o-1", "number": "K-9", "after": "" }')
  ids.learn({ placeOrder: { order: { id: 'o-2', number: 'K-2' }, userErrors: [] } })
  expect(ids.fillIn('{ "orderId": "o-1", "number": "" }')).toBe('{ "orderId": "o-2", "number": "K-2" }')
})

it('takes the first of a list, and nothing from an answer that failed', () => {
  const ids = new KnownIds()
  ids.learn({ order: { fulfillmentOrders: [{ id: 'f-1' }, { id: 'f-2' }], shipments: null } })
  ids.learn({ shipFulfillmentOrder: { shipment: { trackingNumber: 'KX1' } } })
  ids.learn(null)
  expect(ids.fillIn('{ "input": { "fulfillmentOrderId": "", "trackingNumber": "" } }')).toBe(
    '{ "input": { "fulfillmentOrderId": "f-1", "trackingNumber": "KX1" } }',
  )
})
