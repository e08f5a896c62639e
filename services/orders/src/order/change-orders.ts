import type { EventHandler, ReceivedEvent } from '@kade/service-kit'
import { decideEach } from './carry-out.js'
import type { Decision, Deciding } from './decision.js'
import type { Order } from './order.js'

/** Events say when that happened which they are about, where it is not the moment of their sending. */
interface AboutOrder {
  readonly orderId: string
  readonly at?: string
  readonly shippedAt?: string
  readonly deliveredAt?: string
}
const occurredAt = ({ data: { at, shippedAt, deliveredAt }, time }: ReceivedEvent<AboutOrder>): Date => {
  const stated = at ?? shippedAt ?? deliveredAt
  return stated === undefined ? time : new Date(stated)
}

/** A use case for a set of events, each about another order. `wakePayments` is called when there is money to move. */
export function changeOrders<Data extends AboutOrder>(
  decide: (order: Order, data: Data, deciding: Deciding) => Decision,
  wakePayments?: () => void,
): EventHandler {
  return async (tx, events: readonly ReceivedEvent<Data>[]) => {
    const questions = events.map((event) => ({ orderId: event.data.orderId, event }))
    const decisions = await decideEach(tx, questions, (order, { event }, deciding) => ({
      ...decide(order, event.data, { ...deciding, occurredAt: occurredAt(event) }),
      causedBy: event,
    }))
    if (wakePayments && decisions.some(({ payments }) => payments.length > 0)) tx.afterCommit(wakePayments)
  }
}
