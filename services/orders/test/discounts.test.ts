import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { anInput } from './running-orders.js'
import { faultIn, MONEY, money, mugs, PLACE, PREVIEW, runWithPrices } from './running-prices.js'

let shop: Awaited<ReturnType<typeof runWithPrices>>
beforeAll(async () => void (shop = await runWithPrices()))
afterAll(() => shop.stop())

describe('discounts', () => {
  it('by a code are spread over the lines, shown with the order, and previewed as they are placed', async () => {
    expect(await shop.discount({ campaign: 'autumn' })).toEqual([])
    const basket = { channel: 'web', lines: [...mugs(3), { sku: 'TEA', quantity: 1 }], discountCodes: ['Ten'] }
    const { id, shown } = await shop.placed({ ...basket, attribution: { source: 'newsletter', clickId: 'c-1' } })
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
    await eventually(() => expect(shop.others.heard('order.placed.v1', id)).toHaveLength(1))
    expect(shop.others.heard('order.placed.v1', id)[0]).toMatchObject({
      ...{ campaign: 'autumn', attribution: { source: 'newsletter', medium: null, content: null, term: null } },
      lines: [
        { unitPrice: 1_250, discountTotal: 375, total: 3_375 },
        { unitPrice: 1_250, discountTotal: 125, total: 1_125 },
      ],
    })
    const previewed = await shop.ask<{ price: object }>(PREVIEW, { ...basket, countryCode: 'GB' }, null)
    expect([previewed.userErrors, money(previewed.price)]).toEqual([[], price])
  })

  it('stay with the units: what is cancelled gives back what it cost', async () => {
    expect(await shop.discount({ key: 'pound', code: 'POUND', kind: 'AMOUNT', amount: { amount: '1.00', currencyCode: 'GBP' } })).toEqual(
      [],
    )
    const { id, lines } = await shop.placed({ lines: mugs(3), discountCodes: ['POUND'] })
    await shop.graph(asViewer('SUPPORT'), 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }', {
      input: { orderId: id, reason: 'x', lines: [{ orderLineId: lines[0]!.id, quantity: 1 }] },
    })
    const { data } = await shop.graph<{ order: { lines: unknown } }>(
      asViewer('SUPPORT'),
      `query ($id: ID!) { order(id: $id) { lines { amounts { ordered ${MONEY} cancelled ${MONEY} outstanding ${MONEY} } } } }`,
      { id },
    )
    expect(money(data!.order.lines)).toEqual([{ amounts: { ordered: '36.50', cancelled: '12.17', outstanding: '24.33' } }])
  })

  it('of a campaign are of every order that meets them, but of a channel’s that has its own prices', async () => {
    expect(
      await shop.discount({
        key: 'third',
        code: null,
        name: 'Three for two',
        kind: 'BUY_X_GET_Y',
        buyUnits: 2,
        getUnits: 1,
        channel: 'phone',
      }),
    ).toEqual([])
    expect((await shop.placed({ channel: 'phone', lines: mugs(3) })).shown).toMatchObject({
      discountTotal: '12.50',
      discounts: [{ code: null }],
    })
    expect((await shop.placed({ channel: 'phone', lines: mugs(2) })).shown).toMatchObject({ discountTotal: '0.00', discounts: [] })
    expect((await shop.placed({ channel: 'phone', lines: mugs(3) }, 'CHANNEL', { channel: 'phone' })).shown).toMatchObject({
      discountTotal: '0.00',
    })
    expect(await shop.discount({ key: 'third', code: null, kind: 'FREE_SHIPPING', active: false })).toEqual([])
  })

  it('are refused by name, each at its place', async () => {
    await shop.discount({ key: 'old', code: 'OLD', validTo: '2021-01-01T00:00:00Z' })
    await shop.discount({ key: 'next', code: 'NEXT', validFrom: '2099-01-01T00:00:00Z' })
    await shop.discount({ key: 'shop', code: 'SHOP', channel: 'store' })
    await shop.discount({ key: 'big', code: 'BIG', minimumTotal: { amount: '100.00', currencyCode: 'GBP' } })
    await shop.discount({ key: 'hats', code: 'HATS', skus: ['HAT'] })
    expect(await shop.refused({ discountCodes: ['TEN', 'NONE', 'OLD', 'NEXT', 'SHOP', 'BIG', 'HATS'] })).toEqual([
      'NOT_FOUND input.discountCodes.1',
      'INVALID DISCOUNT_EXPIRED input.discountCodes.2',
      'INVALID DISCOUNT_NOT_YET input.discountCodes.3',
      'INVALID DISCOUNT_OTHER_CHANNEL input.discountCodes.4',
      'INVALID DISCOUNT_MINIMUM input.discountCodes.5',
      'INVALID DISCOUNT_NOT_APPLICABLE input.discountCodes.6',
    ])
    expect(await shop.refused({ discountCodes: ['TEN', 'ten'] })).toEqual(['INVALID TWICE input.discountCodes.1'])
  })

  it('that so many may have are had by no more, whoever asks at once; a repeated order takes none', async () => {
    expect(await shop.discount({ key: 'few', code: 'FEW', usageLimit: 3 })).toEqual([])
    const input = { ...anInput(), discountCodes: ['FEW'] }
    const answers = await Promise.all(
      [input, input, ...Array.from({ length: 7 }, () => ({ ...anInput(), discountCodes: ['FEW'] }))].map((each) =>
        shop.ask<{ order: { id: string } | null }>(PLACE, each, null),
      ),
    )
    const ids = answers.flatMap(({ order }) => order?.id ?? [])
    expect(new Set(ids).size).toBe(3)
    const errors = answers.filter(({ order }) => order === null).flatMap(({ userErrors }) => userErrors)
    expect(new Set(errors.map(({ parameters }) => faultIn(parameters)))).toEqual(new Set(['DISCOUNT_EXHAUSTED']))
    const { data } = await shop.graph<{ discounts: { key: string; used: number; usageLimit: number | null }[] }>(
      asViewer('SUPPORT'),
      '{ discounts { key used usageLimit } }',
    )
    expect(data!.discounts.find(({ key }) => key === 'few')).toEqual({ key: 'few', used: 3, usageLimit: 3 })
    expect(await shop.discount({ key: 'few', code: 'FEW', usageLimit: 3, name: 'Said again' })).toEqual([])
    expect(await shop.refused({ discountCodes: ['FEW'] })).toEqual(['INVALID DISCOUNT_EXHAUSTED input.discountCodes.0'])
  })

  it.each<[string, object, string]>([
    ['a code of another', { key: 'other', code: 'TEN' }, 'INVALID input.code'],
    ['a share of more than all', { key: 'x', percentBps: 10_001 }, 'OUT_OF_RANGE input.percentBps'],
    ['no amount', { key: 'x', kind: 'AMOUNT' }, 'REQUIRED input.amount'],
    ['no units', { key: 'x', kind: 'BUY_X_GET_Y', buyUnits: 1 }, 'REQUIRED input.getUnits'],
    ['a channel that is not there', { key: 'x', code: 'X', channel: 'mars' }, 'NOT_FOUND input.channel'],
    ['a list of no goods', { key: 'x', skus: [] }, 'OUT_OF_RANGE input.skus'],
  ])('are not set with %s', async (_, change, error) => expect(await shop.discount(change)).toEqual([error]))
})
