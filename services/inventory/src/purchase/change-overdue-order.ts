import type { Transaction } from '@kade/service-kit'
import type { OverdueGoods } from '../stockroom/change-overdue.js'
import { dayOf } from '../stockroom/promise.js'
import { nextOverdue } from './overdue.reads.js'
import { presume } from './overdue.js'
import { lockPurchaseOrder, updatePurchaseOrder } from './purchase.store.js'

/** Moves what is overdue of one purchase order to a later day; null where none is. */
export async function presumeOrder(tx: Transaction, now: Date): Promise<OverdueGoods | null> {
  const id = await nextOverdue(tx, dayOf(now))
  const before = id === null ? null : await lockPurchaseOrder(tx, id)
  const order = before && presume(before, now)
  if (!order) return null
  await updatePurchaseOrder(tx, order)
  const skus = [...new Set(order.lines.map(({ sku }) => sku))]
  return { locationId: order.locationId, skus, source: 'PURCHASE_ORDER', sourceId: order.id, reference: order.number }
}
