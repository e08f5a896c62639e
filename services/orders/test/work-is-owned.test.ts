import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import type { PaymentProvider, ProviderRequest } from '../src/payment/providers/provider.js'
import type { WorkItemKind } from '../src/work/work-item.js'
import { runOrders } from './running-orders.js'

const SUPPORT = asViewer('SUPPORT')
const ONE = [{ sku: 'MUG', quantity: 1 }]
const MINUTES = 60_000

/** What the provider's books say of a payment, by its reference. */
const books = new Map<string, { captured: number; refunded: number }>()
const asked: ProviderRequest[] = []
const answer = async (request: ProviderRequest) => {
  asked.push(request)
  return { outcome: 'SUCCEEDED' as const, reference: `ref-${request.orderId}-${request.part}` }
}
const provider: PaymentProvider = {
  ...{ authorize: answer, capture: answer, void: answer },
  lookUp: async (reference) => books.get(reference) ?? { captured: 0, refunded: 0 },
}
let ahead = 0
let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ providers: { test: provider }, now: () => new Date(Date.now() + ahead), deadlinesEveryMs: 100 })
})
afterAll(() => orders.stop())

const FIELDS = 'id kind step subject error payload attempts status assignee allowedActions resolvedAt resolvedBy resolution'
interface Item {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly error: string
  readonly assignee: string | null
  readonly allowedActions: readonly string[]
  readonly [field: string]: unknown
}
interface Listed {
  readonly totalCount: number
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[]
}
const list = async (filter: object, page = 'first: 100'): Promise<Listed> => {
  const { data, errors } = await orders.graph<{ workItems: Listed }>(
    SUPPORT,
    `query ($filter: WorkItemFilter) { workItems(${page}, filter: $filter) { totalCount edges { cursor node { ${FIELDS} } } } }`,
    { filter },
  )
  if (!data) throw new Error(`${errors?.[0]?.extensions.code}: ${errors?.[0]?.message}`)
  return data.workItems
}
const idsOf = async (filter: object): Promise<string[]> => (await list(filter)).edges.map(({ node }) => node.id)
async function change(mutation: 'retryWorkItem' | 'resolveWorkItem' | 'assignWorkItem', input: object) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
  const { data } = await orders.graph<Record<string, { workItem: Item | null; userErrors: { code: string; field: string[] }[] }>>(
    SUPPORT,
    `mutation ($input: ${type}) { ${mutation}(input: $input) { workItem { ${FIELDS} } userErrors { code field } } }`,
    { input },
  )
  return data![mutation]!
}
const refused = (code: string, field: string) => ({ workItem: null, userErrors: [{ code, field: ['input', field] }] })
const place = async (token = 'tok_success') => (await orders.place({ payment: { token } })).order.id
async function confirmed(token = 'tok_success'): Promise<string> {
  const id = await place(token)
  await orders.others.reserve(id, ONE)
  await eventually(async () => {
    const [row] = await orders.service.database.query<{ status: string }>('SELECT status FROM orders WHERE id = $1', [id])
    expect(row?.status).toBe('CONFIRMED')
  })
  return id
}
/** Work that a story would open: its story says what it is about by the reference. */
async function opened(kind: WorkItemKind, reference: string, orderId: string | null = null): Promise<string> {
  const id = newId()
  await orders.service.database.query(
    `INSERT INTO work_item (id, kind, subject, error, order_id, reference, attempts) VALUES ($1, $2, 'a subject', 'an error', $3, $4, 1)`,
    [id, kind, orderId, reference],
  )
  return id
}
async function overdue(orderId: string): Promise<Item> {
  ahead = 11 * MINUTES
  const item = await eventually(async () => {
    const { edges } = await list({ orderId })
    expect(edges).toHaveLength(1)
    return edges[0]!.node
  })
  ahead = 0
  return item
}

it('an item is found by what it is, given to somebody, resolved with a reason, and seen when it is over', async () => {
  const [orderId, other] = [await place(), await place()]
  const item = await overdue(orderId)
  expect(item).toMatchObject({
    ...{ kind: 'STOCK_RESERVATION', step: 'Inventory reserves the stock of an order', payload: { state: 'AWAITING_STOCK' } },
    ...{ status: 'OPEN', assignee: null, allowedActions: ['RETRY', 'RESOLVE', 'ASSIGN'], resolvedAt: null, resolvedBy: null },
  })
  const mine = (filter: object) => idsOf({ orderId, ...filter })
  expect(await mine({ kinds: ['STOCK_RESERVATION', 'PAYMENT'], unassigned: true, status: 'OPEN' })).toEqual([item.id])
  expect(await mine({ kinds: ['PAYMENT'] })).toEqual([])
  expect(await mine({ openedBefore: new Date(Date.now() - MINUTES).toISOString() })).toEqual([])
  expect(await mine({ openedBefore: new Date(Date.now() + MINUTES).toISOString() })).toEqual([item.id])
  expect(await idsOf({ orderId: other, status: 'RESOLVED' })).toEqual([])

  expect((await change('assignWorkItem', { workItemId: item.id, assignee: 'anna' })).workItem).toMatchObject({ assignee: 'anna' })
  expect([await mine({ assignee: 'anna' }), await mine({ assignee: 'bert' }), await mine({ unassigned: true })]).toEqual([
    [item.id],
    [],
    [],
  ])
  expect((await change('assignWorkItem', { workItemId: item.id })).workItem).toMatchObject({ assignee: null })
  expect(await change('assignWorkItem', { workItemId: item.id, assignee: 'x'.repeat(201) })).toEqual(refused('INVALID', 'assignee'))

  expect(await change('resolveWorkItem', { workItemId: item.id, reason: ' ' })).toEqual(refused('REQUIRED', 'reason'))
  const { workItem } = await change('resolveWorkItem', { workItemId: item.id, reason: 'Called the warehouse' })
  expect(workItem).toMatchObject({
    ...{ status: 'RESOLVED', allowedActions: [], resolvedAt: expect.any(String) },
    ...{ resolvedBy: SUPPORT.subject, resolution: 'Called the warehouse' },
  })
  expect([await mine({}), await mine({ status: 'RESOLVED' })]).toEqual([[], [item.id]])
  for (const mutation of ['retryWorkItem', 'resolveWorkItem', 'assignWorkItem'] as const)
    expect(await change(mutation, { workItemId: item.id, ...(mutation === 'resolveWorkItem' ? { reason: 'again' } : {}) })).toEqual(
      refused('NOT_FOUND', 'workItemId'),
    )
  const { data } = await orders.graph(SUPPORT, 'query ($id: ID!) { workItem(id: $id) { status resolution } }', { id: item.id })
  expect(data).toEqual({ workItem: { status: 'RESOLVED', resolution: 'Called the warehouse' } })
  const { errors } = await orders.graph(SUPPORT, 'query ($id: ID!) { workItem(id: $id) { id } }', { id: newId() })
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
}, 120_000)

it('one whose cause is gone ends by the system; one that fails again stays with whom it had', async () => {
  const [answered, again] = [await place(), await place()]
  const [first, second] = [await overdue(answered), await overdue(again)]
  await orders.others.reserve(answered, ONE)
  await eventually(async () => expect(await idsOf({ orderId: answered, status: 'RESOLVED' })).toEqual([first.id]))
  expect((await list({ orderId: answered, status: 'RESOLVED' })).edges[0]!.node).toMatchObject({ resolvedBy: 'system', resolution: null })
  await change('assignWorkItem', { workItemId: second.id, assignee: 'anna' })
  expect((await change('retryWorkItem', { workItemId: second.id })).workItem).toMatchObject({
    ...{ status: 'RESOLVED', resolvedBy: SUPPORT.subject, resolution: null },
  })
  const anew = await overdue(again)
  expect([anew.id === second.id, anew.assignee]).toEqual([false, 'anna'])
}, 120_000)

it('pages follow each other by their cursors; what cannot be filtered by is an error', async () => {
  const orderId = await place()
  const ids = [
    await opened('MESSAGE', newId(), orderId),
    await opened('CASE', newId(), orderId),
    await opened('DELIVERY', newId(), orderId),
  ]
  const { edges, totalCount } = await list({ orderId }, 'first: 2')
  expect([totalCount, edges.map(({ node }) => node.id)]).toEqual([3, ids.slice(0, 2)])
  const rest = await list({ orderId }, `first: 2, after: "${edges[1]!.cursor}"`)
  expect(rest.edges.map(({ node }) => node.id)).toEqual(ids.slice(2))
  for (const filter of [{ kinds: ['GHOST'] }, { orderId: 'x' }, { assignee: 'anna', unassigned: true }])
    await expect(list(filter)).rejects.toThrow('BAD_USER_INPUT')
  await expect(list({}, 'first: 101')).rejects.toThrow('BAD_USER_INPUT')
})

/** Every kind of work: what it may be about when nothing of that is there any more, and what can be done to it. */
const KINDS: Readonly<Record<WorkItemKind, readonly [reference: string, actions: string]>> = {
  PAYMENT: ['payment-task:0', 'RETRY RESOLVE ASSIGN'],
  PAYMENT_HOLD: ['payment-hold:none:1', 'RETRY RESOLVE ASSIGN'],
  PAYMENT_MISMATCH: ['payment-mismatch:none:1', 'RETRY RESOLVE ASSIGN'],
  CHARGEBACK: ['chargeback:none', 'RETRY RESOLVE ASSIGN'],
  STOCK_RESERVATION: ['saga:none:AWAITING_STOCK', 'RETRY RESOLVE ASSIGN'],
  STOCK_RELEASE: ['saga:none:COMPENSATING', 'RETRY RESOLVE ASSIGN'],
  DEAD_LETTER: ['dead-letter:shipping:none', 'RETRY RESOLVE ASSIGN'],
  DELIVERY: ['shipment:none', 'RESOLVE ASSIGN'],
  SOURCING: ['allocation:none', 'RESOLVE ASSIGN'],
  SHIP_BY: ['ship-by:none', 'RESOLVE ASSIGN'],
  RETURN: ['return:none:1', 'RESOLVE ASSIGN'],
  CHANNEL_ORDER: ['channel-order:web:none', 'RETRY RESOLVE ASSIGN'],
  CHANNEL_MESSAGE: ['channel-message:0193b000-0000-7000-8000-000000000001', 'RETRY RESOLVE ASSIGN'],
  MESSAGE: ['message:0193b000-0000-7000-8000-000000000001', 'RETRY RESOLVE ASSIGN'],
  WEBHOOK: ['webhook-delivery:0193b000-0000-7000-8000-000000000001', 'RETRY RESOLVE ASSIGN'],
  CASE: ['case:0193b000-0000-7000-8000-000000000001', 'RETRY RESOLVE ASSIGN'],
}
it.each(Object.entries(KINDS))(
  'work of the kind %s is tried again by its story, and closes when nothing is left of it',
  async (kind, row) => {
    const [reference, actions] = row
    const workItemId = await opened(kind as WorkItemKind, reference)
    const { node } = (await list({ kinds: [kind] })).edges.find((edge) => edge.node.id === workItemId)!
    expect(node.allowedActions.join(' ')).toBe(actions)
    expect(await change('retryWorkItem', { workItemId })).toMatchObject({
      workItem: { id: workItemId, status: 'RESOLVED' },
      userErrors: [],
    })
    expect(await idsOf({ kinds: [kind] })).not.toContain(workItemId)
  },
)

describe('tried again,', () => {
  const only = async (orderId: string, kind: string): Promise<Item | undefined> => (await list({ orderId, kinds: [kind] })).edges[0]?.node

  it('a hold that cannot be renewed is work still; one whose customer can be charged is set aside anew', async () => {
    const stuck = await confirmed('tok_single_capture_once')
    await change('retryWorkItem', { workItemId: await opened('PAYMENT_HOLD', `payment-hold:${stuck}:1`, stuck) })
    expect(await only(stuck, 'PAYMENT_HOLD')).toMatchObject({
      subject: expect.stringMatching(/^1645 GBP \(minor units\) for order K-.* are set aside for a short time only$/),
      payload: { part: 1, amount: 1_645, currency: 'GBP' },
    })
    const kept = await confirmed()
    await change('retryWorkItem', { workItemId: await opened('PAYMENT_HOLD', `payment-hold:${kept}:1`, kept) })
    await eventually(() => expect(asked.some(({ orderId, part }) => orderId === kept && part === 2)).toBe(true))
    expect(await only(kept, 'PAYMENT_HOLD')).toBeUndefined()
  }, 120_000)

  it('books that differ still are work again, with what they say now; books that agree are none', async () => {
    const orderId = await confirmed()
    const reference = `payment-mismatch:${orderId}:1`
    books.set(`ref-${orderId}-1`, { captured: 500, refunded: 0 })
    await change('retryWorkItem', { workItemId: await opened('PAYMENT_MISMATCH', reference, orderId) })
    const again = await eventually(async () => {
      const item = await only(orderId, 'PAYMENT_MISMATCH')
      expect(item?.error).toBe('Ours: 0 taken and 0 given back, GBP in minor units; theirs: 500 taken and 0 given back')
      return item!
    })
    expect(again.payload).toEqual({
      ...{ part: 1, provider: 'test', captured: 0, refunded: 0, theirCaptured: 500, theirRefunded: 0, currency: 'GBP' },
    })
    books.set(`ref-${orderId}-1`, { captured: 0, refunded: 0 })
    await change('retryWorkItem', { workItemId: again.id })
    expect(await only(orderId, 'PAYMENT_MISMATCH')).toBeUndefined()
  }, 120_000)

  it('a dispute that the bank has not decided is work still; one that is decided is none', async () => {
    const orderId = await confirmed()
    const disputed = (state: string) =>
      orders.service.database.query('UPDATE payment SET disputes = $2 WHERE order_id = $1', [
        orderId,
        JSON.stringify([{ id: `d-${orderId}`, amount: 500, state }]),
      ])
    await disputed('OPEN')
    await change('retryWorkItem', { workItemId: await opened('CHARGEBACK', `chargeback:d-${orderId}`, orderId) })
    const again = await only(orderId, 'CHARGEBACK')
    expect(again?.subject).toMatch(/^The customer of order K-.* disputes 500 GBP \(minor units\)$/)
    await disputed('WON')
    await change('retryWorkItem', { workItemId: again!.id })
    expect(await only(orderId, 'CHARGEBACK')).toBeUndefined()
  }, 120_000)

  it('a case whose answer is late still is work again', async () => {
    const orderId = await place()
    const input = { idempotencyKey: newId(), orderId, kind: 'QUESTION', subject: 'Where is it?', body: 'It is late.' }
    const text = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { userErrors { code } } }'
    await orders.graph(asViewer('GUEST', { orderId }), text, { input })
    ahead = 180 * MINUTES
    const late = () => eventually(async () => (await only(orderId, 'CASE')) ?? Promise.reject(new Error('not yet')))
    const first = await late()
    await change('retryWorkItem', { workItemId: first.id })
    expect((await late()).id).not.toBe(first.id)
    ahead = 0
  }, 120_000)
})
