import type { WhyAnew } from '../stockroom/promise-anew.js'
import { comesOn } from '../stockroom/overdue.js'
import { dueOf, type PurchaseOrder, type ReceiptLine } from './purchase-order.js'

/** What a change of a purchase order does to what is to come: for those who were promised it. */
export function whyAnew(before: PurchaseOrder, after: PurchaseOrder): WhyAnew {
  const about = { source: 'PURCHASE_ORDER', sourceId: after.id, reference: after.number } as const
  const was = new Map(before.lines.map((line) => [line.id, line]))
  const changes = after.lines.flatMap((line) => {
    const old = was.get(line.id)
    if (!old) return []
    const [from, to] = [comesOn(old) ?? '', comesOn(line) ?? '']
    return [{ isLess: dueOf(line) < dueOf(old), isLater: from !== '' && to > from, isEarlier: to !== '' && to < from }]
  })
  if (before.status === 'DRAFT') return { why: 'SUPPLY_ADDED', ...about }
  if (after.lines.every((line) => dueOf(line) === 0)) return { why: 'SUPPLY_CANCELLED', ...about }
  if (changes.some(({ isLater }) => isLater)) return { why: 'SUPPLY_LATE', ...about }
  if (changes.some(({ isLess }) => isLess)) return { why: 'SUPPLY_SHORT', ...about }
  return { why: changes.some(({ isEarlier }) => isEarlier) ? 'SUPPLY_EARLY' : 'SUPPLY_ADDED', ...about }
}

/** What a delivery does to those who were promised what did not come of it, or came damaged; null for a SKU that came whole. */
export const whyShort = ({ id, number }: PurchaseOrder, receipt: readonly ReceiptLine[]): ((sku: string) => WhyAnew | null) => {
  const short = new Set(receipt.filter((line) => line.short > 0 || line.damaged > 0).map(({ sku }) => sku))
  return (sku) => (short.has(sku) ? { why: 'SUPPLY_SHORT', source: 'PURCHASE_ORDER', sourceId: id, reference: number } : null)
}
