/** What a shop changes beside units after it told of an order: where it goes, its money, its price. Nothing of it is lost in silence. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { fulfillmentPicked } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aShopifyLine, aShopifyOrder, aShopifyRefund, aWooOrder } from '../src/inbox/shop-orders.builder.js'
import type { Letter } from '../src/message/mailer.js'
import { runOrders } from './running-orders.js'
import { CONNECTIONS, shopify, woo } from './shop-platforms.js'

let orders: Awaited<ReturnType<typeof runOrders>>
const letters: Letter[] = []
const mailer = { atOnce: 4, send: async (letter: Letter) => void letters.push(letter), took: async () => null, close: () => undefined }
beforeAll(async () => void (orders = await runOrders({ connections: CONNECTIONS, mailer })))
afterAll(() => orders.stop())

const SUPPORT = asViewer('SUPPORT')
const PATIENT = { timeoutMs: 30_000 }
const MUGS = [{ sku: 'MUG', quantity: 2 }]
const tell = (body: object, topic = 'orders/updated') => shopify(orders.service.url, { topic, body })
const at = (minute: number) => ({ updated_at: `2026-11-20T10:${minute}:00+01:00` })
const { shipping_address: HERE } = aShopifyOrder()
const THERE = { ...HERE, address1: '14 St James Square' }

interface Seen {
  readonly id: string
  readonly channelOrderId: string
  readonly status: string
  readonly paymentStatus: string
  readonly shippingAddress: { readonly line1: string }
  readonly holds: readonly { readonly reason: string; readonly note: string | null; readonly releasedAt: string | null }[]
  readonly amounts: { readonly refunded: { readonly amount: string } }
  readonly timeline: { readonly edges: readonly { readonly node: { readonly type: string; readonly actor: string } }[] }
}
const ORDERS = `query ($filter: OrderFilter) { orders(filter: $filter, first: 100) { edges { node { id channelOrderId status paymentStatus
  shippingAddress { line1 } holds { reason note releasedAt } amounts { refunded { amount } } timeline { edges { node { type actor } } } } } } }`
const see = (channelOrderId: number, channel = 'web'): Promise<Seen> =>
  eventually(async () => {
    const { data } = await orders.graph<{ orders: { edges: { node: Seen }[] } }>(SUPPORT, ORDERS, { filter: { channel } })
    const [order] = data!.orders.edges.flatMap(({ node }) => (node.channelOrderId === String(channelOrderId) ? node : []))
    expect(order).toBeDefined()
    return order!
  }, PATIENT)
const becomes = (channelOrderId: number, expected: object, channel = 'web') =>
  eventually(async () => expect(await see(channelOrderId, channel)).toMatchObject(expected), PATIENT)
async function workOf(channelOrderId: number): Promise<string[]> {
  const { data } = await orders.graph<{ workItems: { edges: { node: { subject: string; error: string } }[] } }>(
    SUPPORT,
    '{ workItems(first: 100, filter: { kinds: ["CHANNEL_ORDER"] }) { edges { node { subject error } } } }',
  )
  return data!.workItems.edges.flatMap(({ node }) => (node.subject.includes(`Order ${channelOrderId} `) ? node.error : []))
}
const workBecomes = (channelOrderId: number, expected: string[]) =>
  eventually(async () => expect(await workOf(channelOrderId)).toEqual(expected), PATIENT)
/** A person has seen to it; what is told afterwards does not open it once more, and is applied. */
async function staysDone(channelOrderId: number, again: object): Promise<void> {
  const items = await orders.service.database.query<{ id: string }>(
    `SELECT id FROM work_item WHERE kind = 'CHANNEL_ORDER' AND subject LIKE $1 AND resolved_at IS NULL`,
    [`Order ${channelOrderId} %`],
  )
  const RESOLVE = 'mutation ($input: ResolveWorkItemInput!) { resolveWorkItem(input: $input) { userErrors { code } } }'
  for (const { id } of items) {
    const { data } = await orders.graph(SUPPORT, RESOLVE, { input: { workItemId: id, reason: 'seen to' } })
    expect(data).toEqual({ resolveWorkItem: { userErrors: [] } })
  }
  await tell(again)
  await eventually(async () => {
    const rows = await orders.service.database.query(
      `SELECT DISTINCT state FROM channel_delivery WHERE channel_order_id = $1 AND topic = 'orders/updated'`,
      [String(channelOrderId)],
    )
    expect(rows).toEqual([{ state: 'APPLIED' }])
  }, PATIENT)
  expect(await workOf(channelOrderId)).toEqual([])
}
/** As the shop tells it first, and confirmed here. */
async function confirmed(channelOrderId: number, change: object = {}): Promise<string> {
  await tell(aShopifyOrder({ id: channelOrderId, ...change }), 'orders/create')
  const { id } = await see(channelOrderId)
  await orders.others.reserve(id, MUGS)
  await becomes(channelOrderId, { status: 'CONFIRMED' })
  return id
}

it('another address is where it goes, whatever comes late; what was mended here stays until the shop changes its own', async () => {
  const id = await confirmed(6001)
  await tell(aShopifyOrder({ id: 6001, ...at(20), shipping_address: THERE }))
  await becomes(6001, { shippingAddress: { line1: '14 St James Square' } })
  expect((await see(6001)).timeline.edges.map(({ node }) => `${node.type} ${node.actor}`)).toContain('AMENDED channel:web')
  await tell(aShopifyOrder({ id: 6001, ...at(10) }))
  const mended = { ...aPostalAddress, line1: '16 St James Square' }
  const AMEND = 'mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { userErrors { code } } }'
  const { data } = await orders.graph(SUPPORT, AMEND, { input: { orderId: id, reason: 'by telephone', shippingAddress: mended } })
  expect(data).toEqual({ amendOrder: { userErrors: [] } })
  await tell(aShopifyOrder({ id: 6001, ...at(30), shipping_address: THERE, note: 'something else' }))
  await eventually(async () => {
    const rows = await orders.service.database.query(`SELECT FROM channel_delivery WHERE channel_order_id = '6001' AND state IN ('RECEIVED', 'WAITING')`)
    expect(rows).toEqual([])
  }, PATIENT) // prettier-ignore
  expect((await see(6001)).shippingAddress.line1).toBe('16 St James Square')
  expect(await workOf(6001)).toEqual([])
}, 60_000)

it('another address after picking, in another country, or that is none, is told to a person', async () => {
  const id = await confirmed(6002)
  const work = { fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), orderId: id }
  await orders.tell(fulfillmentPicked.draft(id, { ...work, lines: MUGS, at: new Date().toISOString(), actor: 'picker' }))
  await confirmed(6003)
  await confirmed(6004)
  await tell(aShopifyOrder({ id: 6002, ...at(20), shipping_address: THERE }))
  await tell(aShopifyOrder({ id: 6003, ...at(20), shipping_address: { ...THERE, country_code: 'FR' } }))
  await tell(aShopifyOrder({ id: 6004, ...at(20), shipping_address: { ...THERE, city: null } }))
  const why = (text: string) => [`The shop changed where it goes: ${text}`]
  await workBecomes(6002, why('It is picked already, and stays as it is'))
  await workBecomes(6003, why('The order is priced and taxed for its country: cancel it, and place it anew'))
  await workBecomes(6004, why('that is no address to send anything to'))
  for (const each of [6002, 6003, 6004]) expect((await see(each)).shippingAddress.line1).toBe('12 St James Square')
}, 60_000)

it('money that the shop lets go holds what has not left, and a person is told', async () => {
  await confirmed(6005)
  await tell(aShopifyOrder({ id: 6005, ...at(20), financial_status: 'voided' }))
  await becomes(6005, { status: 'ON_HOLD', holds: [{ reason: 'MANUAL', note: 'The shop let its money go', releasedAt: null }] })
  await workBecomes(6005, ['The shop let its money go: it is held. Cancel it, or let it go on once it is paid'])
  await tell(aShopifyOrder({ id: 6005, ...at(30), financial_status: 'voided', cancelled_at: '2026-11-20T10:30:00+01:00' }))
  await becomes(6005, { status: 'CANCELLED' })
}, 60_000)

it('money that is given back in the currency that the customer saw is given back here, at what the order cost in both', async () => {
  const both = (gbp: string, eur: string) => ({ shop_money: { amount: gbp, currency_code: 'GBP' }, presentment_money: { amount: eur, currency_code: 'EUR' } }) // prettier-ignore
  const line_items = [aShopifyLine({ id: 71, sku: 'MUG', quantity: 2, price_set: both('12.50', '15.00') })]
  const seen = { presentment_currency: 'EUR', line_items, total_price_set: both('25.00', '30.00') }
  const id = await confirmed(6006, seen)
  await orders.others.ship(id, MUGS)
  await becomes(6006, { paymentStatus: 'CAPTURED' })
  const transactions = (amount: string, currency: string) => ({ transactions: [{ kind: 'refund', status: 'success', amount, currency }] })
  await tell({ ...aShopifyRefund({ id: 611, orderId: 6006 }), ...transactions('6.00', 'EUR') }, 'refunds/create')
  await becomes(6006, { paymentStatus: 'PARTIALLY_REFUNDED', amounts: { refunded: { amount: '5.00' } } })
  expect(await workOf(6006)).toEqual([])
  await tell({ ...aShopifyRefund({ id: 612, orderId: 6006 }), ...transactions('6.00', 'USD') }, 'refunds/create')
  await workBecomes(6006, ['The shop gave back 6.00 USD, and nothing says what that is in GBP'])
  await staysDone(6006, aShopifyOrder({ id: 6006, ...seen, ...at(40) }))
}, 60_000)

it('more that is given back than it costs is told to a person', async () => {
  const id = await confirmed(6007)
  await orders.others.ship(id, MUGS)
  await becomes(6007, { paymentStatus: 'CAPTURED' })
  await tell(aShopifyRefund({ id: 621, orderId: 6007, amount: '25.03' }), 'refunds/create')
  await becomes(6007, { amounts: { refunded: { amount: '25.00' } } })
  await workBecomes(6007, ['The shop gave back 25.03 GBP, more than the 25.00 GBP that it costs'])
  await staysDone(6007, aShopifyOrder({ id: 6007, ...at(40) }))
}, 60_000)

it('another price of the same units, in a shop that changes its orders, is told to a person once', async () => {
  const say = (minute: number, change: object = {}) =>
    woo(orders.service.url, { topic: 'order.updated', body: aWooOrder({ id: 6008, date_modified_gmt: `2026-11-20T09:${minute}:00`, ...change }) }) // prettier-ignore
  await say(10)
  await see(6008, 'social')
  const fee_lines = [{ name: 'Gift wrap', total: '5.00', total_tax: '0.00' }]
  await say(20, { fee_lines, total: '30.00' })
  await workBecomes(6008, ['The shop changed what it costs from 25.00 GBP to 30.00 GBP: here it costs what it did'])
}, 60_000)

it('a customer who gave the shop no e-mail address is written to nowhere, and nobody is bothered with it', async () => {
  const said = { email: null, contact_email: null, customer: null }
  await tell(aShopifyOrder({ id: 6011, ...said }), 'orders/create')
  await tell(aShopifyOrder({ id: 6012 }), 'orders/create')
  const ids = [(await see(6011)).id, (await see(6012)).id]
  for (const id of ids) await orders.others.reserve(id, MUGS)
  await eventually(() => expect(letters.map(({ to }) => to.address)).toContain('buyer-6012@example.com'), PATIENT)
  const statesOf = async (id: string | undefined) =>
    (await orders.service.database.query<{ state: string }>('SELECT DISTINCT state FROM message WHERE order_id = $1', [id])).map(
      ({ state }) => state,
    )
  await eventually(async () => expect(await statesOf(ids[0])).toEqual(['UNSENT']), PATIENT)
  expect(letters.filter(({ to }) => to.address.endsWith('.invalid'))).toEqual([])
}, 60_000)

it('a line without a SKU, and a text that cannot be kept, are named to a person', async () => {
  await tell(
    aShopifyOrder({ id: 6009, line_items: [{ ...aShopifyLine({ id: 71, sku: '', quantity: 1 }), sku: null, title: 'Engraving' }] }),
  )
  await workBecomes(6009, ['A line of the order has no SKU: Engraving'])
  await tell(aShopifyOrder({ id: 6010, shipping_address: { ...HERE, name: 'A\u0000da' } }))
  await eventually(async () => {
    const [{ reason } = { reason: '' }] = await orders.service.database.query<{ reason: string }>(
      `SELECT reason FROM channel_delivery WHERE state = 'FAILED' AND channel_order_id IS NULL`,
    )
    expect(reason).toBe('It has a character that no text may have: U+0000')
  }, PATIENT)
})

const aPostalAddress = {
  ...{ name: 'Ada Lovelace', line1: '12 St James Square', postalCode: 'SW1Y 4JH', city: 'London', countryCode: 'GB' },
}
