import {
  appendDecided,
  columnNames,
  insertRows,
  newId,
  recordset,
  tellDecisions,
  type ReceivedEvent,
  type Transaction,
} from '@kade/service-kit'
import type { BinUnits, PickPlan } from './bin-book.js'
import { binContentTable, binMovementTable, pickPlanTable } from './bin.table.js'
import { saveCosts } from './cost.store.js'
import type { Decision, Deciding } from './decision.js'
import { lineOf } from './decision-line.js'
import { fillBackorders } from './fill-backorders.js'
import type { LinePromise } from './line-promise.js'
import type { Movement } from './stock-book.js'
import { ensureLevels } from './stock-command.store.js'
import { readStockroom, skusOf, type AboutUnits } from './stockroom.store.js'
import { allocationTable, backorderTable, movementTable, orderTable, promiseTable, reservationTable } from './stockroom.table.js'
import type { SourcingRecord } from './sourced.js'
import { sourcingRecordTable } from './sourcing-record.table.js'
import type { Stockroom } from './stockroom.js'
import type { AllocatedUnits, BackorderedUnits, HeldOrder, HeldUnits } from './units.js'

/** A decision, and the event that it answers. */
export type Caused = Decision & { readonly causedBy?: ReceivedEvent }

/**
 * Decides on a set of events one by one, each on what those before it left, and carries all of it out: one read and one write for the set.
 * With `thenFill`, what became free goes to those who wait. With `opensLevels`, goods may come to a location where there were none of them before.
 */
export async function decideEach<Event extends ReceivedEvent & AboutUnits>(
  tx: Transaction,
  events: readonly Event[],
  decide: (room: Stockroom, data: Event['data'], deciding: Deciding) => Decision,
  { thenFill = false, opensLevels = false }: { readonly thenFill?: boolean; readonly opensLevels?: boolean } = {},
): Promise<void> {
  const skus = skusOf(events)
  const orderIds = events.flatMap(({ data: { orderId, amendmentId } }) => (amendmentId === undefined ? [orderId] : [orderId, amendmentId]))
  const room = await readStockroom(tx, skus, orderIds, { waiting: thenFill })
  const deciding = { now: new Date(), newId }
  const decisions: Caused[] = events.map((event) => {
    const decision = decide(room, event.data, deciding)
    room.accept(decision)
    return { ...decision, causedBy: event }
  })
  if (opensLevels) await openLevels(tx, decisions)
  await carryOut(tx, thenFill ? [...decisions, fillBackorders(room, skus, deciding)] : decisions)
}

/** A movement changes the counters of a level that is there. */
async function openLevels(tx: Transaction, decisions: readonly Decision[]): Promise<void> {
  const skusAt = new Map<string, Set<string>>()
  for (const { sku, locationId } of decisions.flatMap(({ movements }) => movements))
    skusAt.set(locationId, (skusAt.get(locationId) ?? new Set()).add(sku))
  for (const [locationId, skus] of skusAt) await ensureLevels(tx, locationId, [...skus])
}

/** The only place that writes what was decided: orders, the ledger and its counters, who holds what, and the events. */
export async function carryOut(tx: Transaction, decisions: readonly Caused[]): Promise<void> {
  await saveOrders(
    tx,
    decisions.flatMap(({ orders }) => orders),
  )
  await saveMovements(
    tx,
    decisions.flatMap(({ movements }) => movements),
  )
  await saveReserved(
    tx,
    last(decisions, 'reserved', ({ orderId, sku, locationId }) => `${orderId} ${sku} ${locationId}`),
  )
  await saveBackordered(
    tx,
    last(decisions, 'backordered', ({ orderId, sku }) => `${orderId} ${sku}`),
  )
  await saveAllocated(
    tx,
    last(decisions, 'allocated', ({ allocationId, sku }) => `${allocationId} ${sku}`),
  )
  await savePromised(
    tx,
    newest(
      decisions.flatMap(({ promised }) => promised),
      ({ orderId, sku }) => `${orderId} ${sku}`,
    ),
  )
  await saveCosts(
    tx,
    decisions.flatMap(({ costs }) => costs ?? []),
  )
  await saveSourced(
    tx,
    decisions.flatMap(({ sourced = [] }) => sourced),
  )
  await appendDecided(tx, decisions)
  tellDecisions(
    tx,
    decisions.flatMap((decision) => lineOf(decision) ?? []),
  )
}

/** Of units that several decisions set, what the last of them said. */
function last<Kind extends 'reserved' | 'backordered' | 'allocated'>(
  decisions: readonly Decision[],
  kind: Kind,
  nameOf: (units: Decision[Kind][number]) => string,
): Decision[Kind][number][] {
  return newest(
    decisions.flatMap((decision): Decision[Kind][number][] => [...decision[kind]]),
    nameOf,
  )
}
const newest = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [nameOf(row), row])).values(),
]

const ASKED = ['orderId', 'countryCode', 'region', 'answer', 'channel', 'bundles', 'amends'] as const
const ORDERED = ['orderId', 'countryCode', 'region', 'bundles', 'confirmed', 'lapsed', 'unwanted'] as const

async function saveOrders(tx: Transaction, orders: readonly HeldOrder[]): Promise<void> {
  const asked = orders.filter(({ answer }) => answer)
  if (asked.length > 0)
    await tx.query(
      `INSERT INTO order_demand (${columnNames(orderTable, ASKED)}) SELECT "orderId", "countryCode", region, answer, channel, bundles, amends FROM ${recordset(orderTable, ASKED)}`,
      [JSON.stringify(asked)],
    )
  const changed = [...new Map(orders.filter(({ answer }) => !answer).map((order) => [order.orderId, order])).values()]
  if (changed.length > 0)
    await tx.query(
      `UPDATE order_demand AS o SET confirmed = o.confirmed OR c.confirmed, unwanted = coalesce(c.unwanted, o.unwanted),
         lapsed = coalesce(c.lapsed, o.lapsed) AND NOT (o.confirmed OR c.confirmed), country_code = c."countryCode",
         region = coalesce(c.region, o.region), bundles = coalesce(c.bundles, o.bundles)
       FROM ${recordset(orderTable, ORDERED, { alias: 'c' })} WHERE o.order_id = c."orderId"`,
      [JSON.stringify(changed)],
    )
}

const MOVED = [
  ...(['sku', 'locationId', 'kind', 'quantity', 'reference', 'actor'] as const),
  ...(['onHandDelta', 'reservedDelta', 'allocatedDelta', 'heldDelta', 'damagedDelta'] as const),
  ...(['onHandAfter', 'reservedAfter', 'allocatedAfter', 'heldAfter', 'damagedAfter'] as const),
] satisfies readonly (keyof Movement)[]

/** Days since 1970. */
const TODAY = `(extract(epoch FROM now()) / 86400)::float8`

/** The ledger, and the counters by their deltas: in one statement, so that neither is ever without the other. */
const move = ({ ledger = '', counters = '', from = '' } = {}): string => `WITH moved AS (
    SELECT * FROM ${recordset(movementTable, MOVED, { alias: 'm' })}
  ), ledger AS (
    INSERT INTO stock_movement (${columnNames(movementTable, MOVED)}) SELECT ${MOVED.map((property) => `"${property}"`).join(', ')} FROM moved RETURNING id
  )${ledger}
  UPDATE stock_level AS l SET on_hand = l.on_hand + d.on_hand, reserved = l.reserved + d.reserved, allocated = l.allocated + d.allocated,
    held = l.held + d.held, damaged = l.damaged + d.damaged,
    came_in = CASE WHEN d.came > 0 THEN (coalesce(l.came_in, ${TODAY}) * (l.on_hand + l.held + l.damaged) + ${TODAY} * d.came) / (l.on_hand + l.held + l.damaged + d.came) ELSE l.came_in END${counters}
  FROM (SELECT sku, "locationId", sum("onHandDelta") AS on_hand, sum("reservedDelta") AS reserved, sum("allocatedDelta") AS allocated,
          sum("heldDelta") AS held, sum("damagedDelta") AS damaged, coalesce(sum(quantity) FILTER (WHERE kind IN ('RECEIPT', 'RESTOCK', 'TRANSFER_IN')), 0) AS came
        FROM moved GROUP BY sku, "locationId") AS d${from}
  WHERE l.sku = d.sku AND l.location_id = d."locationId"`
const MOVE = move()

const IN_BIN = ['binId', 'sku', 'locationId', 'quantity'] as const
/** The same where bins change: their ledger names the lines of this one, which are numbered as they are given. */
const MOVE_IN_BINS = move({
  ledger: `, numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS nth FROM ledger), in_bins AS (
    INSERT INTO bin_movement (movement_id, ${columnNames(binMovementTable, IN_BIN)}) SELECT n.id, b."binId", b.sku, b."locationId", b.quantity
    FROM json_to_recordset($2::json) AS b (nth bigint, "binId" uuid, sku text, "locationId" uuid, quantity bigint) JOIN numbered AS n USING (nth)
  )`,
  counters: ', binned = l.binned + coalesce(b.binned, 0), picked = l.picked + coalesce(b.picked, 0)',
  from: ` LEFT JOIN (SELECT sku, "locationId", sum(binned) AS binned, sum(picked) AS picked
        FROM json_to_recordset($3::json) AS b (sku text, "locationId" uuid, binned bigint, picked bigint) GROUP BY sku, "locationId") AS b USING (sku, "locationId")`,
})

async function saveMovements(tx: Transaction, movements: readonly Movement[]): Promise<void> {
  if (movements.length === 0) return
  const inBins = movements.flatMap(({ inBins: effect, sku, locationId }, index) =>
    effect ? [{ ...effect, sku, locationId, nth: index + 1 }] : [],
  )
  const ledger = JSON.stringify(movements.map(({ inBins: _, ...movement }) => movement))
  if (inBins.length === 0) return void (await tx.query(MOVE, [ledger]))
  const lines = inBins.flatMap(({ moved, sku, locationId, nth }) => moved.map((units) => ({ ...units, sku, locationId, nth })))
  const counters = inBins.map(({ sku, locationId, binned, picked }) => ({ sku, locationId, binned, picked }))
  await tx.query(MOVE_IN_BINS, [ledger, JSON.stringify(lines), JSON.stringify(counters)])
  await saveBins(
    tx,
    newest(
      inBins.flatMap(({ contents }) => contents),
      ({ binId, sku }) => `${binId} ${sku}`,
    ),
    newest(
      inBins.flatMap(({ plan }) => plan ?? []),
      ({ orderId, sku, locationId }) => `${orderId} ${locationId} ${sku}`,
    ),
  )
}

const CONTENT = ['binId', 'sku', 'locationId', 'quantity', 'assigned'] as const
const PLAN = ['orderId', 'sku', 'locationId', 'bins', 'picked'] as const

/** A plan of nothing is taken away. */
async function saveBins(tx: Transaction, contents: readonly BinUnits[], plans: readonly PickPlan[]): Promise<void> {
  await tx.query(
    `WITH contents AS (
       INSERT INTO bin_content (${columnNames(binContentTable, CONTENT)}) SELECT * FROM ${recordset(binContentTable, CONTENT)}
       ON CONFLICT (bin_id, sku) DO UPDATE SET quantity = excluded.quantity, assigned = excluded.assigned
     ), wanted AS (SELECT *, picked > 0 OR bins <> '[]' AS stays FROM ${recordset(pickPlanTable, PLAN, { parameter: 2 })}), gone AS (
       DELETE FROM pick_plan AS p USING wanted AS w WHERE NOT w.stays AND p.order_id = w."orderId" AND p.sku = w.sku AND p.location_id = w."locationId"
     )
     INSERT INTO pick_plan (${columnNames(pickPlanTable, PLAN)}) SELECT "orderId", sku, "locationId", bins, picked FROM wanted WHERE stays
     ON CONFLICT (order_id, location_id, sku) DO UPDATE SET bins = excluded.bins, picked = excluded.picked`,
    [JSON.stringify(contents), JSON.stringify(plans)],
  )
}

async function saveSourced(tx: Transaction, records: readonly SourcingRecord[]): Promise<void> {
  if (records.length > 0) await tx.query(insertRows(sourcingRecordTable), [JSON.stringify(records)])
}

const HELD = ['orderId', 'sku', 'locationId', 'quantity', 'leavesOn'] as const

/** A row of nothing is taken away. */
async function saveReserved(tx: Transaction, units: readonly HeldUnits[]): Promise<void> {
  if (units.length === 0) return
  await tx.query(
    `WITH wanted AS (SELECT * FROM ${recordset(reservationTable, HELD)}), gone AS (
       DELETE FROM reservation AS r USING wanted AS w WHERE w.quantity = 0 AND r.order_id = w."orderId" AND r.sku = w.sku AND r.location_id = w."locationId"
     )
     INSERT INTO reservation (${columnNames(reservationTable, HELD)}) SELECT "orderId", sku, "locationId", quantity, "leavesOn" FROM wanted WHERE quantity > 0
     ON CONFLICT (order_id, sku, location_id) DO UPDATE SET quantity = excluded.quantity, leaves_on = excluded.leaves_on`,
    [JSON.stringify(units)],
  )
}

const BACKORDERED = ['orderId', 'sku', 'quantity', 'promisedOn', 'preordered'] as const

async function saveBackordered(tx: Transaction, units: readonly BackorderedUnits[]): Promise<void> {
  if (units.length === 0) return
  await tx.query(
    `INSERT INTO backorder (${columnNames(backorderTable, BACKORDERED)}) SELECT "orderId", sku, quantity, "promisedOn", coalesce(preordered, 0) FROM ${recordset(backorderTable, BACKORDERED)}
     ON CONFLICT (order_id, sku) DO UPDATE SET quantity = excluded.quantity, promised_on = excluded.promised_on, preordered = excluded.preordered`,
    [JSON.stringify(units)],
  )
}

const ALLOCATED = ['allocationId', 'orderId', 'locationId', 'sku', 'quantity', 'moves', 'leavesOn', 'sent'] as const

async function saveAllocated(tx: Transaction, units: readonly AllocatedUnits[]): Promise<void> {
  if (units.length === 0) return
  await tx.query(
    `INSERT INTO allocation (${columnNames(allocationTable, ALLOCATED)}) SELECT "allocationId", "orderId", "locationId", sku, quantity, coalesce(moves, 0), "leavesOn", coalesce(sent, false)
     FROM ${recordset(allocationTable, ALLOCATED)} ON CONFLICT (id, sku) DO UPDATE SET quantity = excluded.quantity, sent = allocation.sent OR excluded.sent`,
    [JSON.stringify(units)],
  )
}

const PROMISED = ['orderId', 'sku', 'shipDate', 'deliveryDate', 'due', 'pegs'] as const

async function savePromised(tx: Transaction, lines: readonly LinePromise[]): Promise<void> {
  if (lines.length === 0) return
  await tx.query(
    `INSERT INTO promise (${columnNames(promiseTable, PROMISED)}) SELECT "orderId", sku, "shipDate", "deliveryDate", due, pegs FROM ${recordset(promiseTable, PROMISED)}
     ON CONFLICT (order_id, sku) DO UPDATE SET ship_date = excluded.ship_date, delivery_date = excluded.delivery_date, due = excluded.due, pegs = excluded.pegs`,
    [JSON.stringify(lines)],
  )
}
