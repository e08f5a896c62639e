import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { expectedOn, planDelivery } from '../src/deliveries.js'
import { createRandom } from '../src/random.js'

const ordered = fc.array(fc.record({ lineId: fc.uuid(), sku: fc.string({ minLength: 1 }), quantity: fc.integer({ min: 1, max: 500 }) }), {
  minLength: 1,
})
const unitsOf = (lines: readonly { readonly quantity: number }[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0)

describe('a delivery', () => {
  it('is whole and in time when nothing goes wrong', () => {
    const lines = [
      { lineId: 'l-1', sku: 'MUG', quantity: 3 },
      { lineId: 'l-2', sku: 'TEA', quantity: 5 },
    ]
    const { lateByDays, lines: came, short } = planDelivery(createRandom(0.5), lines, { late: 0, short: 0 })
    expect([lateByDays, came, short]).toEqual([
      null,
      [
        { lineId: 'l-1', quantity: 3, closeLine: false },
        { lineId: 'l-2', quantity: 5, closeLine: false },
      ],
      [],
    ])
  })

  it('comes short of half a line, which is closed and bought anew, or not at all of a single unit; no unit is lost or made', () => {
    fc.assert(
      fc.property(fc.nat(), ordered, (seed, lines) => {
        const { lines: came, short } = planDelivery(createRandom(seed / 2 ** 32), lines, { late: 0, short: 1 })
        const isLeft = came.length < lines.length // the one unit of a line, which stays on order
        expect(unitsOf(came) + unitsOf(short) + (isLeft ? 1 : 0)).toBe(unitsOf(lines))
        expect(came.every(({ quantity }) => quantity > 0)).toBe(true)
        expect(came.filter(({ closeLine }) => closeLine)).toHaveLength(isLeft ? 0 : 1)
      }),
    )
  })

  it('is late by one to three days, told as the day on which it is expected then', () => {
    const { lateByDays, afterHours } = planDelivery(createRandom(0.5), [{ lineId: 'l', sku: 'MUG', quantity: 1 }], { late: 1, short: 0 })
    expect([1, 2, 3]).toContain(lateByDays)
    expect(afterHours).toBeGreaterThan(24)
    const today = new Date('2026-11-26T23:59:00Z')
    expect([expectedOn(today, 0), expectedOn(today, 3)]).toEqual(['2026-11-27', '2026-11-30'])
  })
})
