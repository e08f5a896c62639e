import type { Order } from '../order/order.js'
import { unchanged, type Transition } from '../order/transition.js'

/** A guest's order becomes an account's; its own already: nothing happens. */
export function claim(order: Order, customerId: string): Transition {
  if (order.customerId === customerId) return unchanged(order)
  return {
    ...unchanged({ ...order, customerId, isClaimed: true }),
    entries: [
      { type: 'CLAIMED', message: 'Taken into the account of the customer', actor: 'customer', data: null, event: { kind: 'claimed' } },
    ],
  }
}
