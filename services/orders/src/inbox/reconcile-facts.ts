import { createHash } from 'node:crypto'
import { toDecimal } from '@kade/service-kit'
import type { Applied, AppliedFacts } from '../channel/channel-order.table.js'
import { canonical, type ToldAddress, type ToldOrder, type Wanted } from '../channel/told.js'
import { canHold, type Order } from '../order/order.js'

/** What of an order changed in the shop beside its units. */
export interface ChangedFacts {
  /** Where it is to go instead; null: where it did. */
  readonly address: ToldAddress | null
  /** Why nothing of it may leave before a person has looked at it; null: nothing speaks against it. */
  readonly hold: string | null
  /** Its money is not secured here yet: it is looked at again. */
  readonly isPending: boolean
  /** What a person has to know, once. */
  readonly notices: readonly string[]
  readonly facts: AppliedFacts
}

const NO_REFUNDS = { refundsElse: [], refundedOver: 0 } as const

/** Of an order as it is placed: its refunds are looked at afterwards. */
export const factsOf = ({ shippingAddress, total, payment, lines }: ToldOrder): AppliedFacts => ({
  place: fingerprint(shippingAddress),
  total,
  lines: fingerprint(lines.map(({ id, quantity, current }) => [id, quantity, current])),
  isVoided: payment === 'VOIDED',
  ...NO_REFUNDS,
})

/**
 * Only what the shop changed since the last time counts, as with units: an address that was mended here stays until the shop changes its own. Of an order
 * that was applied by a release that did not keep this, what is told now counts as known.
 */
export function changedFacts(order: Order, applied: Applied, wanted: Wanted): ChangedFacts {
  const { currency, shippingAddress } = wanted.order
  const now = factsOf(wanted.order)
  const before = applied.facts ?? now
  const isGoing = canHold(order) && !wanted.isCancelled
  const isLetGo = isGoing && now.isVoided && !before.isVoided
  // What is asked for just now may be answered either way; what was not asked for yet, the shop's provider declines by itself.
  const isPending = isLetGo && order.payment.authorization === 'ASKED'
  // What it costs changes with its lines.
  const isRepriced = isGoing && now.total !== before.total && now.lines === before.lines
  const refunds = refundsToSeeTo(order, before, wanted)
  return {
    address: isGoing && now.place !== before.place ? shippingAddress : null,
    hold: isLetGo && order.payment.authorization === 'AUTHORIZED' ? 'The shop let its money go' : null,
    isPending,
    notices: [
      ...(isRepriced
        ? [
            `The shop changed what it costs from ${money(before.total, currency)} to ${money(now.total, currency)}: here it costs what it did`,
          ]
        : []),
      ...refunds.notices,
    ],
    facts: { ...now, ...refunds.facts, isVoided: now.isVoided && !isPending },
  }
}

/** Money given back that is not given back here: in a currency of which nothing says what it is in ours, or more than it costs, beyond what rounds. */
function refundsToSeeTo(
  { total, lines }: Order,
  before: AppliedFacts,
  { order, refunded, refundedElse }: Wanted,
): { readonly notices: readonly string[]; readonly facts: Pick<AppliedFacts, keyof typeof NO_REFUNDS> } {
  const cost = Math.max(total, order.total)
  const over = refunded > cost + lines.length ? refunded - cost : 0
  return {
    notices: [
      ...refundedElse
        .filter(({ refundId }) => !before.refundsElse.includes(refundId))
        .map((each) => `The shop gave back ${money(each.amount, each.currency)}, and nothing says what that is in ${order.currency}`),
      ...(over > before.refundedOver
        ? [`The shop gave back ${money(refunded, order.currency)}, more than the ${money(cost, order.currency)} that it costs`]
        : []),
    ],
    facts: { refundsElse: [...new Set(refundedElse.map(({ refundId }) => refundId))], refundedOver: over },
  }
}

const money = (amount: number, currency: string): string => `${toDecimal(amount, currency)} ${currency}`

/** By it one sees that something changed: it is not kept a second time. */
const fingerprint = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('base64url')
