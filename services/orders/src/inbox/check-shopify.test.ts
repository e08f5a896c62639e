import { describe, expect, it } from '@jest/globals'
import type { ToldOrder } from '../channel/told.js'
import { checkShopify } from './check-shopify.js'
import { aShopifyEdit, aShopifyFulfillment, aShopifyLine, aShopifyOrder, aShopifyRefund } from './shop-orders.builder.js'

const read = (body: object, currency = 'GBP') => checkShopify(body as Record<string, unknown>, currency)
function orderIn(body: object, currency = 'GBP'): ToldOrder {
  const given = read(body, currency)
  if (given.kind !== 'NEWS' || given.news.kind !== 'ORDER') throw new Error(JSON.stringify(given))
  return given.news.order
}
const amounts = (shop: string, presentment: string, currencies = ['EUR', 'GBP']) => ({
  shop_money: { amount: shop, currency_code: currencies[0] },
  presentment_money: { amount: presentment, currency_code: currencies[1] },
})

describe('an order of Shopify', () => {
  it('is read from its documented fields, times by their zone', () => {
    expect(read(aShopifyOrder({ id: 820982911946154500 }))).toMatchObject({ kind: 'UNREADABLE' }) // beyond what a number holds
    expect(orderIn(aShopifyOrder())).toEqual({
      ...{ updatedAt: '2026-11-20T09:00:02.000Z', placedAt: '2026-11-20T09:00:00.000Z', currency: 'GBP', total: 2_500 },
      ...{ email: 'buyer-5001@example.com', name: 'Ada Lovelace', payment: 'PAID', tenders: ['shopify_payments'] },
      utm: { campaign: 'autumn', source: 'mail', medium: null, content: null, term: null, landingPage: '/collections/mugs' },
      shippingAddress: {
        ...{ name: 'Ada Lovelace', company: null, line1: '12 St James Square', line2: null, postalCode: 'SW1Y 4JH', city: 'London' },
        ...{ region: 'England', countryCode: 'GB', phone: '+44 20 7946 0000' },
      },
      billingAddress: expect.objectContaining({ city: 'London' }),
      lines: [{ id: '71', sku: 'MUG', title: 'MUG', quantity: 2, current: 2, total: 2_500, discount: 0, tax: 0, taxBps: null }],
      ...{ cancelled: null, charges: [], discountCodes: [], refunds: [], fulfillments: [] },
    })
  })

  it('has lines less their part of every discount, and with the tax that comes on top of it', () => {
    const line = {
      ...{ id: 71, sku: 'MUG', quantity: 3, price: '10.00' },
      discount_allocations: [
        { amount: '1.00', amount_set: null, discount_application_index: 0 },
        { amount: '0.01', amount_set: null, discount_application_index: 1 },
      ],
      tax_lines: [{ title: 'VAT', rate: 0.2, price: '5.80', price_set: null }],
    }
    const plain = { ...line, price_set: null }
    const [included] = orderIn(aShopifyOrder({ lines: [plain] })).lines
    const [onTop] = orderIn(aShopifyOrder({ lines: [plain], taxes_included: false })).lines
    expect([included, onTop]).toMatchObject([
      { total: 2_899, discount: 101, tax: 580, taxBps: 2_000 },
      { total: 3_479, discount: 101, tax: 580 },
    ])
  })

  it('is read in the currency of its channel, whichever of the two that is', () => {
    const line = { ...aShopifyLine({ id: 71, sku: 'MUG', quantity: 2, price: '15.00' }), price_set: amounts('15.00', '12.50') }
    const body = aShopifyOrder({ currency: 'EUR', line_items: [line], total_price: '30.00', total_price_set: amounts('30.00', '25.00') })
    expect([orderIn(body).total, orderIn(body).lines[0]?.total, orderIn(body, 'EUR').total]).toEqual([2_500, 2_500, 3_000])
    expect(read(body, 'USD')).toEqual({
      ...{ kind: 'UNREADABLE', channelOrderId: '5001' },
      reason: 'It is in EUR and GBP, and its channel sells in USD',
    })
    expect(read({ ...body, line_items: [{ ...line, price_set: null }] })).toMatchObject({
      kind: 'UNREADABLE',
      reason: 'It cannot be read: an amount is not in GBP',
    })
  })

  it('has what is charged beside the goods: shipping less its discount, duties and a tip', () => {
    const { charges } = orderIn(
      aShopifyOrder({
        shipping_lines: [
          { title: 'Standard', price: '4.95', price_set: null, discount_allocations: [{ amount: '0.95' }], tax_lines: [{ price: '0.67' }] },
        ],
        original_total_duties_set: amounts('3.00', '3.00', ['GBP', 'GBP']),
        total_tip_received: '1.00',
      }),
    )
    expect(charges).toEqual([
      { kind: 'SHIPPING', title: 'Standard', total: 400, tax: 67 },
      { kind: 'DUTY', title: 'Duties', total: 300, tax: 0 },
      { kind: 'TIP', title: 'Tip', total: 100, tax: 0 },
    ])
  })

  it('names a gift card among its tenders, and keeps units that an edit took off apart', () => {
    const body = aShopifyOrder({
      payment_gateway_names: ['gift_card', 'shopify_payments'],
      lines: [{ id: 71, sku: 'MUG', quantity: 3, current_quantity: 1 }],
    })
    expect([orderIn(body).tenders, orderIn(body).lines[0]]).toMatchObject([['gift_card', 'shopify_payments'], { quantity: 3, current: 1 }])
  })

  it.each([
    ['pending', 'UNPAID'],
    ['partially_paid', 'UNPAID'],
    ['authorized', 'PAID'],
    ['paid', 'PAID'],
    ['partially_refunded', 'PAID'],
    ['refunded', 'PAID'],
    ['voided', 'VOIDED'],
    ['expired', 'VOIDED'],
    ['something_new', 'UNPAID'],
  ])('that is %s is %s', (status, payment) => expect(orderIn(aShopifyOrder({ financial_status: status })).payment).toBe(payment))

  it('without an e-mail address or a shipping address has the next best; without any address it is a person’s work', () => {
    const poor = aShopifyOrder({ email: '', contact_email: null, customer: null, shipping_address: null })
    expect(orderIn(poor)).toMatchObject({ email: 'order-5001@no-address.invalid', shippingAddress: { city: 'London' } })
    expect(read({ ...poor, billing_address: null })).toEqual({ kind: 'UNREADABLE', channelOrderId: '5001', reason: 'It has no address' })
  })

  it('that is a test is left alone', () => {
    expect(read(aShopifyOrder({ test: true }))).toEqual({
      kind: 'IGNORED',
      channelOrderId: '5001',
      reason: 'It is a test order of the shop',
    })
    // As the sample that a shop sends at the press of a button.
    const sample = { ...aShopifyOrder({ id: 820982911946154500 }) }
    expect([read({ ...sample, test: true }).kind, read(sample).kind]).toEqual(['IGNORED', 'UNREADABLE'])
  })

  it('that is not as documented is told by the place in it, never by what stands there', () => {
    const { reason } = read(
      aShopifyOrder({ email: 'ada@example.com', taxes_included: 'yes', line_items: [{ id: 1, quantity: 'two' }] }),
    ) as { reason: string }
    expect(reason).toBe('It is no order as documented: look at taxes_included, line_items.0.price, line_items.0.quantity')
  })
})

describe('what else Shopify tells', () => {
  it('an edit, by what came and went', () => {
    const edit = aShopifyEdit({ additions: [{ id: 72, delta: 2 }], removals: [{ id: 71, delta: 1 }] })
    expect(read(edit)).toMatchObject({
      ...{ kind: 'NEWS', channelOrderId: '5001' },
      news: {
        kind: 'EDIT',
        at: '2026-11-20T10:00:00.000Z',
        edit: {
          id: '401',
          changes: [
            { lineId: '72', units: 2 },
            { lineId: '71', units: -1 },
          ],
        },
      },
    })
  })

  it('a refund, by what was paid back of it', () => {
    expect(read(aShopifyRefund({ amount: '12.50' }))).toEqual({
      ...{ kind: 'NEWS', channelOrderId: '5001' },
      news: {
        ...{ kind: 'REFUND', at: '2026-11-20T11:00:00.000Z' },
        refund: { id: '601', at: '2026-11-20T11:00:00.000Z', amount: 1_250, reason: 'broken' },
      },
    })
  })

  it('a refund in the currency in which the customer paid', () => {
    const transactions = [
      { kind: 'refund', status: 'success', amount: '5.00', currency: 'GBP' },
      { kind: 'refund', status: 'success', amount: '7.25', currency: 'EUR' },
      { kind: 'refund', status: 'success', amount: '2.00', currency: 'EUR' },
      { kind: 'refund', status: 'success', amount: '3.00', currency: 'USD' },
      { kind: 'refund', status: 'failure', amount: '9.00', currency: 'EUR' },
    ]
    expect(read({ ...aShopifyRefund({}), transactions })).toMatchObject({
      news: {
        refund: {
          amount: 500,
          others: [
            { amount: 925, currency: 'EUR' },
            { amount: 300, currency: 'USD' },
          ],
        },
      },
    })
    const seen = aShopifyOrder({ total_price_set: amounts('30.00', '25.00') })
    expect([orderIn(seen).otherTotal, orderIn(aShopifyOrder()).otherTotal]).toEqual([{ amount: 3_000, currency: 'EUR' }, undefined])
  })

  it('a fulfillment, with its tracking numbers', () => {
    expect(read(aShopifyFulfillment({ status: 'cancelled' }))).toMatchObject({
      ...{ kind: 'NEWS', channelOrderId: '5001' },
      news: {
        kind: 'FULFILLMENT',
        fulfillment: { id: '801', isCancelled: true, trackingNumbers: ['TR1'], lines: [{ id: '71', quantity: 2 }] },
      },
    })
  })

  it('that an order was deleted, and what a customer asks of it', () => {
    expect(read({ id: 5001 })).toEqual({ kind: 'NEWS', channelOrderId: '5001', news: { kind: 'DELETED', at: null } })
    const of = { shop_id: 1, shop_domain: 'kade.example', customer: { id: 1, email: 'ada@example.com' } }
    expect(read({ ...of, orders_to_redact: [1, 2] })).toEqual({ kind: 'REDACT', channelOrderId: null, orderIds: ['1', '2'] })
    expect(read({ ...of, orders_requested: [1], data_request: { id: 9 } })).toMatchObject({
      kind: 'UNREADABLE',
      reason: expect.stringContaining('Answer within 30 days'),
    })
  })
})
