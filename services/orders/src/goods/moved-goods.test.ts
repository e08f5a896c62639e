import { expect, it } from '@jest/globals'
import { changesNothing, confirmed, deciding, progressed, said } from '../order/decision.builder.js'
import { countWarehouseStep } from './goods.js'
import { noteMoved, seekPerson } from './moved-goods.js'

const at = (locationId: string, quantity: number) => ({
  ...{ allocationId: `new at ${locationId}`, locationId, locationCode: locationId.toUpperCase(), sourcing: '', shipBy: '' },
  ...{ promisedDeliveryDate: '2099-01-01', lines: [{ sku: 'MUG', quantity, fromBackorder: 0, bin: null }] },
})
const moved = (...allocations: ReturnType<typeof at>[]) => ({
  ...{ orderId: 'order-1', allocationId: 'allocation-1', locationId: 'ltn', locationCode: 'LTN', reason: 'LOCATION_CLOSED' as const, moves: 1 },
  allocations,
}) as const // prettier-ignore

it('units that come from elsewhere are told, counted where they were, with the promise that they had', () => {
  const order = confirmed()
  const decision = noteMoved(order, moved(at('man', 2), at('ams', 1), at('ltn', 1)), deciding())
  expect(said(decision)).toEqual([
    progressed('MOVED', '3 units moved to MAN, AMS: LTN sends nothing now', { from: 'LTN', to: 'MAN, AMS', units: 3 }),
  ])
  expect(decision.state.lines).toEqual(order.lines)
})

it('units that stay where they were are no news', () =>
  changesNothing(confirmed(), noteMoved(confirmed(), moved(at('ltn', 2)), deciding())))

it('units that were moved too often are a person’s work, until they are picked', () => {
  const { allocations: _, ...stuck } = moved()
  const { todo } = seekPerson(confirmed(), { ...stuck, reason: 'SHORT_PICK', moves: 5 }, deciding())
  expect(todo).toEqual([
    {
      kind: 'SOURCING',
      subject: 'Units of the order were moved 5 times and stay at LTN: have them picked there, or cancel them',
      error: 'LTN may not have them',
      orderId: 'order-1',
      reference: 'allocation:allocation-1',
      attempts: 5,
      payload: { allocationId: 'allocation-1', locationCode: 'LTN', reason: 'SHORT_PICK', cause: null },
    },
  ])
  const step = { lines: [{ sku: 'MUG', quantity: 2 }], actor: 'anna', allocationId: 'allocation-1' }
  expect(countWarehouseStep(confirmed(), 'PICKING', step, deciding()).done).toEqual(['allocation:allocation-1'])
  expect(countWarehouseStep(confirmed(), 'PACKED', step, deciding()).done).toEqual([])
})
