import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { binsChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
const bin = (code: string, zone: string | null, version = 1) => ({ code, zone, sequence: 1, aisle: null, positionMm: null, active: true, version }) // prettier-ignore
const tellBins = (...bins: ReturnType<typeof bin>[]) =>
  warehouse.tell([binsChanged.draft(warehouse.locationId, { locationId: warehouse.locationId, bins })])
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([
    warehouse.variant('MUG'),
    warehouse.variant('PEA', { weightGrams: 100, dimensionsMm: { length: 150, width: 100, height: 6 } }),
  ])
  await tellBins(bin('A-01', 'DRY'), bin('A-02', 'DRY'), bin('B-01', 'COLD'), bin('C-01', null))
})
afterAll(() => warehouse.close())

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
const FILTERS = '$locationId: ID!, $cutOff: DateTime!, $countryCode: String, $carrier: String, $zone: String'
const PLAN = `query (${FILTERS}) { planWave(locationId: $locationId, cutOff: $cutOff, countryCode: $countryCode, carrier: $carrier, zone: $zone) {
  batches { fulfillmentOrders { id } } } }`
const RELEASE = `mutation ($input: ReleaseWaveInput!) { releaseWave(input: $input) {
  wave { carrier zone batches { fulfillmentOrders { id } } } userErrors { code field message } } }`
const ask = (given: object) => warehouse.graph(WAREHOUSE, PLAN, { locationId: warehouse.locationId, cutOff: hours(4), ...given })
type Batches = readonly { readonly fulfillmentOrders: readonly { readonly id: string }[] }[]
const idsIn = (batches: Batches) => batches.flatMap(({ fulfillmentOrders }) => fulfillmentOrders.map(({ id }) => id)).sort()
const planned = async (given: object) => idsIn((await ask(given)).data.planWave.batches as Batches)
const release = async (given: object) => {
  const input = { idempotencyKey: newId(), locationId: warehouse.locationId, cutOff: hours(4), ...given }
  return (await warehouse.graph(WAREHOUSE, RELEASE, { input })).data.releaseWave
}
const to = (countryCode: string) => ({ address: { countryCode, city: 'Elsewhere', postalCode: '1012 AB' }, shipBy: hours(3) })
const SKUS = ['PEA', 'MUG']
const open = async (countryCode: string, ...bins: readonly (string | null)[]) => {
  const lines = bins.map((code, nth) => ({ sku: SKUS[nth] ?? '', quantity: 1, bin: code, bins: code === null ? [] : [{ bin: code, quantity: 1 }] })) // prettier-ignore
  return (await warehouse.open(lines, to(countryCode))).fulfillmentOrderId
}

it('a wave of a part of the building is what lies there as a whole, by where its bins are now', async () => {
  const dry = await open('PT', 'A-01', 'A-02')
  const cold = await open('PT', 'B-01')
  const [both, unknown, none] = [await open('PT', 'A-01', 'B-01'), await open('PT', 'Z-99'), await open('PT', null)]
  const inZone = (zone: string | null) => planned({ countryCode: 'PT', zone })
  expect([await inZone('DRY'), await inZone('COLD')]).toEqual([[dry], [cold]])
  expect(await inZone(null)).toEqual([dry, cold, both, unknown, none].sort())
  // The bin is somewhere else from now on; what is told late of how it was changes nothing.
  await tellBins(bin('B-01', 'DRY', 3))
  await tellBins(bin('B-01', 'COLD', 2))
  expect(await inZone('DRY')).toEqual([dry, cold, both].sort())
  await tellBins(bin('B-01', 'COLD', 4))
  const { wave } = await release({ countryCode: 'PT', zone: 'COLD' })
  expect([wave.carrier, wave.zone, idsIn(wave.batches)]).toEqual([null, 'COLD', [cold]])
})

it('a wave of a carrier is what then leaves by it', async () => {
  const [domestic, light, bulky] = [await open('GB', 'A-01'), await open('FR', 'A-01'), await open('FR', 'A-01', 'A-01')]
  const by = (carrier: string, countryCode: string) => planned({ carrier, countryCode })
  expect([await by('kade-express', 'GB'), await by('Kade Express', 'GB'), await by('harbour-post', 'GB')]).toEqual([
    [domestic],
    [domestic],
    [],
  ])
  expect([await by('kade-express', 'FR'), await by('harbour-post', 'FR')]).toEqual([[bulky], [light]])
  const { wave } = await release({ carrier: 'Harbour Post', countryCode: 'FR' })
  expect([wave.carrier, wave.zone, idsIn(wave.batches)]).toEqual(['harbour-post', null, [light]])
  const shipped = async (id: string) => {
    const shipment = await warehouse.ship(id)
    return (await warehouse.graph(WAREHOUSE, 'query ($id: ID!) { shipment(id: $id) { carrier } }', { id: shipment.id })).data.shipment
      .carrier
  }
  expect([await shipped(domestic), await shipped(light), await shipped(bulky)]).toEqual(['Kade Express', 'Harbour Post', 'Kade Express'])
})

it('what a wave can be made of is told', async () => {
  const query = 'query ($locationId: ID!) { waveFilters(locationId: $locationId) { zones carriers { code name } } }'
  expect((await warehouse.graph(WAREHOUSE, query, { locationId: warehouse.locationId })).data.waveFilters).toEqual({
    zones: ['COLD', 'DRY'],
    carriers: [
      { code: 'kade-express', name: 'Kade Express' },
      { code: 'harbour-post', name: 'Harbour Post' },
    ],
  })
  const { errors } = await warehouse.graph(WAREHOUSE, query, { locationId: newId() })
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'locationId']])
})

describe('a part of the building or a carrier that is none', () => {
  it.each([
    ['zone', 'ATTIC'],
    ['carrier', 'owl'],
  ])('is refused: %s', async (field, value) => {
    const { errors } = await ask({ [field]: value })
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
    const { wave, userErrors } = await release({ [field]: value })
    expect([wave, userErrors]).toEqual([null, [{ code: 'NOT_FOUND', field: ['input', field], message: expect.stringContaining(value) }]])
  })
})

it('a key stands for one carrier and one part of the building', async () => {
  const order = await open('IE', 'A-01')
  const input = { idempotencyKey: 'one', cutOff: hours(4), countryCode: 'IE', zone: 'DRY' }
  const [first, again] = [await release(input), await release(input)]
  expect([idsIn(first.wave.batches), idsIn(again.wave.batches)]).toEqual([[order], [order]])
  for (const other of [{ zone: 'COLD' }, { carrier: 'kade-express' }])
    expect((await release({ ...input, ...other })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }])
})
