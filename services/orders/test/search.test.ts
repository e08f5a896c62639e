import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { rebuildSearch } from '../src/search/rebuild-search.js'
import { forgetInSearch } from '../src/search/search.store.js'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
  await orders.offer({ sku: 'PLATE-7', price: 800 })
})
afterAll(() => orders.stop())

const SUPPORT = asViewer('SUPPORT')
const SEARCH = `query ($query: String!, $first: Int, $after: String) { searchOrders(query: $query, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id number } } } }`
interface Page {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string; readonly number: string } }[]
}
const ask = (query: string, page: object = {}, viewer = SUPPORT) => orders.graph<{ searchOrders: Page }>(viewer, SEARCH, { query, ...page })
async function search(query: string, page: object = {}): Promise<Page> {
  const { data, errors } = await ask(query, page)
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.searchOrders
}
const found = async (query: string): Promise<string[]> => (await search(query)).edges.map(({ node }) => node.id)
const isFound = (id: string, query: string) => eventually(async () => expect((await found(query))[0]).toBe(id))

let serial = 0
/** Of somebody whom no other order is of. */
async function anOrder(change: Record<string, unknown> = {}) {
  serial += 1
  const { order } = await orders.place({
    ...{ email: `grace.hopper${serial}@navy.example`, name: `Grace Hopper ${serial}` },
    shippingAddress: { name: 'Grace', line1: '1 Navy Yard', postalCode: `SW${serial}Y 4JH`, city: 'London', countryCode: 'GB' },
    ...change,
  })
  return order
}

it('finds an order by anything that a caller may say, and with one mistake in it', async () => {
  const { id, number } = await anOrder({
    ...{ email: 'zoe.vandenberg@example.com', name: 'Zoë van den Berg', billingAddress: null },
    shippingAddress: {
      ...{ name: 'Adriaan Öztürk', company: 'Molen & Zoon', line1: 'Dam 1', postalCode: 'EC1A 1BB', city: 'London', countryCode: 'GB' },
      phone: '+44 20 7946 0018',
    },
  })
  await isFound(id, number)
  const said = [
    ...[number.toLowerCase().replaceAll('-', ' '), number.slice(2, 10), number.slice(0, 10)],
    ...['zoe.vandenberg@example.com', 'ZOE.vandenberg@Example.com', 'zoe.vandenberg@'],
    ...['Zoë van den Berg', 'zoe berg', 'OZTURK', 'adriaan ozturk', 'molen'],
    ...['020 7946 0018', '0044 20 79460018', '460018', 'ec1a1bb', 'EC1A 1BB', 'berg EC1A 1BB'],
  ]
  const mistaken = [
    ...[`${number.slice(0, 6)}${number[7]}${number[6]}${number.slice(8)}`, number.slice(0, -1), `${number}7`],
    ...['zoe.vandenbreg@example.com', 'zoe.vandenber@example.com', 'zoevandenberg@example.com', 'zoe.vandenbergexample.com'],
    ...['zoe vandenberg', 'adrian ozturk', 'adriaan oztruk', 'adriaanozturk', 'ozturc', 'oz turk'],
  ]
  expect(await Promise.all([...said, ...mistaken].map(async (query) => [query, (await found(query))[0]]))).toEqual(
    [...said, ...mistaken].map((query) => [query, id]),
  )
  expect(
    await Promise.all(['grace bregg', 'nobody@nowhere.example', 'K-99999999-0000000', '<b>x</b>', "'; DROP TABLE orders; --"].map(found)),
  ).toEqual(Array(5).fill([]))
})

it('an order is found by its new SKU and address when it is amended, by its parcel when that has left, and not by what it was', async () => {
  const { id } = await anOrder()
  await orders.others.reserve(id, [{ sku: 'MUG', quantity: 1 }])
  await isFound(id, 'hopper SW2Y 4JH')
  const AMEND = `mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { order { id } userErrors { code } } }`
  const shippingAddress = { name: 'Rear Admiral', line1: '2 Navy Yard', postalCode: 'W1A 1AA', city: 'London', countryCode: 'GB' }
  await eventually(async () => {
    const { data } = await orders.graph<{ amendOrder: { userErrors: unknown[] } }>(SUPPORT, AMEND, {
      input: { orderId: id, reason: 'moved', shippingAddress },
    })
    expect(data!.amendOrder.userErrors).toEqual([])
  })
  await isFound(id, 'W1A1AA')
  expect(await found('admiral')).toEqual([id])
  const shipment = await orders.others.ship(id, [{ sku: 'MUG', quantity: 1 }])
  const tracking = `KX${shipment.slice(-8)}`
  await isFound(id, tracking)
  expect(await found(`${tracking.slice(0, 4)}${tracking.slice(5)}`)).toEqual([id])
  // Its billing address still has the old one: that is not amended.
  expect(await found('grace W1A 1AA')).toEqual([id])
  expect((await search('mug')).edges.map(({ node }) => node.id)).toContain(id)
})

it('finds by SKU what is new first, page by page, each order once', async () => {
  const ids: string[] = []
  for (let n = 0; n < 5; n += 1) ids.unshift((await anOrder({ lines: [{ sku: 'PLATE-7', quantity: 1 }] })).id)
  await eventually(async () => expect(await found('plate 7')).toEqual(ids))
  const walked: string[] = []
  for (let after: string | null = null, more = true; more;) {
    const page: Page = await search('PLATE-7', { first: 2, after })
    expect([page.totalCount, page.pageInfo.hasPreviousPage]).toEqual([5, after !== null])
    walked.push(...page.edges.map(({ node }) => node.id))
    ;({ hasNextPage: more, endCursor: after } = page.pageInfo)
  }
  expect(walked).toEqual(ids)
})

it('what cannot be looked for is answered by name', async () => {
  const fault = async (query: string, page: object = {}) =>
    (await ask(query, page)).errors?.map(({ extensions: { code, field } }) => [code, field])
  expect([
    await fault(''),
    await fault('   '),
    await fault('a'),
    await fault('--'),
    await fault('x'.repeat(201)),
    await fault('a\u0000b'),
  ]).toEqual(Array(6).fill([['BAD_USER_INPUT', 'query']]))
  expect(await fault('mug', { first: 101 })).toEqual([['BAD_USER_INPUT', 'first']])
  expect(await fault('mug', { after: 'x' })).toEqual([['BAD_USER_INPUT', 'after']])
  expect((await search('ж'.repeat(200))).edges).toEqual([])
})

it('is for staff alone', async () => {
  const codes = ['CUSTOMER', 'GUEST', 'CHANNEL', 'WAREHOUSE', 'PLANNER'].map(
    async (role) => (await ask('mug', {}, asViewer(role))).errors?.[0]?.extensions.code,
  )
  expect(await Promise.all(codes)).toEqual(Array(5).fill('FORBIDDEN'))
  expect((await ask('mug', {}, asViewer([]))).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

it('what was not filled in when a process ended is filled in later, and all of it anew when that is asked for', async () => {
  const { id, number } = await anOrder()
  await isFound(id, number)
  const { database } = orders.service
  await database.query('DELETE FROM search_term WHERE order_id = $1', [id])
  await isFound(id, number)
  await database.query('UPDATE search_progress SET seen = $1', [id])
  await database.query('DELETE FROM search_term')
  expect(await found(number)).toEqual([])
  await rebuildSearch(database)
  expect(await found(number)).toEqual([id])
  expect((await found('PLATE-7')).length).toBe(5)
})

it('an erased customer is found by nothing that was theirs', async () => {
  const { id, number } = await anOrder({ email: 'ada.king@example.com', name: 'Ada King' })
  await isFound(id, 'ada.king@example.com')
  const { database } = orders.service
  await database.transaction(async (tx) => {
    const [row] = await tx.query<{ customerId: string }>(
      `UPDATE orders SET email = 'erased', customer_name = NULL, shipping_address = '{}', billing_address = '{}' WHERE id = $1 RETURNING customer_id AS "customerId"`,
      [id],
    )
    await forgetInSearch(tx, row!.customerId)
  })
  await rebuildSearch(database)
  expect(await Promise.all(['ada.king@example.com', 'ada king', 'king'].map(found))).toEqual([[], [], []])
  expect(await found(number)).toEqual([id])
})
