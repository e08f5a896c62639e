import { UserErrors, type Transaction, type UserErrorDetail } from '@kade/service-kit'
import { lockSkus } from '../stockroom/stockroom.store.js'
import type { Need } from '../stockroom/units.js'
import { readBundleGround } from './variant.store.js'

interface MaybeBundle {
  readonly sku: string
  readonly bundle?: readonly Need[] | null
}

const MOST_PARTS = 50
const MOST_UNITS = 1_000

/** What a bundle consists of, as it is kept: by SKU, and null of what is none. */
export const partsOf = ({ bundle }: MaybeBundle): Need[] | null =>
  bundle?.map(({ sku, quantity }) => ({ sku, quantity })).sort((a, b) => (a.sku < b.sku ? -1 : 1)) ?? null

/** What is wrong with a bundle whatever there is beside it. */
export function faultsOfBundle({ sku, bundle }: MaybeBundle, path: readonly string[]): UserErrorDetail[] {
  if (bundle == null) return []
  const field = [...path, 'bundle']
  if (bundle.length === 0) return [{ code: 'REQUIRED', message: 'A bundle has at least one part', field }]
  if (bundle.length > MOST_PARTS)
    return [{ code: 'TOO_MANY', message: `A bundle has at most ${MOST_PARTS} parts`, field, parameters: { most: MOST_PARTS } }]
  return bundle.flatMap((part, n): UserErrorDetail[] => [
    ...(part.sku === sku ? [containsItself(sku, [...field, String(n), 'sku'])] : []),
    ...(bundle.findIndex((other) => other.sku === part.sku) < n
      ? [invalid(`${part.sku} is there twice`, [...field, String(n), 'sku'], { fault: 'TWICE' })]
      : []),
    ...(part.quantity < 1 || part.quantity > MOST_UNITS
      ? [
          {
            ...{ code: 'OUT_OF_RANGE' as const, message: `A bundle has 1 to ${MOST_UNITS} units of a part` },
            ...{ field: [...field, String(n), 'quantity'], parameters: { least: 1, most: MOST_UNITS } },
          },
        ]
      : []),
  ])
}

/**
 * A bundle consists of what has stock: none of its parts is a bundle, itself over others least of all, and it is no part of one. What has
 * stock becomes no bundle. @throws UserErrors
 */
export async function checkBundles(tx: Transaction, inputs: readonly MaybeBundle[]): Promise<void> {
  if (!inputs.some(({ bundle }) => bundle)) return
  const given = new Map(inputs.map((input) => [input.sku, input]))
  const skus = [...new Set(inputs.flatMap(({ sku, bundle }) => [sku, ...(bundle ?? []).map((part) => part.sku)]))]
  await lockSkus(tx, skus, [])
  const ground = new Map((await readBundleGround(tx, skus)).map((variant) => [variant.sku, variant]))
  const bundleOf = (sku: string): readonly Need[] | null => (given.get(sku) ?? ground.get(sku))?.bundle ?? null
  const errors = inputs.flatMap(({ sku, bundle }, n): UserErrorDetail[] => {
    if (!bundle) return []
    const field = ['input', 'variants', String(n), 'bundle']
    const ofParts = bundle.flatMap((part, at): UserErrorDetail[] => {
      const where = [...field, String(at), 'sku']
      if (!given.has(part.sku) && !ground.has(part.sku))
        return [{ code: 'NOT_FOUND', message: `There is no variant ${part.sku}`, field: where, parameters: { sku: part.sku } }]
      if (!bundleOf(part.sku)) return []
      if (reaches(part.sku, sku, bundleOf)) return [containsItself(sku, where)]
      return [invalid(`${part.sku} is a bundle itself: name its parts`, where, { fault: 'NESTED', sku: part.sku })]
    })
    const { partOf = [], hasStock = false } = ground.get(sku) ?? {}
    const outer = partOf.find((other) => (bundleOf(other) ?? []).some((part) => part.sku === sku))
    return [
      ...ofParts,
      ...(outer !== undefined && ofParts.length === 0 ? [invalid(`${sku} is a part of the bundle ${outer}`, field, { fault: 'NESTED', sku: outer })] : []), // prettier-ignore
      ...(hasStock
        ? [invalid(`${sku} has stock of its own, or orders wait for it: a bundle has none`, field, { fault: 'HAS_STOCK', sku })]
        : []),
    ]
  })
  if (errors.length > 0) throw new UserErrors(errors)
}

/** Whether a bundle has a SKU in it, over others. */
function reaches(from: string, to: string, bundleOf: (sku: string) => readonly Need[] | null, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  return (bundleOf(from) ?? []).some((part) => part.sku === to || reaches(part.sku, to, bundleOf, seen))
}

const invalid = (message: string, field: readonly string[], parameters: NonNullable<UserErrorDetail['parameters']>): UserErrorDetail => ({
  ...{ code: 'INVALID', message, field, parameters },
})
const containsItself = (sku: string, field: readonly string[]): UserErrorDetail =>
  invalid(`${sku} would contain itself`, field, { fault: 'CONTAINS_ITSELF', sku })
