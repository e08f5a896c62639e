import {
  orderCancelled,
  orderClaimed,
  orderCompleted,
  orderConfirmed,
  orderProgressed,
  orderRejected,
  type OrderEventBase,
} from '@kade/events'
import { appendToOutbox, newId, type EventDraft, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { cancellationPendingUnits, fulfillmentStatusOf, paymentStatusOf, type Order } from './order.js'
import { cancelledUnits } from './places.js'
import type { Entry, Transition } from './transition.js'
import { issueInvoices } from './invoice.store.js'
import { saveOrders } from './order.store.js'

export interface AppliedTransition {
  readonly before: Order
  readonly transition: Transition
  readonly causedBy?: ReceivedEvent
  /** When that happened which the transition tells of; now unless given. */
  readonly occurredAt?: Date
}

interface TimelineRow {
  readonly order_id: string
  readonly sequence: number
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly actor: string
  readonly message: string
  readonly data: Entry['data']
}

/**
 * Writes what the transitions of many orders mean: state, timeline, payment tasks, holds, invoices and events, in a constant number of
 * statements. Each timeline entry is one version of its order and one event. An entry that moves the order's own status is of now; one of what
 * happened elsewhere is of the moment it happened, and of now where that clock runs ahead.
 */
export async function applyTransitions(tx: Transaction, transitions: readonly AppliedTransition[], at: Date): Promise<Order[]> {
  const rows: TimelineRow[] = []
  const events: EventDraft[] = []
  const changes = transitions.map(({ before, transition, causedBy, occurredAt = at }) => {
    const after: Order = { ...transition.order, version: before.version + transition.entries.length }
    transition.entries.forEach((entry, index) => {
      const row = {
        order_id: before.id,
        sequence: before.version + 1 + index,
        id: newId(),
        type: entry.type,
        at: entry.event.kind === 'progressed' && occurredAt < at ? occurredAt : at,
        actor: entry.actor,
        message: entry.message,
        data: entry.data,
      }
      rows.push(row)
      events.push({ ...toEvent(entry, after, row), causedBy })
    })
    return { before, after: transition.entries.length > 0 || transition.order !== before ? after : before }
  })
  await saveOrders(tx, changes)
  await appendTimeline(tx, rows)
  await addPaymentTasks(tx, transitions)
  await moveHolds(tx, transitions, at)
  await issueInvoices(
    tx,
    transitions.flatMap(({ before, transition: { invoice } }) => (invoice ? [{ orderId: before.id, ...invoice }] : [])),
    at,
  )
  await appendToOutbox(tx, events)
  return changes.map(({ after }) => after)
}

function toEvent(entry: Entry, order: Order, row: TimelineRow): EventDraft {
  const base: OrderEventBase = {
    orderId: order.id,
    orderNumber: order.number,
    channel: order.channel,
    customerId: order.customerId,
    version: row.sequence,
    status: order.status,
    fulfillmentStatus: fulfillmentStatusOf(order),
    paymentStatus: paymentStatusOf(order),
    timeline: {
      sequence: row.sequence,
      id: row.id,
      type: row.type,
      at: row.at.toISOString(),
      actor: row.actor,
      message: row.message,
      data: row.data,
    },
  }
  const { event } = entry
  switch (event.kind) {
    case 'confirmed':
      return orderConfirmed.draft(order.id, {
        ...base,
        lines: openLines(order),
        countryCode: order.countryCode,
        deliverBy: order.deliverBy,
      })
    case 'rejected':
      return orderRejected.draft(order.id, {
        ...base,
        reason: event.reason,
        lines: openLines(order),
      })
    case 'cancelled':
      return orderCancelled.draft(order.id, { ...base, lines: [...event.lines], reason: event.reason, complete: event.complete })
    case 'claimed':
      return orderClaimed.draft(order.id, base)
    case 'completed':
      return orderCompleted.draft(order.id, base)
    case 'progressed':
      return orderProgressed.draft(order.id, {
        ...base,
        cancellationPendingUnits: cancellationPendingUnits(order),
      })
    default:
      return event satisfies never
  }
}

const openLines = ({ lines }: Order) =>
  lines
    .map(({ id, sku, quantity, counters }) => ({ orderLineId: id, sku, quantity: quantity - cancelledUnits(counters) }))
    .filter(({ quantity }) => quantity > 0)

async function appendTimeline(tx: Transaction, rows: readonly TimelineRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.query(
    `INSERT INTO order_event (order_id, sequence, id, type, at, actor, message, data)
     SELECT * FROM json_to_recordset($1::json) AS e (order_id uuid, sequence int, id uuid, type text, at timestamptz, actor text, message text, data jsonb)`,
    [JSON.stringify(rows)],
  )
}

async function addPaymentTasks(tx: Transaction, transitions: readonly AppliedTransition[]): Promise<void> {
  const tasks = transitions.flatMap(({ before, transition }) =>
    transition.commands.map(({ amount, key, ...command }) => ({ order_id: before.id, amount, idempotency_key: key, ...command })),
  )
  if (tasks.length === 0) return
  await tx.query(
    `INSERT INTO payment_task (order_id, kind, amount, idempotency_key, charge)
     SELECT * FROM json_to_recordset($1::json) AS t (order_id uuid, kind text, amount bigint, idempotency_key text, charge jsonb) ON CONFLICT (idempotency_key) DO NOTHING`,
    [JSON.stringify(tasks)],
  )
}

async function moveHolds(tx: Transaction, transitions: readonly AppliedTransition[], at: Date): Promise<void> {
  const placed = transitions.filter(({ transition }) => transition.hold === 'PLACE_PAYMENT_REVIEW').map(({ before }) => before.id)
  const released = transitions.filter(({ transition }) => transition.hold === 'RELEASE_PAYMENT_REVIEW').map(({ before }) => before.id)
  if (placed.length > 0) {
    await tx.query(
      `INSERT INTO order_hold (id, order_id, reason, note, placed_by, placed_at) SELECT id, order_id, 'PAYMENT_REVIEW', 'The payment provider is reviewing it', 'system', $3 FROM unnest($1::uuid[], $2::uuid[]) AS h (id, order_id)`,
      [placed.map(() => newId()), placed, at],
    )
  }
  if (released.length > 0) {
    await tx.query(
      `UPDATE order_hold SET released_at = $2, released_by = 'system' WHERE order_id = ANY($1::uuid[]) AND reason = 'PAYMENT_REVIEW' AND released_at IS NULL`,
      [released, at],
    )
  }
}
