import type { EventDraft, Transaction } from '@kade/service-kit'
import type { AllocatedUnits, BackorderedUnits, HeldUnits, Waiting } from '../domain/holdings.js'

/** Whose units they are, and whether its stock and money are secured. */
export interface HeldOrder {
  readonly orderId: string
  readonly countryCode: string
  readonly confirmed: boolean
}
export async function readAnswers(tx: Transaction, orderIds: readonly string[]): Promise<Map<string, EventDraft>> {
  const rows = await tx.query<{ orderId: string; answer: EventDraft }>(
    'SELECT order_id AS "orderId", answer FROM order_demand WHERE order_id = ANY($1::uuid[])',
    [orderIds],
  )
  return new Map(rows.map(({ orderId, answer }) => [orderId, answer]))
}

export async function insertDemands(
  tx: Transaction,
  demands: readonly { readonly orderId: string; readonly countryCode: string; readonly answer: EventDraft }[],
): Promise<void> {
  if (demands.length === 0) return
  await tx.query(
    `INSERT INTO order_demand (order_id, country_code, answer) SELECT order_id, country_code, answer FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) WITH ORDINALITY AS d (order_id, country_code, answer, n) ORDER BY n`,
    [
      demands.map(({ orderId }) => orderId),
      demands.map(({ countryCode }) => countryCode),
      demands.map(({ answer }) => JSON.stringify(answer)),
    ],
  )
}

export async function readDemands(tx: Transaction, orderIds: readonly string[]): Promise<Map<string, HeldOrder>> {
  const rows = await tx.query<HeldOrder>(
    'SELECT order_id AS "orderId", country_code AS "countryCode", confirmed FROM order_demand WHERE order_id = ANY($1::uuid[])',
    [orderIds],
  )
  return new Map(rows.map((row) => [row.orderId, row]))
}

export async function markConfirmed(tx: Transaction, orderIds: readonly string[]): Promise<void> {
  await tx.query('UPDATE order_demand SET confirmed = true WHERE order_id = ANY($1::uuid[])', [orderIds])
}

export const readReservations = (tx: Transaction, orderIds: readonly string[]) =>
  tx.query<HeldUnits>(
    'SELECT order_id AS "orderId", sku, location_id AS "locationId", quantity FROM reservation WHERE order_id = ANY($1::uuid[]) AND quantity > 0 ORDER BY order_id, sku, location_id',
    [orderIds],
  )

/** Sets what the orders have reserved; a row of nothing is taken away. */
export async function saveReservations(tx: Transaction, units: readonly HeldUnits[]): Promise<void> {
  if (units.length === 0) return
  await tx.query(
    `WITH wanted AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[]) AS s (order_id, sku, location_id, quantity)), gone AS (
       DELETE FROM reservation AS r USING wanted AS s WHERE s.quantity = 0 AND r.order_id = s.order_id AND r.sku = s.sku AND r.location_id = s.location_id
     )
     INSERT INTO reservation (order_id, sku, location_id, quantity) SELECT * FROM wanted WHERE quantity > 0
     ON CONFLICT (order_id, sku, location_id) DO UPDATE SET quantity = excluded.quantity`,
    columns(units),
  )
}

export const readAllocations = (tx: Transaction, orderIds: readonly string[]) =>
  tx.query<AllocatedUnits>(
    'SELECT id AS "allocationId", order_id AS "orderId", sku, location_id AS "locationId", quantity FROM allocation WHERE order_id = ANY($1::uuid[]) AND quantity > 0 ORDER BY id, sku',
    [orderIds],
  )

export async function saveAllocations(tx: Transaction, units: readonly AllocatedUnits[]): Promise<void> {
  if (units.length === 0) return
  await tx.query(
    `INSERT INTO allocation (order_id, sku, location_id, quantity, id) SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[], $5::uuid[])
     ON CONFLICT (id, sku) DO UPDATE SET quantity = excluded.quantity`,
    [...columns(units), units.map(({ allocationId }) => allocationId)],
  )
}

export const readBackorders = (tx: Transaction, orderIds: readonly string[]) =>
  tx.query<BackorderedUnits>(
    'SELECT order_id AS "orderId", sku, quantity FROM backorder WHERE order_id = ANY($1::uuid[]) AND quantity > 0',
    [orderIds],
  )

/** Who waits for these SKUs, the longest first. */
export const readWaiting = (tx: Transaction, skus: readonly string[]) =>
  tx.query<Waiting>(
    `SELECT b.order_id AS "orderId", b.sku, b.quantity, d.country_code AS "countryCode", d.confirmed
     FROM backorder AS b JOIN order_demand AS d USING (order_id) WHERE b.sku = ANY($1) AND b.quantity > 0 ORDER BY d.seq`,
    [skus],
  )

export async function saveBackorders(tx: Transaction, units: readonly BackorderedUnits[]): Promise<void> {
  if (units.length === 0) return
  await tx.query(
    `INSERT INTO backorder (order_id, sku, quantity) SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[]) ON CONFLICT (order_id, sku) DO UPDATE SET quantity = excluded.quantity`,
    [units.map(({ orderId }) => orderId), units.map(({ sku }) => sku), units.map(({ quantity }) => quantity)],
  )
}

const columns = (units: readonly HeldUnits[]) => [
  units.map(({ orderId }) => orderId),
  units.map(({ sku }) => sku),
  units.map(({ locationId }) => locationId),
  units.map(({ quantity }) => quantity),
]
