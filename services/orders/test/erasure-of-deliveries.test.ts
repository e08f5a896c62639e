import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { aShopifyOrder } from '../src/inbox/shop-orders.builder.js'
import { runErasing, type Answer } from './erasing.js'
import { shopify } from './shop-platforms.js'

let orders: Awaited<ReturnType<typeof runErasing>>
beforeAll(async () => {
  orders = await runErasing()
})
afterAll(() => orders.stop())

/** What nobody else is called, and lives at. */
const PERSON = ['Quillfeather', 'quill@example.org', '612345678', 'Zonnebloemstraat']
const rey = {
  first_name: 'Rey',
  last_name: 'Quillfeather',
  name: 'Rey Quillfeather',
  phone: '+31 612345678',
  address1: 'Zonnebloemstraat 9',
}
const where = { address2: '', zip: 'SW1Y 4JH', city: 'London', province: 'England', province_code: 'ENG', country_code: 'GB' }
const body = (change: object = {}) =>
  aShopifyOrder({
    ...{ id: 9001, email: 'quill@example.org', customer: { ...rey, id: 4 } },
    shipping_address: { ...rey, ...where },
    billing_address: { ...rey, ...where },
    ...change,
  })
const deliveries = async () => {
  const asked =
    '{ channelDeliveries(filter: { channelOrderId: "9001" }) { edges { node { id state reason body order { id status customer { id } } } } } }'
  return (await orders.graph(asked)).channelDeliveries.edges.map(({ node }: Answer) => node)
}
const stored = () =>
  orders.service.database.query(
    'SELECT body IS NULL AS "isNotClear", sealed_body IS NOT NULL AS "isSealed" FROM channel_delivery WHERE channel_order_id = $1',
    ['9001'],
  )
let [order, customer] = ['', '']

it('what a shop sent is sealed once its order is known, seen by staff as it came, and read again', async () => {
  expect((await shopify(orders.service.url, { topic: 'orders/create', body: body() })).status).toBe(200)
  await eventually(async () => expect(await stored()).toEqual([{ isNotClear: true, isSealed: true }]))
  expect(await orders.tablesWith(['Zonnebloemstraat 9'])).not.toContain('channel_delivery')
  const [delivery] = await deliveries()
  expect(JSON.parse(delivery.body)).toMatchObject({ shipping_address: { address1: 'Zonnebloemstraat 9' } })
  ;[order, customer] = [delivery.order.id, delivery.order.customer.id]
  const replayed = await orders.graph(
    'mutation ($id: ID!) { replayChannelDelivery(input: { deliveryId: $id }) { delivery { state } userErrors { code } } }',
    { id: delivery.id },
  )
  expect(replayed.replayChannelDelivery).toEqual({ delivery: { state: 'RECEIVED' }, userErrors: [] })
  await eventually(async () => expect((await deliveries())[0].state).not.toBe('RECEIVED'))
  await eventually(async () => expect(await stored()).toEqual([{ isNotClear: true, isSealed: true }]))
})

it('what a shop sent goes with its customer, who comes back by nothing that the shop sends later', async () => {
  await orders.graph('mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }', {
    input: { orderId: order, reason: 'mistaken' },
  })
  await orders.others.release(order, [{ sku: 'MUG', quantity: 2 }])
  await eventually(async () => expect((await orders.erase({ customerId: customer })).erasure.state).toBe('DONE'))
  expect(await deliveries()).toMatchObject([{ body: null }])
  const late = body({ updated_at: '2026-11-21T10:00:02+01:00', note: 'Rey Quillfeather wrote' })
  expect((await shopify(orders.service.url, { topic: 'orders/updated', body: late })).status).toBe(200)
  await eventually(async () =>
    expect(await deliveries()).toEqual(
      expect.arrayContaining([expect.objectContaining({ state: 'IGNORED', reason: 'Its customer is erased', body: null })]),
    ),
  )
  await eventually(async () => expect((await orders.tablesWith(PERSON)).filter((table) => table !== 'invoice')).toEqual([]))
})

it('what a shop sent goes when the shop is asked to forget whom it is about, and so does the customer', async () => {
  const ada = { ...rey, name: 'Ada Quillfeather' }
  const placed = body({ id: 9002, email: 'ada.quill@example.org', shipping_address: { ...ada, ...where } })
  await shopify(orders.service.url, { topic: 'orders/create', body: placed })
  const orderOf = async () => {
    const [row] = await orders.service.database.query<{ id: string; customerId: string }>(
      'SELECT id, customer_id AS "customerId" FROM orders WHERE channel_order_id = $1',
      ['9002'],
    )
    expect(row).toBeDefined()
    return row!
  }
  const { id, customerId } = await eventually(orderOf)
  await orders.graph('mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }', {
    input: { orderId: id, reason: 'mistaken' },
  })
  await orders.others.release(id, [{ sku: 'MUG', quantity: 2 }])
  const forget = {
    shop_id: 1,
    shop_domain: 'kade.example',
    customer: { id: 4, email: 'ada.quill@example.org', phone: '+31 612345678' },
    orders_to_redact: [9002, 777],
  }
  expect((await shopify(orders.service.url, { topic: 'customers/redact', body: forget, secret: 'not the secret' })).status).toBe(401)
  expect((await shopify(orders.service.url, { topic: 'customers/redact', body: forget })).status).toBe(200)
  await eventually(async () => {
    const { customer } = await orders.graph('query ($id: ID!) { customer(id: $id) { erasure { state requestedBy } } }', { id: customerId })
    expect(customer.erasure).toEqual({ state: 'DONE', requestedBy: 'channel:web' })
  })
  await eventually(async () => expect((await orders.tablesWith(PERSON)).filter((table) => table !== 'invoice')).toEqual([]))
})
