import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { orderAmended, orderErased, orderPlaced, type Address } from '@kade/events'
import { createKeyRing, newDataKey, newId, seal } from '@kade/service-kit'
import { memoryBus } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { LONDON, openWarehouse, placedEvent, type OpenWarehouse } from './support/warehouse.js'

const SECRET = 'k'.repeat(32)
const ring = createKeyRing([SECRET])
const bus = memoryBus()
/** The keys that orders keeps; `away`: it answers nobody. */
const keys = new Map<string, Buffer>()
let isAway = false
let [door, warehouse]: [Server, OpenWarehouse] = [] as never

beforeAll(async () => {
  door = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      if (isAway) return response.writeHead(503).end()
      if (request.url !== '/personal-keys' || !ring.isSigned(body, String(request.headers['kade-signature'])))
        return response.writeHead(401).end()
      const asked = JSON.parse(body.toString()) as { keys: string[] }
      const wrapped = (id: string): string | null => (keys.has(id) ? ring.wrap(keys.get(id) as Buffer, id).toString('base64') : null)
      response.end(JSON.stringify({ keys: Object.fromEntries(asked.keys.map((id) => [id, wrapped(id)])) }))
    })
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  warehouse = await open()
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(async () => {
  await warehouse.close()
  door.closeAllConnections()
  door.close()
})

const open = () => openWarehouse({ bus, personalDataKeys: [SECRET], ordersUrl: `http://127.0.0.1:${(door.address() as AddressInfo).port}` })

const BLANK: Address = { ...LONDON, name: '', line1: '', postalCode: null, city: '' }
/** The event of orders, as it leaves there. */
const sealedFor = (orderId: string, keyId: string, address: Partial<Address> = {}) => ({
  shippingAddress: BLANK,
  sealed: {
    keyId,
    content: seal(
      keys.get(keyId) ?? newDataKey(),
      Buffer.from(JSON.stringify({ shippingAddress: { ...LONDON, ...address } })),
      orderId,
    ).toString('base64'),
  },
})
async function place(): Promise<{
  order: { orderId: string; number: string; customerId: string; channel: string }
  keyId: string
  fulfillmentOrderId: string
}> {
  const order = { orderId: newId(), number: 'K-1', customerId: newId(), channel: 'web' }
  const keyId = newId()
  keys.set(keyId, newDataKey())
  const placed = placedEvent(order, BLANK)
  await warehouse.tell([orderPlaced.draft(order.orderId, { ...placed.data, ...sealedFor(order.orderId, keyId) })])
  return { order, keyId, fulfillmentOrderId: await warehouse.allocate({ orderId: order.orderId, lines: [{ sku: 'MUG', quantity: 1 }] }) }
}
const addressOf = async (orderId: string, { database }: Pick<OpenWarehouse, 'database'> = warehouse) =>
  (
    await database.query<{ address: Address; isErased: boolean; isSealed: boolean }>(
      'SELECT address, is_erased AS "isErased", sealed IS NOT NULL AS "isSealed" FROM order_ref WHERE order_id = $1',
      [orderId],
    )
  )[0]
const base = (order: { orderId: string; number: string; customerId: string; channel: string }) => placedEvent(order, BLANK).data

describe('an address that comes sealed', () => {
  it('is opened with the key that orders keeps, and is on the label', async () => {
    const { order, fulfillmentOrderId } = await place()
    await warehouse.work(fulfillmentOrderId, 'PACKED')
    const { shipment, userErrors } = await warehouse.change(
      'shipFulfillmentOrder',
      { fulfillmentOrderId },
      'shipment { zpl: labelUrl(format: ZPL) }',
    )
    expect(userErrors).toEqual([])
    expect(await addressOf(order.orderId)).toEqual({ address: LONDON, isErased: false, isSealed: false })
    expect((await fetch(shipment.zpl.replace('https://shop.example', warehouse.url))).status).toBe(200)
  })

  it('holds nothing up while orders is away but the parcel, and is opened when it is back', async () => {
    isAway = true
    const { order, fulfillmentOrderId } = await place()
    await warehouse.work(fulfillmentOrderId, 'PACKED')
    const { userErrors } = await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId }, 'shipment { id }')
    expect(userErrors).toMatchObject([{ code: 'ILLEGAL_TRANSITION' }])
    expect(await addressOf(order.orderId)).toEqual({ address: BLANK, isErased: false, isSealed: true })
    isAway = false
    await eventually(async () => expect((await addressOf(order.orderId))?.address).toEqual(LONDON), { timeoutMs: 60_000 })
  })

  it('is another one after an amendment', async () => {
    const { order, keyId } = await place()
    const { lines: _, ...rest } = base(order)
    await warehouse.tell([
      orderAmended.draft(order.orderId, {
        ...rest,
        amendmentId: newId(),
        reason: 'moved',
        lines: [],
        ...sealedFor(order.orderId, keyId, { line1: '1 New Street' }),
      }),
    ])
    await eventually(async () => expect((await addressOf(order.orderId))?.address.line1).toBe('1 New Street'), { timeoutMs: 60_000 })
  })
})

it('whose customer is erased comes back by no replay: neither the address nor the label', async () => {
  const { order, keyId, fulfillmentOrderId } = await place()
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  const { shipment } = await warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId }, 'shipment { zpl: labelUrl(format: ZPL) }')
  const link = shipment.zpl.replace('https://shop.example', warehouse.url)
  expect((await fetch(link)).status).toBe(200)
  keys.delete(keyId)
  await warehouse.tell([orderErased.draft(order.orderId, base(order))])
  expect(await addressOf(order.orderId)).toEqual({ address: BLANK, isErased: true, isSealed: false })
  expect((await fetch(link)).status).toBe(404)

  // All that shipping knows is dropped, and built again from the log.
  await warehouse.close()
  await bus.forgetGroup('shipping')
  warehouse = await open()
  await eventually(async () => expect(await addressOf(order.orderId)).toEqual({ address: BLANK, isErased: true, isSealed: false }), {
    timeoutMs: 60_000,
  })
  const everything = await warehouse.database.query<{ address: Address }>('SELECT address FROM order_ref')
  expect(everything.length).toBeGreaterThan(3)
  expect(bus.published.some(({ value }) => value.includes(LONDON.line1))).toBe(false)
})
