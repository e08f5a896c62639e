import type { DraftEvent } from '@kade/events'
import type { Movement } from './stock-book.js'
import type { AllocatedUnits, BackorderedUnits, HeldOrder, HeldUnits } from './stockroom.js'

/** What a rule decides: plain data, carried out as a whole (carry-out.ts). Units are as they are from now on; 0 is none any more. */
export interface Decision {
  /** Lines of the ledger, in their order. */
  readonly movements: readonly Movement[]
  readonly orders: readonly HeldOrder[]
  readonly reserved: readonly HeldUnits[]
  readonly backordered: readonly BackorderedUnits[]
  readonly allocated: readonly AllocatedUnits[]
  readonly events: readonly DraftEvent[]
}

/** What a rule is given besides the room: the moment, and ids for what it makes. */
export interface Deciding {
  readonly now: Date
  readonly newId: () => string
}

/** Units of a SKU. */
export interface Need {
  readonly sku: string
  readonly quantity: number
}

/** Units per SKU over lines that may name a SKU twice. */
export function sumPerSku(lines: readonly Need[]): Need[] {
  const sums = new Map<string, number>()
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return [...sums].map(([sku, quantity]) => ({ sku, quantity }))
}
