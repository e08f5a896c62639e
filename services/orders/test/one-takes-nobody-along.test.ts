import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aShopifyOrder } from '../src/inbox/shop-orders.builder.js'
import type { Letter } from '../src/message/mailer.js'
import { ProviderTimeout, type PaymentProvider } from '../src/payment/providers/provider.js'
import { runOrders } from './running-orders.js'
import { CONNECTIONS, shopify } from './shop-platforms.js'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
/** Of the service's clock. */
let ahead = 0
/** Answers nobody until it is open. */
let isOpen = true
const answer = async () => {
  if (!isOpen) throw new ProviderTimeout('it is closed')
  return { outcome: 'SUCCEEDED' as const, reference: newId(), expiresAt: new Date(Date.now() + 7 * DAY) }
}
/** What it says of each payment that was taken of it. Books are compared whenever a test runs in that hour of the night. */
let taken = 0
const lookUp = async () => ({ captured: taken, refunded: 0 })
const provider: PaymentProvider = { authorize: answer, capture: answer, void: answer, lookUp }
const letters: Letter[] = []
let unknown = ''
const mailer = {
  atOnce: 4,
  send: async (letter: Letter) => void letters.push(letter),
  took: async (messageId: string) => {
    if (messageId.startsWith(unknown)) throw new Error('it is broken')
    return letters.some((letter) => letter.messageId === messageId)
  },
  close: () => undefined,
}

let orders: Awaited<ReturnType<typeof runOrders>>
/** Where an order is written that is broken, and by which column. */
const BREAKING = [
  ['orders', 'id'],
  ['saga', 'order_id'],
  ['search_term', 'order_id'],
  ['work_item', 'order_id'],
] as const
beforeAll(async () => {
  const now = () => new Date(Date.now() + ahead)
  orders = await runOrders({ providers: { test: provider }, deadlinesEveryMs: 100, connections: CONNECTIONS, mailer, now })
  await sql(`CREATE TABLE broken (order_id uuid, place text);
     CREATE FUNCTION break_some() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF EXISTS (SELECT FROM broken WHERE place = TG_TABLE_NAME AND order_id::text = to_jsonb(NEW)->>TG_ARGV[0]) THEN RAISE 'it is broken'; END IF; RETURN NEW; END $$;`)
  for (const [place, column] of BREAKING)
    await sql(`CREATE TRIGGER broken BEFORE INSERT OR UPDATE ON ${place} FOR EACH ROW EXECUTE FUNCTION break_some('${column}')`)
}, 60_000)
afterAll(() => orders.stop())
beforeEach(async () => {
  ;[ahead, isOpen, unknown, taken] = [0, true, '-', 0]
  await sql('TRUNCATE broken')
})

const sql = <Row = Record<string, unknown>>(text: string, parameters: readonly unknown[] = []) =>
  orders.service.database.query<Row>(text, parameters)
const breakAt = (place: (typeof BREAKING)[number][0], id: string) => sql('INSERT INTO broken VALUES ($1, $2)', [id, place])
const statusOf = async (id: string) => (await sql<{ status: string }>('SELECT status FROM orders WHERE id = $1', [id]))[0]!.status
const reach = (ids: readonly string[], status: string) =>
  eventually(async () => expect(await Promise.all(ids.map(statusOf))).toEqual(ids.map(() => status)), { timeoutMs: 20_000 })
interface Work {
  readonly id: string
  readonly kind: string
  readonly error: string
}
const workOf = (id: string) =>
  sql<Work>('SELECT id, kind, error FROM work_item WHERE order_id = $1 AND resolved_at IS NULL ORDER BY id', [id])
const becomesWork = (id: string, kind: string) =>
  eventually(
    async () => {
      const items = await workOf(id)
      expect(items.map((item) => item.kind)).toEqual([kind])
      return items[0]!
    },
    { timeoutMs: 30_000 },
  )

/** The middle one is to be broken. */
async function placed(isReserved: boolean): Promise<[string, string, string]> {
  const ids: string[] = []
  for (let nth = 0; nth < 3; nth += 1) {
    const { order } = await orders.place()
    ids.push(order.id)
    if (isReserved) await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 1 }])
  }
  return ids as [string, string, string]
}
/** Their payment is asked for and not answered. */
async function unpaid(): Promise<[string, string, string]> {
  isOpen = false
  const ids = await placed(true)
  await eventually(async () => expect(await sql('SELECT FROM payment_task WHERE order_id = ANY($1::uuid[])', [ids])).toHaveLength(3))
  return ids
}
async function confirmed(): Promise<[string, string, string]> {
  const ids = await placed(true)
  await reach(ids, 'CONFIRMED')
  return ids
}

it('an answer of a payment provider that cannot be written: it is asked for again, and then a person’s work', async () => {
  const [first, broken, last] = await unpaid()
  await breakAt('orders', broken)
  isOpen = true
  // All of them are due at one moment: one batch.
  await sql(`UPDATE payment_task SET next_attempt_at = now(), attempts = 0 WHERE status = 'OPEN'`)
  await reach([first, last], 'CONFIRMED')
  expect(await statusOf(broken)).toBe('PENDING')
  await sql(`UPDATE payment_task SET next_attempt_at = now(), attempts = 7 WHERE status = 'OPEN'`)
  const work = await becomesWork(broken, 'PAYMENT')
  expect(work.error).toContain('it is broken')
  await sql('TRUNCATE broken')
  const RETRY = 'mutation ($id: ID!) { retryWorkItem(input: { workItemId: $id }) { userErrors { code } } }'
  await orders.graph(asViewer('SUPPORT'), RETRY, { id: work.id })
  await reach([broken], 'CONFIRMED')
  expect(await workOf(broken)).toEqual([])
}, 90_000)

it('an unpaid order that cannot be cancelled: it is a person’s work until it can', async () => {
  const [first, broken, last] = await unpaid()
  await breakAt('orders', broken)
  await sql(`UPDATE payment SET created_at = now() - interval '2 days' WHERE order_id = ANY($1::uuid[])`, [[first, broken, last]])
  await reach([first, last], 'CANCELLED')
  expect((await becomesWork(broken, 'STOCK_RELEASE')).error).toContain('it is broken')
  await sql('TRUNCATE broken')
  await reach([broken], 'CANCELLED')
  await eventually(async () => expect(await workOf(broken)).toEqual([]))
}, 90_000)

it('a hold that cannot be renewed', async () => {
  const [first, broken, last] = await confirmed()
  await breakAt('orders', broken)
  ahead = 7 * DAY
  await eventually(
    async () => {
      const rows = await sql<{ id: string }>(`SELECT order_id AS id FROM payment_task WHERE part = 2 AND order_id = ANY($1::uuid[])`, [
        [first, broken, last],
      ])
      expect(rows.map(({ id }) => id).toSorted()).toEqual([first, last].toSorted())
    },
    { timeoutMs: 20_000 },
  )
  expect((await becomesWork(broken, 'PAYMENT_HOLD')).error).toContain('it is broken')
}, 90_000)

it('a deadline that cannot be answered', async () => {
  const [first, broken, last] = await placed(false)
  await breakAt('saga', broken)
  ahead = 11 * MINUTE
  for (const id of [first, last]) await becomesWork(id, 'STOCK_RESERVATION')
  expect(await workOf(broken)).toEqual([])
  await sql('TRUNCATE broken')
  await becomesWork(broken, 'STOCK_RESERVATION')
}, 90_000)

it('a notice of a payment provider that cannot be acted on', async () => {
  const ids = await confirmed()
  await breakAt('orders', ids[1])
  await sql(`UPDATE payment SET provider = 'stripe', provider_reference = 'pi_' || order_id WHERE order_id = ANY($1::uuid[])`, [ids])
  const dispute = (id: string) => ({
    type: 'charge.dispute.created',
    data: {
      object: { id: `dp_${id}`, object: 'dispute', payment_intent: `pi_${id}`, amount: 100, currency: 'gbp', status: 'needs_response' },
    },
  })
  await sql(
    `INSERT INTO payment_notice (provider, event_id, type, body) SELECT 'stripe', id, 'charge.dispute.created', convert_to(body, 'UTF8') FROM unnest($1::text[], $2::text[]) AS n (id, body)`,
    [ids, ids.map((id) => JSON.stringify({ id: `evt_${id}`, ...dispute(id) }))],
  )
  for (const id of [ids[0], ids[2]]) await becomesWork(id, 'CHARGEBACK')
  expect(await workOf(ids[1])).toEqual([])
  await sql('TRUNCATE broken')
  await becomesWork(ids[1], 'CHARGEBACK')
}, 90_000)

it('a payment that cannot be compared with its provider', async () => {
  const [first, broken, last] = await confirmed()
  await breakAt('work_item', broken)
  taken = 1
  ahead = (26 - new Date().getUTCHours()) * HOUR
  for (const id of [first, last]) await becomesWork(id, 'PAYMENT_MISMATCH')
  expect(await workOf(broken)).toEqual([])
}, 90_000)

it('an order that cannot be made findable', async () => {
  const [first, broken, last] = await placed(false)
  await breakAt('search_term', broken)
  await sql(`DELETE FROM search_term WHERE order_id = ANY($1::uuid[])`, [[first, broken, last]])
  await sql(`INSERT INTO search_due (order_id) SELECT unnest($1::uuid[])`, [[first, broken, last]])
  await eventually(async () => {
    const rows = await sql<{ id: string }>('SELECT DISTINCT order_id AS id FROM search_term WHERE order_id = ANY($1::uuid[])', [
      [first, broken, last],
    ])
    expect(rows.map(({ id }) => id).toSorted()).toEqual([first, last].toSorted())
  })
}, 90_000)

it('a mail of which the mailer does not say whether it took it', async () => {
  const ids = await confirmed()
  const messages = await eventually(async () => {
    const rows = await sql<{ id: string }>(
      `SELECT id FROM message WHERE order_id = ANY($1::uuid[]) AND state = 'SENT' ORDER BY array_position($1::uuid[], order_id)`,
      [ids],
    )
    expect(rows).toHaveLength(3)
    return rows.map(({ id }) => id)
  })
  const stateOf = async () =>
    (
      await sql<{ state: string }>('SELECT state FROM message WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)', [
        messages,
      ])
    ).map(({ state }) => state)
  unknown = messages[1]!
  await sql(`UPDATE message SET state = 'SENDING', sent_at = NULL, next_attempt_at = '1970-01-01' WHERE id = ANY($1::uuid[])`, [messages])
  await eventually(async () => expect(await stateOf()).toEqual(['SENT', 'SENDING', 'SENT']))
  // And what is due meanwhile is sent.
  const [next] = await confirmed()
  await eventually(async () => expect(await sql(`SELECT state FROM message WHERE order_id = $1`, [next])).toEqual([{ state: 'SENT' }]))
}, 90_000)

it('a delivery of a shop that cannot be kept: a person looks at it as it came', async () => {
  const tell = (id: number, change: object = {}) =>
    shopify(orders.service.url, { topic: 'orders/create', body: aShopifyOrder({ id, ...change }) })
  // A text that the database takes nowhere.
  const statuses = await Promise.all(
    [tell(9001), tell(9002, { email: 'ada\u0000@example.com' }), tell(9003)].map(async (sent) => (await sent).status),
  )
  expect(statuses).toEqual([200, 200, 200])
  const stateOf = async (id: string) =>
    (
      await sql<{ state: string }>(`SELECT state FROM channel_delivery WHERE convert_from(body, 'UTF8') LIKE $1 OR channel_order_id = $2`, [
        `%"id":${id},%`,
        id,
      ])
    ).map(({ state }) => state)
  await eventually(
    async () =>
      expect([await stateOf('9001'), await stateOf('9002'), await stateOf('9003')]).toEqual([['APPLIED'], ['FAILED'], ['APPLIED']]),
    { timeoutMs: 20_000 },
  )
  expect(await sql(`SELECT error FROM work_item WHERE kind = 'CHANNEL_ORDER' AND resolved_at IS NULL`)).toEqual([
    { error: 'It has a character that no text may have: U+0000' },
  ])
}, 90_000)

it('a customer who cannot be erased', async () => {
  const customers = [newId(), newId(), newId()].toSorted()
  const ids: string[] = []
  for (const customerId of customers) {
    const { data } = await orders.graph<{ placeOrder: { order: { id: string } } }>(
      asViewer('CUSTOMER', { customerId }),
      'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code field } } }',
      {
        input: {
          ...{
            idempotencyKey: newId(),
            channel: 'web',
            email: `${customerId}@example.com`,
            name: 'Ada',
            payment: { token: 'tok_success' },
          },
          lines: [{ sku: 'MUG', quantity: 1 }],
          shippingAddress: { name: 'Ada', line1: '12 St James Square', city: 'London', countryCode: 'GB' },
        },
      },
    )
    ids.push(data!.placeOrder.order.id)
    await orders.graph(asViewer('CUSTOMER', { customerId }), 'mutation { eraseCustomer(input: {}) { userErrors { code } } }')
  }
  const stateOf = async () =>
    (await sql<{ state: string }>('SELECT state FROM erasure WHERE customer_id = ANY($1::uuid[]) ORDER BY id', [customers])).map(
      ({ state }) => state,
    )
  expect(await stateOf()).toEqual(['WAITING', 'WAITING', 'WAITING'])
  for (const id of ids) await orders.others.reject(id, 'MUG')
  await reach(ids, 'REJECTED')
  await breakAt('orders', ids[1]!)
  await eventually(async () => expect(await stateOf()).toEqual(['DONE', 'WAITING', 'DONE']), { timeoutMs: 20_000 })
}, 90_000)
