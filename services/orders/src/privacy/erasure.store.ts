import { columnNames, recordset, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { ERASED } from '../order/order.js'
import { erasureTable, type ErasureRow } from './privacy.table.js'

const COLUMNS = selectList(erasureTable)
const NEW = ['id', 'customerId', 'state', 'requestedBy', 'requestedAt'] as const

/** The request of this customer: the first, however often it is made. */
export async function keepRequest(tx: Queryable, request: ErasureRow): Promise<ErasureRow> {
  const [row] = await tx.query<ErasureRow>(
    `INSERT INTO erasure (${columnNames(erasureTable, [...NEW])}) SELECT * FROM ${recordset(erasureTable, [...NEW])}
     ON CONFLICT (customer_id) DO UPDATE SET state = erasure.state RETURNING ${COLUMNS}`,
    [JSON.stringify([request])],
  )
  if (!row) throw new Error('An upsert answers its row')
  return row
}

/** Requests for those whom a channel knows by these orders alone; answers how many of their customers have an account. */
export async function requestForOrders(
  tx: Queryable,
  channel: string,
  channelOrderIds: readonly string[],
  ids: readonly string[],
): Promise<number> {
  const [row] = await tx.query<{ accounts: number }>(
    `WITH named AS (
       SELECT DISTINCT c.id, c.channel IS NULL AND NOT c.is_merged AS "isAccount" FROM orders AS o JOIN customer AS c ON c.id = o.customer_id
       WHERE o.channel = $1 AND o.channel_order_id = ANY($2)
     ), asked AS (
       INSERT INTO erasure (id, customer_id, state, requested_by, requested_at)
       SELECT ($3::uuid[])[row_number() OVER (ORDER BY id)], id, 'WAITING', 'channel:' || $1, now() FROM named WHERE NOT "isAccount" ON CONFLICT DO NOTHING
     )
     SELECT count(*) AS accounts FROM named WHERE "isAccount"`,
    [channel, channelOrderIds, ids],
  )
  return row?.accounts ?? 0
}

/** Some that wait. They are not held: orders are locked first, and who comes second finds it done. */
export const waitingErasures = (tx: Queryable, limit: number, after: string | null): Promise<ErasureRow[]> =>
  tx.query(`SELECT ${COLUMNS} FROM erasure WHERE state = 'WAITING' AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $1`, [limit, after])

export const ordersOf = async (tx: Queryable, customerId: string): Promise<string[]> =>
  (await tx.query<{ id: string }>('SELECT id FROM orders WHERE customer_id = $1 ORDER BY id', [customerId])).map(({ id }) => id)

/** Whether something of these orders is on its way still. */
export const isLeaving = async (tx: Queryable, orderIds: readonly string[]): Promise<boolean> =>
  (await tx.query('SELECT FROM outbox WHERE key = ANY($1) LIMIT 1', [orderIds])).length > 0

export const end = async (tx: Queryable, id: string, doneAt: Date): Promise<ErasureRow | undefined> =>
  (await tx.query<ErasureRow>(`UPDATE erasure SET state = 'DONE', done_at = $2 WHERE id = $1 RETURNING ${COLUMNS}`, [id, doneAt]))[0]

/** As personal.ts blanks an address. */
const blank = (address: string): string =>
  `jsonb_build_object('name', '', 'company', NULL, 'line1', '', 'line2', NULL, 'postalCode', NULL, 'city', '', 'region', ${address}->'region', 'countryCode', ${address}->'countryCode', 'phone', NULL)`

/**
 * Every place of this database where something personal stands, but for what tax law has us keep (invoices with their billing address, VAT id and
 * files). $1: the customer; $2: its orders. docs/guides/customers.md lists them; test/erasure.test.ts searches all tables.
 */
const PLACES: readonly string[] = [
  // An invoice of before they kept it says the address of its order.
  `UPDATE invoice AS i SET billing_address = o.billing_address FROM orders AS o WHERE o.id = i.order_id AND o.id = ANY($2::uuid[]) AND i.billing_address IS NULL AND $1::uuid IS NOT NULL`,
  // By the e-mail address, before that goes, or the payment: what a payment provider told, and what a shop sent that could not be read.
  `UPDATE payment_notice SET body = '' WHERE handled_at IS NOT NULL AND EXISTS (
     SELECT FROM orders AS o JOIN payment AS p ON p.order_id = o.id WHERE o.id = ANY($2::uuid[]) AND o.customer_id = $1
       AND (position(convert_to(o.email, 'UTF8') IN body) > 0 OR position(convert_to(coalesce(p.provider_reference, o.email), 'UTF8') IN body) > 0))`,
  `UPDATE channel_delivery AS d SET body = NULL, headers = '{}' WHERE d.state IN ('IGNORED', 'FAILED') AND body IS NOT NULL AND EXISTS (
     SELECT FROM orders WHERE id = ANY($2::uuid[]) AND customer_id = $1 AND channel = d.channel AND position(convert_to(email, 'UTF8') IN d.body) > 0)`,
  `UPDATE channel_delivery AS d SET body = NULL, sealed_body = NULL, headers = '{}' FROM orders AS o
     WHERE o.id = ANY($2::uuid[]) AND o.customer_id = $1 AND d.channel = o.channel AND d.channel_order_id = o.channel_order_id`,
  `UPDATE channel_order AS c SET told = jsonb_set(c.told, '{order}', (c.told->'order') || jsonb_build_object('email', '', 'name', '', 'billingAddress', NULL,
       'shippingAddress', ${blank("c.told->'order'->'shippingAddress'")})), applied = jsonb_set(c.applied, '{facts,place}', '""', false) FROM orders AS o
     WHERE o.id = ANY($2::uuid[]) AND o.customer_id = $1 AND c.channel = o.channel AND c.channel_order_id = o.channel_order_id AND jsonb_typeof(c.told->'order') = 'object'`,
  // Entries of before did not keep why beside their sentence, which ends with it.
  `UPDATE order_event SET message = split_part(message, ': ', 1) WHERE order_id = ANY($2::uuid[]) AND type IN ('CANCELLED', 'REFUND_REQUESTED', 'RETURN_REJECTED') AND data->>'reason' IS NULL AND $1::uuid IS NOT NULL`,
  `UPDATE order_event SET data = CASE WHEN data ? 'before' THEN jsonb_set(jsonb_set(data, '{before,shippingAddress}', 'null', false), '{after,shippingAddress}', 'null', false) ELSE data END - 'reason' - 'note',
       message = CASE WHEN right(message, length(data->>'reason')) = data->>'reason' THEN left(message, -length(data->>'reason')) || '${ERASED}'
         WHEN right(message, length(data->>'note')) = data->>'note' THEN left(message, -length(data->>'note')) || '${ERASED}' ELSE message END
     WHERE order_id = ANY($2::uuid[]) AND data IS NOT NULL AND $1::uuid IS NOT NULL`,
  `UPDATE refund SET reason = '${ERASED}' WHERE order_id = ANY($2::uuid[]) AND $1::uuid IS NOT NULL`,
  // Money stays where it is: why it was granted goes.
  `UPDATE store_credit_entry SET reason = '${ERASED}', request_hash = NULL WHERE customer_id = $1 AND reason IS NOT NULL AND $2::uuid[] IS NOT NULL`,
  `UPDATE order_hold SET note = NULL, correction = NULL WHERE order_id = ANY($2::uuid[]) AND $1::uuid IS NOT NULL`,
  `UPDATE work_item SET resolution = '${ERASED}' WHERE order_id = ANY($2::uuid[]) AND resolution IS NOT NULL AND $1::uuid IS NOT NULL`,
  `UPDATE feedback SET comment = NULL WHERE order_id = ANY($2::uuid[]) AND $1::uuid IS NOT NULL`,
  `UPDATE case_message AS m SET body = '${ERASED}' FROM support_case AS c WHERE c.id = m.case_id AND (c.customer_id = $1 OR c.order_id = ANY($2::uuid[]))`,
  `UPDATE support_case SET subject = '${ERASED}', request_hash = NULL WHERE customer_id = $1 OR order_id = ANY($2::uuid[])`,
  `UPDATE message SET state = 'UNSENT' WHERE order_id = ANY($2::uuid[]) AND state IN ('DUE', 'FAILED') AND $1::uuid IS NOT NULL`,
  `UPDATE orders SET email = '${ERASED}', customer_name = '', shipping_address = ${blank('shipping_address')}, billing_address = ${blank('billing_address')},
       request_hash = '', attribution = NULL, amendment = NULL, consignment = consignment || '{"eori": null, "vatNumber": null}', vat_id = CASE WHEN EXISTS (SELECT FROM invoice WHERE order_id = orders.id) THEN vat_id END
     WHERE id = ANY($2::uuid[]) AND customer_id = $1`,
  `DELETE FROM push_target WHERE order_id = ANY($2::uuid[]) AND $1::uuid IS NOT NULL`,
  `DELETE FROM customer_address WHERE customer_id = $1 AND $2::uuid[] IS NOT NULL`,
  `DELETE FROM customer_consent WHERE customer_id = $1 AND $2::uuid[] IS NOT NULL`,
  // No address by which anybody could be found, or could order: it has a space.
  `UPDATE customer SET email = '${ERASED} ' || id, name = '', phone = NULL, customer_group = NULL, erased_at = now() WHERE id = $1 AND $2::uuid[] IS NOT NULL`,
]

/** The orders and their customer are held. */
export async function blankPlaces(tx: Transaction, customerId: string, orderIds: readonly string[]): Promise<void> {
  for (const place of PLACES) await tx.query(place, [customerId, orderIds])
}
