import type { Disposition, DraftEvent } from '@kade/events'
import type { Condition } from './policy.js'
import type { Return } from './return.js'

/** Units of one line that were looked at together and are alike. */
export interface ReturnUnit {
  readonly id: string
  readonly returnId: string
  readonly returnLineId: string
  readonly receiptId: string
  readonly quantity: number
  readonly disposition: Disposition
  readonly condition: Condition
  readonly note: string | null
  /** Whether they are settled with the customer. */
  readonly isAccepted: boolean
  readonly locationId: string
  readonly receivedAt: Date
  readonly receivedBy: string
}

/** What a rule decides about a return: plain data, carried out as a whole. */
export interface ReturnDecision {
  /** As it is from now on; a new one or one that was there. */
  readonly back: Return
  readonly units: readonly ReturnUnit[]
  readonly events: readonly DraftEvent[]
}
