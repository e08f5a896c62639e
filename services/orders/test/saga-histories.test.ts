import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { seeded } from '@kade/test-kit/seeded'
import { planBy, World } from './played-world.js'
import { anInput, PLACE, runOrders } from './running-orders.js'

/** More of them by KADE_SAGAS (1,000 once in a while), others by KADE_SEED. */
const HISTORIES = Number(process.env['KADE_SAGAS'] ?? 40)
const SEED = Number(process.env['KADE_SEED'] ?? 7)
const SIDE_BY_SIDE = 8
/** Nobody waits for pauses between tries: so far ahead is the service's clock. Less than a saga's deadline, and then more. */
const [PLAYING_MS, OVERDUE_MS] = [120_000, 720_000]
/** A connection is cut after so many orders. */
const CUT_EVERY = 20
const PATIENCE_MS = 60_000 + HISTORIES * 1_000

const SUPPORT = asViewer('SUPPORT')
let ahead = PLAYING_MS
let world: World
let orders: Awaited<ReturnType<typeof runOrders>>
let isListening = true
let listening: Promise<void>
/** Why nobody answers any more. */
let deaf: unknown = null
beforeAll(async () => {
  const ask = (kind: 'authorize' | 'capture' | 'charge' | 'void' | 'refund') => (request: Parameters<World['provider']['void']>[0]) =>
    world.provider[kind]!(request)
  const provider = { authorize: ask('authorize'), capture: ask('capture'), charge: ask('charge'), void: ask('void'), refund: ask('refund') }
  orders = await runOrders({ providers: { test: provider }, now: () => new Date(Date.now() + ahead), deadlinesEveryMs: 200 })
  await orders.offer({ sku: 'TEA', price: 333 })
  world = new World(seeded(SEED), orders.bus, giveUp)
  await orders.service.database.query(
    `CREATE TABLE broken (order_id uuid PRIMARY KEY); CREATE SEQUENCE writes;
     CREATE FUNCTION break_some() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF EXISTS (SELECT FROM broken WHERE order_id = NEW.id) AND nextval('writes') % 3 = 0 THEN RAISE 'it is broken'; END IF; RETURN NEW; END $$;
     CREATE TRIGGER broken BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION break_some();`,
  )
  listening = listen().catch((error: unknown) => void (deaf = error))
})
afterAll(async () => {
  isListening = false
  await listening
  await orders.stop()
})

async function listen(): Promise<void> {
  while (isListening) if (!(await world.hear())) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** What fails is asked again, as whoever asks would do: a placement under its key. */
async function insist<Result>(work: () => Promise<Result | null>): Promise<Result> {
  for (let tries = 1; tries <= 50; tries += 1) {
    const result = await work().catch(() => null)
    if (result !== null) return result
    await new Promise((resolve) => setTimeout(resolve, 20 * tries))
  }
  throw new Error('It was asked for in vain fifty times')
}

async function giveUp(orderId: string, whole: boolean): Promise<void> {
  const text = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }'
  await insist(async () => {
    const lines = whole ? null : [{ orderLineId: await lineOf(orderId), quantity: 1 }]
    const { data } = await orders.graph<{ cancelOrder: object }>(SUPPORT, text, { input: { orderId, reason: 'changed my mind', lines } })
    return data?.cancelOrder ?? null
  })
}
const lineOf = async (orderId: string): Promise<string> => {
  const [row] = await orders.service.database.query<{ id: string }>(
    'SELECT id FROM order_line WHERE order_id = $1 ORDER BY position LIMIT 1',
    [orderId],
  )
  return row!.id
}

async function placeOne(nth: number): Promise<void> {
  const random = seeded(SEED * 1_000_003 + nth)
  const plan = planBy(random)
  const lines = [{ sku: 'MUG', quantity: 2 + Math.floor(random() * 2) }, ...(random() < 0.4 ? [{ sku: 'TEA', quantity: 2 }] : [])]
  const token = random() < 0.3 ? 'tok_single_capture' : 'tok_success'
  const input = { ...anInput(), lines, payment: { token } }
  const id = await insist(async () => {
    const { data } = await orders.graph<{ placeOrder: { order: { id: string } | null } }>(asViewer([]), PLACE, { input })
    const placed = data?.placeOrder.order?.id ?? null
    if (placed !== null) world.play(placed, plan, lines)
    return placed
  })
  if (plan.isBroken) await insist(() => orders.service.database.query('INSERT INTO broken VALUES ($1) ON CONFLICT DO NOTHING', [id]))
}

/** Every connection of the service ends at once, as when the server is restarted. */
const cutConnections = () =>
  orders.service.database
    .query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
    .catch(() => null)

interface Unended {
  readonly number: string
  readonly status: string
  readonly state: string
}
/** Orders whose saga goes on, though nobody has work of them. */
const unended = async () => {
  if (deaf !== null) throw new Error('Nobody answers any more', { cause: deaf })
  return orders.service.database.query<Unended>(
    `SELECT o.number, o.status, s.state FROM orders AS o JOIN saga AS s ON s.order_id = o.id WHERE s.state <> 'DONE'
       AND NOT EXISTS (SELECT FROM work_item AS w WHERE w.order_id = o.id AND w.resolved_at IS NULL)`,
  )
}
const workOf = async (): Promise<{ id: string; kind: string }[]> => {
  const { data } = await orders.graph<{ workItems: { edges: { node: { id: string; kind: string } }[] } }>(
    SUPPORT,
    '{ workItems(first: 100) { edges { node { id kind } } } }',
  )
  return data!.workItems.edges.map(({ node }) => node)
}
const countBy = async (sql: string): Promise<Record<string, number>> => {
  const rows = await orders.service.database.query<{ what: string; count: number }>(sql)
  return Object.fromEntries(rows.map(({ what, count }) => [what, Number(count)]))
}

/** How far a long run is, and what came of it. */
const tell = (facts: object): void => {
  if (process.env['KADE_SAGAS']) process.stderr.write(`${new Date().toISOString()} ${JSON.stringify(facts)}\n`)
}

it(
  `${HISTORIES} histories in which every step fails now and then end, or are a person’s work; and when nothing fails any more, their retries end them`,
  async () => {
    let placed = 0
    const placeSome = async (): Promise<void> => {
      while (placed < HISTORIES) {
        const nth = (placed += 1)
        if (nth % CUT_EVERY === 0) await cutConnections()
        if (nth % 100 === 0) tell({ placed: nth })
        await placeOne(nth)
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, placeSome))
    // Ten minutes pass in which some have not answered.
    ahead = OVERDUE_MS
    await eventually(async () => expect(await unended()).toEqual([]), { timeoutMs: PATIENCE_MS })
    const kinds = await countBy('SELECT kind AS what, count(*) FROM work_item WHERE resolved_at IS NULL GROUP BY kind')
    const states = await countBy('SELECT status AS what, count(*) FROM orders GROUP BY status')
    tell({ seed: SEED, states, kinds })
    // Of a few, some kind of end may be missing.
    if (HISTORIES >= 40) {
      expect(Object.keys(states)).toEqual(expect.arrayContaining(['COMPLETED', 'CANCELLED', 'REJECTED']))
      expect(Object.keys(kinds)).toEqual(expect.arrayContaining(['PAYMENT', 'STOCK_RELEASE', 'STOCK_RESERVATION']))
    }

    world.isHealed = true
    await orders.service.database.query('TRUNCATE broken')
    await eventually(
      async () => {
        for (const { id, kind } of await workOf())
          if (kind !== 'DELIVERY')
            await orders.graph(SUPPORT, 'mutation ($id: ID!) { retryWorkItem(input: { workItemId: $id }) { userErrors { code } } }', { id })
        // What is retried is asked again, and answered a moment later.
        await eventually(async () => expect((await workOf()).filter(({ kind }) => kind !== 'DELIVERY')).toEqual([]), { timeoutMs: 20_000 })
        expect(await unended()).toEqual([])
      },
      { timeoutMs: PATIENCE_MS },
    )
    const open = await orders.service.database.query<{ id: string; number: string; state: string }>(
      `SELECT o.id, o.number, s.state FROM orders AS o JOIN saga AS s ON s.order_id = o.id WHERE s.state <> 'DONE'
         AND NOT EXISTS (SELECT FROM work_item AS w WHERE w.order_id = o.id AND w.kind = 'DELIVERY' AND w.resolved_at IS NULL)`,
    )
    expect(open).toEqual([])

    // The provider has done nothing twice, and nothing that we do not come to know of.
    await eventually(
      async () => {
        const ours = await orders.service.database.query<{ id: string; captured: number; refunded: number }>(
          `SELECT order_id AS id, captured, refunded FROM payment WHERE captured > 0 ORDER BY order_id`,
        )
        const theirs = [...world.books]
          .filter(([, { captured }]) => captured > 0)
          .map(([id, { captured, refunded }]) => ({ id, captured, refunded }))
        expect(ours).toEqual(theirs.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      },
      { timeoutMs: PATIENCE_MS },
    )
  },
  PATIENCE_MS * 3,
)
