import type { Order } from './order.js'
import { patched, type Patch } from './undo.js'

/** A change of an order: when it was made, and what it was before. */
export interface Changed {
  readonly changedAt: Date
  readonly undo: Patch
}

/** Of an order, what is remembered of each moment. What its saga waits for is of now alone. */
export type Remembered = Omit<Order, 'saga'>
export const rememberedOf = ({ saga: _, ...order }: Order): Remembered => order

/** The order as it was at a moment, from what it is and all changes that are known, the newest first. */
export function orderAt(now: Order, changes: readonly Changed[], moment: Date): Remembered {
  return changes.filter(({ changedAt }) => changedAt > moment).reduce((order, { undo }) => patched(order, undo), rememberedOf(now))
}

/**
 * Since when it is known how an order was: from its beginning, unless it was changed before changes were remembered. Then from the oldest change that is
 * remembered, or else from what was last told of it.
 */
export function knownSince(now: Order, changes: readonly Changed[], lastToldAt: Date): Date | null {
  const oldest = changes.at(-1)
  const first = changes.reduce((order, { undo }) => patched(order, undo), rememberedOf(now))
  if (first.version === 1) return null
  return oldest?.changedAt ?? lastToldAt
}
