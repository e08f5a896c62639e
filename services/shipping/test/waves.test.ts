import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell(['MUG', 'TEA'].map((sku) => warehouse.variant(sku)))
})
afterAll(() => warehouse.close())

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
const PLAN = `query ($locationId: ID!, $cutOff: DateTime!, $pickers: Int, $countryCode: String) {
  planWave(locationId: $locationId, cutOff: $cutOff, pickers: $pickers, countryCode: $countryCode) {
    makesCutOff doneAt batches { kind bins metres isLate fulfillmentOrders { id } } } }`
const ask = (given: object = {}) => warehouse.graph(WAREHOUSE, PLAN, { locationId: warehouse.locationId, cutOff: hours(4), ...given })

it('a wave is what must leave by the cut-off and may be picked, on the shortest round, and changes nothing', async () => {
  const open = async (bin: string, given: object = {}) =>
    (await warehouse.open([{ sku: 'MUG', quantity: 2, bin, bins: [{ bin, quantity: 2 }] }], { shipBy: hours(3), ...given }))
      .fulfillmentOrderId
  const [first, second] = [await open('A-02'), await open('C-04', { shipBy: hours(3.5) })]
  await open('B-01', { shipBy: hours(8) })
  const held = await open('B-02')
  await warehouse.change('holdFulfillmentOrder', { fulfillmentOrderId: held, reason: 'Wet boxes' }, 'fulfillmentOrder { id }')
  const later = await open('B-03')
  await warehouse.change('scheduleFulfillmentOrder', { fulfillmentOrderId: later, notBefore: hours(2) }, 'fulfillmentOrder { id }')
  const { data, errors } = await ask()
  expect(errors).toBeUndefined()
  const [batch] = data.planWave.batches
  expect([data.planWave.makesCutOff, data.planWave.batches.length]).toEqual([true, 1])
  expect(batch).toEqual({
    ...{ kind: 'BATCH', isLate: false, fulfillmentOrders: [{ id: first }, { id: second }] },
    ...{ bins: expect.arrayContaining(['A-02', 'C-04']), metres: 5 + 8 + 5 + 8 },
  })
  expect((await ask({ countryCode: 'NL' })).data.planWave).toEqual({ makesCutOff: true, doneAt: null, batches: [] })
  // In a minute nobody has fetched the cart.
  await open('A-01', { shipBy: hours(0.001) })
  expect((await ask({ cutOff: hours(0.002) })).data.planWave.makesCutOff).toBe(false)
})

it('a wave costs as many statements, however many orders are in it', async () => {
  const counted = async () => (await warehouse.statements(() => ask())).length
  const few = await counted()
  for (let n = 0; n < 6; n += 1) await warehouse.open(undefined, { shipBy: hours(2) })
  expect(await counted()).toBe(few)
})

it.each([
  ['a location that is none', { locationId: newId() }, 'locationId'],
  ['nobody who picks', { pickers: 0 }, 'pickers'],
])('with %s it is refused', async (_, given, field) => {
  const { errors } = await ask(given)
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
})
