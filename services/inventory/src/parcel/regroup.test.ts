import { expect, it } from '@jest/globals'
import { aStockroom, movementsOf } from '../stockroom/stockroom.builder.js'
import { regroup } from './regroup.js'

const at = '2026-11-25T10:00:00.000Z'
const units = (quantity: number) => [{ sku: 'A', quantity }]
const allocated = (allocationId: string, quantity: number) => ({
  ...{ orderId: 'order-1', allocationId, locationId: 'ltn', sku: 'A', quantity },
})

it('units of one allocation become one of their own, and nothing moves', () => {
  const room = aStockroom({ stock: ['ltn A 9'], orders: ['order-1 GB'], allocated: ['order-1 one ltn A 4'] })
  const decision = regroup(room, {
    orderId: 'order-1',
    locationId: 'ltn',
    lines: units(3),
    moves: [{ from: 'one', to: 'two', lines: units(3) }],
    at,
    actor: 'anna',
  })
  expect(decision.allocated).toEqual([allocated('one', 1), allocated('two', 3)].map((each) => expect.objectContaining(each)))
  expect([movementsOf(decision), decision.events]).toEqual([[], []])
})

it('several allocations become one', () => {
  const room = aStockroom({ stock: ['ltn A 9'], orders: ['order-1 GB'], allocated: ['order-1 one ltn A 4', 'order-1 two ltn A 2'] })
  const moves = [
    { from: 'one', to: 'three', lines: units(4) },
    { from: 'two', to: 'three', lines: units(2) },
  ]
  const decision = regroup(room, { orderId: 'order-1', locationId: 'ltn', lines: units(6), moves, at, actor: 'anna' })
  expect(decision.allocated).toEqual(
    [allocated('one', 0), allocated('three', 6), allocated('two', 0)].map((each) => expect.objectContaining(each)),
  )
})

it('an allocation gives no more than it has', () => {
  const room = aStockroom({ stock: ['ltn A 9'], orders: ['order-1 GB'], allocated: ['order-1 one ltn A 4'] })
  expect(() =>
    regroup(room, {
      orderId: 'order-1',
      locationId: 'ltn',
      lines: units(5),
      moves: [{ from: 'one', to: 'two', lines: units(5) }],
      at,
      actor: 'anna',
    }),
  ).toThrow('Allocation one has fewer than 5 units of A')
})
