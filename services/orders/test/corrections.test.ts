import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { rateCardChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { anInput, PLACE, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ habitsEveryMs: 100, corrections: { store: { off: ['postal-code'] } } })
  await orders.offer({ sku: 'PLATE', price: 800 })
  await orders.tell(rateCardChanged.draft('KADE', CARD))
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
  readonly number: string
  readonly status: string
  readonly total: { readonly amount: string }
  readonly lines: { readonly id: string; readonly quantity: number; readonly unitPrice: { readonly amount: string } }[]
  readonly payments: { readonly authorized: { amount: string }; readonly voided: { amount: string } }[]
  readonly email: string
  readonly allowedActions: string[]
  readonly shippingAddress: { readonly postalCode: string | null; readonly line1: string }
  readonly holds: { reason: string; note: string; placedBy: string; releasedBy: string | null; correction: Correction | null }[]
  readonly timeline: { edges: { node: { type: string; actor: string; message: string; data: Record<string, unknown> | null } }[] }
}
const SEEN = `version number status total { amount } lines { id quantity unitPrice { amount } } payments { authorized { amount } voided { amount } } email allowedActions shippingAddress { postalCode line1 }
  holds { reason note placedBy releasedBy correction { id summary field from to } }
  timeline(last: 4) { edges { node { type actor message data } } }`
const agent = asViewer('SUPPORT', {}, 'agent-7')
const MUG = [{ sku: 'MUG', quantity: 1 }]
/** A carrier that goes everywhere but to Antarctica. */
const CARD = {
  ...{ carrier: 'KADE', name: 'Kade Express', version: 1, currency: 'GBP', dimensionalDivisor: null, heaviestGrams: 30_000, boxes: [] },
  zones: [{ code: 'WORLD', match: 'ANYWHERE' as const, countries: [] }],
  services: [
    {
      code: 'PARCEL',
      zones: [{ zone: 'WORLD', transitDays: [1, 5] as [number, number], breaks: [{ upToGrams: 1_000, cost: 500 }], perKgAbove: 100 }],
    },
  ],
  notServed: ['AQ'],
}
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
async function secured(input: Record<string, unknown>, viewer = asViewer([])): Promise<string> {
  const { data } = await orders.graph<{ placeOrder: { order: { id: string }; userErrors: unknown[] } }>(viewer, PLACE, {
    input: { ...anInput(), ...input },
  })
  const { order, userErrors } = data!.placeOrder
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

describe('each kind of mistake', () => {
  const only = async (orderId: string) => {
    const order = await see(orderId)
    expect(order.holds).toHaveLength(1)
    return { order, hold: order.holds[0]!, correctionId: order.holds[0]!.correction?.id ?? '' }
  }

  it('an order that was placed twice: the second is cancelled', async () => {
    const input = {
      email: `${newId()}@example.com`,
      lines: [
        { sku: 'MUG', quantity: 2 },
        { sku: 'PLATE', quantity: 1 },
      ],
    }
    const first = await see(await secured(input))
    const orderId = await secured(input)
    expect(first).toMatchObject({ status: 'CONFIRMED', holds: [] })
    const { order, hold, correctionId } = await only(orderId)
    expect(hold).toMatchObject({
      reason: 'DUPLICATE_SUSPECTED',
      correction: {
        summary: `The same was ordered as ${first.number} less than a minute before`,
        field: 'order',
        from: order.number,
        to: 'CANCELLED',
      },
    })
    expect(await apply({ orderId, correctionId })).toMatchObject({
      order: { status: 'CANCELLED', holds: [{ releasedBy: 'agent-7' }] },
      userErrors: [],
    })
    expect(orders.others.heard('order.confirmed.v1', orderId)).toEqual([])
  })

  it('an e-mail address with a domain that nobody has: customers are written to at the right one', async () => {
    const orderId = await secured({ email: 'ada@gmial.com' })
    const { hold, correctionId } = await only(orderId)
    expect(hold).toMatchObject({
      reason: 'INCORRECT_ADDRESS',
      correction: {
        summary: 'The e-mail address looks mistyped: gmail.com is meant',
        field: 'email',
        from: 'ada@gmial.com',
        to: 'ada@gmail.com',
      },
    })
    const { order } = await apply({ orderId, correctionId })
    expect(order).toMatchObject({ status: 'CONFIRMED', email: 'ada@gmail.com' })
    expect((await see(orderId)).holds[0]!.correction).toMatchObject({ from: 'ada@gmial.com', to: 'ada@gmail.com' })
  })

  it('a price far above the list: it is lowered, and the difference is let go', async () => {
    const lines = [{ sku: 'MUG', quantity: 2, unitPrice: { amount: '125.00', currencyCode: 'GBP' } }]
    const orderId = await secured({ lines, channelOrderId: newId() }, asViewer('CHANNEL', { channel: 'web' }))
    const { order: held, hold, correctionId } = await only(orderId)
    expect(hold).toMatchObject({
      reason: 'PRICE_ANOMALY',
      correction: { field: `lines.${held.lines[0]!.id}.unitPrice`, from: '125.00', to: '12.50' },
    })
    const { order } = await apply({ orderId, correctionId })
    expect(order).toMatchObject({ status: 'CONFIRMED', lines: [{ quantity: 2, unitPrice: { amount: '12.50' } }] })
    expect(Number(held.total.amount) - Number(order!.total.amount)).toBe(225)
    await eventually(async () => expect((await see(orderId)).payments.map(({ voided }) => voided.amount)).toEqual(['225.00']))
  })

  it('a quantity far above what is usual: what was meant is left of it, and two mistakes are two holds', async () => {
    for (let placed = 0; placed < 20; placed += 1) await secured({ lines: [{ sku: 'PLATE', quantity: 3 }] })
    await eventually(async () => {
      const known = await orders.service.database.query('SELECT FROM sku_habit WHERE sku = $1 AND lines >= 20', ['PLATE'])
      expect(known).toHaveLength(1)
    })
    const lines = [{ sku: 'PLATE', quantity: 33 }]
    const orderId = await secured({ lines, shippingAddress: { ...DUTCH, line1: 'Damrak' }, billingAddress: DUTCH })
    const held = await see(orderId)
    expect(held.holds.map(({ reason }) => reason).sort()).toEqual(['INCORRECT_ADDRESS', 'QUANTITY_ANOMALY'])
    const correctionOf = (reason: string) => held.holds.find((each) => each.reason === reason)!.correction!
    expect(correctionOf('INCORRECT_ADDRESS')).toMatchObject({ field: 'shippingAddress.line1', from: 'Damrak', to: 'Damrak 12' })
    expect(correctionOf('QUANTITY_ANOMALY')).toMatchObject({ field: `lines.${held.lines[0]!.id}.quantity`, from: '33', to: '3' })
    const first = await apply({ orderId, correctionId: correctionOf('INCORRECT_ADDRESS').id })
    expect(first.order).toMatchObject({ status: 'ON_HOLD', shippingAddress: { line1: 'Damrak 12' } })
    const second = await apply({ orderId, correctionId: correctionOf('QUANTITY_ANOMALY').id })
    expect(second.order).toMatchObject({ status: 'CONFIRMED', lines: [{ quantity: 3 }] })
  })

  it('a country where no service goes: there is nothing to propose', async () => {
    const antarctic = { name: 'Ada', line1: '1 Ross Island', city: 'McMurdo', countryCode: 'AQ' }
    const { order, hold } = await only(await secured({ shippingAddress: antarctic }))
    expect(hold).toMatchObject({ reason: 'INCORRECT_ADDRESS', note: 'No shipping service goes to AQ', correction: null })
    expect(order.allowedActions).not.toContain('APPLY_CORRECTION')
  })

  it('is left alone where the channel has its rule off, and where the order was placed long ago', async () => {
    const wrong = { shippingAddress: { ...DUTCH, postalCode: '1O12 JS' } }
    const inStore = await secured({ ...wrong, channel: 'store' })
    const imported = await secured(
      { ...wrong, channelOrderId: newId(), placedAt: '2011-01-04T10:00:00Z' },
      asViewer('CHANNEL', { channel: 'web' }),
    )
    expect([(await see(inStore)).holds, (await see(imported)).holds]).toEqual([[], []])
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
