import { describe, expect, it } from '@jest/globals'
import { explainSourcing, source } from './sourcing.js'
import { StockBook } from './stock-book.js'

const LTN = { id: 'ltn', code: 'LTN', countryCode: 'GB' }
const MAN = { id: 'man', code: 'MAN', countryCode: 'GB' }
const AMS = { id: 'ams', code: 'AMS', countryCode: 'NL' }
const NYC = { id: 'nyc', code: 'NYC', countryCode: 'US' }

/** `ltn A 5`: five units of A that can be sold at Luton. */
const stock = (...levels: readonly string[]): StockBook =>
  new StockBook(
    levels.map((text) => {
      const [locationId = '', sku = '', units = ''] = text.split(' ')
      return { sku, locationId, onHand: Number(units), reserved: 0, allocated: 0, safetyStock: 0, held: 0, damaged: 0 }
    }),
  )
const a = (quantity: number) => ({ sku: 'A', quantity })
const b = (quantity: number) => ({ sku: 'B', quantity })

describe('units come from', () => {
  it('the location nearest to the customer, of those that have everything', () => {
    const book = stock('nyc A 9', 'ams A 9', 'ltn A 2')
    const choose = (destination: string) => source(book, [a(2)], [NYC, AMS, LTN], destination).map(({ locationId }) => locationId)
    expect([choose('GB'), choose('FR'), choose('US')]).toEqual([['ltn'], ['ams'], ['nyc']])
  })

  it('the first by code, where two are equally near and full', () =>
    expect(source(stock('man A 2', 'ltn A 2'), [a(2)], [MAN, LTN], 'GB')).toEqual([{ sku: 'A', quantity: 2, locationId: 'ltn' }]))

  it('one far away that has everything, before two near ones that share it', () =>
    expect(source(stock('ltn A 2', 'man B 1', 'nyc A 2', 'nyc B 1'), [a(2), b(1)], [LTN, MAN, NYC], 'GB')).toEqual([
      { sku: 'A', quantity: 2, locationId: 'nyc' },
      { sku: 'B', quantity: 1, locationId: 'nyc' },
    ]))

  it('several, the one with most of what is needed first, when none has everything', () =>
    expect(source(stock('ltn A 1', 'ams A 3', 'nyc A 2'), [a(5)], [LTN, AMS, NYC], 'GB')).toEqual([
      { sku: 'A', quantity: 3, locationId: 'ams' },
      { sku: 'A', quantity: 2, locationId: 'nyc' },
    ]))

  it('no more of a location than is needed counts: plenty of one thing is not more of the order', () =>
    expect(source(stock('ltn A 100', 'ams A 1', 'ams B 1'), [a(1), b(1)], [LTN, AMS], 'GB').map(({ locationId }) => locationId)).toEqual([
      'ams',
      'ams',
    ]))

  it('nowhere, as far as there are none', () => {
    expect(source(stock('ltn A 1'), [a(3), b(1)], [LTN, AMS], 'GB')).toEqual([{ sku: 'A', quantity: 1, locationId: 'ltn' }])
    expect(source(stock(), [a(3)], [LTN], 'GB')).toEqual([])
    expect(source(stock('ltn A 9'), [a(3)], [], 'GB')).toEqual([])
    expect(source(stock('ltn A 9'), [], [LTN], 'GB')).toEqual([])
  })

  it('never the location that is excepted', () =>
    expect(source(stock('ltn A 9', 'nyc A 9'), [a(3)], [LTN, NYC], 'GB', 'ltn')).toEqual([{ sku: 'A', quantity: 3, locationId: 'nyc' }]))

  it('what is available alone: reserved, allocated and safety stock stay', () => {
    const book = new StockBook([
      { sku: 'A', locationId: 'ltn', onHand: 10, reserved: 3, allocated: 3, safetyStock: 3, held: 0, damaged: 0 },
      { sku: 'A', locationId: 'ams', onHand: 1, reserved: 0, allocated: 0, safetyStock: 5, held: 0, damaged: 0 },
    ])
    expect(source(book, [a(5)], [LTN, AMS], 'GB')).toEqual([{ sku: 'A', quantity: 1, locationId: 'ltn' }])
  })
})

it.each([
  [LTN, 'GB', 1, 'LTN has everything; it is in the country of the customer'],
  [AMS, 'GB', 2, 'AMS has a part (the order ships from 2 locations); it is on the continent of the customer'],
  [NYC, 'GB', 3, 'NYC has a part (the order ships from 3 locations); it is abroad'],
])('a person reads why: %j for %s of %d locations', (location, destination, locations, expected) =>
  expect(explainSourcing(location, destination, locations)).toBe(expected),
)
