import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { taxContained } from './tax.js'

it('tax is contained: what is left without it, taxed again, is the gross within half a penny', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 3_000 }), (gross, bps) => {
      const tax = taxContained(gross, bps)
      expect(Math.abs(tax - (gross * bps) / (10_000 + bps))).toBeLessThanOrEqual(0.5)
    }),
  )
})
