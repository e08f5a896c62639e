import { locationChanged, variantChanged, type Address } from '@kade/events'
import { appendToOutbox, toMinor, UserErrors, type Database, type UserErrorDetail } from '@kade/service-kit'
import countries from 'i18n-iso-countries'
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
/** Grams and millimetres: a ton, ten metres. */
const [HEAVIEST, LONGEST] = [1_000_000, 10_000]

/** Creates or changes variants, all or none; those that changed are told. @throws UserErrors naming each wrong field */
export async function upsertVariants(database: Database, inputs: readonly VariantInput[]): Promise<VariantRow[]> {
  const errors = checkCount(inputs.length, 'variants')
  const seen = new Set<string>()
  inputs.forEach((input, index) => {
    const at = (code: string, message: string, ...field: string[]) =>
      void errors.push({ code, message, field: ['input', 'variants', String(index), ...field] })
    if (!isText(input.sku, 100) || input.sku !== input.sku.trim())
      at('INVALID', 'A SKU has 1 to 100 characters, and no space at its ends', 'sku')
    if (seen.has(input.sku)) at('INVALID', `${input.sku} is there twice`, 'sku')
    seen.add(input.sku)
    if (!isText(input.title, 300)) at('INVALID', 'A title has 1 to 300 characters', 'title')
    if (priceOf(input) === null) at('INVALID', `${input.price.amount} is no price in ${input.price.currencyCode}`, 'price', 'amount')
    if (input.weightGrams != null && !within(input.weightGrams, HEAVIEST))
      at('OUT_OF_RANGE', `A weight is 1 to ${HEAVIEST} grams`, 'weightGrams')
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
  inputs.forEach(({ code, name, address }, index) => {
    const at = (message: string, ...field: string[]) =>
      void errors.push({ code: 'INVALID', message, field: ['input', 'locations', String(index), ...field] })
    if (!/^[A-Z0-9-]{1,20}$/.test(code)) at('A code has 1 to 20 capitals, digits and hyphens', 'code')
    if (seen.has(code)) at(`${code} is there twice`, 'code')
    seen.add(code)
    if (!isText(name, 200)) at('A name has 1 to 200 characters', 'name')
    for (const field of ['name', 'line1', 'city'] as const)
      if (!isText(address[field], 200)) at(`${field} has 1 to 200 characters`, 'address', field)
    if (!isCountry(address.countryCode))
      at(`${address.countryCode} is no ISO 3166-1 alpha-2 country code, such as GB`, 'address', 'countryCode')
  })
  if (errors.length > 0) throw new UserErrors(errors)
  return database.transaction(async (tx) => {
    const { rows, changed } = await upsertLocationRows(tx, inputs.map(toLocation))
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

export const isText = (value: string, most: number): boolean => value.trim() !== '' && value.length <= most && !value.includes('\u0000')
const within = (value: number, most: number): boolean => value >= 1 && value <= most
export const isCountry = (code: string): boolean => code.length === 2 && countries.isValid(code.toUpperCase())

function priceOf({ price }: VariantInput): number | null {
  try {
    const minor = toMinor(price.amount, price.currencyCode)
    return minor >= 0 && /^[A-Z]{3}$/.test(price.currencyCode) ? minor : null
  } catch {
    return null // told as a user error, with its field
  }
}

const toVariant = (input: VariantInput): NewVariant => ({
  sku: input.sku,
  title: input.title.trim(),
  price: priceOf(input) ?? 0,
  currency: input.price.currencyCode,
  taxClass: input.taxClass ?? 'STANDARD',
  weightGrams: input.weightGrams ?? null,
  dimensionsMm: input.dimensionsMm ?? null,
  policy: input.outOfStockPolicy ?? 'DENY',
  availableFrom: input.availableFrom ?? null,
  active: input.active ?? true,
})

const toLocation = ({ code, name, kind, address }: LocationInput): NewLocation => ({
  code,
  name,
  kind,
  address: {
    name: address.name,
    company: address.company ?? null,
    line1: address.line1,
    line2: address.line2 ?? null,
    postalCode: address.postalCode ?? null,
    city: address.city,
    region: address.region ?? null,
    countryCode: address.countryCode.toUpperCase(),
    phone: address.phone ?? null,
  },
})
