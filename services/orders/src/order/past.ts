import type { Order } from './order.js'
import { patched, type Patch } from './undo.js'

/** A change of an order: when it was made, and what it was before. */
export interface Changed {
  readonly changedAt: Date
  readonly undo: Patch
  /** Of the order after it; null where that was not kept. */
  readonly version: number | null
}

/** Of an order, what is remembered of each moment. What its saga waits for is of now alone. */
export type Remembered = Omit<Order, 'saga'>
export const rememberedOf = ({ saga: _, ...order }: Order): Remembered => order

/** The order as it was at a moment, from what it is and all changes that are known, the newest first. */
export function orderAt(now: Order, changes: readonly Changed[], moment: Date): Remembered {
  return changes.filter(({ changedAt }) => changedAt > moment).reduce((order, { undo }) => patched(order, undo), rememberedOf(now))
}

/**
 * Since when it is known how an order was; null: from its beginning. Changes of before they were remembered, and those that a release of before made
 * meanwhile, leave a gap between the versions: what was before it is not known.
 */
export function knownSince(now: Order, changes: readonly Changed[], lastToldAt: Date): Date | null {
  let order = rememberedOf(now)
  let since = lastToldAt
  for (const { changedAt, undo, version } of changes) {
    if (version !== null && version !== order.version) return since
    order = patched(order, undo)
    since = changedAt
  }
  return order.version === 1 ? null : since
}
