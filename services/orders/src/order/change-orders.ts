import type { EventHandler, ReceivedEvent } from '@kade/service-kit'
import { applyTransitions } from './carry-out.js'
import { lockOrders } from './order.store.js'
import type { Order } from './order.js'
import type { Transition } from './transition.js'

/** Events tell when that happened which they tell of, where it is not the moment of the telling. */
interface OfOrder {
  readonly orderId: string
  readonly at?: string
  readonly shippedAt?: string
  readonly deliveredAt?: string
}
const occurredAt = ({ data: { at, shippedAt, deliveredAt }, time }: ReceivedEvent<OfOrder>): Date => {
  const toldAt = at ?? shippedAt ?? deliveredAt
  return toldAt === undefined ? time : new Date(toldAt)
}

/** A use case for a set of events, each about another order: lock them all, decide one by one, write them all. */
export function changeOrders<Data extends OfOrder>(
  decide: (order: Order, data: Data, event: ReceivedEvent<Data>) => Transition,
  afterCommit?: () => void,
): EventHandler {
  return async (tx, events: readonly ReceivedEvent<Data>[]) => {
    const orders = await lockOrders(
      tx,
      events.map(({ data }) => data.orderId),
    )
    const transitions = events.map((event) => {
      const before = orders.get(event.data.orderId)
      // An event about an order we never placed is a fault somewhere: it must be seen, not skipped.
      if (!before) throw new UnknownOrder(event.data.orderId)
      return { before, transition: decide(before, event.data, event), causedBy: event, occurredAt: occurredAt(event) }
    })
    await applyTransitions(tx, transitions, new Date())
    if (afterCommit && transitions.some(({ transition }) => transition.commands.length > 0)) tx.afterCommit(afterCommit)
  }
}

export class UnknownOrder extends Error {
  override readonly name = 'UnknownOrder'
  constructor(orderId: string) {
    super(`There is no order ${orderId} here`)
  }
}
