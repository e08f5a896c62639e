import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { stockAmendmentAnswered, stockReleased } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { anInput, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
  await orders.offer({ sku: 'PLATE', price: 800 })
})
afterAll(() => orders.stop())

const support = asViewer('SUPPORT')
const AMEND = `mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { order { id version } userErrors { code field parameters { key value } } } }`
const PREVIEW = `query ($input: AmendOrderInput!) { amendmentPreview(input: $input) {
  preview { totalBefore { amount } totalAfter { amount } toAuthorize { amount } toGiveBack { amount }
    lines { sku quantityBefore quantityAfter } added { sku quantity channel countryCode } }
  userErrors { code field } } }`
const READ = `query ($id: ID!) { order(id: $id) { version status allowedActions total { amount } subtotal { amount } taxTotal { amount } shippingAddress { line1 city } lineCount
  amounts { ordered { amount } cancelled { amount } outstanding { amount } }
  amendment { state reason requestedBy } lines { id sku quantity total { amount } quantities { pending cancelled } }
  payments { authorized { amount } voided { amount } }
  timeline(last: 3) { edges { node { type actor message data } } } } }`

interface Seen {
  readonly version: number
  readonly status: string
  readonly allowedActions: readonly string[]
  readonly total: { readonly amount: string }
  readonly amendment: object | null
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly quantity: number }[]
  readonly payments: readonly { readonly authorized: { amount: string }; readonly voided: { amount: string } }[]
  readonly timeline: { readonly edges: readonly { readonly node: { type: string; actor: string; message: string; data: unknown } }[] }
}
const read = async (id: string): Promise<Seen> => (await orders.graph<{ order: Seen }>(support, READ, { id })).data!.order
interface Answer {
  readonly userErrors: readonly unknown[]
  readonly preview?: unknown
}
async function ask(query: string, input: object, viewer = support): Promise<Record<string, Answer>> {
  const { data, errors } = await orders.graph<Record<string, Answer>>(viewer, query, { input })
  if (!data) throw new Error(JSON.stringify(errors))
  return data
}
const amend = async (input: object, viewer = support) => (await ask(AMEND, input, viewer)).amendOrder!
const preview = async (input: object) => (await ask(PREVIEW, input)).amendmentPreview!
/** What is set aside by all payments together. */
const authorizedOf = ({ payments }: Seen) => payments.reduce((sum, { authorized }) => sum + Number(authorized.amount), 0).toFixed(2)
const newest = ({ timeline }: Seen) => timeline.edges.at(-1)!.node

/** Three mugs at 12.50, of which stock and payment are secured: 41.45 with shipping. */
async function confirmed(): Promise<{ id: string; lineId: string }> {
  const { order } = await orders.place({ lines: [{ sku: 'MUG', quantity: 3 }] })
  await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 3 }])
  await eventually(async () => expect((await read(order.id)).status).toBe('CONFIRMED'))
  return { id: order.id, lineId: (await read(order.id)).lines[0]!.id }
}
const asked = (id: string) =>
  eventually(() => {
    const [event] = orders.others.heard('order.amendment_requested.v1', id) as { amendmentId: string; lines: unknown[] }[]
    expect(event).toBeDefined()
    return event!
  })
const answer = (orderId: string, amendmentId: string, sku: string, quantity: number, outcome: 'SECURED' | 'REFUSED' = 'SECURED') =>
  orders.tell(
    stockAmendmentAnswered.draft(orderId, {
      ...{ orderId, amendmentId, outcome },
      lines:
        outcome === 'SECURED'
          ? [{ sku, reserved: quantity, backordered: 0, promisedShipDate: '2026-11-27', promisedDeliveryDate: '2026-11-30' }]
          : [],
      short: outcome === 'REFUSED' ? [{ sku, requested: quantity, available: 0 }] : [],
    }),
  )

it('fewer units are taken off at once, and their money goes back when inventory has released them', async () => {
  const { id, lineId } = await confirmed()
  const input = { orderId: id, reason: 'two are enough', setQuantities: [{ orderLineId: lineId, quantity: 2 }] }
  expect(await preview(input)).toEqual({
    preview: {
      ...{
        totalBefore: { amount: '41.45' },
        totalAfter: { amount: '28.95' },
        toAuthorize: { amount: '0.00' },
        toGiveBack: { amount: '12.50' },
      },
      ...{ lines: [{ sku: 'MUG', quantityBefore: 3, quantityAfter: 2 }], added: [] },
    },
    userErrors: [],
  })
  expect((await read(id)).lines[0]!.quantity).toBe(3)
  expect((await amend(input)).userErrors).toEqual([])
  const order = await read(id)
  expect([order.total.amount, order.lines.map(({ sku, quantity }) => [sku, quantity])]).toEqual(['28.95', [['MUG', 2]]])
  expect(newest(order)).toMatchObject({
    ...{ type: 'AMENDED', actor: 'test', message: 'Amended: 1 unit fewer. two are enough' },
    data: {
      reason: 'two are enough',
      before: { lines: [{ sku: 'MUG', quantity: 3, total: 3_750 }], total: 4_145 },
      after: { lines: [{ sku: 'MUG', quantity: 2, total: 2_500 }], total: 2_895 },
    },
  })
  await eventually(() =>
    expect(orders.others.heard('order.amended.v1', id)).toMatchObject([
      { lines: [{ sku: 'MUG', added: 0, removed: 1, quantity: 2 }], total: 2_895 },
    ]),
  )
  expect((await read(id)).payments[0]!.voided.amount).toBe('0.00')
  await orders.tell(stockReleased.draft(id, { orderId: id, lines: [{ sku: 'MUG', quantity: 1 }], reason: 'x' }))
  await eventually(async () => expect((await read(id)).payments[0]!.voided.amount).toBe('12.50'))
})

it('more units, and a line for another, are in force once stock and the difference are secured', async () => {
  const { id, lineId } = await confirmed()
  const input = { orderId: id, reason: 'plates instead', swapLines: [{ orderLineId: lineId, sku: 'PLATE', quantity: 5 }] }
  expect((await preview(input)).preview).toMatchObject({
    ...{
      totalBefore: { amount: '41.45' },
      totalAfter: { amount: '43.95' },
      toAuthorize: { amount: '2.50' },
      toGiveBack: { amount: '0.00' },
    },
    added: [{ sku: 'PLATE', quantity: 5, channel: 'web', countryCode: 'GB' }],
  })
  expect((await amend(input)).userErrors).toEqual([])
  expect(await read(id)).toMatchObject({
    ...{
      amendment: { state: 'AWAITING_STOCK', reason: 'plates instead', requestedBy: 'test' },
      allowedActions: ['CANCEL', 'HOLD', 'OPEN_CASE'],
    },
    lines: [{ sku: 'MUG', quantity: 3 }],
  })
  expect((await amend(input)).userErrors).toEqual([
    { code: 'ILLEGAL_TRANSITION', field: ['input', 'orderId'], parameters: [{ key: 'fault', value: 'AMENDING' }] },
  ])
  const { amendmentId, lines } = await asked(id)
  expect(lines).toMatchObject([{ sku: 'PLATE', quantity: 5 }])
  await answer(id, amendmentId, 'PLATE', 5)
  await eventually(async () => expect((await read(id)).lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([['PLATE', 5]]))
  const order = await read(id)
  expect([order.total.amount, order.amendment, authorizedOf(order)]).toEqual(['43.95', null, '43.95'])
  expect(newest(order).type).toBe('AMENDED')
})

it('is refused as a whole when there is no stock, or no money for the difference', async () => {
  const { id, lineId } = await confirmed()
  const input = { orderId: id, reason: 'x', setQuantities: [{ orderLineId: lineId, quantity: 9 }] }
  await amend(input)
  const { amendmentId } = await asked(id)
  await answer(id, amendmentId, 'MUG', 6, 'REFUSED')
  await eventually(async () => expect((await read(id)).amendment).toBeNull())
  const order = await read(id)
  expect([order.total.amount, order.lines[0]!.quantity, authorizedOf(order)]).toEqual(['41.45', 3, '41.45'])
  expect(newest(order)).toMatchObject({
    type: 'AMENDMENT_REFUSED',
    message: 'Not amended: Out of stock: MUG',
    data: { code: 'OUT_OF_STOCK' },
  })
  await eventually(() =>
    expect(orders.others.heard('order.amendment_refused.v1', id)).toMatchObject([{ amendmentId, lines: [{ sku: 'MUG', quantity: 6 }] }]),
  )
})

it('goes elsewhere, and until another day, while nothing is picked', async () => {
  const { id } = await confirmed()
  const shippingAddress = { name: 'Ada', line1: '1 High Street', city: 'Oxford', countryCode: 'GB' }
  expect((await amend({ orderId: id, reason: 'moved', shippingAddress, deliverBy: '2099-01-01' })).userErrors).toEqual([])
  expect(newest(await read(id))).toMatchObject({
    type: 'AMENDED',
    data: {
      before: { shippingAddress: { line1: '12 St James Square' }, deliverBy: null },
      after: { shippingAddress: { line1: '1 High Street', city: 'Oxford' }, deliverBy: '2099-01-01' },
    },
  })
  await eventually(() =>
    expect(orders.others.heard('order.amended.v1', id)).toMatchObject([
      { shippingAddress: { city: '', countryCode: 'GB' }, sealed: { keyId: expect.any(String) }, deliverBy: '2099-01-01', lines: [] },
    ]),
  )
})

it('stays where goods are taxed alike: the order keeps its price', async () => {
  const belfast = { name: 'Ada', line1: '1 Donegall Square', postalCode: 'BT1 5GS', city: 'Belfast', countryCode: 'GB' }
  const { id } = await confirmed()
  // At the channel's own rate wherever it goes; sold from the Netherlands, goods for London are exported, and those for Belfast are not.
  expect((await amend({ orderId: id, reason: 'moved', shippingAddress: belfast })).userErrors).toEqual([])
  const back = { ...belfast, line1: '12 St James Square', postalCode: 'SW1Y 4JH', city: 'London' }
  const SET = 'mutation ($input: SetChannelTaxInput!) { setChannelTax(input: $input) { userErrors { code } } }'
  const input = { channel: 'web', establishment: 'NL', usesOss: true }
  expect((await ask(SET, input, asViewer('ADMIN'))).setChannelTax!.userErrors).toEqual([])
  const { version } = await read(id)
  const refused = { code: 'INVALID', field: ['input', 'shippingAddress', 'postalCode'] }
  expect((await amend({ orderId: id, reason: 'moved back', shippingAddress: back })).userErrors).toEqual([
    { ...refused, parameters: [{ key: 'fault', value: 'OTHER_TAX_AREA' }] },
  ])
  expect(await preview({ orderId: id, reason: 'moved back', shippingAddress: back })).toEqual({ preview: null, userErrors: [refused] })
  expect((await read(id)).version).toBe(version)
  await ask(SET, { channel: 'web', establishment: null }, asViewer('ADMIN'))
})

it('names what is wrong, and changes nothing', async () => {
  const { id, lineId } = await confirmed()
  const { version } = await read(id)
  const wrong = async (input: object) => (await amend({ orderId: id, reason: 'x', ...input })).userErrors
  const french = { name: 'Ada', line1: '1 Rue', city: 'Paris', countryCode: 'FR' }
  expect([
    await wrong({ reason: '  ', setQuantities: [{ orderLineId: lineId, quantity: 2 }] }),
    await wrong({ expectedVersion: version - 1, setQuantities: [{ orderLineId: lineId, quantity: 2 }] }),
    await wrong({}),
    await wrong({ setQuantities: [{ orderLineId: lineId, quantity: 3 }] }),
    await wrong({ removeLines: [lineId] }),
    await wrong({ setQuantities: [{ orderLineId: newId(), quantity: 2 }] }),
    await wrong({ setQuantities: [{ orderLineId: lineId, quantity: -1 }] }),
    await wrong({ setQuantities: [{ orderLineId: lineId, quantity: 2 }], removeLines: [lineId] }),
    await wrong({ addLines: [{ sku: 'MUG', quantity: 0 }] }),
    await wrong({
      addLines: [
        { sku: 'MUG', quantity: 1 },
        { sku: 'NONE', quantity: 1 },
      ],
    }),
    await wrong({ addLines: [{ sku: 'MUG', quantity: 1, unitPrice: { amount: '0.01', currencyCode: 'GBP' } }] }),
    await wrong({ shippingAddress: french }),
    await wrong({ deliverBy: '2001-01-01' }),
  ]).toMatchObject([
    [{ code: 'REQUIRED', field: ['input', 'reason'] }],
    [{ code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'], parameters: [{ key: 'version', value: String(version) }] }],
    [{ code: 'REQUIRED', field: ['input'] }],
    [{ code: 'REQUIRED', field: ['input'] }],
    [{ code: 'INVALID', field: ['input', 'setQuantities'], parameters: [{ key: 'fault', value: 'NOTHING_LEFT' }] }],
    [{ code: 'NOT_FOUND', field: ['input', 'setQuantities', '0', 'orderLineId'] }],
    [
      {
        code: 'OUT_OF_RANGE',
        field: ['input', 'setQuantities', '0', 'quantity'],
        parameters: [
          { key: 'least', value: '0' },
          { key: 'most', value: '1000000' },
        ],
      },
    ],
    [{ code: 'INVALID', field: ['input', 'removeLines', '0'], parameters: [{ key: 'fault', value: 'TWICE' }] }],
    [{ code: 'OUT_OF_RANGE', field: ['input', 'addLines', '0', 'quantity'] }],
    [{ code: 'NOT_FOUND', field: ['input', 'addLines', '1', 'sku'] }],
    [{ code: 'INVALID', field: ['input', 'addLines', '0', 'unitPrice'], parameters: [{ key: 'fault', value: 'CHANNELS_ONLY' }] }],
    [{ code: 'INVALID', field: ['input', 'shippingAddress', 'countryCode'], parameters: [{ key: 'fault', value: 'OTHER_COUNTRY' }] }],
    [{ code: 'OUT_OF_RANGE', field: ['input', 'deliverBy'] }],
  ])
  expect((await read(id)).version).toBe(version)
})

it('is the customer’s own to do while it is allowed, and nobody else’s', async () => {
  const [customerId, other] = [newId(), newId()]
  const viewer = asViewer('CUSTOMER', { customerId })
  const { data } = await orders.graph<{ placeOrder: { order: { id: string; lines: { id: string }[] } } }>(
    viewer,
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id lines { id } } } }',
    { input: { ...anInput(), lines: [{ sku: 'MUG', quantity: 3 }] } },
  )
  const { id, lines } = data!.placeOrder.order
  const input = { orderId: id, reason: 'x', setQuantities: [{ orderLineId: lines[0]!.id, quantity: 2 }] }
  expect((await amend(input, asViewer('CUSTOMER', { customerId: other }))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect((await amend(input, viewer)).userErrors).toEqual([])
  const order = await read(id)
  expect([order.lines[0]!.quantity, newest(order).actor, order.allowedActions]).toEqual([
    2,
    'customer',
    ['CANCEL', 'AMEND', 'HOLD', 'OPEN_CASE'],
  ])
})
