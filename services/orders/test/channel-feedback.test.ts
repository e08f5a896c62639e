import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stockChannelChanged } from '@kade/events'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { claimMessages, markTold, postpone, renumber } from '../src/channel-feedback/message.store.js'
import { aShopifyFulfillment, aShopifyOrder } from '../src/inbox/shop-orders.builder.js'
import { startFakeShops } from './fake-shops.js'
import { anInput, PLACE, runOrders } from './running-orders.js'
import { shopify } from './shop-platforms.js'

let shops: Awaited<ReturnType<typeof startFakeShops>>
let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  shops = await startFakeShops()
  const secrets = { webhookSecrets: ['a-secret-of-the-channel'] }
  orders = await runOrders({
    connections: {
      web: { platform: 'SHOPIFY', ...secrets, api: { url: shops.url, token: shops.shopify.token } },
      social: { platform: 'WOOCOMMERCE', ...secrets, api: { url: shops.url, token: shops.woo.token } },
      phone: { platform: 'SHOPIFY', ...secrets, api: null },
    },
  })
})
afterAll(async () => {
  await orders.stop()
  await shops.stop()
})

const PATIENT = { timeoutMs: 60_000 }
const soon = (check: () => void) => eventually(async () => check(), PATIENT)

/** A confirmed order of a channel, of so many mugs. */
async function confirmed(channel: string, channelOrderId: string, quantity = 2): Promise<string> {
  const input = {
    ...anInput(),
    channel,
    channelOrderId,
    lines: [{ sku: 'MUG', quantity }],
    payment: { provider: 'channel', token: 'paid' },
  }
  const { data } = await orders.graph<{ placeOrder: { order: { id: string } } }>(asViewer('CHANNEL', { channel }), PLACE, { input })
  const { id } = data!.placeOrder.order
  await orders.others.reserve(id, [{ sku: 'MUG', quantity }])
  return id
}
const ship = (id: string, quantity: number) => orders.others.ship(id, [{ sku: 'MUG', quantity }])
/** Changes wait for its end, and are refused. */
function hold(): { readonly held: Promise<'REFUSE'>; readonly end: () => void } {
  let end = (): void => undefined
  const held = new Promise<'REFUSE'>((resolve) => (end = () => resolve('REFUSE')))
  return { held, end: () => end() }
}
const numberOf = (shipmentId: string): string => `KX${shipmentId.slice(-8)}`
const stockOf = (channels: { channel: string; available: number; version: number }[], sku = 'MUG') =>
  orders.tell(stockChannelChanged.draft(sku, { sku, channels, updatedAt: new Date().toISOString() }))

describe('a parcel is told to its shop', () => {
  it('on Shopify once, with its tracking number and the units that it has', async () => {
    shops.shopify.orders.set('5001', [{ id: 'line-1', sku: 'MUG', left: 3 }])
    const id = await confirmed('web', '5001', 3)
    const [first, second] = [await ship(id, 2), await ship(id, 1)]
    const told = (shipment: string, quantity: number) => ({
      order: '5001',
      number: numberOf(shipment),
      lines: [{ id: 'line-1', quantity }],
    })
    await soon(() =>
      expect(shops.shopify.fulfillments.filter(({ order }) => order === '5001')).toEqual(
        expect.arrayContaining([told(first, 2), told(second, 1)]),
      ),
    )
    expect(shops.shopify.fulfillments).toHaveLength(2)
  })

  it('once where the answer is lost, and after a shop that was away', async () => {
    shops.shopify.orders.set('5002', [{ id: 'line-1', sku: 'MUG', left: 2 }])
    shops.mood.next.push('REFUSE', 'DO_AND_DROP')
    const shipment = await ship(await confirmed('web', '5002'), 2)
    await soon(() => expect(shops.mood.next).toEqual([]))
    await eventually(async () => {
      const [message] = await orders.service.database.query('SELECT sent_version AS sent, error FROM channel_message WHERE key = $1', [
        `shipment:${shipment}`,
      ])
      expect(message).toEqual({ sent: 1, error: null })
    }, PATIENT)
    expect(shops.shopify.fulfillments.filter(({ order }) => order === '5002')).toHaveLength(1)
  })

  it('on WooCommerce by a note to the customer, once, and the order is completed with its last parcel', async () => {
    const id = await confirmed('social', '727')
    shops.mood.next.push('DO_AND_DROP')
    const first = await ship(id, 1)
    await soon(() => expect(shops.woo.notes.get('727')).toEqual([expect.stringContaining(`tracking number ${numberOf(first)}: 1 × MUG`)]))
    await soon(() => expect(shops.mood.next).toEqual([]))
    const second = await ship(id, 1)
    await soon(() => expect(shops.woo.statuses.get('727')).toBe('completed'))
    expect(shops.woo.notes.get('727')).toEqual([expect.stringContaining(numberOf(first)), expect.stringContaining(numberOf(second))])
  })

  it('and to nobody where no shop is connected, or the order is not its own', async () => {
    const before = shops.requests.length
    await ship(await confirmed('phone', '1'), 2)
    const { order } = await orders.place()
    await orders.others.reserve(order.id, [{ sku: 'MUG', quantity: 1 }])
    const shipment = await ship(order.id, 1)
    await eventually(
      async () =>
        expect(orders.others.heard('order.progressed.v1', order.id)).toContainEqual(
          expect.objectContaining({ timeline: expect.objectContaining({ type: 'SHIPPED' }) }),
        ),
      PATIENT,
    )
    expect(await orders.service.database.query('SELECT FROM channel_message WHERE key = $1', [`shipment:${shipment}`])).toEqual([])
    expect(shops.requests.length).toBe(before)
  })
})

describe('a parcel that goes by another label', () => {
  const renumbered = (id: string, shipment: string, number: string, replaces = numberOf(shipment)) =>
    orders.others.relabel(id, shipment, number, { replaces, carrier: 'Harbour Post' })
  const sentVersion = async (shipment: string) =>
    (await orders.service.database.query('SELECT sent_version AS sent FROM channel_message WHERE key = $1', [`shipment:${shipment}`]))[0]

  it('has its new number on Shopify, in place of the one that was told, each time once', async () => {
    shops.shopify.orders.set('5003', [{ id: 'line-1', sku: 'MUG', left: 2 }])
    const id = await confirmed('web', '5003')
    const shipment = await ship(id, 2)
    const numbers = () => shops.shopify.fulfillments.filter(({ order }) => order === '5003').map(({ number }) => number)
    await soon(() => expect(numbers()).toEqual([numberOf(shipment)]))
    shops.mood.next.push('DO_AND_DROP')
    await renumbered(id, shipment, 'HP-5003-2')
    await eventually(async () => expect(await sentVersion(shipment)).toEqual({ sent: 2 }), PATIENT)
    expect(numbers()).toEqual(['HP-5003-2'])
    await renumbered(id, shipment, 'HP-5003-3', 'HP-5003-2')
    await eventually(async () => expect(await sentVersion(shipment)).toEqual({ sent: 3 }), PATIENT)
    expect(numbers()).toEqual(['HP-5003-3'])
  })

  it('is told with its new number alone where the first could not be told before', async () => {
    const id = await confirmed('web', '5004')
    const shipment = await ship(id, 2) // the shop does not know the order yet
    await eventually(async () => {
      const [message] = await orders.service.database.query('SELECT error FROM channel_message WHERE key = $1', [`shipment:${shipment}`])
      expect(message).toEqual({ error: 'The shop has no order 5004' })
    }, PATIENT)
    await renumbered(id, shipment, 'HP-5004-2')
    shops.shopify.orders.set('5004', [{ id: 'line-1', sku: 'MUG', left: 2 }])
    const told = { order: '5004', number: 'HP-5004-2', lines: [{ id: 'line-1', quantity: 2 }] }
    await soon(() => expect(shops.shopify.fulfillments.filter(({ order }) => order === '5004')).toEqual([told]))
  })

  it('is a second note on WooCommerce, which names both', async () => {
    const id = await confirmed('social', '728')
    const shipment = await ship(id, 2)
    await soon(() => expect(shops.woo.notes.get('728')).toHaveLength(1))
    await renumbered(id, shipment, 'HP-728-2')
    const note = `Sent by Harbour Post, tracking number HP-728-2 instead of ${numberOf(shipment)}: 2 × MUG`
    await soon(() => expect(shops.woo.notes.get('728')).toEqual([expect.stringContaining(numberOf(shipment)), note]))
  })

  it('is no news where the shop tells back the number that it had: nothing is given up', async () => {
    shops.shopify.orders.set('5006', [{ id: '71', sku: 'MUG', left: 2 }])
    const id = await confirmed('web', '5006')
    const shipment = await ship(id, 1)
    await renumbered(id, shipment, 'HP-5006-2')
    await eventually(async () => expect(await sentVersion(shipment)).toEqual({ sent: 2 }), PATIENT)
    const fulfillments = [aShopifyFulfillment({ orderId: 5006, trackingNumber: numberOf(shipment), quantity: 1 })]
    const body = aShopifyOrder({ id: 5006, fulfillments })
    await shopify(orders.service.url, { topic: 'orders/updated', body, secret: 'a-secret-of-the-channel' })
    await eventually(async () => {
      const rows = await orders.service.database.query('SELECT state FROM channel_delivery WHERE channel_order_id = $1', ['5006'])
      expect(rows).toEqual([{ state: 'APPLIED' }])
    }, PATIENT)
    const READ = 'query ($id: ID!) { order(id: $id) { lines { quantities { cancelled shipped } } } }'
    const { data } = await orders.graph(asViewer('SUPPORT'), READ, { id })
    expect(data).toEqual({ order: { lines: [{ quantities: { cancelled: 0, shipped: 1 } }] } })
  })

  it('while the first is told is told after that, by nobody at the same time', async () => {
    const id = await confirmed('web', '5007')
    const DONE = new Error('nothing of it is kept')
    const inside = orders.service.database.transaction(async (tx) => {
      const key = 'shipment:5007'
      await tx.query(
        `INSERT INTO channel_message (id, channel, kind, key, order_id, channel_order_id, content, version, next_attempt_at)
         VALUES (gen_random_uuid(), 'web', 'TRACKING', $2, $1, '5007', '{"trackingNumber": "1", "carrier": "A", "lines": []}', 1, now())`,
        [id, key],
      )
      const claim = async () => (await claimMessages(tx, 1_000)).find((each) => each.key === key)
      const again = (trackingNumber: string, replaces: string) => renumber(tx, ['web'], { key, trackingNumber, carrier: 'B', replaces })
      const first = await claim()
      expect(first?.version).toBe(1)
      await again('2', '1')
      expect(await claim()).toBeUndefined()
      await markTold(tx, first!, null)
      const second = await claim()
      expect(second?.version).toBe(2)
      await again('3', '2')
      // Its last try: that is not the end of the newer one.
      expect(await postpone(tx, second!, 'it is away', null)).toBe(false)
      const third = await claim()
      expect([third?.version, third?.attempts]).toEqual([3, 1])
      expect(await postpone(tx, third!, 'it is away', null)).toBe(true)
      expect(await claim()).toBeUndefined()
      throw DONE
    })
    await expect(inside).rejects.toBe(DONE)
  })

  it('while the first is tried for the last time is told, and is nobody’s work', async () => {
    shops.shopify.orders.set('5008', [{ id: 'line-1', sku: 'MUG', left: 2 }])
    const [refuseFirst, refuseSecond] = [hold(), hold()]
    shops.mood.held = refuseFirst.held
    const id = await confirmed('web', '5008')
    const shipment = await ship(id, 2)
    const message = `FROM channel_message WHERE key = 'shipment:${shipment}'`
    const reaches = (expected: object, of = 'attempts') =>
      eventually(async () => expect(await orders.service.database.query(`SELECT ${of} ${message}`)).toEqual([expected]), PATIENT)
    await reaches({ attempts: 1 })
    await orders.service.database.query('UPDATE channel_message SET attempts = 7 WHERE key = $1', [`shipment:${shipment}`])
    shops.mood.held = refuseSecond.held
    refuseFirst.end()
    await reaches({ attempts: 8 })
    await renumbered(id, shipment, 'HP-5008-2')
    await reaches({ version: 2 }, 'version')
    shops.mood.held = null
    refuseSecond.end()
    await reaches({ sent: 2 }, 'sent_version AS sent')
    expect(shops.shopify.fulfillments.filter(({ order }) => order === '5008')).toMatchObject([{ number: 'HP-5008-2' }])
    expect(await orders.service.database.query(`SELECT FROM work_item WHERE order_id = $1`, [id])).toEqual([])
  })

  it('is found by either number, told on the timeline, and mailed to its customer once', async () => {
    const id = await confirmed('phone', '5005')
    const shipment = await ship(id, 2)
    await renumbered(id, shipment, 'HP-5005-2')
    const READ = `query ($id: ID!, $query: String!) { searchOrders(query: $query, first: 5) { edges { node { id } } }
      order(id: $id) { messages { kind } history(first: 50) { edges { node { service type actor message } } } } }`
    const seen = async (query: string) => {
      const { data } = await orders.graph<Seen>(asViewer('SUPPORT'), READ, { id, query })
      const { searchOrders, order } = data!
      return {
        found: searchOrders.edges.map(({ node }) => node.id),
        mails: order.messages.filter(({ kind }) => kind === 'TRACKING_CHANGED').length,
        told: order.history.edges.flatMap(({ node }) => (node.type === 'RELABELLED' ? [node] : [])),
      }
    }
    const message = `Goes by Harbour Post, HP-5005-2, instead of ${numberOf(shipment)}`
    const told = [{ service: 'SHIPPING', type: 'RELABELLED', actor: 'packer', message }]
    for (const number of ['hp5005 2', numberOf(shipment)])
      await eventually(async () => expect(await seen(number)).toEqual({ found: [id], mails: 1, told }), PATIENT)
  })
})
interface Seen {
  readonly searchOrders: { readonly edges: readonly { readonly node: { readonly id: string } }[] }
  readonly order: {
    readonly messages: readonly { readonly kind: string }[]
    readonly history: {
      readonly edges: readonly {
        readonly node: { readonly service: string; readonly type: string; readonly actor: string; readonly message: string }
      }[]
    }
  }
}

describe('stock is told to a shop', () => {
  it('as the newest number, whatever comes late, under a key of its own; not of what the shop does not have', async () => {
    shops.shopify.stock.set('MUG', 0)
    shops.woo.stock.set('MUG', 0)
    await stockOf([
      { channel: 'web', available: 7, version: 2 },
      { channel: 'social', available: 6, version: 1 },
      { channel: 'phone', available: 5, version: 1 },
    ])
    await soon(() => expect([shops.shopify.stock.get('MUG'), shops.woo.stock.get('MUG')]).toEqual([7, 6]))
    await stockOf([{ channel: 'web', available: 9, version: 1 }])
    await stockOf([{ channel: 'web', available: 4, version: 3 }], 'TEA')
    await eventually(async () => {
      const rows = await orders.service.database.query(
        `SELECT channel, key, sent_version AS sent, error FROM channel_message WHERE kind = 'STOCK' AND next_attempt_at IS NULL ORDER BY 1, 2`,
      )
      expect(rows).toEqual([
        { channel: 'social', key: 'stock:MUG', sent: 1, error: null },
        { channel: 'web', key: 'stock:MUG', sent: 2, error: null },
        { channel: 'web', key: 'stock:TEA', sent: 3, error: 'The shop does not have it' },
      ])
    }, PATIENT)
    expect([shops.shopify.stock.get('MUG'), [...shops.shopify.keys]]).toEqual([7, ['stock:MUG:2']])
  })
})
