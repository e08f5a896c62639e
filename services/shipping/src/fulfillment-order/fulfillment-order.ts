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

/** How it comes further. */
const NEXT_STEP: Readonly<Record<FulfillmentStatus, string | null>> = {
  OPEN: 'START_PICKING',
  PICKING: 'RECORD_PICK',
  PICKED: 'PACK',
  PACKED: 'SHIP',
  SHIPPED: null,
  CANCELLED: null,
}

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
  /** Where they lie from now on; as before unless given. */
  readonly bins?: readonly UnitsInBin[]
}
/** Units that lie in one bin. */
export interface UnitsInBin {
  readonly bin: string
  readonly quantity: number
}
export interface FulfillmentOrder {
  readonly id: string
  readonly orderId: string
  readonly allocationId: string
  readonly locationId: string
  readonly status: FulfillmentStatus
  readonly promisedDeliveryDate: string | null
  readonly shipBy: Date
  /** Nobody begins before; null: as soon as somebody can. */
  readonly scheduledFor: Date | null
  /** Why nothing is done to it, for a person; null while it goes on. */
  readonly holdReason: string | null
  readonly packingStartedAt: Date | null
  /** When the carrier's driver took it. */
  readonly handedOverAt: Date | null
  /** When its label was given up: it leaves by another one; null while it has one, and before. */
  readonly labelVoidedAt: Date | null
  /** When it was told that it should have left. */
  readonly overdueSince: Date | null
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
  const next = NEXT_STEP[from]
  return new IllegalTransition(`A fulfillment order that is ${from} cannot become ${to}: ${next ? `next is ${next}` : 'it is finished'}`)
}

/** It should have left, and has not. */
export const isOverdue = ({ status, shipBy }: Pick<FulfillmentOrder, 'status' | 'shipBy'>, now: Date): boolean =>
  MOVES[status].length > 0 && shipBy < now

/** All of its units, by SKU. */
export const unitsOf = ({ lines }: FulfillmentOrder): Units[] => lines.map(({ sku, quantity }) => ({ sku, quantity }))

/** What every event of a fulfillment order says. */
export const factsOf = (
  { id, orderId, allocationId, locationId }: FulfillmentOrder,
  { now, actor }: { readonly now: Date; readonly actor: string },
) => ({ orderId, fulfillmentOrderId: id, allocationId, locationId, at: now.toISOString(), actor })
