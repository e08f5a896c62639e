import { expect } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { ProviderTimeout, type PaymentProvider, type ProviderRequest } from '../src/payment/providers/provider.js'
import { runOrders } from './running-orders.js'

export const SUPPORT = asViewer('SUPPORT')
export const ONE = [{ sku: 'MUG', quantity: 1 }]
export const MINUTES = 60_000

export interface Item {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly error: string
  readonly attempts: number
}
const LIST = '{ workItems(first: 100) { edges { node { id kind subject error orderId attempts } } } }'

/** Orders whose provider answers, is down for some tokens, or asks for the customer; by a clock that a test moves on. */
export async function runWithWork() {
  /** Answers nothing about these tokens while it is down. */
  const down = new Set<string>()
  const asked: ProviderRequest[] = []
  const answer = async (request: ProviderRequest) => {
    asked.push(request)
    if (request.token === 'tok_unconfirmed')
      return { outcome: 'IN_REVIEW' as const, why: 'STEP_UP' as const, reference: `intent-${request.orderId}` }
    if (down.has(request.token)) throw new ProviderTimeout('no answer')
    return { outcome: 'SUCCEEDED' as const, reference: newId() }
  }
  const provider: PaymentProvider = {
    ...{ authorize: answer, capture: answer },
    void: async (request) => {
      asked.push(request)
      return { outcome: 'SUCCEEDED', reference: newId() }
    },
    refund: async ({ token }) =>
      token === 'tok_closed' ? { outcome: 'DECLINED', reason: 'the card is closed' } : { outcome: 'SUCCEEDED', reference: newId() },
  }
  const time = { ahead: 0 }
  const orders = await runOrders({ providers: { test: provider }, now: () => new Date(Date.now() + time.ahead), deadlinesEveryMs: 100 })
  async function itemsOf(orderId: string): Promise<Item[]> {
    const { data } = await orders.graph<{ workItems: { edges: { node: Item & { orderId: string } }[] } }>(SUPPORT, LIST)
    return data!.workItems.edges.flatMap(({ node: { orderId: of, ...item } }) => (of === orderId ? [item] : []))
  }
  const kindsOf = async (orderId: string): Promise<string[]> => (await itemsOf(orderId)).map(({ kind }) => kind)
  const theItemOf = (orderId: string, kind: string): Promise<Item> =>
    eventually(
      async () => {
        const [item, ...others] = await itemsOf(orderId)
        expect([item?.kind, others]).toEqual([kind, []])
        return item!
      },
      { timeoutMs: 30_000 },
    )
  const closed = (orderId: string): Promise<void> =>
    eventually(async () => expect(await kindsOf(orderId)).toEqual([]), { timeoutMs: 20_000 })
  async function retry({ id: workItemId }: Pick<Item, 'id'>) {
    const { data } = await orders.graph<{ retryWorkItem: { workItem: { id: string } | null; userErrors: unknown[] } }>(
      SUPPORT,
      'mutation ($input: RetryWorkItemInput!) { retryWorkItem(input: $input) { workItem { id } userErrors { code field } } }',
      { input: { workItemId } },
    )
    return data!.retryWorkItem
  }
  const statusOf = async (id: string): Promise<string[]> => {
    const text = 'query ($id: ID!) { order(id: $id) { status paymentStatus } }'
    const { data } = await orders.graph<{ order: { status: string; paymentStatus: string } }>(SUPPORT, text, { id })
    return [data!.order.status, data!.order.paymentStatus]
  }
  const reaches = (id: string, status: string, payment: string) =>
    eventually(async () => expect(await statusOf(id)).toEqual([status, payment]), { timeoutMs: 20_000 })

  async function place(token = 'tok_success', quantity = 1): Promise<{ id: string; lineId: string }> {
    const { order } = await orders.place({ payment: { token }, lines: [{ sku: 'MUG', quantity }] })
    const [line] = (order as unknown as { lines: { id: string }[] }).lines
    return { id: order.id, lineId: line!.id }
  }
  async function confirmed(quantity = 1): Promise<{ id: string; lineId: string }> {
    const order = await place('tok_success', quantity)
    await orders.others.reserve(order.id, [{ sku: 'MUG', quantity }])
    await reaches(order.id, 'CONFIRMED', 'AUTHORIZED')
    return order
  }
  const cancel = async (orderId: string, lines?: object[]) => {
    const text = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code field } } }'
    expect((await orders.graph(SUPPORT, text, { input: { orderId, reason: 'changed my mind', lines } })).data).toEqual({
      cancelOrder: { userErrors: [] },
    })
  }
  /** Eleven minutes pass in which nobody answers. */
  async function overdue(orderId: string, kind: string): Promise<Item> {
    time.ahead = 11 * MINUTES
    const item = await theItemOf(orderId, kind)
    time.ahead = 0
    return item
  }
  return { ...orders, time, down, asked, itemsOf, kindsOf, theItemOf, closed, retry, statusOf, reaches, place, confirmed, cancel, overdue }
}
