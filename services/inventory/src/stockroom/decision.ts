import type { DraftEvent } from '@kade/events'
import type { LinePromise } from './line-promise.js'
import type { StockCost } from './cost.js'
import type { Booking } from './departures.js'
import type { SourcingRecord } from './sourced.js'
import type { Movement } from './stock-book.js'
import type { AllocatedUnits, BackorderedUnits, HeldOrder, HeldUnits } from './units.js'

/** What a rule decides: plain data, carried out as a whole (carry-out.ts). Units are as they are from now on; 0 is none any more. */
export interface Decision {
  /** Lines of the ledger, in their order. */
  readonly movements: readonly Movement[]
  readonly orders: readonly HeldOrder[]
  readonly reserved: readonly HeldUnits[]
  readonly backordered: readonly BackorderedUnits[]
  readonly allocated: readonly AllocatedUnits[]
  /** What orders are promised from now on, where it changes. */
  readonly promised: readonly LinePromise[]
  /** How many orders leave locations that send so many a day and no more, where that changes: it is kept with what is reserved and allocated. */
  readonly booked?: readonly Booking[]
  /** What units of a level cost on average from now on. */
  readonly costs?: readonly StockCost[]
  readonly events: readonly DraftEvent[]
  /** Why units that were allocated come from where they do. */
  readonly sourced?: readonly SourcingRecord[]
}

export const NOTHING: Decision = { movements: [], orders: [], reserved: [], backordered: [], allocated: [], promised: [], events: [] }

/** What a rule is given besides the room: the moment, and ids for what it makes. */
export interface Deciding {
  readonly now: Date
  readonly newId: () => string
}
