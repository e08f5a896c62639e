/** Orders of every kind of channel, by whoever takes them there: one model, each with its own prices, taxes and rights. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { anInput, PLACE } from './running-orders.js'
import { mugs, runWithPrices } from './running-prices.js'

let shop: Awaited<ReturnType<typeof runWithPrices>>
beforeAll(async () => void (shop = await runWithPrices()))
afterAll(() => shop.stop())

const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })
const to = (countryCode: string, postalCode: string) => ({ shippingAddress: { ...anInput().shippingAddress, countryCode, postalCode } })
const CHANNEL =
  'query ($id: ID!) { order(id: $id) { channel { code kind } channelOrderId placedAt customer { id } timeline { edges { node { type actor message } } } } }'
const captured = async (id: string) =>
  (
    await shop.graph<{
      order: {
        channel: object
        channelOrderId: string | null
        placedAt: string
        customer: { id: string }
        timeline: { edges: { node: object }[] }
      }
    }>(asViewer('SUPPORT'), CHANNEL, { id })
  ).data!.order

it.each([
  ['web', 'WEBSHOP'],
  ['marketplace', 'MARKETPLACE'],
  ['store', 'STORE'],
  ['phone', 'PHONE'],
  ['social', 'SOCIAL'],
  ['wholesale', 'B2B'],
])('an order of %s, of the kind %s, is taken by its integration at its own price and time, once for its number', async (channel, kind) => {
  const lines = [{ sku: 'MUG', quantity: 2, unitPrice: gbp('9.99') }]
  const input = { channel, channelOrderId: `${channel}-1`, placedAt: '2026-01-02T03:04:05Z', lines, shippingTotal: gbp('1.00') }
  const { id, shown } = await shop.placed(input, 'CHANNEL', { channel })
  expect(shown).toMatchObject({ subtotal: '19.98', shippingTotal: '1.00', total: '20.98', taxScheme: 'CHANNEL' })
  const { timeline, ...order } = await captured(id)
  expect(order).toMatchObject({ channel: { code: channel, kind }, channelOrderId: `${channel}-1`, placedAt: '2026-01-02T03:04:05.000Z' })
  expect(timeline.edges[0]!.node).toMatchObject({ type: 'PLACED', message: `Placed through ${channel}` })
  await eventually(() => expect(shop.others.heard('order.placed.v1', id)).toMatchObject([{ channel }]))
  // Another channel's integration does not take its orders.
  const other = channel === 'web' ? 'phone' : 'web'
  const { errors, data } = await shop.graph<{ placeOrder: { userErrors: object[] } }>(asViewer('CHANNEL', { channel: other }), PLACE, {
    input: { ...anInput(), ...input, channelOrderId: `${channel}-2` },
  })
  expect([errors, data?.placeOrder.userErrors]).toEqual([undefined, [{ code: 'NOT_FOUND', field: ['input', 'channel'] }]])
})

it.each(['store', 'phone', 'wholesale'])(
  'at %s staff takes an order for a customer that it names, at the price of the channel alone',
  async (channel) => {
    const customerId = newId()
    const input = { channel, customerId, lines: mugs(2) }
    const { id, shown } = await shop.placed(input, 'SUPPORT')
    expect(shown).toMatchObject({ subtotal: '25.00', lines: [{ unitPrice: '12.50' }] })
    const { timeline, customer } = await captured(id)
    expect([customer.id, timeline.edges[0]!.node]).toEqual([customerId, expect.objectContaining({ actor: asViewer('SUPPORT').subject })])
    const { data } = await shop.graph<{ orders: { edges: { node: { id: string } }[] } }>(
      asViewer('CUSTOMER', { customerId }),
      '{ orders { edges { node { id } } } }',
    )
    expect(data!.orders.edges).toEqual([{ node: { id } }])
    const price = { ...anInput(), ...input, lines: [{ sku: 'MUG', quantity: 1, unitPrice: gbp('1.00') }] }
    const refused = await shop.graph<{ placeOrder: { userErrors: object[] } }>(asViewer('SUPPORT'), PLACE, { input: price })
    expect(refused.data!.placeOrder.userErrors).toEqual([{ code: 'INVALID', field: ['input', 'lines', '0', 'unitPrice'] }])
  },
)

it('a business whose country has the buyer owe the tax pays without it: AE on the order and on its invoice', async () => {
  expect(await shop.set('setChannelTax', 'SetChannelTaxInput', { channel: 'wholesale', establishment: 'BE', usesOss: true })).toEqual([])
  const rates = [{ countryCode: 'BE', validFrom: '2026-01-01', bps: 2_100, category: 'AE' }]
  expect(await shop.set('setTaxRates', 'SetTaxRatesInput', { rates })).toEqual([])
  const buyer = { channel: 'wholesale', lines: mugs(2), ...to('BE', '1000') }
  const consumer = await shop.placed(buyer)
  expect(consumer.shown).toMatchObject({ taxScheme: 'DOMESTIC', lines: [{ total: '25.00', taxBps: 2_100, taxCategory: 'S' }] })
  const { id, shown } = await shop.placed({ ...buyer, vatId: 'BE 0428.759.497' })
  // 25.00 contains 4.34 of 21 %.
  expect(shown).toMatchObject({
    taxScheme: 'REVERSE_CHARGE',
    vatId: 'BE0428759497',
    taxTotal: '0.00',
    lines: [{ total: '20.66', taxBps: 0, taxCategory: 'AE' }],
  })
  await shop.others.reserve(id, mugs(2))
  const seen = async () =>
    (
      await shop.graph<{ order: { status: string; invoices: { xmlUrl: string; taxTotal: { amount: string } }[] } }>(
        asViewer('SUPPORT'),
        'query ($id: ID!) { order(id: $id) { status invoices { xmlUrl taxTotal { amount } } } }',
        { id },
      )
    ).data!.order
  await eventually(async () => expect((await seen()).status).toBe('CONFIRMED'))
  await shop.others.ship(id, mugs(2))
  const invoice = await eventually(async () => {
    const { invoices } = await seen()
    expect(invoices).toHaveLength(1)
    return invoices[0]!
  })
  expect(invoice.taxTotal.amount).toBe('0.00')
  const xml = await (await fetch(invoice.xmlUrl.replace('http://shop.example', shop.service.url))).text()
  expect(xml).toContain('BE0428759497')
  const categories = [...xml.matchAll(/<cac:(?:Classified)?TaxCategory>\s*<cbc:ID>(\w+)</g)].map(([, category]) => category)
  expect(new Set(categories)).toEqual(new Set(['AE']))
  // A VAT id that nobody can have is refused; another country's business is no business here.
  expect(await shop.refused({ ...buyer, vatId: 'BE0428759498' })).toEqual(['INVALID VAT_ID input.vatId'])
  expect((await shop.placed({ ...buyer, vatId: 'DE136695976' })).shown).toMatchObject({ taxScheme: 'DOMESTIC' })
})

it('a seller outside of the EU declares imports up to its limit, and exports what is above it', async () => {
  const tax = { channel: 'marketplace', establishment: 'GB', usesOss: false, iossLimit: gbp('130.00') }
  expect(await shop.set('setChannelTax', 'SetChannelTaxInput', tax)).toEqual([])
  const ofDe = (quantity: number, change: object = {}) =>
    shop.placed({ channel: 'marketplace', lines: mugs(quantity), ...to('DE', '10115'), ...change })
  expect((await ofDe(2)).shown).toMatchObject({ taxScheme: 'IOSS', lines: [{ total: '25.00', taxCategory: 'S' }] })
  expect((await ofDe(20)).shown).toMatchObject({ taxScheme: 'EXPORT', taxTotal: '0.00', lines: [{ taxCategory: 'G' }] })
  expect((await ofDe(2, { vatId: 'DE136695976' })).shown).toMatchObject({ taxScheme: 'EXPORT' })
})

it('a seller in the EU below its threshold taxes consumers elsewhere as at home', async () => {
  expect(await shop.set('setChannelTax', 'SetChannelTaxInput', { channel: 'phone', establishment: 'NL', usesOss: false })).toEqual([])
  expect((await shop.placed({ channel: 'phone', lines: mugs(1), ...to('DE', '10115') })).shown).toMatchObject({
    taxScheme: 'ORIGIN',
    lines: [{ taxBps: 2_100, taxCategory: 'S' }],
  })
})
