import { stockDeallocationRequested, stockReleased } from '@kade/events'
import { type Decision } from '../stockroom/decision.js'
import type { Stockroom } from '../stockroom/stockroom.js'
import { sumPerSku, type Need } from '../stockroom/units.js'

/** Units of an order that will not be delivered. */
export interface Unwanted {
  readonly orderId: string
  readonly lines: readonly Need[]
  readonly reason: string
  readonly actor: string
}

/** As {@link release}, of units that are told of for the first time: they are counted. */
export function giveUp(before: Stockroom, unwanted: Unwanted): Decision {
  const order = before.orders.get(unwanted.orderId)
  const decision = release(before, unwanted)
  if (!order?.unwanted) return decision
  const counted = sumPerSku([...Object.entries(order.unwanted).map(([sku, quantity]) => ({ sku, quantity })), ...unwanted.lines])
  return { ...decision, orders: [{ ...order, unwanted: Object.fromEntries(counted.map(({ sku, quantity }) => [sku, quantity])) }] }
}

/**
 * A person asks again, naming all that the order ever gave up: what was not told of, since its message was given up, is released now; what was
 * is answered once, as it comes. Of an order whose units were not counted from its beginning nothing is: wanted ones might go.
 */
export function giveUpRest(before: Stockroom, { lines, ...unwanted }: Unwanted): Decision {
  const order = before.orders.get(unwanted.orderId)
  const known = order ? order.unwanted : {}
  const rest = sumPerSku(lines).map(({ sku, quantity }) => ({ sku, quantity: quantity - (known?.[sku] ?? 0) }))
  return giveUp(before, { ...unwanted, lines: known ? rest.filter(({ quantity }) => quantity > 0) : [] })
}

/**
 * Units that wait are struck off, those that are reserved are free. That the others are not in the books says nothing of an order that was
 * confirmed: they may have left, and shipping alone knows, so it is asked. An order that was never confirmed holds nothing else: it was refused.
 * Shipping is asked on the topic of the allocations, so that the question cannot overtake them.
 */
export function release(before: Stockroom, { orderId, lines, reason, actor }: Unwanted): Decision {
  const room = before.over()
  const confirmed = room.orders.get(orderId)?.confirmed ?? false
  const [released, asked]: [Need[], Need[]] = [[], []]
  for (const { sku, quantity } of sumPerSku(lines)) {
    const left = strikeOff(room, orderId, sku, quantity, actor)
    const toAsk = confirmed ? left : 0
    if (quantity > toAsk) released.push({ sku, quantity: quantity - toAsk })
    if (toAsk > 0) asked.push({ sku, quantity: toAsk })
  }
  return room.decision([
    ...(released.length > 0 ? [stockReleased.draft(orderId, { orderId, lines: released, reason })] : []),
    ...(asked.length > 0 ? [stockDeallocationRequested.draft(orderId, { orderId, lines: asked, reason })] : []),
  ])
}

/** Takes units off what the order waits for, then off what it has reserved; answers how many it has neither of. */
function strikeOff(room: Stockroom, orderId: string, sku: string, quantity: number, actor: string): number {
  let left = quantity
  for (const unit of room.backordered.ofOrder(orderId)) {
    if (unit.sku !== sku) continue
    const struckOff = Math.min(unit.quantity, left)
    if (struckOff > 0) room.backorder(orderId, sku, -struckOff)
    left -= struckOff
  }
  for (const unit of room.reserved.ofOrder(orderId)) {
    if (unit.sku !== sku) continue
    const freed = Math.min(unit.quantity, left)
    if (freed > 0) {
      room.reserve(orderId, sku, unit.locationId, -freed)
      room.move('RELEASE', orderId, sku, unit.locationId, freed, actor)
    }
    left -= freed
  }
  room.preorder(orderId, sku, left - quantity)
  return left
}
