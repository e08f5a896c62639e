import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { shipmentStranded, shipmentTracked } from '@kade/events'
import { DEAD_LETTER_CLOSED, DEAD_LETTER_RECORDED, newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { ProviderTimeout, type PaymentProvider, type ProviderRequest } from '../src/payment/providers/provider.js'
import { runOrders } from './running-orders.js'

const SUPPORT = asViewer('SUPPORT')
const ONE = [{ sku: 'MUG', quantity: 1 }]
const MINUTES = 60_000

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

let ahead = 0
let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ providers: { test: provider }, now: () => new Date(Date.now() + ahead), deadlinesEveryMs: 100 })
})
beforeEach(() => void (ahead = 0))
afterAll(() => orders.stop())

interface Item {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly error: string
  readonly attempts: number
}
const LIST = '{ workItems(first: 100) { edges { node { id kind subject error orderId attempts } } } }'
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
const closed = (orderId: string): Promise<void> => eventually(async () => expect(await kindsOf(orderId)).toEqual([]), { timeoutMs: 20_000 })
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
  ahead = 11 * MINUTES
  const item = await theItemOf(orderId, kind)
  ahead = 0
  return item
}

describe('an order that inventory does not answer', () => {
  it('is a person’s work after ten minutes; retried, inventory is asked again and answers', async () => {
    const { id } = await place()
    const item = await overdue(id, 'STOCK_RESERVATION')
    expect(item).toMatchObject({ subject: expect.stringMatching(/^Inventory has not answered for order K-/), attempts: 1 })
    expect(await retry(item)).toEqual({ workItem: { id: item.id }, userErrors: [] })
    await eventually(() => expect(orders.others.heard('order.placed.v1', id)).toHaveLength(2))
    const [first, second] = orders.others.heard('order.placed.v1', id) as Record<string, unknown>[]
    // It is sealed anew: what is in it is the same.
    expect({ ...second, sealed: null }).toEqual({ ...first, sealed: null })
    expect(await kindsOf(id)).toEqual([])
    await orders.others.reserve(id, ONE)
    await reaches(id, 'CONFIRMED', 'AUTHORIZED')
  }, 60_000)

  it('is nobody’s work any more when the answer comes after all', async () => {
    const { id } = await place()
    const item = await overdue(id, 'STOCK_RESERVATION')
    await orders.others.reserve(id, ONE)
    await closed(id)
    expect(await retry(item)).toEqual({ workItem: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'workItemId'] }] })
  }, 60_000)

  it('is work again when the retry is not answered either', async () => {
    const { id } = await place()
    await retry(await overdue(id, 'STOCK_RESERVATION'))
    expect(await kindsOf(id)).toEqual([])
    await overdue(id, 'STOCK_RESERVATION')
    await cancel(id)
    await closed(id)
  }, 60_000)
})

describe('a cancellation that nobody answers', () => {
  it('is a person’s work; retried, inventory is asked for all that was given up', async () => {
    const { id } = await confirmed()
    await cancel(id)
    const item = await overdue(id, 'STOCK_RELEASE')
    await retry(item)
    await eventually(() =>
      expect(orders.others.heard('order.release_requested.v1', id)).toEqual([{ orderId: id, lines: ONE, reason: 'asked again' }]),
    )
    expect(await kindsOf(id)).toEqual([])
    await orders.others.release(id, ONE)
    await reaches(id, 'CANCELLED', 'VOIDED')
  }, 60_000)

  it('of some units of an order is so too, and no more when they are released or were too late', async () => {
    const [released, late] = [await confirmed(3), await confirmed(3)]
    for (const { id, lineId } of [released, late]) {
      await cancel(id, [{ orderLineId: lineId, quantity: 2 }])
    }
    await overdue(released.id, 'STOCK_RELEASE')
    await overdue(late.id, 'STOCK_RELEASE')
    await orders.others.release(released.id, ONE)
    await orders.others.release(released.id, ONE)
    await orders.others.refuseCancellation(late.id, [{ sku: 'MUG', quantity: 2 }])
    await closed(released.id)
    await closed(late.id)
  }, 60_000)

  it('has what waits behind a dead letter of the order replayed with the retry', async () => {
    const { id } = await confirmed()
    await cancel(id)
    const eventId = `${newId()}:with a colon`
    await orders.tell({
      topic: 'inventory.dead-letters',
      key: id,
      type: DEAD_LETTER_RECORDED,
      data: { group: 'inventory', topic: 'orders.order', key: id, eventId, type: 'order.cancelled.v1', error: 'a fault', attempts: 5 },
    })
    ahead = 11 * MINUTES
    const items = await eventually(
      async () => {
        const open = await itemsOf(id)
        expect(open.map(({ kind }) => kind).sort()).toEqual(['DEAD_LETTER', 'STOCK_RELEASE'])
        return open
      },
      { timeoutMs: 30_000 },
    )
    ahead = 0
    await retry(items.find(({ kind }) => kind === 'STOCK_RELEASE')!)
    await eventually(() => expect(orders.others.heard('dead-letter.replay_requested.v1', eventId)).toEqual([{ eventId }]))
    expect(await kindsOf(id)).toEqual([])
  }, 60_000)

  it('is no question of stock once that is free: the money has its own tries', async () => {
    down.add('tok_held')
    const { id } = await place('tok_held')
    await orders.others.reserve(id, ONE)
    await eventually(async () => expect(asked.some(({ token }) => token === 'tok_held')).toBe(true))
    await cancel(id)
    await orders.others.release(id, ONE)
    await eventually(async () =>
      expect(await orders.service.database.query('SELECT released_units AS units FROM orders WHERE id = $1', [id])).toEqual([{ units: 1 }]),
    )
    ahead = 11 * MINUTES
    await theItemOf(id, 'PAYMENT')
    down.delete('tok_held')
    ahead = 0
    await retry(await theItemOf(id, 'PAYMENT'))
    await reaches(id, 'CANCELLED', 'VOIDED')
    expect(await kindsOf(id)).toEqual([])
  }, 60_000)
})

describe('a payment that the provider does not answer for', () => {
  it('is a person’s work after eight tries; retried, it is asked under the same key, and the order goes on', async () => {
    down.add('tok_down')
    const { id } = await place('tok_down')
    await orders.others.reserve(id, ONE)
    ahead = 11 * MINUTES
    const item = await theItemOf(id, 'PAYMENT')
    expect(item).toMatchObject({
      subject: 'AUTHORIZE of 1645 GBP (minor units) at the payment provider',
      error: 'no answer',
      attempts: 8,
    })
    const questions = () => asked.filter(({ token }) => token === 'tok_down')
    expect(questions()).toHaveLength(8)
    down.delete('tok_down')
    expect(await retry(item)).toEqual({ workItem: { id: item.id }, userErrors: [] })
    await reaches(id, 'CONFIRMED', 'AUTHORIZED')
    expect([questions().length, new Set(questions().map(({ idempotencyKey }) => idempotencyKey)).size]).toEqual([9, 1])
    expect(await kindsOf(id)).toEqual([])
  }, 60_000)
})

describe('a message that cannot be handled', () => {
  const breakOrder = (id: string) =>
    orders.service.database.query(
      `CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = '${id}' THEN RAISE 'it is broken'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER broken BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION broken();`,
    )
  const mend = () => orders.service.database.query('DROP FUNCTION broken CASCADE')

  it('is a person’s work; retried in vain it is so again; retried when its cause is gone it takes effect', async () => {
    const { id } = await place()
    await breakOrder(id)
    await orders.others.reserve(id, ONE)
    const first = await theItemOf(id, 'DEAD_LETTER')
    expect(first).toMatchObject({ error: 'it is broken', attempts: 5 })
    expect(first.subject).toBe(`orders cannot handle stock.reserved.v1 on inventory.reservation (key ${id})`)
    await retry(first)
    const second = await theItemOf(id, 'DEAD_LETTER')
    expect(second).toMatchObject({ error: 'it is broken', attempts: 6 })
    expect(second.id).not.toBe(first.id)
    await mend()
    await retry(second)
    await reaches(id, 'CONFIRMED', 'AUTHORIZED')
    expect(await kindsOf(id)).toEqual([])
  }, 60_000)

  it.each(['REPLAYED', 'DISCARDED'])('is nobody’s work any more when it was %s from the command line', async (outcome) => {
    const { id } = await place()
    const letter = { group: 'shipping', topic: 'orders.order', key: id, eventId: newId(), type: 'order.placed.v1' }
    const told = { topic: 'shipping.dead-letters', key: id }
    await orders.tell({ ...told, type: DEAD_LETTER_RECORDED, data: { ...letter, error: 'a fault', attempts: 5 } })
    await theItemOf(id, 'DEAD_LETTER')
    await orders.tell({ ...told, type: DEAD_LETTER_CLOSED, data: { ...letter, outcome, reason: null } })
    await closed(id)
  })
})

it('a parcel that does not arrive is closed by the person who has decided', async () => {
  const { id } = await confirmed()
  await orders.tell(
    shipmentStranded.draft(id, {
      ...{ orderId: id, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), shipmentId: newId() },
      ...{ trackingNumber: 'KX1', lines: ONE, status: 'FAILURE', at: new Date().toISOString(), returnedAt: null, wasDelivered: false },
    }),
  )
  await retry(await theItemOf(id, 'DELIVERY'))
  expect(await kindsOf(id)).toEqual([])
})

describe('an order that nobody pays', () => {
  const HOURS = 60 * MINUTES
  const setExpiry = async (input: object) => {
    const text =
      'mutation ($input: SetChannelExpiryInput!) { setChannelExpiry(input: $input) { channel { unpaidMinutes } userErrors { code field } } }'
    return (await orders.graph<{ setChannelExpiry: object }>(asViewer('ADMIN'), text, { input })).data!.setChannelExpiry
  }
  const awaitingPayment = async (token: string) => {
    const { id } = await place(token)
    await orders.others.reserve(id, ONE)
    await eventually(() => expect(asked.some(({ orderId }) => orderId === id)).toBe(true))
    return id
  }

  it('gives its stock back after the time of its channel, and what the provider had begun is given up', async () => {
    const [unconfirmed, paid] = [await awaitingPayment('tok_unconfirmed'), await confirmed()]
    await reaches(unconfirmed, 'ON_HOLD', 'PENDING')
    ahead = 24 * HOURS + MINUTES
    await eventually(
      () => expect(orders.others.heard('order.cancelled.v1', unconfirmed)).toMatchObject([{ reason: 'It was not paid in time' }]),
      {
        timeoutMs: 30_000,
      },
    )
    await orders.others.release(unconfirmed, ONE)
    await eventually(
      async () => {
        const text = 'SELECT state FROM saga WHERE order_id = $1'
        expect(await orders.service.database.query(text, [unconfirmed])).toEqual([{ state: 'DONE' }])
      },
      { timeoutMs: 30_000 },
    )
    expect(asked.filter(({ idempotencyKey }) => idempotencyKey === `authorize:${unconfirmed}:given-up`)).toMatchObject([
      { reference: `intent-${unconfirmed}` },
    ])
    expect((await statusOf(unconfirmed))[0]).toBe('CANCELLED')
    expect((await statusOf(paid.id))[0]).toBe('CONFIRMED')
    ahead = 0
  }, 120_000)

  it('waits as its channel says: longer, or for ever', async () => {
    expect(await setExpiry({ channel: 'web', unpaidMinutes: 120 })).toEqual({ channel: { unpaidMinutes: 120 }, userErrors: [] })
    const id = await awaitingPayment('tok_unconfirmed')
    ahead = 119 * MINUTES
    await reaches(id, 'ON_HOLD', 'PENDING')
    ahead = 121 * MINUTES
    await eventually(async () => expect((await statusOf(id))[0]).toBe('CANCELLED'), { timeoutMs: 30_000 })
    ahead = 0
    const refused = (code: string, field: string) => ({ channel: null, userErrors: [{ code, field: ['input', field] }] })
    expect(await setExpiry({ channel: 'web', unpaidMinutes: 0 })).toEqual(refused('OUT_OF_RANGE', 'unpaidMinutes'))
    expect(await setExpiry({ channel: 'web', unpaidMinutes: 86_401 })).toEqual(refused('OUT_OF_RANGE', 'unpaidMinutes'))
    expect(await setExpiry({ channel: 'nowhere', unpaidMinutes: 60 })).toEqual(refused('NOT_FOUND', 'channel'))
    expect(await setExpiry({ channel: 'web' })).toEqual({ channel: { unpaidMinutes: null }, userErrors: [] })
    await setExpiry({ channel: 'web', unpaidMinutes: 1_440 })
  }, 120_000)
})

const casesOf = async (id: string) => {
  const text = 'query ($id: ID!) { order(id: $id) { cases { kind status subject messages { author body } } } }'
  return (await orders.graph<{ order: { cases: object[] } }>(SUPPORT, text, { id })).data!.order.cases
}

it('money that the provider does not give back opens a case, once for each refund', async () => {
  const { id } = await place('tok_closed')
  await orders.others.reserve(id, ONE)
  await reaches(id, 'CONFIRMED', 'AUTHORIZED')
  await orders.others.deliver(id, await orders.others.ship(id, ONE), ONE)
  await reaches(id, 'COMPLETED', 'CAPTURED')
  const input = { idempotencyKey: newId(), orderId: id, amount: { amount: '2.00', currencyCode: 'GBP' }, reason: 'it was late' }
  const refund = 'mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { userErrors { code } } }'
  expect((await orders.graph(SUPPORT, refund, { input })).data).toEqual({ refundOrder: { userErrors: [] } })
  const item = await theItemOf(id, 'PAYMENT')
  expect(item.error).toBe('the card is closed')
  await retry(item)
  await theItemOf(id, 'PAYMENT')
  expect(await casesOf(id)).toEqual([
    {
      ...{ kind: 'REFUND', status: 'OPEN', subject: 'Money could not be given back' },
      messages: [{ author: 'system', body: 'The money could not be given back by the way it was paid. We see to it, and write here.' }],
    },
  ])
}, 120_000)

it('a parcel in trouble opens a case, once, and not for what goes well', async () => {
  const { id } = await confirmed()
  const shipmentId = await orders.others.ship(id, ONE)
  let sequence = 0
  const tracked = (status: 'IN_TRANSIT' | 'EXCEPTION', description: string) =>
    shipmentTracked.draft(id, {
      ...{ orderId: id, shipmentId, trackingNumber: 'KX88', sequence: (sequence += 1), channel: 'web', customerId: null, status },
      ...{ event: { id: newId(), status, description, location: null, countryCode: null, at: new Date().toISOString() } },
      ...{ estimatedDelivery: null, delayed: false },
    })
  await orders.tell(tracked('IN_TRANSIT', 'At the hub'), tracked('EXCEPTION', 'The label is torn'), tracked('EXCEPTION', 'Still torn'))
  await orders.others.deliver(id, shipmentId, ONE)
  await reaches(id, 'COMPLETED', 'CAPTURED')
  expect(await casesOf(id)).toEqual([
    {
      ...{ kind: 'LATE', status: 'OPEN', subject: 'Something went wrong with parcel KX88' },
      messages: [{ author: 'system', body: 'The carrier says: The label is torn' }],
    },
  ])
}, 120_000)
