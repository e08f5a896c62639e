import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { orderErased } from '@kade/events'
import { eventually } from '@kade/test-kit'
import { openEasypostApi } from './support/easypost-api.js'
import { LONDON, openWarehouse, placedEvent, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

const API_KEY = 'a key that only this test knows'
let api: Awaited<ReturnType<typeof openEasypostApi>>
let warehouse: OpenWarehouse
beforeAll(async () => {
  api = await openEasypostApi(API_KEY)
  warehouse = await openWarehouse({ easypost: { apiKey: API_KEY, baseUrl: api.url } })
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(async () => {
  await warehouse.close()
  await api.close()
})
beforeEach(() => void (api.asked.length = 0))

const SHIPMENT =
  'shipment { id carrier service trackingNumber cost { amount currencyCode } rateReason labelUrl labels { state quoted { amount } paid { amount } refund { amount currencyCode } } quotes { carrier service cost { currencyCode } isChosen } }'
const packed = async (name = 'Ada') => {
  const { fulfillmentOrderId } = await warehouse.open([{ sku: 'MUG', quantity: 2 }], { address: { name } })
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  return fulfillmentOrderId
}
const ship = (fulfillmentOrderId: string, given: object = {}) =>
  warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId, carrier: 'easypost', ...given }, SHIPMENT)

it('a label is bought at EasyPost by its API, voided, and refunded', async () => {
  const before = api.bought().length
  const { shipment, userErrors } = await ship(await packed())
  expect(userErrors).toEqual([])
  expect(shipment).toMatchObject({
    ...{ carrier: 'EasyPost', service: 'USPS Media', cost: { amount: '3.10', currencyCode: 'USD' }, rateReason: 'CHEAPEST_IN_TIME' },
    ...{
      trackingNumber: expect.stringMatching(/^94001\d{6}$/),
      labelUrl: expect.stringMatching(/^https:\/\/easypost\.example\/shp_\d+\.pdf$/),
    },
    labels: [{ state: 'BOUGHT', quoted: { amount: '3.10' }, paid: { amount: '3.10' }, refund: null }],
  })
  expect(shipment.quotes.filter(({ carrier }: { carrier: string }) => carrier === 'EasyPost')).toEqual([
    { carrier: 'EasyPost', service: 'USPS Media', cost: { currencyCode: 'USD' }, isChosen: true },
    { carrier: 'EasyPost', service: 'USPS Ground', cost: { currencyCode: 'USD' }, isChosen: false },
    { carrier: 'EasyPost', service: 'USPS Priority', cost: { currencyCode: 'USD' }, isChosen: false },
  ])
  expect(api.asked).toEqual(['POST shipments', 'GET shipments/*', 'POST shipments', 'POST shipments/*/buy'])
  // 930 g in a box of 306 x 206 x 126 mm, never less than it is.
  expect(api.bought().at(-1)?.body).toMatchObject({
    parcel: { length: 12.1, width: 8.2, height: 5, weight: 32.9 },
    to_address: { name: 'Ada', country: 'GB' },
  })
  expect(api.bought()).toHaveLength(before + 1)

  const { shipment: after } = await warehouse.change('voidLabel', { shipmentId: shipment.id, reason: 'Wrong box' }, SHIPMENT)
  expect(after.labels).toMatchObject([{ state: 'VOIDED', refund: { amount: '3.10', currencyCode: 'USD' } }])
  expect(api.bought().at(-1)?.refund_status).toBe('submitted')
})

it('what it asks in another currency is shown, and taken when it is wanted', async () => {
  const { shipment } = await ship(await packed(), { carrier: null })
  expect([shipment.carrier, shipment.cost.currencyCode]).toEqual(['Kade Express', 'GBP'])
  const { shipment: wanted } = await ship(await packed(), { service: 'USPS Priority' })
  expect([wanted.service, wanted.cost, wanted.rateReason]).toEqual(['USPS Priority', { amount: '7.58', currencyCode: 'USD' }, 'GIVEN'])
})

it.each([
  ['the purchase', 'POST shipments/*/buy', 'LOST' as const],
  ['the purchase, which it did not do', 'POST shipments/*/buy', 500],
])('the answer to %s is lost: it is found by its reference, and bought once', async (_, what, fault) => {
  const before = api.bought().length
  const fulfillmentOrderId = await packed()
  api.fail(what, fault)
  expect((await ship(fulfillmentOrderId)).userErrors).toMatchObject([{ code: 'CARRIER_UNAVAILABLE' }])
  await eventually(async () => {
    await warehouse.database.query('UPDATE label_purchase SET next_try_at = now() WHERE next_try_at IS NOT NULL')
    expect(await warehouse.database.query('SELECT status FROM fulfillment_order WHERE id = $1', [fulfillmentOrderId])).toEqual([
      { status: 'SHIPPED' },
    ])
  })
  expect(api.bought()).toHaveLength(before + 1)
})

it('of a customer who is erased no label is shown, not where EasyPost keeps it either', async () => {
  const { fulfillmentOrderId, ...order } = await warehouse.open([{ sku: 'MUG', quantity: 2 }])
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  const { shipment } = await ship(fulfillmentOrderId)
  expect(shipment.labelUrl).toMatch(/^https:\/\/easypost\.example\//)
  await warehouse.tell([
    orderErased.draft(order.orderId, placedEvent(order, { ...LONDON, name: '', line1: '', postalCode: null, city: '' }).data),
  ])
  const { data } = await warehouse.graph(WAREHOUSE, 'query ($id: ID!) { shipment(id: $id) { labelUrl } }', { id: shipment.id })
  expect(data.shipment.labelUrl).toMatch(/^https:\/\/shop\.example\/files\/shipping\/labels\//)
  expect((await fetch(data.shipment.labelUrl.replace('https://shop.example', warehouse.url))).status).toBe(404)
})

it('what EasyPost refuses is told in its words', async () => {
  expect((await ship(await packed('Nobody'))).userErrors).toEqual([
    {
      ...{ code: 'NOT_SERVICEABLE', field: ['input', 'fulfillmentOrderId'] },
      message: 'EasyPost does not sell this label: The address is undeliverable.',
    },
  ])
})

it('parcels under way are asked about, and what was scanned is theirs', async () => {
  const { shipment } = await ship(await packed())
  api.scan(shipment.trackingNumber, {
    status: 'in_transit',
    message: 'Arrived',
    datetime: new Date().toISOString(),
    city: 'Derby',
    country: 'GB',
  })
  await warehouse.database.query('UPDATE shipment SET asked_at = NULL WHERE tracking_number = $1', [shipment.trackingNumber])
  await eventually(
    async () => {
      const { data } = await warehouse.graph(
        WAREHOUSE,
        `{ shipment(trackingNumber: "${shipment.trackingNumber}") { status scans { source event { description } } } }`,
      )
      expect(data.shipment).toEqual({
        status: 'IN_TRANSIT',
        scans: [
          { source: 'OWN', event: { description: 'Handed to the carrier' } },
          { source: 'POLL', event: { description: 'Arrived' } },
        ],
      })
    },
    { timeoutMs: 20_000 },
  )
})
