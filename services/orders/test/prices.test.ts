import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { anInput, runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
  await orders.offer({ sku: 'TEA' })
})
afterAll(() => orders.stop())

interface Errors {
  readonly userErrors: readonly {
    readonly code: string
    readonly field: readonly string[]
    readonly parameters: readonly { readonly key: string; readonly value: string }[]
  }[]
}
const ERRORS = 'userErrors { code field parameters { key value } }'
const MONEY = '{ amount }'
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id
  subtotal ${MONEY} discountTotal ${MONEY} shippingTotal ${MONEY} taxTotal ${MONEY} total ${MONEY} taxScheme shippingTaxCategory vatId campaign
  discounts { code name kind amount ${MONEY} } attribution { source clickId }
  lines { id unitPrice ${MONEY} discountTotal ${MONEY} total ${MONEY} taxTotal ${MONEY} taxBps taxCategory } } ${ERRORS} } }`
const PREVIEW = `query ($input: PreviewPriceInput!) { previewPrice(input: $input) { price {
  subtotal ${MONEY} discountTotal ${MONEY} shippingTotal ${MONEY} taxTotal ${MONEY} total ${MONEY} taxScheme
  discounts { code name kind amount ${MONEY} } lines { unitPrice ${MONEY} discountTotal ${MONEY} total ${MONEY} taxTotal ${MONEY} taxBps taxCategory } } ${ERRORS} } }`

/** What a mutation or query of one root field answers, money as its amount alone. */
async function ask<Answer extends object = Record<string, unknown>>(
  query: string,
  input: object,
  role: string | null = 'ADMIN',
  claims = {},
) {
  const { data, errors } = await orders.graph<Record<string, Answer & Errors>>(role ? asViewer(role, claims) : asViewer([]), query, {
    input,
  })
  if (errors) throw new Error(JSON.stringify(errors))
  return Object.values(data!)[0]!
}
const faultIn = (parameters: Errors['userErrors'][number]['parameters']) => parameters.find((each) => each.key === 'fault')?.value
const money = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(money)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  return entries.length === 1 && entries[0]![0] === 'amount'
    ? entries[0]![1]
    : Object.fromEntries(entries.map(([key, inner]) => [key, money(inner)]))
}
const placed = async (change: object = {}, role: string | null = null, claims = {}) => {
  const { order, userErrors } = await ask<{ order: { id: string; lines: { id: string }[] } }>(
    PLACE,
    { ...anInput(), ...change },
    role,
    claims,
  )
  expect(userErrors).toEqual([])
  return { ...order, shown: money(order) as Record<string, unknown> }
}
const refused = async (change: object) =>
  (await ask(PLACE, { ...anInput(), ...change }, null)).userErrors.map(({ code, field, parameters }) =>
    [code, faultIn(parameters), field.join('.')].filter(Boolean).join(' '),
  )
const set = async (mutation: string, type: string, input: object) => {
  const { userErrors } = await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${ERRORS} } }`, input)
  return userErrors.map(({ code, field }) => `${code} ${field.join('.')}`)
}
const mugs = (quantity: number) => [{ sku: 'MUG', quantity }]
const LONG_AGO = '2020-01-01T00:00:00Z'
const discount = (change: object) =>
  set('setDiscount', 'SetDiscountInput', {
    key: 'ten',
    code: 'ten',
    name: 'Ten percent',
    kind: 'PERCENTAGE',
    percentBps: 1000,
    validFrom: LONG_AGO,
    ...change,
  })
const priceList = (change: object) =>
  set('setPriceList', 'SetPriceListInput', {
    code: 'spring',
    name: 'Spring',
    channel: 'web',
    currencyCode: 'GBP',
    validFrom: LONG_AGO,
    ...change,
  })

describe('price lists', () => {
  it('say what a channel asks, in their time, the one that began last before others; elsewhere the catalogue does', async () => {
    expect(
      await priceList({
        prices: [
          { sku: 'MUG', price: '11.00' },
          { sku: 'TEA', price: '3.10' },
        ],
      }),
    ).toEqual([])
    expect(await priceList({ code: 'sale', validFrom: '2024-01-01T00:00:00Z', prices: [{ sku: 'MUG', price: '9.99' }] })).toEqual([])
    expect(
      await priceList({
        code: 'over',
        validTo: '2021-01-01T00:00:00Z',
        validFrom: '2020-06-01T00:00:00Z',
        prices: [{ sku: 'MUG', price: '1.00' }],
      }),
    ).toEqual([])
    const both = { lines: [...mugs(2), { sku: 'TEA', quantity: 1 }] }
    expect((await placed(both)).shown).toMatchObject({
      subtotal: '23.08',
      lines: [{ unitPrice: '9.99', total: '19.98' }, { unitPrice: '3.10' }],
    })
    expect((await placed({ ...both, channel: 'phone' })).shown).toMatchObject({ lines: [{ unitPrice: '12.50' }, { unitPrice: '12.50' }] })
    const channel = { placedAt: '2020-07-01T00:00:00Z', channelOrderId: 'OLD-1', lines: mugs(1) }
    expect((await placed(channel, 'CHANNEL', { channel: 'web' })).shown).toMatchObject({ subtotal: '1.00' })
  })

  it('are read by page, and a price of null leaves them', async () => {
    expect(await priceList({ prices: [{ sku: 'TEA', price: null }] })).toEqual([])
    expect((await placed({ lines: [{ sku: 'TEA', quantity: 1 }] })).shown).toMatchObject({ subtotal: '12.50' })
    const { data } = await orders.graph(
      asViewer('PLANNER'),
      '{ priceLists(channel: "web") { code prices(first: 1) { sku price { amount } } } }',
    )
    expect(data).toEqual({
      priceLists: [
        { code: 'over', prices: [{ sku: 'MUG', price: { amount: '1.00' } }] },
        { code: 'sale', prices: [{ sku: 'MUG', price: { amount: '9.99' } }] },
        { code: 'spring', prices: [{ sku: 'MUG', price: { amount: '11.00' } }] },
      ],
    })
    for (const code of ['spring', 'sale']) expect(await priceList({ code, prices: [{ sku: 'MUG', price: null }] })).toEqual([])
  })

  it('add tax to prices without it', async () => {
    const change = { code: 'trade', channel: 'wholesale', includesTax: false, prices: [{ sku: 'MUG', price: '3.33' }] }
    expect(await priceList(change)).toEqual([])
    expect((await placed({ channel: 'wholesale', lines: mugs(3) })).shown).toMatchObject({
      ...{ subtotal: '11.99', total: '26.99', taxTotal: '4.50' },
      lines: [{ unitPrice: '4.00', total: '11.99', taxTotal: '2.00', taxBps: 2000, taxCategory: 'S' }],
    })
  })

  it.each<[string, object, string]>([
    ['a channel that is not there', { channel: 'mars' }, 'NOT_FOUND input.channel'],
    ['another channel', { channel: 'phone' }, 'INVALID input.channel'],
    ['no currency', { currencyCode: 'XXQ' }, 'INVALID input.currencyCode'],
    ['an end before its beginning', { validTo: '2019-01-01T00:00:00Z' }, 'OUT_OF_RANGE input.validTo'],
    ['half pennies', { prices: [{ sku: 'MUG', price: '1.005' }] }, 'INVALID input.prices.0.price'],
    [
      'a SKU twice',
      {
        prices: [
          { sku: 'A', price: '1' },
          { sku: 'A', price: '2' },
        ],
      },
      'INVALID input.prices.1.sku',
    ],
  ])('refuse %s', async (_, change, error) => expect(await priceList(change)).toEqual([error]))
})

describe('discounts', () => {
  it('by a code are spread over the lines, shown with the order, and previewed as they are placed', async () => {
    expect(await discount({ campaign: 'autumn' })).toEqual([])
    const basket = { channel: 'web', lines: [...mugs(3), { sku: 'TEA', quantity: 1 }], discountCodes: ['Ten'] }
    const { id, shown } = await placed({ ...basket, attribution: { source: 'newsletter', clickId: 'c-1' } })
    const price = {
      ...{ subtotal: '50.00', discountTotal: '5.00', shippingTotal: '3.95', total: '48.95', taxTotal: '8.17', taxScheme: 'CHANNEL' },
      discounts: [{ code: 'TEN', name: 'Ten percent', kind: 'PERCENTAGE', amount: '5.00' }],
      lines: [
        { unitPrice: '12.50', discountTotal: '3.75', total: '33.75', taxTotal: '5.63', taxBps: 2000, taxCategory: 'S' },
        { unitPrice: '12.50', discountTotal: '1.25', total: '11.25', taxTotal: '1.88', taxBps: 2000, taxCategory: 'S' },
      ],
    }
    expect(shown).toMatchObject({ ...price, campaign: 'autumn', attribution: { source: 'newsletter', clickId: 'c-1' } })
    // Others are told of the campaign, and of nothing that tells of the person.
    await eventually(() => expect(orders.others.heard('order.placed.v1', id)).toHaveLength(1))
    expect(orders.others.heard('order.placed.v1', id)[0]).toMatchObject({
      ...{ campaign: 'autumn', attribution: { source: 'newsletter', medium: null, content: null, term: null } },
      lines: [
        { unitPrice: 1_250, discountTotal: 375, total: 3_375 },
        { unitPrice: 1_250, discountTotal: 125, total: 1_125 },
      ],
    })
    const previewed = await ask<{ price: object }>(PREVIEW, { ...basket, countryCode: 'GB' }, null)
    expect([previewed.userErrors, money(previewed.price)]).toEqual([[], price])
  })

  it('stay with the units: what is cancelled gives back what it cost', async () => {
    expect(await discount({ key: 'pound', code: 'POUND', kind: 'AMOUNT', amount: { amount: '1.00', currencyCode: 'GBP' } })).toEqual([])
    const { id, lines } = await placed({ lines: mugs(3), discountCodes: ['POUND'] })
    await orders.graph(asViewer('SUPPORT'), 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }', {
      input: { orderId: id, reason: 'x', lines: [{ orderLineId: lines[0]!.id, quantity: 1 }] },
    })
    const { data } = await orders.graph<{ order: { lines: unknown } }>(
      asViewer('SUPPORT'),
      `query ($id: ID!) { order(id: $id) { lines { amounts { ordered ${MONEY} cancelled ${MONEY} outstanding ${MONEY} } } } }`,
      { id },
    )
    expect(money(data!.order.lines)).toEqual([{ amounts: { ordered: '36.50', cancelled: '12.17', outstanding: '24.33' } }])
  })

  it('of a campaign are of every order that meets them, but of a channel’s that has its own prices', async () => {
    expect(
      await discount({ key: 'third', code: null, name: 'Three for two', kind: 'BUY_X_GET_Y', buyUnits: 2, getUnits: 1, channel: 'phone' }),
    ).toEqual([])
    expect((await placed({ channel: 'phone', lines: mugs(3) })).shown).toMatchObject({
      discountTotal: '12.50',
      discounts: [{ code: null }],
    })
    expect((await placed({ channel: 'phone', lines: mugs(2) })).shown).toMatchObject({ discountTotal: '0.00', discounts: [] })
    expect((await placed({ channel: 'phone', lines: mugs(3) }, 'CHANNEL', { channel: 'phone' })).shown).toMatchObject({
      discountTotal: '0.00',
    })
    expect(await discount({ key: 'third', code: null, kind: 'FREE_SHIPPING', active: false })).toEqual([])
  })

  it('are refused by name, each at its place', async () => {
    await discount({ key: 'old', code: 'OLD', validTo: '2021-01-01T00:00:00Z' })
    await discount({ key: 'next', code: 'NEXT', validFrom: '2099-01-01T00:00:00Z' })
    await discount({ key: 'shop', code: 'SHOP', channel: 'store' })
    await discount({ key: 'big', code: 'BIG', minimumTotal: { amount: '100.00', currencyCode: 'GBP' } })
    await discount({ key: 'hats', code: 'HATS', skus: ['HAT'] })
    expect(await refused({ discountCodes: ['TEN', 'NONE', 'OLD', 'NEXT', 'SHOP', 'BIG', 'HATS'] })).toEqual([
      'NOT_FOUND input.discountCodes.1',
      'INVALID DISCOUNT_EXPIRED input.discountCodes.2',
      'INVALID DISCOUNT_NOT_YET input.discountCodes.3',
      'INVALID DISCOUNT_OTHER_CHANNEL input.discountCodes.4',
      'INVALID DISCOUNT_MINIMUM input.discountCodes.5',
      'INVALID DISCOUNT_NOT_APPLICABLE input.discountCodes.6',
    ])
    expect(await refused({ discountCodes: ['TEN', 'ten'] })).toEqual(['INVALID TWICE input.discountCodes.1'])
  })

  it('that so many may have are had by no more, whoever asks at once; a repeated order takes none', async () => {
    expect(await discount({ key: 'few', code: 'FEW', usageLimit: 3 })).toEqual([])
    const input = { ...anInput(), discountCodes: ['FEW'] }
    const answers = await Promise.all(
      [input, input, ...Array.from({ length: 7 }, () => ({ ...anInput(), discountCodes: ['FEW'] }))].map((each) =>
        ask<{ order: { id: string } | null }>(PLACE, each, null),
      ),
    )
    const ids = answers.flatMap(({ order }) => order?.id ?? [])
    expect(new Set(ids).size).toBe(3)
    const errors = answers.filter(({ order }) => order === null).flatMap(({ userErrors }) => userErrors)
    expect(new Set(errors.map(({ parameters }) => faultIn(parameters)))).toEqual(new Set(['DISCOUNT_EXHAUSTED']))
    const { data } = await orders.graph<{ discounts: { key: string; used: number; usageLimit: number | null }[] }>(
      asViewer('SUPPORT'),
      '{ discounts { key used usageLimit } }',
    )
    expect(data!.discounts.find(({ key }) => key === 'few')).toEqual({ key: 'few', used: 3, usageLimit: 3 })
    expect(await discount({ key: 'few', code: 'FEW', usageLimit: 3, name: 'Said again' })).toEqual([])
    expect(await refused({ discountCodes: ['FEW'] })).toEqual(['INVALID DISCOUNT_EXHAUSTED input.discountCodes.0'])
  })

  it.each<[string, object, string]>([
    ['a code of another', { key: 'other', code: 'TEN' }, 'INVALID input.code'],
    ['a share of more than all', { key: 'x', percentBps: 10_001 }, 'OUT_OF_RANGE input.percentBps'],
    ['no amount', { key: 'x', kind: 'AMOUNT' }, 'REQUIRED input.amount'],
    ['no units', { key: 'x', kind: 'BUY_X_GET_Y', buyUnits: 1 }, 'REQUIRED input.getUnits'],
    ['a channel that is not there', { key: 'x', code: 'X', channel: 'mars' }, 'NOT_FOUND input.channel'],
    ['a list of no goods', { key: 'x', skus: [] }, 'OUT_OF_RANGE input.skus'],
  ])('are not set with %s', async (_, change, error) => expect(await discount(change)).toEqual([error]))
})

describe('tax', () => {
  const to = (countryCode: string) => ({ shippingAddress: { ...anInput().shippingAddress, countryCode, postalCode: '10115' } })

  it('follows from where a channel sells, where goods go, and who buys, once the channel says where it sells from', async () => {
    const before = await placed({ channel: 'social', ...to('DE') })
    expect(before.shown).toMatchObject({ taxScheme: 'CHANNEL', taxTotal: '2.74' })
    expect(await set('setChannelTax', 'SetChannelTaxInput', { channel: 'social', establishment: 'NL', usesOss: true })).toEqual([])
    expect(
      await set('setTaxRates', 'SetTaxRatesInput', {
        rates: [
          { countryCode: 'DE', validFrom: '2026-01-01', bps: 1800 },
          { countryCode: 'DE', validFrom: '2199-01-01', bps: 9000 },
        ],
      }),
    ).toEqual([])
    expect((await placed({ channel: 'social', ...to('DE') })).shown).toMatchObject({
      ...{ taxScheme: 'OSS', total: '16.45', taxTotal: '2.51', shippingTaxCategory: 'S' },
      lines: [{ taxBps: 1800, taxTotal: '1.91', taxCategory: 'S' }],
    })
    expect((await placed({ channel: 'social', ...to('DE'), vatId: 'de 136 695 976' })).shown).toMatchObject({
      ...{ taxScheme: 'INTRA_COMMUNITY', total: '13.59', taxTotal: '0.00', vatId: 'DE136695976', shippingTaxCategory: 'K' },
      lines: [{ total: '10.33', taxBps: 0, taxCategory: 'K' }],
    })
    expect((await placed({ channel: 'social', ...to('US') })).shown).toMatchObject({
      taxScheme: 'EXPORT',
      total: '16.45',
      lines: [{ taxCategory: 'G' }],
    })
  })

  it('is on the invoices of its parcels, which charge to the cent what a discount has left', async () => {
    const lines = [{ sku: 'MUG', quantity: 3 }]
    const { id, shown } = await placed({ channel: 'social', ...to('DE'), vatId: 'DE136695976', lines, discountCodes: ['POUND'] })
    // Three mugs at 12.50 contain 6.51 of the Dutch 21 %; 1.00 is taken off, and each has a third of what is left.
    expect(shown).toMatchObject({ subtotal: '30.99', discountTotal: '1.00', shippingTotal: '3.26', total: '33.25', taxTotal: '0.00' })
    await orders.others.reserve(id, lines)
    const seen = () =>
      orders.graph<{ order: { status: string; invoices: { total: { amount: string }; xmlUrl: string }[] } }>(
        asViewer('SUPPORT'),
        `query ($id: ID!) { order(id: $id) { status invoices { total ${MONEY} xmlUrl } } }`,
        { id },
      )
    await eventually(async () => expect((await seen()).data!.order.status).toBe('CONFIRMED'))
    for (const quantity of [1, 2]) await orders.others.ship(id, [{ sku: 'MUG', quantity }])
    const invoices = await eventually(async () => {
      const { data } = await seen()
      expect(data!.order.invoices).toHaveLength(2)
      return data!.order.invoices
    })
    expect(invoices.map(({ total }) => total.amount)).toEqual(['13.25', '20.00'])
    const xml = await (await fetch(invoices[0]!.xmlUrl.replace('http://shop.example', orders.service.url))).text()
    expect(xml).toContain('DE136695976')
    expect(new Set([...xml.matchAll(/<cac:(?:Classified)?TaxCategory>\s*<cbc:ID>(\w+)</g)].map(([, category]) => category))).toEqual(
      new Set(['K']),
    )
  })

  it('refuses VAT ids that are none, and rates that cannot be', async () => {
    expect(await refused({ vatId: 'DE136695977' })).toEqual(['INVALID VAT_ID input.vatId'])
    const rates = [
      { countryCode: 'QQ', validFrom: '2026-01-01', bps: 1 },
      { countryCode: 'NL', validFrom: '2026-01-01', bps: 0, category: 'K' },
      { countryCode: 'BE', validFrom: '2026-01-01', bps: 0 },
    ]
    expect(await set('setTaxRates', 'SetTaxRatesInput', { rates })).toEqual([
      'INVALID input.rates.0.countryCode',
      'INVALID input.rates.1.category',
      'OUT_OF_RANGE input.rates.2.bps',
    ])
    expect(await set('setChannelTax', 'SetChannelTaxInput', { channel: 'mars', establishment: 'NL' })).toEqual(['NOT_FOUND input.channel'])
  })

  it('is the channel’s own, as are its discount and its shipping, where it brings them', async () => {
    const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })
    const lines = [{ sku: 'MUG', quantity: 3, unitPrice: gbp('10.00'), discountTotal: gbp('1.00'), taxBps: 900 }]
    const input = { channel: 'marketplace', channelOrderId: 'M-1', lines, shippingTotal: gbp('4.99') }
    expect((await placed(input, 'CHANNEL', { channel: 'marketplace' })).shown).toMatchObject({
      ...{ subtotal: '30.00', discountTotal: '1.00', shippingTotal: '4.99', total: '33.99', taxTotal: '3.22' },
      lines: [{ unitPrice: '10.00', discountTotal: '1.00', total: '29.00', taxBps: 900, taxTotal: '2.39', taxCategory: 'S' }],
    })
    expect(await refused(input)).toEqual(
      expect.arrayContaining(
        ['shippingTotal', 'lines.0.discountTotal', 'lines.0.taxBps'].map((field) => `INVALID CHANNELS_ONLY input.${field}`),
      ),
    )
  })
})
