import type { Order } from './order.js'
import type { Transition } from './transitions.js'

/** A guest's order becomes an account's; its own already: nothing happens. */
export function claim(order: Order, customerId: string): Transition {
  const nothingElse = { commands: [], invoice: null, hold: null }
  if (order.customerId === customerId) return { order, entries: [], ...nothingElse }
  return {
    order: { ...order, customerId, isClaimed: true },
    entries: [
      { type: 'CLAIMED', message: 'Taken into the account of the customer', actor: 'customer', data: null, event: { kind: 'claimed' } },
    ],
    ...nothingElse,
  }
}
