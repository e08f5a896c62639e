import { IllegalTransition, type FulfillmentOrder, type FulfillmentStatus } from './fulfillment-order.js'

export type FulfillmentAction =
  | 'START_PICKING'
  | 'RECORD_PICK'
  | 'START_PACKING'
  | 'PACK'
  | 'SHIP'
  | 'HAND_OVER'
  | 'VOID_LABEL'
  | 'SCHEDULE'
  | 'HOLD'
  | 'RELEASE_HOLD'
  | 'SPLIT'
  | 'MOVE'
  | 'MERGE'
  | 'CANCEL'

/** What brings it further comes first. */
const ACTIONS: Readonly<Record<FulfillmentStatus, readonly FulfillmentAction[]>> = {
  OPEN: ['START_PICKING', 'SCHEDULE', 'HOLD', 'SPLIT', 'MOVE', 'MERGE', 'CANCEL'],
  PICKING: ['RECORD_PICK', 'HOLD', 'CANCEL'],
  PICKED: ['PACK', 'START_PACKING', 'HOLD', 'CANCEL'],
  PACKED: ['SHIP', 'HOLD'],
  SHIPPED: ['SHIP', 'HAND_OVER', 'VOID_LABEL'],
  CANCELLED: [],
}
const WHILE_HELD: readonly FulfillmentAction[] = ['RELEASE_HOLD']

type Asked = Pick<FulfillmentOrder, 'status' | 'holdReason' | 'scheduledFor' | 'packingStartedAt' | 'handedOverAt' | 'labelVoidedAt'>

/** What may be done to it now. Of an order that is held as a whole nothing is. */
export function allowedActions(order: Asked, now: Date, isOrderHeld = false): FulfillmentAction[] {
  if (isOrderHeld) return []
  if (order.holdReason !== null) return [...WHILE_HELD]
  const { status, scheduledFor, packingStartedAt, handedOverAt, labelVoidedAt } = order
  const isSettled = handedOverAt !== null || labelVoidedAt !== null
  const isDone: Partial<Record<FulfillmentAction, boolean>> = {
    START_PICKING: scheduledFor !== null && scheduledFor > now,
    START_PACKING: packingStartedAt !== null,
    SHIP: status === 'SHIPPED' && labelVoidedAt === null,
    HAND_OVER: isSettled,
    VOID_LABEL: isSettled,
  }
  return ACTIONS[status].filter((action) => !isDone[action])
}

/** @throws IllegalTransition when it may not be done to it now. */
export function checkAllowed(order: Asked, action: FulfillmentAction, now: Date): void {
  const allowed = allowedActions(order, now)
  if (allowed.includes(action)) return
  const { status, scheduledFor } = order
  if (action === 'START_PICKING' && status === 'OPEN' && scheduledFor)
    throw new IllegalTransition(`It is scheduled for ${scheduledFor.toISOString()}: schedule it for now to begin earlier`)
  const instead = allowed.length > 0 ? `it allows ${allowed.join(', ')}` : 'it allows nothing more'
  throw new IllegalTransition(`${action} is not possible to a fulfillment order that is ${status}: ${instead}`)
}
