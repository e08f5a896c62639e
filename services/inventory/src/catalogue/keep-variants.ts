import { variantChanged } from '@kade/events'
import {
  code,
  countBetween,
  isCountry,
  isCurrency,
  line,
  optional,
  toMinor,
  UserErrors,
  userErrorsOf,
  type Database,
  type UserErrorDetail,
} from '@kade/service-kit'
import { z } from 'zod'
import { carryOut } from '../stockroom/carry-out.js'
import { NOTHING } from '../stockroom/decision.js'
import type { Need } from '../stockroom/units.js'
import { checkBundles, faultsOfBundle, partsOf } from './check-bundles.js'
import { customsOf, faultsOfCustoms, type CustomsInput } from './check-customs-data.js'
import { keepParts, upsertVariantRows, type NewVariant } from './variant.store.js'
import type { VariantRow } from './variant.table.js'

export interface VariantInput {
  readonly sku: string
  readonly title: string
  readonly price: { readonly amount: string; readonly currencyCode: string }
  readonly taxClass?: 'STANDARD' | 'ZERO' | null
  readonly weightGrams?: number | null
  readonly dimensionsMm?: { readonly length: number; readonly width: number; readonly height: number } | null
  readonly outOfStockPolicy?: 'DENY' | 'BACKORDER' | 'PREORDER' | null
  readonly availableFrom?: string | null
  readonly active?: boolean | null
  readonly hazardous?: boolean | null
  readonly restrictedCountries?: readonly string[] | null
  readonly bundle?: readonly Need[] | null
  readonly allowPartial?: boolean | null
  readonly preorderCap?: number | null
  readonly customs?: CustomsInput | null
  readonly hazardClass?: string | null
  readonly fragile?: boolean | null
  readonly thisSideUp?: boolean | null
  readonly carriesGrams?: number | null
  readonly category?: string | null
}

const MOST = 500
const MOST_COUNTRIES = 250
const named = z.object({ sku: code(100), title: line(300), category: optional(line(100)) })
/** Grams and millimetres: a ton, ten metres. */
const [HEAVIEST, LONGEST] = [1_000_000, 10_000]
/** What is promised from a day is promised some weeks later: it must still be a day of four-digit years. */
const MOST_PREORDERED = 1_000_000
/** Classes and divisions of the UN's Recommendations on the Transport of Dangerous Goods. */
const HAZARD_CLASSES: ReadonlySet<string> = new Set([
  ...['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2.1', '2.2', '2.3', '3', '4.1', '4.2', '4.3', '5.1', '5.2', '6.1', '6.2', '7', '8', '9'],
])
const [EARLIEST, LATEST] = ['2000-01-01', '2199-12-31']

/** Creates or changes variants, all or none; those that changed are told. @throws UserErrors naming each wrong field */
export async function upsertVariants(database: Database, inputs: readonly VariantInput[]): Promise<VariantRow[]> {
  const first = new Map(inputs.map(({ sku }, index) => [sku, index] as const).reverse())
  const errors = [...countBetween(inputs.length, MOST, 'variants'), ...inputs.flatMap((input, index) => faultsOf(input, index, first))]
  if (errors.length > 0) throw new UserErrors(errors)
  return database.transaction(async (tx) => {
    await checkBundles(tx, inputs)
    const { rows, changed } = await upsertVariantRows(tx, inputs.map(toVariant))
    await keepParts(tx, rows)
    await carryOut(tx, [{ ...NOTHING, events: changed.map((variant) => variantChanged.draft(variant.sku, factsOf(variant))) }])
    return rows
  })
}

/** `first` tells where each SKU stands for the first time. */
function faultsOf(input: VariantInput, index: number, first: ReadonlyMap<string, number>): UserErrorDetail[] {
  const { sku, price, weightGrams, availableFrom, preorderCap, hazardClass, carriesGrams } = input
  const path = ['input', 'variants', String(index)]
  const checked = named.safeParse(input)
  const errors: UserErrorDetail[] = checked.error ? [...userErrorsOf(checked.error, ...path)] : []
  const fault = (
    code: UserErrorDetail['code'],
    message: string,
    field: readonly string[],
    parameters: NonNullable<UserErrorDetail['parameters']>,
  ) => void errors.push({ code, message, field: [...path, ...field], parameters })
  if (first.get(sku) !== index) fault('INVALID', `${sku} is there twice`, ['sku'], { fault: 'TWICE' })
  if (!isCurrency(price.currencyCode))
    fault('INVALID', `${price.currencyCode} is no ISO 4217 currency code, such as GBP`, ['price', 'currencyCode'], { fault: 'CURRENCY' })
  else if (priceOf(input) === null)
    fault('INVALID', `${price.amount} is no price in ${price.currencyCode}`, ['price', 'amount'], { fault: 'PRICE' })
  if (weightGrams != null && !within(weightGrams, HEAVIEST))
    fault('OUT_OF_RANGE', `A weight is 1 to ${HEAVIEST} grams`, ['weightGrams'], { least: 1, most: HEAVIEST })
  if (availableFrom != null && (availableFrom < EARLIEST || availableFrom > LATEST))
    fault('OUT_OF_RANGE', `A variant is available from a day between ${EARLIEST} and ${LATEST}`, ['availableFrom'], {
      least: EARLIEST,
      most: LATEST,
    })
  if (preorderCap != null && (preorderCap < 0 || preorderCap > MOST_PREORDERED))
    fault('OUT_OF_RANGE', `0 to ${MOST_PREORDERED} units are sold before their release`, ['preorderCap'], {
      least: 0,
      most: MOST_PREORDERED,
    })
  if (hazardClass != null && !HAZARD_CLASSES.has(hazardClass))
    fault('INVALID', `${hazardClass} is no class of hazardous goods: take one of ${[...HAZARD_CLASSES].join(', ')}`, ['hazardClass'], {
      fault: 'HAZARD_CLASS',
    })
  if (carriesGrams != null && !(carriesGrams >= 0 && carriesGrams <= HEAVIEST))
    fault('OUT_OF_RANGE', `A unit carries 0 to ${HEAVIEST} grams`, ['carriesGrams'], { least: 0, most: HEAVIEST })
  errors.push(...faultsOfBundle(input, path), ...faultsOfCustoms(input, path))
  for (const [side, size] of Object.entries(input.dimensionsMm ?? {}))
    if (!within(size, LONGEST)) fault('OUT_OF_RANGE', `A side is 1 to ${LONGEST} mm`, ['dimensionsMm', side], { least: 1, most: LONGEST })
  if ((input.restrictedCountries?.length ?? 0) > MOST_COUNTRIES)
    fault('TOO_MANY', `There are at most ${MOST_COUNTRIES} countries`, ['restrictedCountries'], { most: MOST_COUNTRIES })
  input.restrictedCountries?.forEach((country, at) => {
    if (!isCountry(country.toUpperCase()))
      fault('INVALID', `${country} is no ISO 3166-1 alpha-2 country code, such as GB`, ['restrictedCountries', String(at)], {
        fault: 'COUNTRY',
      })
  })
  return errors
}

const within = (value: number, most: number): boolean => value >= 1 && value <= most

function priceOf({ price }: VariantInput): number | null {
  try {
    const minor = toMinor(price.amount, price.currencyCode)
    return minor >= 0 ? minor : null
  } catch {
    return null // told as a user error, with its field
  }
}

const toVariant = (input: VariantInput): NewVariant => ({
  sku: input.sku,
  title: input.title,
  price: priceOf(input) ?? 0,
  currency: input.price.currencyCode,
  taxClass: input.taxClass ?? 'STANDARD',
  weightGrams: input.weightGrams ?? null,
  lengthMm: input.dimensionsMm?.length ?? null,
  widthMm: input.dimensionsMm?.width ?? null,
  heightMm: input.dimensionsMm?.height ?? null,
  policy: input.outOfStockPolicy ?? 'DENY',
  availableFrom: input.availableFrom ?? null,
  active: input.active ?? true,
  hazardous: (input.hazardous ?? false) || input.hazardClass != null,
  restrictedCountries: [...new Set(input.restrictedCountries?.map((country) => country.toUpperCase()))].sort(),
  bundle: partsOf(input),
  allowPartial: input.allowPartial ?? true,
  preorderCap: input.preorderCap ?? null,
  customs: customsOf(input),
  hazardClass: input.hazardClass ?? null,
  fragile: input.fragile ?? false,
  thisSideUp: input.thisSideUp ?? false,
  carriesGrams: input.carriesGrams ?? null,
  category: named.shape.category.parse(input.category),
})

const factsOf = ({
  id,
  sku,
  title,
  price,
  currency,
  taxClass,
  weightGrams,
  policy,
  active,
  hazardous,
  customs,
  version,
  hazardClass,
  fragile,
  thisSideUp,
  carriesGrams,
  category,
  ...variant
}: VariantRow) => ({
  ...{ variantId: id, sku, title, price, currency, taxClass, weightGrams },
  dimensionsMm: dimensionsOf(variant),
  outOfStockPolicy: policy,
  ...{ active, hazardous, customs, hazardClass, fragile, thisSideUp, carriesGrams, category, version },
})

/** The outer size, where it is known. */
export const dimensionsOf = ({ lengthMm, widthMm, heightMm }: Pick<VariantRow, 'lengthMm' | 'widthMm' | 'heightMm'>) =>
  lengthMm === null || widthMm === null || heightMm === null ? null : { length: lengthMm, width: widthMm, height: heightMm }
