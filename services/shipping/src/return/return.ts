import type { ReturnReason, ReturnResolution } from '@kade/events'
import type { Terms } from './policy.js'

// A return stands on three axes: what was asked and decided, where the goods are, and whether the money is settled. The graph's ReturnStatus is read
// off them (`statusOf`).

export type ReturnRequestState = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'CANCELLED'
export type ReturnGoodsState = 'AWAITED' | 'IN_TRANSIT' | 'PARTIALLY_RECEIVED' | 'RECEIVED' | 'NOT_EXPECTED'
export type ReturnMoneyState = 'NOT_DUE' | 'DUE' | 'SETTLED'
export type ReturnStatus = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'IN_TRANSIT' | 'PARTIALLY_RECEIVED' | 'RECEIVED' | 'CLOSED' | 'CANCELLED'
/** How it came about: asked for, at the door without being asked for, or claimed without goods. */
export type ReturnOrigin = 'REQUESTED' | 'UNEXPECTED' | 'CLAIM'

export interface ReturnLine {
  readonly id: string
  /** Null of what is on no line of the order. */
  readonly orderLineId: string | null
  readonly sku: string
  /** Units that were announced; 0 of what was not. */
  readonly quantity: number
  readonly reason: ReturnReason
  readonly comment: string | null
  /** What is wanted instead, in an exchange; null: the same again. */
  readonly exchangeFor: string | null
  /** Units that came. */
  readonly received: number
  /** Units that are to be settled with the customer: it only grows. */
  readonly accepted: number
}

export interface Return {
  readonly id: string
  readonly number: string
  /** Null while nobody knows what order came back. */
  readonly orderId: string | null
  readonly resolution: ReturnResolution
  readonly origin: ReturnOrigin
  readonly request: ReturnRequestState
  readonly goods: ReturnGoodsState
  /** Units that orders has settled with the customer. */
  readonly settledUnits: number
  readonly terms: Terms
  readonly requestedAt: Date
  readonly requestedBy: string
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  /** Why it was rejected; null when it was not. */
  readonly rejectedFor: string | null
  /** Where it is sent to; null while nobody has decided, and where no goods come. */
  readonly locationId: string | null
  readonly trackingNumber: string | null
  /** Of the parcel that its label is for. */
  readonly sscc: string | null
  readonly lines: readonly ReturnLine[]
}

export class IllegalReturn extends Error {
  override readonly name = 'IllegalReturn'
}

const accepted = ({ lines }: Pick<Return, 'lines'>): number => lines.reduce((sum, line) => sum + line.accepted, 0)

export const moneyOf = (back: Pick<Return, 'lines' | 'settledUnits'>): ReturnMoneyState => {
  const units = accepted(back)
  if (units === 0) return 'NOT_DUE'
  return back.settledUnits < units ? 'DUE' : 'SETTLED'
}

/** The one word for the three axes. */
export function statusOf(back: Pick<Return, 'request' | 'goods' | 'lines' | 'settledUnits'>): ReturnStatus {
  if (back.request !== 'APPROVED') return back.request
  const isPaid = moneyOf(back) !== 'DUE'
  switch (back.goods) {
    case 'NOT_EXPECTED':
      return isPaid ? 'CLOSED' : 'APPROVED'
    case 'AWAITED':
      return 'APPROVED'
    case 'RECEIVED':
      return isPaid ? 'CLOSED' : 'RECEIVED'
    case 'IN_TRANSIT':
    case 'PARTIALLY_RECEIVED':
      return back.goods
  }
}

/** Whether more of it may come. */
export const isAwaited = ({ request, goods }: Pick<Return, 'request' | 'goods'>): boolean =>
  request === 'APPROVED' && (goods === 'AWAITED' || goods === 'IN_TRANSIT' || goods === 'PARTIALLY_RECEIVED')

/** How what came of a line compares with what was announced. */
export type LineReceipt = 'AWAITED' | 'PARTIAL' | 'AS_ANNOUNCED' | 'UNDER' | 'OVER' | 'WRONG_ITEM' | 'UNEXPECTED' | 'NOT_EXPECTED'

export function receiptOf(back: Pick<Return, 'goods' | 'origin'>, line: ReturnLine): LineReceipt {
  if (back.goods === 'NOT_EXPECTED') return 'NOT_EXPECTED'
  if (line.quantity === 0) return back.origin === 'UNEXPECTED' ? 'UNEXPECTED' : 'WRONG_ITEM'
  if (line.received > line.quantity) return 'OVER'
  if (line.received === line.quantity) return 'AS_ANNOUNCED'
  if (back.goods === 'RECEIVED') return 'UNDER'
  return line.received === 0 ? 'AWAITED' : 'PARTIAL'
}

/** The faults that are ours: nothing is kept of what they cost. */
const OURS: ReadonlySet<ReturnReason> = new Set(['DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'ARRIVED_LATE', 'MISSING'])
export const isOurFault = (reason: ReturnReason): boolean => OURS.has(reason)
