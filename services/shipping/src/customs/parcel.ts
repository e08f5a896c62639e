import { assess, type Consignment, type CustomsLine, type DocumentKind } from '@kade/customs'
import type { Address, ToldCustoms } from '@kade/events'
import type { ToldConsignment } from '../reference/consignment.js'

/** A parcel as far as customs ask about it. */
export interface CustomsParcel {
  readonly id: string
  readonly trackingNumber: string
  readonly shippedAt: Date
  readonly cost: number
  readonly costCurrency: string
  readonly orderNumber: string
  readonly consignment: ToldConsignment | null
  readonly from: Address
  readonly to: Address
  /** Where it went is not known yet, or not any more. */
  readonly isClosed: boolean
  /** With packing; null where it was packed by nobody. */
  readonly grams: number | null
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly title: string | null
    readonly weightGrams: number | null
    readonly customs: ToldCustoms | null
  }[]
}

/** The parcel as customs look at it; null where its terms were not told, or nobody knows where it goes. */
export function consignmentOf({ consignment, from, to, isClosed, shippedAt, lines, grams }: CustomsParcel): Consignment | null {
  if (!consignment || isClosed) return null
  const { sold, currency, ...terms } = consignment
  return {
    ...terms,
    ...{ from, to, currency, day: shippedAt.toISOString().slice(0, 10), shipping: 0, grossWeightGrams: grams },
    lines: lines.map(({ sku, quantity, customs }): CustomsLine => {
      const { hsCode = null, originCountry = null, netWeightGrams = null, description = null, customsValue = null } = customs ?? {}
      const net = netOf(sku, quantity, sold)
      return {
        ...{ sku, quantity, hsCode, originCountry, netWeightGrams, description },
        value: net > 0 ? net : customsValue === null ? null : customsValue * quantity,
        merchantProductId: customs?.merchantProductId ?? sku,
        ...{ manufacturerProductId: customs?.manufacturerProductId ?? null, standardProductId: customs?.standardProductId ?? null },
      }
    }),
  }
}

/** What so many units of a product were sold for, without tax. */
function netOf(sku: string, quantity: number, sold: ToldConsignment['sold']): number {
  const lines = sold.filter((line) => line.sku === sku)
  const units = lines.reduce((sum, line) => sum + line.quantity, 0)
  const net = lines.reduce((sum, { total, taxBps }) => sum + (total * 10_000) / (10_000 + taxBps), 0)
  return units === 0 ? 0 : Math.round((net * quantity) / units)
}

/** Which documents go with it. */
export function documentsOf(parcel: CustomsParcel): readonly DocumentKind[] {
  const consignment = consignmentOf(parcel)
  return consignment ? assess(consignment).documents : []
}
