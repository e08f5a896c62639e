import { eventWords } from '@kade/events'
import type { Cause, DecisionLine } from '@kade/service-kit'
import type { Decision } from './decision.js'
import type { MovementKind } from './stock-book.js'

interface About {
  readonly orderId?: string
  readonly orderNumber?: string
}
type Caused = Decision & { readonly causedBy?: (Cause & { readonly data?: unknown }) | undefined }

/** What the log says of a decision: by the first event that tells it, else by what the ledger calls it. Null where nothing is to be done. */
export function lineOf({ causedBy, ...decision }: Caused): DecisionLine | null {
  const { events, movements } = decision
  const [moved] = movements
  const told = [...new Set(events.map(({ type }) => type))].map(eventWords)
  const [first, ...others] = told.length > 0 || !moved ? told : [{ noun: 'stock', verb: MOVED[moved.kind] }]
  if (!first && Object.values(decision).every((part: readonly unknown[] | undefined) => !part?.length)) return null
  const { noun, verb } = first ?? { noun: 'stock', verb: 'noted' }
  return {
    message: `${noun} ${verb}`,
    decision: verb,
    facts: {
      ...(causedBy ? askedBy(causedBy.data) : { ...ordersOf(events), locationId: moved?.locationId }),
      movements: movements.length,
      ...(others.length > 0 ? { then: others.map((each) => each.verb) } : {}),
    },
    causedBy,
  }
}

const MOVED: Readonly<Record<MovementKind, string>> = {
  RECEIPT: 'received',
  ADJUSTMENT: 'adjusted',
  RESERVE: 'reserved',
  RELEASE: 'released',
  ALLOCATE: 'allocated',
  DEALLOCATE: 'deallocated',
  PICK: 'picked',
  PUT_AWAY: 'put away',
  SHIP: 'shipped',
  WRITE_OFF: 'written off',
  RESTOCK: 'restocked',
  TRANSFER_OUT: 'sent to another location',
  TRANSFER_IN: 'received from another location',
  COUNT: 'counted',
  QC_HOLD: 'held',
  QC_RELEASE: 'released from hold',
  DAMAGE: 'damaged',
  REPAIR: 'repaired',
}

const askedBy = (data: unknown): DecisionLine['facts'] => {
  const { orderNumber, orderId } = (data ?? {}) as About
  return { orderNumber, orderId }
}

/** Stock that came in goes to those who wait: several orders are told of in one decision. */
function ordersOf(events: Decision['events']): DecisionLine['facts'] {
  const orderIds = [...new Set(events.flatMap(({ data }) => (data as About).orderId ?? []))]
  const [orderId] = orderIds
  return orderIds.length > 1 ? { orderIds } : { orderId }
}
