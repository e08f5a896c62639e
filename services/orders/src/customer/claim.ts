import { changed, decided, unchanged, type Deciding, type Decision, type Note } from '../order/decision.js'
import type { Order } from '../order/order.js'

export interface ClaimCommand {
  readonly customerId: string
  /** Whether the order is a guest's, and in no account. */
  readonly isGuests: boolean
}

/** A guest's order becomes an account's; its own already: nothing happens. Null: it is in another account, and stays there. */
export function claim(order: Order, { customerId, isGuests }: ClaimCommand, deciding: Deciding): Decision | null {
  if (order.customerId === customerId) return unchanged(order)
  if (!isGuests) return null
  const claimed = changed({ ...order, customerId, isClaimed: true }, { notes: [CLAIMED] })
  return { ...decided(order, claimed, deciding), claims: [{ orderId: order.id, customerId }] }
}

const CLAIMED: Note = {
  type: 'CLAIMED',
  message: 'Taken into the account of the customer',
  actor: 'customer',
  data: null,
  event: { kind: 'claimed' },
}
