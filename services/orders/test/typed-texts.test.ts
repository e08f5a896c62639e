import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { stockAmendmentAnswered } from '@kade/events'
import { loadTypeDefs, newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { Kind, type InputObjectTypeDefinitionNode, type TypeNode } from 'graphql'
import { MUG, runErasing, type Answer } from './erasing.js'
import { anInput, PLACE } from './running-orders.js'

/** What people type, by the field of the graph that takes it: each text stands nowhere else. */
const TYPED = {
  'PlaceOrderInput.name': 'Orla Placed',
  'PlaceOrderInput.email': 'orla.placed@example.org',
  'AddressInput.name': 'Orla Addressed',
  'AddressInput.company': 'Company of Orla',
  'AddressInput.line1': '77 Orla Street',
  'AddressInput.line2': 'Floor of Orla',
  'AddressInput.postalCode': 'SW1Y 4JX',
  'AddressInput.city': 'Orlatown',
  'AddressInput.phone': '+31 612349876',
  'SaveProfileInput.name': 'Orla Profiled',
  'SaveProfileInput.email': 'orla.profiled@example.org',
  'SaveProfileInput.phone': '+31 612341111',
  'SaveAddressInput.label': 'home of Orla',
  'RecordConsentInput.source': 'page of Orla',
  'AmendOrderInput.reason': 'Orla amends it',
  'CancelOrderInput.reason': 'Orla cancels it',
  'OpenCaseInput.subject': 'Orla has a subject',
  'OpenCaseInput.body': 'Orla asks for a body',
  'ReplyToCaseInput.body': 'Orla replies',
  'ResolveCaseInput.body': 'Orla was answered',
  'SubmitFeedbackInput.comment': 'Orla comments on it',
  'HoldOrderInput.note': 'Orla is held',
  'ReleaseHoldInput.note': 'Orla is released',
  'RefundOrderInput.reason': 'Orla is refunded',
  'GrantStoreCreditInput.reason': 'Orla is granted it',
  'ResolveWorkItemInput.reason': 'Orla was called',
} as const
const said = (field: keyof typeof TYPED): string => TYPED[field]

/** Made by machines, or of a shop and not of its customers; region and country of an address stay, for taxes and counts. */
const OF_NOBODY = [
  /Key$|Id$|[sS]kus?$|[cC]odes?$|channels?$|provider$|[tT]oken$|orderNumber$|kinds$|assignee$|url$|campaign$/,
  /^(SubscribeToPush|UnsubscribeFromPush)/, // where a browser is told: made by it, and gone with the customer (push.test.ts)
  /^(SetDiscount|SaveLegalEntity|SetPriceList|SetChannelTax|PreviewPrice|Attribution|Claim|GuestAccess)/,
  /^(AddressInput\.region|PlaceOrderInput\.vatId|ConsignmentInput\.(eori|ioss|vatNumber))$/,
]

let orders: Awaited<ReturnType<typeof runErasing>>
beforeAll(async () => void (orders = await runErasing()), 60_000)
afterAll(() => orders.stop())

it('every text that the graph takes is one of those that are erased here, or of nobody', () => {
  const schema = loadTypeDefs(new URL('../schema/', import.meta.url))
  const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type))
  const inputs = schema.definitions.filter((each): each is InputObjectTypeDefinitionNode => each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
  const texts = inputs.flatMap(({ name, fields = [] }) =>
    fields.filter(({ type }) => named(type) === 'String').map((field) => `${name.value}.${field.name.value}`),
  )
  const typed = texts.filter((text) => text in TYPED || !OF_NOBODY.some((pattern) => pattern.test(text)))
  expect(typed.toSorted()).toEqual(Object.keys(TYPED).toSorted())
})

const customerId = newId()
const ORLA = asViewer('CUSTOMER', { customerId })
async function change(name: string, input: object, viewer = asViewer('SUPPORT'), more = ''): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const data = await orders.graph(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${more} userErrors { code field } } }`,
    { input },
    viewer,
  )
  expect([name, data[name].userErrors]).toEqual([name, []])
  return data[name] as Answer
}
const home = {
  ...{
    name: said('AddressInput.name'),
    company: said('AddressInput.company'),
    line1: said('AddressInput.line1'),
    line2: said('AddressInput.line2'),
  },
  ...{ postalCode: said('AddressInput.postalCode'), city: said('AddressInput.city'), countryCode: 'GB', phone: said('AddressInput.phone') },
}
async function placed(): Promise<{ id: string; line: string }> {
  const input = { ...anInput(), email: said('PlaceOrderInput.email'), name: said('PlaceOrderInput.name'), shippingAddress: home }
  const { order } = (await orders.graph(PLACE, { input }, ORLA)).placeOrder as { order: { id: string; lines: { id: string }[] } }
  await orders.others.reserve(order.id, MUG)
  await reaches(order.id, 'CONFIRMED')
  return { id: order.id, line: order.lines[0]!.id }
}
const reaches = (id: string, status: string) =>
  eventually(async () => expect(await orders.statusOf(id)).toBe(status), { timeoutMs: 20_000 })

it('what people typed about an order is in no event of it, is handed out to its customer, and goes with the customer', async () => {
  // Its profile is what the last order said: the order goes first.
  const [{ id, line }, cancelled] = [await placed(), await placed()]
  await change('saveProfile', { name: said('SaveProfileInput.name'), email: said('SaveProfileInput.email'), phone: said('SaveProfileInput.phone') }, ORLA) // prettier-ignore
  await change('saveAddress', { label: said('SaveAddressInput.label'), address: home }, ORLA)
  await change('recordConsent', { purpose: 'PROFILING', given: true, source: said('RecordConsentInput.source') }, ORLA)
  // More units are asked for first, and then the order is another one.
  const reason = said('AmendOrderInput.reason')
  await change('amendOrder', { orderId: id, reason, setQuantities: [{ orderLineId: line, quantity: 2 }] }, ORLA)
  const { amendmentId } = await eventually(() => {
    const [event] = orders.others.heard('order.amendment_requested.v1', id) as { amendmentId: string }[]
    expect(event).toBeDefined()
    return event!
  })
  const lines = [{ sku: 'MUG', reserved: 1, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }]
  await orders.tell(stockAmendmentAnswered.draft(id, { orderId: id, amendmentId, outcome: 'SECURED', lines, short: [] }))
  await eventually(() => expect(orders.others.heard('order.amended.v1', id)).toHaveLength(1))
  const { order } = await change(
    'holdOrder',
    { orderId: id, reason: 'MANUAL', note: said('HoldOrderInput.note') },
    undefined,
    'order { holds { id reason } }',
  )
  const holdId = order.holds.find((hold: Answer) => hold.reason === 'MANUAL').id as string
  await change('releaseHold', { orderId: id, holdId, note: said('ReleaseHoldInput.note') })
  const opened = await change(
    'openCase',
    { idempotencyKey: 'c1', orderId: id, kind: 'QUESTION', subject: said('OpenCaseInput.subject'), body: said('OpenCaseInput.body') },
    ORLA,
    'case { id }',
  )
  await change('replyToCase', { caseId: opened.case.id, body: said('ReplyToCaseInput.body') }, ORLA)
  await change('resolveCase', { caseId: opened.case.id, body: said('ResolveCaseInput.body') })
  await change('cancelOrder', { orderId: cancelled.id, reason: said('CancelOrderInput.reason') }, ORLA)
  await orders.others.release(cancelled.id, MUG)
  const shipmentId = await orders.others.ship(id, [{ sku: 'MUG', quantity: 2 }])
  await orders.others.deliver(id, shipmentId, [{ sku: 'MUG', quantity: 2 }])
  await reaches(id, 'COMPLETED')
  await change('submitFeedback', { orderId: id, rating: 4, comment: said('SubmitFeedbackInput.comment') }, ORLA)
  const money = (amount: string) => ({ amount, currencyCode: 'GBP' })
  await change('refundOrder', { idempotencyKey: 'r1', orderId: id, amount: money('1.00'), reason: said('RefundOrderInput.reason') })
  await change('grantStoreCredit', {
    idempotencyKey: 'g1',
    customerId,
    amount: money('2.00'),
    reason: said('GrantStoreCreditInput.reason'),
  })
  const workItemId = newId()
  await orders.service.database.query(
    `INSERT INTO work_item (id, kind, subject, error, order_id, reference, attempts) VALUES ($1, 'DELIVERY', 's', 'e', $2, 'r-1', 1)`,
    [workItemId, id],
  )
  await change('resolveWorkItem', { workItemId, reason: said('ResolveWorkItemInput.reason') })
  await eventually(() =>
    expect(orders.others.heard('order.progressed.v1', id).map((event) => (event as Answer).timeline.type)).toContain('PAYMENT_REFUNDED'),
  )

  const there: string[] = []
  for (const [field, text] of Object.entries(TYPED)) if ((await orders.tablesWith([text])).length > 0) there.push(field)
  expect(there).toEqual(Object.keys(TYPED))
  const exported = JSON.stringify((await orders.graph('{ customerExport { document } }', {}, ORLA)).customerExport)
  // How staff closed its work is about the work.
  expect(Object.entries(TYPED).flatMap(([field, text]) => (exported.includes(text) ? [] : [field]))).toEqual([
    'ResolveWorkItemInput.reason',
  ])

  const { erasure } = await eventually(async () => {
    const answer = await orders.erase({}, ORLA)
    expect(answer.erasure.state).toBe('DONE')
    return answer
  })
  expect(erasure.openOrders).toBe(0)
  // All that is made of orders is made anew, of what is left of them.
  await orders.service.database.query(
    `DELETE FROM search_term; UPDATE search_progress SET rebuilt = '00000000-0000-0000-0000-000000000000'`,
  )
  await eventually(async () =>
    expect(await orders.service.database.query('SELECT FROM search_progress WHERE rebuilt IS NULL')).toHaveLength(1),
  )
  const left: Record<string, string[]> = {}
  for (const [field, text] of Object.entries(TYPED)) {
    const tables = await orders.tablesWith([text])
    if (tables.length > 0) left[field] = tables
  }
  // By tax law an invoice says whom it is for, and a credit note why it was made.
  const byLaw = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'phone'].map((name) => [`AddressInput.${name}`, ['invoice']])
  expect(left).toEqual({ ...Object.fromEntries(byLaw), 'RefundOrderInput.reason': ['invoice'] })

  // The log stays for ever, and whatever else is made of events is made anew of it.
  const log = orders.bus.published.filter(({ topic }) => topic === 'orders.order').map(({ value }) => value.toString())
  expect(Object.entries(TYPED).flatMap(([field, text]) => (log.some((event) => event.includes(text)) ? [field] : []))).toEqual([])
  const types = new Set(log.map((event) => (JSON.parse(event) as { type: string }).type))
  expect([...types].toSorted()).toEqual(
    expect.arrayContaining([
      ...['order.amended.v1', 'order.amendment_requested.v1', 'order.cancelled.v1', 'order.erased.v1', 'order.feedback_given.v1'],
      ...['order.held.v1', 'order.hold_released.v1', 'order.placed.v1', 'order.progressed.v1'],
    ]),
  )
}, 120_000)
