import type { DraftEvent } from '@kade/events'
import { jsonRow, selectList, type BatchLock, type Queryable, type Transaction } from '@kade/service-kit'
import { channelPolicyTable, variantTable } from '../catalogue/variant.table.js'
import { pickPlanTable } from './bin.table.js'
import { NEVER } from './atp.js'
import type { PromiseState } from './line-promise.js'
import { Stockroom, type SellableVariant, type StockroomState } from './stockroom.js'
import { allocationTable, backorderTable, orderTable, promiseTable, reservationTable, stockLevelTable } from './stockroom.table.js'

/** What $1 consists of, of $2 and its parts whatever has them as a part too: who waits for that waits for them. */
const LOCK = `WITH freed AS (
    SELECT unnest($2::text[]) AS sku UNION SELECT part_sku FROM bundle_part WHERE bundle_sku = ANY($2)
  ), served AS (SELECT DISTINCT bundle_sku FROM bundle_part JOIN freed ON part_sku = freed.sku)
  SELECT sku, bundle FROM variant WHERE sku = ANY($1::text[] || ARRAY(SELECT part_sku FROM bundle_part WHERE bundle_sku = ANY($1))
    || ARRAY(SELECT bundle_sku FROM served) || ARRAY(SELECT part_sku FROM bundle_part JOIN served USING (bundle_sku))) ORDER BY sku FOR NO KEY UPDATE`

/** What each transaction has locked. */
const locked = new WeakMap<Transaction, Set<string>>()

/**
 * Whoever decides about stock holds the variants of all its SKUs first, locked in one statement and one order, so that no two decisions wait
 * for each other in a circle. The variant stands for what is there and what is not yet: a level, or a backorder, that another decision makes.
 * The parts of bundles are among them, and those of the bundles that are served when units of `freed` become free; all unless given.
 */
export async function lockSkus(tx: Transaction, skus: readonly string[], freed: readonly string[] = skus): Promise<void> {
  const held = locked.get(tx) ?? new Set<string>()
  locked.set(tx, held)
  // Once more only if a bundle was changed while its lock was waited for: the statement knew the parts of before.
  for (let isWhole = false; !isWhole;) {
    const variants = await tx.query<Pick<SellableVariant, 'sku' | 'bundle'>>(LOCK, [skus, freed])
    for (const { sku } of variants) held.add(sku)
    isWhole = variants.every(({ bundle }) => (bundle ?? []).every((part) => held.has(part.sku)))
  }
}

/** Events that take units from orders, or bring some back: what others wait for may become free. */
const FREEING = new Set([
  ...['order.rejected.v1', 'order.cancelled.v1', 'order.release_requested.v1', 'order.amended.v1', 'order.amendment_refused.v1'],
  ...['fulfillment.cancelled.v1', 'fulfillment.cancellation_returned.v1', 'return.received.v1'],
])

/** A batch of events locks once what all of them are about: units of SKUs. Copies are written in the order in which they come, each key by one member. */
export const lockBatch: BatchLock = async (tx, events: readonly MaybeAboutUnits[]) => {
  const skus = namedBy(events)
  if (skus.length > 0) await lockSkus(tx, skus, namedBy(events.filter(({ type }) => FREEING.has(type))))
}

interface MaybeAboutUnits {
  readonly type: string
  readonly data: Partial<AboutUnits['data']>
}
const namedBy = (events: readonly MaybeAboutUnits[]): string[] => [
  ...new Set(events.flatMap(({ data }) => data.lines?.map(({ sku }) => sku) ?? [])),
]

export interface AboutUnits {
  readonly data: { readonly orderId: string; readonly amendmentId?: string; readonly lines: readonly { readonly sku: string }[] }
}
export const skusOf = (events: readonly AboutUnits[]): string[] => [
  ...new Set(events.flatMap(({ data }) => data.lines.map(({ sku }) => sku))),
]

const rows = (row: string, from: string): string => `(SELECT coalesce(json_agg(${row}), '[]') FROM ${from})`

/**
 * Units that wait, of parts those of bundles too, by the day until which units are kept for them. What belongs to a backorder is looked up by its key: of few backorders the
 * planner would else read all orders and promises there ever were.
 */
const waitingOf = (which: string, skus: string): string =>
  `SELECT u.sku, p.due, sum(b.quantity * u.units) AS quantity FROM backorder AS b
   JOIN LATERAL (SELECT confirmed, lapsed, bundles FROM order_demand WHERE order_id = b.order_id LIMIT 1) AS d ON true
   LEFT JOIN LATERAL (SELECT due FROM promise WHERE order_id = b.order_id AND sku = b.sku LIMIT 1) AS p ON true
   CROSS JOIN LATERAL (SELECT b.sku, 1 AS units
     UNION ALL SELECT part->>'sku', (part->>'quantity')::int FROM jsonb_array_elements(d.bundles -> b.sku) AS part) AS u
   WHERE ${which} AND b.quantity > 0 AND (d.confirmed OR NOT d.lapsed) AND u.sku = ${skus} GROUP BY u.sku, p.due`
const supplyRows = (which: string): string =>
  rows(
    `json_build_object('source', source, 'sourceId', source_id, 'lineId', line_id, 'sku', sku, 'locationId', location_id, 'quantity', quantity, 'expectedOn', expected_on)`,
    `(SELECT * FROM inbound_supply WHERE ${which} ORDER BY expected_on, line_id) AS s`,
  )

const partsOf = (bundles: string): string => `SELECT part_sku FROM bundle_part WHERE bundle_sku = ANY(${bundles})`
/** The SKUs of $1 with what they consist of; and whom to fill: who waits for those of $3, or for what has them as a part and is locked ($4). */
const WITH = `WITH served AS MATERIALIZED (
    SELECT $3::text[] || ARRAY(${partsOf('$3')}) || ARRAY(
      SELECT bundle_sku FROM bundle_part WHERE (part_sku = ANY($3) OR part_sku IN (${partsOf('$3')})) AND bundle_sku = ANY($4)) AS skus
  ), about AS MATERIALIZED (
    SELECT $1::text[] || ARRAY(${partsOf('$1')}) || skus || ARRAY(${partsOf('served.skus')}) AS skus FROM served
  ), counted AS MATERIALIZED (
    SELECT skus || ARRAY(SELECT bundle_sku FROM bundle_part WHERE part_sku = ANY(skus)) AS skus FROM about
  ), asked AS MATERIALIZED (
    SELECT $2::uuid[] || ARRAY(SELECT order_id FROM backorder WHERE sku = ANY((SELECT skus FROM served)::text[]) AND quantity > 0) AS ids
  )`
const ALL = `ANY((SELECT skus FROM about)::text[])`
/** The same with bundles that have any of them as a part: who waits for those waits for them. */
const COUNTED = `ANY((SELECT skus FROM counted)::text[])`
const SERVED = `ANY((SELECT skus FROM served)::text[])`
/** The orders asked for, and those to fill: an array, by which each table is read through its index, however many orders there ever were. */
const ASKED = `ANY((SELECT ids FROM asked)::uuid[])`
const LEVEL = jsonRow(stockLevelTable, ['sku', 'locationId', 'onHand', 'reserved', 'allocated', 'safetyStock', 'held', 'damaged', 'cameIn'])
const ORDER = jsonRow(orderTable, ['orderId', 'countryCode', 'region', 'confirmed', 'unwanted', 'channel', 'bundles', 'lapsed', 'amends'])
const VARIANT = jsonRow(variantTable, [
  'sku',
  'policy',
  'active',
  'availableFrom',
  'bundle',
  'allowPartial',
  'preorderCap',
  'hazardous',
  'restrictedCountries',
  ...(['weightGrams', 'lengthMm', 'widthMm', 'heightMm', 'fragile', 'thisSideUp', 'hazardClass', 'carriesGrams'] as const),
])

const BINS = rows(
  `json_build_object('binId', bin_id, 'code', code, 'sequence', sequence, 'active', active, 'sku', sku, 'locationId', c.location_id, 'quantity', quantity, 'assigned', assigned)`,
  `bin_content AS c JOIN bin ON bin.id = c.bin_id WHERE c.sku = ${ALL} AND (c.quantity > 0 OR c.assigned > 0)`,
)
const PLANS = rows(jsonRow(pickPlanTable), `pick_plan WHERE order_id = ${ASKED}`)
const PICKED = rows(jsonRow(stockLevelTable, ['sku', 'locationId', 'picked']), `stock_level WHERE sku = ${ALL} AND picked > 0`)

/** What the orders that are looked at were promised, what others wait for, and what is to come. */
const PROMISES = `json_build_object(
    'lines', ${rows(
      jsonRow(promiseTable),
      `(SELECT * FROM promise AS p WHERE order_id = ${ASKED}
         AND (order_id = ANY($2) OR (sku = ${SERVED} AND EXISTS (SELECT FROM backorder WHERE order_id = p.order_id AND sku = p.sku AND quantity > 0)))) AS p`,
    )},
    'elsewhere', ${rows(`json_build_object('sku', sku, 'day', coalesce(due::text, '${NEVER}'), 'quantity', quantity)`, `(${waitingOf(`b.sku = ${COUNTED} AND NOT (b.sku = ${SERVED}) AND b.order_id <> ALL ($2)`, ALL)}) AS w`)},
    'supply', ${supplyRows(`sku = ${ALL}`)})`
/** A day early, since a zone that is not set is that of the country. */
const SINCE = `(now() AT TIME ZONE coalesce(time_zone, 'UTC'))::date - 1`
/**
 * Orders that leave a location, by day, from today on; those of before the day was kept left on the day on which they were allocated. What was
 * given up, and sends nothing, takes up nobody's place.
 */
export const BOOKED = `SELECT coalesce(json_object_agg(day, orders), '{}') FROM (SELECT day, count(*) AS orders FROM (
    SELECT id, leaves_on AS day FROM allocation AS a WHERE a.location_id = location.id AND leaves_on >= ${SINCE} AND (quantity > 0 OR sent) GROUP BY id, leaves_on
    UNION ALL SELECT id, (min(a.at) AT TIME ZONE coalesce(time_zone, 'UTC'))::date FROM allocation AS a
      WHERE a.location_id = location.id AND leaves_on IS NULL AND (quantity > 0 OR sent) AND a.at >= now() - interval '1 day' GROUP BY id
    UNION ALL SELECT order_id, leaves_on FROM reservation AS r WHERE r.location_id = location.id AND leaves_on >= ${SINCE} AND quantity > 0 GROUP BY order_id, leaves_on
  ) AS leaving GROUP BY day) AS days`
const LOCATION = `json_build_object('id', id, 'code', code, 'countryCode', address->>'countryCode', 'region', address->>'region', 'active', active, 'timeZone', time_zone, 'cutOff', cut_off,
  'dailyCapacity', daily_capacity, 'booked', booked, 'handlingPerParcel', handling_per_parcel, 'handlingPerUnit', handling_per_unit, 'handlingCurrency', handling_currency,
  'restrictedCountries', restricted_countries, 'shipsHazardous', ships_hazardous)`

// One statement for the whole room: nine would be nine ways to the database and back in every batch of orders.
const READ = `${WITH} SELECT
  ${rows(LEVEL, `(SELECT * FROM stock_level WHERE sku = ${ALL} ORDER BY sku, location_id) AS l`)} AS levels,
  ${rows(ORDER, `order_demand WHERE order_id = ${ASKED}`)} AS orders,
  ${rows(jsonRow(reservationTable), `(SELECT * FROM reservation WHERE order_id = ${ASKED} AND quantity > 0 ORDER BY order_id, sku, location_id) AS r`)} AS reserved,
  ${rows(
    jsonRow(backorderTable),
    `(SELECT b.* FROM backorder AS b WHERE b.order_id = ${ASKED} AND ((b.order_id = ANY($2) AND (b.quantity > 0 OR b.preordered > 0))
       OR (b.sku = ${SERVED} AND b.quantity > 0)) ORDER BY b.promised_on NULLS FIRST, (SELECT seq FROM order_demand WHERE order_id = b.order_id), b.sku) AS b`,
  )} AS backordered,
  ${rows(jsonRow(allocationTable, ['allocationId', 'orderId', 'locationId', 'sku', 'quantity', 'leavesOn', 'sent']), `(SELECT * FROM allocation WHERE order_id = ANY($2) AND (quantity > 0 OR sent) ORDER BY id, sku) AS a`)} AS allocated,
  ${rows(VARIANT, `variant WHERE sku = ${ALL}`)} AS variants,
  ${PROMISES} AS promises,
  (SELECT json_build_object('contents', ${BINS}, 'plans', ${PLANS}, 'picked', ${PICKED})) AS bins,
  ${rows(jsonRow(channelPolicyTable), `channel_policy WHERE sku = ${ALL}`)} AS "channelPolicies",
  ${rows(
    `json_build_object('sku', sku, 'quantity', preordered)`,
    `(SELECT b.sku, sum(b.preordered) AS preordered FROM variant AS v JOIN backorder AS b USING (sku)
      WHERE v.sku = ANY($1) AND v.preorder_cap IS NOT NULL AND b.preordered > 0 GROUP BY b.sku) AS p`,
  )} AS preordered,
  ${rows('card', '(SELECT card FROM rate_card ORDER BY carrier) AS c')} AS cards,
  ${rows(LOCATION, `(SELECT *, CASE WHEN daily_capacity IS NOT NULL THEN (${BOOKED}) END AS booked FROM location ORDER BY code) AS l`)} AS locations`

/** The stock of SKUs that are locked, and what these orders hold; `waiting` adds who else waits for the SKUs, to be filled. */
export async function readStockroom(
  tx: Transaction,
  skus: readonly string[],
  orderIds: readonly string[],
  { waiting = false }: { readonly waiting?: boolean } = {},
): Promise<Stockroom> {
  const [state] = await tx.query<StockroomState>(READ, [skus, orderIds, waiting ? skus : [], [...(locked.get(tx) ?? [])]])
  if (!state) throw new Error('A SELECT without FROM has one row')
  return Stockroom.of(state)
}

/** What orders were answered that asked before. */
export async function readAnswers(tx: Transaction, orderIds: readonly string[]): Promise<Map<string, DraftEvent>> {
  const answers = await tx.query<{ orderId: string; answer: DraftEvent }>(
    `SELECT ${selectList(orderTable, ['orderId', 'answer'])} FROM order_demand WHERE order_id = ANY($1::uuid[])`,
    [orderIds],
  )
  return new Map(answers.map(({ orderId, answer }) => [orderId, answer]))
}

/** What others were promised of SKUs, and what is to come of them: for an answer that changes nothing. */
export async function readPromises(db: Queryable, skus: readonly string[]): Promise<Omit<PromiseState, 'lines'>> {
  const [state] = await db.query<Omit<PromiseState, 'lines'>>(
    `SELECT ${rows(`json_build_object('sku', sku, 'day', coalesce(due::text, '${NEVER}'), 'quantity', quantity)`, `(${waitingOf('b.sku = ANY($1::text[] || ARRAY(SELECT bundle_sku FROM bundle_part WHERE part_sku = ANY($1)))', 'ANY($1)')}) AS w`)} AS elsewhere,
       ${supplyRows('sku = ANY($1)')} AS supply`,
    [skus],
  )
  return state ?? { elsewhere: [], supply: [] }
}
