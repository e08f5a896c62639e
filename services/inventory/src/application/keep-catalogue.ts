import { locationChanged, variantChanged, type Address } from '@kade/events'
import {
  appendToOutbox,
  code,
  isCurrency,
  line,
  postalAddress,
  toMinor,
  UserErrors,
  userErrorsOf,
  type Database,
  type UserErrorDetail,
} from '@kade/service-kit'
import { z } from 'zod'
import {
  upsertLocationRows,
  upsertVariantRows,
  type LocationRow,
  type NewLocation,
  type NewVariant,
  type VariantRow,
} from '../persistence/catalogue.js'

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
}
export interface LocationInput {
  readonly code: string
  readonly name: string
  readonly kind: LocationRow['kind']
  readonly address: { readonly [Key in keyof Address]?: Address[Key] | null } & Pick<Address, 'name' | 'line1' | 'city' | 'countryCode'>
}

const MOST = 500
const namedVariant = z.object({ sku: code(100), title: line(300) })
const namedLocation = z.object({
  code: z.string().regex(/^[A-Z0-9-]{1,20}$/, 'has 1 to 20 capitals, digits and hyphens'),
  name: line(200),
  address: postalAddress,
})
/** Grams and millimetres: a ton, ten metres. */
const [HEAVIEST, LONGEST] = [1_000_000, 10_000]
/** What is promised from a day is promised some weeks later: it must still be a day of four-digit years. */
const [EARLIEST, LATEST] = ['2000-01-01', '2199-12-31']

/** Creates or changes variants, all or none; those that changed are told. @throws UserErrors naming each wrong field */
export async function upsertVariants(database: Database, inputs: readonly VariantInput[]): Promise<VariantRow[]> {
  const errors = checkCount(inputs.length, 'variants')
  const seen = new Set<string>()
  inputs.forEach((input, index) => {
    const at = (code: string, message: string, ...field: string[]) =>
      void errors.push({ code, message, field: ['input', 'variants', String(index), ...field] })
    const named = namedVariant.safeParse(input)
    if (named.error) errors.push(...userErrorsOf(named.error, 'input', 'variants', String(index)))
    if (seen.has(input.sku)) at('INVALID', `${input.sku} is there twice`, 'sku')
    seen.add(input.sku)
    if (!isCurrency(input.price.currencyCode))
      at('INVALID', `${input.price.currencyCode} is no ISO 4217 currency code, such as GBP`, 'price', 'currencyCode')
    else if (priceOf(input) === null) at('INVALID', `${input.price.amount} is no price in ${input.price.currencyCode}`, 'price', 'amount')
    if (input.weightGrams != null && !within(input.weightGrams, HEAVIEST))
      at('OUT_OF_RANGE', `A weight is 1 to ${HEAVIEST} grams`, 'weightGrams')
    if (input.availableFrom != null && (input.availableFrom < EARLIEST || input.availableFrom > LATEST))
      at('OUT_OF_RANGE', `A variant is available from a day between ${EARLIEST} and ${LATEST}`, 'availableFrom')
    for (const [side, size] of Object.entries(input.dimensionsMm ?? {}))
      if (!within(size, LONGEST)) at('OUT_OF_RANGE', `A side is 1 to ${LONGEST} mm`, 'dimensionsMm', side)
  })
  if (errors.length > 0) throw new UserErrors(errors)
  return database.transaction(async (tx) => {
    const { rows, changed } = await upsertVariantRows(tx, inputs.map(toVariant))
    await appendToOutbox(
      tx,
      changed.map(({ id, sku, title, price, currency, taxClass, weightGrams, dimensionsMm, policy, active, version }) =>
        variantChanged.draft(sku, {
          variantId: id,
          sku,
          title,
          price,
          currency,
          taxClass,
          weightGrams,
          dimensionsMm,
          outOfStockPolicy: policy,
          active,
          version,
        }),
      ),
    )
    return rows
  })
}

/** Creates or changes locations, all or none. @throws UserErrors naming each wrong field */
export async function upsertLocations(database: Database, inputs: readonly LocationInput[]): Promise<LocationRow[]> {
  const errors = checkCount(inputs.length, 'locations')
  const seen = new Set<string>()
  const locations = inputs.flatMap((input, index): NewLocation[] => {
    const field = ['input', 'locations', String(index)]
    if (seen.has(input.code)) errors.push({ code: 'INVALID', message: `${input.code} is there twice`, field: [...field, 'code'] })
    seen.add(input.code)
    const named = namedLocation.safeParse(input)
    if (named.success) return [{ ...named.data, kind: input.kind }]
    errors.push(...userErrorsOf(named.error, ...field))
    return []
  })
  if (errors.length > 0) throw new UserErrors(errors)
  return database.transaction(async (tx) => {
    const { rows, changed } = await upsertLocationRows(tx, locations)
    await appendToOutbox(
      tx,
      changed.map(({ id, ...location }) => locationChanged.draft(id, { locationId: id, ...location })),
    )
    return rows
  })
}

function checkCount(count: number, field: string): UserErrorDetail[] {
  if (count === 0) return [{ code: 'REQUIRED', message: `Name at least one of the ${field}`, field: ['input', field] }]
  return count > MOST ? [{ code: 'TOO_MANY', message: `At most ${MOST} ${field} at once: split them`, field: ['input', field] }] : []
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
  dimensionsMm: input.dimensionsMm ?? null,
  policy: input.outOfStockPolicy ?? 'DENY',
  availableFrom: input.availableFrom ?? null,
  active: input.active ?? true,
})
