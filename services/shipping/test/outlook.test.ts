import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { EASYPOST_SECRET, signed, trackerEvent } from './support/easypost.js'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse({ carrierWebhookSecrets: { easypost: [EASYPOST_SECRET] } })
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

const SHOWN = 'shipment { id status delay { code reason nextStep } estimatedDelivery { from to } delayResolutions { kind code documents address { city } actor } }' // prettier-ignore
const shipped = async () => {
  const order = await warehouse.open()
  const { id, trackingNumber } = await warehouse.ship(order.fulfillmentOrderId)
  const report = (status: string, given: object = {}) =>
    warehouse.change('recordTrackingEvent', { idempotencyKey: randomUUID(), trackingNumber, status, description: `Now ${status}`, at: new Date().toISOString(), ...given }, SHOWN) // prettier-ignore
  const told = (type: string) => warehouse.published(order.orderId).filter((event) => event.type === type).map(({ data }) => data) // prettier-ignore
  const shipment = async () => (await warehouse.graph(WAREHOUSE, `query ($id: ID!) { ${SHOWN.replace('shipment', 'shipment(id: $id)')} }`, { id })).data.shipment // prettier-ignore
  return { ...order, id, trackingNumber, report, told, shipment }
}

describe('a delay', () => {
  it('is told once, with its reason and what happens next', async () => {
    const { report, told, id, trackingNumber } = await shipped()
    await report('CUSTOMS_HOLD')
    await eventually(() => expect(told('shipment.delayed.v1')).toMatchObject([{ shipmentId: id, trackingNumber, code: 'CUSTOMS_HOLD', reason: 'The parcel is held at customs.', nextStep: 'Customs releases it, or asks for papers first.' }])) // prettier-ignore
    await report('CUSTOMS_HOLD')
    await report('FAILURE')
    await eventually(() => expect(told('shipment.delayed.v1').map(({ code }) => code)).toEqual(['CUSTOMS_HOLD', 'FAILURE']))
  })

  it('is that a parcel is lost, when nothing is heard of it for too long, until something is', async () => {
    const { told, id, shipment, report } = await shipped()
    await warehouse.database.query(`UPDATE shipment SET shipped_at = now() - interval '15 days', assess_at = now() WHERE id = $1`, [id])
    await eventually(async () => expect((await shipment()).delay).toMatchObject({ code: 'LOST', reason: 'The parcel seems to be lost.' }))
    await eventually(() => expect(told('shipment.delayed.v1').map(({ code }) => code)).toEqual(['LOST']))
    await eventually(() => expect(told('shipment.tracked.v1').at(-1)).toMatchObject({ delayed: true, event: { description: 'The parcel seems to be lost.' } })) // prettier-ignore
    expect((await report('IN_TRANSIT')).shipment.delay).toBeNull()
  })
})

describe('what is done about a delay', () => {
  const resolve = (input: object, viewer = WAREHOUSE) => warehouse.change('resolveDelay', { idempotencyKey: randomUUID(), ...input }, SHOWN, viewer) // prettier-ignore

  it('is kept, shown to staff alone, and told to the order', async () => {
    const { report, told, id, orderId, customerId } = await shipped()
    await report('CUSTOMS_HOLD')
    const key = randomUUID()
    const papers = { idempotencyKey: key, shipmentId: id, kind: 'NEW_DOCUMENTS', documents: ['Invoice 7'] }
    const done = { kind: 'NEW_DOCUMENTS', code: 'CUSTOMS_HOLD', documents: ['Invoice 7'], address: null, actor: 'anna' }
    expect(await resolve(papers)).toMatchObject({ userErrors: [], shipment: { delayResolutions: [done] } })
    expect((await resolve(papers)).shipment.delayResolutions).toEqual([done])
    expect((await resolve({ ...papers, documents: ['Another'] })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }])
    const address = { name: 'Ada', line1: '1 High Street', city: 'Hull', countryCode: 'GB' }
    await resolve({ shipmentId: id, kind: 'NEW_ADDRESS', address })
    await resolve({ shipmentId: id, kind: 'RESHIP' })
    expect((await resolve({ shipmentId: id, kind: 'RESHIP' })).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', field: ['input', 'kind'] },
    ])
    await eventually(() => expect(told('shipment.delay_resolved.v1').map(({ kind }) => kind)).toEqual(['NEW_DOCUMENTS', 'NEW_ADDRESS', 'RESHIP'])) // prettier-ignore
    const claim = {
      resolution: 'EXCHANGE',
      keepsGoods: true,
      lines: [{ sku: 'MUG', quantity: 2, received: 0, accepted: 2, reason: 'MISSING' }],
    }
    await eventually(() => expect(told('return.approved.v1')).toMatchObject([claim]))
    expect(told('shipment.delay_resolved.v1').at(-1)).toMatchObject({ lines: [{ sku: 'MUG', quantity: 2 }], actor: 'anna' })
    const { data } = await warehouse.graph(asViewer('CUSTOMER', { customerId }), 'query ($id: ID!) { shipment(id: $id) { delayResolutions { kind } scans { id } } }', { id }) // prettier-ignore
    expect([orderId, data.shipment]).toEqual([orderId, { delayResolutions: [], scans: [] }])
  })

  type Parcel = Awaited<ReturnType<typeof shipped>>
  const ADDRESS = { name: 'Ada', line1: '1 High Street', city: 'Hull', countryCode: 'GB' }
  it.each<[string, (parcel: Parcel) => Promise<unknown>, object, object, string]>([
    ['CUSTOMS_HOLD', ({ report }) => report('CUSTOMS_HOLD'), { kind: 'NEW_DOCUMENTS', documents: ['Invoice 7'] }, { documents: ['Invoice 7'], address: null }, 'The parcel is held at customs. Customs releases it, or asks for papers first.'],
    ['ADDRESS_PROBLEM', ({ trackingNumber }) => webhook(trackingNumber, { status: 'in_transit', detail: 'address_correction' }), { kind: 'NEW_ADDRESS', address: ADDRESS }, { documents: [], address: { city: 'Hull' } }, 'The carrier cannot find the address. Tell us the right address: we pass it on to the carrier.'],
    ['LOST', ({ id }) => silent(id), { kind: 'RESHIP' }, { documents: [], address: null }, 'The parcel seems to be lost. We ask the carrier, and send a new parcel or your money back.'],
  ])('is what it asks for: %s', async (code, happens, solution, kept, words) => {
    const parcel = await shipped()
    await happens(parcel)
    await eventually(async () => expect((await parcel.shipment()).delay?.code).toBe(code), { timeoutMs: 30_000 })
    const { delay } = await parcel.shipment()
    expect(`${delay.reason} ${delay.nextStep}`).toBe(words)
    await eventually(() => expect(parcel.told('shipment.delayed.v1')).toMatchObject([{ code, reason: delay.reason, nextStep: delay.nextStep }])) // prettier-ignore
    const { userErrors, shipment } = await resolve({ shipmentId: parcel.id, ...solution })
    expect([userErrors, shipment.delayResolutions]).toMatchObject([[], [{ code, ...solution, ...kept }]])
    await eventually(() => expect(parcel.told('shipment.delay_resolved.v1')).toMatchObject([{ code, shipmentId: parcel.id }]))
    // It is a delay until the carrier says that it goes on.
    expect((await parcel.shipment()).delay?.code).toBe(code)
    expect((await parcel.report('IN_TRANSIT')).shipment.delay).toBeNull()
    const late = await resolve({ shipmentId: parcel.id, ...solution })
    expect([late.shipment, late.userErrors]).toMatchObject([null, [{ code: 'ILLEGAL_TRANSITION', field: ['input', 'shipmentId'] }]])
    expect((await parcel.shipment()).delayResolutions).toHaveLength(1)
  }) // prettier-ignore
  /** Its carrier says so. */
  const webhook = async (trackingNumber: string, scan: { status: string; detail: string }) => {
    const body = JSON.stringify(trackerEvent(trackingNumber, [{ ...scan, datetime: new Date().toISOString() }]))
    const url = `${warehouse.url.replace(/\/graphql$/, '')}/webhooks/carriers/easypost`
    expect((await fetch(url, { method: 'POST', body, headers: signed(body) })).status).toBe(200)
  }
  const silent = (id: string) =>
    warehouse.database.query(`UPDATE shipment SET shipped_at = now() - interval '15 days', assess_at = now() WHERE id = $1`, [id])

  it.each([
    ['without papers', { kind: 'NEW_DOCUMENTS' }, 'REQUIRED', ['input', 'documents']],
    ['without an address', { kind: 'NEW_ADDRESS' }, 'REQUIRED', ['input', 'address']],
    ['where there is no delay', { kind: 'RESHIP' }, 'ILLEGAL_TRANSITION', ['input', 'shipmentId']],
  ])('%s is refused', async (_, input, code, field) => {
    const { id } = await shipped()
    expect((await resolve({ shipmentId: id, ...input })).userErrors).toMatchObject([{ code, field }])
  })
})

it('a window by own history is served once a lane is known, and told when it moves by hours', async () => {
  const { id, shipment, told } = await shipped()
  // Forty parcels of that lane of the last weeks, each three days under way.
  await warehouse.database.query(
    `WITH n AS (SELECT n, gen_random_uuid() AS fo, gen_random_uuid() AS o FROM generate_series(1, 40) AS n),
       model AS (SELECT s.*, f.location_id FROM shipment AS s JOIN fulfillment_order AS f ON f.id = s.fulfillment_order_id WHERE s.id = $1),
       orders AS (INSERT INTO order_ref (order_id, number, channel, customer_id, address) SELECT o, 'H' || n, 'web', gen_random_uuid(), '{"countryCode":"GB"}' FROM n),
       work AS (INSERT INTO fulfillment_order (id, allocation_id, order_id, location_id, status, sourcing, ship_by, missing)
         SELECT fo, gen_random_uuid(), o, location_id, 'SHIPPED', 'Luton', now(), '[]' FROM n, model)
     INSERT INTO shipment (id, fulfillment_order_id, order_id, carrier, service, tracking_number, status, cost, currency, shipped_at, delivered_at, assess_at)
     SELECT gen_random_uuid(), fo, o, carrier, service, 'H' || n, 'DELIVERED', 1, 'GBP', now() - (n % 9 + 9) * interval '1 day', now() - (n % 9 + 6) * interval '1 day', NULL FROM n, model`,
    [id],
  )
  // What was learned before is ten minutes old: another process learns anew.
  const { createOutlook } = await import('../src/outlook/watch-outlook.js')
  const { createLogger } = await import('@kade/service-kit')
  const own = createOutlook({
    database: warehouse.database,
    logger: createLogger({ service: 'shipping', level: 'silent' }),
    toldHours: 12,
    quietDays: { '*': 14 },
  })
  await own.start()
  await eventually(async () => {
    await warehouse.database.query('UPDATE shipment SET assess_at = now() WHERE id = $1', [id])
    const [row] = await warehouse.database.query(
      'SELECT estimate_basis AS basis, first_from IS NOT NULL AS kept FROM shipment WHERE id = $1',
      [id],
    )
    expect(row).toEqual({ basis: 'HISTORY', kept: true })
  })
  await own.stop()
  const { from, to } = (await shipment()).estimatedDelivery
  expect(Date.parse(to as string) - Date.parse(from as string)).toBeGreaterThan(0)
  expect(Date.parse(to as string) - Date.now()).toBeLessThan(7 * 86_400_000)
  await eventually(() => expect(told('shipment.tracked.v1').filter(({ event }) => /^Expected between/.test((event as { description: string }).description))).toHaveLength(1)) // prettier-ignore
})

it('what happened to an order’s parcels is read as EPCIS by a link that staff gets', async () => {
  const { orderId, report } = await shipped()
  await report('IN_TRANSIT', { location: 'Derby', countryCode: 'GB' })
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { epcisUrl } } }'
  const ask = async (viewer: Parameters<OpenWarehouse['graph']>[0]) => (await warehouse.graph(viewer, query, { r: [{ __typename: 'Order', id: orderId }] })).data._entities[0].epcisUrl as string | null // prettier-ignore
  expect(await ask(asViewer('CHANNEL', { channel: 'web' }))).toBeNull()
  const url = await ask(WAREHOUSE)
  const at = (link: string) => fetch(link.replace('https://shop.example', warehouse.url.replace(/\/graphql$/, '')))
  const answer = await at(url!)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/ld+json'])
  const { epcisBody, type } = (await answer.json()) as { type: string; epcisBody: { eventList: Record<string, unknown>[] } }
  expect([type, epcisBody.eventList.map(({ bizStep }) => bizStep)]).toEqual(['EPCISDocument', ['packing', 'shipping', 'transporting']])
  expect((await at(url!.replace('signature=', 'signature=x'))).status).toBe(403)
})
