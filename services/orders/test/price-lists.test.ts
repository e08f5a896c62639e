import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { mugs, runWithPrices } from './running-prices.js'

let shop: Awaited<ReturnType<typeof runWithPrices>>
beforeAll(async () => void (shop = await runWithPrices()))
afterAll(() => shop.stop())

describe('price lists', () => {
  it('say what a channel asks, in their time, the one that began last before others; elsewhere the catalogue does', async () => {
    expect(
      await shop.priceList({
        prices: [
          { sku: 'MUG', price: '11.00' },
          { sku: 'TEA', price: '3.10' },
        ],
      }),
    ).toEqual([])
    expect(await shop.priceList({ code: 'sale', validFrom: '2024-01-01T00:00:00Z', prices: [{ sku: 'MUG', price: '9.99' }] })).toEqual([])
    expect(
      await shop.priceList({
        code: 'over',
        validTo: '2021-01-01T00:00:00Z',
        validFrom: '2020-06-01T00:00:00Z',
        prices: [{ sku: 'MUG', price: '1.00' }],
      }),
    ).toEqual([])
    const both = { lines: [...mugs(2), { sku: 'TEA', quantity: 1 }] }
    expect((await shop.placed(both)).shown).toMatchObject({
      subtotal: '23.08',
      lines: [{ unitPrice: '9.99', total: '19.98' }, { unitPrice: '3.10' }],
    })
    expect((await shop.placed({ ...both, channel: 'phone' })).shown).toMatchObject({
      lines: [{ unitPrice: '12.50' }, { unitPrice: '12.50' }],
    })
    const channel = { placedAt: '2020-07-01T00:00:00Z', channelOrderId: 'OLD-1', lines: mugs(1) }
    expect((await shop.placed(channel, 'CHANNEL', { channel: 'web' })).shown).toMatchObject({ subtotal: '1.00' })
  })

  it('are read by page, and a price of null leaves them', async () => {
    expect(await shop.priceList({ prices: [{ sku: 'TEA', price: null }] })).toEqual([])
    expect((await shop.placed({ lines: [{ sku: 'TEA', quantity: 1 }] })).shown).toMatchObject({ subtotal: '12.50' })
    const { data } = await shop.graph(
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
    for (const code of ['spring', 'sale']) expect(await shop.priceList({ code, prices: [{ sku: 'MUG', price: null }] })).toEqual([])
  })

  it('add tax to prices without it', async () => {
    const change = { code: 'trade', channel: 'wholesale', includesTax: false, prices: [{ sku: 'MUG', price: '3.33' }] }
    expect(await shop.priceList(change)).toEqual([])
    expect((await shop.placed({ channel: 'wholesale', lines: mugs(3) })).shown).toMatchObject({
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
  ])('refuse %s', async (_, change, error) => expect(await shop.priceList(change)).toEqual([error]))
})
