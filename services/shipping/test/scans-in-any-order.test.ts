import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { seeded } from '@kade/test-kit/seeded'
import { applyScans } from '../src/carrier-news/apply-scans.js'
import { followLabels } from '../src/return/follow-labels.js'
import { checkEasypost } from '../src/carrier-news/check-easypost.js'
import { EASYPOST_SECRET, trackerEvent, type ScanOf } from './support/easypost.js'
import { openWarehouse, type OpenWarehouse } from './support/warehouse.js'

const PARCELS = 1_000
const SCANS_EACH = 10
const HOUR_MS = 3_600_000
const SHIPPED_AT = Date.UTC(2026, 8, 1, 12)

let warehouse: OpenWarehouse
beforeAll(async () => void (warehouse = await openWarehouse({ carrierWebhookSecrets: { easypost: [EASYPOST_SECRET] } })))
afterAll(() => warehouse.close())

const random = seeded(20_261)
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items.map((item) => ({ item, place: random() })).sort((one, other) => one.place - other.place).map(({ item }) => item) // prettier-ignore

const WAYS = [
  'received_at_origin_facility',
  'arrived_at_facility',
  'departed_facility',
  'held',
  'delayed',
  'address_correction',
  'in_transit',
]
const ENDS = ['delivered', 'delivered', 'delivered', 'return_to_sender', 'failure', 'available_for_pickup']
/** Ten scans of one parcel, in order: it is held, goes on, is delivered, and may come back all the same. */
function journey(): { scan: ScanOf; estimate: string | null }[] {
  let at = SHIPPED_AT
  return Array.from({ length: SCANS_EACH }, (_, n) => {
    at += Math.floor(random() * 8) * HOUR_MS // some of one moment
    const ending = n >= SCANS_EACH - 2
    const status = ending ? pick(ENDS) : n === SCANS_EACH - 3 ? 'out_for_delivery' : 'in_transit'
    const detail = ending || n === SCANS_EACH - 3 ? 'status_update' : pick(WAYS)
    const scan = { status, detail, message: detail === 'held' ? `Held at customs, ${n}` : `Step ${n}`, datetime: new Date(at).toISOString(), city: pick(['Derby', 'Zwolle']), country: pick(['GB', 'NL']) } // prettier-ignore
    return { scan, estimate: random() < 0.3 ? new Date(at + 30 * HOUR_MS).toISOString() : null }
  })
}

/** Parcels that have left, without the work of packing them. */
async function parcels(letter: string): Promise<void> {
  await warehouse.database.query(
    `WITH n AS (SELECT n, gen_random_uuid() AS fo, gen_random_uuid() AS o FROM generate_series(1, $1::int) AS n),
       orders AS (INSERT INTO order_ref (order_id, number, channel, customer_id, address) SELECT o, $2 || n, 'web', gen_random_uuid(), '{"countryCode":"NL"}' FROM n),
       work AS (INSERT INTO fulfillment_order (id, allocation_id, order_id, location_id, status, sourcing, ship_by, missing)
         SELECT fo, gen_random_uuid(), o, gen_random_uuid(), 'SHIPPED', 'Luton', now(), '[]' FROM n),
       lines AS (INSERT INTO fulfillment_line (id, fulfillment_order_id, sku, quantity, picked) SELECT gen_random_uuid(), fo, 'MUG', 1, 1 FROM n)
     INSERT INTO shipment (id, fulfillment_order_id, order_id, carrier, service, tracking_number, status, cost, currency, shipped_at,
       promised_delivery_date, quoted_from, quoted_to, estimated_from, estimated_to, assess_at)
     SELECT gen_random_uuid(), fo, o, 'USPS', 'STANDARD', $2 || n, 'PRE_TRANSIT', 420, 'GBP', $3::timestamptz, $3::date + 3, $3::timestamptz, $3::timestamptz + interval '2 days',
       $3::timestamptz, $3::timestamptz + interval '2 days', NULL FROM n`,
    [PARCELS, letter, new Date(SHIPPED_AT)],
  )
}

interface Told {
  readonly number: number
  readonly scan: ScanOf
  readonly estimate: string | null
}
const bodyOf = (letter: string, { number, scan, estimate }: Told) => Buffer.from(JSON.stringify(trackerEvent(`${letter}${number}`, [scan], estimate))) // prettier-ignore

async function byWebhook(letter: string, told: readonly Told[]): Promise<void> {
  for (let next = 0; next < told.length; next += 1_000) {
    const bodies = told.slice(next, next + 1_000).map((each) => bodyOf(letter, each))
    await warehouse.database.query(
      `INSERT INTO carrier_delivery (id, peer, dedupe_key, headers, body, received_at)
       SELECT id, 'easypost', id::text, '{}', body, clock_timestamp() + n * interval '1 microsecond'
       FROM unnest($1::uuid[], $2::bytea[]) WITH ORDINALITY AS d (id, body, n)`,
      [bodies.map(() => newId()), bodies],
    )
  }
}
async function byAsking(letter: string, told: readonly Told[]): Promise<void> {
  for (let next = 0; next < told.length; next += 100) {
    const heard = told.slice(next, next + 100).map((each) => {
      const read = checkEasypost(bodyOf(letter, each))
      if (read.kind !== 'PARCEL') throw new Error(read.reason)
      const scans = read.scans.map((scan) => ({ ...scan, source: 'POLL' as const }))
      return { ...read, scans, peer: 'easypost', receivedAt: new Date() }
    })
    await warehouse.database.transaction((tx) => applyScans(tx, heard, followLabels))
  }
}
const allRead = () =>
  eventually(
    async () => {
      const [row] = await warehouse.database.query<{ left: number }>(
        `SELECT count(*) AS left FROM carrier_delivery WHERE state <> 'APPLIED'`,
      )
      if (row?.left !== 0) throw new Error(`${row?.left} deliveries are not read`)
    },
    { timeoutMs: 200_000 },
  )

/** All that was scanned of parcels, but for who they are and when we heard of it. When they come and whether they are late is assessed by the clock. */
const stateOf = (letter: string) =>
  warehouse.database.query(
    `SELECT substr(tracking_number, 2)::int AS n, status, status_at, delivered_at, returned_at,
       (SELECT json_agg(json_build_array(e.status, e.step, e.at, e.code, e.location, e.country_code, e.description, e.local_time, e.estimated_delivery)
          ORDER BY e.at, e.scan_hash) FROM tracking_event AS e WHERE e.shipment_id = s.id AND e.scan_hash IS NOT NULL) AS scans,
       (SELECT count(*) = max(sequence) AND count(DISTINCT sequence) = count(*) FROM tracking_event AS e WHERE e.shipment_id = s.id) AS "isOneSequence"
     FROM shipment AS s WHERE tracking_number LIKE $1 ORDER BY 1`,
    [`${letter}%`],
  )

it('10,000 scans, doubled, shuffled, by webhook and by asking, leave the parcels as in order', async () => {
  await parcels('A')
  await parcels('B')
  const journeys = Array.from({ length: PARCELS }, (_, n) => journey().map((step): Told => ({ ...step, number: n + 1 })))
  await byWebhook('A', journeys.flat())
  const doubled = shuffled([...journeys.flat(), ...journeys.flat()])
  const half = doubled.length / 2
  await Promise.all([byWebhook('B', doubled.slice(0, half)), byAsking('B', doubled.slice(half))])
  await allRead()
  const [inOrder, inAnyOrder] = [await stateOf('A'), await stateOf('B')]
  expect(inOrder).toHaveLength(PARCELS)
  expect(inOrder.every(({ isOneSequence, scans }) => isOneSequence === true && (scans as unknown[]).length === SCANS_EACH)).toBe(true)
  expect(inAnyOrder).toEqual(inOrder)
  const statuses = new Set(inOrder.map(({ status }) => status))
  expect([...statuses].sort()).toEqual(['AVAILABLE_FOR_PICKUP', 'DELIVERED', 'FAILURE', 'RETURN_TO_SENDER'])
}, 600_000)
