import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('CARD', { weightGrams: 150, dimensionsMm: { length: 140, width: 100, height: 5 } })])
})
afterAll(() => warehouse.close())

const QUOTE = '{ carrier service cost { amount currencyCode } estimatedDelivery { from to } keepsPromise isChosen }'
const RATES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FulfillmentOrder { rates ${QUOTE} } } }`
const rates = async (id: string) => {
  const { data, errors } = await warehouse.graph(WAREHOUSE, RATES, { r: [{ __typename: 'FulfillmentOrder', id }] })
  expect(errors).toBeUndefined()
  return (data as { _entities: { rates: Quote[] | null }[] })._entities[0]?.rates
}
interface Quote {
  readonly carrier: string
  readonly service: string
  readonly cost: { readonly amount: string }
  readonly estimatedDelivery: { readonly to: string }
  readonly keepsPromise: boolean | null
  readonly isChosen: boolean
}
const short = (quotes: readonly Quote[] | null | undefined) =>
  quotes?.map(({ carrier, service, cost, keepsPromise, isChosen }) =>
    [carrier, service, cost.amount, keepsPromise ? 'in time' : keepsPromise === null ? 'no promise' : 'late', isChosen ? 'taken' : ''].join(' ').trim(),
  ) // prettier-ignore
const packed = async (promisedDeliveryDate: string, countryCode = 'FR') => {
  const { fulfillmentOrderId } = await warehouse.open([{ sku: 'CARD', quantity: 1 }], {
    ...{ address: { countryCode, city: 'Lyon', postalCode: '69001' }, promisedDeliveryDate },
  })
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  return fulfillmentOrderId
}
const SHIPMENT = `shipment { id carrier service trackingNumber cost { amount } rateReason quotes ${QUOTE} }`
const today = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Of 210 g and 2.1 litres, from Luton to Lyon. */
const ALL = (taken: string, word: string) =>
  [
    ['Harbour Post', 'PARCEL', '6.10'],
    ['Kade Express', 'ECONOMY', '7.90'],
    ['Harbour Post', 'PRIORITY', '9.30'],
    ['Kade Express', 'STANDARD', '11.50'],
    ['Kade Express', 'EXPRESS', '24.50'],
  ].map(([carrier, service, cost]) => `${carrier} ${service} ${cost} ${word}${service === taken ? ' taken' : ''}`)

describe('a packed fulfillment order', () => {
  it('shows what every carrier asks, goes with the cheapest that keeps the promise, and keeps all that was asked', async () => {
    const id = await packed('2099-12-31')
    expect(short(await rates(id))).toEqual(ALL('PARCEL', 'in time'))
    const { shipment, userErrors } = await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId: id }, SHIPMENT)
    expect(userErrors).toEqual([])
    expect(shipment).toMatchObject({
      ...{ carrier: 'Harbour Post', service: 'PARCEL', cost: { amount: '6.10' }, rateReason: 'CHEAPEST_IN_TIME' },
      trackingNumber: expect.stringMatching(/^HP\d{9}GB$/),
    })
    expect(short(shipment.quotes)).toEqual(ALL('PARCEL', 'in time'))
    expect(await rates(id)).toBeNull()
  })

  it('goes with the fastest when all are late, and by what somebody names', async () => {
    const shipped = async (id: string, given: object = {}) => {
      const { shipment } = await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId: id, ...given }, SHIPMENT)
      return [shipment.carrier, shipment.service, shipment.rateReason, short(shipment.quotes)?.length]
    }
    const late = await packed(today(0))
    expect(short(await rates(late))).toEqual(ALL('EXPRESS', 'late'))
    expect(await shipped(late)).toEqual(['Kade Express', 'EXPRESS', 'FASTEST_SINCE_ALL_ARE_LATE', 5])
    expect(await shipped(await packed('2099-12-31'), { carrier: 'kade-express' })).toEqual([
      'Kade Express',
      'ECONOMY',
      'CHEAPEST_IN_TIME',
      5,
    ])
    const given = await shipped(await packed('2099-12-31'), { carrier: 'Harbour Post', service: 'PRIORITY' })
    expect(given).toEqual(['Harbour Post', 'PRIORITY', 'GIVEN', 5])
  })

  it('is asked for by nobody before it is packed, and has no rates where nobody goes', async () => {
    const { fulfillmentOrderId } = await warehouse.open()
    expect(await rates(fulfillmentOrderId)).toBeNull()
    expect(await rates(await packed('2099-12-31', 'AQ'))).toEqual([])
  })

  it.each([
    [{ carrier: 'owl' }, 'NOT_FOUND', 'carrier', 'There is no carrier owl: take one of kade-express, harbour-post'],
    [{ service: 'EXPRESS', carrier: 'harbour-post' }, 'NOT_FOUND', 'service', 'There is no service EXPRESS: take one of PARCEL, PRIORITY'],
    [{ service: 'OVERNIGHT' }, 'NOT_FOUND', 'service', 'There is no service OVERNIGHT: take one of PARCEL, ECONOMY, PRIORITY, STANDARD, EXPRESS'],
  ])('is refused by %j, and stays packed', async (given, code, field, message) => {
    const fulfillmentOrderId = await packed('2099-12-31')
    const { shipment, userErrors } = await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId, ...given }, 'shipment { id }')
    expect([shipment, userErrors]).toEqual([null, [{ code, message, field: ['input', field] }]])
    expect(await warehouse.database.query('SELECT status FROM fulfillment_order WHERE id = $1', [fulfillmentOrderId])).toEqual([{ status: 'PACKED' }])
  }) // prettier-ignore
})

it('what carriers ask us is shown to those alone who work on parcels', async () => {
  const { customerId, fulfillmentOrderId } = await warehouse.open()
  const { id } = await warehouse.ship(fulfillmentOrderId)
  const seenBy = async (viewer: ReturnType<typeof asViewer>) => {
    const { data } = await warehouse.graph(viewer, `query ($id: ID!) { shipment(id: $id) { rateReason quotes ${QUOTE} } }`, { id })
    return [data?.shipment.rateReason, data?.shipment.quotes.length]
  }
  expect(await seenBy(asViewer('CUSTOMER', { customerId }))).toEqual([null, 0])
  expect(await seenBy(asViewer('SUPPORT'))).toEqual(['CHEAPEST_IN_TIME', 5])
})
