import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { fulfillmentPacked, fulfillmentPicked, shipmentTracked } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer, statementsOf } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => void (orders = await runOrders()))
afterAll(() => orders.stop())

const SUPPORT = asViewer('SUPPORT')
const READ = `query ($id: ID!, $first: Int, $after: String, $asOf: DateTime) { order(id: $id, asOf: $asOf) { history(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id service type actor message data at } } } } }`
interface Node {
  readonly id: string
  readonly service: string
  readonly type: string
  readonly actor: string
  readonly message: string
  readonly data: unknown
  readonly at: string
}
interface Page {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly { readonly node: Node }[]
}
async function history(id: string, page: object = { first: 100 }, viewer = SUPPORT): Promise<Page> {
  const { data, errors } = await orders.graph<{ order: { history: Page } }>(viewer, READ, { id, ...page })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.order.history
}
const told = ({ edges }: Page) => edges.map(({ node: { service, type, actor } }) => [service, type, actor])

/** An order that went through all services, with a case about it. */
async function anOrder() {
  const { id } = (await orders.place()).order
  const lines = [{ sku: 'MUG', quantity: 1 }]
  await orders.others.reserve(id, lines)
  await eventually(async () => expect(told(await history(id)).map(([, type]) => type)).toContain('CONFIRMED'))
  const ids = { orderId: id, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId() }
  const step = { ...ids, lines, at: new Date().toISOString(), actor: 'anna' }
  await orders.tell(fulfillmentPicked.draft(id, step), fulfillmentPacked.draft(id, { ...step, packages: 1 }))
  const shipmentId = await orders.others.ship(id, lines)
  await eventually(async () => expect(told(await history(id)).map(([, type]) => type)).toContain('PAYMENT_CAPTURED'))
  const scan = shipmentTracked.draft(id, {
    ...{ orderId: id, shipmentId, trackingNumber: 'KX1', sequence: 1, channel: 'web', customerId: null },
    ...{ status: 'IN_TRANSIT', estimatedDelivery: null, delayed: false },
    event: {
      ...{ id: newId(), status: 'IN_TRANSIT', description: 'Sorted', location: 'Luton', countryCode: 'GB' },
      at: new Date().toISOString(),
    },
  })
  await orders.tell(scan, scan)
  await eventually(async () => expect(told(await history(id)).map(([, type]) => type)).toContain('IN_TRANSIT'))
  const { errors } = await orders.graph(SUPPORT, 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { userErrors { code } } }', {
    input: { idempotencyKey: newId(), orderId: id, kind: 'LATE', subject: 'Where is it?', body: 'It is late.' },
  })
  expect(errors).toBeUndefined()
  await orders.service.database.query(
    `INSERT INTO message (id, send_key, kind, order_id, state, next_attempt_at, sent_at) VALUES ($1, $2, 'ORDER_SHIPPED', $3, 'SENT', now(), now())`,
    [newId(), newId(), id],
  )
  return { id }
}

it('tells in one sequence what happened to an order over all services', async () => {
  const { id } = await anOrder()
  const all = await history(id)
  expect(all.totalCount).toBe(all.edges.length)
  expect(new Set(told(all))).toEqual(
    new Set([
      ...[['ORDERS', 'PLACED', 'customer'], ['ORDERS', 'CONFIRMED', 'system'], ['SHIPPING', 'PICKED', 'anna'], ['SHIPPING', 'PACKED', 'anna']], // prettier-ignore
      ...[['SHIPPING', 'SHIPPED', 'picker'], ['PAYMENTS', 'PAYMENT_CAPTURED', 'system'], ['SHIPPING', 'IN_TRANSIT', 'carrier']], // prettier-ignore
      ...[['CASES', 'CASE_OPENED', 'test'], ['MAILS', 'ORDER_SHIPPED', 'system']], // prettier-ignore
    ]),
  )
  expect(told(all).length).toBe(9)
  const times = all.edges.map(({ node }) => node.at)
  expect([...times].sort()).toEqual(times)
  expect(all.edges.find(({ node }) => node.type === 'IN_TRANSIT')!.node).toMatchObject({
    ...{ message: 'Sorted', data: { trackingNumber: 'KX1', location: 'Luton', countryCode: 'GB' } },
  })
  const walked: string[] = []
  for (let after: string | null = null, more = true; more;) {
    const page: Page = await history(id, { first: 2, after })
    walked.push(...page.edges.map(({ node }) => node.id))
    ;({ hasNextPage: more, endCursor: after } = page.pageInfo)
  }
  expect(walked).toEqual(all.edges.map(({ node }) => node.id))
})

it('shows its customer their part, without details and names of the staff', async () => {
  const { id } = await anOrder()
  const page = await history(id, { first: 100 }, asViewer('GUEST', { orderId: id }))
  expect(new Set(told(page))).toEqual(
    new Set([
      ...[['ORDERS', 'PLACED', 'customer'], ['ORDERS', 'CONFIRMED', 'system'], ['SHIPPING', 'PACKED', 'staff']], // prettier-ignore
      ...[['SHIPPING', 'SHIPPED', 'staff'], ['PAYMENTS', 'PAYMENT_CAPTURED', 'system'], ['SHIPPING', 'IN_TRANSIT', 'carrier']], // prettier-ignore
      ['CASES', 'CASE_OPENED', 'staff'],
    ]),
  )
  expect([page.totalCount, new Set(page.edges.map(({ node }) => node.data))]).toEqual([7, new Set([null])])
  const { errors } = await orders.graph(asViewer('GUEST', { orderId: newId() }), READ, { id, first: 1 })
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
})

it('is read for a list of orders in as many statements as for one', async () => {
  await Promise.all([orders.place(), orders.place(), orders.place()])
  const list = (first: number) =>
    statementsOf(orders.service.database, async () => {
      const query = `query ($first: Int) { orders(first: $first) { edges { node { history(first: 5) { totalCount edges { node { type } } } } } } }`
      const { errors } = await orders.graph(SUPPORT, query, { first })
      expect(errors).toBeUndefined()
    })
  const [one, three] = [await list(1), await list(3)]
  expect(three.length).toBe(one.length)
})
