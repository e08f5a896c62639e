import { stockRecallGivenUp, stockRecallRequested, type DraftEvent, type RecallReason } from '@kade/events'

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
}

/** Asks shipping, which alone knows whether they are being picked, to give the units back. */
export const askBack = (allocations: readonly Movable[], reason: RecallReason): DraftEvent[] =>
  allocations.map(({ orderId, allocationId, locationId, locationCode, moves }) =>
    moves < MOST_MOVES
      ? stockRecallRequested.draft(orderId, { orderId, allocationId, locationId, reason, moves })
      : stockRecallGivenUp.draft(orderId, { orderId, allocationId, locationId, locationCode, reason, moves }),
  )
