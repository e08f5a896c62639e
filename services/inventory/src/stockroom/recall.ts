import { stockRecallGivenUp, stockRecallRequested, type DraftEvent, type RecallCause, type RecallReason } from '@kade/events'
import type { Need } from './units.js'

/** So often it is decided again where units of an order come from; then they stay, and a person looks at them. */
export const MOST_MOVES = 5

/** An allocation that others could send, or a part of it. */
export interface Movable {
  readonly orderId: string
  readonly allocationId: string
  readonly locationId: string
  readonly locationCode: string
  /** How often its units were decided again before. */
  readonly moves: number
  /** Units that are not there. */
  readonly missing?: readonly Need[]
}

/** Asks shipping, which alone knows whether they are being picked, to give the units back. */
export const askBack = (allocations: readonly Movable[], reason: RecallReason, cause?: RecallCause): DraftEvent[] =>
  allocations.map(({ orderId, allocationId, locationId, locationCode, moves, missing }) => {
    const why = { reason, ...(cause && { cause }) }
    return moves < MOST_MOVES
      ? stockRecallRequested.draft(orderId, { orderId, allocationId, locationId, ...why, moves, ...(missing && { missing: [...missing] }) })
      : stockRecallGivenUp.draft(orderId, { orderId, allocationId, locationId, locationCode, ...why, moves })
  })
