export type FulfillmentStatus = 'OPEN' | 'PICKING' | 'PICKED' | 'PACKED' | 'SHIPPED' | 'CANCELLED'

/** The moves of a fulfillment order. PACKED goes back to PICKED when a part of it is cancelled: it is packed anew. */
const MOVES: Readonly<Record<FulfillmentStatus, readonly FulfillmentStatus[]>> = {
  OPEN: ['PICKING', 'CANCELLED'],
  PICKING: ['PICKED', 'CANCELLED'],
  PICKED: ['PACKED', 'CANCELLED'],
  PACKED: ['SHIPPED', 'PICKED', 'CANCELLED'],
  SHIPPED: [],
  CANCELLED: [],
}

const ACTIONS: Readonly<Record<FulfillmentStatus, readonly string[]>> = {
  OPEN: ['START_PICKING'],
  PICKING: ['RECORD_PICK'],
  PICKED: ['PACK'],
  PACKED: ['SHIP'],
  SHIPPED: [],
  CANCELLED: [],
}
/** What a picker or packer may do to it now. */
export const allowedActions = (status: FulfillmentStatus): readonly string[] => ACTIONS[status]

export class IllegalTransition extends Error {
  override readonly name = 'IllegalTransition'
}

export interface Units {
  readonly sku: string
  readonly quantity: number
}
export interface FulfillmentLine {
  readonly sku: string
  /** Units to fulfil. */
  readonly quantity: number
  readonly picked: number
}
export interface FulfillmentOrder {
  readonly id: string
  readonly orderId: string
  readonly allocationId: string
  readonly locationId: string
  readonly status: FulfillmentStatus
  readonly promisedDeliveryDate: string | null
  readonly lines: readonly FulfillmentLine[]
  /** Units that a pick did not find, until inventory has heard of it and sources them anew. */
  readonly missing: readonly Units[]
}

/** @throws IllegalTransition when the move is not in the table. */
export function moveTo(order: FulfillmentOrder, status: FulfillmentStatus): FulfillmentOrder {
  if (!MOVES[order.status].includes(status)) throw illegalMove(order, status)
  return { ...order, status }
}

export function illegalMove({ status: from }: FulfillmentOrder, to: FulfillmentStatus): IllegalTransition {
  const next = allowedActions(from).join(', ')
  return new IllegalTransition(`A fulfillment order that is ${from} cannot become ${to}: ${next ? `next is ${next}` : 'it is finished'}`)
}

/** All of its units, by SKU. */
export const unitsOf = ({ lines }: FulfillmentOrder): Units[] => lines.map(({ sku, quantity }) => ({ sku, quantity }))

/** What every event of a fulfillment order says. */
export const factsOf = (
  { id, orderId, allocationId, locationId }: FulfillmentOrder,
  { now, actor }: { readonly now: Date; readonly actor: string },
) => ({ orderId, fulfillmentOrderId: id, allocationId, locationId, at: now.toISOString(), actor })
