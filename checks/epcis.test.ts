import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { trackingStatus } from '@kade/events'
import { seeded } from '../packages/test-kit/src/seeded.js'
import { Ajv, type ValidateFunction } from 'ajv'
import { documentAround, eventsOf, type ExportedOrder, type ExportedShipment } from '../services/shipping/src/epcis/epcis.js'
import { atHandOver, ownScan } from '../services/shipping/src/shipment/at-hand-over.js'
import { STATUS_TABLE } from '../services/shipping/src/shipment/status-table.js'

const random = seeded(2_000)
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
const upTo = (most: number) => Math.floor(random() * (most + 1))

function anOrder(n: number): ExportedOrder {
  const shipments = Array.from({ length: 1 + upTo(2) }, (_, s): ExportedShipment => {
    const id = `shipment-${n}-${s}`
    const shippedAt = new Date(Date.UTC(2026, 10, 1 + upTo(25), upTo(23)))
    const packages = Array.from({ length: 1 + upTo(2) }, (__, p) => ({
      ...{ id: `package-${n}-${s}-${p}`, fulfillmentOrderId: 'f', box: 'S', grams: 500, sides: [1, 1, 1] as const, blocks: [] },
      ...{ sscc: `00614141${String(n * 100 + s * 10 + p).padStart(10, '0')}`, lines: [{ sku: pick(['MUG', 'Ünïcode 5/8', '85123A']), quantity: 1 + upTo(4) }] },
    })) // prettier-ignore
    const scans = Array.from({ length: upTo(9) }, (__, e) => {
      const row = random() < 0.7 ? pick(STATUS_TABLE) : null
      const status = row?.status ?? pick(trackingStatus.options)
      const at = new Date(shippedAt.getTime() + e * 7_200_000)
      return {
        ...ownScan(at),
        ...{ id: `event-${n}-${s}-${e}`, shipmentId: id, orderId: `order-${n}`, sequence: e + 1, status, step: row?.step ?? null, at },
        ...{ description: 'Seen', location: pick([null, 'Derby, DE1', 'São Paulo']), countryCode: pick([null, 'GB', 'BR']), shipmentStatus: status },
        ...{ source: pick(['OWN', 'HAND', 'WEBHOOK', 'POLL'] as const), localTime: pick([null, '2026-11-02T10:00:00', '2026-11-02T10:00:00-05:00', '2026-11-02T10:00:00Z']) },
      }
    }) // prettier-ignore
    const shipment = {
      ...{ id, fulfillmentOrderId: 'f', orderId: `order-${n}`, carrier: 'USPS', service: 'STANDARD', trackingNumber: `KX${n}${s}`, cost: 1, currency: 'GBP' },
      ...{ ...atHandOver(shippedAt, null, null), status: 'IN_TRANSIT' as const, shippedAt, promisedDeliveryDate: null, delayedSince: null },
    } // prettier-ignore
    return { shipment, locationId: 'location-1', packages, scans }
  })
  return { number: `K-${n}`, shipments }
}
const written = (order: ExportedOrder) => documentAround(new Date('2026-11-27T09:00:00Z')).join(eventsOf(order, 'https://shop.example').map((event) => JSON.stringify(event)).join(',')) // prettier-ignore

/** What of the standard an export depends on: always looked at. GS1's own schema is not part of this repository. */
const OWN = {
  type: 'object',
  required: ['@context', 'type', 'schemaVersion', 'creationDate', 'epcisBody'],
  properties: {
    type: { const: 'EPCISDocument' },
    schemaVersion: { const: '2.0' },
    epcisBody: {
      properties: {
        eventList: {
          items: {
            required: ['type', 'eventTime', 'eventTimeZoneOffset', 'action', 'bizStep'],
            properties: {
              type: { enum: ['ObjectEvent', 'AggregationEvent'] },
              eventTime: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d' },
              eventTimeZoneOffset: { pattern: '^([+]|[-])((0[0-9]|1[0-3]):([0-5][0-9])|14:00)$' },
              action: { enum: ['ADD', 'OBSERVE', 'DELETE'] },
              bizStep: { enum: [...new Set(['packing', 'shipping', ...STATUS_TABLE.map(({ bizStep }) => bizStep)])] },
              disposition: { enum: [...new Set(['in_progress', 'in_transit', ...STATUS_TABLE.map(({ disposition }) => disposition)])] },
              epcList: { items: { type: 'string', pattern: '^https://' } },
              childQuantityList: { items: { required: ['epcClass'], properties: { quantity: { type: 'number' } } } },
            },
          },
        },
      },
    },
  },
}
/** GS1's, by EPCIS_SCHEMA, or in a folder of data beside the checkout. */
const file = [process.env.EPCIS_SCHEMA, ...['..', '../..'].map((up) => join(import.meta.dirname, '..', up, 'shared/data/schemas/epcis-2.0.schema.json'))].find((path) => path !== undefined && existsSync(path)) // prettier-ignore
const ajv = new Ajv({ strict: false, allErrors: true })
  .addFormat('uri', /^[a-z][a-z0-9+.-]*:\S+$/i)
  .addFormat('uri-reference', true)
  .addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
const schemas: Readonly<Record<string, ValidateFunction>> = {
  'what it depends on': ajv.compile(OWN),
  ...(file ? { 'GS1’s schema': ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object) } : {}),
}

describe.each(Object.entries(schemas))('An export of an order, by %s', (_, validate) => {
  it('is valid for 1,000 orders', () => {
    let events = 0
    for (let n = 0; n < 1_000; n += 1) {
      const document = JSON.parse(written(anOrder(n))) as { epcisBody: { eventList: object[] } }
      events += document.epcisBody.eventList.length
      if (!validate(document)) throw new Error(`Order ${n}: ${ajv.errorsText(validate.errors)}`)
    }
    expect(events).toBeGreaterThan(5_000)
  })

  it.each<[string, (event: Record<string, unknown>, document: Record<string, unknown>) => void]>([
    ['a step that GS1 has not', (event) => (event.bizStep = 'teleporting')],
    ['a disposition that GS1 has not', (event) => (event.disposition = 'lonely')],
    ['no offset of its time', (event) => delete event.eventTimeZoneOffset],
    ['an offset that is none', (event) => (event.eventTimeZoneOffset = '+99:99')],
    ['no time', (event) => delete event.eventTime],
    ['an action that is none', (event) => (event.action = 'MAYBE')],
    ['no action', (event) => delete event.action],
    ['a kind that is none', (event) => (event.type = 'KadeEvent')],
    ['parcels that are no identifiers', (event) => (event.epcList = [7])],
    ['no version', (_event, document) => delete document.schemaVersion],
    ['no context', (_event, document) => delete document['@context']],
  ])('is refused with %s', (__, seed) => {
    const document = JSON.parse(written({ ...anOrder(1), number: 'K-1' })) as { epcisBody: { eventList: Record<string, unknown>[] } }
    const event = document.epcisBody.eventList.find(({ type }) => type === 'ObjectEvent')!
    expect(validate(document)).toBe(true)
    seed(event, document)
    expect(validate(document)).toBe(false)
  })
})
