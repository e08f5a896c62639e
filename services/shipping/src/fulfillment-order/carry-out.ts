import {
  assignments,
  columnNames,
  draftsOf,
  insertRows,
  newId,
  outboxArrays,
  outboxInsert,
  recordset,
  tellDecisions,
  type ReceivedEvent,
  type Transaction,
} from '@kade/service-kit'
import { SAVE_LABELS } from '../carrier/label-purchase.store.js'
import { shipmentTable, trackingEventTable, type ShipmentRow } from '../shipment/shipment.table.js'
import type { Deciding, Decision, NewFulfillmentOrder, Packed } from './decision.js'
import { lineOf } from './decision-line.js'
import type { FulfillmentOrder } from './fulfillment-order.js'
import { lockFulfillmentOrders } from './fulfillment-order.store.js'
import { fulfillmentLineTable, fulfillmentOrderTable, packageTable } from './fulfillment-order.table.js'

/** A decision, and the event that it answers. */
export type Caused = Decision & { readonly causedBy?: ReceivedEvent }

/** What a rule is given when an event asks. */
export const decidingFor = (actor: string): Deciding => ({ now: new Date(), newId, actor })

/**
 * Decides on a set of events one by one, each on what those before it left of its order's fulfillment orders, and carries all of it out: one
 * read and one write for the set.
 */
export async function decideEach<Event extends ReceivedEvent & { readonly data: { readonly orderId: string } }>(
  tx: Transaction,
  events: readonly Event[],
  decide: (orders: readonly FulfillmentOrder[], data: Event['data'], deciding: Deciding) => Decision,
): Promise<void> {
  const locked = await lockFulfillmentOrders(tx, { orderIds: events.map(({ data }) => data.orderId) })
  const now = new Map(locked.map((order) => [order.id, order]))
  const deciding = decidingFor('system')
  const decisions = events.map((event): Caused => {
    const ofOrder = [...now.values()].filter(({ orderId }) => orderId === event.data.orderId)
    const decision = decide(ofOrder, event.data, deciding)
    for (const order of decision.fulfillmentOrders) now.set(order.id, order)
    return { ...decision, causedBy: event }
  })
  await carryOut(tx, decisions)
}

/** The only place that writes what was decided: fulfillment orders, packages, shipments with their tracking, and the events. */
export async function carryOut(tx: Transaction, decisions: readonly Caused[]): Promise<void> {
  const all = <Kind extends keyof Decision>(kind: Kind) => decisions.flatMap((decision): Decision[Kind][number][] => [...decision[kind]])
  await insertFulfillmentOrders(tx, all('opened'))
  const packed = last(all('packed'), ({ fulfillmentOrderId }) => fulfillmentOrderId)
  await openPackages(tx, packed)
  await labelAnew(tx, all('labelledAnew'))
  await writeAtOnce(tx, [
    ...fulfillmentOrdersSaved(last(all('fulfillmentOrders'), ({ id }) => id)),
    ...written(insertRows(packageTable), packed.flatMap(packagesOf)),
    ...written(insertRows(shipmentTable), all('shipped')),
    ...written(TRACK, last(all('shipments'), ({ id }) => id)), // prettier-ignore
    ...written(insertRows(trackingEventTable), all('tracking')),
    ...written(SAVE_LABELS, last(all('labels'), ({ id }) => id)), // prettier-ignore
    ...told(decisions),
  ])
  tellDecisions(
    tx,
    decisions.flatMap((decision) => lineOf(decision) ?? []),
  )
}

/** A statement that writes, with its parameters from $1 on. */
interface Write {
  readonly sql: string
  readonly values: readonly unknown[]
}
const written = (sql: string, rows: readonly unknown[]): Write[] => (rows.length > 0 ? [{ sql, values: [JSON.stringify(rows)] }] : [])

function told(decisions: readonly Caused[]): Write[] {
  const drafts = draftsOf(decisions)
  return drafts.length > 0 ? [{ sql: outboxInsert(1), values: outboxArrays(drafts) }] : []
}

/**
 * As one statement: of a call that changes one fulfillment order, the ways to the database cost more than what is done there. None of them may read
 * what another one writes.
 */
async function writeAtOnce(tx: Transaction, writes: readonly Write[]): Promise<void> {
  let before = 0
  const parts = writes.map(({ sql, values }, index) => {
    const first = before
    before += values.length
    return `write_${index} AS (${sql.replace(/\$(\d+)/g, (_, nth: string) => `$${first + Number(nth)}`)})`
  })
  const values = writes.flatMap((each) => each.values)
  if (parts.length > 0) await tx.query(`WITH ${parts.join(', ')} SELECT`, values)
}

/** Of what several decisions set, what the last of them said. */
const last = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [nameOf(row), row])).values(),
]

const NEW_LINES = ['id', 'fulfillmentOrderId', 'sku', 'quantity', 'bin', 'position', 'bins'] as const

/** One fulfillment order per allocation, with its lines; one that is there already is left as it is. */
const OPEN = `WITH opened AS (
    ${insertRows(fulfillmentOrderTable)}
    ON CONFLICT (allocation_id) DO NOTHING RETURNING id
  )
  INSERT INTO fulfillment_line (${columnNames(fulfillmentLineTable, NEW_LINES)})
  SELECT l.* FROM ${recordset(fulfillmentLineTable, NEW_LINES, { parameter: 2, alias: 'l' })} JOIN opened ON opened.id = l."fulfillmentOrderId"`

async function insertFulfillmentOrders(tx: Transaction, orders: readonly NewFulfillmentOrder[]): Promise<void> {
  if (orders.length === 0) return
  const lines = orders.flatMap(({ id: fulfillmentOrderId, lines: ofOrder }) => ofOrder.map((line) => ({ ...line, fulfillmentOrderId })))
  await tx.query(OPEN, [JSON.stringify(orders.map(({ lines: _, ...order }) => order)), JSON.stringify(lines)])
}

const CHANGEABLE = [
  ...(['status', 'missing', 'scheduledFor', 'holdReason', 'packingStartedAt', 'handedOverAt', 'labelVoidedAt', 'overdueSince'] as const),
]
const CHANGING = recordset(fulfillmentOrderTable, ['id', ...CHANGEABLE], { alias: 's' })
const KEPT = recordset(fulfillmentLineTable, ['fulfillmentOrderId', 'sku', 'quantity', 'picked', 'bins'], { parameter: 2, alias: 'k' })

const SAVE = `UPDATE fulfillment_order AS o SET ${assignments(fulfillmentOrderTable, CHANGEABLE, 's')} FROM ${CHANGING} WHERE o.id = s.id`
/** A line without units stays, with 0: it is history. One that stays as it is is not written. */
const SAVE_LINES = `UPDATE fulfillment_line AS l SET quantity = coalesce(k.quantity, 0), picked = coalesce(k.picked, 0), bins = coalesce(k.bins, l.bins)
  FROM fulfillment_line AS every
  LEFT JOIN ${KEPT} ON k."fulfillmentOrderId" = every.fulfillment_order_id AND k.sku = every.sku
  WHERE l.id = every.id AND every.fulfillment_order_id = ANY($1::uuid[]) AND l.fulfillment_order_id = ANY($1::uuid[])
    AND (l.quantity, l.picked, l.bins) IS DISTINCT FROM (coalesce(k.quantity, 0), coalesce(k.picked, 0), coalesce(k.bins, l.bins))`

function fulfillmentOrdersSaved(orders: readonly FulfillmentOrder[]): Write[] {
  if (orders.length === 0) return []
  const lines = orders.flatMap(({ id: fulfillmentOrderId, lines: kept }) => kept.map((line) => ({ ...line, fulfillmentOrderId })))
  return [
    { sql: SAVE, values: [JSON.stringify(orders.map(({ lines: _, ...order }) => order))] },
    { sql: SAVE_LINES, values: [orders.map(({ id }) => id), JSON.stringify(lines)] },
  ]
}

const packagesOf = ({ fulfillmentOrderId, packages }: Packed) => packages.map((row) => ({ ...row, fulfillmentOrderId }))

/** What is packed anew has no packages until then. */
async function openPackages(tx: Transaction, packed: readonly Packed[]): Promise<void> {
  const opened = packed.filter(({ packages }) => packages.length === 0).map(({ fulfillmentOrderId }) => fulfillmentOrderId)
  if (opened.length > 0) await tx.query('DELETE FROM package WHERE fulfillment_order_id = ANY($1::uuid[])', [opened])
}

const TRACKED = [
  ...(['status', 'statusAt', 'statusHeardAt', 'estimatedFrom', 'estimatedTo', 'delayedSince', 'deliveredAt', 'returnedAt'] as const),
  ...(['estimateBasis', 'trouble', 'quietSince', 'toldFrom', 'toldTo', 'toldDelay', 'assessAt'] as const),
]
const TRACK = `UPDATE shipment AS s SET ${assignments(shipmentTable, TRACKED, 't')}
  FROM ${recordset(shipmentTable, ['id', ...TRACKED], { alias: 't' })} WHERE s.id = t.id`

const LABELLED = [
  ...TRACKED,
  ...(['carrier', 'service', 'trackingNumber', 'cost', 'currency', 'quotedFrom', 'quotedTo', 'askedAt', 'firstFrom', 'firstTo'] as const),
]
const LABEL_ANEW = `WITH forgotten AS (DELETE FROM label WHERE shipment_id = ANY(ARRAY(SELECT t.id FROM ${recordset(shipmentTable, ['id'], { alias: 't' })})))
  UPDATE shipment AS s SET ${assignments(shipmentTable, LABELLED, 't')}
  FROM ${recordset(shipmentTable, ['id', ...LABELLED], { alias: 't' })} WHERE s.id = t.id`

/** The files of the label before are made anew. */
async function labelAnew(tx: Transaction, shipments: readonly ShipmentRow[]): Promise<void> {
  if (shipments.length > 0) await tx.query(LABEL_ANEW, [JSON.stringify(shipments)])
}
