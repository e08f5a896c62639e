import { expect, it } from '@jest/globals'
import { harbourPost } from '../carrier/harbour-post.js'
import { kadeExpress } from '../carrier/kade-express.js'
import { expectedCarrier, type ToBeSent } from './expected-carrier.js'

/** A Wednesday. */
const leaving = { fromCountry: 'GB', leavesAt: new Date('2026-11-25T16:00:00Z') }
const mug: ToBeSent = { grams: 400, cubicMm: 1_080_000, sides: [120, 100, 90], toCountry: 'GB', promisedDeliveryDate: null }
const letter: ToBeSent = { ...mug, grams: 100, cubicMm: 90_000, sides: [150, 100, 6] }

it.each<[string, ToBeSent, string | null]>([
  ['at home, by the parcel service, which is cheaper there', mug, 'kade-express'],
  ['light and abroad, by the post', { ...letter, toCountry: 'FR' }, 'harbour-post'],
  // The smallest box of volume enough is too low for it: by the next one it weighs 1.6 kg to the one and 1.3 to the other.
  ['bulky and abroad, by the parcel service', { ...mug, toCountry: 'FR' }, 'kade-express'],
  ['abroad by tomorrow, by the parcel service, since the post is too slow', { ...letter, toCountry: 'FR', promisedDeliveryDate: '2026-11-27' }, 'kade-express'], // prettier-ignore
  ['heavier than the post takes', { ...letter, grams: 21_000, toCountry: 'FR' }, 'kade-express'],
  ['more than the largest box takes, in several', { ...mug, cubicMm: 4_000_000_000, grams: 900_000 }, 'kade-express'],
  ['where nobody goes', { ...mug, toCountry: 'AQ' }, null],
])('an order goes %s', (_, order, carrier) => expect(expectedCarrier([kadeExpress, harbourPost], order, leaving)).toBe(carrier))

it('a carrier that sells over the network is not expected: it is not asked', () => {
  const desk = { ...kadeExpress, desk: { rates: () => Promise.reject(new Error('asked')) } } as never
  expect(expectedCarrier([desk], mug, leaving)).toBeNull()
})
