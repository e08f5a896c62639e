import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { aLegalEntity, anInput, PLACE, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
/** Ada's order through the web shop, Eve's through social media: each belongs to an account. */
let [ada, eve] = [
  { customerId: newId(), orderId: '', lineId: '' },
  { customerId: newId(), orderId: '', lineId: '' },
]
beforeAll(async () => {
  orders = await runOrders()
  ada = await placedBy(ada, 'web')
  eve = await placedBy(eve, 'social')
})
afterAll(() => orders.stop())

async function placedBy(who: typeof ada, channel: string) {
  const input = { ...anInput(), channel, email: `${who.customerId}@example.com`, name: `Name of ${channel}` }
  const { data } = await orders.graph<{ placeOrder: { order: { id: string; lines: [{ id: string }] } } }>(
    asViewer('CUSTOMER', { customerId: who.customerId }),
    PLACE,
    { input },
  )
  const { id, lines } = data!.placeOrder.order
  return { ...who, orderId: id, lineId: lines[0].id }
}

/** Everybody is Ada, or her channel. */
const ROLES = ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN']
const viewerOf = (roles: readonly string[]) =>
  asViewer(
    roles.filter((role) => role !== 'NOBODY'),
    { customerId: ada.customerId, orderId: ada.orderId, channel: 'web' },
  )
const entity = (fields: string) => `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${fields} } }`
const CANCEL = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }'
const order =
  (whose: () => typeof ada): (() => [string, object]) =>
  () => ['query ($id: ID!) { order(id: $id) { id } }', { id: whose().orderId }]
const cancel =
  (whose: () => typeof ada): (() => [string, object]) =>
  () => [CANCEL, { input: { orderId: whose().orderId, reason: 'x', expectedVersion: 99 } }]
const rate =
  (whose: () => typeof ada): (() => [string, object]) =>
  () => [
    'mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { userErrors { code } } }',
    { input: { orderId: whose().orderId, rating: 5 } },
  ]
const hold = (): [string, object] => [
  'mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { userErrors { code } } }',
  { input: { orderId: eve.orderId, reason: 'MANUAL', expectedVersion: 99 } },
]
const release = (): [string, object] => [
  'mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { userErrors { code } } }',
  { input: { orderId: eve.orderId, holdId: newId() } },
]
const saveWebhook = (channel: string): [string, object] => [
  'mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { userErrors { code } } }',
  { input: { channel, url: 'https://shop.example/rights', kinds: ['ORDER_SHIPPED'] } },
]
const subscribe = (orderId: string): [string, object] => [
  'mutation ($input: SubscribeToPushInput!) { subscribeToPush(input: $input) { userErrors { code } } }',
  { input: { orderId, endpoint: 'https://push.example/1', p256dh: 'x', auth: 'y' } },
]
const registerDevice = (orderId: string): [string, object] => [
  'mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { userErrors { code } } }',
  { input: { orderId, platform: 'FCM', token: 'x'.repeat(40) } },
]
const unsubscribe = (orderId: string): [string, object] => [
  'mutation ($input: UnsubscribeFromPushInput!) { unsubscribeFromPush(input: $input) { userErrors { code } } }',
  { input: { orderId, address: 'https://push.example/1' } },
]
const asEntity =
  (fields: string, id: () => string): (() => [string, object]) =>
  () => [entity(fields), { r: [{ __typename: fields.split(' ')[0], id: id() }] }]
const updates =
  (whose: () => typeof ada): (() => [string, object]) =>
  () => ['query ($id: ID!) { _orderUpdates(orderId: $id) { latest { sequence } } }', { id: whose().orderId }]
const [hers, others] = [() => ada, () => eve]

/** `-` not signed in, `F` may not, `N` there is none for this viewer, `V` would be done but for a stale version, `I` but for where the order is, `ok` answered. */
const MATRIX: readonly (readonly [string, () => [string, object], string])[] = [
  //                                                                                 NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN
  ['order of her own', order(hers), '-  ok ok ok ok ok ok F  ok'],
  ['order of another', order(others), '-  N  N  N  N  ok ok F  ok'],
  ['orders', () => ['{ orders { totalCount } }', {}], '-  ok ok ok ok ok ok F  ok'],
  ['channels', () => ['{ channels { code } }', {}], 'ok ok ok ok ok ok ok ok ok'],
  ['legalEntities', () => ['{ legalEntities { code } }', {}], '-  F  F  F  F  ok F  F  ok'],
  [
    'saveLegalEntity',
    () => [
      'mutation ($input: SaveLegalEntityInput!) { saveLegalEntity(input: $input) { userErrors { code } } }',
      { input: { ...aLegalEntity(), code: 'main', expectedVersion: 99 } },
    ],
    '-  F  F  F  F  F  F  F  V',
  ],
  ['workItems', () => ['{ workItems { totalCount } }', {}], '-  F  F  F  F  ok F  F  ok'],
  ['placeOrder', () => [PLACE, { input: anInput() }], 'ok ok F  ok ok ok F  F  ok'],
  ['holdOrder of another', hold, '-  F  F  F  F  V  F  F  V'],
  ['releaseHold of another', release, '-  F  F  F  F  N  F  F  N'],
  [
    'applyCorrection of another',
    () => [
      'mutation ($input: ApplyCorrectionInput!) { applyCorrection(input: $input) { userErrors { code } } }',
      { input: { orderId: eve.orderId, correctionId: newId() } },
    ],
    '-  F  F  F  F  N  F  F  N',
  ],
  ['cancelOrder of her own', cancel(hers), '-  V  F  V  V  V  F  F  V'],
  ['cancelOrder of another', cancel(others), '-  N  F  N  N  V  F  F  V'],
  ['submitFeedback of her own', rate(hers), '-  I  F  I  F  F  F  F  I'],
  ['submitFeedback of another', rate(others), '-  N  F  N  F  F  F  F  I'],
  [
    'claimOrder',
    () => ['mutation { claimOrder(input: { orderNumber: "K-1", email: "ada@example.com" }) { userErrors { code } } }', {}],
    '-  F  F  N  F  F  F  F  F',
  ],
  [
    'retryWorkItem',
    () => ['mutation ($id: ID!) { retryWorkItem(input: { workItemId: $id }) { userErrors { code } } }', { id: newId() }],
    '-  F  F  F  F  N  F  F  N',
  ],
  ['workItem', () => ['query ($id: ID!) { workItem(id: $id) { id } }', { id: newId() }], '-  F  F  F  F  N  F  F  N'],
  [
    'resolveWorkItem',
    () => ['mutation ($id: ID!) { resolveWorkItem(input: { workItemId: $id, reason: "x" }) { userErrors { code } } }', { id: newId() }],
    '-  F  F  F  F  N  F  F  N',
  ],
  [
    'assignWorkItem',
    () => ['mutation ($id: ID!) { assignWorkItem(input: { workItemId: $id }) { userErrors { code } } }', { id: newId() }],
    '-  F  F  F  F  N  F  F  N',
  ],
  [
    'setChannelExpiry',
    () => ['mutation { setChannelExpiry(input: { channel: "nowhere" }) { userErrors { code } } }', {}],
    '-  F  F  F  F  F  F  F  N',
  ],
  ['webhooks', () => ['{ webhooks { id } }', {}], '-  F  F  F  ok F  F  F  ok'],
  [
    'webhookDeliveries',
    () => ['query ($id: ID!) { webhookDeliveries(webhookId: $id) { totalCount } }', { id: newId() }],
    '-  F  F  F  N  F  F  F  N',
  ],
  ['saveWebhook of her channel', () => saveWebhook('web'), '-  F  F  F  ok F  F  F  ok'],
  ['saveWebhook of another', () => saveWebhook('social'), '-  F  F  F  N  F  F  F  ok'],
  [
    'rotateWebhookSecret',
    () => ['mutation ($id: ID!) { rotateWebhookSecret(input: { webhookId: $id }) { userErrors { code } } }', { id: newId() }],
    '-  F  F  F  N  F  F  F  N',
  ],
  ['pushOptions', () => ['{ pushOptions { platforms } }', {}], 'ok ok ok ok ok ok ok ok ok'],
  ['subscribeToPush of hers', () => subscribe(ada.orderId), '-  S  S  S  F  F  F  F  F'],
  ['registerDevice of hers', () => registerDevice(ada.orderId), '-  S  S  S  F  F  F  F  F'],
  ['subscribeToPush of another’s', () => subscribe(eve.orderId), '-  N  N  N  F  F  F  F  F'],
  ['registerDevice of another’s', () => registerDevice(eve.orderId), '-  N  N  N  F  F  F  F  F'],
  ['unsubscribeFromPush of hers', () => unsubscribe(ada.orderId), '-  ok ok ok F  F  F  F  F'],
  ['unsubscribeFromPush of another’s', () => unsubscribe(eve.orderId), '-  N  N  N  F  F  F  F  F'],
  [
    'replayWebhookDeliveries',
    () => ['mutation ($id: ID!) { replayWebhookDeliveries(input: { webhookId: $id }) { userErrors { code } } }', { id: newId() }],
    '-  F  F  F  N  F  F  F  N',
  ],
  [
    'testWebhook',
    () => ['mutation ($id: ID!) { testWebhook(input: { webhookId: $id, kind: ORDER_PLACED }) { userErrors { code } } }', { id: newId() }],
    '-  F  F  F  N  F  F  F  N',
  ],
  [
    'replayWebhookDelivery',
    () => ['mutation ($id: ID!) { replayWebhookDelivery(input: { deliveryId: $id }) { userErrors { code } } }', { id: newId() }],
    '-  F  F  F  N  F  F  F  N',
  ],
  ['Order of her own', asEntity('Order { email }', () => ada.orderId), 'N  ok ok ok ok ok ok N  ok'],
  ['Order of another', asEntity('Order { email }', () => eve.orderId), 'N  N  N  N  N  ok ok N  ok'],
  ['OrderLine of her own', asEntity('OrderLine { sku }', () => ada.lineId), 'N  ok ok ok ok ok ok N  ok'],
  ['OrderLine of another', asEntity('OrderLine { sku }', () => eve.lineId), 'N  N  N  N  N  ok ok N  ok'],
  ['Customer herself', asEntity('Customer { name }', () => ada.customerId), 'N  N  N  ok N  ok ok N  ok'],
  ['Customer another', asEntity('Customer { name }', () => eve.customerId), 'N  N  N  N  N  ok ok N  ok'],
  ['updates of her own', updates(hers), 'N  ok ok ok ok ok ok N  ok'],
  ['updates of another', updates(others),                                             'N  N  N  N  N  ok ok N  ok'],
  // prettier-ignore
]
const MEANS: Readonly<Record<string, string>> = {
  '-': 'UNAUTHENTICATED',
  F: 'FORBIDDEN',
  N: 'NOT_FOUND',
  V: 'VERSION_CONFLICT',
  I: 'ILLEGAL_TRANSITION',
  S: 'NOT_SERVICEABLE',
  ok: 'ok',
}

const outcome = async (roles: readonly string[], [query, variables]: [string, object]): Promise<string> => {
  const { data, errors } = await orders.graph<Record<string, { userErrors?: { code: string }[] } | null>>(viewerOf(roles), query, {
    ...variables,
  })
  const [answer] = Object.values(data ?? {})
  return errors?.[0]?.extensions.code ?? answer?.userErrors?.[0]?.code ?? (answer === null ? 'NOT_FOUND' : 'ok')
}

describe('who may do what:', () => {
  it.each(
    MATRIX.flatMap(([what, operation, row]) => row.split(/ +/).map((cell, n) => [what, ROLES[n] ?? '', MEANS[cell], operation] as const)),
  )('%s by %s is %s', async (_what, role, expected, operation) => {
    expect(await outcome([role], operation())).toBe(expected)
  })
})

describe('two roles in one token add up to no more than each may:', () => {
  it.each<[string[], string, string]>([
    [['CUSTOMER', 'WAREHOUSE'], 'order of another', 'ok'],
    [['CUSTOMER', 'WAREHOUSE'], 'cancelOrder of another', 'FORBIDDEN'],
    [['CUSTOMER', 'WAREHOUSE'], 'cancelOrder of her own', 'VERSION_CONFLICT'],
    [['CUSTOMER', 'PLANNER'], 'order of another', 'NOT_FOUND'],
    [['CUSTOMER', 'CHANNEL'], 'order of another', 'NOT_FOUND'],
    [['LINK', 'CUSTOMER'], 'cancelOrder of another', 'NOT_FOUND'],
  ])('%j on the %s', async (roles, what, expected) => {
    const [, operation] = MATRIX.find(([name]) => name === what)!
    expect(await outcome(roles, operation())).toBe(expected)
  })
})

describe('what may be said in an order:', () => {
  const price = { lines: [{ sku: 'MUG', quantity: 1, unitPrice: { amount: '0.01', currencyCode: 'GBP' } }] }
  it.each<[string[], string, () => object, string | null]>([
    [['NOBODY'], 'a price of its own', () => price, 'lines.0.unitPrice'],
    [['CUSTOMER'], 'a price of its own', () => price, 'lines.0.unitPrice'],
    [['SUPPORT'], 'a price of its own', () => price, 'lines.0.unitPrice'],
    [['CHANNEL'], 'a price of its own', () => price, null],
    [['CUSTOMER', 'CHANNEL'], 'a price of its own in another channel', () => ({ ...price, channel: 'social' }), 'lines.0.unitPrice'],
    [['CUSTOMER'], 'a date of its own', () => ({ placedAt: '2026-01-01T00:00:00Z' }), 'placedAt'],
    [['NOBODY'], 'a number of its own', () => ({ channelOrderId: 'A-1' }), 'channelOrderId'],
    [['CHANNEL'], 'another channel', () => ({ channel: 'social' }), 'channel'],
    [['CHANNEL'], 'a customer of its channel', () => ({ customerId: ada.customerId }), null],
    [['CHANNEL'], 'a customer of another channel', () => ({ customerId: eve.customerId }), 'customerId'],
    [['NOBODY'], 'somebody', () => ({ customerId: ada.customerId }), 'customerId'],
    [['GUEST'], 'somebody', () => ({ customerId: ada.customerId }), 'customerId'],
    [['CUSTOMER'], 'somebody else', () => ({ customerId: eve.customerId }), 'customerId'],
    [['SUPPORT'], 'somebody', () => ({ customerId: eve.customerId }), null],
  ])('%j names %s', async (roles, _what, change, refused) => {
    const { data } = await orders.graph<{ placeOrder: { userErrors: { field: string[] }[] } }>(viewerOf(roles), PLACE, {
      input: { ...anInput(), ...change() },
    })
    expect(data?.placeOrder.userErrors.map(({ field }) => field.slice(1).join('.'))).toEqual(refused === null ? [] : [refused])
  })
})

describe('of an order’s customer is seen', () => {
  const CUSTOMER = 'query ($id: ID!) { order(id: $id) { customer { id name email orders { totalCount } } } }'
  const seenBy = async (roles: string, claims: Record<string, string>, id: string) =>
    (await orders.graph<{ order: { customer: object } }>(asViewer(roles, claims), CUSTOMER, { id })).data?.order.customer

  it('to guests and channels what the order gave, to nobody else’s orders', async () => {
    const email = `${newId()}@example.com`
    const [first, second] = [await orders.place({ email, name: 'First' }), await orders.place({ email, name: 'Second' })]
    const [a, b] = [first.order.id, second.order.id]
    expect(await seenBy('GUEST', { orderId: b }, b)).toEqual({ id: b, name: 'Second', email, orders: { totalCount: 1 } })
    expect(await seenBy('LINK', { orderId: a }, a)).toEqual({ id: a, name: 'First', email, orders: { totalCount: 1 } })
    expect(await seenBy('CHANNEL', { channel: 'web' }, b)).toMatchObject({ name: 'Second', orders: { totalCount: 2 } })
    expect(await seenBy('SUPPORT', {}, b)).toMatchObject({ name: 'First', orders: { totalCount: 2 } })
  })
})
