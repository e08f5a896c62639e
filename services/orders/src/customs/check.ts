import { assess, crossingOf, inCurrency, territoryOf, type CustomsLine, type Missing, type Place } from '@kade/customs'
import type { SkuQuantity } from '@kade/events'
import { lineOf, termsOf, type KnownGoods, type OrderConsignment } from '../consignment/consignment.js'
import { taxContained } from '../order/tax.js'

/** Goods of an order that leave one location together, with what customs ask about. */
export interface Allocated {
  readonly allocationId: string
  readonly orderId: string
  readonly locationId: string
  readonly lines: readonly SkuQuantity[]
  readonly from: Place
  readonly to: Place
  readonly currency: string
  readonly vatId: string | null
  readonly consignment: OrderConsignment | null
  /** What was sold, line by line: minor units, tax included. */
  readonly sold: readonly { readonly sku: string; readonly quantity: number; readonly total: number; readonly taxBps: number }[]
}
type Known = KnownGoods & { readonly price: number }

/** Which goods have an order wait: all that lack something, or those alone of which something is known for customs, and not enough. */
export type CustomsHolds = 'ALL' | 'BEGUN'
export const isLookedAt = (holds: CustomsHolds, { lines }: Pick<Allocated, 'lines'>, known: ReadonlyMap<string, Known>): boolean =>
  holds === 'ALL' || lines.some(({ sku }) => known.get(sku)?.customs)

/** What customs would not let these goods pass for, by the rules of a day; null where they cross no border. */
export function missingOf(allocated: Allocated, known: ReadonlyMap<string, Known>, day: string): readonly Missing[] | null {
  const { from, to, currency, vatId, consignment } = allocated
  if (crossingOf(territoryOf(from), territoryOf(to)) === 'NONE') return null
  const lines = allocated.lines.map((units) => customsLine(units, allocated, known.get(units.sku), day))
  return assess({ ...termsOf(consignment, vatId), from, to, day, currency, lines, shipping: 0 }).missing
}

function customsLine({ sku, quantity }: SkuQuantity, { sold, currency }: Allocated, known: Known | undefined, day: string): CustomsLine {
  const lines = sold.filter((line) => line.sku === sku)
  const units = lines.reduce((sum, line) => sum + line.quantity, 0)
  const net = lines.reduce((sum, { total, taxBps }) => sum + total - taxContained(total, taxBps), 0)
  // A part of a bundle has no price of its own in the order: that of the catalogue is meant.
  const listed = units === 0 && known ? (inCurrency({ minor: known.price * quantity, currency: known.currency }, currency, day) ?? 0) : 0
  return lineOf({ sku, quantity, net: units > 0 ? Math.round((net * quantity) / units) : listed }, known, currency, day)
}

/** Of all goods of an order, each field once. */
export function together(missing: readonly (readonly Missing[])[]): Missing[] {
  return [...new Map(missing.flat().map((each) => [`${each.sku ?? ''} ${each.field}`, each])).values()]
}

/** What is missing, for a person: `MUG: hsCode, description; consignment: eori`. */
export function noteOf(missing: readonly Missing[]): string {
  const fields = new Map<string, string[]>()
  for (const { sku, field } of missing) fields.set(sku ?? 'consignment', [...(fields.get(sku ?? 'consignment') ?? []), field])
  const note = [...fields].map(([of, names]) => `${of}: ${names.join(', ')}`).join('; ')
  return note.length > LONGEST ? `${note.slice(0, LONGEST - 1)}…` : note
}
const LONGEST = 500
