import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { encodeCursor, newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { walkPages, type WalkedPage } from '@kade/test-kit'
import { anInput, PLACE, runOrders } from './running-orders.js'

const ADMIN = asViewer('ADMIN')
const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await orders.graph<Record<string, any>>(ADMIN, query, variables) // eslint-disable-line @typescript-eslint/no-explicit-any -- the shape is the query's
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}
const idsOf = <Node>(nodes: readonly Node[]) => nodes.map((node) => (node as { id: string }).id)

describe('work items', () => {
  const ids = Array.from({ length: 9 }, () => newId())
  beforeAll(() =>
    // Two and two of one moment, a tenth of a millisecond apart.
    orders.service.database.query(
      `INSERT INTO work_item (id, kind, subject, error, reference, attempts, since)
       SELECT id, 'DEAD_LETTER', 'a subject', 'an error', 'test ' || n, 1, timestamptz '2026-01-01 00:00:00.123456+00' + (n / 2) * interval '100 microseconds'
       FROM unnest($1::uuid[]) WITH ORDINALITY AS i (id, n)`,
      [ids],
    ),
  )

  it('are walked in pages of two, each once', async () => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      workItems(first: $first, after: $after, last: $last, before: $before) { edges { node { id } } ${PAGE} }
    }`
    const { forwards, backwards } = await walkPages(async (page) => (await ask(query, page)).workItems as WalkedPage<unknown>)
    expect([idsOf(forwards), idsOf(backwards)]).toEqual([ids, ids])
  })
})

const NEW = newId()

describe('orders', () => {
  const placed: string[] = []
  const customerId = newId()
  beforeAll(async () => {
    for (let n = 0; n < 5; n += 1) {
      const { data } = await orders.graph<{ placeOrder: { order: { id: string }; userErrors: unknown } }>(ADMIN, PLACE, {
        input: {
          ...anInput(),
          customerId,
          channel: n === 0 ? 'store' : 'web',
          lines: [{ sku: 'MUG', quantity: [2, 1, 3, 1, 2][n] }],
          placedAt: `2026-02-0${1 + Math.floor(n / 3)}T12:00:00.000Z`,
        },
      })
      placed.push(data?.placeOrder.order.id ?? '')
    }
  })
  /** The newest first; of one moment, the later id first. */
  const newestFirst = () => [...placed.slice(3).sort().reverse(), ...placed.slice(0, 3).sort().reverse()]
  const query = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: OrderFilter, $sort: OrderSort) {
    orders(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) { totalCount edges { node { id } } ${PAGE} }
  }`

  it('of one moment are walked in pages of two, each once', async () => {
    const { forwards, backwards } = await walkPages(async (page) => (await ask(query, page)).orders as WalkedPage<unknown>)
    expect([idsOf(forwards), idsOf(backwards)]).toEqual([newestFirst(), newestFirst()])
  })

  /** Those of so many mugs; of as many, the later id first. */
  const ofMugs = (...numbers: number[]) =>
    numbers.flatMap((number) => [[1, 3], [0, 4], [2]][number - 1]!.map((n) => placed[n]!).sort().reverse()) // prettier-ignore

  it.each<[string | null, () => string[]]>([
    [null, newestFirst],
    ['NEWEST', newestFirst],
    ['OLDEST', () => newestFirst().reverse()],
    ['TOTAL_DESC', () => ofMugs(3, 2, 1)],
    ['TOTAL_ASC', () => ofMugs(3, 2, 1).reverse()],
  ])('sorted by %s are walked in pages of two, each once, both ways', async (sort, wanted) => {
    const { forwards, backwards } = await walkPages(async (page) => (await ask(query, { sort, ...page })).orders as WalkedPage<unknown>)
    expect([idsOf(forwards), idsOf(backwards)]).toEqual([wanted(), wanted()])
  })

  it('refuse the cursor of another sort', async () => {
    const { pageInfo } = (await ask(query, { sort: 'TOTAL_ASC', first: 1 })).orders
    const { errors } = await orders.graph(ADMIN, query, { sort: 'OLDEST', after: pageInfo.endCursor })
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'after']])
  })

  it('of a customer are walked so too', async () => {
    const ofCustomer = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      order(id: $id) { customer { orders(first: $first, after: $after, last: $last, before: $before) { edges { node { id } } ${PAGE} } } }
    }`
    const { forwards, backwards } = await walkPages(
      async (page) => (await ask(ofCustomer, { id: placed[0], ...page })).order.customer.orders as WalkedPage<unknown>,
    )
    expect([idsOf(forwards), idsOf(backwards)]).toEqual([newestFirst(), newestFirst()])
  })

  it.each<[string, object, () => string[]]>([
    ['a status', { status: ['PENDING'] }, newestFirst],
    ['another status', { status: ['COMPLETED', 'CANCELLED'] }, () => []],
    ['a channel', { channel: 'store' }, () => [placed[0]!]],
    ['a blank channel, which is none', { channel: ' ' }, newestFirst],
    ['a day on', { placedFrom: '2026-02-02T00:00:00Z' }, () => newestFirst().slice(0, 2)],
    ['up to a moment', { placedTo: '2026-02-01T12:00:00Z' }, () => newestFirst().slice(2)],
    ['holds', { hasHold: true }, () => []],
    ['no holds', { hasHold: false }, newestFirst],
    ['a state of their goods', { fulfillmentStatus: ['UNFULFILLED'] }, newestFirst],
    ['another state of their goods', { fulfillmentStatus: ['SHIPPED', 'DELIVERED'] }, () => []],
    ['no state of their goods', { fulfillmentStatus: [] }, () => []],
    ['a state of their money', { paymentStatus: ['CAPTURED'] }, () => []],
    ['the states of their money', { paymentStatus: ['PENDING', 'AUTHORIZED'] }, newestFirst],
    ['a customer', { customerId }, newestFirst],
  ])('are filtered by %s, and so counted', async (_, filter, wanted) => {
    const { orders: page } = await ask(query, { filter })
    expect([page.edges.map(({ node }: { node: { id: string } }) => node.id), page.totalCount]).toEqual([wanted(), wanted().length])
  })

  it.each<[string, object, string]>([
    ['a channel that there is not', { channel: 'nowhere' }, 'filter.channel'],
    ['a customer that there is not', { customerId: newId() }, 'filter.customerId'],
    ['what is no customer', { customerId: 'ann' }, 'filter.customerId'],
    ['a period that ends before it begins', { placedFrom: '2026-02-02T00:00:00Z', placedTo: '2026-02-01T00:00:00Z' }, 'filter.placedTo'],
    ['a day that there is not', { placedFrom: '2026-02-30T00:00:00Z' }, ''],
  ])('filtered by %s are refused with the field', async (_, filter, field) => {
    const { errors } = await orders.graph(ADMIN, query, { filter })
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field ?? ''])).toEqual([['BAD_USER_INPUT', field]])
  })

  it.each<[string, ReturnType<typeof asViewer>, number]>([
    ['themselves', asViewer('CUSTOMER', { customerId }), 5],
    ['themselves, without an order yet', asViewer('CUSTOMER', { customerId: NEW }), 0],
    ['another customer', asViewer('CUSTOMER', { customerId: newId() }), 0],
    ['a customer of their channel', asViewer('CHANNEL', { channel: 'store' }), 1],
    ['a customer of another channel', asViewer('CHANNEL', { channel: 'social' }), 0],
  ])('are filtered by who may know whom: %s', async (_, viewer, expected) => {
    const named = viewer.claims.customerId === NEW ? NEW : customerId
    const { data, errors } = await orders.graph<{ orders: { totalCount: number } }>(viewer, query, { filter: { customerId: named } })
    expect(errors?.[0]?.extensions.field ?? data?.orders.totalCount).toBe(expected)
  })
})

it.each(['0000-01-01T00:00:00.000000Z', '2026-02-30T00:00:00.000Z', '2026-01-01T24:00:00.000Z', '2026-01-01T00:00:60.000Z', 'infinity'])(
  'a cursor with the moment %s, which there is not, is refused',
  async (moment) => {
    const forged = encodeCursor([moment, newId()])
    for (const list of ['orders(after: $cursor)', 'workItems(before: $cursor)']) {
      const { errors } = await orders.graph(ADMIN, `query ($cursor: String) { ${list} { edges { node { id } } } }`, { cursor: forged })
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
    }
  },
)

it('a timeline with several entries of one moment is walked in pages of two, each once', async () => {
  const { order } = await orders.place()
  await orders.service.database.query(
    `INSERT INTO order_event (order_id, sequence, id, type, at, actor, message)
     SELECT $1, 1 + n, gen_random_uuid(), 'NOTED', timestamptz '2027-01-01 00:00:00.000123+00' + (n / 3) * interval '10 microseconds', 'test', 'Noted ' || n FROM generate_series(1, 6) AS n`,
    [order.id],
  )
  const query = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    order(id: $id) { timeline(first: $first, after: $after, last: $last, before: $before) { edges { node { id: message } } ${PAGE} } }
  }`
  const { forwards, backwards } = await walkPages(
    async (page) => (await ask(query, { id: order.id, ...page })).order.timeline as WalkedPage<unknown>,
  )
  const messages = ['Placed through web', ...[1, 2, 3, 4, 5, 6].map((n) => `Noted ${n}`)]
  expect([idsOf(forwards), idsOf(backwards)]).toEqual([messages, messages])
})
