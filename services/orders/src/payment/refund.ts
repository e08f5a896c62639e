import { decided, progressed, type Deciding, type Decision, type GivingBack } from '../order/decision.js'
import type { Order } from '../order/order.js'
import { giveBack } from '../order/secure.js'

export interface RefundCommand extends Pick<GivingBack, 'request' | 'destination'> {
  /** Minor units. */
  readonly amount: number
  readonly reason: string
  readonly actor: string
}

/** Gives money back by hand: the goods stay where they are. @throws RangeError when it is more than was captured and not given back */
export function refund(
  order: Order,
  { amount, reason, actor, request, destination = 'ORIGINAL' }: RefundCommand,
  deciding: Deciding,
): Decision {
  const change = giveBack(order, amount, { reason, kind: 'APPEASEMENT', requestedBy: actor, request, destination })
  const note = progressed('REFUND_REQUESTED', `Money is to be given back: ${reason}`, { amount, reason }, actor)
  return decided(order, { ...change, notes: [note] }, deciding)
}
