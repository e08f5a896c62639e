import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell(['CUP', 'JAR', 'MUG', 'TEA'].map((sku) => warehouse.variant(sku)))
})
afterAll(() => warehouse.close())

it('a fulfillment order says where each unit is taken, on the shortest round, and is asked for by its id', async () => {
  const { fulfillmentOrderId } = await warehouse.open([
    { sku: 'TEA', quantity: 3, bin: 'A-01', bins: [{ bin: 'A-01', quantity: 1 }, { bin: 'C-07', quantity: 2 }] }, // prettier-ignore
    { sku: 'MUG', quantity: 1, bin: 'A-03', bins: [{ bin: 'A-03', quantity: 1 }] },
  ])
  await warehouse.change('scanPick', { fulfillmentOrderId, code: 'TEA', picked: 2 }, 'fulfillmentOrder { id }')
  const query = `query ($id: ID!) { fulfillmentOrder(id: $id) { id pickStops { bin sku variant { sku } quantity picked fulfillmentOrder { id } } } }`
  const asked = async (id: string) => (await warehouse.graph(WAREHOUSE, query, { id })).data.fulfillmentOrder
  const stop = (bin: string, sku: string, quantity: number, picked: number) => ({
    ...{ bin, sku, variant: { sku }, quantity, picked, fulfillmentOrder: { id: fulfillmentOrderId } },
  })
  const { pickStops } = await asked(fulfillmentOrderId)
  // Both ways round are equally short.
  const round = [stop('A-01', 'TEA', 1, 1), stop('A-03', 'MUG', 1, 0), stop('C-07', 'TEA', 2, 1)]
  const back = [stop('C-07', 'TEA', 2, 2), stop('A-03', 'MUG', 1, 0), stop('A-01', 'TEA', 1, 0)]
  expect([round, back]).toContainEqual(pickStops)
  expect([await asked('nobody'), await asked(warehouse.locationId)]).toEqual([null, null])
})

it('lines stand in the order in which a picker comes by, of one bin by SKU, and say every bin that holds some', async () => {
  const { fulfillmentOrderId } = await warehouse.open([
    { sku: 'TEA', quantity: 3, bin: 'A-01', bins: [{ bin: 'A-01', quantity: 1 }, { bin: 'C-07', quantity: 2 }] }, // prettier-ignore
    { sku: 'MUG', quantity: 1, bin: 'A-01', bins: [{ bin: 'A-01', quantity: 1 }] },
    { sku: 'JAR', quantity: 1, bin: 'B-02', bins: [{ bin: 'B-02', quantity: 1 }] },
    { sku: 'CUP', quantity: 1, bin: null },
  ])
  const query = `query ($r: [_Any!]!, $first: Int, $after: String) {
    _entities(representations: $r) { ... on FulfillmentOrder { lines(first: $first, after: $after) { id sku bin bins { bin quantity } } } }
  }`
  const ask = async (page: object) => {
    const { data } = await warehouse.graph(WAREHOUSE, query, { r: [{ __typename: 'FulfillmentOrder', id: fulfillmentOrderId }], ...page })
    return data._entities[0].lines as { readonly id: string }[]
  }
  const lines = await ask({})
  expect(lines.map(({ id: _, ...line }) => line)).toEqual([
    { sku: 'MUG', bin: 'A-01', bins: [{ bin: 'A-01', quantity: 1 }] },
    { sku: 'TEA', bin: 'A-01', bins: [{ bin: 'A-01', quantity: 1 }, { bin: 'C-07', quantity: 2 }] }, // prettier-ignore
    { sku: 'JAR', bin: 'B-02', bins: [{ bin: 'B-02', quantity: 1 }] },
    { sku: 'CUP', bin: null, bins: [] },
  ])
  // Page by page they are the same.
  const [first, rest] = [await ask({ first: 2 }), await ask({ first: 5, after: lines[1]!.id })]
  expect([...first, ...rest]).toEqual(lines)
})
