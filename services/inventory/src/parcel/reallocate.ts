import { stockReallocated, type DataOf, type fulfillmentRecalled, type stockAllocated } from '@kade/events'
import { allocate } from '../stockroom/allocation.js'
import type { Decision, Deciding } from '../stockroom/decision.js'
import { askOf, sourceTogether } from '../stockroom/ask.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { sumPerSku } from '../stockroom/units.js'
import { takeOut } from './parcel.js'

type Recalled = Omit<DataOf<typeof fulfillmentRecalled>, 'fulfillmentOrderId' | 'at'>

/**
 * Units that shipping gave back come from elsewhere, as far as they are there; the others stay where they were. All of them are allocated
 * again in the same decision, and keep their promise: nobody else gets them in between.
 */
export function reallocate(before: Stockroom, recalled: Recalled, deciding: Deciding): Decision {
  const room = before.over()
  const { orderId, allocationId, locationId, reason, cause, promisedDeliveryDate } = recalled
  takeOut(room, recalled, 'DEALLOCATE')
  const asks = sumPerSku(recalled.lines).map((need) => ({ ...askOf(room, orderId, need), isDenied: false, isWhole: false }))
  const { channel } = room.orders.get(orderId) ?? {}
  const elsewhere = sourceTogether(room, asks, { countryCode: room.countryOf(orderId), channel, except: locationId })
  const found = new Map(sumPerSku(elsewhere).map(({ sku, quantity }) => [sku, quantity]))
  const stay = sumPerSku(recalled.lines)
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - (found.get(sku) ?? 0), locationId }))
    .filter(({ quantity }) => quantity > 0)
  const units = [...elsewhere, ...stay]
  // What is not there is neither sold nor lost until a person has looked: not more than goes elsewhere, and of what came free here.
  for (const { sku, quantity } of recalled.missing ?? []) {
    const away = [...found].reduce((sum, [of, units]) => {
      const part = room.partsOf(of, orderId).find((each) => each.sku === sku)
      return sum + units * (part?.quantity ?? 0)
    }, 0)
    const held = Math.min(quantity, away)
    if (held > 0) room.book.move('QC_HOLD', sku, locationId, held, orderId, 'system')
  }
  for (const { sku, locationId: from, quantity } of units) room.move('RESERVE', orderId, sku, from, quantity, 'system')
  const moves = recalled.moves + 1
  const allocations = allocate(room, orderId, units, deciding).map(({ data }) => {
    const { orderId: _, ...allocation } = data as DataOf<typeof stockAllocated>
    return { ...allocation, promisedDeliveryDate: promisedDeliveryDate ?? allocation.promisedDeliveryDate }
  })
  const made = new Set(allocations.map((each) => each.allocationId))
  room.allocated.put(
    room.allocated
      .ofOrder(orderId)
      .filter((each) => made.has(each.allocationId))
      .map((each) => ({ ...each, moves })),
  )
  const locationCode = room.locations.find(({ id }) => id === locationId)?.code ?? locationId
  return room.decision([
    stockReallocated.draft(orderId, {
      orderId,
      allocationId,
      locationId,
      locationCode,
      reason,
      ...(cause && { cause }),
      moves,
      allocations,
    }),
  ])
}
