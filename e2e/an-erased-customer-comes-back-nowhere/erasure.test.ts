/** One person, in every service: then erased, what is made of events dropped and made anew of the log, and nothing of the person is there. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { Shop } from '../support/shop.js'

jest.setTimeout(600_000)
let shop: Shop
beforeAll(async () => {
  // What is logged of a request that goes wrong, and what is looked into when something does.
  shop = await Shop.open({ env: { LOG_LEVEL: 'debug' } })
  await shop.offer('MUG', { units: 10 })
}, 240_000)
afterAll(() => shop.close())

/** What nobody else is called, types, and lives at. */
const PERSON = ['Quillfeather', 'quill@example.org', '612345678', 'Zonnebloemstraat', 'Nieuwegracht', 'EC1A 1BB', 'Zuiderkerk']
const HOME = {
  ...{ name: 'Q. Quillfeather', line1: 'Zonnebloemstraat 77', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' },
  phone: '+31 612345678',
}
const DATABASES = ['orders', 'inventory', 'shipping', 'analytics', 'bus'] as const
const PROCESSES = ['gateway', 'orders', 'inventory', 'shipping', 'analytics'] as const
const PATIENT = { timeoutMs: 60_000 }

async function query<Row extends object>(database: (typeof DATABASES)[number], sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: shop.system.databaseUrl(database) })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
/** The tables of all databases in which one of these texts stands, in clear or as bytes. */
async function tablesWith(texts: readonly string[]): Promise<string[]> {
  const patterns = texts.flatMap((text) => [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`])
  const found: string[] = []
  for (const database of DATABASES) {
    const tables = await query<{ schema: string; name: string }>(
      database,
      `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    )
    for (const { schema, name } of tables) {
      const rows = await query(database, `SELECT FROM "${schema}"."${name}" AS t WHERE row_to_json(t)::text ILIKE ANY($1) LIMIT 1`, [
        patterns,
      ])
      if (rows.length > 0) found.push(`${database}.${name}`)
    }
  }
  return found.toSorted()
}
/** All that a service made of events is gone, and so is how far it had read: it reads the log from its beginning. */
async function buildAnew(service: 'shipping' | 'analytics'): Promise<void> {
  await shop.system.process(service).stop()
  const schemas = await query<{ name: string }>(
    service,
    `SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`,
  )
  for (const { name } of schemas) await query(service, `DROP SCHEMA "${name}" CASCADE`)
  await query(service, 'CREATE SCHEMA public')
  await query('bus', 'DELETE FROM bus.group_offset WHERE consumer_group = $1', [service])
  await shop.system.process(service).start()
}
const erasedCopies = () => query<{ address: object }>('shipping', 'SELECT address FROM order_ref WHERE is_erased')
const knownOrders = async () => (await query<{ count: string }>('analytics', 'SELECT count(*) AS count FROM order_state'))[0]!.count

it('is in no database, comes back by no replay, and was in no log', async () => {
  const customerId = randomUUID()
  const me = { token: await shop.token({ roles: ['CUSTOMER'], customerId }) }
  const change = (viewer: string | typeof me, name: string, input: object, fields = '') =>
    shop.ask(
      viewer,
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code field } } }`,
      { input },
    )
  const basket = { ...shop.order({ email: 'quill@example.org' }), name: 'Q. Quillfeather', shippingAddress: HOME }
  const { order } = await change(me, 'placeOrder', basket, 'order { id number lines { id } }')
  const orderId = order.id as string
  await shop.until(orderId, 'CONFIRMED', 60_000)
  await change(me, 'saveProfile', { name: 'Q. Quillfeather', email: 'quill@example.org', phone: '+31 612345678' })
  await change(me, 'saveAddress', { address: HOME })
  const moved = { ...HOME, line1: 'Nieuwegracht 5', postalCode: 'EC1A 1BB' }
  await change(me, 'amendOrder', { orderId, reason: 'we moved behind the Zuiderkerk', shippingAddress: moved })
  const question = { idempotencyKey: 'c1', orderId, kind: 'QUESTION', subject: 'Quillfeather asks', body: 'Call me at 612345678' }
  const opened = await change(me, 'openCase', question, 'case { id }')
  await change('SUPPORT', 'resolveCase', { caseId: opened.case.id, body: 'Quillfeather was called' })
  const [parcel] = await shop.ship(orderId)
  await shop.track(parcel!.trackingNumber, 'DELIVERED')
  await shop.until(orderId, 'COMPLETED', 60_000)
  await change(me, 'submitFeedback', { orderId, rating: 4, comment: 'Quillfeather likes it' })
  const line = { orderLineId: order.lines[0].id, quantity: 1, reason: 'WRONG_SIZE', comment: 'too small for a Quillfeather' }
  await change(me, 'requestReturn', { idempotencyKey: 'r1', orderId, resolution: 'REFUND', lines: [line] }, 'return { id }')
  const found = async (text: string) =>
    (await shop.ask('SUPPORT', 'query ($text: String!) { searchOrders(query: $text) { edges { node { id } } } }', { text })).edges
  await eventually(async () => expect(await found('quillfeather')).toEqual([{ node: { id: orderId } }]), PATIENT)
  // What is refused, and what is no query at all, is logged with why.
  for (const text of [
    '{ searchOrders(query: "Quillfeather") { nothing } }',
    'mutation { guestAccess(input: { orderNumber: "K-1", email: "quill@example.org" }) { userErrors { code } } }',
    '{ order(id: "Nieuwegracht 5") { id } }',
    '{ Quillfeather',
  ])
    await shop.graph(me, text)

  expect(await tablesWith(PERSON)).toEqual(
    expect.arrayContaining([
      'orders.case_message',
      'orders.customer',
      'orders.orders',
      'orders.search_term',
      'shipping.order_ref',
      'shipping.return_line',
    ]),
  )
  expect(await tablesWith([orderId])).toEqual(expect.arrayContaining(['analytics.order_state', 'bus.log', 'inventory.order_demand']))

  await eventually(async () => {
    const { erasure } = await change('SUPPORT', 'eraseCustomer', { customerId }, 'erasure { state }')
    expect(erasure.state).toBe('DONE')
  }, PATIENT)
  // By tax law an invoice says whom it is for.
  await eventually(async () => expect(await tablesWith(PERSON)).toEqual(['orders.invoice']), PATIENT)

  const [blank] = await erasedCopies()
  const orders = await knownOrders()
  await buildAnew('shipping')
  await buildAnew('analytics')
  await query('orders', `DELETE FROM search_term`)
  await query('orders', `UPDATE search_progress SET rebuilt = '00000000-0000-0000-0000-000000000000'`)
  await eventually(
    async () => {
      expect(await erasedCopies()).toEqual([blank])
      expect(await knownOrders()).toBe(orders)
      expect(await query('orders', 'SELECT FROM search_progress WHERE rebuilt IS NULL')).toHaveLength(1)
    },
    { timeoutMs: 120_000 },
  )
  expect(blank).toMatchObject({ address: { name: '', line1: '', postalCode: null, city: '', countryCode: 'GB', phone: null } })
  expect(await tablesWith(PERSON)).toEqual(['orders.invoice'])
  expect(await found('quillfeather')).toEqual([])

  for (const name of PROCESSES) {
    const lines = shop.system.logs(name).split('\n')
    expect(lines.length).toBeGreaterThan(3)
    expect([name, lines.filter((logged) => PERSON.some((text) => logged.includes(text))).slice(0, 5)]).toEqual([name, []])
  }
})
