import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { locationChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, lettersOf, readPdf, together } from '@kade/test-kit'
import { LONDON, openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

const MANIFEST = 'manifest { id number carrier location { id } closedBy shipmentCount packageCount weightGrams documentUrl }'
let keys = 0
const close = (given: object = {}) =>
  warehouse.change(
    'closeManifest',
    { idempotencyKey: `manifest ${(keys += 1)}`, carrier: 'kade-express', locationId: warehouse.locationId, ...given },
    MANIFEST,
  )
const shipped = async (carrier = 'kade-express', given: { locationId?: string } = {}) => {
  const { fulfillmentOrderId, orderId, number } = await warehouse.open([{ sku: 'MUG', quantity: 2 }], given)
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  const { shipment } = await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId, carrier }, 'shipment { id trackingNumber }')
  return { fulfillmentOrderId, orderId, number, id: shipment.id as string, trackingNumber: shipment.trackingNumber as string }
}
const manifestOf = async (id: string, viewer = WAREHOUSE) =>
  (await warehouse.graph(viewer, 'query ($id: ID!) { shipment(id: $id) { manifest { number } } }', { id })).data?.shipment.manifest
const voidLabel = async (shipmentId: string) =>
  (await warehouse.change('voidLabel', { shipmentId, reason: 'Wrong box' }, 'shipment { id }')).userErrors

it('a manifest has all that a carrier takes from a location, hands it over, and none of its labels is void after that', async () => {
  const [one, other, posted, given] = [await shipped(), await shipped(), await shipped('harbour-post'), await shipped()]
  expect(await voidLabel(given.id)).toEqual([])
  await warehouse.change('handOver', { fulfillmentOrderId: other.fulfillmentOrderId }, 'fulfillmentOrder { id }')

  const { manifest, userErrors } = await close()
  expect([userErrors, manifest]).toEqual([
    [],
    {
      ...{ id: expect.any(String), number: 'M-1000001', carrier: 'Kade Express', location: { id: warehouse.locationId }, closedBy: 'anna' },
      ...{ shipmentCount: 2, packageCount: 2, weightGrams: 2 * (130 + 2 * 400) },
      documentUrl: expect.stringMatching(/^https:\/\/shop\.example\/files\/shipping\/manifests\/[\w-]+\.pdf\?/),
    },
  ])
  expect([await manifestOf(one.id), await manifestOf(other.id), await manifestOf(posted.id), await manifestOf(given.id)]).toEqual([
    ...[{ number: 'M-1000001' }, { number: 'M-1000001' }],
    ...[null, null],
  ])
  const customer = asViewer('GUEST', { orderId: one.orderId })
  expect(await manifestOf(one.id, customer)).toBeNull()
  // Each is handed over once, whoever said so first.
  await eventually(() =>
    expect(
      [one, other, given].map(
        ({ orderId }) => warehouse.published(orderId).filter(({ type }) => type === 'fulfillment.handed_over.v1').length,
      ),
    ).toEqual([1, 1, 0]),
  )
  for (const { id, fulfillmentOrderId } of [one, other]) {
    expect(await voidLabel(id)).toEqual([
      {
        ...{ code: 'ILLEGAL_TRANSITION', field: ['input', 'shipmentId'] },
        message: 'It is on a manifest that is closed: the carrier has its label',
      },
    ])
    const query = 'query ($id: ID!) { fulfillmentOrder(id: $id) { status labels { state voidReason } } }'
    expect((await warehouse.graph(WAREHOUSE, query, { id: fulfillmentOrderId })).data.fulfillmentOrder).toEqual({
      status: 'SHIPPED',
      labels: [{ state: 'BOUGHT', voidReason: null }],
    })
  }
  expect(await voidLabel(posted.id)).toEqual([])

  const answer = await fetch(manifest.documentUrl.replace('https://shop.example', warehouse.url))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const [page = []] = await readPdf(new Uint8Array(await answer.arrayBuffer()))
  const text = lettersOf([page])
  const said = [
    ...['Manifest M-1000001, Kade Express', 'From Luton (LTN)', '2 shipments, 2 packages, 1.86 kg', 'Taken over by'],
    ...[one, other].flatMap(({ trackingNumber, number }) => [trackingNumber, number]),
  ]
  expect(said.filter((words) => !text.includes(together(words)))).toEqual([])
  expect([posted, given].filter(({ trackingNumber }) => text.includes(trackingNumber))).toEqual([])
})

it('the same key answers the same manifest; the next one has what came since, and one of nothing is refused', async () => {
  const nothing = [{ code: 'ILLEGAL_TRANSITION', message: 'Nothing waits for Kade Express there', field: ['input', 'carrier'] }]
  expect((await close()).userErrors).toEqual(nothing)
  const { id } = await shipped()
  const first = await close({ idempotencyKey: 'the evening' })
  expect((await close({ idempotencyKey: 'the evening' })).manifest).toEqual({ ...first.manifest, documentUrl: expect.any(String) })
  expect((await close({ idempotencyKey: 'the evening', carrier: 'harbour-post' })).userErrors).toMatchObject([
    { code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] },
  ])
  expect([await manifestOf(id), (await close()).userErrors]).toEqual([{ number: first.manifest.number }, nothing])

  const { data } = await warehouse.graph(
    WAREHOUSE,
    'query ($id: ID!, $at: ID!) { manifest(id: $id) { number } manifests(first: 1, locationId: $at) { totalCount edges { node { number } } pageInfo { hasNextPage } } }',
    { id: first.manifest.id, at: warehouse.locationId },
  )
  expect(data).toEqual({
    manifest: { number: 'M-1000002' },
    manifests: { totalCount: 2, edges: [{ node: { number: 'M-1000002' } }], pageInfo: { hasNextPage: true } },
  })
})

it('two who close it at once, and one who gives a label up meanwhile: each parcel is on one manifest, or its label is void', async () => {
  const parcels = [await shipped(), await shipped(), await shipped()]
  const [first, second] = await Promise.all([close(), close(), ...parcels.map(({ id }) => voidLabel(id))])
  const counted = [first, second].reduce(
    (sum, answer) => sum + ((answer as { manifest?: { shipmentCount: number } }).manifest?.shipmentCount ?? 0),
    0,
  )
  const [row] = await warehouse.database.query<{ listed: number; void: number }>(
    `SELECT count(*) FILTER (WHERE state = 'BOUGHT' AND manifest_id IS NOT NULL) AS listed, count(*) FILTER (WHERE state = 'VOIDED' AND manifest_id IS NULL) AS void
     FROM label_purchase WHERE fulfillment_order_id = ANY($1::uuid[])`,
    [parcels.map(({ fulfillmentOrderId }) => fulfillmentOrderId)],
  )
  expect([row!.listed + row!.void, row!.listed]).toEqual([3, counted])
})

it('a manifest is of one location and one carrier, by its code or its name: what leaves from elsewhere waits there', async () => {
  const otherId = newId()
  const place = { locationId: otherId, code: 'DBY', name: 'Derby', kind: 'FULFILLMENT_CENTER', address: LONDON, version: 1 } as const
  await warehouse.tell([locationChanged.draft(otherId, place)])
  const [there, here] = [await shipped('harbour-post', { locationId: otherId }), await shipped('harbour-post')]
  const posted = await shipped('kade-express', { locationId: otherId })
  const { manifest } = await close({ carrier: 'Harbour Post', locationId: otherId })
  expect([manifest.carrier, manifest.location, manifest.shipmentCount]).toEqual(['Harbour Post', { id: otherId }, 1])
  expect([await manifestOf(there.id), await manifestOf(here.id), await manifestOf(posted.id)]).toEqual([
    { number: manifest.number },
    null,
    null,
  ])
  const { data } = await warehouse.graph(
    WAREHOUSE,
    'query ($at: ID!) { manifests(locationId: $at) { totalCount edges { node { number } } } }',
    { at: otherId },
  )
  expect(data.manifests).toEqual({ totalCount: 1, edges: [{ node: { number: manifest.number } }] })
})

it.each([
  ['a manifest that is not there', `{ manifest(id: "${newId()}") { id } }`, 'NOT_FOUND', undefined],
  ['a manifest by what is no id', '{ manifest(id: "x") { id } }', 'NOT_FOUND', undefined],
  ['those of what is no location', '{ manifests(locationId: "x") { totalCount } }', 'BAD_USER_INPUT', 'locationId'],
])('asking for %s is refused', async (_, query, code, field) => {
  const { errors } = await warehouse.graph(WAREHOUSE, query)
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([[code, field]])
})

describe('closing is refused', () => {
  it.each<[string, object, string, string, string]>([
    ['for a carrier that is none', { carrier: 'owl' }, 'NOT_FOUND', 'carrier', 'There is no carrier owl: take one of kade-express, harbour-post'],
    ['at a location that is none', { locationId: 'x' }, 'NOT_FOUND', 'locationId', 'There is no such location'],
    ['without a key', { idempotencyKey: ' ' }, 'REQUIRED', 'idempotencyKey', 'Must not be empty'],
  ])('%s', async (_, given, code, field, message) => {
    expect((await close(given)).userErrors).toEqual([{ code, message: code === 'REQUIRED' ? expect.any(String) : message, field: ['input', field] }])
  }) // prettier-ignore
})
