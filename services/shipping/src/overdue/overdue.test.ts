import { expect, it } from '@jest/globals'
import { NOTHING } from '../fulfillment-order/decision.js'
import { aFulfillmentOrder, deciding as decidingAt } from '../fulfillment-order/fulfillment-order.builder.js'
import { tellOverdue } from './overdue.js'

const now = new Date('2026-11-24T17:00:00.001Z')
const deciding = decidingAt({ now })
const order = aFulfillmentOrder({ shipBy: new Date('2026-11-24T17:00:00Z') })

it('is told a moment after it should have left, with how far it is', () => {
  const { id: fulfillmentOrderId, orderId, allocationId, locationId } = order
  expect(tellOverdue({ ...order, status: 'PICKED' }, deciding)).toEqual({
    ...NOTHING,
    fulfillmentOrders: [{ ...order, status: 'PICKED', overdueSince: now }],
    events: [
      {
        ...{ topic: 'shipping.fulfillment', key: orderId, type: 'fulfillment.overdue.v1' },
        data: {
          ...{ orderId, fulfillmentOrderId, allocationId, locationId, status: 'PICKED' },
          ...{ shipBy: '2026-11-24T17:00:00.000Z', at: '2026-11-24T17:00:00.001Z' },
        },
      },
    ],
  })
})

it.each([
  ['it has still time', { shipBy: now }],
  ['it was told', { overdueSince: new Date('2026-11-24T18:00:00Z') }],
  ['it has left', { status: 'SHIPPED' }],
  ['nothing of it is left', { status: 'CANCELLED' }],
] as const)('nothing is told when %s', (_, given) => expect(tellOverdue({ ...order, ...given }, deciding)).toEqual(NOTHING))
