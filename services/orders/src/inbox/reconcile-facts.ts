import { createHash } from 'node:crypto'
import { toDecimal } from '@kade/service-kit'
import type { Applied, AppliedFacts } from '../channel/channel-order.table.js'
import type { ToldAddress, ToldOrder, Wanted } from '../channel/told.js'
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

export const factsOf = ({ shippingAddress, total, payment }: Pick<ToldOrder, 'shippingAddress' | 'total' | 'payment'>): AppliedFacts => ({
  place: fingerprint(shippingAddress),
  total,
  isVoided: payment === 'VOIDED',
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
  const isRepriced = isGoing && now.total !== before.total && isOfSameUnits(applied, wanted)
  const money = (amount: number): string => `${toDecimal(amount, currency)} ${currency}`
  return {
    address: isGoing && now.place !== before.place ? shippingAddress : null,
    hold: isLetGo && order.payment.authorization === 'AUTHORIZED' ? 'The shop let its money go' : null,
    isPending,
    notices: isRepriced
      ? [`The shop changed what it costs from ${money(before.total)} to ${money(now.total)}: here it costs what it did`]
      : [],
    facts: { ...now, isVoided: now.isVoided && !isPending },
  }
}

/** Otherwise what it costs changes with them. */
const isOfSameUnits = ({ units }: Applied, wanted: Wanted): boolean =>
  wanted.order.lines.every(({ id }) => units[id] === (wanted.units[id] ?? 0)) && wanted.order.lines.length === Object.keys(units).length

/** By it one sees that an address changed: it is not kept a second time. */
const fingerprint = (address: ToldAddress): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(address).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url')
