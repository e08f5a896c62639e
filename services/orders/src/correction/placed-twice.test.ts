import { expect, it } from '@jest/globals'
import { placedTwice, type Placed } from './placed-twice.js'
import { DEFAULTS } from './settings.js'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 12, minutes))
const lines = (quantities: Record<string, number>) => Object.entries(quantities).map(([sku, quantity]) => ({ sku, quantity }))
const BASKET = { MUG: 2, PLATE: 4, CUP: 1, SPOON: 6, FORK: 6 }
const placed = (order: Partial<Placed> = {}): Placed => ({
  ...{ id: '2', number: 'K-2', placedAt: at(5), lines: lines(BASKET), confirmedAt: null },
  shippingAddress: { line1: '12 St James Square', postalCode: 'SW1Y 4JH', countryCode: 'GB' },
  ...order,
})
const first = (order: Partial<Placed> = {}): Placed => placed({ id: '1', number: 'K-1', placedAt: at(0), ...order })
const found = (...others: Placed[]) => placedTwice(placed(), others, DEFAULTS)?.correction?.summary ?? null

it('the second of two is to be cancelled', () =>
  expect(placedTwice(placed(), [first()], DEFAULTS)).toEqual({
    ...{ rule: 'placed-twice', reason: 'DUPLICATE_SUSPECTED', note: 'The same was ordered a moment before' },
    correction: { summary: 'The same was ordered as K-1 5 minutes before', field: 'order', from: 'K-2', to: 'CANCELLED' },
  }))

it.each([
  [
    'written otherwise',
    { shippingAddress: { line1: '12, st. james square', postalCode: 'sw1y4jh'.replace('4', ' 4'), countryCode: 'GB' } },
  ],
  ['with one line of five changed', { lines: lines({ ...BASKET, FORK: 5 }) }],
  ['in another order of lines, and split', { lines: [...lines({ ...BASKET, MUG: 1 }).reverse(), { sku: 'MUG', quantity: 1 }] }],
  ['at the same moment, by its id', { placedAt: at(5) }],
] as const)('is the same %s', (_, order) => expect(found(first(order))).not.toBeNull())

it.each([
  ['placed after it', { placedAt: at(6) }],
  ['of the same moment, with a later id', { id: '3', placedAt: at(5) }],
  ['of more than half an hour before', { placedAt: new Date(at(5).getTime() - 30 * 60_000 - 1) }],
  ['for another address', { shippingAddress: { line1: '1 High Street', postalCode: 'SW1Y 4JH', countryCode: 'GB' } }],
  ['for another country', { shippingAddress: { line1: '12 St James Square', postalCode: 'SW1Y 4JH', countryCode: 'IE' } }],
  ['with two lines of five changed', { lines: lines({ ...BASKET, FORK: 5, SPOON: 5 }) }],
  ['with two more lines', { lines: lines({ ...BASKET, TRAY: 1, JUG: 1 }) }],
] as const)('is no other order %s', (_, order) => expect(found(first(order))).toBeNull())

it('of one thing only where it is asked for, and while nobody could see the first', () => {
  const one = lines({ MUG: 1 })
  const second = placed({ lines: one })
  const after = (confirmedAt: Date | null) => placedTwice(second, [first({ lines: one, confirmedAt })], { ...DEFAULTS, twiceLeastSkus: 1 })
  expect(placedTwice(second, [first({ lines: one, confirmedAt: null })], DEFAULTS)).toBeNull()
  expect([after(null), after(at(6))].map((finding) => finding?.rule)).toEqual(['placed-twice', 'placed-twice'])
  expect(after(at(1))).toBeNull()
  expect(found(first({ confirmedAt: at(1) }))).not.toBeNull()
})

it('names the first of several', () => expect(found(first({ id: '0', number: 'K-0', placedAt: at(3) }), first())).toContain('K-1'))
