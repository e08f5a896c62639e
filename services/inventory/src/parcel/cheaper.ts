import { sourceBatch, type FreeParcel } from '../stockroom/batch.js'
import type { Movable } from '../stockroom/recall.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { takeOut } from './parcel.js'

/** Minor units: what moving one allocation is to save at least, since it is work for people too. */
export const LEAST_SAVING = 50

/** Of allocations that others could send, those that would cost less from elsewhere, decided together as if none of them were anywhere yet. */
export function cheaperElsewhere(before: Stockroom, movable: readonly Movable[], now: Date): Movable[] {
  const room = before.over()
  const parcels = movable.flatMap((each): FreeParcel[] => {
    const { orderId, allocationId, locationId } = each
    const lines = room.allocated
      .ofOrder(orderId)
      .filter((units) => units.allocationId === allocationId && units.quantity > 0)
      .map(({ sku, quantity }) => ({ sku, quantity }))
    if (lines.length === 0 || !room.orders.get(orderId)) return []
    takeOut(room, { orderId, allocationId, locationId, lines, actor: 'system' }, 'DEALLOCATE')
    return [{ orderId, allocationId, locationId, lines, mustLeave: false }]
  })
  if (parcels.length === 0 || room.cards.length === 0) return []
  const { units, saved } = sourceBatch(room, parcels, now)
  const leaving = parcels.filter(({ allocationId, locationId }) => units.get(allocationId)?.some((unit) => unit.locationId !== locationId))
  const inAll = leaving.reduce((sum, { allocationId }) => sum + (saved.get(allocationId) ?? 0), 0)
  if (inAll < LEAST_SAVING * leaving.length) return []
  const ids = new Set(leaving.map(({ allocationId }) => allocationId))
  return movable.filter(({ allocationId }) => ids.has(allocationId))
}
