import type { FilteredFor } from './sourcing.js'
import type { Need } from './units.js'

/** What it is reckoned to cost to send units from a location, by its parts; minor units. */
export interface SourcingCost {
  readonly carrier: number
  readonly handling: number
  /** For each parcel, so that orders are split only where that saves something. */
  readonly penalty: number
  /** For what came in lately, so that what has lain longest is sent first; unsaid in those from before that was reckoned. */
  readonly age?: number
}
/** What the label is expected to cost, by the boxes that the units go into. */
export interface LabelQuote {
  readonly carrier: string
  readonly service: string
  readonly cost: number
  readonly currency: string
  readonly parcels: number
}
export interface WeighedLine extends Need {
  /** Why it gives none; null where it gives some. */
  readonly filteredFor: FilteredFor | null
}
/** A location, what it could have given of the order, and what that would have cost. */
export interface WeighedLocation {
  readonly locationId: string
  readonly locationCode: string
  readonly lines: readonly WeighedLine[]
  /** Null where it gives nothing, or no carrier's card is known. */
  readonly cost: SourcingCost | null
  /** The day on which it would leave; unsaid in those from before that was kept. */
  readonly leavesOn?: string
}
/** A location that sends units, as it was decided. */
export interface ChosenLocation {
  readonly allocationId: string
  readonly locationId: string
  readonly locationCode: string
  readonly lines: readonly Need[]
  readonly cost: SourcingCost | null
  readonly quote: LabelQuote | null
  readonly leavesOn?: string
}
/** Why units of an order come from where they do: kept as it was when they were allocated. */
export interface SourcingRecord {
  readonly orderId: string
  /** Of the first of its allocations. */
  readonly allocationId: string
  readonly decidedAt: Date
  readonly countryCode: string
  /** Of all costs; null where no carrier's card is known. */
  readonly currency: string | null
  readonly chosen: readonly ChosenLocation[]
  readonly candidates: readonly WeighedLocation[]
  /** Minor units that it saves against where they came from before, where it was decided again for that. */
  readonly saved?: number | null
}
