/** What a customs declaration and a commercial invoice say: given as it is to be written, reckoned by nobody here. */
export interface CustomsPapers {
  /** Of the parcel: its tracking number. */
  readonly number: string
  readonly sender: CustomsParty & {
    /** By which customs of its country know it. */
    readonly customsReference: string | null
  }
  readonly addressee: CustomsParty & {
    /** Tax code, VAT number or importer code. */
    readonly importerReference: string | null
  }
  readonly lines: readonly CustomsPapersLine[]
  /** With packing. */
  readonly grossGrams: number
  /** Of all lines. */
  readonly total: Amount
  /** What was paid to the carrier. */
  readonly postalCharges: Amount | null
  readonly category: 'SALE_OF_GOODS' | 'RETURNED_GOODS' | 'GIFT' | 'COMMERCIAL_SAMPLE' | 'DOCUMENTS' | 'OTHER'
  /** Of OTHER, what it is. */
  readonly categoryExplanation: string | null
  /** Such as quarantine, or other restrictions. */
  readonly comments: string | null
  readonly licences: readonly string[]
  readonly certificates: readonly string[]
  readonly invoices: readonly string[]
  /** Where it is handed in. */
  readonly office: string | null
  /** Of posting, as 2026-11-27. */
  readonly day: string
  /** Who answers for it. */
  readonly signer: string
  readonly incoterm: 'DAP' | 'DDP' | null
  readonly eori: string | null
  readonly ioss: string | null
  readonly vatNumber: string | null
}

export interface CustomsParty {
  readonly name: string
  readonly company: string | null
  readonly line1: string
  readonly line2: string | null
  readonly postalCode: string | null
  readonly city: string
  readonly region: string | null
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string
  readonly phone: string | null
  readonly email: string | null
}

export interface CustomsPapersLine {
  readonly description: string
  readonly quantity: number
  /** Of all its units, without packing. */
  readonly netGrams: number
  /** Of all its units. */
  readonly value: Amount
  readonly hsCode: string
  /** ISO 3166-1 alpha-2. */
  readonly originCountry: string
  /** Product identifiers, such as `M-PID MUG-1`. */
  readonly identifiers: readonly string[]
}

/** A decimal number, such as 12.50, and the ISO 4217 code of its currency. */
export interface Amount {
  readonly amount: string
  readonly currencyCode: string
}

const countries = new Intl.DisplayNames('en', { type: 'region' })

/** Its lines as a postman reads them; the country last and in full, in English. */
export const partyLines = ({ name, company, line1, line2, postalCode, city, region, countryCode }: CustomsParty): string[] =>
  [
    ...[name, company, line1, line2, [postalCode, city].filter(Boolean).join(' '), region],
    `${(countries.of(countryCode) ?? countryCode).toUpperCase()} (${countryCode})`,
  ].filter((line): line is string => Boolean(line))

export const kilograms = (grams: number): string => (grams / 1000).toFixed(3)
export const money = ({ amount, currencyCode }: Amount): string => `${amount} ${currencyCode}`
export const netGramsOf = (lines: readonly CustomsPapersLine[]): number => lines.reduce((sum, { netGrams }) => sum + netGrams, 0)

/** What a reader is told besides, such as `IOSS IM3720000224`. */
export const numbersOf = ({ eori, ioss, vatNumber }: Pick<CustomsPapers, 'eori' | 'ioss' | 'vatNumber'>): string[] =>
  [eori && `EORI ${eori}`, ioss && `IOSS ${ioss}`, vatNumber && `VAT ${vatNumber}`].filter((text): text is string => Boolean(text))
