import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parseEventData } from '@kade/events'
import { createKafkaBus, createLogger, createPostgresBus, newId, outboxArrays, type EventBus } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { createTestDatabase, describeWithKafka, eventually } from '@kade/test-kit'
import { anInput, PLACE, runOrders } from './running-orders.js'

/** The limits as they are published: lines of an order, characters of a text. A sign of four bytes is the largest that there is. */
const MOST_LINES = 2_000
const LONGEST: Readonly<Record<string, number>> = {
  ...{ sku: 100, title: 300, campaign: 100, channel: 100, reason: 500, message: 700, description: 500, location: 200, sourcing: 500 },
  ...{ name: 200, company: 200, line1: 200, line2: 200, postalCode: 20, city: 100, region: 100, phone: 40, actor: 200, code: 100 },
  ...{ source: 100, medium: 100, content: 200, term: 200 },
  ...{ number: 40, supplierCode: 100, deliveryReference: 200, zone: 40 },
  ...{ from: 36, to: 36, returnNumber: 20, nextStep: 500 },
  ...{
    locationCode: 100,
    fromLocationCode: 100,
    toLocationCode: 100,
    bin: 100,
    carrier: 100,
    service: 100,
    trackingNumber: 100,
    replaces: 100,
    orderNumber: 20,
    type: 40,
    ended: 36,
  },
}

/** Lists that are no lines of an order, or parts of them: how many there are at most. */
const MOST_OF: Readonly<Record<string, number>> = {
  allocations: 50,
  'allocations lines': 40,
  moves: 20,
  'moves lines': 100,
  ended: 20,
  services: 10,
  zones: 50,
  countries: 50,
  breaks: 50,
}

interface JsonSchema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly maxItems?: number
  readonly maximum?: number
  readonly prefixItems?: readonly JsonSchema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
}

/** The largest value that a contract allows within the limits. A text of a new name has to say its limit here. */
function largest(schema: JsonSchema, name: string, within = ''): unknown {
  const { type, format, properties, items, prefixItems, anyOf } = schema
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return [...schema.enum].sort((a, b) => String(b).length - String(a).length)[0]
  if (anyOf) return largest(anyOf.find((option) => option.type !== 'null') ?? {}, name, within)
  if (properties) return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, largest(value, key, within)]))
  if (prefixItems) return prefixItems.map((item) => largest(item, name, within))
  if (items) {
    const most = schema.maxItems ?? MOST_OF[`${within} ${name}`] ?? MOST_OF[name] ?? MOST_LINES
    return Array.from({ length: most }, () => largest(items, name, name))
  }
  if (type === 'integer' || type === 'number') return Math.min(schema.maximum ?? Infinity, name === 'quantity' ? 1_000_000 : 999_999_999)
  if (type === 'boolean') return false
  if (format === 'date') return '2026-11-23'
  if (format === 'date-time') return '2026-11-23T09:30:00.000Z'
  if (schema.pattern === '^[A-Z]{3}$') return 'GBP'
  if (schema.maxLength === 2) return 'GB'
  if (schema.maxLength !== undefined) return '\u{20000}'.repeat(schema.maxLength / 2)
  if (name === 'id' || /Id$/.test(name)) return newId()
  if (type === 'string') {
    const length = LONGEST[name]
    if (length === undefined) throw new Error(`How long may a ${name} be?`)
    return '\u{20000}'.repeat(length)
  }
  return null
}

const folder = join(import.meta.dirname, '../../../packages/events/schemas')
const EVENTS = readdirSync(folder).map((file) => {
  const type = file.replace(/\.json$/, '')
  return { type, data: largest(JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonSchema, type) }
})

function largestEventsTravel(connect: () => EventBus): void {
  it.each(EVENTS.map(({ type, data }) => [type, data] as const))(
    '%s',
    async (type, data) => {
      const bus = connect()
      const topic = `largest-${newId()}`
      const [, , , [payload = '']] = outboxArrays([{ topic, key: 'k', type, data }])
      const seen: string[] = []
      try {
        await bus.publish([{ topic, key: 'k', value: payload }])
        await bus.subscribe({ group: topic, topics: [topic], handle: async (batch) => void seen.push(...batch.map(({ value }) => value)) })
        await eventually(() => expect(seen).toHaveLength(1), { timeoutMs: 20_000 })
      } finally {
        await bus.close()
      }
      expect(seen[0] === payload).toBe(true)
      expect(parseEventData(type, (JSON.parse(payload) as { data: unknown }).data)).toEqual(data)
    },
    60_000,
  )
}

const logger = createLogger({ service: 'test', level: 'silent' })
describe('an event with 2,000 lines of the longest texts travels on the embedded bus', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>
  beforeAll(async () => void (database = await createTestDatabase('bus')))
  afterAll(() => database.drop())
  largestEventsTravel(() => createPostgresBus({ url: database.url, clientId: 'largest', logger }))
})
describeWithKafka('an event with 2,000 lines of the longest texts travels on Kafka', (broker) =>
  largestEventsTravel(() => createKafkaBus({ brokers: broker.brokers, clientId: 'largest', logger })),
)

it('an order of 2,000 lines with the longest titles is taken and published', async () => {
  const orders = await runOrders()
  try {
    await orders.offer({ sku: 'LONG', title: '長い商品名'.repeat(60) })
    const input = { ...anInput(), lines: Array.from({ length: MOST_LINES }, () => ({ sku: 'LONG', quantity: 1 })) }
    const { data, errors } = await orders.graph<{ placeOrder: { order: { id: string } } }>(asViewer([]), PLACE, { input })
    expect(errors).toBeUndefined()
    const published = () => orders.others.heard('order.placed.v1', data!.placeOrder.order.id) as { lines: unknown[] }[]
    await eventually(() => expect(published().map(({ lines }) => lines.length)).toEqual([MOST_LINES]))
  } finally {
    await orders.stop()
  }
})
