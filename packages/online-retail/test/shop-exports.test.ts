import { describe, expect, it } from '@jest/globals'
import { ordersOfFile, rejectsOf } from '../src/shops/order-file.js'
import { ordersOfExport, spread, type ExportRow } from '../src/shops/shopify-export.js'
import { wooOrdersOf } from '../src/shops/woocommerce-export.js'

const FIRST: ExportRow = {
  ...{
    Name: '#1001',
    Email: 'ada@example.com',
    'Financial Status': 'paid',
    'Paid at': '2026-11-20 10:00:05 +0100',
    'Fulfillment Status': 'unfulfilled',
  },
  ...{
    Currency: 'GBP',
    Subtotal: '27.00',
    Shipping: '3.95',
    Taxes: '5.16',
    Total: '30.95',
    'Discount Code': 'AUTUMN',
    'Discount Amount': '3.00',
  },
  ...{
    'Shipping Method': 'Standard',
    'Created at': '2026-11-20 10:00:00 +0100',
    'Lineitem quantity': '2',
    'Lineitem name': 'Mug',
    'Lineitem price': '12.50',
  },
  ...{ 'Lineitem sku': 'MUG', 'Lineitem discount': '0.00', 'Shipping Name': 'Ada Lovelace', 'Shipping Address1': '12 St James Square' },
  ...{ 'Shipping City': 'London', 'Shipping Zip': "'SW1Y 4JH", 'Shipping Country': 'GB', 'Payment Method': 'Shopify Payments', Id: '5001' },
}
const SECOND: ExportRow = {
  Name: '#1001',
  'Lineitem quantity': '1',
  'Lineitem name': 'Tea',
  'Lineitem price': '5.00',
  'Lineitem sku': 'TEA',
}
const only = (rows: readonly ExportRow[]) => ordersOfExport(rows.map((row, n) => ({ line: n + 2, row })))

describe('an export of Shopify', () => {
  it('is read order by order: its discount is spread over the lines, and all adds up', () => {
    expect(only([FIRST, SECOND, { ...FIRST, Name: '#1002', Id: '5002' }])).toMatchObject([
      { name: '#1001', line: 2 },
      { name: '#1002', line: 4 },
    ])
    expect(only([FIRST, SECOND])).toMatchObject([
      {
        order: {
          ...{ id: 5001, currency: 'GBP', taxes_included: true, financial_status: 'paid', total_price: '30.95', cancelled_at: null },
          ...{ created_at: '2026-11-20T09:00:00.000Z', updated_at: '2026-11-20T09:00:05.000Z', discount_codes: [{ code: 'AUTUMN' }] },
          shipping_address: { name: 'Ada Lovelace', address1: '12 St James Square', zip: 'SW1Y 4JH', city: 'London', country_code: 'GB' },
          line_items: [
            { id: '5001-1', sku: 'MUG', quantity: 2, price: '12.50', discount_allocations: [{ amount: '2.50' }], tax_lines: [] },
            { id: '5001-2', sku: 'TEA', quantity: 1, price: '5.00', discount_allocations: [{ amount: '0.50' }], tax_lines: [] },
          ],
          shipping_lines: [{ title: 'Standard', price: '3.95' }],
        },
      },
    ])
  })

  it('has its taxes on top where that is how it adds up', () => {
    const [given] = only([{ ...FIRST, Subtotal: '25.00', Taxes: '5.79', Total: '34.74' }])
    expect(given).toMatchObject({
      order: {
        taxes_included: false,
        line_items: [{ tax_lines: [{ price: '5.00' }] }],
        shipping_lines: [{ tax_lines: [{ price: '0.79' }] }],
      },
    })
  })

  it.each<[string, ExportRow, string]>([
    ['was sent', { ...FIRST, 'Fulfillment Status': 'fulfilled' }, 'The shop has sent it already'],
    ['has no currency', { ...FIRST, Currency: '' }, 'Currency is missing'],
    ['has no time', { ...FIRST, 'Created at': 'yesterday' }, 'Created at is no time'],
    ['has a price that is none', { ...FIRST, 'Lineitem price': 'free' }, 'Lineitem price is no amount'],
    ['has no units', { ...FIRST, 'Lineitem quantity': '0' }, 'Lineitem quantity is no number of units'],
  ])('is refused, by order, where it %s', (_, row, refused) => expect(only([row])).toEqual([{ name: '#1001', line: 2, refused }]))
})

const WOO: ExportRow = {
  ...{
    order_id: '727',
    order_number: 'W-727',
    order_date: '2026-07-20 10:00:00',
    paid_date: '2026-07-20 10:00:04',
    status: 'wc-processing',
  },
  ...{
    shipping_total: '3.29',
    shipping_tax_total: '0.66',
    fee_total: '0.00',
    fee_tax_total: '0.00',
    tax_total: '5.66',
    order_total: '33.95',
  },
  ...{
    refunded_total: '0',
    order_currency: 'GBP',
    payment_method: 'stripe',
    payment_method_title: 'Credit card',
    shipping_method: 'Flat rate: 3.29',
  },
  ...{ billing_first_name: 'Ada', billing_last_name: 'Lovelace', billing_email: 'ada@example.com', billing_phone: "'+44 20 7946 0001" },
  ...{ billing_address_1: '12 St James Square', billing_city: 'London', billing_postcode: 'SW1Y 4JH', billing_country: 'GB' },
  ...{ shipping_first_name: 'Ada', shipping_last_name: 'Lovelace', shipping_address_1: '12 St James Square', shipping_city: 'London' },
  ...{ shipping_postcode: 'SW1Y 4JH', shipping_country: 'GB', coupon_items: 'code:autumn|amount:1.66;code:tea|amount:0.01' },
  line_item_1: 'name:Mug: blue | white|product_id:93|sku:MUG|quantity:2|total:20.00|sub_total:21.67',
  line_item_2: 'name:Tea|product_id:94|sku:TEA|quantity:1|total:5.00|sub_total:5.00|_of_a_plugin:1',
  line_item_10: '',
}
const onlyWoo = (row: ExportRow, zone = 'Europe/Amsterdam') => wooOrdersOf([{ line: 2, row }], zone)

describe('an export of WooCommerce', () => {
  it('is one order a row: its lines, its taxes spread over them, and its times by the zone of the shop', () => {
    expect(onlyWoo(WOO)).toEqual([
      {
        ...{ name: 'W-727', line: 2 },
        order: {
          ...{ id: 727, number: 'W-727', status: 'processing', currency: 'GBP', customer_note: '', total: '33.95' },
          ...{ date_created_gmt: '2026-07-20T08:00:00', date_modified_gmt: '2026-07-20T08:00:04', date_paid_gmt: '2026-07-20T08:00:04' },
          billing: {
            ...{ first_name: 'Ada', last_name: 'Lovelace', company: null, phone: '+44 20 7946 0001', email: 'ada@example.com' },
            ...{ address_1: '12 St James Square', address_2: null, postcode: 'SW1Y 4JH', city: 'London', state: null, country: 'GB' },
          },
          shipping: {
            ...{ first_name: 'Ada', last_name: 'Lovelace', company: null, phone: null },
            ...{ address_1: '12 St James Square', address_2: null, postcode: 'SW1Y 4JH', city: 'London', state: null, country: 'GB' },
          },
          ...{ payment_method: 'stripe', payment_method_title: 'Credit card' },
          line_items: [
            {
              ...{ id: 1, sku: 'MUG', name: 'Mug: blue | white', quantity: 2, total: '20.00', total_tax: '4.00' },
              ...{ subtotal: '21.67', subtotal_tax: '4.33' },
            },
            {
              ...{ id: 2, sku: 'TEA', name: 'Tea', quantity: 1, total: '5.00', total_tax: '1.00' },
              ...{ subtotal: '5.00', subtotal_tax: '1.00' },
            },
          ],
          shipping_lines: [{ method_title: 'Flat rate', total: '3.29', total_tax: '0.66' }],
          ...{ fee_lines: [], coupon_lines: [{ code: 'autumn' }, { code: 'tea' }], refunds: [] },
        },
      },
    ])
  })

  it('is told with what its lines say of their taxes, its fees, what was given back, and who has not paid', () => {
    const line = 'name:Mug|sku:MUG|quantity:1|total:10.00|sub_total:10.00|tax:0.90'
    const row = {
      ...WOO,
      line_item_1: line,
      line_item_2: '',
      paid_date: '',
      fee_total: '1.00',
      fee_tax_total: '0.20',
      refunded_total: '5.00',
    }
    expect(onlyWoo(row, 'UTC')).toMatchObject([
      {
        order: {
          ...{ date_created_gmt: '2026-07-20T10:00:00', date_modified_gmt: '2026-07-20T10:00:00', date_paid_gmt: null },
          line_items: [{ sku: 'MUG', total: '10.00', total_tax: '0.90' }],
          fee_lines: [{ name: 'Fee', total: '1.00', total_tax: '0.20' }],
          refunds: [{ id: '727-refunded', total: '-5.00' }],
        },
      },
    ])
  })

  it.each<[string, ExportRow, string]>([
    ['was sent', { status: 'wc-completed' }, 'The shop has sent it already'],
    ['has no number', { order_id: 'W-1' }, 'order_id is no number'],
    ['has no currency', { order_currency: '' }, 'order_currency is missing'],
    ['has no time', { order_date: 'yesterday' }, 'order_date is no time'],
    ['has an amount that is none', { order_total: 'free' }, 'order_total is no amount'],
    ['has a line without units', { line_item_2: 'name:Tea|sku:TEA|total:1.00' }, 'line_item_2 has no number of units'],
    ['has a line whose amount is none', { line_item_2: 'name:Tea|sku:TEA|quantity:1|total:1,00' }, 'line_item_2 total is no amount'],
    ['has no line', { line_item_1: '', line_item_2: '' }, 'It has no line'],
  ])('is refused, by order, where it %s', (_, change, refused) =>
    expect(onlyWoo({ ...WOO, ...change })).toEqual([{ name: 'W-727', line: 2, refused }]),
  )
})

it.each([
  [100, [1, 1, 1], [33, 34, 33]],
  [0, [5, 5], [0, 0]],
  [7, [0, 0], [0, 0]],
  [10, [0, 3, 7], [0, 3, 7]],
])('%i is spread by %j as %j', (amount, weights, parts) => expect(spread(amount, weights)).toEqual(parts))

describe('a file of orders', () => {
  const row = (line: number, change: object = {}) => ({
    line,
    row: {
      order: 'P-1',
      email: 'a@example.com',
      name: 'Ada',
      sku: 'MUG',
      quantity: '2',
      line1: '1 Road',
      city: 'London',
      country: 'GB',
      ...change,
    },
  })
  it('is read by the number of the order, wherever its rows stand', () => {
    const { orders, rejects } = ordersOfFile(
      [row(2), row(3, { order: 'P-2' }), row(4, { sku: 'TEA', quantity: '1', unit_price: '4.50' })],
      'phone',
      'GBP',
    )
    expect(rejects).toEqual([])
    expect(orders.map(({ number, input }) => [number, input.lines])).toEqual([
      [
        'P-1',
        [
          { sku: 'MUG', quantity: 2 },
          { sku: 'TEA', quantity: 1, unitPrice: { amount: '4.50', currencyCode: 'GBP' } },
        ],
      ],
      ['P-2', [{ sku: 'MUG', quantity: 2 }]],
    ])
    expect(orders[0]?.input).toMatchObject({
      idempotencyKey: 'file:P-1',
      channelOrderId: 'P-1',
      channel: 'phone',
      payment: { provider: 'channel' },
    })
  })

  it('has rejects by the row at fault: of a whole order, none of it is placed', () => {
    const { orders, rejects } = ordersOfFile(
      [row(2), row(3, { quantity: 'two' }), row(4, { order: '' }), row(5, { order: 'P-3', placed_at: 'soon' })],
      'phone',
      'GBP',
    )
    expect([orders, rejects.map(({ line, reason }) => `${line} ${reason}`)]).toEqual([
      [],
      ['4 order is missing', '3 quantity is no whole number', '5 placed_at is no time: write it as 2026-12-31T10:00:00Z'],
    ])
    const [order] = ordersOfFile([row(2), row(9, { sku: 'NONE' })], 'phone', 'GBP').orders
    expect(
      rejectsOf(order!, [
        { message: 'no NONE', field: ['input', 'lines', '1', 'sku'] },
        { message: 'no city', field: ['input', 'shippingAddress', 'city'] },
      ]),
    ).toEqual([
      { line: 9, order: 'P-1', reason: 'no NONE' },
      { line: 2, order: 'P-1', reason: 'no city' },
    ])
  })
})
