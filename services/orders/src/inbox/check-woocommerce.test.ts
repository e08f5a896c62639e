import { describe, expect, it } from '@jest/globals'
import type { ToldOrder } from '../channel/told.js'
import { minorOf } from './check-amounts.js'
import { checkWooCommerce } from './check-woocommerce.js'
import { aWooOrder } from './shop-orders.builder.js'

const read = (body: object, currency = 'GBP', topic = 'order.updated') => checkWooCommerce(body as Record<string, unknown>, currency, topic)
function orderIn(body: object): ToldOrder {
  const given = read(body)
  if (given.kind !== 'NEWS' || given.news.kind !== 'ORDER') throw new Error(JSON.stringify(given))
  return given.news.order
}

describe('an order of WooCommerce', () => {
  it('is read from its documented fields: times in GMT without a zone, totals without the tax that is on top', () => {
    expect(orderIn(aWooOrder())).toEqual({
      ...{ updatedAt: '2026-11-20T09:00:05.000Z', placedAt: '2026-11-20T09:00:00.000Z', currency: 'GBP', total: 2_500 },
      ...{ email: 'woo-727@example.com', name: 'Grace Hopper', payment: 'PAID', tenders: ['stripe'] },
      utm: { campaign: null, source: null, medium: null, content: null, term: null, landingPage: null },
      shippingAddress: {
        ...{ name: 'Grace Hopper', company: null, line1: '1 Navy Yard', line2: null, postalCode: 'SW1Y 4JH', city: 'London' },
        ...{ region: null, countryCode: 'GB', phone: '020 7946 0001' },
      },
      billingAddress: expect.objectContaining({ name: 'Grace Hopper' }),
      lines: [{ id: '315', sku: 'MUG', title: 'Mug', quantity: 2, current: 2, total: 2_500, discount: 0, tax: 416, taxBps: 2_000 }],
      ...{ cancelled: null, charges: [], discountCodes: [], refunds: [], fulfillments: [] },
    })
  })

  it('has discounts by the difference of subtotal and total, coupons, fees and shipping with their tax, and refunds that are negative', () => {
    const [line] = aWooOrder().line_items
    const given = orderIn(
      aWooOrder({
        line_items: [{ ...line, subtotal: '25.00', subtotal_tax: '5.00' }],
        coupon_lines: [{ id: 1, code: 'TENOFF', discount: '4.16', discount_tax: '0.84' }],
        fee_lines: [
          { id: 2, name: 'Gift wrap', total: '2.00', total_tax: '0.40' },
          { id: 3, name: 'Loyalty', total: '-1.00', total_tax: '0.00' },
        ],
        shipping_lines: [
          { id: 4, method_title: 'Flat rate', total: '5.00', total_tax: '1.00' },
          { id: 5, method_title: 'Free', total: '0.00', total_tax: '0.00' },
        ],
        refunds: [{ id: 9, reason: 'broken', total: '-12.50' }],
      }),
    )
    expect(given).toMatchObject({
      lines: [{ total: 2_500, discount: 500 }],
      discountCodes: ['TENOFF'],
      charges: [
        { kind: 'SHIPPING', title: 'Flat rate', total: 600, tax: 100 },
        { kind: 'FEE', title: 'Gift wrap', total: 240, tax: 40 },
        { kind: 'FEE', title: 'Loyalty', total: -100, tax: 0 },
      ],
      refunds: [{ id: '9', at: null, amount: 1_250, reason: 'broken' }],
    })
  })

  it.each([
    ['pending', null, 'UNPAID', false],
    ['on-hold', null, 'UNPAID', false],
    ['on-hold', '2026-11-20T09:00:04', 'PAID', false],
    ['processing', null, 'PAID', false],
    ['completed', null, 'PAID', false],
    ['refunded', null, 'PAID', false],
    ['failed', null, 'VOIDED', false],
    ['cancelled', null, 'UNPAID', true],
    ['trash', null, 'UNPAID', true],
  ])('that is %s, paid at %s, is %s; cancelled: %s', (status, paid, payment, isCancelled) => {
    const given = orderIn(aWooOrder({ status, date_paid_gmt: paid }))
    expect([given.payment, given.cancelled !== null]).toEqual([payment, isCancelled])
  })

  it('goes to the billing address where it has no other, and has its campaign from the attribution of orders', () => {
    const given = orderIn(
      aWooOrder({ shipping: { address_1: '' }, meta_data: [{ id: 1, key: '_wc_order_attribution_utm_campaign', value: 'autumn' }] }),
    )
    expect([given.shippingAddress.line1, given.utm.campaign]).toEqual(['1 Navy Yard', 'autumn'])
  })

  it('that is a draft is left alone; in another currency, or about something else, it is a person’s work', () => {
    expect(read(aWooOrder({ status: 'checkout-draft' }))).toMatchObject({ kind: 'IGNORED' })
    expect(read(aWooOrder(), 'EUR')).toMatchObject({ kind: 'UNREADABLE', reason: 'It is in GBP, and its channel sells in EUR' })
    expect(read({ id: 5 }, 'GBP', 'coupon.deleted')).toMatchObject({ kind: 'UNREADABLE' })
    expect(read({ id: 5 }, 'GBP', 'order.deleted')).toMatchObject({ kind: 'NEWS', channelOrderId: '5', news: { kind: 'DELETED' } })
    expect(read({ id: 5, name: 'Mug' })).toMatchObject({ kind: 'UNREADABLE' })
  })
})

it.each([
  ['12.5', 'GBP', 1_250],
  ['1.005', 'GBP', 101],
  ['1.0049', 'GBP', 100],
  ['-1.005', 'GBP', -101],
  ['-0.001', 'GBP', 0],
  ['500.00', 'JPY', 500],
  ['1.2345', 'KWD', 1_235],
])('%s %s is %i', (amount, currency, minor) => expect(minorOf(amount, currency)).toBe(minor))
it.each(['', 'x', '1e3', '1,5', '.5'])('%s is no amount', (amount) => expect(() => minorOf(amount, 'GBP')).toThrow(RangeError))
