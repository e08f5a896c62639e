import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { Shop } from '../support/shop.js'
import { followTracking } from '../support/follow.js'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({ env: { LOG_LEVEL: 'debug' } })
  await shop.offer('MUG', { units: 100 })
})
afterAll(() => shop.close())

describe('an order', () => {
  it('goes from click to doorstep, with its money and its goods where they belong', async () => {
    const placed = await shop.place({ lines: [{ sku: 'MUG', quantity: 2 }] })
    expect(await shop.until(placed.id, 'CONFIRMED')).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: 'AUTHORIZED',
      subtotal: { amount: '25.00' },
      shippingTotal: { amount: '3.95' },
      taxTotal: { amount: '4.83' },
      total: { amount: '28.95', currencyCode: 'GBP' },
      allowedActions: expect.arrayContaining(['CANCEL', 'OPEN_CASE']),
    })

    const [shipment] = await shop.ship(placed.id)
    const shipped = await eventually(async () => {
      const order = await shop.see(placed.id)
      expect(order).toMatchObject({ fulfillmentStatus: 'SHIPPED', paymentStatus: 'CAPTURED' })
      return order
    })
    expect(shipped.payments).toEqual([
      {
        status: 'CAPTURED',
        authorized: { amount: '28.95' },
        captured: { amount: '28.95' },
        refunded: { amount: '0.00' },
        failureReason: null,
      },
    ])
    expect(shipped.invoices).toMatchObject([{ total: { amount: '28.95' } }])
    expect(shipped.lines[0].quantities).toEqual({ ...noUnits, shipped: 2 })
    for (const link of [shipped.invoices[0].url, shipped.shipments[0].labelUrl]) {
      const file = await fetch(link as string)
      expect([file.status, file.headers.get('content-type'), (await file.text()).slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
    }

    await shop.track(shipment!.trackingNumber, 'IN_TRANSIT')
    await shop.track(shipment!.trackingNumber, 'DELIVERED')
    const completed = await shop.until(placed.id, 'COMPLETED')
    expect(completed).toMatchObject({
      fulfillmentStatus: 'DELIVERED',
      shipments: [{ status: 'DELIVERED' }],
      allowedActions: expect.not.arrayContaining(['CANCEL']),
    })
    expect(completed.lines[0].quantities).toEqual({ ...noUnits, delivered: 2 })
    expect(completed.version).toBe(completed.timeline.totalCount)
    expect(completed.timeline.edges.map(({ node }: { node: { type: string } }) => node.type)).toEqual(
      expect.arrayContaining(['PLACED', 'CONFIRMED', 'ALLOCATED', 'PICKED', 'PACKED', 'SHIPPED', 'DELIVERED', 'COMPLETED']),
    )
    await eventually(async () => {
      expect(await shop.stock('MUG')).toEqual([{ onHand: 98, reserved: 0, allocated: 0, safetyStock: 0, available: 98 }])
    })
  })

  it('is followed live, with fields of three subgraphs in one operation, every event once and in order', async () => {
    const { id, accessToken } = await shop.place()
    const follower = followTracking(shop, accessToken, id)
    expect(await follower.next()).toMatchObject({ cursor: '0', event: null, shipment: null })
    const [shipment] = await shop.ship(id)
    for (const status of ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED']) await shop.track(shipment!.trackingNumber, status)

    const updates = [await follower.next(), await follower.next(), await follower.next(), await follower.next()]
    expect(updates.map(({ cursor, event }) => [cursor, event?.status])).toEqual([
      ['1', 'PRE_TRANSIT'],
      ['2', 'IN_TRANSIT'],
      ['3', 'OUT_FOR_DELIVERY'],
      ['4', 'DELIVERED'],
    ])
    expect(updates[1]?.shipment).toMatchObject({
      carrier: expect.any(String),
      order: {
        email: 'ada@example.com',
        customer: { name: 'Ada Lovelace' },
        lines: [{ sku: 'MUG', variant: { title: 'Title of MUG', price: { amount: '12.50' } } }],
      },
    })
    await follower.stop()
  })

  it('is followed over a dropped connection without a gap and without a double', async () => {
    const { id, accessToken } = await shop.place()
    const follower = followTracking(shop, accessToken, id)
    await follower.next()
    const [shipment] = await shop.ship(id)
    expect((await follower.next()).event?.status).toBe('PRE_TRANSIT')

    follower.drop()
    for (const status of ['IN_TRANSIT', 'CUSTOMS_HOLD', 'IN_TRANSIT']) await shop.track(shipment!.trackingNumber, status)
    await shop.track(shipment!.trackingNumber, 'DELIVERED')

    // Whoever is connected again before anything has happened is told first where it stood.
    const cursors: string[] = []
    while (cursors.at(-1) !== '5') {
      const { cursor, event } = await follower.next()
      if (event) cursors.push(cursor)
    }
    expect(cursors).toEqual(['2', '3', '4', '5'])
    expect(follower.rest()).toEqual([])
    await follower.stop()
  })
})

/** What nobody else is called, and lives at. */
const PERSON = ['Quillfeather', 'quill@example.org', '612345678', 'Zonnebloemstraat']
const home = {
  ...{ name: 'Q. Quillfeather', line1: 'Zonnebloemstraat 77', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' },
  phone: '+31 612345678',
}

/** Tables of all databases, the log among them, in which a text stands, in clear or as bytes: `orders.invoice`. */
async function placesOf(texts: readonly string[]): Promise<string[]> {
  const patterns = texts.flatMap((text) => [text, Buffer.from(text).toString('hex')]).map((text) => `%${text}%`)
  const found: string[] = []
  for (const database of ['orders', 'inventory', 'shipping', 'analytics', 'bus'] as const) {
    const client = new pg.Client({ connectionString: shop.system.databaseUrl(database) })
    await client.connect()
    try {
      const { rows } = await client.query<{ name: string }>(
        `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
         WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
      )
      for (const { name } of rows)
        if ((await client.query(`SELECT FROM ${name} AS t WHERE row_to_json(t)::text ILIKE ANY($1) LIMIT 1`, [patterns])).rowCount)
          found.push(name.replace('public', database))
    } finally {
      await client.end()
    }
  }
  return found.sort()
}

describe('a customer', () => {
  it('stands in no log of a process, in no event, and once erased in no table but that of invoices', async () => {
    const token = await shop.token({ roles: ['CUSTOMER'], customerId: randomUUID() })
    const input = { ...shop.order({ email: 'quill@example.org' }), name: 'Q. Quillfeather', shippingAddress: home }
    const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number } userErrors { code } } }`
    const refused = await shop.graph({ token }, PLACE, { input: { ...input, lines: [{ sku: 'Quillfeather', quantity: 0 }] } })
    expect(refused.data.placeOrder.order).toBeNull()
    const { order } = await shop.ask({ token }, PLACE, { input })
    await shop.until(order.id, 'CONFIRMED')
    const GUEST = `mutation ($input: GuestAccessInput!) { guestAccess(input: $input) { userErrors { code } } }`
    for (const email of ['quill@example.org', 'other.quill@example.org'])
      await shop.graph(null, GUEST, { input: { orderNumber: order.number, email } })
    const [shipment] = await shop.ship(order.id)
    const { shipments } = await shop.see(order.id)
    expect((await fetch(shipments[0].labelUrl as string)).status).toBe(200)
    await shop.track(shipment!.trackingNumber, 'DELIVERED')
    await shop.until(order.id, 'COMPLETED')
    await eventually(async () => expect((await shop.see(order.id)).invoices).toHaveLength(1))
    expect(await placesOf(PERSON)).toEqual(
      expect.arrayContaining(['orders.customer', 'orders.orders', 'orders.invoice', 'shipping.order_ref']),
    )

    await eventually(async () => {
      const { erasure } = await shop.ask({ token }, 'mutation { eraseCustomer { erasure { state } userErrors { code } } }')
      expect(erasure.state).toBe('DONE')
    })
    await eventually(async () =>
      expect((await placesOf(PERSON)).filter((place) => place !== 'orders.invoice_file')).toEqual(['orders.invoice']),
    )
    const logged = ['orders', 'inventory', 'shipping', 'analytics', 'gateway'].map((name) => shop.system.logs(name))
    expect(logged.every((log) => log.length > 0)).toBe(true)
    expect(PERSON.filter((text) => logged.some((log) => log.includes(text)))).toEqual([])
  })
})

const noUnits = {
  pending: 0,
  backordered: 0,
  allocated: 0,
  picked: 0,
  packed: 0,
  shipped: 0,
  delivered: 0,
  cancelled: 0,
  returned: 0,
  refunded: 0,
}
