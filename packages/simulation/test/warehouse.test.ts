import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pick } from '../src/pick.js'
import { peopleFor } from '../src/warehouse.js'

const unitsOf = (lines: readonly { readonly quantity: number }[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)

describe('a pick', () => {
  it('finds everything, or all but one unit when it is short: no unit is lost or made', () => {
    const lines = fc.uniqueArray(fc.record({ sku: fc.string({ minLength: 1 }), quantity: fc.integer({ min: 1, max: 100 }) }), {
      selector: ({ sku }) => sku,
      minLength: 1,
    })
    fc.assert(
      fc.property(lines, fc.boolean(), (asked, isShort) => {
        const { lines: found, missing } = pick(asked, isShort)
        expect(found.map(({ sku }) => sku)).toEqual(asked.map(({ sku }) => sku))
        expect(unitsOf(missing)).toBe(isShort ? 1 : 0)
        expect(unitsOf(found) + unitsOf(missing)).toBe(unitsOf(asked))
        expect(found.every(({ quantity }) => quantity >= 0)).toBe(true)
      }),
    )
  })
})

describe('the people of the warehouse', () => {
  it('keep up with the orders, however slow the clock', () => {
    // An order takes some three hours: at a day a minute that is 7.5 seconds, in which 600 orders a minute make 75.
    expect(peopleFor(600, 1440)).toBe(225)
    expect(peopleFor(30, 60)).toBe(270)
  })
  it('are never fewer than a small shop has', () => expect(peopleFor(1, 1440)).toBe(24))
})
