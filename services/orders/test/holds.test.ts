import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

interface Hold {
  readonly id: string
  readonly reason: string
  readonly note: string | null
  readonly placedBy: string
  readonly releasedBy: string | null
}
interface Seen {
  readonly version: number
  readonly status: string
  readonly allowedActions: string[]
  readonly holds: Hold[]
}
interface Answer {
  readonly order: Seen | null
  readonly userErrors: { code: string; message: string; field: string[] }[]
}
const SEEN = 'order { version status allowedActions holds { id reason note placedBy releasedBy } } userErrors { code message field }'
const agent = asViewer('SUPPORT', {}, 'agent-7')
const SKU = [{ sku: 'MUG', quantity: 1 }]

async function change(field: 'holdOrder' | 'releaseHold', input: object): Promise<Answer> {
  const type = field === 'holdOrder' ? 'HoldOrderInput' : 'ReleaseHoldInput'
  const { data, errors } = await orders.graph<Record<string, Answer>>(
    agent,
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${SEEN} } }`,
    { input },
  )
  if (!data?.[field]) throw new Error(JSON.stringify(errors))
  return data[field]
}
async function placed(): Promise<string> {
  const { order } = await orders.place({ lines: SKU })
  return order.id
}
const see = async (id: string): Promise<Seen> =>
  (
    await orders.graph<{ order: Seen }>(
      agent,
      `query ($id: ID!) { order(id: $id) { version status allowedActions holds { id reason note placedBy releasedBy } } }`,
      { id },
    )
  ).data!.order

describe('an order that is held', () => {
  it('waits, whatever comes, until the last of its holds is released: then the warehouse hears of it', async () => {
    const orderId = await placed()
    const held = await change('holdOrder', { orderId, reason: 'HIGH_RISK_OF_FRAUD', note: 'three cards in a minute', expectedVersion: 1 })
    expect(held.userErrors).toEqual([])
    expect(held.order).toMatchObject({
      status: 'ON_HOLD',
      allowedActions: ['CANCEL', 'AMEND', 'HOLD', 'RELEASE_HOLD', 'OPEN_CASE'],
      holds: [{ reason: 'HIGH_RISK_OF_FRAUD', note: 'three cards in a minute', placedBy: 'agent-7', releasedBy: null }],
    })
    await change('holdOrder', { orderId, reason: 'MANUAL' })
    await orders.others.reserve(orderId, SKU)
    await eventually(async () => {
      const { data } = await orders.graph<{ order: { paymentStatus: string } }>(
        agent,
        'query ($id: ID!) { order(id: $id) { paymentStatus } }',
        { id: orderId },
      )
      expect(data!.order.paymentStatus).toBe('AUTHORIZED')
    })
    const [fraud, manual] = (await see(orderId)).holds
    const first = await change('releaseHold', { orderId, holdId: fraud!.id, note: 'it is hers' })
    expect([first.order?.status, first.order?.holds.map(({ releasedBy }) => releasedBy)]).toEqual(['ON_HOLD', ['agent-7', null]])
    expect(orders.others.heard('order.confirmed.v1', orderId)).toEqual([])
    const last = await change('releaseHold', { orderId, holdId: manual!.id })
    expect(last.order).toMatchObject({ status: 'CONFIRMED', allowedActions: ['CANCEL', 'AMEND', 'HOLD', 'OPEN_CASE'] })
    await eventually(() => expect(orders.others.heard('order.confirmed.v1', orderId)).toMatchObject([{ status: 'CONFIRMED' }]))
    expect(orders.others.heard('order.held.v1', orderId)).toMatchObject([
      { status: 'ON_HOLD', reason: 'HIGH_RISK_OF_FRAUD', holdId: fraud!.id },
      { status: 'ON_HOLD', reason: 'MANUAL', holdId: manual!.id },
    ])
    expect(orders.others.heard('order.hold_released.v1', orderId)).toMatchObject([{ status: 'ON_HOLD' }, { status: 'CONFIRMED' }])
  })

  it('is found by its hold, and ends with it when it is cancelled', async () => {
    const orderId = await placed()
    await change('holdOrder', { orderId, reason: 'INCORRECT_ADDRESS' })
    const found = async () => {
      const { data } = await orders.graph<{ orders: { edges: { node: { id: string } }[] } }>(
        agent,
        '{ orders(first: 100, filter: { hasHold: true }) { edges { node { id } } } }',
        {},
      )
      return data!.orders.edges.map(({ node }) => node.id)
    }
    expect(await found()).toContain(orderId)
    await orders.graph(agent, 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }', {
      input: { orderId, reason: 'no such street' },
    })
    expect(await see(orderId)).toMatchObject({ status: 'CANCELLED', holds: [{ releasedBy: 'system' }] })
    expect(await found()).not.toContain(orderId)
  })
})

describe('a hold is refused', () => {
  it('of an order that has ended, of a version that is over, and for the reason of the provider', async () => {
    const orderId = await placed()
    await orders.others.reject(orderId, 'MUG')
    await eventually(async () => expect((await see(orderId)).status).toBe('REJECTED'))
    expect((await change('holdOrder', { orderId, reason: 'MANUAL' })).userErrors).toEqual([
      { code: 'ILLEGAL_TRANSITION', message: 'An order that is REJECTED cannot be held', field: ['input', 'orderId'] },
    ])
    const open = await placed()
    expect((await change('holdOrder', { orderId: open, reason: 'MANUAL', expectedVersion: 7 })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] },
    ])
    expect((await change('holdOrder', { orderId: open, reason: 'PAYMENT_REVIEW' })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'reason'] },
    ])
    expect((await change('holdOrder', { orderId: open, reason: 'MANUAL', note: 'x'.repeat(501) })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'note'] },
    ])
    expect((await change('holdOrder', { orderId: newId(), reason: 'MANUAL' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'orderId'] },
    ])
    expect(await see(open)).toMatchObject({ status: 'PENDING', version: 1, holds: [] })
  })

  it('to end twice', async () => {
    const orderId = await placed()
    const { order } = await change('holdOrder', { orderId, reason: 'MANUAL' })
    const holdId = order!.holds[0]!.id
    expect((await change('releaseHold', { orderId, holdId })).order?.status).toBe('PENDING')
    expect((await change('releaseHold', { orderId, holdId })).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'holdId'] }])
  })
})
