import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { anInput } from './running-orders.js'
import { MONEY, runWithPrices } from './running-prices.js'

let shop: Awaited<ReturnType<typeof runWithPrices>>
beforeAll(async () => void (shop = await runWithPrices()))
afterAll(() => shop.stop())

describe('tax', () => {
  const to = (countryCode: string) => ({ shippingAddress: { ...anInput().shippingAddress, countryCode, postalCode: '10115' } })

  it('follows from where a channel sells, where goods go, and who buys, once the channel says where it sells from', async () => {
    const before = await shop.placed({ channel: 'social', ...to('DE') })
    expect(before.shown).toMatchObject({ taxScheme: 'CHANNEL', taxTotal: '2.74' })
    expect(await shop.set('setChannelTax', 'SetChannelTaxInput', { channel: 'social', establishment: 'NL', usesOss: true })).toEqual([])
    expect(
      await shop.set('setTaxRates', 'SetTaxRatesInput', {
        rates: [
          { countryCode: 'DE', validFrom: '2026-01-01', bps: 1800 },
          { countryCode: 'DE', validFrom: '2199-01-01', bps: 9000 },
        ],
      }),
    ).toEqual([])
    expect((await shop.placed({ channel: 'social', ...to('DE') })).shown).toMatchObject({
      ...{ taxScheme: 'OSS', total: '16.45', taxTotal: '2.51', shippingTaxCategory: 'S' },
      lines: [{ taxBps: 1800, taxTotal: '1.91', taxCategory: 'S' }],
    })
    expect((await shop.placed({ channel: 'social', ...to('DE'), vatId: 'de 136 695 976' })).shown).toMatchObject({
      ...{ taxScheme: 'INTRA_COMMUNITY', total: '13.59', taxTotal: '0.00', vatId: 'DE136695976', shippingTaxCategory: 'K' },
      lines: [{ total: '10.33', taxBps: 0, taxCategory: 'K' }],
    })
    expect((await shop.placed({ channel: 'social', ...to('US') })).shown).toMatchObject({
      taxScheme: 'EXPORT',
      total: '16.45',
      lines: [{ taxCategory: 'G' }],
    })
  })

  it('is on the invoices of its parcels, which charge to the cent what a discount has left', async () => {
    const pound = { amount: '1.00', currencyCode: 'GBP' }
    expect(await shop.discount({ key: 'pound', code: 'POUND', kind: 'AMOUNT', amount: pound })).toEqual([])
    const lines = [{ sku: 'MUG', quantity: 3 }]
    const { id, shown } = await shop.placed({ channel: 'social', ...to('DE'), vatId: 'DE136695976', lines, discountCodes: ['POUND'] })
    // Three mugs at 12.50 contain 6.51 of the Dutch 21 %; 1.00 is taken off, and each has a third of what is left.
    expect(shown).toMatchObject({ subtotal: '30.99', discountTotal: '1.00', shippingTotal: '3.26', total: '33.25', taxTotal: '0.00' })
    await shop.others.reserve(id, lines)
    const seen = () =>
      shop.graph<{ order: { status: string; invoices: { total: { amount: string }; xmlUrl: string }[] } }>(
        asViewer('SUPPORT'),
        `query ($id: ID!) { order(id: $id) { status invoices { total ${MONEY} xmlUrl } } }`,
        { id },
      )
    await eventually(async () => expect((await seen()).data!.order.status).toBe('CONFIRMED'))
    for (const quantity of [1, 2]) await shop.others.ship(id, [{ sku: 'MUG', quantity }])
    const invoices = await eventually(async () => {
      const { data } = await seen()
      expect(data!.order.invoices).toHaveLength(2)
      return data!.order.invoices
    })
    expect(invoices.map(({ total }) => total.amount)).toEqual(['13.25', '20.00'])
    const xml = await (await fetch(invoices[0]!.xmlUrl.replace('http://shop.example', shop.service.url))).text()
    expect(xml).toContain('DE136695976')
    expect(new Set([...xml.matchAll(/<cac:(?:Classified)?TaxCategory>\s*<cbc:ID>(\w+)</g)].map(([, category]) => category))).toEqual(
      new Set(['K']),
    )
  })

  it('refuses VAT ids that are none, and rates that cannot be', async () => {
    expect(await shop.refused({ vatId: 'DE136695977' })).toEqual(['INVALID VAT_ID input.vatId'])
    const rates = [
      { countryCode: 'QQ', validFrom: '2026-01-01', bps: 1 },
      { countryCode: 'NL', validFrom: '2026-01-01', bps: 0, category: 'K' },
      { countryCode: 'BE', validFrom: '2026-01-01', bps: 0 },
    ]
    expect(await shop.set('setTaxRates', 'SetTaxRatesInput', { rates })).toEqual([
      'INVALID input.rates.0.countryCode',
      'INVALID input.rates.1.category',
      'OUT_OF_RANGE input.rates.2.bps',
    ])
    expect(await shop.set('setChannelTax', 'SetChannelTaxInput', { channel: 'mars', establishment: 'NL' })).toEqual([
      'NOT_FOUND input.channel',
    ])
  })

  it('is the channel’s own, as are its discount and its shipping, where it brings them', async () => {
    const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })
    const lines = [{ sku: 'MUG', quantity: 3, unitPrice: gbp('10.00'), discountTotal: gbp('1.00'), taxBps: 900 }]
    const input = { channel: 'marketplace', channelOrderId: 'M-1', lines, shippingTotal: gbp('4.99') }
    expect((await shop.placed(input, 'CHANNEL', { channel: 'marketplace' })).shown).toMatchObject({
      ...{ subtotal: '30.00', discountTotal: '1.00', shippingTotal: '4.99', total: '33.99', taxTotal: '3.22' },
      lines: [{ unitPrice: '10.00', discountTotal: '1.00', total: '29.00', taxBps: 900, taxTotal: '2.39', taxCategory: 'S' }],
    })
    expect(await shop.refused(input)).toEqual(
      expect.arrayContaining(
        ['shippingTotal', 'lines.0.discountTotal', 'lines.0.taxBps'].map((field) => `INVALID CHANNELS_ONLY input.${field}`),
      ),
    )
  })
})
