import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { locationChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { LONDON, openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

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

describe('a wave that is released', () => {
  const RELEASE = `mutation ($input: ReleaseWaveInput!) { releaseWave(input: $input) {
    wave { id location { id } cutOff countryCode makesCutOff doneAt releasedBy batches { kind bins metres isLate fulfillmentOrders { id }
      stops { bin sku quantity picked fulfillmentOrder { id } } } } userErrors { code field parameters { key value } } } }`
  const release = async (given: object = {}) => {
    const input = { idempotencyKey: newId(), locationId: warehouse.locationId, cutOff: hours(4), ...given }
    const { data, errors } = await warehouse.graph(WAREHOUSE, RELEASE, { input })
    expect(errors).toBeUndefined()
    return data.releaseWave
  }
  const refusal = async (given: object) => {
    const { wave, userErrors } = await release(given)
    expect(wave).toBeNull()
    return userErrors.map(({ code, field, parameters }: { code: string; field: string[]; parameters: { key: string }[] }) => [code, field.join('.'), ...parameters.map(({ key }) => key)]) // prettier-ignore
  }
  const mugs = (bin: string, quantity: number) => [{ sku: 'MUG', quantity, bin, bins: [{ bin, quantity }] }]
  const to = (countryCode: string) => ({ address: { countryCode, city: 'Elsewhere', postalCode: '1012 AB' }, shipBy: hours(3) })
  const idsIn = (batches: { fulfillmentOrders: { id: string }[] }[]) => batches.flatMap(({ fulfillmentOrders }) => fulfillmentOrders.map(({ id }) => id)) // prettier-ignore

  it('is what was planned, has its orders for itself, and says what is taken from which bin for whom', async () => {
    const first = (await warehouse.open(mugs('A-02', 2), to('NL'))).fulfillmentOrderId
    const second = (await warehouse.open(mugs('A-02', 1), { ...to('NL'), shipBy: hours(3.5) })).fulfillmentOrderId
    const cutOff = hours(4)
    const planned = (await ask({ countryCode: 'NL', cutOff })).data.planWave.batches
    const { wave, userErrors } = await release({ countryCode: 'NL', cutOff })
    expect(userErrors).toEqual([])
    expect(wave).toMatchObject({ location: { id: warehouse.locationId }, cutOff, countryCode: 'NL', makesCutOff: true, releasedBy: 'anna' })
    expect(wave.batches.map(({ stops: _, ...batch }: { stops: unknown }) => batch)).toEqual(planned)
    expect(wave.batches.map(({ stops }: { stops: unknown }) => stops)).toEqual([
      [
        { bin: 'A-02', sku: 'MUG', quantity: 2, picked: 0, fulfillmentOrder: { id: first } },
        { bin: 'A-02', sku: 'MUG', quantity: 1, picked: 0, fulfillmentOrder: { id: second } },
      ],
    ])
    // No other wave has them.
    expect((await ask({ countryCode: 'NL' })).data.planWave.batches).toEqual([])
    expect(await refusal({ countryCode: 'NL' })).toEqual([['NOT_FOUND', 'input.cutOff']])
    await warehouse.change('scanPick', { fulfillmentOrderId: second, code: 'MUG' }, 'fulfillmentOrder { id }')
    const query = `query ($id: ID!, $locationId: ID!) { wave(id: $id) { id batches { stops { picked } } } waves(locationId: $locationId, first: 1) { totalCount edges { node { id } } } }`
    const { data } = await warehouse.graph(WAREHOUSE, query, { id: wave.id, locationId: warehouse.locationId })
    expect(data).toMatchObject({ wave: { id: wave.id, batches: [{ stops: [{ picked: 0 }, { picked: 1 }] }] }, waves: { edges: [{ node: { id: wave.id } }] } }) // prettier-ignore
  })

  it.each<[kind: string, countryCode: string, orders: string[][]]>([
    ['SINGLE', 'PT', [['A-01']]],
    ['BATCH', 'ES', [['A-01'], ['A-02']]],
    ['CLUSTER', 'IT', [['A-01', 'B-01'], ['A-02']]],
  ])('is walked as %s, each unit for its own order, until all of it is picked', async (kind, countryCode, orders) => {
    const ids: string[] = []
    for (const bins of orders) {
      const lines = bins.map((bin, index) => ({ sku: index === 0 ? 'MUG' : 'TEA', quantity: 1, bin, bins: [{ bin, quantity: 1 }] }))
      ids.push((await warehouse.open(lines, to(countryCode))).fulfillmentOrderId)
    }
    const { wave } = await release({ countryCode })
    expect([wave.batches.map((batch: { kind: string }) => batch.kind), idsIn(wave.batches).toSorted()]).toEqual([[kind], ids.toSorted()])
    const stops = async (): Promise<{ bin: string; sku: string; picked: number; fulfillmentOrder: { id: string; status: string } }[]> => {
      const query = 'query ($id: ID!) { wave(id: $id) { batches { stops { bin sku picked fulfillmentOrder { id status } } } } }'
      return (await warehouse.graph(WAREHOUSE, query, { id: wave.id })).data.wave.batches[0].stops
    }
    const found = await stops()
    const wanted = orders.flatMap((bins, index) => bins.map((bin) => `${bin} ${ids[index]} OPEN 0`))
    const told = (all: typeof found) => all.map(({ bin, picked, fulfillmentOrder: { id, status } }) => `${bin} ${id} ${status} ${picked}`)
    expect(told(found).toSorted()).toEqual(wanted.toSorted())
    for (const { sku, fulfillmentOrder } of found)
      await warehouse.change('scanPick', { fulfillmentOrderId: fulfillmentOrder.id, code: sku }, 'fulfillmentOrder { id }')
    expect(told(await stops()).toSorted()).toEqual(wanted.map((stop) => stop.replace('OPEN 0', 'PICKED 1')).toSorted())
  })

  it('is one, however often and however many at once ask for it', async () => {
    const order = (await warehouse.open(mugs('B-01', 1), to('BE'))).fulfillmentOrderId
    const input = { idempotencyKey: 'wave 1', countryCode: 'BE', cutOff: hours(4) }
    const same = await Promise.all([release(input), release(input)])
    expect(same.map(({ wave }) => idsIn(wave.batches))).toEqual([[order], [order]])
    expect(same[0].wave.id).toBe(same[1].wave.id)
    expect(await refusal({ ...input, countryCode: 'FR' })).toEqual([['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey']])
    const orders = [await warehouse.open(mugs('B-01', 1), to('LU')), await warehouse.open(mugs('B-02', 1), to('LU'))]
    const two = await Promise.all([release({ countryCode: 'LU' }), release({ countryCode: 'LU' })])
    const waves = two.flatMap(({ wave }) => (wave ? [idsIn(wave.batches)] : []))
    expect(waves.map((ids) => ids.toSorted())).toEqual([orders.map(({ fulfillmentOrderId }) => fulfillmentOrderId).toSorted()])
  })

  it('is one for its key: at another location, and by another cut-off, the key is refused', async () => {
    const otherId = newId()
    const place = { locationId: otherId, code: 'DBY', name: 'Derby', kind: 'FULFILLMENT_CENTER', address: LONDON, version: 1 } as const
    await warehouse.tell([locationChanged.draft(otherId, place)])
    for (const locationId of [warehouse.locationId, otherId]) await warehouse.open(mugs('B-01', 1), { ...to('AT'), locationId })
    const input = { idempotencyKey: 'wave-2', countryCode: 'AT', cutOff: hours(4) }
    const answers = await Promise.all([warehouse.locationId, otherId].map((locationId) => release({ ...input, locationId })))
    const codes = answers.map(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code).join())
    expect(codes.toSorted()).toEqual(['', 'IDEMPOTENCY_CONFLICT'])
    const [made] = answers.flatMap(({ wave }) => wave ?? [])
    expect(await refusal({ ...input, locationId: made.location.id, cutOff: hours(5) })).toEqual([
      ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
    ])
  })

  it('says before that it cannot make its cut-off, and is released so where somebody wants it', async () => {
    await warehouse.open(mugs('C-01', 1), { ...to('DE'), shipBy: hours(0.001) })
    const late = { countryCode: 'DE', cutOff: hours(0.002) }
    expect(await refusal(late)).toEqual([['OUT_OF_RANGE', 'input.cutOff', 'least']])
    const { wave } = await release({ ...late, evenIfLate: true })
    expect([wave.makesCutOff, wave.batches[0].isLate]).toEqual([false, true])
  })

  it.each<[string, object, unknown]>([
    ['a location that is none', { locationId: newId() }, [['NOT_FOUND', 'input.locationId']]],
    ['nobody who picks', { pickers: 0 }, [['OUT_OF_RANGE', 'input.pickers', 'least', 'most']]],
    ['a cart that takes a lorry', { cartKilograms: 2_001 }, [['OUT_OF_RANGE', 'input.cartKilograms', 'least', 'most']]],
    ['a cart of a house', { cartLitres: 10_001 }, [['OUT_OF_RANGE', 'input.cartLitres', 'least', 'most']]],
    ['no key', { idempotencyKey: '' }, [['REQUIRED', 'input.idempotencyKey']]],
    ['nothing to pick', { countryCode: 'US' }, [['NOT_FOUND', 'input.cutOff']]],
  ])('with %s is refused', async (_, given, expected) => {
    expect(await refusal(given)).toEqual(expected)
  })
})
