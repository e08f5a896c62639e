import type { WhyAnew } from '../stockroom/promise-anew.js'
import { dueOf, type PurchaseOrder } from './purchase-order.js'

/** What a change of a purchase order does to what is to come: for those who were promised it. */
export function whyAnew(before: PurchaseOrder, after: PurchaseOrder): WhyAnew {
  const about = { source: 'PURCHASE_ORDER', sourceId: after.id, reference: after.number } as const
  const was = new Map(before.lines.map((line) => [line.id, line]))
  const changes = after.lines.flatMap((line) => {
    const old = was.get(line.id)
    if (!old) return []
    const [from, to] = [old.expectedOn ?? '', line.expectedOn ?? '']
    return [{ isLess: dueOf(line) < dueOf(old), isLater: from !== '' && to > from, isEarlier: to !== '' && to < from }]
  })
  if (before.status === 'DRAFT') return { why: 'SUPPLY_ADDED', ...about }
  if (after.lines.every((line) => dueOf(line) === 0)) return { why: 'SUPPLY_CANCELLED', ...about }
  if (changes.some(({ isLater }) => isLater)) return { why: 'SUPPLY_LATE', ...about }
  if (changes.some(({ isLess }) => isLess)) return { why: 'SUPPLY_SHORT', ...about }
  return { why: changes.some(({ isEarlier }) => isEarlier) ? 'SUPPLY_EARLY' : 'SUPPLY_ADDED', ...about }
}
