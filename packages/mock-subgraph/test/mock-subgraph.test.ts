import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { subgraphOf } from '@kade/graph-schema'
import { createMockSubgraph } from '../src/mock-subgraph.js'

const mock = createMockSubgraph('shipping', subgraphOf(join(import.meta.dirname, '..', '..', '..'), 'shipping'))
let url: string
beforeAll(async () => {
  url = await mock.start(0)
})
afterAll(() => mock.stop())
const ask = async (query: string, variables: object = {}): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  return response.json()
}

it('A shipment is answered for by its key, with every field of its schema', async () => {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Shipment { id status trackingNumber events { status at } }
    ... on Order { id shipments { id carrier } } } }`
  const representations = [
    { __typename: 'Shipment', id: 'shipment-7' },
    { __typename: 'Order', id: 'order-7' },
    { __typename: 'Shipment', id: 'shipment-8' },
  ]
  expect(await ask(query, { representations })).toEqual({
    data: {
      _entities: [
        {
          id: 'shipment-7',
          status: 'PRE_TRANSIT',
          trackingNumber: 'made up',
          events: [
            { status: 'PRE_TRANSIT', at: '2026-01-05T09:00:00.000Z' },
            { status: 'PRE_TRANSIT', at: '2026-01-05T09:00:00.000Z' },
          ],
        },
        {
          id: 'order-7',
          shipments: [
            { id: '018f4a90-0000-7000-8000-000000000001', carrier: 'made up' },
            { id: '018f4a90-0000-7000-8000-000000000001', carrier: 'made up' },
          ],
        },
        expect.objectContaining({ id: 'shipment-8' }),
      ],
    },
  })
})

it('A question that the schema does not know is refused as the service would', async () => {
  expect(await ask('{ nothing }')).toEqual({
    errors: [expect.objectContaining({ message: 'Cannot query field "nothing" on type "Query".' })],
  })
})

it('It is ready at once, and says which schema it answers by', async () => {
  const response = await fetch(`${url}/readyz`)
  expect([response.status, await response.json()]).toEqual([200, { status: 'ready', mock: 'shipping' }])
  expect(response.headers.get('x-kade-schema')).toMatch(/^[0-9a-f]{16}$/)
})

it('What is known by another key than an id has that key', async () => {
  const inventory = createMockSubgraph('inventory', subgraphOf(join(import.meta.dirname, '..', '..', '..'), 'inventory'))
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProductVariant { sku title } } }'
  const representations = [{ __typename: 'ProductVariant', sku: 'MUG' }]
  const response = await fetch(`${await inventory.start(0)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { of: representations } }),
  })
  const answer: unknown = await response.json()
  await inventory.stop()
  expect(answer).toEqual({ data: { _entities: [{ sku: 'MUG', title: 'made up' }] } })
})
