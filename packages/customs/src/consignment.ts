import type { Place } from './territory.js'

export type CommerceType = 'B2C' | 'B2B'
/** DAP: the recipient pays duty and tax; DDP: they are collected with the price, and the sender pays them. */
export type Incoterm = 'DAP' | 'DDP'
export type ContentsType = 'SALE_OF_GOODS' | 'RETURNED_GOODS' | 'GIFT' | 'COMMERCIAL_SAMPLE' | 'DOCUMENTS' | 'OTHER'

/** What customs must know of a product. */
export interface CustomsData {
  /** Six digits of the Harmonized System, or eight or ten of a tariff. */
  readonly hsCode: string | null
  /** Where it was made: ISO 3166-1 alpha-2. */
  readonly originCountry: string | null
  /** Of one unit, in grams without its packing. */
  readonly netWeightGrams: number | null
  /** What it is, as customs accept it. */
  readonly description: string | null
  /** The merchant's own number of it (M-PID). */
  readonly merchantProductId: string | null
  /** The number that its manufacturer gave it (NS-PID). */
  readonly manufacturerProductId: string | null
  /** Its GTIN, where it has one (S-PID). */
  readonly standardProductId: string | null
}

/** Units of one product in a consignment. */
export interface CustomsLine extends CustomsData {
  readonly sku: string
  readonly quantity: number
  /** What all its units are worth, without tax, in minor units of the consignment's currency; null: not known. */
  readonly value: number | null
}

/** Who sends what to whom, on which terms. */
export interface Terms {
  readonly commerceType: CommerceType
  readonly incoterm: Incoterm
  readonly contentsType: ContentsType
  /** The importer's number with customs. */
  readonly eori: string | null
  /** The seller's number of the import one-stop shop. */
  readonly ioss: string | null
  /** The number by which the recipient, or the seller where it registers there, is known to the tax office. */
  readonly vatNumber: string | null
}

export interface Consignment extends Terms {
  readonly from: Place
  readonly to: Place
  /** The day that is asked about, as 2026-11-27. */
  readonly day: string
  readonly currency: string
  readonly lines: readonly CustomsLine[]
  /** What transport costs the buyer, without tax. */
  readonly shipping: number
  /** With packing; what the products weigh unless given. */
  readonly grossWeightGrams?: number | null
  /** Whether the price has the destination's tax in it already, as the seller declares it by the import one-stop shop. */
  readonly isTaxPaid?: boolean
}

export type DocumentKind = 'CN22' | 'CN23' | 'COMMERCIAL_INVOICE'

/** A field that customs need and that is not there, or is not as they take it. */
export interface Missing {
  /** The product that lacks it; null: the consignment does. */
  readonly sku: string | null
  readonly field: keyof CustomsData | 'value' | 'eori' | 'ioss' | 'vatNumber'
  readonly fault: 'MISSING' | 'VAGUE' | 'FORMAT'
}
