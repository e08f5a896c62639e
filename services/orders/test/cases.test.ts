import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { shipmentStranded } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
let ahead = 0
beforeAll(async () => {
  orders = await runOrders({ now: () => new Date(Date.now() + ahead), deadlinesEveryMs: 100 })
})
afterAll(() => orders.stop())

const SUPPORT = asViewer('SUPPORT')
const guestOf = (orderId: string) => asViewer('GUEST', { orderId })
const CASE =
  'case { id number kind subject status assignee order { id } messages { author body } resolvedAt dueAt } userErrors { code field }'
interface Answer {
  readonly case: {
    readonly id: string
    readonly number: string
    readonly status: string
    readonly messages: readonly { readonly author: string; readonly body: string }[]
    readonly [field: string]: unknown
  } | null
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[]
}
type Viewer = ReturnType<typeof asViewer>
async function change(viewer: Viewer, mutation: string, input: object): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
  const { data, errors } = await orders.graph<Record<string, Answer>>(
    viewer,
    `mutation ($input: ${type}) { ${mutation}(input: $input) { ${CASE} } }`,
    { input },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data[mutation]!
}
const question = (orderId?: string) => ({
  idempotencyKey: randomUUID(),
  orderId,
  kind: 'QUESTION',
  subject: 'Where is it?',
  body: 'It is late.',
})
const refused = (code: string, ...field: string[]) => ({ case: null, userErrors: [{ code, field: ['input', ...field] }] })
const timelineOf = async (id: string): Promise<string[]> => {
  const text = 'query ($id: ID!) { order(id: $id) { timeline(first: 50) { edges { node { type actor } } } } }'
  const { data } = await orders.graph<{ order: { timeline: { edges: { node: { type: string; actor: string } }[] } } }>(SUPPORT, text, {
    id,
  })
  return data!.order.timeline.edges.map(({ node }) => `${node.type} ${node.actor}`)
}
const place = async () => (await orders.place()).order.id

describe('a case about an order', () => {
  it('is opened by a guest, answered by staff, resolved, and stands in the timeline', async () => {
    const orderId = await place()
    const guest = guestOf(orderId)
    const input = { ...question(), body: '<b>It</b> is late & I am <script>sad</script>' }
    const opened = await change(guest, 'openCase', input)
    expect(opened).toMatchObject({
      case: {
        number: expect.stringMatching(/^C-\d{7}$/),
        kind: 'QUESTION',
        status: 'OPEN',
        assignee: null,
        order: { id: orderId },
        resolvedAt: null,
      },
      userErrors: [],
    })
    const { id: caseId } = opened.case!
    expect(opened.case!.dueAt).not.toBeNull()
    expect(await change(guest, 'openCase', input)).toEqual(opened)
    expect(await change(guest, 'openCase', { ...input, body: 'other' })).toEqual(refused('IDEMPOTENCY_CONFLICT', 'idempotencyKey'))
    expect((await change(SUPPORT, 'assignCase', { caseId, assignee: 'anna' })).case).toMatchObject({ assignee: 'anna' })
    const reply = { caseId, body: 'It comes tomorrow.', idempotencyKey: 'one' }
    const replied = await change(SUPPORT, 'replyToCase', reply)
    expect(replied.case).toMatchObject({ status: 'WAITING_ON_CUSTOMER', dueAt: null })
    expect(await change(SUPPORT, 'replyToCase', reply)).toEqual(replied)
    expect(await change(SUPPORT, 'replyToCase', { ...reply, body: 'Never.' })).toEqual(refused('IDEMPOTENCY_CONFLICT', 'idempotencyKey'))
    expect((await change(guest, 'replyToCase', { caseId, body: 'Good.' })).case).toMatchObject({ status: 'OPEN' })
    const resolved = await change(SUPPORT, 'resolveCase', { caseId, body: 'Done.' })
    expect(resolved.case).toMatchObject({ status: 'RESOLVED', dueAt: null })
    expect(resolved.case!.messages.map(({ author, body }) => [author === 'customer', body])).toEqual([
      [true, '<b>It</b> is late & I am <script>sad</script>'],
      [false, 'It comes tomorrow.'],
      [true, 'Good.'],
      [false, 'Done.'],
    ])
    for (const viewer of [guest, SUPPORT, asViewer('ADMIN')])
      for (const mutation of ['replyToCase', 'resolveCase'])
        expect(await change(viewer, mutation, { caseId, body: 'more' })).toEqual(refused('ILLEGAL_TRANSITION', 'caseId'))
    const { data } = await orders.graph(guest, 'query ($id: ID!) { order(id: $id) { cases { status messages { body } } } }', {
      id: orderId,
    })
    expect(data).toEqual({ order: { cases: [{ status: 'RESOLVED', messages: resolved.case!.messages.map(({ body }) => ({ body })) }] } })
    const steps = (await timelineOf(orderId)).map((entry) => entry.split(' ')[0])
    expect(steps.filter((type) => type!.startsWith('CASE_'))).toEqual(['CASE_OPENED', 'CASE_REPLIED', 'CASE_REPLIED', 'CASE_RESOLVED'])
  }, 60_000)

  it('is nobody else’s: not read, not answered, not found', async () => {
    const [mine, another] = [await place(), await place()]
    const { case: opened } = await change(guestOf(mine), 'openCase', question())
    const caseId = opened!.id
    for (const viewer of [guestOf(another), asViewer('CUSTOMER', { customerId: newId() })]) {
      expect(await change(viewer, 'replyToCase', { caseId, body: 'mine now' })).toEqual(refused('NOT_FOUND', 'caseId'))
      expect(await change(viewer, 'resolveCase', { caseId })).toEqual(refused('NOT_FOUND', 'caseId'))
      expect(await change(viewer, 'openCase', question(mine))).toEqual(refused('NOT_FOUND', 'orderId'))
      const { data } = await orders.graph<{ cases: { totalCount: number } }>(viewer, '{ cases { totalCount } }')
      expect(data!.cases.totalCount).toBe(0)
    }
    const seen = await orders.graph(
      asViewer('CHANNEL', { channel: 'web' }),
      'query ($id: ID!) { order(id: $id) { allowedActions cases { id } } }',
      { id: mine },
    )
    expect(seen.data).toEqual({ order: { allowedActions: expect.not.arrayContaining(['OPEN_CASE']), cases: [] } })
    const { data: owner } = await orders.graph(
      guestOf(mine),
      '{ cases { edges { node { id customer { id cases { id } } } } } orders { edges { node { allowedActions cases { id } } } } }',
    )
    expect(owner).toEqual({
      cases: { edges: [{ node: { id: caseId, customer: { id: mine, cases: [{ id: caseId }] } } }] },
      orders: { edges: [{ node: { allowedActions: expect.arrayContaining(['CANCEL', 'OPEN_CASE']), cases: [{ id: caseId }] } }] },
    })
    const { errors } = await orders.graph(asViewer('WAREHOUSE'), '{ cases { totalCount } }')
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }, 60_000)

  it.each([
    ['no subject', { subject: ' ' }, 'REQUIRED', 'subject'],
    ['a subject that is too long', { subject: 'x'.repeat(201) }, 'INVALID', 'subject'],
    ['an invisible character', { body: 'a\u202eb' }, 'INVALID', 'body'],
    ['an order that is not there', { orderId: newId() }, 'NOT_FOUND', 'orderId'],
    ['no order at all', { orderId: null }, 'REQUIRED', 'orderId'],
  ])('with %s is refused', async (_, bad, code, field) => {
    const answer = await change(SUPPORT, 'openCase', { ...question(await place()), ...bad })
    expect(answer.case).toBeNull()
    expect(answer.userErrors).toEqual([
      { code: expect.stringMatching(code === 'REQUIRED' ? /REQUIRED|INVALID/ : code), field: ['input', field] },
    ])
  })

  it('lists what is open, the newest first, by page and by who has it', async () => {
    const orderId = await place()
    const [first, second] = [await change(SUPPORT, 'openCase', question(orderId)), await change(SUPPORT, 'openCase', question(orderId))]
    await change(SUPPORT, 'assignCase', { caseId: first.case!.id, assignee: 'bert' })
    await change(SUPPORT, 'assignCase', { caseId: second.case!.id, assignee: 'bert' })
    const list = async (variables: Record<string, unknown>) =>
      (
        await orders.graph<{ cases: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: { id: string } }[] } }>(
          SUPPORT,
          'query ($after: String, $status: CaseStatus) { cases(first: 1, after: $after, assignee: "bert", status: $status) { totalCount pageInfo { endCursor } edges { node { id } } } }',
          variables,
        )
      ).data!.cases
    const page = await list({})
    expect([page.totalCount, page.edges.map(({ node }) => node.id)]).toEqual([2, [second.case!.id]])
    expect((await list({ after: page.pageInfo.endCursor })).edges.map(({ node }) => node.id)).toEqual([first.case!.id])
    expect((await list({ status: 'RESOLVED' })).totalCount).toBe(0)
  })

  it('opens by itself when a parcel does not arrive, once', async () => {
    const orderId = await place()
    await orders.others.reserve(orderId, [{ sku: 'MUG', quantity: 1 }])
    const shipmentId = await orders.others.ship(orderId, [{ sku: 'MUG', quantity: 1 }])
    const stranded = (returnedAt: string | null) =>
      shipmentStranded.draft(orderId, {
        ...{ orderId, shipmentId, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), trackingNumber: 'KX77' },
        ...{
          lines: [{ sku: 'MUG', quantity: 1 }],
          status: 'RETURN_TO_SENDER' as const,
          at: new Date().toISOString(),
          returnedAt,
          wasDelivered: false,
        },
      })
    await orders.tell(stranded(null), stranded(new Date().toISOString()))
    await eventually(async () => expect((await timelineOf(orderId)).filter((entry) => entry.startsWith('BACK_AT_SENDER'))).toHaveLength(1))
    const { data } = await orders.graph(
      SUPPORT,
      'query ($id: ID!) { order(id: $id) { cases { kind status subject messages { author body } } } }',
      { id: orderId },
    )
    expect(data).toEqual({
      order: {
        cases: [
          {
            ...{ kind: 'NOT_DELIVERED', status: 'OPEN', subject: 'Parcel KX77 does not arrive' },
            messages: [{ author: 'system', body: 'It is on its way back to the sender' }],
          },
        ],
      },
    })
  }, 60_000)

  it('is work for a person when the answer is late, until it is answered', async () => {
    const orderId = await place()
    const { case: opened } = await change(guestOf(orderId), 'openCase', question())
    const work = async () => {
      const text = '{ workItems(first: 100) { edges { node { kind orderId subject } } } }'
      const { data } = await orders.graph<{ workItems: { edges: { node: { kind: string; orderId: string; subject: string } }[] } }>(
        SUPPORT,
        text,
      )
      return data!.workItems.edges.filter(({ node }) => node.orderId === orderId && node.kind === 'CASE').map(({ node }) => node.subject)
    }
    expect(await work()).toEqual([])
    ahead = 3 * 3_600_000
    await eventually(async () => expect(await work()).toEqual([`Case ${opened!.number} waits for an answer`]))
    ahead = 0
    await change(SUPPORT, 'replyToCase', { caseId: opened!.id, body: 'Sorry.' })
    expect(await work()).toEqual([])
  }, 60_000)
})
