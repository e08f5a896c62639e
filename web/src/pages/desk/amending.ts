import type { AmendOrderInput } from './generated.js'

/** The parts of an address that a form asks for, in its order. */
export const ADDRESS_PARTS = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'phone'] as const
export type AddressPart = (typeof ADDRESS_PARTS)[number]

/** What is typed of a change of an order; what is as the order has it is no change. */
export interface Typed {
  /** Units by the id of their line. */
  readonly units: Readonly<Record<string, string>>
  /** The SKU that comes in the place of a line, by the line's id. */
  readonly swaps: Readonly<Record<string, string>>
  readonly added: readonly { readonly sku: string; readonly units: string }[]
  /** The parts that were typed. */
  readonly address: Readonly<Partial<Record<AddressPart, string>>>
  readonly deliverBy: string
  readonly reason: string
}

/** What is changed, as far as typing needs to know it. */
export interface Amendable {
  readonly id: string
  readonly version: number
  readonly shippingAddress: Readonly<Record<AddressPart, string | null>> & { readonly countryCode: string }
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly quantities: { readonly cancelled: number } }[]
}
type Line = Amendable['lines'][number]

/** Units that the order has of a line and that are not cancelled. */
export const wantedOf = ({ quantity, quantities }: Line): number => quantity - quantities.cancelled

/** Nothing typed yet: the order as it is. */
export const UNTOUCHED: Typed = { units: {}, swaps: {}, added: [], address: {}, deliverBy: '', reason: '' }

/** The change as the graph is asked for it, or the names of the fields that hold no number of units. */
export function asInput(typed: Typed, order: Amendable): { readonly input: AmendOrderInput } | { readonly wrong: readonly string[] } {
  const swaps = order.lines.filter(({ id }) => typed.swaps[id]?.trim())
  const changed = order.lines.filter((line) => !swaps.includes(line) && unitsOf(typed, line) !== String(wantedOf(line)))
  const added = addedOf(typed)
  const wrong = [
    ...[...changed, ...swaps].filter((line) => !isUnits(unitsOf(typed, line))).map(({ id }) => `units.${id}`),
    ...added.filter(({ units }) => !isUnits(units)).map(({ index }) => `added.${index}.units`),
  ]
  if (wrong.length > 0) return { wrong }
  return {
    input: {
      ...{ orderId: order.id, expectedVersion: order.version, reason: typed.reason.trim() },
      ...(changed.length > 0
        ? { setQuantities: changed.map((line) => ({ orderLineId: line.id, quantity: Number(unitsOf(typed, line)) })) }
        : {}),
      ...(swaps.length > 0
        ? {
            swapLines: swaps.map((line) => ({
              orderLineId: line.id,
              sku: skuIn(typed.swaps[line.id]),
              quantity: Number(unitsOf(typed, line)),
            })),
          }
        : {}),
      ...(added.length > 0 ? { addLines: added.map(({ sku, units }) => ({ sku: skuIn(sku), quantity: Number(units) })) } : {}),
      ...(isElsewhere(typed, order) ? { shippingAddress: newAddress(typed, order) } : {}),
      ...(typed.deliverBy ? { deliverBy: typed.deliverBy } : {}),
    },
  }
}

/** Whether anything would change. */
export const changesAnything = (input: AmendOrderInput): boolean =>
  Boolean(input.setQuantities ?? input.swapLines ?? input.addLines ?? input.shippingAddress ?? input.deliverBy)

/** The name of the form's field that a path of the input is of; null when the form has none. */
export function fieldOf(path: readonly string[] | null, { setQuantities, swapLines }: AmendOrderInput, typed: Typed): string | null {
  const [, list = '', at = '', part = ''] = path ?? []
  const index = Number(at)
  switch (list) {
    case 'setQuantities':
      return `units.${setQuantities?.[index]?.orderLineId ?? ''}`
    case 'swapLines':
      return `${part === 'quantity' ? 'units' : 'swap'}.${swapLines?.[index]?.orderLineId ?? ''}`
    case 'addLines':
      return `added.${addedOf(typed)[index]?.index ?? index}.${part === 'quantity' ? 'units' : 'sku'}`
    case 'shippingAddress':
      return (ADDRESS_PARTS as readonly string[]).includes(at) ? `address.${at}` : null
    case 'reason':
    case 'deliverBy':
      return list
    default:
      return null
  }
}

/** New lines of which something is typed, and where they stand in the form. */
const addedOf = ({ added }: Typed) =>
  added.map((line, index) => ({ ...line, index, units: line.units.trim() })).filter(({ sku, units }) => sku.trim() !== '' || units !== '')

const unitsOf = ({ units }: Typed, line: Line): string => (units[line.id] ?? String(wantedOf(line))).trim()
const isUnits = (units: string): boolean => /^\d{1,9}$/.test(units)
const skuIn = (sku = ''): string => sku.trim()
const partOf = ({ address }: Typed, { shippingAddress }: Amendable, part: AddressPart): string =>
  (address[part] ?? shippingAddress[part] ?? '').trim()
const isElsewhere = (typed: Typed, order: Amendable): boolean =>
  ADDRESS_PARTS.some((part) => partOf(typed, order, part) !== (order.shippingAddress[part] ?? ''))
const newAddress = (typed: Typed, order: Amendable) => {
  const told = Object.fromEntries(ADDRESS_PARTS.map((part) => [part, partOf(typed, order, part) || null]))
  const [name, line1, city] = (['name', 'line1', 'city'] as const).map((part) => partOf(typed, order, part)) as [string, string, string]
  return { ...told, name, line1, city, countryCode: order.shippingAddress.countryCode }
}
