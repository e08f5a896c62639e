import { describe, expect, it } from '@jest/globals'
import { reserve, sumPerSku, type SellableVariant } from './reserve.js'
import { StockBook } from './stock-book.js'

const WEDNESDAY = new Date('2026-11-25T10:00:00Z')
const locations = [
  { id: 'ltn', code: 'LTN', countryCode: 'GB' },
  { id: 'ams', code: 'AMS', countryCode: 'NL' },
]
const level = (locationId: string, sku: string, onHand: number, safetyStock = 0) => ({
  ...{ sku, locationId, onHand, safetyStock, reserved: 0, allocated: 0 },
})
const aVariant = (sku: string, variant: Partial<SellableVariant> = {}): [string, SellableVariant] => [
  sku,
  { sku, policy: 'DENY', active: true, availableFrom: null, ...variant },
]
const demand = (...needs: readonly { sku: string; quantity: number }[]) => ({ orderId: 'order-1', countryCode: 'GB', needs })

describe('an order', () => {
  it('is reserved whole, with the dates of where its units come from', () => {
    const book = new StockBook([level('ltn', 'A', 3), level('ams', 'B', 2)])
    const needs = demand({ sku: 'A', quantity: 2 }, { sku: 'B', quantity: 1 })
    expect(reserve(book, needs, new Map([aVariant('A'), aVariant('B')]), locations, WEDNESDAY)).toEqual({
      outcome: 'RESERVED',
      held: [
        { sku: 'A', quantity: 2, locationId: 'ltn' },
        { sku: 'B', quantity: 1, locationId: 'ams' },
      ],
      lines: [
        { sku: 'A', reserved: 2, backordered: 0, promisedShipDate: '2026-11-25', promisedDeliveryDate: '2026-11-27' },
        { sku: 'B', reserved: 1, backordered: 0, promisedShipDate: '2026-11-25', promisedDeliveryDate: '2026-12-02' },
      ],
    })
    expect(
      book.movements.map(({ kind, sku, locationId, quantity, reference, actor }) => [kind, sku, locationId, quantity, reference, actor]),
    ).toEqual([
      ['RESERVE', 'A', 'ltn', 2, 'order-1', 'system'],
      ['RESERVE', 'B', 'ams', 1, 'order-1', 'system'],
    ])
  })

  it('that is short of one SKU is rejected whole, and nothing moves', () => {
    const book = new StockBook([level('ltn', 'A', 3, 2), level('ams', 'B', 9)])
    const needs = demand({ sku: 'A', quantity: 2 }, { sku: 'B', quantity: 1 })
    expect(reserve(book, needs, new Map([aVariant('A'), aVariant('B')]), locations, WEDNESDAY)).toEqual({
      outcome: 'REJECTED',
      short: [{ sku: 'A', requested: 2, available: 1 }],
    })
    expect(book.movements).toEqual([])
  })

  it.each([
    ['is not known', new Map()],
    ['is not sold any more', new Map([aVariant('A', { active: false })])],
    ['is not sold any more, and could be backordered', new Map([aVariant('A', { active: false, policy: 'BACKORDER' })])],
  ])('is rejected when its variant %s', (_, variants) =>
    expect(reserve(new StockBook([level('ltn', 'A', 3)]), demand({ sku: 'A', quantity: 1 }), variants, locations, WEDNESDAY)).toEqual({
      outcome: 'REJECTED',
      short: [{ sku: 'A', requested: 1, available: 3 }],
    }),
  )

  it('takes exactly what there is', () =>
    expect(
      reserve(new StockBook([level('ltn', 'A', 3)]), demand({ sku: 'A', quantity: 3 }), new Map([aVariant('A')]), locations, WEDNESDAY),
    ).toMatchObject({
      outcome: 'RESERVED',
      lines: [{ reserved: 3, backordered: 0 }],
    }))

  it('waits for what is short where the policy allows: the whole line is promised for when the last unit is', () =>
    expect(
      reserve(
        new StockBook([level('ams', 'A', 1)]),
        demand({ sku: 'A', quantity: 3 }),
        new Map([aVariant('A', { policy: 'BACKORDER' })]),
        locations,
        WEDNESDAY,
      ),
    ).toEqual({
      outcome: 'RESERVED',
      held: [{ sku: 'A', quantity: 1, locationId: 'ams' }],
      lines: [{ sku: 'A', reserved: 1, backordered: 2, promisedShipDate: '2026-12-09', promisedDeliveryDate: '2026-12-16' }],
    }))

  it('of what is not there at all yet is promised from the announced day', () =>
    expect(
      reserve(
        new StockBook([]),
        demand({ sku: 'A', quantity: 3 }),
        new Map([aVariant('A', { policy: 'PREORDER', availableFrom: '2027-01-08' })]),
        locations,
        WEDNESDAY,
      ),
    ).toEqual({
      outcome: 'RESERVED',
      held: [],
      lines: [{ sku: 'A', reserved: 0, backordered: 3, promisedShipDate: '2027-01-11', promisedDeliveryDate: '2027-01-13' }],
    }))

  it('from two locations arrives when the later part does', () =>
    expect(
      reserve(
        new StockBook([level('ltn', 'A', 1), level('ams', 'A', 1)]),
        demand({ sku: 'A', quantity: 2 }),
        new Map([aVariant('A')]),
        locations,
        WEDNESDAY,
      ),
    ).toMatchObject({ lines: [{ reserved: 2, promisedDeliveryDate: '2026-12-02' }] }))
})

it('a SKU on two lines is one need', () =>
  expect(
    sumPerSku([
      { sku: 'A', quantity: 1 },
      { sku: 'B', quantity: 2 },
      { sku: 'A', quantity: 3 },
    ]),
  ).toEqual([
    { sku: 'A', quantity: 4 },
    { sku: 'B', quantity: 2 },
  ]))
