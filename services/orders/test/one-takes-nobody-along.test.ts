import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { ProviderTimeout, type PaymentProvider } from '../src/payment/providers/provider.js'
import { runOrders } from './running-orders.js'

/** Answers nobody until it is open. */
let isOpen = false
const answer = async () => {
  if (!isOpen) throw new ProviderTimeout('it is closed')
  return { outcome: 'SUCCEEDED' as const, reference: newId() }
}
const provider: PaymentProvider = { authorize: answer, capture: answer, void: answer }

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ providers: { test: provider }, deadlinesEveryMs: 100 })
  await orders.service.database.query(
    `CREATE TABLE broken (order_id uuid PRIMARY KEY);
     CREATE FUNCTION break_some() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF EXISTS (SELECT FROM broken WHERE order_id = NEW.id) THEN RAISE 'it is broken'; END IF; RETURN NEW; END $$;
     CREATE TRIGGER broken BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION break_some();`,
  )
}, 60_000)
afterAll(() => orders.stop())

const sql = <Row = Record<string, unknown>>(text: string, parameters: readonly unknown[] = []) =>
  orders.service.database.query<Row>(text, parameters)
const statusOf = async (id: string) => (await sql<{ status: string }>('SELECT status FROM orders WHERE id = $1', [id]))[0]!.status
const workOf = (id: string) =>
  sql<{ id: string; kind: string; error: string }>(
    'SELECT id, kind, error FROM work_item WHERE order_id = $1 AND resolved_at IS NULL ORDER BY id',
    [id],
  )
const breakOrder = (id: string) => sql('INSERT INTO broken VALUES ($1)', [id])

/** Orders whose payment is asked for and not answered. */
async function waiting(count: number): Promise<string[]> {
  isOpen = false
  const ids: string[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const { order } = await orders.place()
    ids.push(order.id)
    await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 1 }])
  }
  await eventually(async () => expect(await sql('SELECT FROM payment_task WHERE order_id = ANY($1::uuid[])', [ids])).toHaveLength(count))
  return ids
}

it('an order whose answer cannot be written takes none of its batch along, and is a person’s work', async () => {
  const [first, broken, ...others] = await waiting(5)
  await breakOrder(broken!)
  isOpen = true
  // All of them are due at one moment: one batch.
  await sql(`UPDATE payment_task SET next_attempt_at = now(), attempts = 0 WHERE status = 'OPEN'`)
  await eventually(async () => {
    for (const id of [first!, ...others]) expect(await statusOf(id)).toBe('CONFIRMED')
  })
  expect(await statusOf(broken!)).toBe('PENDING')
  await sql(`UPDATE payment_task SET next_attempt_at = now(), attempts = 7 WHERE status = 'OPEN'`)
  const [work] = await eventually(async () => {
    const items = await workOf(broken!)
    expect(items).toMatchObject([{ kind: 'PAYMENT', error: expect.stringContaining('it is broken') }])
    return items
  })
  await sql('TRUNCATE broken')
  const RETRY = 'mutation ($id: ID!) { retryWorkItem(input: { workItemId: $id }) { userErrors { code } } }'
  await orders.graph(asViewer('SUPPORT'), RETRY, { id: work!.id })
  await eventually(async () => expect(await statusOf(broken!)).toBe('CONFIRMED'))
  expect(await workOf(broken!)).toEqual([])
}, 60_000)
