import { describe, expect, it } from '@jest/globals'
import { assess } from './assess.js'
import { aConsignment, aLine, aShirt } from './consignment.builder.js'
import type { CommerceType, Consignment, ContentsType } from './consignment.js'
import { landedCost } from './landed-cost.js'

const PLACES: Readonly<Record<string, Consignment['to']>> = {
  London: { countryCode: 'GB', postalCode: 'EC1A 1BB' },
  Berlin: { countryCode: 'DE', postalCode: '10115' },
  Amsterdam: { countryCode: 'NL', postalCode: '1012 AB' },
  Belfast: { countryCode: 'GB', postalCode: 'BT1 5GS' },
  Tenerife: { countryCode: 'ES', postalCode: '38001' },
  Åland: { countryCode: 'FI', postalCode: '22100' },
  Büsingen: { countryCode: 'DE', postalCode: '78266' },
  Réunion: { countryCode: 'FR', postalCode: '97400' },
  Jersey: { countryCode: 'JE', postalCode: 'JE2 3AB' },
  Zürich: { countryCode: 'CH', postalCode: '8001' },
  'New York': { countryCode: 'US', postalCode: '10001' },
  Tokyo: { countryCode: 'JP', postalCode: '100-0001' },
}
/** What is needed of lines that know nothing but their SKU and their worth. */
const OF_LINES = 'hsCode originCountry netWeightGrams description'
const WITH_IDS = `${OF_LINES} merchantProductId manufacturerProductId`

/** from | to | euro | to whom | IOSS | category | day | documents | duty | VAT | what is missing of a line of which nothing is known, and of the consignment */
const TABLE = `
  Amsterdam | Berlin    | 70  | B2C | -    | SALE | 2026-11-27 | -                       | NONE 0        | NONE      | -
  Amsterdam | Berlin    | 900 | B2B | -    | SALE | 2026-11-27 | -                       | NONE 0        | NONE      | -
  Amsterdam | Belfast   | 70  | B2C | -    | SALE | 2026-11-27 | -                       | NONE 0        | NONE      | -
  London    | Belfast   | 70  | B2C | -    | SALE | 2026-11-27 | -                       | NONE 0        | NONE      | -
  London    | Berlin    | 70  | B2C | -    | SALE | 2026-06-30 | CN22                    | NONE 0        | IMPORT 19 | ${OF_LINES}
  London    | Berlin    | 70  | B2C | IOSS | SALE | 2026-06-30 | CN22                    | NONE 0        | IOSS 19   | ${OF_LINES}
  London    | Berlin    | 70  | B2B | -    | SALE | 2026-06-30 | CN22 COMMERCIAL_INVOICE | NONE 0        | IMPORT 19 | ${OF_LINES} eori
  London    | Berlin    | 70  | B2C | -    | SALE | 2026-07-01 | CN22                    | FLAT 600      | IMPORT 19 | ${OF_LINES}
  London    | Berlin    | 70  | B2C | IOSS | SALE | 2026-07-01 | CN22                    | FLAT 600      | IOSS 19   | ${OF_LINES}
  London    | Berlin    | 70  | B2B | -    | SALE | 2026-07-01 | CN22 COMMERCIAL_INVOICE | TARIFF ?      | IMPORT 19 | ${OF_LINES} eori
  London    | Berlin    | 70  | B2C | -    | SALE | 2026-10-31 | CN22                    | FLAT 600      | IMPORT 19 | ${OF_LINES}
  London    | Berlin    | 70  | B2C | -    | SALE | 2026-11-01 | CN22                    | FLAT 600      | IMPORT 19 | ${WITH_IDS}
  London    | Berlin    | 70  | B2C | IOSS | SALE | 2026-11-01 | CN22                    | FLAT 600      | IOSS 19   | ${WITH_IDS}
  London    | Berlin    | 70  | B2B | -    | SALE | 2026-11-01 | CN22 COMMERCIAL_INVOICE | TARIFF ?      | IMPORT 19 | ${OF_LINES} eori
  London    | Berlin    | 150 | B2C | IOSS | SALE | 2026-11-27 | CN22                    | FLAT 600      | IOSS 19   | ${WITH_IDS}
  London    | Berlin    | 151 | B2C | IOSS | SALE | 2026-11-27 | CN22                    | TARIFF ?      | IMPORT 19 | ${OF_LINES}
  London    | Berlin    | 151 | B2C | -    | SALE | 2026-06-30 | CN22                    | TARIFF ?      | IMPORT 19 | ${OF_LINES}
  London    | Berlin    | 348 | B2C | -    | SALE | 2026-11-27 | CN22                    | TARIFF ?      | IMPORT 19 | ${OF_LINES}
  London    | Berlin    | 349 | B2C | -    | SALE | 2026-11-27 | CN23 COMMERCIAL_INVOICE | TARIFF ?      | IMPORT 19 | ${OF_LINES}
  London    | Berlin    | 900 | B2B | -    | SALE | 2026-11-27 | CN23 COMMERCIAL_INVOICE | TARIFF ?      | IMPORT 19 | ${OF_LINES} eori
  London    | Berlin    | 70  | B2C | IOSS | SALE | 2028-06-30 | CN22                    | FLAT 600      | IOSS 19   | ${WITH_IDS}
  London    | Berlin    | 70  | B2C | IOSS | SALE | 2028-07-01 | CN22                    | TARIFF ?      | IOSS 19   | ${WITH_IDS}
  London    | Berlin    | 40  | B2C | -    | GIFT | 2026-11-27 | CN22                    | NONE 0        | IMPORT 19 | ${OF_LINES}
  London    | Berlin    | 46  | B2C | -    | GIFT | 2026-11-27 | CN22                    | TARIFF ?      | IMPORT 19 | ${OF_LINES}
  London    | Berlin    | 70  | B2C | -    | BACK | 2026-11-27 | CN22                    | NONE 0        | NONE      | ${OF_LINES}
  London    | Berlin    | 900 | B2C | -    | BACK | 2026-11-27 | CN23 COMMERCIAL_INVOICE | NONE 0        | NONE      | ${OF_LINES}
  London    | Berlin    | 70  | B2B | -    | PROB | 2026-11-27 | CN22 COMMERCIAL_INVOICE | TARIFF ?      | IMPORT 19 | ${OF_LINES} eori
  London    | Berlin    | 5   | B2C | -    | DOCS | 2026-11-27 | CN22                    | NONE 0        | NONE      | -
  New York  | Belfast   | 70  | B2C | -    | SALE | 2026-11-27 | CN22                    | FLAT 600      | IMPORT 20 | ${WITH_IDS}
  New York  | Belfast   | 70  | B2C | IOSS | SALE | 2026-11-27 | CN22                    | FLAT 600      | IOSS 20   | ${WITH_IDS}
  Amsterdam | Tenerife  | 70  | B2C | -    | SALE | 2026-11-27 | CN22                    | NONE 0        | IMPORT 7  | ${OF_LINES}
  London    | Tenerife  | 70  | B2C | IOSS | SALE | 2026-11-27 | CN22                    | FLAT 600      | IMPORT 7  | ${WITH_IDS}
  Amsterdam | Åland     | 70  | B2C | -    | SALE | 2026-11-27 | CN22                    | NONE 0        | IMPORT 25.5 | ${OF_LINES}
  Amsterdam | Åland     | 900 | B2B | -    | SALE | 2026-11-27 | CN23 COMMERCIAL_INVOICE | NONE 0        | IMPORT 25.5 | ${OF_LINES}
  Amsterdam | Büsingen  | 70  | B2C | -    | SALE | 2026-11-27 | CN22                    | TARIFF ?      | IMPORT ?  | ${OF_LINES}
  Amsterdam | Réunion   | 70  | B2C | -    | SALE | 2026-11-27 | CN22                    | NONE 0        | IMPORT 8.5 | ${OF_LINES}
  London    | Jersey    | 60  | B2C | -    | SALE | 2026-11-27 | CN22                    | NONE 0        | NONE      | ${OF_LINES}
  London    | Jersey    | 70  | B2C | -    | SALE | 2026-11-27 | CN22                    | NONE 0        | IMPORT 5  | ${OF_LINES}
  Amsterdam | London    | 155 | B2C | -    | SALE | 2026-11-27 | CN22                    | NONE 0        | IMPORT 20 | ${OF_LINES}
  Amsterdam | London    | 156 | B2C | -    | SALE | 2026-11-27 | CN22                    | TARIFF ?      | IMPORT 20 | ${OF_LINES}
  Amsterdam | London    | 155 | B2B | -    | SALE | 2026-11-27 | CN22 COMMERCIAL_INVOICE | NONE 0        | IMPORT 20 | ${OF_LINES} eori
  Amsterdam | London    | 70  | B2C | IOSS | SALE | 2026-11-27 | CN22                    | NONE 0        | IMPORT 20 | ${OF_LINES}
  Amsterdam | Zürich    | 70  | B2C | -    | SALE | 2026-11-27 | CN22                    | NONE 0        | IMPORT 8.1 | ${OF_LINES}
  Amsterdam | Zürich    | 900 | B2B | -    | SALE | 2026-11-27 | CN23 COMMERCIAL_INVOICE | NONE 0        | IMPORT 8.1 | ${OF_LINES}
  Amsterdam | New York  | 70  | B2C | -    | SALE | 2025-08-28 | CN22                    | NONE 0        | IMPORT 0  | ${OF_LINES}
  Amsterdam | New York  | 70  | B2C | -    | SALE | 2025-08-29 | CN22                    | TARIFF ?      | IMPORT 0  | ${OF_LINES}
  Amsterdam | New York  | 900 | B2B | -    | SALE | 2025-08-28 | CN23 COMMERCIAL_INVOICE | TARIFF ?      | IMPORT 0  | ${OF_LINES}
  Amsterdam | Tokyo     | 70  | B2C | -    | SALE | 2026-11-27 | CN22                    | TARIFF ?      | IMPORT ?  | ${OF_LINES}
`
const CATEGORIES: Readonly<Record<string, ContentsType>> = {
  ...{ SALE: 'SALE_OF_GOODS', GIFT: 'GIFT', BACK: 'RETURNED_GOODS', PROB: 'COMMERCIAL_SAMPLE', DOCS: 'DOCUMENTS' },
}
const rows = TABLE.trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()))

describe.each(rows)(
  '%s to %s, %s euro, %s, %s, %s, on %s',
  (from, to, euro, commerceType, ioss, category, day, documents, duty, tax, missing) => {
    const half = Number(euro) * 50
    const consignment = (lines: Consignment['lines']) =>
      aConsignment({
        ...{ from: PLACES[from]!, to: PLACES[to]!, day: day, lines },
        ...{
          commerceType: commerceType as CommerceType,
          ioss: ioss === 'IOSS' ? 'IM2760000123' : null,
          contentsType: CATEGORIES[category]!,
        },
      })
    const known = consignment([aLine({ value: half }), aShirt({ value: half })])

    it(`has ${documents}`, () => expect(assess(known).documents.join(' ') || '-').toBe(documents))

    it(`pays ${duty} and ${tax}`, () => {
      const cost = landedCost(known)
      const paid = cost.lines.filter(({ kind }) => kind === 'DUTY').reduce((sum, { amount }) => sum + amount, 0)
      const kinds = { NONE: 'NONE', FLAT_PER_SUBHEADING: 'FLAT', BY_TARIFF: 'TARIFF' }
      expect(`${kinds[cost.duty]} ${cost.duty === 'BY_TARIFF' ? '?' : paid}`).toBe(duty)
      expect(cost.tax === 'NONE' ? 'NONE' : `${cost.tax} ${cost.taxBps === null ? '?' : cost.taxBps / 100}`).toBe(tax)
    })

    it(`lacks ${missing}`, () => {
      const nothing = {
        ...{ hsCode: null, originCountry: null, netWeightGrams: null, description: null },
        ...{ merchantProductId: null, manufacturerProductId: null },
      }
      const lacked = assess(consignment([aLine({ value: half * 2, ...nothing })])).missing
      expect(lacked.map(({ field }) => field).join(' ') || '-').toBe(missing)
      expect(
        new Set(lacked.map(({ sku, field }) => `${sku === null ? 'consignment' : sku} ${field === 'eori' ? 'its' : 'of'}`)).size,
      ).toBeLessThanOrEqual(2)
      // With everything known, an importer's number is all that can be left.
      expect(
        assess(known)
          .missing.map(({ field }) => field)
          .join(' '),
      ).toBe(missing?.includes('eori') ? 'eori' : '')
    })
  },
)

describe('a consignment', () => {
  it('over two kilograms has a CN23, whatever it is worth', () => {
    expect(assess(aConsignment({ grossWeightGrams: 2_000 })).documents).toEqual(['CN22'])
    expect(assess(aConsignment({ grossWeightGrams: 2_001 })).documents).toEqual(['CN23', 'COMMERCIAL_INVOICE'])
    expect(assess(aConsignment({ lines: [aLine({ quantity: 6 })] })).documents).toEqual(['CN23', 'COMMERCIAL_INVOICE'])
  })

  it('names what each product lacks, and what is not as customs take it', () => {
    const lines = [
      aLine({ description: 'gift', hsCode: '12', standardProductId: '4006381333932' }),
      aShirt({ value: 0, netWeightGrams: null }),
    ]
    expect(assess(aConsignment({ lines, eori: 'US1', ioss: 'IM1', vatNumber: 'DE1' })).missing).toEqual([
      { sku: 'MUG', field: 'hsCode', fault: 'FORMAT' },
      { sku: 'MUG', field: 'description', fault: 'VAGUE' },
      { sku: 'MUG', field: 'standardProductId', fault: 'FORMAT' },
      { sku: 'SHIRT', field: 'value', fault: 'MISSING' },
      { sku: 'SHIRT', field: 'netWeightGrams', fault: 'MISSING' },
      { sku: null, field: 'eori', fault: 'FORMAT' },
      { sku: null, field: 'ioss', fault: 'FORMAT' },
      { sku: null, field: 'vatNumber', fault: 'FORMAT' },
    ])
  })

  it('in a currency without a rate is not known to be worth little', () => {
    const consignment = aConsignment({ currency: 'XOF' })
    expect(assess(consignment).documents).toEqual(['CN23', 'COMMERCIAL_INVOICE'])
    expect(landedCost(consignment)).toMatchObject({ duty: 'BY_TARIFF', isComplete: false })
  })
})
