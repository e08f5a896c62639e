import { isOverdue, presumedFrom } from '../stockroom/overdue.js'
import { dueOf, type PurchaseOrder, type PurchaseOrderLine } from './purchase-order.js'

/** A purchase order with the lines whose day has passed moved to a later one; null where there is none. Its version stays: nobody changed it. */
export function presume(order: PurchaseOrder, now: Date): PurchaseOrder | null {
  if (order.status !== 'ORDERED' && order.status !== 'PARTIALLY_RECEIVED') return null
  const isLate = (line: PurchaseOrderLine): boolean => dueOf(line) > 0 && isOverdue(line, now)
  if (!order.lines.some(isLate)) return null
  const presumedOn = presumedFrom(now)
  return { ...order, lines: order.lines.map((line) => (isLate(line) ? { ...line, presumedOn } : line)) }
}
