import { expect, it } from '@jest/globals'
import { changesNothing, confirmed, deciding, progressed, said } from '../order/decision.builder.js'
import { noteSolved, tellDelay } from './delayed-goods.js'

const delayed = (code: 'CUSTOMS_HOLD' | 'LOST' | 'EXCEPTION' | 'FAILURE') => ({
  ...{ orderId: 'order-1', shipmentId: 'shipment-1', trackingNumber: 'KX1', code, reason: 'The parcel is held at customs.' },
  ...{
    nextStep: 'Customs releases it.',
    promisedDate: '2026-11-27',
    expectedBy: '2026-11-28T18:00:00.000Z',
    since: '2026-11-25T10:00:00.000Z',
  },
})

it('a parcel that is held up is told, and opens one case for its cause', () => {
  const decision = tellDelay(confirmed(), delayed('CUSTOMS_HOLD'), deciding())
  const data = {
    shipmentId: 'shipment-1',
    trackingNumber: 'KX1',
    code: 'CUSTOMS_HOLD',
    promisedDate: '2026-11-27',
    expectedDay: '2026-11-28',
  }
  expect(said(decision)).toEqual([progressed('PARCEL_DELAYED', 'The parcel is held at customs.', data)])
  expect(decision.cases).toEqual([
    {
      ...{ orderId: 'order-1', kind: 'LATE', subject: 'Parcel KX1: The parcel is held at customs.', body: 'Customs releases it.' },
      reference: 'delay:shipment-1:CUSTOMS_HOLD',
    },
  ])
  expect(tellDelay(confirmed(), delayed('LOST'), deciding()).cases).toMatchObject([{ kind: 'NOT_DELIVERED' }])
})

it.each(['EXCEPTION', 'FAILURE'] as const)('a parcel of which a scan tells %s has its case by that', (code) =>
  changesNothing(confirmed(), tellDelay(confirmed(), delayed(code), deciding())),
)

it('what was done about it is in the history', () => {
  const solved = (kind: 'NEW_DOCUMENTS' | 'RESHIP') => ({
    ...{ orderId: 'order-1', shipmentId: 'shipment-1', trackingNumber: 'KX1', code: 'LOST', kind, lines: [{ sku: 'MUG', quantity: 2 }] },
    ...{ at: '2026-11-25T10:00:00.000Z', actor: 'anna' },
  })
  const said = (kind: 'NEW_DOCUMENTS' | 'RESHIP') =>
    noteSolved(confirmed(), solved(kind), deciding()).entries.map(({ message, actor }) => [message, actor])
  expect([said('NEW_DOCUMENTS'), said('RESHIP')]).toEqual([
    [['New papers were sent to the carrier, KX1', 'anna']],
    [['The same is sent once more, KX1', 'anna']],
  ])
})
