import { stockReallocated, type DataOf, type DraftEvent, type fulfillmentRecalled, type stockAllocated } from '@kade/events'
import { allocate } from '../stockroom/allocation.js'
import type { Decision, Deciding } from '../stockroom/decision.js'
import { sourceBatch, type BatchPlan, type FreeParcel } from '../stockroom/batch.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { sumPerSku } from '../stockroom/units.js'
import { takeOut } from './parcel.js'

type Recalled = Omit<DataOf<typeof fulfillmentRecalled>, 'fulfillmentOrderId' | 'at'>

/**
 * Units that shipping gave back come from elsewhere, as far as they are there; the others stay where they were. All of them are allocated
 * again in the same decision, and keep their promise: nobody else gets them in between. Those that are to be cheaper stay where that is cheapest.
 */
export function reallocate(before: Stockroom, recalled: Recalled, deciding: Deciding): Decision {
  const room = before.over()
  takeOut(room, recalled, 'DEALLOCATE')
  return room.decision([placeAgain(room, recalled, sourceBatch(room, [parcelOf(recalled)], deciding.now), deciding)])
}

/** The same of many at once: a decision that frees each of them, and one that places it. */
export function reallocateTogether(room: Stockroom, recalled: readonly Recalled[], deciding: Deciding): Decision[] {
  const decide = (rule: (own: Stockroom) => Decision): Decision => {
    const decision = rule(room.over())
    room.accept(decision)
    return decision
  }
  const freed = recalled.map((each) =>
    decide((own) => {
      takeOut(own, each, 'DEALLOCATE')
      return own.decision([])
    }),
  )
  const plan = sourceBatch(room, recalled.map(parcelOf), deciding.now)
  return [...freed, ...recalled.map((each) => decide((own) => own.decision([placeAgain(own, each, plan, deciding)])))]
}

const parcelOf = ({ orderId, allocationId, locationId, lines, cause, promisedDeliveryDate, asked }: Recalled): FreeParcel => ({
  ...{ orderId, allocationId, locationId, lines, mustLeave: cause !== 'CHEAPER' },
  ...(asked?.toLocationId != null && { only: asked.toLocationId }),
  ...(promisedDeliveryDate && { promisedOn: promisedDeliveryDate }),
})

function placeAgain(room: Stockroom, recalled: Recalled, plan: BatchPlan, deciding: Deciding): DraftEvent {
  const { orderId, allocationId, locationId, reason, cause, promisedDeliveryDate, asked } = recalled
  const units = plan.units.get(allocationId) ?? []
  const found = new Map(sumPerSku(units.filter((unit) => unit.locationId !== locationId)).map(({ sku, quantity }) => [sku, quantity]))
  // What is not there is neither sold nor lost until a person has looked: not more than goes elsewhere, and of what came free here.
  for (const { sku, quantity } of recalled.missing ?? []) {
    const away = [...found].reduce((sum, [of, gone]) => {
      const part = room.partsOf(of, orderId).find((each) => each.sku === sku)
      return sum + gone * (part?.quantity ?? 0)
    }, 0)
    const held = Math.min(quantity, away)
    if (held > 0) room.book.move('QC_HOLD', sku, locationId, held, orderId, 'system')
  }
  for (const { sku, locationId: from, quantity } of units) room.move('RESERVE', orderId, sku, from, quantity, 'system')
  const moves = recalled.moves + 1
  const allocations = allocate(room, orderId, units, deciding, plan.saved.get(allocationId) ?? null).map(({ data }) => {
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
  return stockReallocated.draft(orderId, {
    ...{ orderId, allocationId, locationId, locationCode, reason, ...(cause && { cause }), moves, allocations },
    ...(asked && { asked: asked.reason }),
  })
}
