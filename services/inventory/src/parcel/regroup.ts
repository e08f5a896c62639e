import type { DataOf, fulfillmentRegrouped } from '@kade/events'
import type { Decision } from '../stockroom/decision.js'
import type { Stockroom } from '../stockroom/stockroom.js'

/** Allocated units pass to another allocation at the same location: shipping groups them anew, and nothing moves. */
export function regroup(before: Stockroom, { orderId, locationId, moves }: DataOf<typeof fulfillmentRegrouped>): Decision {
  const room = before.over()
  for (const { from, to, lines } of moves)
    for (const { sku, quantity } of lines) {
      const left = room.allocated.get(`${from} ${sku}`)
      room.deallocate(from, sku, quantity)
      const there = room.allocated.get(`${to} ${sku}`)
      const { leavesOn = null, moves: decidedAnew = 0 } = left ?? {}
      room.allocated.put([
        {
          ...{ leavesOn, moves: decidedAnew },
          ...there,
          allocationId: to,
          orderId,
          sku,
          locationId,
          quantity: (there?.quantity ?? 0) + quantity,
        },
      ])
    }
  return room.decision([])
}
