import { expect, it } from '@jest/globals'
import { askBack } from './recall.js'

const movable = (moves: number) => ({ orderId: 'order-1', allocationId: 'allocation-1', locationId: 'ltn', locationCode: 'LTN', moves })
const facts = { orderId: 'order-1', allocationId: 'allocation-1', locationId: 'ltn', reason: 'LOCATION_CLOSED' }

it.each([0, 4])('units that were moved %d times are asked back', (moves) =>
  expect(askBack([movable(moves)], 'LOCATION_CLOSED').map(({ type, key, data }) => [type, key, data])).toEqual([
    ['stock.recall_requested.v1', 'order-1', { ...facts, moves }],
  ]),
)

it.each([5, 6])('units that were moved %d times stay, and a person hears of it', (moves) =>
  expect(askBack([movable(moves)], 'LOCATION_CLOSED').map(({ type, data }) => [type, data])).toEqual([
    ['stock.recall_given_up.v1', { ...facts, locationCode: 'LTN', moves }],
  ]),
)
