// Bodies as the platforms document them, of our own making.

const money = (amount: string, currency = 'GBP') => ({
  shop_money: { amount, currency_code: currency },
  presentment_money: { amount, currency_code: currency },
})
const ADDRESS = {
  ...{ first_name: 'Ada', last_name: 'Lovelace', name: 'Ada Lovelace', company: null, phone: '+44 20 7946 0000' },
  ...{
    address1: '12 St James Square',
    address2: '',
    zip: 'SW1Y 4JH',
    city: 'London',
    province: 'England',
    province_code: 'ENG',
    country_code: 'GB',
  },
}

export interface ShopifyLine {
  readonly id: number
  readonly sku: string
  readonly quantity: number
  readonly current_quantity?: number
  readonly price?: string
  readonly [field: string]: unknown
}
export const aShopifyLine = ({ price = '12.50', ...line }: ShopifyLine) => ({
  ...{ title: line.sku, name: line.sku, variant_title: null, current_quantity: line.quantity, fulfillable_quantity: line.quantity },
  ...{ price, price_set: money(price), total_discount: '0.00', discount_allocations: [], tax_lines: [], duties: [] },
  ...{ gift_card: false, requires_shipping: true, taxable: true, product_exists: true, grams: 400 },
  ...line,
})

/** An order of Shopify in pounds, taxes included, paid; two mugs at 12.50 unless told otherwise. */
export const aShopifyOrder = ({
  id = 5001,
  lines = [{ id: 71, sku: 'MUG', quantity: 2 }],
  ...change
}: { id?: number; lines?: readonly ShopifyLine[]; [field: string]: unknown } = {}) => ({
  ...{ id, admin_graphql_api_id: `gid://shopify/Order/${id}`, name: `#${id}`, order_number: id, test: false, confirmed: true },
  ...{ created_at: '2026-11-20T10:00:00+01:00', processed_at: '2026-11-20T10:00:00+01:00', updated_at: '2026-11-20T10:00:02+01:00' },
  ...{ cancelled_at: null, cancel_reason: null, closed_at: null, financial_status: 'paid', fulfillment_status: null },
  ...{
    currency: 'GBP',
    presentment_currency: 'GBP',
    taxes_included: true,
    email: `buyer-${id}@example.com`,
    contact_email: null,
    phone: null,
  },
  ...{
    total_price: '25.00',
    total_price_set: money('25.00'),
    current_total_price: '25.00',
    total_discounts: '0.00',
    total_tip_received: '0.00',
  },
  ...{
    landing_site: '/collections/mugs?utm_source=mail&utm_campaign=autumn',
    source_name: 'web',
    payment_gateway_names: ['shopify_payments'],
  },
  customer: { id: 31, first_name: 'Ada', last_name: 'Lovelace', email: `buyer-${id}@example.com` },
  ...{ shipping_address: ADDRESS, billing_address: ADDRESS, discount_codes: [], discount_applications: [] },
  ...{ shipping_lines: [], refunds: [], fulfillments: [], note_attributes: [], original_total_duties_set: null },
  line_items: lines.map(aShopifyLine),
  ...change,
})

export const aShopifyEdit = ({
  id = 401,
  orderId = 5001,
  at = '2026-11-20T11:00:00+01:00',
  additions = [],
  removals = [],
}: {
  id?: number
  orderId?: number
  at?: string
  additions?: object[]
  removals?: object[]
}) => ({
  order_edit: {
    ...{
      id,
      app_id: null,
      order_id: orderId,
      created_at: at,
      committed_at: at,
      notify_customer: false,
      reason: null,
      staff_note: null,
      user_id: 9,
    },
    line_items: { additions, removals },
    discounts: { line_item: { additions: [], removals: [] } },
    shipping_lines: { additions: [], removals: [] },
  },
})

export const aShopifyRefund = ({ id = 601, orderId = 5001, amount = '12.50', at = '2026-11-20T12:00:00+01:00' }) => ({
  ...{ id, order_id: orderId, created_at: at, processed_at: at, note: 'broken', restock: true, duties: [], order_adjustments: [] },
  refund_line_items: [{ id: 1, line_item_id: 71, quantity: 1, restock_type: 'cancel', subtotal: amount, total_tax: '0.00' }],
  transactions: [
    { id: 1, order_id: orderId, kind: 'refund', status: 'success', amount, currency: 'GBP', gateway: 'shopify_payments' },
    { id: 2, order_id: orderId, kind: 'refund', status: 'failure', amount, currency: 'GBP', gateway: 'shopify_payments' },
  ],
})

export const aShopifyFulfillment = ({ id = 801, orderId = 5001, status = 'success', trackingNumber = 'TR1', quantity = 2 }) => ({
  ...{ id, order_id: orderId, status, created_at: '2026-11-21T09:00:00+01:00', updated_at: '2026-11-21T09:00:00+01:00', service: 'manual' },
  ...{ tracking_company: 'Royal Mail', tracking_number: trackingNumber, tracking_numbers: [trackingNumber], tracking_url: null },
  line_items: [{ id: 71, sku: 'MUG', quantity }],
})

const WOO_ADDRESS = {
  ...{ first_name: 'Grace', last_name: 'Hopper', company: '', address_1: '1 Navy Yard', address_2: '', city: 'London', state: '' },
  ...{ postcode: 'SW1Y 4JH', country: 'GB' },
}

/** An order of WooCommerce in pounds, processing; two mugs at 12.50 with 20 % of tax unless told otherwise. */
export const aWooOrder = ({ id = 727, ...change }: { id?: number; [field: string]: unknown } = {}) => ({
  ...{ id, parent_id: 0, number: String(id), order_key: 'wc_order_1', created_via: 'checkout', version: '9.4.2', status: 'processing' },
  ...{ currency: 'GBP', prices_include_tax: false, customer_id: 0, customer_note: '' },
  ...{
    date_created: '2026-11-20T10:00:00',
    date_created_gmt: '2026-11-20T09:00:00',
    date_modified: '2026-11-20T10:00:05',
    date_modified_gmt: '2026-11-20T09:00:05',
  },
  ...{ date_paid: '2026-11-20T10:00:04', date_paid_gmt: '2026-11-20T09:00:04', date_completed_gmt: null },
  ...{ discount_total: '0.00', discount_tax: '0.00', shipping_total: '0.00', shipping_tax: '0.00', total: '25.00', total_tax: '4.16' },
  billing: { ...WOO_ADDRESS, email: `woo-${id}@example.com`, phone: '020 7946 0001' },
  shipping: WOO_ADDRESS,
  ...{ payment_method: 'stripe', payment_method_title: 'Credit card', transaction_id: 'ch_1' },
  line_items: [
    {
      ...{ id: 315, name: 'Mug', product_id: 93, variation_id: 0, quantity: 2, tax_class: '', sku: 'MUG', price: 10.42 },
      ...{ subtotal: '20.84', subtotal_tax: '4.16', total: '20.84', total_tax: '4.16' },
      taxes: [{ id: 72, total: '4.16', subtotal: '4.16' }],
    },
  ],
  ...{
    tax_lines: [{ id: 1, rate_id: 72, rate_code: 'VAT', rate_percent: 20 }],
    shipping_lines: [],
    fee_lines: [],
    coupon_lines: [],
    refunds: [],
    meta_data: [],
  },
  ...change,
})
