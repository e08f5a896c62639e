import type { DiscountOffer } from './discount.js'

/** Ten percent off everything, by the code TEN, for ever. */
export const aDiscount = (discount: Partial<DiscountOffer> = {}): DiscountOffer => ({
  key: 'ten',
  code: 'TEN',
  name: 'Ten percent',
  terms: { kind: 'PERCENTAGE', bps: 1_000 },
  skus: null,
  minimumTotal: 0,
  currency: null,
  channel: null,
  campaign: null,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: null,
  usageLimit: null,
  used: 0,
  isActive: true,
  ...discount,
})
