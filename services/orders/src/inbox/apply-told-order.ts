import { postalAddress } from '@kade/service-kit'
import type { Applied } from '../channel/channel-order.table.js'
import type { ToldAddress, Wanted } from '../channel/told.js'
import { NotAmendable } from '../order/amend.js'
import type { Deciding, Decision } from '../order/decision.js'
import { hold } from '../order/hold.js'
import type { Order } from '../order/order.js'
import { changedFacts } from './reconcile-facts.js'
import { reconcile, refundOf, type AmendStep, type CancelStep } from './reconcile.js'

/** What other stories do with an order that a shop tells of. */
export interface OrderStories {
  readonly cancel: (order: Order, command: CancelStep & { readonly actor: string }, deciding: Deciding) => Decision
  readonly amend: (order: Order, command: AmendStep & { readonly actor: string }, deciding: Deciding) => Decision
  readonly refund: (
    order: Order,
    command: { readonly amount: number; readonly reason: string; readonly actor: string; readonly request: null },
    deciding: Deciding,
  ) => Decision
}
export interface Made {
  readonly decisions: readonly Decision[]
  /** As {@link reconcile} answers them. */
  readonly problems: readonly string[]
  readonly notices: readonly string[]
  readonly isPending: boolean
  readonly applied: Applied
  /** The shop gave back what was not taken yet. */
  readonly isMore: boolean
}

/** All that makes our order like the shop's, one decision after the other. */
export function applyTold(stories: OrderStories, order: Order, applied: Applied, wanted: Wanted, actor: string, deciding: Deciding): Made {
  const units = reconcile(order, applied, wanted)
  const changed = changedFacts(order, applied, wanted)
  const [problems, notices] = [[...units.problems], [...units.notices, ...changed.notices]]
  const decisions: Decision[] = []
  const current = (): Order => decisions.at(-1)?.state ?? order
  let { facts } = changed
  let isPending = units.isPending || changed.isPending
  if (changed.hold) {
    const held = { reason: 'MANUAL', note: changed.hold, actor, correction: null } as const
    decisions.push(hold(current(), [held], deciding))
    notices.push(`${changed.hold}: it is held. Cancel it, or let it go on once it is paid`)
  }
  if (units.cancel) decisions.push(stories.cancel(current(), { ...units.cancel, actor }, deciding))
  if (changed.address) {
    const moved = readdress(stories, current(), changed.address, actor, deciding)
    if (moved === 'LATER') {
      isPending = true
      facts = { ...facts, place: applied.facts?.place ?? facts.place }
    } else if (moved) {
      if ('why' in moved) notices.push(moved.why)
      else decisions.push(moved)
    }
  }
  if (units.amend) {
    try {
      decisions.push(stories.amend(current(), { ...units.amend, actor }, deciding))
    } catch (error) {
      if (!(error instanceof NotAmendable)) throw error
      problems.push(`The shop added units: ${error.message}`)
    }
  }
  const back = refundOf(current(), wanted)
  const given = { amount: back.now, reason: 'the shop gave it back', actor, request: null }
  if (back.now > 0) decisions.push(stories.refund(current(), given, deciding))
  return { decisions, problems, notices, isPending, applied: { ...units.applied, facts }, isMore: back.isMore }
}

/** Null: it goes there already, or nowhere any more. LATER: another change of it is being secured. `why`: a person has to see to it. */
function readdress(
  { amend }: OrderStories,
  order: Order,
  address: ToldAddress,
  actor: string,
  deciding: Deciding,
): Decision | 'LATER' | { readonly why: string } | null {
  const what = 'The shop changed where it goes'
  const { success, data } = postalAddress.safeParse(address)
  if (!success) return { why: `${what}: that is no address to send anything to` }
  try {
    return amend(order, { reason: 'the shop changed the address', setQuantities: [], shippingAddress: data, actor }, deciding)
  } catch (error) {
    if (!(error instanceof NotAmendable)) throw error
    const { fault } = error.why
    if (fault === 'AMENDING') return 'LATER'
    return fault === 'UNCHANGED' || fault === 'ENDED' || fault === 'NOTHING_LEFT' ? null : { why: `${what}: ${error.message}` }
  }
}
