import { columnNames, outboxArrays, outboxInsert, propertiesBut, recordset, type Queryable } from '@kade/service-kit'
import type { Placement } from './new-order.js'
import { AFTER_PLACING, lineTable, orderTable, timelineTable } from './order.table.js'
import { paymentTable } from './payment.table.js'
import { deliveriesInsert } from './notice.store.js'
import { noUnits } from './places.js'
import { toldOf } from './public-event.js'

const ORDER = propertiesBut(orderTable, ...AFTER_PLACING)
const LINE = propertiesBut(lineTable, 'promisedDeliveryDate')
const PAYMENT = ['id', 'orderId', 'provider', 'token', 'reference', 'authorization', 'authorized', 'more'] as const

const REDEEM = `
  wanted AS (
    SELECT key FROM discount WHERE key = ANY($14::text[]) ORDER BY key FOR UPDATE
  ), redeemed AS (
    UPDATE discount AS d SET used = d.used + 1 FROM wanted AS w WHERE d.key = w.key AND d.used < d.usage_limit RETURNING d.key
  ),`

/**
 * In one statement, as the shopper waits for it. What belongs to the order is stored when the order is. Of a discount that only so many may have
 * one is taken; where none is left, or the order is not stored, the statement fails as a whole (a division by zero), and nothing is taken.
 */
const insert = (redeems: boolean): string => `
  WITH given AS (
    SELECT * FROM ${recordset(orderTable, ORDER)}
  ),${redeems ? REDEEM : ''} buyer AS (
    INSERT INTO customer (id, email, name, channel) SELECT "customerId", email, "customerName", $5 FROM given WHERE NOT $6::boolean ON CONFLICT DO NOTHING RETURNING id
  ), signed_in AS (
    UPDATE customer AS c SET channel = NULL, is_merged = false FROM given WHERE c.id = given."customerId" AND $6 AND $7::boolean AND (c.channel IS NOT NULL OR c.is_merged)
  ), placed AS (
    INSERT INTO orders (${columnNames(orderTable, ORDER)}) SELECT * FROM given WHERE ($6 OR EXISTS (SELECT FROM buyer))${redeems ? ' AND (SELECT count(*) FROM redeemed) = cardinality($14::text[])' : ''} ON CONFLICT DO NOTHING RETURNING id
  ), waiting AS (
    INSERT INTO saga (order_id, state, deadline) SELECT id, $8, now() + make_interval(secs => $9) FROM placed
  ), paying AS (
    INSERT INTO payment (${columnNames(paymentTable, PAYMENT)})
    SELECT p.* FROM ${recordset(paymentTable, PAYMENT, { parameter: 2, alias: 'p' })} JOIN placed ON placed.id = p."orderId"
  ), stored AS (
    INSERT INTO order_line (${columnNames(lineTable, LINE)})
    SELECT l.* FROM ${recordset(lineTable, LINE, { parameter: 3, alias: 'l' })} JOIN placed ON placed.id = l."orderId"
  ), noted AS (
    INSERT INTO order_event (${columnNames(timelineTable)})
    SELECT e.* FROM ${recordset(timelineTable, undefined, { parameter: 4, alias: 'e' })} JOIN placed ON placed.id = e."orderId"
  ), told AS (
    ${deliveriesInsert("($1::json->0->'told')", '(SELECT id, "channelId" AS channel_id FROM given JOIN placed USING (id))')}
  ), published AS (
    ${outboxInsert(10, 'WHERE EXISTS (SELECT FROM placed)')}
  )
  ${redeems ? 'SELECT 1 / (SELECT count(*) FROM placed)' : 'SELECT FROM placed'}`

const INSERT = insert(false)
const INSERT_AND_REDEEM = insert(true)

/**
 * The order with its customer, payment, saga, lines, first timeline entry and event: one statement, which is one transaction. False, and
 * nothing of the order is stored, when the key, the channel's number, or a new customer's id or e-mail address, was taken meanwhile: who had it is there to be read now.
 */
export async function insertOrder(
  database: Queryable,
  { state, entries, events, placed: { row, lines, customer, payment, redeemed, ...key } }: Placement,
): Promise<boolean> {
  const { id: orderId, taxBps, saga } = state
  const numbered = lines.map((line, index) => ({ ...line, orderId, position: index + 1, counters: noUnits }))
  const parameters = [
    JSON.stringify([{ ...row, ...key, taxBps, told: toldOf(events) }]),
    JSON.stringify([{ ...payment, orderId, authorization: state.payment.authorization, authorized: state.payment.authorized }]),
    JSON.stringify(numbered),
    JSON.stringify(entries),
    customer.contactOf,
    customer.isKnown,
    customer.signsIn,
    saga.state,
    saga.deadlineInSeconds,
    ...outboxArrays(events),
  ]
  if (redeemed.length === 0) return (await database.query(INSERT, parameters)).length > 0
  try {
    await database.query(INSERT_AND_REDEEM, [...parameters, redeemed])
    return true
  } catch (error) {
    if (isDivisionByZero(error)) return false
    throw error
  }
}

const isDivisionByZero = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '22012'
