import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import {
  fulfillmentPacked,
  fulfillmentPicked,
  locationChanged,
  returnReceived,
  returnRejected,
  returnRequested,
  shipmentTracked,
  stockAllocated,
} from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer, statementsOf } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
const mails = mkdtempSync(join(tmpdir(), 'kade-history-'))
beforeAll(async () => void (orders = await runOrders({ mailUrl: `file:${mails}` })))
afterAll(async () => {
  await orders.stop()
  rmSync(mails, { recursive: true })
})

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

/** The mails that have left. */
const left = async (id: string) =>
  told(await history(id))
    .filter(([service]) => service === 'MAILS')
    .map(([, type]) => type)
    .toSorted()

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
  await eventually(async () => expect(await left(id)).toEqual(['ORDER_CONFIRMED', 'ORDER_SHIPPED']))
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
      ...[['CASES', 'CASE_OPENED', 'test'], ['MAILS', 'ORDER_CONFIRMED', 'system'], ['MAILS', 'ORDER_SHIPPED', 'system']], // prettier-ignore
    ]),
  )
  expect(told(all).length).toBe(10)
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

it('tells of a hold for customs, of what was talked, of what came back, and of each mail, whatever service it was in', async () => {
  const luton = newId()
  const address = { name: 'Kade', company: null, line1: '1 Airport Way', line2: null, postalCode: 'LU2 9LY', city: 'Luton', region: null, countryCode: 'GB', phone: null } // prettier-ignore
  await orders.tell(
    locationChanged.draft(luton, { ...{ locationId: luton, code: 'LTN', name: 'Luton', kind: 'FULFILLMENT_CENTER', address, version: 1 } }),
  )
  await eventually(async () => expect(await orders.service.database.query('SELECT FROM dispatch_location')).toHaveLength(1))
  const lines = [{ sku: 'MUG', quantity: 1 }]
  const berlin = { name: 'Ada', line1: 'Unter den Linden 1', postalCode: '10117', city: 'Berlin', countryCode: 'DE' }
  const { id } = (await orders.place({ shippingAddress: berlin })).order
  const heard = (type: string) => eventually(async () => expect(told(await history(id)).map(([, each]) => each)).toContain(type))
  await orders.others.reserve(id, lines)
  await heard('CONFIRMED')
  await orders.tell(
    stockAllocated.draft(id, {
      ...{
        orderId: id,
        allocationId: newId(),
        locationId: luton,
        locationCode: 'LTN',
        sourcing: 'nearest',
        promisedDeliveryDate: '2026-12-03',
      },
      ...{ lines: [{ sku: 'MUG', quantity: 1, fromBackorder: 0, bin: null }], shipBy: new Date().toISOString() },
    }),
  )
  // Nobody said what the mug is to customs.
  await heard('HELD')
  const agent = asViewer('SUPPORT', {}, 'agent-7')
  const change = async (viewer: typeof agent, name: string, input: object, fields = '') => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
    const query = `mutation ($input: ${type}) { answer: ${name}(input: $input) { ${fields} userErrors { code } } }`
    const { data } = await orders.graph<{ answer: { userErrors: object[]; case?: { id: string } } }>(viewer, query, { input })
    expect(data!.answer.userErrors).toEqual([])
    return data!.answer
  }
  const { data } = await orders.graph<{ order: { holds: { id: string }[] } }>(
    agent,
    'query ($id: ID!) { order(id: $id) { holds { id } } }',
    { id },
  )
  await change(agent, 'releaseHold', { orderId: id, holdId: data!.order.holds[0]!.id })
  const guest = asViewer('GUEST', { orderId: id })
  const asking = { idempotencyKey: newId(), orderId: id, kind: 'QUESTION', subject: 'When?', body: 'When does it come?' }
  const caseId = (await change(guest, 'openCase', asking, 'case { id }')).case!.id
  await change(agent, 'replyToCase', { caseId, body: 'Tomorrow.' })
  await change(guest, 'resolveCase', { caseId })
  const shipmentId = await orders.others.ship(id, lines)
  await orders.others.deliver(id, shipmentId, lines)
  await heard('COMPLETED')
  const orderLineId = (
    await orders.graph<{ order: { lines: { id: string }[] } }>(agent, 'query ($id: ID!) { order(id: $id) { lines { id } } }', { id })
  ).data!.order.lines[0]!.id
  const back = (returnNumber: string, actor: string, units = 0) => ({
    ...{ returnId: `0193b000-0000-7000-8000-0000${returnNumber.slice(2)}`, returnNumber, orderId: id, resolution: 'REFUND' as const, at: new Date().toISOString(), actor },
    terms: { feeBps: 0, labelFee: 0, refundsShipping: true },
    lines: [{ returnLineId: newId(), orderLineId, sku: 'MUG', quantity: 1, reason: 'UNWANTED' as const, received: units, accepted: units }],
  }) // prettier-ignore
  const came = {
    receiptId: newId(),
    locationId: luton,
    isComplete: true,
    units: [{ orderLineId, sku: 'MUG', quantity: 1, disposition: 'RESTOCK' as const }],
  }
  await orders.tell(
    returnRequested.draft(id, back('R-10000001', 'customer')),
    returnRejected.draft(id, { ...back('R-10000001', 'sue'), reason: 'what a release of before told' }),
    returnRequested.draft(id, back('R-10000002', 'customer')),
    returnReceived.draft(id, { ...back('R-10000002', 'anna', 1), ...came }),
  )
  await heard('PAYMENT_REFUNDED')
  const sent = ['ORDER_CONFIRMED', 'ORDER_DELIVERED', 'ORDER_REFUNDED', 'ORDER_SHIPPED', 'RETURN_RECEIVED', 'RETURN_REJECTED']
  await eventually(async () => expect(await left(id)).toEqual(sent))

  const all = (await history(id)).edges.map(({ node: { service, type, actor, message } }) =>
    [service, type, actor, message.replace(/K-\w+|KX\w+/, '#')].join(' | '),
  )
  expect(all.toSorted()).toEqual([
    'CASES | CASE_OPENED | customer | A case was opened',
    'CASES | CASE_REPLIED | agent-7 | Staff answered a case',
    'CASES | CASE_RESOLVED | customer | A case was resolved',
    'INVENTORY | ALLOCATED | system | 1 unit allocated at LTN',
    ...sent.map((kind) => `MAILS | ${kind} | system | An e-mail has left: ${kind}`),
    'ORDERS | COMPLETED | system | Everything is delivered and paid',
    'ORDERS | CONFIRMED | system | Stock and payment are secured',
    'ORDERS | HELD | system | Held, customs asks for more: MUG: hsCode, originCountry, netWeightGrams, description, manufacturerProductId',
    'ORDERS | HOLD_RELEASED | agent-7 | Released',
    'ORDERS | PLACED | customer | Placed through web',
    'PAYMENTS | PAYMENT_CAPTURED | system | Payment captured, invoice issued',
    'PAYMENTS | PAYMENT_REFUNDED | system | Money is given back',
    'PAYMENTS | RETURN_SETTLED | system | Money of return R-10000002 is to be given back',
    'SHIPPING | DELIVERED | system | 1 unit delivered',
    'SHIPPING | RETURN_RECEIVED | anna | 1 unit of return R-10000002 came back',
    'SHIPPING | RETURN_REJECTED | sue | Return R-10000001 is rejected',
    'SHIPPING | RETURN_REQUESTED | customer | Return R-10000001 of 1 unit was asked for',
    'SHIPPING | RETURN_REQUESTED | customer | Return R-10000002 of 1 unit was asked for',
    'SHIPPING | SHIPPED | picker | 1 unit handed to Kade Express, #',
  ])
  const shown = (await history(id, { first: 100 }, guest)).edges.map(({ node: { service, type, actor } }) =>
    [service, type, actor].join(' '),
  )
  expect(shown.toSorted()).toEqual([
    ...['CASES CASE_OPENED customer', 'CASES CASE_REPLIED staff', 'CASES CASE_RESOLVED customer'],
    ...['ORDERS COMPLETED system', 'ORDERS CONFIRMED system', 'ORDERS PLACED customer'],
    ...['PAYMENTS PAYMENT_CAPTURED system', 'PAYMENTS PAYMENT_REFUNDED system', 'PAYMENTS RETURN_SETTLED system'],
    ...['SHIPPING DELIVERED system', 'SHIPPING RETURN_RECEIVED staff', 'SHIPPING RETURN_REJECTED staff'],
    ...['SHIPPING RETURN_REQUESTED customer', 'SHIPPING RETURN_REQUESTED customer', 'SHIPPING SHIPPED staff'],
  ])
}, 60_000)

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
