import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { EASYPOST_SECRET, signed, trackerEvent } from './support/easypost.js'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse({ carrierWebhookSecrets: { easypost: ['an older one', EASYPOST_SECRET] } })
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

const send = (body: string, headers: Record<string, string> = signed(body), peer = 'easypost') =>
  fetch(`${warehouse.url.replace(/\/graphql$/, '')}/webhooks/carriers/${peer}`, { method: 'POST', body, headers })
const tell = async (...given: Parameters<typeof trackerEvent>) => {
  const answer = await send(JSON.stringify(trackerEvent(...given)))
  expect(answer.status).toBe(200)
}
const graph = async (query: string, variables: object = {}) => {
  const { data, errors } = await warehouse.graph(WAREHOUSE, query, { ...variables })
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
const PARCEL = `query ($n: String!) { shipment(trackingNumber: $n) { status trackingNumber deliveredAt delay { code } events { status description location countryCode at }
  scans { step code localTime isTimeCertain source } } }`
const parcel = async (n: string) => (await graph(PARCEL, { n })).shipment
const deliveries = async (trackingNumber: string) =>
  (
    await graph(
      'query ($n: String!) { carrierDeliveries(filter: { trackingNumber: $n }) { edges { node { id state reason topic replays } } } }',
      { n: trackingNumber },
    )
  ).carrierDeliveries.edges // prettier-ignore
    .map(({ node }: { node: Record<string, unknown> }) => node)
const shipped = async () => {
  const order = await warehouse.open()
  return { ...order, ...(await warehouse.ship(order.fulfillmentOrderId)) }
}
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

describe('a webhook of a carrier', () => {
  it('is kept when its bytes are signed, and read afterwards', async () => {
    const { trackingNumber } = await shipped()
    await tell(trackingNumber, [
      { status: 'in_transit', detail: 'arrived_at_facility', message: 'Arrived', datetime: hours(0), city: 'Derby', country: 'GB' },
    ])
    await eventually(async () =>
      expect(await parcel(trackingNumber)).toMatchObject({
        status: 'IN_TRANSIT',
        events: [{}, { status: 'IN_TRANSIT', description: 'Arrived', location: 'Derby', countryCode: 'GB' }],
        scans: [
          { source: 'OWN' },
          { step: 'ARRIVED', code: 'arrived_at_facility', localTime: expect.any(String), isTimeCertain: true, source: 'WEBHOOK' },
        ],
      }),
    )
    expect(await deliveries(trackingNumber)).toMatchObject([{ state: 'APPLIED', reason: null, topic: 'tracker.updated' }])
  })

  it('that is forged, changed or unsigned is refused, and nothing is kept of it', async () => {
    const body = JSON.stringify(trackerEvent('KX-FORGED', [{ status: 'delivered', datetime: hours(0) }]))
    const answers = await Promise.all([
      send(body, signed(body, 'another secret')),
      send(`${body} `, signed(body)),
      send(body, { 'content-type': 'application/json' }),
      send(body, { 'x-hmac-signature': signed(body)['x-hmac-signature']!.replace('hmac-sha256-hex=', '') }),
      send(body, signed(body), 'nobody'),
    ])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 404])
    const [row] = await warehouse.database.query<{ count: number }>(`SELECT count(*) AS count FROM carrier_delivery WHERE convert_from(body, 'UTF8') LIKE '%KX-FORGED%'`) // prettier-ignore
    expect(row?.count).toBe(0)
  })

  it('that comes twice is taken once, and what it repeats of others too', async () => {
    const { trackingNumber } = await shipped()
    const scan = { status: 'in_transit', message: 'At the hub', datetime: hours(0), city: 'Derby', country: 'GB' }
    const body = JSON.stringify(trackerEvent(trackingNumber, [scan]))
    expect([await (await send(body)).json(), await (await send(body)).json()]).toEqual([{ state: 'KEPT' }, { state: 'KNOWN' }])
    await tell(trackingNumber, [scan, { ...scan, message: 'Left the hub', datetime: hours(0.001) }])
    await eventually(async () =>
      expect((await parcel(trackingNumber)).events.map(({ description }: { description: string }) => description)).toEqual([
        'Handed to the carrier',
        'At the hub',
        'Left the hub',
      ]),
    )
  })

  it('is answered within a second while the bus is away', async () => {
    const { trackingNumber } = await shipped()
    const start = performance.now()
    await tell(trackingNumber, [{ status: 'out_for_delivery', datetime: hours(0) }])
    expect(performance.now() - start).toBeLessThan(1_000)
    await eventually(async () => expect((await parcel(trackingNumber)).status).toBe('OUT_FOR_DELIVERY'))
  })

  it('about nothing that we follow is left alone', async () => {
    const body = JSON.stringify({ id: 'evt_1', object: 'Event', description: 'batch.created', result: { id: 'batch_1', object: 'Batch' } })
    expect((await send(body)).status).toBe(200)
    await eventually(async () =>
      expect((await graph('{ carrierDeliveries(filter: { states: [IGNORED] }) { edges { node { topic reason body } } } }')).carrierDeliveries.edges).toEqual([
        { node: { topic: 'batch.created', reason: 'It is about no parcel', body } },
      ]),
    ) // prettier-ignore
  })
})

describe('a number that nobody knows', () => {
  it('is shown with what is told of it, and applied when the parcel appears', async () => {
    const { trackingNumber: seen } = await shipped()
    const next = `${seen.slice(0, 2)}${String(Number(seen.slice(2, 12)) + 1).padStart(10, '0')}`
    const order = await warehouse.open()
    // The number that the next parcel will have, check digit and all.
    const { gs1CheckDigit } = await import('../src/fulfillment-order/gs1.js')
    const number = `${next}${gs1CheckDigit(next.slice(2))}GB`
    await tell(number.toLowerCase(), [{ status: 'in_transit', message: 'Early bird', datetime: hours(0), country: 'GB' }])
    const unknown = async () =>
      (await graph('{ unknownTrackings { totalCount edges { node { trackingNumber peer carrier scanCount status } } } }')).unknownTrackings
    await eventually(async () =>
      expect(await unknown()).toEqual({
        totalCount: 1,
        edges: [{ node: { trackingNumber: number, peer: 'easypost', carrier: 'USPS', scanCount: 1, status: 'IN_TRANSIT' } }],
      }),
    )
    expect(await deliveries(number)).toMatchObject([{ state: 'UNKNOWN', reason: 'No parcel has this number yet' }])
    expect((await warehouse.ship(order.fulfillmentOrderId)).trackingNumber).toBe(number)
    await eventually(async () => expect((await parcel(number)).events).toMatchObject([{ description: 'Early bird' }, {}]))
    expect([(await unknown()).totalCount, (await deliveries(number))[0].state]).toEqual([0, 'APPLIED'])
  })
})

describe('what cannot be read', () => {
  it('is a dead letter with its reason; the rest of it counts, and it can be read again', async () => {
    const { trackingNumber } = await shipped()
    await tell(trackingNumber, [
      { status: 'in_transit', message: 'Known', datetime: hours(0) },
      { status: 'teleported', message: 'Not yet invented', datetime: hours(0) },
    ])
    await eventually(async () => expect(await deliveries(trackingNumber)).toMatchObject([{ state: 'FAILED', reason: 'Nobody here knows the status teleported/status_update' }])) // prettier-ignore
    expect((await parcel(trackingNumber)).events).toMatchObject([{}, { description: 'Known' }])
    const [{ id }] = await deliveries(trackingNumber)
    const letters = () => warehouse.database.query('SELECT topic, status, error, attempts FROM dead_letter WHERE event_id = $1', [id])
    const letter = { topic: 'webhooks.carriers', error: 'Nobody here knows the status teleported/status_update' }
    expect(await letters()).toEqual([{ ...letter, status: 'DEAD', attempts: 1 }])
    const replay = 'mutation ($i: ReplayCarrierDeliveryInput!) { replayCarrierDelivery(input: $i) { delivery { state replays } userErrors { code field } } }' // prettier-ignore
    expect((await graph(replay, { i: { deliveryId: id } })).replayCarrierDelivery).toEqual({ delivery: { state: 'RECEIVED', replays: 1 }, userErrors: [] }) // prettier-ignore
    await eventually(async () => expect(await letters()).toEqual([{ ...letter, status: 'DEAD', attempts: 2 }]))
    // By its work item, or by the command: as asked for on the bus.
    await warehouse.database.query(`UPDATE dead_letter SET status = 'REPLAYING' WHERE event_id = $1`, [id])
    await warehouse.database.query(`UPDATE carrier_delivery SET body = convert_to(replace(convert_from(body, 'UTF8'), 'teleported', 'out_for_delivery'), 'UTF8') WHERE id = $1`, [id]) // prettier-ignore
    await eventually(async () => expect(await letters()).toEqual([{ ...letter, status: 'REPLAYED', attempts: 2 }]))
    await eventually(async () => expect((await parcel(trackingNumber)).status).toBe('OUT_FOR_DELIVERY'))
  })

  it('of no JSON is a dead letter of nobody', async () => {
    expect((await send('{')).status).toBe(200)
    await eventually(async () =>
      expect(await warehouse.database.query(`SELECT error FROM dead_letter WHERE key LIKE 'unreadable %'`)).toEqual([{ error: 'It is no event of EasyPost' }]),
    ) // prettier-ignore
  })
})

describe('a scan', () => {
  it('without an offset is read in the zone of its place, or says that it is a guess', async () => {
    const { trackingNumber } = await shipped()
    const local = '2026-11-20T09:30:00'
    await tell(trackingNumber, [
      { status: 'pre_transit', message: 'Amsterdam', datetime: local, country: 'NL' },
      { status: 'pre_transit', message: 'Los Angeles', datetime: local, country: 'US', state: 'CA' },
      { status: 'pre_transit', message: 'Somewhere in America', datetime: local, country: 'US' },
      { status: 'pre_transit', message: 'Nowhere', datetime: local },
      { status: 'pre_transit', message: 'With an offset', datetime: `${local}+05:30`, country: 'US' },
    ])
    await eventually(async () => expect((await parcel(trackingNumber)).scans).toHaveLength(6))
    const { events, scans } = await parcel(trackingNumber)
    const read = scans.map(({ isTimeCertain, localTime }: { isTimeCertain: boolean; localTime: string }, n: number) => [events[n].description, events[n].at, isTimeCertain, localTime]) // prettier-ignore
    expect(read.slice(0, 5)).toEqual([
      ['With an offset', '2026-11-20T04:00:00.000Z', true, `${local}+05:30`],
      ['Amsterdam', '2026-11-20T08:30:00.000Z', true, local],
      ['Nowhere', '2026-11-20T09:30:00.000Z', false, local],
      ['Somewhere in America', '2026-11-20T14:30:00.000Z', false, local],
      ['Los Angeles', '2026-11-20T17:30:00.000Z', true, local],
    ])
  })

  it('may set a parcel back that was delivered: it goes back to the sender', async () => {
    const { trackingNumber, orderId } = await shipped()
    await tell(trackingNumber, [{ status: 'delivered', datetime: hours(0) }])
    await eventually(async () => expect((await parcel(trackingNumber)).status).toBe('DELIVERED'))
    await tell(trackingNumber, [{ status: 'return_to_sender', detail: 'return', datetime: hours(0.01) }])
    await eventually(async () => expect(await parcel(trackingNumber)).toMatchObject({ status: 'RETURN_TO_SENDER', deliveredAt: null }))
    await eventually(() =>
      expect(warehouse.published(orderId).map(({ type }) => type)).toEqual(
        expect.arrayContaining(['shipment.delivered.v1', 'shipment.stranded.v1']),
      ),
    )
  })

  it.each([
    ['a delivery', 'delivered', 0.25],
    ['a way', 'out_for_delivery', 25],
    ['a way of years ago', 'in_transit', 17_000],
  ])('of %s from before the parcel left is somebody else’s, and left out', async (_, status, before) => {
    const { trackingNumber } = await shipped()
    await tell(trackingNumber, [{ status, datetime: hours(-before) }])
    await eventually(async () => expect(await deliveries(trackingNumber)).toMatchObject([{ state: 'APPLIED', reason: 'It tells of what was before the parcel left, which is left out' }])) // prettier-ignore
    expect(await parcel(trackingNumber)).toMatchObject({ status: 'PRE_TRANSIT', deliveredAt: null, events: [{ status: 'PRE_TRANSIT' }] })
  })

  it('of some hours before we said that it leaves is of its carrier at the dock, or by a clock of another zone', async () => {
    const { trackingNumber } = await shipped()
    await tell(trackingNumber, [{ status: 'in_transit', datetime: hours(-23) }])
    await eventually(async () => expect((await parcel(trackingNumber)).status).toBe('IN_TRANSIT'))
  })
})
