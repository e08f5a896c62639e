import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { anInput, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

interface Correction {
  readonly id: string
  readonly summary: string
  readonly field: string
  readonly from: string
  readonly to: string
}
interface Seen {
  readonly version: number
  readonly status: string
  readonly email: string
  readonly allowedActions: string[]
  readonly shippingAddress: { readonly postalCode: string | null; readonly line1: string }
  readonly holds: { reason: string; note: string; placedBy: string; releasedBy: string | null; correction: Correction | null }[]
  readonly timeline: { edges: { node: { type: string; actor: string; message: string; data: Record<string, unknown> | null } }[] }
}
const SEEN = `version status email allowedActions shippingAddress { postalCode line1 }
  holds { reason note placedBy releasedBy correction { id summary field from to } }
  timeline(last: 4) { edges { node { type actor message data } } }`
const agent = asViewer('SUPPORT', {}, 'agent-7')
const MUG = [{ sku: 'MUG', quantity: 1 }]
const DUTCH = { name: 'Ada', line1: 'Damrak 12', postalCode: '1012 JS', city: 'Amsterdam', countryCode: 'NL' }

const see = async (id: string, viewer = agent): Promise<Seen> =>
  (await orders.graph<{ order: Seen }>(viewer, `query ($id: ID!) { order(id: $id) { ${SEEN} } }`, { id })).data!.order

async function apply(input: object, viewer = agent) {
  const { data, errors } = await orders.graph<{ applyCorrection: { order: Seen | null; userErrors: unknown[] } }>(
    viewer,
    `mutation ($input: ApplyCorrectionInput!) { applyCorrection(input: $input) { order { ${SEEN} } userErrors { code field parameters { key value } } } }`,
    { input },
  )
  return data?.applyCorrection ?? { order: null, userErrors: errors!.map(({ extensions }) => extensions?.code) }
}

/** Places an order, and answers once its stock is secured and its payment authorized. */
async function secured(input: Record<string, unknown>): Promise<string> {
  const { order, userErrors } = await orders.place(input)
  expect(userErrors).toEqual([])
  await orders.others.reserve(order.id, (input.lines as typeof MUG | undefined) ?? MUG)
  await eventually(async () => {
    const { data } = await orders.graph<{ order: { paymentStatus: string } }>(
      agent,
      'query ($id: ID!) { order(id: $id) { paymentStatus } }',
      {
        id: order.id,
      },
    )
    expect(data!.order.paymentStatus).toBe('AUTHORIZED')
  })
  return order.id
}

describe('a mistake in an order', () => {
  it('holds it with what would mend it, which one call does; then the warehouse hears of it', async () => {
    const orderId = await secured({ shippingAddress: { ...DUTCH, postalCode: '1O12 JS' } })
    const held = await see(orderId)
    expect(held).toMatchObject({
      status: 'ON_HOLD',
      allowedActions: ['CANCEL', 'AMEND', 'HOLD', 'RELEASE_HOLD', 'APPLY_CORRECTION', 'OPEN_CASE'],
      holds: [
        {
          ...{ reason: 'INCORRECT_ADDRESS', note: 'The postal code does not fit the country', placedBy: 'system', releasedBy: null },
          correction: {
            summary: 'Two characters of the postal code look mixed up',
            ...{ field: 'shippingAddress.postalCode', from: '1O12 JS', to: '1012 JS' },
          },
        },
      ],
    })
    expect(orders.others.heard('order.confirmed.v1', orderId)).toEqual([])

    const correctionId = held.holds[0]!.correction!.id
    const { order, userErrors } = await apply({ orderId, correctionId, expectedVersion: held.version })
    expect(userErrors).toEqual([])
    expect(order).toMatchObject({
      status: 'CONFIRMED',
      allowedActions: ['CANCEL', 'AMEND', 'HOLD', 'OPEN_CASE'],
      shippingAddress: { postalCode: '1012 JS' },
      holds: [{ releasedBy: 'agent-7' }],
    })
    expect(order!.timeline.edges.map(({ node }) => [node.type, node.actor])).toEqual([
      ['PAYMENT_AUTHORIZED', 'system'],
      ['AMENDED', 'agent-7'],
      ['HOLD_RELEASED', 'agent-7'],
      ['CONFIRMED', 'system'],
    ])
    expect(order!.timeline.edges[1]!.node.data).toMatchObject({
      reason: 'Two characters of the postal code look mixed up',
      before: { shippingAddress: { postalCode: '1O12 JS' } },
      after: { shippingAddress: { postalCode: '1012 JS' } },
    })
    await eventually(() => expect(orders.others.heard('order.confirmed.v1', orderId)).toHaveLength(1))

    expect((await apply({ orderId, correctionId })).userErrors).toEqual([
      { code: 'ILLEGAL_TRANSITION', field: ['input', 'correctionId'], parameters: [{ key: 'fault', value: 'APPLIED' }] },
    ])
  })

  it('is not found where there is none', async () => {
    const orderId = await secured({ shippingAddress: DUTCH })
    expect(await see(orderId)).toMatchObject({ status: 'CONFIRMED', holds: [] })
  })
})

describe('a correction is refused', () => {
  it('that is not there, that is stale, whose hold is released, and of another version', async () => {
    const input = anInput()
    const orderId = await secured({ ...input, shippingAddress: { ...DUTCH, postalCode: '1O12 JS' } })
    const correctionId = (await see(orderId)).holds[0]!.correction!.id
    const refused = async (given: object) => (await apply({ orderId, correctionId, ...given })).userErrors
    expect(await refused({ correctionId: newId() })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'correctionId'] }])
    expect(await refused({ orderId: newId() })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'orderId'] }])
    expect(await refused({ expectedVersion: 1 })).toMatchObject([{ code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] }])

    await orders.graph(agent, 'mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { userErrors { code } } }', {
      input: { orderId, reason: 'she called', shippingAddress: { ...DUTCH, postalCode: '1012 AB' } },
    })
    const changed = await see(orderId)
    expect(changed).toMatchObject({ status: 'ON_HOLD', shippingAddress: { postalCode: '1012 AB' } })
    expect(await refused({})).toEqual([
      { code: 'VERSION_CONFLICT', field: ['input', 'correctionId'], parameters: [{ key: 'fault', value: 'STALE' }] },
    ])
    expect((await see(orderId)).version).toBe(changed.version)
  })

  it('to whoever is not of the staff, who is not told of it either', async () => {
    const { order } = await orders.place({ shippingAddress: { ...DUTCH, postalCode: '1O12 JS' } })
    await orders.others.reserve(order.id, MUG)
    await eventually(async () => expect((await see(order.id)).status).toBe('ON_HOLD'))
    const guest = asViewer('GUEST', { orderId: order.id })
    const seen = await see(order.id, guest)
    expect(seen.holds).toMatchObject([{ reason: 'INCORRECT_ADDRESS', correction: null }])
    expect(seen.allowedActions).not.toContain('APPLY_CORRECTION')
    expect((await apply({ orderId: order.id, correctionId: newId() }, guest)).userErrors).toEqual(['FORBIDDEN'])
  })
})
