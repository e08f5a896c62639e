import type { Address } from '@kade/events'

/** A bound that lists can rely on. */
export const MOST_ADDRESSES = 20

export interface KeptAddress {
  readonly id: string
  readonly label: string | null
  readonly address: Address
  readonly isDefault: boolean
}

export interface AddressCommand {
  /** Null: a new one. */
  readonly id: string | null
  readonly label: string | null
  readonly address: Address
  readonly isDefault: boolean
}

export type AddressFault = 'UNKNOWN' | 'TOO_MANY'

/**
 * Addresses after one of them is added or changed. The first is the default, and a new default takes the place of the old one; the default
 * itself stays it until another is. An address that is there already is not kept twice: that is how a repeat is known.
 */
export function withAddress(
  kept: readonly KeptAddress[],
  { id, label, address, isDefault }: AddressCommand,
  newId: () => string,
): { readonly id: string; readonly kept: readonly KeptAddress[] } | { readonly fault: AddressFault } {
  const known = id === null ? kept.find((each) => isSame(each.address, address)) : kept.find((each) => each.id === id)
  if (id !== null && !known) return { fault: 'UNKNOWN' }
  if (!known && kept.length >= MOST_ADDRESSES) return { fault: 'TOO_MANY' }
  const becomesDefault = isDefault || kept.length === 0 || known?.isDefault === true
  const saved = {
    id: known?.id ?? newId(),
    label: id === null ? (label ?? known?.label ?? null) : label,
    address,
    isDefault: becomesDefault,
  }
  const others = (becomesDefault ? kept.map((each) => ({ ...each, isDefault: false })) : kept).filter((each) => each.id !== saved.id)
  return { id: saved.id, kept: [...others, saved] }
}

/** Without one of them; where the default goes, the newest of the others is it. */
export function withoutAddress(kept: readonly KeptAddress[], id: string): readonly KeptAddress[] {
  const others = kept.filter((each) => each.id !== id)
  const hasDefault = others.some(({ isDefault }) => isDefault)
  return others.map((each, index) => (hasDefault || index < others.length - 1 ? each : { ...each, isDefault: true }))
}

const isSame = (a: Address, b: Address): boolean => FIELDS.every((field) => (a[field] ?? null) === (b[field] ?? null))
const FIELDS = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'countryCode', 'phone'] as const
