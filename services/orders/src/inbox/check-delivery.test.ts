import { expect, it } from '@jest/globals'
import { checkDelivery } from './check-delivery.js'
import { aShopifyOrder } from './shop-orders.builder.js'

const { shipping_address: HERE } = aShopifyOrder()
const check = (change: Parameters<typeof aShopifyOrder>[0]) =>
  checkDelivery({
    ...{ id: '0198a000-0000-7000-8000-000000000001', channel: 'web', platform: 'SHOPIFY', topic: 'orders/create', currency: 'GBP' },
    body: Buffer.from(JSON.stringify(aShopifyOrder(change))),
  })
const NUL = 'It has a character that no text may have: U+0000'

it.each([
  ['a name', { shipping_address: { ...HERE, name: 'A\u0000da' } }],
  ['a SKU', { lines: [{ id: 71, sku: 'MU\u0000G', quantity: 1 }] }],
  ['a page', { landing_site: '/mugs\u0000' }],
])('U+0000 in %s makes it unreadable', (_, change) => {
  expect(check(change)).toEqual({ kind: 'UNREADABLE', channelOrderId: null, reason: NUL })
})

it('U+0000 in a field that nobody reads, and what only looks like it, do not', () => {
  expect(check({ note: 'wrap\u0000 it' })).toMatchObject({ kind: 'NEWS' })
  expect(check({ shipping_address: { ...HERE, company: 'C:\\u0000' } })).toMatchObject({
    ...{ kind: 'NEWS', news: { order: { shippingAddress: { company: 'C:\\u0000' } } } },
  })
})
