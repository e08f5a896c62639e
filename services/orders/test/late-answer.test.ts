import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { ProviderTimeout, type PaymentProvider, type ProviderRequest } from '../src/payment/providers/provider.js'
import { runOrders } from './running-orders.js'

/** Answers the first question about `tok_held` when the test lets it. */
const keys: string[] = []
let letGo: () => void = () => undefined
const held = new Promise<void>((resolve) => (letGo = resolve))
const answer = async ({ token, idempotencyKey }: ProviderRequest) => {
  if (token === 'tok_silent') throw new ProviderTimeout('It says nothing')
  if (token === 'tok_held' && keys.push(idempotencyKey) === 1) await held
  return { outcome: 'SUCCEEDED' as const, reference: newId() }
}
const provider: PaymentProvider = { authorize: answer, capture: answer, void: answer }

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => void (orders = await runOrders({ providers: { test: provider } })))
afterAll(() => orders.stop())

it('an answer that comes when another worker has given the task to a person changes nothing; the person has it asked again', async () => {
  const late = await place('tok_held')
  await eventually(() => expect(keys).toHaveLength(1))
  await orders.service.database.query(
    `WITH given_up AS (UPDATE payment_task SET status = 'FAILED' WHERE order_id = $1 RETURNING id)
     INSERT INTO work_item (id, kind, subject, error, order_id, reference, attempts)
     SELECT $2, 'PAYMENT', 'AUTHORIZE', 'No answer', $1, 'payment-task:' || id, 8 FROM given_up`,
    [late, newId()],
  )
  letGo()
  const next = await place('tok_success')
  await eventually(async () => expect(await statusOf(next)).toBe('CONFIRMED'))
  expect(await statusOf(late)).toBe('PENDING')
  const [item, ...others] = await openItems()
  expect([item?.kind, others]).toEqual(['PAYMENT', []])

  await ask('mutation ($id: ID!) { retryWorkItem(input: { workItemId: $id }) { userErrors { code } } }', { id: item?.id })
  await eventually(async () => expect(await statusOf(late)).toBe('CONFIRMED'))
  expect([new Set(keys).size, await openItems()]).toEqual([1, []])
})

it('what a release that does not know what is asked for has answered is asked for no more', async () => {
  const { database } = orders.service
  const first = keys.length
  for (const state of ['AUTHORIZED', 'DECLINED']) {
    const id = await place('tok_silent')
    await eventually(async () => expect(await paymentOf(id)).toEqual({ state: 'ASKED', asked: 1_645 }))
    // As that release writes it: of `asked` it knows nothing.
    await database.query('UPDATE payment SET authorization_state = $2, authorized = $3 WHERE order_id = $1', [id, state, state === 'DECLINED' ? 0 : 1_645]) // prettier-ignore
    expect(await paymentOf(id)).toEqual({ state, asked: 0 })
    // More is asked for, by who knows.
    await database.query('UPDATE payment SET asked = 300 WHERE order_id = $1', [id])
    expect(await paymentOf(id)).toEqual({ state, asked: 300 })
  }
  expect(keys).toHaveLength(first)
})

const paymentOf = async (orderId: string) =>
  (await orders.service.database.query('SELECT authorization_state AS state, asked FROM payment WHERE order_id = $1', [orderId]))[0]

/** An order whose stock inventory has reserved: the payment is next. */
async function place(token: string): Promise<string> {
  const { order } = await orders.place({ payment: { token } })
  await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 1 }])
  return order.id
}

async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
  const { data, errors } = await orders.graph<Data>(asViewer('ADMIN'), query, variables)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}
const statusOf = async (id: string): Promise<string> =>
  (await ask<{ order: { status: string } }>('query ($id: ID!) { order(id: $id) { status } }', { id })).order.status
const openItems = async (): Promise<{ id: string; kind: string }[]> =>
  (
    await ask<{ workItems: { edges: { node: { id: string; kind: string } }[] } }>('{ workItems { edges { node { id kind } } } }')
  ).workItems.edges.map(({ node }) => node)
