import type { Transaction } from '@kade/service-kit'
import type { OverdueGoods } from '../stockroom/change-overdue.js'
import { dayOf } from '../stockroom/promise.js'
import { nextOverdueTransfer } from './overdue.reads.js'
import { presume } from './overdue.js'
import { inTransitOf } from './transfer.js'
import { lockTransfer, updateTransfer } from './transfer.store.js'

/** Moves one transfer that did not arrive on its day to a later one; null where none is. */
export async function presumeTransfer(tx: Transaction, now: Date): Promise<OverdueGoods | null> {
  const id = await nextOverdueTransfer(tx, dayOf(now))
  const before = id === null ? null : await lockTransfer(tx, id)
  const transfer = before && presume(before, now)
  if (!transfer) return null
  await updateTransfer(tx, transfer)
  const skus = transfer.lines.filter((line) => inTransitOf(line) > 0).map(({ sku }) => sku)
  return { locationId: transfer.toLocationId, skus, source: 'TRANSFER', sourceId: transfer.id, reference: transfer.number }
}
