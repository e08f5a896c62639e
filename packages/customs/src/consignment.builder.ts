import type { Consignment, CustomsLine } from './consignment.js'

/** A product of which customs know everything. */
export const aLine = (given: Partial<CustomsLine> = {}): CustomsLine => ({
  ...{ sku: 'MUG', quantity: 2, value: 4_000 },
  ...{ hsCode: '691200', originCountry: 'CN', netWeightGrams: 350, description: 'Stoneware coffee mug' },
  ...{ merchantProductId: 'MUG', manufacturerProductId: 'JD-7781', standardProductId: null },
  ...given,
})
export const aShirt = (given: Partial<CustomsLine> = {}): CustomsLine =>
  aLine({ sku: 'SHIRT', quantity: 1, value: 3_000, hsCode: '610910', description: 'Cotton T-shirt', netWeightGrams: 180, ...given })

/** From London to Berlin today, to a consumer, unless said otherwise. */
export const aConsignment = (given: Partial<Consignment> = {}): Consignment => ({
  from: { countryCode: 'GB', postalCode: 'EC1A 1BB' },
  to: { countryCode: 'DE', postalCode: '10115' },
  ...{ day: '2026-11-27', currency: 'EUR', lines: [aLine(), aShirt()], shipping: 500 },
  ...{ commerceType: 'B2C', incoterm: 'DAP', contentsType: 'SALE_OF_GOODS', eori: null, ioss: null, vatNumber: null },
  ...given,
})
