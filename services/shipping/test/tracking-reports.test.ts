import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

const DAY_MS = 86_400_000
const EVENTS = 'shipment { id events { status description location } }'
const report = (input: Readonly<Record<string, unknown>>) => warehouse.change('recordTrackingEvent', input, EVENTS)

async function parcel() {
  const order = await warehouse.open()
  const { trackingNumber } = await warehouse.ship(order.fulfillmentOrderId)
  const scan = { idempotencyKey: randomUUID(), trackingNumber, status: 'IN_TRANSIT', description: 'At the hub', location: 'Derby', at: new Date().toISOString() } // prettier-ignore
  return { ...order, trackingNumber, scan }
}

describe('a report under a known key', () => {
  it('is the same report, however it is written: answered alike, and told once', async () => {
    const { orderId, trackingNumber, scan } = await parcel()
    const first = await report(scan)
    expect(first.shipment.events).toEqual([
      expect.objectContaining({ status: 'PRE_TRANSIT' }),
      { status: 'IN_TRANSIT', description: 'At the hub', location: 'Derby' },
    ])
    expect(await report(scan)).toEqual(first)
    expect(await report({ ...scan, trackingNumber: trackingNumber.toLowerCase() })).toEqual(first)
    await report({ ...scan, idempotencyKey: randomUUID(), status: 'DELIVERED', at: new Date().toISOString() })
    const told = () => warehouse.published(orderId).flatMap(({ type, data }) => (type === 'shipment.tracked.v1' ? [data.status] : []))
    await eventually(() => expect(told().at(-1)).toBe('DELIVERED'))
    expect(told().filter((status) => status !== 'PRE_TRANSIT')).toEqual(['IN_TRANSIT', 'DELIVERED'])
  })

  it.each([
    ['another status', { status: 'DELIVERED' }],
    ['other words', { description: 'At the depot' }],
    ['another place', { location: null }],
    ['another moment', { at: '2026-01-01T00:00:00.000Z' }],
    ['another parcel', { trackingNumber: 'KX00000000000GB' }],
  ])('with %s is refused, and nothing is kept of it', async (_, change) => {
    const { trackingNumber, scan } = await parcel()
    await report(scan)
    expect(await report({ ...scan, ...change })).toEqual({
      shipment: null,
      userErrors: [
        {
          code: 'IDEMPOTENCY_CONFLICT',
          message: 'This key was used for another report: take a new key for a new report',
          field: ['input', 'idempotencyKey'],
        },
      ],
    })
    const { data } = await warehouse.graph(WAREHOUSE, 'query ($n: String!) { shipment(trackingNumber: $n) { events { status } } }', {
      n: trackingNumber,
    })
    expect(data.shipment.events).toEqual([{ status: 'PRE_TRANSIT' }, { status: 'IN_TRANSIT' }])
  })
})

describe('a report is refused', () => {
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
  it.each<[string, object, string, string, string]>([
    ['of no parcel', { trackingNumber: 'KX00000000000GB' }, 'NOT_FOUND', 'trackingNumber', 'There is no shipment with this tracking number'],
    ['of the day after tomorrow', { at: inDays(2) }, 'OUT_OF_RANGE', 'at', 'It is not of this century, or of the future'],
    ['of the last century', { at: '1999-12-31T23:59:59.000Z' }, 'OUT_OF_RANGE', 'at', 'It is not of this century, or of the future'],
    ['that expects it in more than a year', { estimatedDelivery: inDays(367) }, 'OUT_OF_RANGE', 'estimatedDelivery', 'A parcel arrives within a year'],
    ['that expected it in the last century', { estimatedDelivery: '1999-12-31T23:59:59.000Z' }, 'OUT_OF_RANGE', 'estimatedDelivery', 'A parcel arrives within a year'],
    ['of 501 letters', { description: 'x'.repeat(501) }, 'INVALID', 'description', 'description is longer than 500 characters'],
    ['without words', { description: ' ' }, 'REQUIRED', 'description', 'description is empty'],
    ['from no country', { countryCode: 'XX' }, 'INVALID', 'countryCode', 'countryCode is no ISO 3166-1 alpha-2 country code, such as GB'],
  ])('%s', async (_, change, code, field, message) => {
    const { scan, orderId } = await parcel()
    expect(await report({ ...scan, ...change })).toEqual({ shipment: null, userErrors: [{ code, message, field: ['input', field] }] })
    // Nothing of it is kept or told: what is told of the next one stands right behind the parcel's own.
    expect((await report(scan)).shipment.events.map(({ status }: { status: string }) => status)).toEqual(['PRE_TRANSIT', 'IN_TRANSIT'])
    const unknown = 'query { unknownTrackings { totalCount } }'
    expect((await warehouse.graph(WAREHOUSE, unknown)).data.unknownTrackings.totalCount).toBe(0)
    const told = () => warehouse.published(orderId).flatMap(({ type, data }) => (type === 'shipment.tracked.v1' ? [data.sequence] : []))
    await eventually(() => expect(told().at(-1)).toBe(2))
  }) // prettier-ignore
})

it.each<[string, string, number, string | null]>([
  ['a delivery of an hour before', 'DELIVERED', 1, 'not delivered before'],
  ['a scan of two days before', 'IN_TRANSIT', 48, 'not on its way a day before'],
  ['a loss of last year', 'FAILURE', 365 * 24, 'not on its way a day before'],
  ['that its carrier has known of it for long', 'PRE_TRANSIT', 365 * 24, null],
])('of a parcel that left, %s is refused where it cannot be, and then nothing is kept', async (_, status, before, why) => {
  const { scan, trackingNumber } = await parcel()
  const at = new Date(Date.now() - before * 3_600_000).toISOString()
  const { shipment, userErrors } = await report({ ...scan, status, at })
  const message = expect.stringMatching(new RegExp(`^It was handed to the carrier at \\S+, and ${why}$`)) as unknown
  expect(userErrors).toEqual(why === null ? [] : [{ code: 'OUT_OF_RANGE', field: ['input', 'at'], message }])
  expect(shipment === null).toBe(why !== null)
  const query = 'query ($n: String!) { shipment(trackingNumber: $n) { status deliveredAt events { status } } }'
  const events = why === null ? [{ status: 'PRE_TRANSIT' }, { status: 'PRE_TRANSIT' }] : [{ status: 'PRE_TRANSIT' }]
  expect((await warehouse.graph(WAREHOUSE, query, { n: trackingNumber })).data.shipment).toEqual({ status: 'PRE_TRANSIT', deliveredAt: null, events }) // prettier-ignore
})

it('who resumes is told what came behind its cursor, and no more than it asks for', async () => {
  const { orderId, scan } = await parcel()
  for (const description of ['One', 'Two', 'Three']) await report({ ...scan, idempotencyKey: randomUUID(), description })
  const query = 'query ($orderId: ID!, $after: Int, $limit: Int!) { _trackingUpdates(orderId: $orderId, after: $after, limit: $limit) { latest { sequence } after { sequence event { description } } } }' // prettier-ignore
  const behind = async (after: number | null, limit = 9) => {
    const { data } = await warehouse.graph(WAREHOUSE, query, { orderId, after, limit })
    const { latest, after: missed } = data._trackingUpdates
    return [latest.sequence, missed.map(({ sequence, event }: { sequence: number; event: { description: string } }) => `${sequence} ${event.description}`)] // prettier-ignore
  }
  expect(await behind(1)).toEqual([4, ['2 One', '3 Two', '4 Three']])
  expect(await behind(2, 1)).toEqual([4, ['3 Two']])
  expect(await behind(4)).toEqual([4, []])
  expect(await behind(null)).toEqual([4, []])
})
