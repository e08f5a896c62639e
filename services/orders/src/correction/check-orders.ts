import type { EventHandler, ReceivedEvent } from '@kade/service-kit'
import { newId } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { SYSTEM } from '../order/decision.js'
import { hold } from '../order/hold.js'
import { canHold } from '../order/order.js'
import { lockOrders } from '../order/order.store.js'
import { detect } from './detect.js'

/**
 * Looks for mistakes in orders whose stock is answered for, before anything else follows from it: what is found holds the order. Each order is
 * looked at once, as it waits for that answer once.
 */
export const checkOrders = (): EventHandler => async (tx, events: readonly ReceivedEvent<{ readonly orderId: string }>[]) => {
  const causes = new Map(events.map((event) => [event.data.orderId, event]))
  const locked = await lockOrders(tx, [...causes.keys()])
  const waiting = [...locked.values()].filter((order) => order.saga.state === 'AWAITING_STOCK' && canHold(order))
  const decisions = waiting.flatMap((order) => {
    const findings = detect({ order })
    if (findings.length === 0) return []
    const holds = findings.map(({ reason, note, correction }) => ({
      ...{ reason, note, actor: SYSTEM },
      correction: correction && { id: newId(), ...correction },
    }))
    return [{ ...hold(order, holds, { now: new Date(), newId }), causedBy: causes.get(order.id) }]
  })
  if (decisions.length > 0) await carryOut(tx, decisions, locked)
}
