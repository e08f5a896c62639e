import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { BASKET, runOrdersWithMoney } from './running-money.js'

let orders: Awaited<ReturnType<typeof runOrdersWithMoney>>
beforeAll(async () => {
  orders = await runOrdersWithMoney()
})
afterAll(() => orders.stop())

type Viewer = ReturnType<typeof asViewer>
const SUPPORT = asViewer('SUPPORT')
const guestOf = (orderId: string) => asViewer('GUEST', { orderId })
const FEEDBACK = 'feedback { id sku rating comment changedAt }'
interface Said {
  readonly id: string
  readonly rating: number
}
interface Answer {
  readonly order: {
    readonly feedback: Said | null
    readonly lines: readonly { readonly sku: string; readonly feedback: Said | null }[]
  } | null
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[]
}
async function rate(viewer: Viewer, orderId: string, input: object): Promise<Answer> {
  const { data, errors } = await orders.graph<{ submitFeedback: Answer }>(
    viewer,
    `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { order { ${FEEDBACK} lines { sku ${FEEDBACK} } } userErrors { code field } } }`,
    { input: { orderId, ...input } },
  )
  if (!data) throw new Error(errors?.[0]?.extensions.code)
  return data.submitFeedback
}
const refused = (code: string, ...field: string[]) => ({ order: null, userErrors: [{ code, field: ['input', ...field] }] })
async function seen(id: string, viewer: Viewer = SUPPORT) {
  const text = `query ($id: ID!) { order(id: $id) { allowedActions ${FEEDBACK} cases { kind subject status messages { author body } } } }`
  const { data } = await orders.graph<{ order: { allowedActions: string[]; feedback: Said | null; cases: object[] } }>(viewer, text, { id })
  return data!.order
}
async function arrived(): Promise<string> {
  const id = await orders.confirmed()
  await orders.deliver(id, await orders.ship(id, BASKET), BASKET)
  await orders.comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED' })
  return id
}
/** Whether the mail that asks how it was is to leave, three days later. */
async function question(id: string): Promise<string | undefined> {
  const text = 'query ($id: ID!) { order(id: $id) { messages { kind state } } }'
  const { data } = await orders.graph<{ order: { messages: { kind: string; state: string }[] } }>(SUPPORT, text, { id })
  return data!.order.messages.find(({ kind }) => kind === 'ORDER_COMPLETED')?.state
}
const told = (id: string) =>
  (orders.others.heard('order.feedback_given.v1', id) as { sku: string | null; rating: number; previousRating: number | null }[]).map(
    ({ sku, rating, previousRating }) => ({ sku, rating, previousRating }),
  )

it('a customer says how the order was and each product, once it has arrived; a bad word opens a case', async () => {
  const id = await orders.confirmed()
  const guest = guestOf(id)
  expect(await rate(guest, id, { rating: 5 })).toEqual(refused('ILLEGAL_TRANSITION', 'orderId'))
  expect((await seen(id, guest)).allowedActions).not.toContain('SUBMIT_FEEDBACK')
  await orders.deliver(id, await orders.ship(id, BASKET), BASKET)
  await orders.comesTo(id, { order: 'COMPLETED DELIVERED CAPTURED' })
  expect((await seen(id, guest)).allowedActions).toContain('SUBMIT_FEEDBACK')
  expect((await seen(id)).allowedActions).not.toContain('SUBMIT_FEEDBACK')

  expect(await question(id)).toBe('DUE')
  const first = await rate(guest, id, { rating: 4, comment: ' <b>Fine</b> & <script>alert(1)</script> ' })
  expect(first.order!.feedback).toEqual({
    ...{ id: expect.any(String), sku: null, rating: 4, comment: '<b>Fine</b> & <script>alert(1)</script>', changedAt: null },
  })
  expect(await question(id)).toBe('UNSENT')
  expect(await rate(guest, id, { rating: 4, comment: '<b>Fine</b> & <script>alert(1)</script>' })).toEqual(first)
  const changed = await rate(guest, id, { rating: 3 })
  expect(changed.order!.feedback).toEqual({
    id: first.order!.feedback!.id,
    sku: null,
    rating: 3,
    comment: null,
    changedAt: expect.any(String),
  })
  expect((await seen(id)).cases).toEqual([])

  const mug = await rate(guest, id, { rating: 1, sku: 'MUG', comment: 'The <i>ear</i> is off.' })
  expect(mug.order!.lines).toMatchObject([
    { sku: 'MUG', feedback: { rating: 1, sku: 'MUG' } },
    { sku: 'TEA', feedback: null },
  ])
  expect(mug.order!.feedback).toMatchObject({ rating: 3 })
  await rate(guest, id, { rating: 2, sku: 'MUG', comment: 'It is glued.' })
  expect((await seen(id)).cases).toEqual([
    {
      ...{ kind: 'QUESTION', subject: 'MUG was rated 1 of 5', status: 'OPEN' },
      messages: [{ author: 'system', body: 'The <i>ear</i> is off.' }],
    },
  ])
  await eventually(() =>
    expect(told(id)).toEqual([
      { sku: null, rating: 4, previousRating: null },
      { sku: null, rating: 3, previousRating: 4 },
      { sku: 'MUG', rating: 1, previousRating: null },
      { sku: 'MUG', rating: 2, previousRating: 1 },
    ]),
  )
}, 120_000)

it('feedback is the customer’s own: not of another, not by a link, and seen by who may read what was written', async () => {
  const id = await arrived()
  await rate(guestOf(id), id, { rating: 5, comment: 'Thank you' })
  expect(await rate(guestOf(newId()), id, { rating: 1 })).toEqual(refused('NOT_FOUND', 'orderId'))
  expect(await rate(asViewer('CUSTOMER', { customerId: newId() }), id, { rating: 1 })).toEqual(refused('NOT_FOUND', 'orderId'))
  await expect(rate(asViewer('LINK', { orderId: id }), id, { rating: 1 })).rejects.toThrow('FORBIDDEN')
  await expect(rate(SUPPORT, id, { rating: 1 })).rejects.toThrow('FORBIDDEN')
  expect((await seen(id)).feedback).toMatchObject({ rating: 5, comment: 'Thank you' })
  expect((await seen(id, asViewer('WAREHOUSE'))).feedback).toBeNull()
  expect((await seen(id, asViewer('CHANNEL', { channel: 'web' }))).feedback).toBeNull()
}, 120_000)

it('what is no feedback is refused by its field, and nothing is kept', async () => {
  const id = await arrived()
  const guest = guestOf(id)
  for (const rating of [0, 6, -1]) expect(await rate(guest, id, { rating })).toEqual(refused('OUT_OF_RANGE', 'rating'))
  expect(await rate(guest, id, { rating: 3, comment: 'x'.repeat(2_001) })).toEqual(refused('INVALID', 'comment'))
  expect(await rate(guest, id, { rating: 3, comment: 'a\u202eb' })).toEqual(refused('INVALID', 'comment'))
  expect(await rate(guest, id, { rating: 3, sku: 'SOCK' })).toEqual(refused('NOT_FOUND', 'sku'))
  await orders.service.database.query(
    `INSERT INTO feedback (id, order_id, rating, submitted_at) VALUES ($1, $2, 4, now() - interval '31 days')`,
    [newId(), id],
  )
  expect(await rate(guest, id, { rating: 3 })).toEqual(refused('ILLEGAL_TRANSITION', 'orderId'))
  expect((await seen(id)).feedback).toMatchObject({ rating: 4 })
  expect(told(id)).toEqual([])
}, 120_000)
