import type { Disposition, ReturnCondition } from './generated.js'

/** Units of a SKU that were scanned one after another, in the same state. */
export interface Seen {
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly disposition: Disposition
  readonly condition: ReturnCondition
}
export type State = Pick<Seen, 'disposition' | 'condition'>

/** A line of a return, as far as it is still to come. */
export interface Awaited {
  readonly id: string
  readonly sku: string
  readonly quantity: number
  readonly received: number
}
export type Announced = Seen & { readonly returnLineId: string; readonly isMoreThanAnnounced: boolean }

/** As units usually are for which this is decided, until another condition is scanned. */
const USUAL: Readonly<Record<Disposition, ReturnCondition>> = { RESTOCK: 'NEW', REFURBISH: 'OPENED', SCRAP: 'DAMAGED' }
const CONDITIONS = ['NEW', 'OPENED', 'USED', 'DAMAGED'] as const satisfies readonly ReturnCondition[]
export const FIRST: State = { disposition: 'RESTOCK', condition: 'NEW' }

/** What is decided of the units from here on, by a code on the wall, as `SCRAP` and `USED`; null when the code is of something else. */
export function stateOf(code: string, before: State): State | null {
  const word = code.trim().toUpperCase()
  if (word in USUAL) return { disposition: word as Disposition, condition: USUAL[word as Disposition] }
  const condition = CONDITIONS.find((each) => each === word)
  return condition ? { ...before, condition } : null
}

const isAlike = (one: Seen, other: Pick<Seen, 'sku'> & State): boolean =>
  one.sku === other.sku && one.disposition === other.disposition && one.condition === other.condition

/** One unit more in this state; what was scanned last stands first. */
export function withUnit(seen: readonly Seen[], unit: Omit<Seen, 'quantity'>): readonly Seen[] {
  const quantity = (seen.find((one) => isAlike(one, unit))?.quantity ?? 0) + 1
  return [{ ...unit, quantity }, ...seen.filter((one) => !isAlike(one, unit))]
}

/** What was scanned, as the return has it: on its lines as far as they are awaited, beyond that on the last of them, and what is on none. */
export function sortOut(
  awaited: readonly Awaited[],
  seen: readonly Seen[],
): { readonly announced: readonly Announced[]; readonly others: readonly Seen[] } {
  const left = new Map(awaited.map(({ id, quantity, received }) => [id, Math.max(0, quantity - received)]))
  const announced: Announced[] = []
  const others: Seen[] = []
  for (const units of seen) {
    const lines = awaited.filter(({ sku, quantity }) => sku === units.sku && quantity > 0)
    const last = lines.at(-1)
    if (!last) {
      others.push(units)
      continue
    }
    let rest = units.quantity
    for (const { id } of lines) {
      const quantity = Math.min(rest, left.get(id) ?? 0)
      if (quantity === 0) continue
      announced.push({ ...units, quantity, returnLineId: id, isMoreThanAnnounced: false })
      left.set(id, (left.get(id) ?? 0) - quantity)
      rest -= quantity
    }
    if (rest > 0) announced.push({ ...units, quantity: rest, returnLineId: last.id, isMoreThanAnnounced: true })
  }
  // What was announced is booked before what is more of the same line.
  return { announced: announced.sort((one, other) => Number(one.isMoreThanAnnounced) - Number(other.isMoreThanAnnounced)), others }
}
