import type { Amount } from './exchange.js'

// The tables of customs. A row holds from its day on, until the next of the same destination holds; docs/guides/customs.md has the sources.

/** How duty is reckoned. BY_TARIFF: at the rate of the goods in the destination's tariff, which is not known here. */
export type DutyKind = 'NONE' | 'FLAT_PER_SUBHEADING' | 'BY_TARIFF'

/** Goods that a rule is for; what is left out is of no matter. The first that fits, applies. */
export interface DutyTerm {
  readonly commerceType?: 'B2C' | 'B2B'
  readonly contentsType?: string
  /** What all goods of the consignment are worth at most. */
  readonly upTo?: Amount
  /** Chapters of the Harmonized System that every line must be of: the first and the last. */
  readonly chapters?: readonly [number, number]
  readonly duty: DutyKind
  /** Of FLAT_PER_SUBHEADING: for each distinct subheading of six digits. */
  readonly amount?: Amount
}
export interface DutyRule {
  /** A customs area; `*` where no other row is of it. */
  readonly destination: string
  readonly validFrom: string
  readonly terms: readonly DutyTerm[]
}

const eur = (amount: number): Amount => ({ minor: amount * 100, currency: 'EUR' })
const BY_TARIFF: DutyTerm = { duty: 'BY_TARIFF' }
/** What came back, and what is no goods, is not dutiable anywhere. */
const RELIEVED: readonly DutyTerm[] = [
  { contentsType: 'RETURNED_GOODS', duty: 'NONE' },
  { contentsType: 'DOCUMENTS', duty: 'NONE' },
]
const GIFTS_TO_THE_UNION: DutyTerm = { contentsType: 'GIFT', upTo: eur(45), duty: 'NONE' }

export const DUTY_RULES: readonly DutyRule[] = [
  { destination: 'EU', validFrom: '2021-07-01', terms: [...RELIEVED, { upTo: eur(150), duty: 'NONE' }, BY_TARIFF] },
  {
    // Regulation (EU) 2026/382: the relief ends; distance sales of little value pay three euro for each subheading.
    destination: 'EU',
    validFrom: '2026-07-01',
    terms: [
      ...RELIEVED,
      GIFTS_TO_THE_UNION,
      { commerceType: 'B2C', contentsType: 'SALE_OF_GOODS', upTo: eur(150), duty: 'FLAT_PER_SUBHEADING', amount: eur(3) },
      BY_TARIFF,
    ],
  },
  // The flat duty is for two years: from then on every consignment pays by the tariff.
  { destination: 'EU', validFrom: '2028-07-01', terms: [...RELIEVED, GIFTS_TO_THE_UNION, BY_TARIFF] },
  {
    destination: 'GB',
    validFrom: '2021-01-01',
    terms: [...RELIEVED, { upTo: { minor: 13_500, currency: 'GBP' }, duty: 'NONE' }, BY_TARIFF],
  },
  {
    destination: 'US',
    validFrom: '2016-03-10',
    terms: [...RELIEVED, { upTo: { minor: 80_000, currency: 'USD' }, duty: 'NONE' }, BY_TARIFF],
  },
  { destination: 'US', validFrom: '2025-08-29', terms: [...RELIEVED, BY_TARIFF] },
  // Switzerland asks no duty of industrial goods.
  { destination: 'CH', validFrom: '2024-01-01', terms: [...RELIEVED, { chapters: [25, 97], duty: 'NONE' }, BY_TARIFF] },
  {
    destination: 'AU',
    validFrom: '2018-07-01',
    terms: [...RELIEVED, { upTo: { minor: 100_000, currency: 'AUD' }, duty: 'NONE' }, BY_TARIFF],
  },
  { destination: '*', validFrom: '0000-01-01', terms: [...RELIEVED, BY_TARIFF] },
]

/** Which consignments need product identifiers on every line. */
export interface IdentifierRule {
  readonly destination: string
  readonly validFrom: string
  readonly commerceType: 'B2C'
  readonly contentsType: 'SALE_OF_GOODS'
  readonly upTo: Amount
}
export const IDENTIFIER_RULES: readonly IdentifierRule[] = [
  { destination: 'EU', validFrom: '2026-11-01', commerceType: 'B2C', contentsType: 'SALE_OF_GOODS', upTo: eur(150) },
]

/** Up to what a CN22 is enough: a CN23 goes with what is heavier or worth more. */
export interface FormRule {
  readonly validFrom: string
  readonly grams: number
  readonly upTo: Amount
}
export const FORM_RULES: readonly FormRule[] = [{ validFrom: '0000-01-01', grams: 2_000, upTo: { minor: 30_000, currency: 'XDR' } }]

/** Value added tax, or what takes its place, on what comes in. */
export interface TaxRule {
  /** A fiscal area or a country of it, `DE`; a country's own row goes before that of its area. */
  readonly destination: string
  readonly validFrom: string
  /** Basis points of what goods, transport and duty cost. */
  readonly bps: number
  /** Goods that are worth no more are not taxed. */
  readonly freeUpTo?: Amount
}
const taxes = (validFrom: string, rates: Readonly<Record<string, number>>): TaxRule[] =>
  Object.entries(rates).map(([destination, percent]) => ({ destination, validFrom, bps: Math.round(percent * 100) }))

export const TAX_RULES: readonly TaxRule[] = [
  ...taxes('2024-01-01', {
    ...{ AT: 20, BE: 21, BG: 20, CY: 19, CZ: 21, DE: 19, DK: 25, EE: 22, ES: 21, FI: 24, FR: 20, GR: 24, HR: 25, HU: 27, IE: 23 },
    ...{ IT: 22, LT: 21, LU: 17, LV: 21, MT: 18, NL: 21, PL: 23, PT: 23, RO: 19, SE: 25, SI: 22, SK: 20, MC: 20 },
    ...{ GB: 20, 'GB-NIR': 20, IM: 20, GG: 0, CH: 8.1, LI: 8.1, NO: 25, IS: 24, US: 0, AU: 10 },
    ...{ AX: 24, 'ES-CN': 7, GP: 8.5, MQ: 8.5, RE: 8.5, GF: 0, YT: 0 },
  }),
  { destination: 'JE', validFrom: '2023-07-01', bps: 500, freeUpTo: { minor: 6_000, currency: 'GBP' } },
  ...taxes('2024-09-01', { FI: 25.5, AX: 25.5 }),
  ...taxes('2025-01-01', { SK: 23 }),
  ...taxes('2025-07-01', { EE: 24 }),
  ...taxes('2025-08-01', { RO: 21 }),
]

/** Up to what the import one-stop shop declares the tax of a distance sale. */
export const IOSS_RULE = { destination: 'EU', validFrom: '2021-07-01', upTo: eur(150) } as const

/** The row that holds on a day. */
export const ruleOn = <Rule extends { readonly destination: string; readonly validFrom: string }>(
  rules: readonly Rule[],
  destination: string,
  day: string,
): Rule | undefined =>
  rules
    .filter((rule) => rule.destination === destination && rule.validFrom <= day)
    .reduce<Rule | undefined>((newest, rule) => (newest && newest.validFrom > rule.validFrom ? newest : rule), undefined)
