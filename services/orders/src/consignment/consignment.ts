import {
  assess,
  digitsOf,
  inCurrency,
  isPlaceholderValue,
  landedCost,
  type Assessment,
  type Consignment,
  type CustomsLine,
  type LandedCost,
  type Place,
  type Terms,
} from '@kade/customs'
import type { ToldCustoms } from '@kade/events'

/** What importing an order costs, and what customs ask of it. */
export interface ImportCost extends LandedCost, Pick<Assessment, 'documents' | 'missing'> {}

/** With the currency of its order. */
export interface ImportCostIn extends ImportCost {
  readonly currency: string
}
export type ImportCostLineIn = LandedCost['lines'][number] & { readonly currency: string }

/** Who sends what to whom, as it was asked when the order was placed or later. */
export interface OrderConsignment extends Terms {
  /** As it was told when the order was placed; null: it crosses no border, or nobody knows from where it is sent. */
  readonly importCost: ImportCost | null
}

/** What the catalogue knows of a product for customs. Its value is in the currency of the catalogue's price. */
export interface KnownGoods {
  readonly customs: ToldCustoms | null
  readonly currency: string
}
/** Units of one product, and what they cost without tax, in minor units of the order's currency. */
export interface SoldGoods {
  readonly sku: string
  readonly quantity: number
  readonly net: number
}

/** Terms that are not said: a consumer without, a business with a VAT id buys goods, and pays what is due when they come in. */
export const termsOf = (given: Partial<Terms> | null, vatId: string | null): Terms => ({
  commerceType: given?.commerceType ?? (vatId === null ? 'B2C' : 'B2B'),
  incoterm: given?.incoterm ?? 'DAP',
  contentsType: given?.contentsType ?? 'SALE_OF_GOODS',
  eori: given?.eori ?? null,
  ioss: given?.ioss ?? null,
  vatNumber: given?.vatNumber ?? vatId,
})

/** A product's line as customs are told it: worth what it is sold for; given away, what the catalogue says. */
export function lineOf({ sku, quantity, net }: SoldGoods, known: KnownGoods | undefined, currency: string, day: string): CustomsLine {
  const customs = known?.customs ?? null
  const declared =
    customs?.customsValue == null
      ? null
      : inCurrency({ minor: customs.customsValue * quantity, currency: known?.currency ?? currency }, currency, day)
  return {
    ...{ sku, quantity, value: net > 0 ? net : declared === null || isPlaceholderValue(declared, digitsOf(currency)) ? null : declared },
    ...{ hsCode: customs?.hsCode ?? null, originCountry: customs?.originCountry ?? null, netWeightGrams: customs?.netWeightGrams ?? null },
    ...{ description: customs?.description ?? null, merchantProductId: customs?.merchantProductId ?? sku },
    ...{ manufacturerProductId: customs?.manufacturerProductId ?? null, standardProductId: customs?.standardProductId ?? null },
  }
}

/** What it costs to import, and what is asked for it; null where no border is crossed. */
export function importCostOf(consignment: Consignment): ImportCost | null {
  const { crossing, documents, missing } = assess(consignment)
  return crossing === 'NONE' ? null : { ...landedCost(consignment), documents, missing }
}

/** A location that sends orders. */
export interface Dispatch extends Place {
  readonly code: string
}
/**
 * From where an order will probably be sent, before that is decided: of the locations that send, the first by its code in the seller's own country; in
 * any, where there is none. Null: nothing is sent from anywhere.
 */
export function probableDispatch(locations: readonly Dispatch[], establishment: string | null): Place | null {
  const sorted = [...locations].sort((a, b) => (a.code < b.code ? -1 : 1))
  return sorted.find(({ countryCode }) => countryCode === establishment) ?? sorted[0] ?? null
}
