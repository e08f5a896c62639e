import { expect, it } from '@jest/globals'
import { availability } from './availability.js'
import type { OutOfStockPolicy } from '../stockroom/stockroom.js'

const WEDNESDAY = new Date('2026-11-25T10:00:00Z')
const locations = [
  { id: 'ltn', code: 'LTN', countryCode: 'GB' },
  { id: 'ams', code: 'AMS', countryCode: 'NL' },
]
const FREE = { hazardous: false, restrictedCountries: [] }
const to = (countryCode: string | null) => (countryCode === null ? null : { countryCode })
const level = (locationId: string, onHand: number, safetyStock = 0) => ({
  sku: 'A',
  locationId,
  onHand,
  safetyStock,
  held: 0,
  damaged: 0,
  reserved: 0,
  allocated: 0,
})
const stock = [level('ltn', 3), level('ams', 2)]

it.each<
  [
    string,
    number,
    OutOfStockPolicy,
    Partial<{ active: boolean; availableFrom: string }>,
    string | null,
    number,
    string | null,
    string | null,
  ]
>([
  ['at hand', 3, 'DENY', {}, 'GB', 5, '2026-11-25', '2026-11-27'],
  ['at hand, nowhere to go', 3, 'DENY', {}, null, 5, '2026-11-25', null],
  ['at hand at two locations: the later part', 5, 'DENY', {}, 'GB', 5, '2026-11-25', '2026-12-02'],
  ['at hand, not sold any more', 1, 'DENY', { active: false }, 'GB', 5, null, null],
  ['not at hand, not sold any more', 6, 'BACKORDER', { active: false }, 'GB', 5, null, null],
  ['short, denied', 6, 'DENY', {}, 'GB', 5, null, null],
  ['short, backordered', 6, 'BACKORDER', {}, 'GB', 5, '2026-12-09', '2026-12-16'],
  ['short, preordered', 6, 'PREORDER', { availableFrom: '2027-01-08' }, 'GB', 5, '2027-01-11', '2027-01-18'],
])('%s: %d units under %s %j to %s', (_, quantity, policy, variant, destination, available, promisedShipDate, promisedDeliveryDate) =>
  expect(
    availability(
      { sku: 'A', policy, active: true, availableFrom: null, ...FREE, ...variant },
      stock,
      quantity,
      locations,
      to(destination),
      WEDNESDAY,
    ),
  ).toEqual({ available, policy, promisedShipDate, promisedDeliveryDate }),
)

it('what nobody has is promised as if it left in the country that it goes to', () =>
  expect(
    availability({ sku: 'A', policy: 'BACKORDER', active: true, availableFrom: null, ...FREE }, [], 1, locations, to('US'), WEDNESDAY),
  ).toEqual({
    available: 0,
    policy: 'BACKORDER',
    // Thanksgiving does not count.
    promisedShipDate: '2026-12-10',
    promisedDeliveryDate: '2026-12-14',
  }))

it('a location short of its safety stock takes nothing from what the others have', () =>
  expect(
    availability(
      { sku: 'A', policy: 'DENY', active: true, availableFrom: null, ...FREE },
      [level('ltn', 3), level('ams', 1, 5)],
      1,
      locations,
      to('GB'),
      WEDNESDAY,
    ).available,
  ).toBe(3))
