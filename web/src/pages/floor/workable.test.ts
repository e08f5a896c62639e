import { expect, it } from '@jest/globals'
import { packable, pickable } from './workable.js'

const order = (id: string, ...allowedActions: string[]) => ({
  node: { id, allowedActions, status: 'OPEN' as const, shipBy: null, isOverdue: false, order: null, lines: [] },
})
const ids = (orders: readonly { readonly id: string }[]) => orders.map(({ id }) => id)

it('what is held or comes later is not picked, and what was begun comes first', () => {
  const waiting = { edges: [order('held', 'RELEASE_HOLD'), order('open', 'START_PICKING', 'HOLD')] }
  expect(ids(pickable({ edges: [order('begun', 'RECORD_PICK')] }, waiting))).toEqual(['begun', 'open'])
  expect(pickable(undefined, { edges: [] })).toEqual([])
})

it('what is packed comes before what is to be packed, and what is held stays', () => {
  const picked = { edges: [order('picked', 'START_PACKING', 'PACK'), order('held', 'RELEASE_HOLD')] }
  expect(ids(packable({ edges: [order('packed', 'SHIP')] }, picked))).toEqual(['packed', 'picked'])
})
