import type { DraftEvent } from '@kade/events'
import { jsonRow, selectList, type BatchLock, type Transaction } from '@kade/service-kit'
import { variantTable } from '../catalogue/variant.table.js'
import { pickPlanTable } from './bin.table.js'
import { Stockroom, type StockroomState } from './stockroom.js'
import { allocationTable, backorderTable, orderTable, reservationTable, stockLevelTable } from './stockroom.table.js'

/**
 * Whoever decides about stock holds the variants of all its SKUs first, locked in one statement and one order, so that no two decisions wait
 * for each other in a circle. The variant stands for what is there and what is not yet: a level, or a backorder, that another decision makes.
 */
export async function lockSkus(tx: Transaction, skus: readonly string[]): Promise<void> {
  await tx.query('SELECT FROM variant WHERE sku = ANY($1) ORDER BY sku FOR NO KEY UPDATE', [skus])
}

/** A batch of events locks once what all of them are about: units of SKUs. Copies are written in the order in which they come, each key by one member. */
export const lockBatch: BatchLock = async (tx, events: readonly { readonly data: Partial<AboutUnits['data']> }[]) => {
  const skus = [...new Set(events.flatMap(({ data }) => data.lines?.map(({ sku }) => sku) ?? []))]
  if (skus.length > 0) await lockSkus(tx, skus)
}

export interface AboutUnits {
  readonly data: { readonly orderId: string; readonly lines: readonly { readonly sku: string }[] }
}
export const skusOf = (events: readonly AboutUnits[]): string[] => [
  ...new Set(events.flatMap(({ data }) => data.lines.map(({ sku }) => sku))),
]

const rows = (row: string, from: string): string => `(SELECT coalesce(json_agg(${row}), '[]') FROM ${from})`

/** The orders asked for, and those that wait for one of the SKUs of $3. */
const ABOUT = `(SELECT unnest($2::uuid[]) AS order_id UNION SELECT order_id FROM backorder WHERE sku = ANY($3) AND quantity > 0)`
const LEVEL = jsonRow(stockLevelTable, ['sku', 'locationId', 'onHand', 'reserved', 'allocated', 'safetyStock', 'held', 'damaged'])

const BINS = rows(
  `json_build_object('binId', bin_id, 'code', code, 'sequence', sequence, 'active', active, 'sku', sku, 'locationId', c.location_id, 'quantity', quantity, 'assigned', assigned)`,
  `bin_content AS c JOIN bin ON bin.id = c.bin_id WHERE c.sku = ANY($1) AND (c.quantity > 0 OR c.assigned > 0)`,
)
const PLANS = rows(jsonRow(pickPlanTable), `pick_plan WHERE order_id IN ${ABOUT}`)
const PICKED = rows(jsonRow(stockLevelTable, ['sku', 'locationId', 'picked']), `stock_level WHERE sku = ANY($1) AND picked > 0`)

// One statement for the whole room: seven would be seven ways to the database and back in every batch of orders.
const READ = `SELECT
  ${rows(LEVEL, `(SELECT * FROM stock_level WHERE sku = ANY($1) ORDER BY sku, location_id) AS l`)} AS levels,
  ${rows(jsonRow(orderTable, ['orderId', 'countryCode', 'confirmed', 'unwanted']), `order_demand WHERE order_id IN ${ABOUT}`)} AS orders,
  ${rows(jsonRow(reservationTable), `(SELECT * FROM reservation WHERE order_id IN ${ABOUT} AND quantity > 0 ORDER BY order_id, sku, location_id) AS r`)} AS reserved,
  ${rows(
    jsonRow(backorderTable),
    `(SELECT b.* FROM backorder AS b JOIN order_demand AS d USING (order_id) WHERE (b.order_id = ANY($2) OR b.sku = ANY($3)) AND b.quantity > 0 ORDER BY d.seq) AS b`,
  )} AS backordered,
  ${rows(jsonRow(allocationTable, ['allocationId', 'orderId', 'locationId', 'sku', 'quantity']), `(SELECT * FROM allocation WHERE order_id = ANY($2) AND quantity > 0 ORDER BY id, sku) AS a`)} AS allocated,
  ${rows(jsonRow(variantTable, ['sku', 'policy', 'active', 'availableFrom', 'hazardous', 'restrictedCountries']), `variant WHERE sku = ANY($1)`)} AS variants,
  (SELECT json_build_object('contents', ${BINS}, 'plans', ${PLANS}, 'picked', ${PICKED})) AS bins,
  ${rows(`json_build_object('id', id, 'code', code, 'countryCode', address->>'countryCode')`, `(SELECT * FROM location ORDER BY code) AS l`)} AS locations`

/** The stock of SKUs that are locked, and what these orders hold; `waiting` adds who else waits for the SKUs, to be filled. */
export async function readStockroom(
  tx: Transaction,
  skus: readonly string[],
  orderIds: readonly string[],
  { waiting = false }: { readonly waiting?: boolean } = {},
): Promise<Stockroom> {
  const [state] = await tx.query<StockroomState>(READ, [skus, orderIds, waiting ? skus : []])
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
