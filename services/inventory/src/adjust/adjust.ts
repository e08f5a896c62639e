import type { Decision, Deciding } from '../stockroom/decision.js'
import { fillIn } from '../stockroom/fill-backorders.js'
import type { Stockroom } from '../stockroom/stockroom.js'

export interface Adjustment {
  readonly locationId: string
  readonly sku: string
  /** Units more, or less. */
  readonly delta: number
  readonly reason: string
  readonly actor: string
}

/** Stock is what was counted; units that there are more go to those who wait. @throws StockShortfall, StockOverflow */
export function adjust(before: Stockroom, { locationId, sku, delta, reason, actor }: Adjustment, deciding: Deciding): Decision {
  const room = before.over()
  room.book.move('ADJUSTMENT', sku, locationId, delta, reason, actor)
  return room.decision(fillIn(room, [sku], deciding))
}
