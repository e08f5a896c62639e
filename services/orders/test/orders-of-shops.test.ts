import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stockAmendmentAnswered } from '@kade/events'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aShopifyEdit, aShopifyFulfillment, aShopifyOrder, aShopifyRefund, aWooOrder } from '../src/inbox/shop-orders.builder.js'
import { runOrders } from './running-orders.js'
import { CONNECTIONS, shopify, woo } from './shop-platforms.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders({ connections: CONNECTIONS })
  await orders.offer({ sku: 'TEA' })
})
afterAll(() => orders.stop())

const SUPPORT = asViewer('SUPPORT')
const PATIENT = { timeoutMs: 30_000 }
const tell = (body: object, topic = 'orders/updated') => shopify(orders.service.url, { topic, body })
const tellWoo = (body: object, topic = 'order.updated') => woo(orders.service.url, { topic, body })

interface Seen {
  readonly id: string
  readonly status: string
  readonly paymentStatus: string
  readonly lines: { sku: string; quantity: number; total: { amount: string }; quantities: { cancelled: number } }[]
  readonly [field: string]: unknown
}
const ORDERS = `query ($filter: OrderFilter) { orders(filter: $filter, first: 100) { edges { node { id channelOrderId status paymentStatus email campaign placedAt total { amount }
  timeline { edges { node { type message actor } } } lines { sku quantity total { amount } quantities { cancelled } } } } } }`
async function ordersOf(channel: string, channelOrderId: number): Promise<Seen[]> {
  const { data, errors } = await orders.graph<{ orders: { edges: { node: Seen }[] } }>(SUPPORT, ORDERS, { filter: { channel } })
  if (errors) throw new Error(JSON.stringify(errors))
  return data!.orders.edges.map(({ node }) => node).filter((order) => order.channelOrderId === String(channelOrderId))
}
const theOrder = (id: number, channel = 'web'): Promise<Seen> =>
  eventually(async () => {
    const [order, ...more] = await ordersOf(channel, id)
    expect([order !== undefined, more]).toEqual([true, []])
    return order!
  }, PATIENT)
/** Units that are still wanted, by SKU. */
const unitsOf = ({ lines }: Seen) => lines.map(({ sku, quantity, quantities: { cancelled } }) => [sku, quantity - cancelled])
const becomes = (id: number, expected: object, channel = 'web') =>
  eventually(async () => {
    const order = await theOrder(id, channel)
    expect({ status: order.status, payment: order.paymentStatus, units: unitsOf(order) }).toMatchObject(expected)
    return order
  }, PATIENT)
interface Delivery {
  readonly id: string
  readonly topic: string
  readonly state: string
  readonly reason: string | null
}
async function deliveriesOf(channelOrderId: number): Promise<Delivery[]> {
  const query = `query ($filter: ChannelDeliveryFilter) { channelDeliveries(filter: $filter) { edges { node { id topic state reason occurredAt order { channelOrderId } } } } }`
  const { data } = await orders.graph<{ channelDeliveries: { edges: { node: Delivery }[] } }>(SUPPORT, query, {
    filter: { channelOrderId: String(channelOrderId) },
  })
  return data!.channelDeliveries.edges.map(({ node }) => node)
}
const statesOf = async (id: number) => (await deliveriesOf(id)).map(({ topic, state }) => `${topic} ${state}`).sort()
const statesBecome = (id: number, expected: string[]) => eventually(async () => expect(await statesOf(id)).toEqual(expected), PATIENT)
async function workOf(subject: string): Promise<{ id: string; error: string; orderId: string | null }[]> {
  const { data } = await orders.graph<{
    workItems: { edges: { node: { id: string; kind: string; subject: string; error: string; orderId: string | null } }[] }
  }>(SUPPORT, '{ workItems(first: 100) { edges { node { id kind subject error orderId } } } }')
  return data!.workItems.edges.map(({ node }) => node).filter((item) => item.kind === 'CHANNEL_ORDER' && item.subject.includes(subject))
}
const graph = (query: string, input: object) => orders.graph<Record<string, { userErrors: unknown[] }>>(SUPPORT, query, { input })
const replay = (deliveryId: string) =>
  graph('mutation ($input: ReplayChannelDeliveryInput!) { replayChannelDelivery(input: $input) { userErrors { code field } } }', {
    deliveryId,
  })

describe('an order of Shopify', () => {
  it('that is paid is placed once, with what the shop took, and confirmed when its stock is secured', async () => {
    for (let n = 0; n < 3; n += 1) await tell(aShopifyOrder({ id: 5001 }), 'orders/create')
    const order = await theOrder(5001)
    expect(order).toMatchObject({
      email: 'buyer-5001@example.com',
      campaign: 'autumn',
      placedAt: '2026-11-20T09:00:00.000Z',
      total: { amount: '25.00' },
    })
    await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 2 }])
    await becomes(5001, { status: 'CONFIRMED', payment: 'AUTHORIZED', units: [['MUG', 2]] })
    await statesBecome(5001, ['orders/create APPLIED', 'orders/create SUPERSEDED', 'orders/create SUPERSEDED'])
  })

  it('costs here what it costs there: lines less their discounts, with shipping and duties', async () => {
    const lines = [{ id: 71, sku: 'MUG', quantity: 3, price: '12.50', discount_allocations: [{ amount: '2.51' }] }]
    const shipping = { shipping_lines: [{ title: 'Standard', price: '4.95', tax_lines: [] }], total_price: '39.94', total_price_set: null }
    await tell(aShopifyOrder({ id: 5010, lines, ...shipping }), 'orders/create')
    expect(await theOrder(5010)).toMatchObject({ total: { amount: '39.94' }, lines: [{ quantity: 3, total: { amount: '34.99' } }] })
    await statesBecome(5010, ['orders/create APPLIED'])
    expect(await workOf('5010')).toEqual([])
    await tell(aShopifyOrder({ id: 5011, lines, ...shipping, total_price: '39.00' }), 'orders/create')
    await eventually(
      async () =>
        expect(await workOf('5011')).toMatchObject([{ error: expect.stringContaining('It costs 3994 here and 3900 in the shop') }]),
      PATIENT,
    )
  })

  it('that is not paid yet is held, and goes on when it is', async () => {
    await tell(aShopifyOrder({ id: 5002, financial_status: 'pending' }), 'orders/create')
    const order = await theOrder(5002)
    await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 2 }])
    await becomes(5002, { status: 'ON_HOLD' })
    await tell(aShopifyOrder({ id: 5002, updated_at: '2026-11-20T10:05:00+01:00' }), 'orders/paid')
    await becomes(5002, { status: 'CONFIRMED', payment: 'AUTHORIZED' })
  })

  it('that was changed is changed here by what is newest by the shop’s own time, in whatever order it is told', async () => {
    const later = (minute: number, change: object) => ({ id: 0, updated_at: `2026-11-20T10:${minute}:00+01:00`, ...change })
    const lines = (mugs: number, tea: number) => [
      { id: 71, sku: 'MUG', quantity: 3, current_quantity: mugs },
      { id: 72, sku: 'TEA', quantity: 2, current_quantity: tea },
    ]
    const told = [later(10, { lines: lines(3, 2) }), later(20, { lines: lines(2, 2) }), later(30, { lines: lines(2, 0) })]
    const orderings = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0, 1, 0],
    ]
    for (const [n, ordering] of orderings.entries())
      for (const index of ordering) await tell(aShopifyOrder({ ...told[index], id: 5100 + n }))
    for (const n of orderings.keys())
      await becomes(5100 + n, {
        status: 'PENDING',
        units: [
          ['MUG', 2],
          ['TEA', 0],
        ],
      })
    const { timeline } = (await theOrder(5100)) as unknown as { timeline: { edges: { node: { actor: string; message: string } }[] } }
    expect(timeline.edges.map(({ node }) => node)).toContainEqual(expect.objectContaining({ type: 'CANCELLED', actor: 'channel:web' }))
  })

  it('that is cancelled before it is told of is placed and cancelled; an older one that comes later revives nothing', async () => {
    await tell(
      aShopifyOrder({
        id: 5003,
        cancelled_at: '2026-11-20T11:00:00+01:00',
        cancel_reason: 'customer',
        updated_at: '2026-11-20T11:00:00+01:00',
      }),
      'orders/cancelled',
    )
    await becomes(5003, { status: 'CANCELLED' })
    await tell(aShopifyOrder({ id: 5003 }), 'orders/create')
    await statesBecome(5003, ['orders/cancelled APPLIED', 'orders/create SUPERSEDED'])
    await becomes(5003, { status: 'CANCELLED' })
    const { id } = await theOrder(5003)
    await eventually(() => expect(orders.others.heard('order.placed.v1', id)).toHaveLength(1))
  })

  it('that is edited before it is told of waits, and is applied with it', async () => {
    await tell(aShopifyEdit({ orderId: 5004, removals: [{ id: 71, delta: 1 }] }), 'orders/edited')
    await statesBecome(5004, ['orders/edited WAITING'])
    await eventually(async () => expect((await deliveriesOf(5004))[0]?.reason).toBe('Its order has not come yet'), PATIENT)
    await tell(aShopifyOrder({ id: 5004 }), 'orders/create')
    await becomes(5004, { status: 'PENDING', units: [['MUG', 1]] })
    await statesBecome(5004, ['orders/create APPLIED', 'orders/edited APPLIED'])
  })

  it('that is a test is left alone', async () => {
    await tell(aShopifyOrder({ id: 5005, test: true }), 'orders/create')
    await statesBecome(5005, ['orders/create IGNORED'])
    expect(await ordersOf('web', 5005)).toEqual([])
  })

  it('with an SKU that nobody knows is a person’s work, and goes on by itself once it is for sale', async () => {
    await tell(aShopifyOrder({ id: 5006, lines: [{ id: 71, sku: 'NEW', quantity: 2 }] }), 'orders/create')
    await statesBecome(5006, ['orders/create FAILED'])
    expect(await workOf('5006')).toMatchObject([{ error: 'There is no variant NEW for sale' }])
    await orders.offer({ sku: 'NEW' })
    await becomes(5006, { status: 'PENDING', units: [['NEW', 2]] })
    await eventually(async () => expect(await workOf('5006')).toEqual([]), PATIENT)
    await statesBecome(5006, ['orders/create APPLIED'])
  })

  it('of which the shop gave money back has it given back here, once what is told was taken', async () => {
    await tell(aShopifyRefund({ orderId: 5007, amount: '5.00' }), 'refunds/create')
    await tell(aShopifyOrder({ id: 5007 }), 'orders/create')
    const { id } = await theOrder(5007)
    await orders.others.reserve(id, [{ sku: 'MUG', quantity: 2 }])
    await becomes(5007, { status: 'CONFIRMED' })
    await orders.others.ship(id, [{ sku: 'MUG', quantity: 2 }])
    await becomes(5007, { payment: 'CAPTURED' })
    await tell(aShopifyRefund({ id: 602, orderId: 5007, amount: '7.50', at: '2026-11-20T13:00:00+01:00' }), 'refunds/create')
    await becomes(5007, { payment: 'PARTIALLY_REFUNDED' })
    await eventually(async () => {
      const query = `{ order(id: "${id}") { amounts { refunded { amount } } } }`
      const { data } = await orders.graph<{ order: { amounts: { refunded: { amount: string } } } }>(SUPPORT, query)
      expect(data!.order.amounts.refunded.amount).toBe('12.50')
    }, PATIENT)
    expect(await workOf('5007')).toEqual([])
  })

  it('that the shop has sent by itself is not sent here: not placed at all, or its units are given up', async () => {
    await tell(aShopifyFulfillment({ orderId: 5008 }), 'fulfillments/create')
    await tell(aShopifyOrder({ id: 5008 }), 'orders/create')
    await statesBecome(5008, ['fulfillments/create IGNORED', 'orders/create IGNORED'])
    expect(await ordersOf('web', 5008)).toEqual([])
    await tell(aShopifyOrder({ id: 5009 }), 'orders/create')
    await theOrder(5009)
    await tell(aShopifyFulfillment({ orderId: 5009, quantity: 1 }), 'fulfillments/create')
    await becomes(5009, { units: [['MUG', 1]] })
  })

  it('that is read again changes nothing', async () => {
    const before = await theOrder(5001)
    const [delivery] = await deliveriesOf(5001)
    expect((await replay(delivery!.id)).data).toEqual({ replayChannelDelivery: { userErrors: [] } })
    await eventually(async () => expect((await statesOf(5001)).join()).not.toContain('RECEIVED'), PATIENT)
    expect(await theOrder(5001)).toEqual(before)
  })
})

describe('an order of WooCommerce', () => {
  it('is placed in its channel, by its own times, and cancelled with it', async () => {
    await tellWoo(aWooOrder({ id: 727 }), 'order.created')
    const order = await theOrder(727, 'social')
    expect(order).toMatchObject({ placedAt: '2026-11-20T09:00:00.000Z', total: { amount: '25.00' } })
    await tellWoo(aWooOrder({ id: 727, status: 'cancelled', date_modified_gmt: '2026-11-20T09:30:00' }))
    await becomes(727, { status: 'CANCELLED' }, 'social')
  })

  it('whose quantity was raised has as many units here, once they are secured; a person is asked when they are not', async () => {
    const [line] = aWooOrder().line_items
    const of = (id: number, quantity: number, minute: number) =>
      tellWoo(aWooOrder({ id, line_items: [{ ...line, quantity }], date_modified_gmt: `2026-11-20T09:${minute}:00` }))
    for (const [id, outcome] of [
      [729, 'SECURED'],
      [730, 'REFUSED'],
    ] as const) {
      await of(id, 2, 10)
      const order = await theOrder(id, 'social')
      await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 2 }])
      await becomes(id, { status: 'CONFIRMED' }, 'social')
      await of(id, 3, 20)
      const [{ amendmentId }] = await eventually(() => {
        const asked = orders.others.heard('order.amendment_requested.v1', order.id) as [{ amendmentId: string }]
        expect(asked).toHaveLength(1)
        return asked
      }, PATIENT)
      // Looking at what is not answered yet is no try that failed.
      await eventually(async () => {
        const pending = await orders.service.database.query(
          'SELECT attempts FROM channel_order WHERE channel_order_id = $1 AND claimed_until IS NULL AND due_at IS NOT NULL',
          [String(id)],
        )
        expect(pending).toEqual([{ attempts: 0 }])
      }, PATIENT)
      const isThere = outcome === 'SECURED'
      await orders.tell(
        stockAmendmentAnswered.draft(order.id, {
          ...{ orderId: order.id, amendmentId, outcome },
          lines: isThere ? [{ sku: 'MUG', reserved: 1, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }] : [],
          short: isThere ? [] : [{ sku: 'MUG', requested: 1, available: 0 }],
        }),
      )
    }
    await becomes(729, { status: 'CONFIRMED', units: [['MUG', 3]] }, 'social')
    await eventually(async () => expect(await workOf('730')).toMatchObject([{ error: 'The shop wants 1 more of MUG' }]), PATIENT)
    await becomes(730, { units: [['MUG', 2]] }, 'social')
    expect(await workOf('729')).toEqual([])
  })

  it('whose quantity was lowered has fewer units here', async () => {
    const [line] = aWooOrder().line_items
    const of = (quantity: number, minute: number) =>
      aWooOrder({ id: 728, line_items: [{ ...line, quantity }], date_modified_gmt: `2026-11-20T09:${minute}:00` })
    await tellWoo(of(2, 10), 'order.created')
    await tellWoo(of(1, 20))
    await becomes(728, { units: [['MUG', 1]] }, 'social')
  })
})

describe('an order of WooCommerce of which a line is deleted', () => {
  it('has none of it here, and costs what is left', async () => {
    const [mugs] = aWooOrder().line_items
    const tea = { ...mugs, id: 316, sku: 'TEA', name: 'Tea' }
    const of = (lines: object[], total: string, minute: number) =>
      aWooOrder({ id: 731, line_items: lines, total, date_modified_gmt: `2026-11-20T09:${minute}:00` })
    await tellWoo(of([mugs!, tea], '50.00', 10), 'order.created')
    await theOrder(731, 'social')
    await tellWoo(of([mugs!], '25.00', 20))
    const units = [
      ['MUG', 2],
      ['TEA', 0],
    ]
    await becomes(731, { units }, 'social')
    await statesBecome(731, ['order.created APPLIED', 'order.updated APPLIED'])
    expect(await workOf('731')).toEqual([])
  })
})

describe('what maps to nothing', () => {
  it('is a person’s work, which is tried again by it', async () => {
    await tell({ product: { id: 1 } }, 'products/update')
    const [item] = await eventually(async () => {
      const found = await workOf('products/update')
      expect(found).toHaveLength(1)
      return found
    }, PATIENT)
    expect(item!.error).toMatch(/^It is neither an order, an edit, a refund nor a fulfillment/)
    const retry = 'mutation ($input: RetryWorkItemInput!) { retryWorkItem(input: $input) { userErrors { code } } }'
    expect((await graph(retry, { workItemId: item!.id })).data).toEqual({ retryWorkItem: { userErrors: [] } })
    await eventually(
      async () => expect((await workOf('products/update')).map(({ id }) => id)).toEqual([expect.not.stringContaining(item!.id)]),
      PATIENT,
    )
  })

  it('is not there to be read again when nobody has sent it', async () => {
    const { data } = await replay('0198a000-0000-7000-8000-000000000001')
    expect(data?.replayChannelDelivery).toEqual({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'deliveryId'] }] })
  })
})
