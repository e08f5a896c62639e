import { addWorkingDays } from '../stockroom/calendar.js'
import { dayOf } from '../stockroom/promise.js'
import { dueOf, type PurchaseOrder, type PurchaseOrderLine } from './purchase-order.js'

/** What did not come when it was expected is reckoned with so many working days later, again and again, until somebody says when it comes. */
export const OVERDUE_DAYS = 5

/** The day on which what is still to come of a line is reckoned with. */
export const comesOn = ({ expectedOn, presumedOn }: Pick<PurchaseOrderLine, 'expectedOn' | 'presumedOn'>): string | null =>
  expectedOn !== null && presumedOn != null && presumedOn > expectedOn ? presumedOn : expectedOn

/** A purchase order with the lines whose day has passed moved to a later one; null where there is none. Its version stays: nobody changed it. */
export function presume(order: PurchaseOrder, now: Date): PurchaseOrder | null {
  if (order.status !== 'ORDERED' && order.status !== 'PARTIALLY_RECEIVED') return null
  const today = dayOf(now)
  const isOverdue = (line: PurchaseOrderLine): boolean => dueOf(line) > 0 && (comesOn(line) ?? today) < today
  if (!order.lines.some(isOverdue)) return null
  const presumedOn = dayOf(addWorkingDays(now, OVERDUE_DAYS))
  return { ...order, lines: order.lines.map((line) => (isOverdue(line) ? { ...line, presumedOn } : line)) }
}
