import { descriptionFault, digitsOf, isGtin, isPlaceholderValue, toHsCode, type CustomsData, type DescriptionFault } from '@kade/customs'
import { code, faultIn, isCountry, isCurrency, toMinor, type UserErrorDetail } from '@kade/service-kit'

/** What customs must know of a variant. */
export interface VariantCustoms extends CustomsData {
  /** Of one unit, in minor units of the variant's currency: for what is given away. Null: what it is sold for. */
  readonly customsValue: number | null
}
export interface CustomsInput {
  readonly hsCode?: string | null
  readonly originCountry?: string | null
  readonly customsValue?: { readonly amount: string; readonly currencyCode: string } | null
  readonly netWeightGrams?: number | null
  readonly description?: string | null
  readonly merchantProductId?: string | null
  readonly manufacturerProductId?: string | null
  readonly standardProductId?: string | null
}
interface OfVariant {
  readonly price: { readonly currencyCode: string }
  readonly customs?: CustomsInput | null
}

const HEAVIEST = 1_000_000
const WHY: Readonly<Record<DescriptionFault, string>> = {
  EMPTY: 'is empty',
  TOO_SHORT: 'is too short',
  TOO_LONG: 'has over 512 characters',
  VAGUE: 'says too little',
}
const productId = code(70)

/** What customs would not take, each by its field; what is left out is no fault. */
export function faultsOfCustoms({ customs, price }: OfVariant, path: readonly string[]): UserErrorDetail[] {
  if (customs == null) return []
  const errors: UserErrorDetail[] = []
  const invalid = (field: string, message: string, fault: string, ...rest: string[]): void =>
    void errors.push({ code: 'INVALID', message, field: [...path, 'customs', field, ...rest], parameters: { fault } })
  const { hsCode, originCountry, customsValue, netWeightGrams, description, standardProductId } = customs
  if (hsCode != null && toHsCode(hsCode) === null)
    invalid('hsCode', `${hsCode} is no code of the Harmonized System: it has 6, 8 or 10 digits, such as 6912.00`, 'HS_CODE')
  if (originCountry != null && !isCountry(originCountry.toUpperCase()))
    invalid('originCountry', `${originCountry} is no ISO 3166-1 alpha-2 country code, such as GB`, 'COUNTRY')
  if (customsValue != null) {
    const value = minorOf(customsValue)
    if (customsValue.currencyCode !== price.currencyCode)
      invalid('customsValue', `The variant is priced in ${price.currencyCode}: so is its customs value`, 'OTHER_CURRENCY', 'currencyCode')
    else if (value === null || isPlaceholderValue(value, digitsOf(customsValue.currencyCode)))
      invalid('customsValue', `Customs take ${customsValue.amount} for no value: say what a unit is worth`, 'CUSTOMS_VALUE', 'amount')
  }
  if (netWeightGrams != null && !(netWeightGrams >= 1 && netWeightGrams <= HEAVIEST))
    errors.push({
      ...{ code: 'OUT_OF_RANGE', message: `A net weight is 1 to ${HEAVIEST} grams` },
      ...{ field: [...path, 'customs', 'netWeightGrams'], parameters: { least: 1, most: HEAVIEST } },
    })
  const vague = description == null ? null : descriptionFault(description)
  if (vague)
    invalid('description', `${description} ${WHY[vague]}: customs are told what it is and what it is made of`, `DESCRIPTION_${vague}`)
  for (const field of ['merchantProductId', 'manufacturerProductId'] as const) {
    const id = customs[field]
    const fault = id != null && !productId.safeParse(id).success ? faultIn(id, 'code') : null
    if (id != null && !productId.safeParse(id).success)
      errors.push({
        ...{ code: 'INVALID', message: `${field} ${fault?.words ?? 'has 1 to 70 characters'}` },
        ...{ field: [...path, 'customs', field], parameters: fault?.parameters ?? { fault: 'LENGTH', most: 70 } },
      })
  }
  if (standardProductId != null && !isGtin(standardProductId))
    invalid('standardProductId', `${standardProductId} is no GTIN: its length or its check digit is wrong`, 'GTIN')
  return errors
}

/** As it is kept; null where nothing is known. */
export function customsOf({ customs }: OfVariant): VariantCustoms | null {
  const { hsCode, originCountry, customsValue, netWeightGrams, description } = customs ?? {}
  const kept: VariantCustoms = {
    hsCode: hsCode == null ? null : toHsCode(hsCode),
    originCountry: originCountry?.toUpperCase() ?? null,
    customsValue: customsValue == null ? null : minorOf(customsValue),
    netWeightGrams: netWeightGrams ?? null,
    description: description?.trim() ?? null,
    merchantProductId: customs?.merchantProductId ?? null,
    manufacturerProductId: customs?.manufacturerProductId ?? null,
    standardProductId: customs?.standardProductId ?? null,
  }
  return Object.values(kept).some((value) => value !== null) ? kept : null
}

function minorOf({ amount, currencyCode }: { readonly amount: string; readonly currencyCode: string }): number | null {
  try {
    return isCurrency(currencyCode) ? toMinor(amount, currencyCode) : null
  } catch {
    return null // told as a user error, with its field
  }
}
