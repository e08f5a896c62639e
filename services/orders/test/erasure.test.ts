import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createKeyRing, newId, unseal } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { MUG, runErasing, SECRET, type Answer } from './erasing.js'
import { anInput, PLACE } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runErasing>>
beforeAll(async () => {
  orders = await runErasing()
})
afterAll(() => orders.stop())

/** What nobody else is called, and lives at. */
const PERSON = ['Quillfeather', 'quill@example.org', '612345678', 'Zonnebloemstraat', 'Nieuwegracht', 'Zuiderkerk']
const quill = newId()
const QUILL = asViewer('CUSTOMER', { customerId: quill })
const SUPPORT = asViewer('SUPPORT')
const home = {
  name: 'Q. Quillfeather',
  line1: 'Zonnebloemstraat 77',
  postalCode: 'SW1Y 4JH',
  city: 'London',
  countryCode: 'GB',
  phone: '+31 612345678',
}
const other = { ...home, line1: 'Nieuwegracht 5' }

const graph = (query: string, variables: object = {}, viewer = SUPPORT): Promise<Answer> => orders.graph(query, variables, viewer)
const erase = (input: object, viewer = SUPPORT) => orders.erase(input, viewer)

/** A customer with all that can be kept of one: an order that was amended and delivered, a case, addresses, consents. */
let orderId = ''
beforeAll(async () => {
  const input = { ...anInput(), email: 'quill@example.org', name: 'Q. Quillfeather', shippingAddress: home }
  await graph(
    'mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { userErrors { code } } }',
    { input: { name: 'Q. Quillfeather', email: 'quill@example.org', phone: '+31 612345678' } },
    QUILL,
  )
  await graph(
    'mutation ($input: SaveAddressInput!) { saveAddress(input: $input) { userErrors { code } } }',
    { input: { address: home } },
    QUILL,
  )
  await graph(
    'mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { userErrors { code } } }',
    { input: { purpose: 'PROFILING', given: true, source: 'Quillfeather’s page' } },
    QUILL,
  )
  orderId = ((await graph(PLACE, { input }, QUILL)).placeOrder!.order as { id: string }).id
  await orders.others.reserve(orderId, MUG)
  await eventually(async () => expect(await orders.statusOf(orderId)).toBe('CONFIRMED'))
  const amended = await graph(
    'mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { userErrors { code field } } }',
    { input: { orderId, reason: 'we moved behind the Zuiderkerk', shippingAddress: other } },
    QUILL,
  )
  expect(amended.amendOrder!.userErrors).toEqual([])
  await graph(
    'mutation ($input: OpenCaseInput!) { openCase(input: $input) { userErrors { code } } }',
    { input: { idempotencyKey: 'c1', orderId, kind: 'QUESTION', subject: 'Quillfeather asks', body: 'Call me at 612345678' } },
    QUILL,
  )
}, 120_000)

/** The data of an event, as it stands in the log. */
const logged = (type: string) =>
  eventually(() => {
    const [event] = orders.others.heard(type, orderId) as { shippingAddress: object; sealed: { keyId: string; content: string } }[]
    expect(event).toBeDefined()
    return event!
  })
const ring = createKeyRing([SECRET])
async function askKeys(body: string, signature = ring.sign(body)) {
  const response = await fetch(`${orders.service.url.replace(/\/graphql$/, '')}/personal-keys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'kade-signature': signature },
    body,
  })
  return { status: response.status, answer: (await response.json()) as { keys: Record<string, string | null> } }
}
const asking = (keys: readonly string[], at = Date.now()) => JSON.stringify({ at, keys })

describe('events', () => {
  it('name nobody: where an order goes is sealed in them, and its country is told', async () => {
    for (const type of ['order.placed.v1', 'order.amended.v1']) {
      const { shippingAddress, sealed } = await logged(type)
      expect(shippingAddress).toEqual({
        name: '',
        company: null,
        line1: '',
        line2: null,
        postalCode: null,
        city: '',
        region: null,
        countryCode: 'GB',
        phone: null,
      })
      const { answer } = await askKeys(asking([sealed.keyId]))
      const key = ring.unwrap(Buffer.from(answer.keys[sealed.keyId]!, 'base64'), sealed.keyId)
      const opened = JSON.parse(unseal(key, Buffer.from(sealed.content, 'base64'), orderId).toString()) as object
      expect(opened).toMatchObject({
        shippingAddress: type === 'order.placed.v1' ? { line1: 'Zonnebloemstraat 77' } : { line1: 'Nieuwegracht 5' },
      })
    }
    const log = JSON.stringify(orders.bus.published)
    expect(PERSON.filter((text) => log.includes(text))).toEqual([])
  })

  it('of one account are sealed with one key; a guest’s order has its own', async () => {
    const keys = async () =>
      (await orders.service.database.query<{ count: number }>('SELECT count(*) AS count FROM personal_key'))[0]!.count
    const before = await keys()
    await graph(PLACE, { input: { ...anInput(), email: 'other@example.org' } }, QUILL).then(async ({ placeOrder }) => {
      const { id } = placeOrder!.order as { id: string }
      await eventually(() => expect(orders.others.heard('order.placed.v1', id)).toHaveLength(1))
      await graph('mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }', {
        input: { orderId: id, reason: 'mistaken' },
      })
      await orders.others.release(id, MUG)
      await eventually(async () => expect(await orders.statusOf(id)).toBe('CANCELLED'))
    })
    expect(await keys()).toBe(before)
    const { order } = await orders.place()
    await eventually(() => expect(orders.others.heard('order.placed.v1', order.id)).toHaveLength(1))
    expect(await keys()).toBe(before + 1)
  })

  it('keys are handed to those alone who have the secret, and ask just now', async () => {
    const { sealed } = await logged('order.placed.v1')
    const body = asking([sealed.keyId])
    const late = asking([sealed.keyId], Date.now() - 3_600_000)
    const statuses = [
      await askKeys(body),
      await askKeys(body, createKeyRing(['x'.repeat(32)]).sign(body)),
      await askKeys(body, ring.sign(`${body} `)),
      await askKeys(late),
      await askKeys('{"keys":[1]}'),
    ]
    expect(statuses.map(({ status }) => status)).toEqual([200, 401, 401, 401, 400])
    const { answer } = await askKeys(asking([newId(), 'no id']))
    expect(Object.values(answer.keys)).toEqual([null, null])
  })
})

describe('a customer who is to be erased', () => {
  it('waits while an order is not over, and is asked for once', async () => {
    const first = await erase({}, QUILL)
    expect(first).toMatchObject({ erasure: { state: 'WAITING', openOrders: 1, requestedBy: 'customer', doneAt: null }, userErrors: [] })
    expect((await erase({ customerId: quill })).erasure.id).toBe(first.erasure.id)
    const { erasures } = await graph('{ erasures(state: WAITING) { totalCount edges { node { customerId } } } }')
    expect(erasures).toEqual({ totalCount: 1, edges: [{ node: { customerId: quill } }] })
    expect(await erase({ customerId: newId() })).toEqual({
      erasure: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'customerId'] }],
    })
    expect(await erase({ customerId: quill }, asViewer('CUSTOMER', { customerId: newId() }))).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    })
  })

  it('is nowhere once the order is over but in what tax law has us keep, and nothing opens what was sealed', async () => {
    await eventually(async () =>
      expect(await orders.tablesWith(PERSON)).toEqual(
        expect.arrayContaining([
          'case_message',
          'customer',
          'customer_address',
          'customer_consent',
          'order_event',
          'orders',
          'search_term',
          'support_case',
        ]),
      ),
    )
    await orders.service.database.query(
      `INSERT INTO work_item (id, kind, subject, error, order_id, reference, attempts, resolved_at, resolution) VALUES (gen_random_uuid(), 'CASE', 's', 'e', $1, 'r-1', 1, now(), 'Quillfeather was called')`,
      [orderId],
    )
    const shipmentId = await orders.others.ship(orderId, MUG)
    await orders.others.deliver(orderId, shipmentId, MUG)
    await eventually(async () => expect(await orders.statusOf(orderId)).toBe('COMPLETED'))
    const { sealed } = await logged('order.placed.v1')
    // However many ask at once, and the watch besides: it is done once.
    const erased = await eventually(async () => {
      const [{ erasure }] = await Promise.all([erase({ customerId: quill }), erase({ customerId: quill }), erase({}, QUILL)])
      expect(erasure.state).toBe('DONE')
      return erasure
    })
    expect(erased.openOrders).toBe(0)
    await eventually(async () => expect(await orders.tablesWith(PERSON)).toEqual(['invoice']))
    expect((await askKeys(asking([sealed.keyId]))).answer.keys).toEqual({ [sealed.keyId]: null })
    await eventually(() => expect(orders.others.heard('order.erased.v1', orderId)).toHaveLength(1))
    const again = await Promise.all(Array.from({ length: 4 }, () => erase({}, QUILL)))
    expect(again.map(({ erasure }) => erasure.id)).toEqual(Array(4).fill(erased.id))
    expect(orders.others.heard('order.erased.v1', orderId)).toHaveLength(1)
  })

  it('is answered as erased, and does nothing more', async () => {
    const asked =
      'query ($id: ID!) { customer(id: $id) { name email phone erasedAt addresses { id } consents { purpose } erasure { state } orders { totalCount } } }'
    const { customer } = await graph(asked, { id: quill })
    expect(customer).toEqual({
      name: '',
      email: '',
      phone: null,
      erasedAt: expect.any(String),
      addresses: [],
      consents: [],
      erasure: { state: 'DONE' },
      orders: { totalCount: 2 },
    })
    const { me } = await graph('{ me { id name erasedAt } }', {}, QUILL)
    expect(me).toEqual({ id: quill, name: '', erasedAt: expect.any(String) })
    const refused = async (query: string, input: object, viewer = QUILL) =>
      Object.values(await graph(query, { input }, viewer))[0]!.userErrors.map(({ code }: { code: string }) => code)
    expect(
      await refused('mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { userErrors { code } } }', {
        name: 'Q',
        email: 'q@example.org',
      }),
    ).toEqual(['ILLEGAL_TRANSITION'])
    expect(
      await refused('mutation ($input: SaveAddressInput!) { saveAddress(input: $input) { userErrors { code } } }', { address: home }),
    ).toEqual(['ILLEGAL_TRANSITION'])
    expect(await refused(PLACE, anInput())).toEqual(['ILLEGAL_TRANSITION'])
    expect(await refused(PLACE, { ...anInput(), customerId: quill }, SUPPORT)).toEqual(['ILLEGAL_TRANSITION'])
    expect(
      await refused('mutation ($input: ClaimOrderInput!) { claimOrder(input: $input) { userErrors { code } } }', {
        orderNumber: 'K-1',
        email: 'q@example.org',
      }),
    ).toEqual(['ILLEGAL_TRANSITION'])
    expect(
      await refused('mutation ($input: OpenCaseInput!) { openCase(input: $input) { userErrors { code } } }', {
        idempotencyKey: 'c2',
        kind: 'QUESTION',
        subject: 'x',
        body: 'y',
      }),
    ).toEqual(['REQUIRED'])
    // Nobody writes anything about it that nothing would erase; money that it is owed stays its own.
    const about = (mutation: string, input: object, viewer = SUPPORT) =>
      refused(
        `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { userErrors { code } } }`,
        input,
        viewer,
      )
    const question = { orderId, kind: 'QUESTION', subject: 'Quillfeather', body: 'Call me' }
    const GUEST = asViewer('GUEST', { orderId })
    for (const viewer of [QUILL, GUEST, SUPPORT]) {
      expect(await about('openCase', { idempotencyKey: newId(), ...question }, viewer)).toEqual(['ILLEGAL_TRANSITION'])
    }
    for (const viewer of [QUILL, GUEST])
      expect(await about('submitFeedback', { orderId, rating: 5, comment: 'Quillfeather' }, viewer)).toEqual(['ILLEGAL_TRANSITION'])
    const { cases } = (await graph('query ($id: ID!) { order(id: $id) { cases { id } } }', { id: orderId })).order as {
      cases: { id: string }[]
    }
    expect(await about('replyToCase', { caseId: cases[0]!.id, body: 'Quillfeather' }, QUILL)).toEqual(['ILLEGAL_TRANSITION'])
    const pound = { amount: '1.00', currencyCode: 'GBP' }
    expect(await about('grantStoreCredit', { idempotencyKey: newId(), customerId: quill, amount: pound, reason: 'Quillfeather' })).toEqual([
      'NOT_FOUND',
    ])
    const refund = { idempotencyKey: newId(), orderId, amount: pound, reason: 'late', destination: 'STORE_CREDIT' }
    expect(await about('refundOrder', refund)).toEqual(['INVALID'])
    const { allowedActions } = (await graph('query ($id: ID!) { order(id: $id) { allowedActions } }', { id: orderId }, QUILL)).order as {
      allowedActions: string[]
    }
    expect(allowedActions.filter((action) => action === 'OPEN_CASE' || action === 'SUBMIT_FEEDBACK')).toEqual([])
    expect((await orders.tablesWith(['Quillfeather'])).filter((table) => !['invoice', 'invoice_file'].includes(table))).toEqual([])
    const number = (
      await graph('query ($id: ID!) { order(id: $id) { number customer { name } shippingAddress { line1 countryCode } } }', { id: orderId })
    ).order as unknown as { number: string }
    expect(number).toMatchObject({ customer: { name: '' }, shippingAddress: { line1: '', countryCode: 'GB' } })
    for (const email of ['quill@example.org', '', 'erased', 'nobody'])
      expect(
        await refused(
          'mutation ($input: GuestAccessInput!) { guestAccess(input: $input) { userErrors { code } } }',
          { orderNumber: number.number, email },
          asViewer([]),
        ),
      ).toEqual(['NOT_FOUND'])
  })
})
