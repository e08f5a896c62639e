import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { encodeCursor } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
let orderId: string
beforeAll(async () => {
  orders = await runOrders()
  orderId = (await orders.place()).order.id
})
afterAll(() => orders.stop())

const someoneElse = {
  customerId: '0198a000-0000-7000-8000-000000000000',
  orderId: '0198a000-0000-7000-8000-000000000001',
  channel: 'store',
}

describe("somebody else's order", () => {
  it.each(['GUEST', 'CUSTOMER', 'CHANNEL'])('is not there for a %s: by id, in lists, as an entity', async (role) => {
    const viewer = asViewer(role, { ...someoneElse, customerId: '0198a000-0000-7000-8000-000000000002' })
    const read = await orders.graph(viewer, 'query ($id: ID!) { order(id: $id) { id } }', { id: orderId })
    expect([read.data, read.errors?.map(({ extensions }) => extensions.code)]).toEqual([{ order: null }, ['NOT_FOUND']])
    const list = await orders.graph(viewer, '{ orders { totalCount edges { node { id } } } }')
    expect(list.data).toEqual({ orders: { totalCount: 0, edges: [] } })
    const entity = await orders.graph(viewer, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { email } } }', {
      r: [{ __typename: 'Order', id: orderId }],
    })
    expect([entity.data, entity.errors?.map(({ extensions }) => extensions.code)]).toEqual([{ _entities: [null] }, ['NOT_FOUND']])
  })
})

describe('a cursor that the list did not give', () => {
  it.each([
    ['orders', (after: string) => `{ orders(after: "${after}") { edges { cursor } } }`],
    ['workItems', (after: string) => `{ workItems(after: "${after}") { edges { cursor } } }`],
    ['timeline', (after: string) => `{ order(id: "${orderId}") { timeline(after: "${after}") { edges { cursor } } } }`],
    [
      'orders of a customer',
      (after: string) => `{ order(id: "${orderId}") { customer { orders(after: "${after}") { edges { cursor } } } } }`,
    ],
  ])('is refused by %s, whatever is in it', async (_, query) => {
    for (const forged of [
      'x',
      encodeCursor(['yesterday', orderId]),
      encodeCursor(['2026-11-23T09:30:00.000Z', 'x']),
      encodeCursor(['a']),
    ]) {
      const { errors } = await orders.graph(asViewer('ADMIN'), query(forged))
      expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
        ['BAD_USER_INPUT', 'after is not a cursor that this connection gave'],
      ])
    }
  })
})
