import { advance } from '../order/advance.js'
import { secureDifference, whenDeclined, whenSecured } from '../order/amend.js'
import { countCaptured, type Charge } from '../order/charge.js'
import { authorizationOf, moveMoney } from '../order/authorizations.js'
import {
  changed,
  decided,
  merge,
  progressed,
  SYSTEM,
  unchanged,
  type Change,
  type Deciding,
  type Decision,
  type Note,
} from '../order/decision.js'
import { confirm } from '../order/confirm.js'
import { canHold, moveTo, type Order, type Payment } from '../order/order.js'
import { balance, lapse, letGoOf, letGoOfRest, secureAnew, secureRest } from '../order/secure.js'
import { settle } from '../order/settle.js'

/** How the provider knows what it set aside, and until when it does; of which authorization. */
export interface SetAside {
  readonly part: number
  readonly reference?: string
  readonly expiresAt?: Date | null
  /** Under which it was asked for. */
  readonly key?: string
}
const FIRST: SetAside = { part: 1 }

/** The money is secured. An order that was cancelled meanwhile gives it back. */
export function authorize(order: Order, amount: number, deciding: Deciding, setAside: SetAside = FIRST): Decision {
  const { part, reference = null, expiresAt, key } = setAside
  if (authorizationOf(order.payment, part)?.state === 'AUTHORIZED') return unchanged(order)
  const wasFirst = order.payment.authorization !== 'AUTHORIZED' && part === 1
  const facts = { state: 'AUTHORIZED', providerReference: reference, expiresAt: expiresAt?.toISOString() ?? null } as const
  const settled = decidedOn(order.payment, part)
  const paid: Order = { ...order, payment: { ...moveMoney(settled, part, { authorized: amount }, facts), ...DECIDED } }
  const hold = order.payment.inReview ? 'RELEASED' : null
  const released = hold ? [progressed('HOLD_RELEASED', 'The payment review is passed')] : []
  if (paysFirst(order.payment, part)) return decided(order, { ...voucherAuthorized(order, paid, amount, released), hold }, deciding)
  if (!wasFirst) return decided(order, { ...alsoAuthorized(paid, { part, amount, key }, released), hold }, deciding)
  const change = { ...advance(paid, 'PAYMENT_AUTHORIZED'), hold } as const
  if (!isOpen(order)) return decided(order, change, deciding)
  const told = { ...change, notes: released }
  const secured = order.holds.length > 0 ? { ...told, notes: [...released, SECURED] } : merge(told, confirm(change.state))
  return decided(order, settle(secureDifference(amendedMeanwhile(secured))), deciding)
}

/** Whether a part pays before the order's means of payment, which was not asked yet. */
const paysFirst = (payment: Payment, part: number): boolean =>
  payment.authorization === 'ASKED' && authorizationOf(payment, part)?.most !== undefined

/** What pays first is set aside: the means of payment is asked for the rest. An order that is over gives it back, and asks nobody. */
function voucherAuthorized({ status }: Order, paid: Order, amount: number, notes: readonly Note[]): Change {
  const note = progressed('PAYMENT_AUTHORIZED', 'What pays first is set aside', { amount })
  if (isOpen({ status })) return { ...secureRest(paid), notes: [...notes, note] }
  const change = advance({ ...paid, payment: { ...paid.payment, authorization: 'NONE' } }, 'PAYMENT_AUTHORIZED')
  return settle({ ...change, notes: [...change.notes, ...notes, note] })
}

/** An order that was changed while its payment was asked for has the difference secured as well. */
const amendedMeanwhile = (change: Change): Change => (change.state.payment.asked > 0 ? change : merge(change, moreIfNeeded(change.state)))

function moreIfNeeded(order: Order): Change {
  const more = balance(order)
  return more.payments.every(({ kind }) => kind === 'AUTHORIZE' || kind === 'INCREASE') ? more : changed(order)
}

/** One more authorization: what it takes the place of is let go; an order that is over gives it back. */
function alsoAuthorized(
  order: Order,
  { part, amount, key }: { readonly part: number; readonly amount: number; readonly key: string | undefined },
  notes: readonly Note[],
): Change {
  const renews = authorizationOf(order.payment, part)?.renews ?? null
  const change = advance(order, 'PAYMENT_AUTHORIZED')
  const note = progressed('PAYMENT_AUTHORIZED', renews === null ? 'More is set aside' : 'The payment is set aside anew', { amount })
  const told = { ...change, notes: [...change.notes, ...notes, note] }
  return settle(renews === null ? whenSecured(told, key) : merge(told, letGoOf(told.state, renews)))
}

/** What an authorization was asked for is decided. */
function decidedOn(payment: Payment, part: number): Payment {
  const asked = authorizationOf(payment, part)?.asked ?? 0
  return asked === 0 ? payment : moveMoney(payment, part, { asked: -asked })
}

/** The hold is raised. */
export function increase(order: Order, { amount, part, key }: Pick<Moved, 'amount' | 'part' | 'key'>, deciding: Deciding): Decision {
  const payment = moveMoney(order.payment, part ?? 1, { asked: -Math.min(amount, order.payment.asked), authorized: amount })
  const change = advance({ ...order, payment }, 'PAYMENT_AUTHORIZED')
  const note = progressed('PAYMENT_AUTHORIZED', 'More is set aside', { amount })
  return decided(order, settle(whenSecured({ ...change, notes: [...change.notes, note] }, key)), deciding)
}

/** More was declined: what is secured stays, and a person decides, unless a change of the order was to be paid by it: that is undone. */
export function declineMore(
  order: Order,
  { amount, part, key }: Pick<Moved, 'amount' | 'part' | 'key'>,
  reason: string,
  deciding: Deciding,
): Decision & { readonly isAnswered: boolean } {
  const isRaise = (part ?? 1) === 1
  const payment = isRaise
    ? moveMoney(order.payment, 1, { asked: -Math.min(amount, order.payment.asked) })
    : moveMoney(decidedOn(order.payment, part ?? 1), part ?? 1, {}, { state: 'DECLINED', failureReason: reason })
  const hold = order.payment.inReview ? 'RELEASED' : null
  const note = progressed('PAYMENT_DECLINED', `More was not set aside: ${reason}`, { amount, reason })
  const change = changed({ ...order, payment: { ...payment, ...DECIDED } }, { notes: [note], hold })
  const undone = whenDeclined(change, key, reason)
  return { ...decided(order, settle(undone ?? change), deciding), isAnswered: undone !== null }
}

const SECURED = progressed('PAYMENT_AUTHORIZED', 'Stock and payment are secured; the order is held')

/** What the order was to be paid by is declined: what was set aside before goes back. */
export function decline(order: Order, reason: string, deciding: Deciding, part = 1): Decision {
  if (order.payment.authorization !== 'ASKED') return unchanged(order)
  const payment = moveMoney(decidedOn(order.payment, part), part, {}, { state: 'DECLINED', failureReason: reason })
  const declined: Order = { ...order, payment: { ...payment, authorization: 'DECLINED', failureReason: reason, ...DECIDED } }
  const hold = order.payment.inReview ? 'RELEASED' : null
  const answered = advance(declined, 'PAYMENT_DECLINED')
  const change = merge(answered, letGoOfRest(answered.state))
  if (!isOpen(order)) return decided(order, { ...settle(change), hold }, deciding)
  const rejected: Note = {
    type: 'REJECTED',
    message: `Payment declined: ${reason}`,
    actor: SYSTEM,
    data: { code: 'PAYMENT_DECLINED', reason },
    event: { kind: 'rejected', reason: 'PAYMENT_DECLINED' },
  }
  return decided(order, { ...change, state: moveTo(change.state, 'REJECTED'), notes: [rejected], hold }, deciding)
}

/** Nobody has to look at it, or to confirm it. */
const DECIDED = { inReview: false, nextAction: null } as const

/** Neither cancelled nor rejected while its payment was asked for. */
const isOpen = ({ status }: Pick<Order, 'status'>): boolean => status === 'PENDING' || status === 'ON_HOLD'

const HELD = { REVIEW: 'The payment is under review', STEP_UP: 'The customer has to confirm the payment with their bank' }

interface Holding {
  readonly why?: keyof typeof HELD
  readonly part?: number
  readonly reference?: string
  readonly url?: string | undefined
  readonly expiresAt?: Date
}

/** Neither secured nor declined: the order waits, whoever has to decide. */
export function holdForReview(
  order: Order,
  deciding: Deciding,
  { why = 'REVIEW', part = 1, reference, url, expiresAt }: Holding = {},
): Decision {
  const since = deciding.now.toISOString()
  const nextAction = url !== undefined && expiresAt ? { url, since, expiresAt: expiresAt.toISOString() } : null
  const isNews = nextAction !== null && order.payment.nextAction === null
  // Of an order that is over, too: what nobody confirms ends then.
  if (isNews && (order.payment.inReview || !canHold(order)))
    return decided(order, changed({ ...order, payment: { ...order.payment, nextAction } }), deciding)
  if (order.payment.inReview || !canHold(order)) return unchanged(order)
  if (order.status === 'CONFIRMED' && order.payment.asked === 0) return unchanged(order)
  const asked = reference === undefined ? order.payment : moveMoney(order.payment, part, {}, { providerReference: reference })
  const held: Order = {
    ...(order.status === 'PENDING' ? moveTo(order, 'ON_HOLD') : order),
    payment: { ...asked, inReview: true, nextAction },
  }
  const note = progressed('HELD', HELD[why], { reason: 'PAYMENT_REVIEW' })
  return decided(order, changed(held, { notes: [note], hold: 'PLACED' }), deciding)
}

/** What a payment task had the provider do. */
export interface Moved {
  readonly amount: number
  readonly key: string
  readonly charge: Charge | null
  readonly part?: number
  /** The key of the charge that this is one of several captures for. */
  readonly splitOf?: string | null
}

/** Captured: the invoice is issued. What is left of the authorization when nothing more will ship is given back. */
export function capture(order: Order, { amount, key, charge, part = 1, splitOf = null }: Moved, deciding: Deciding): Decision {
  const payment = lapse(moveMoney(order.payment, part, { captured: amount }), part)
  const open = payment.split.find((split) => split.key === splitOf)
  const left = open ? open.left - amount : 0
  const split = payment.split.flatMap((each) => (each !== open ? [each] : left > 0 ? [{ ...each, left }] : []))
  const captured: Order = { ...order, payment: { ...payment, split } }
  const change =
    left > 0
      ? changed(captured, { notes: [progressed('PAYMENT_CAPTURED', 'A part of the payment captured', { amount })] })
      : changed(countCaptured(captured, charge), {
          notes: [progressed('PAYMENT_CAPTURED', 'Payment captured, invoice issued', { amount })],
          invoice: { total: charge?.total ?? amount, commandKey: splitOf ?? key, charge },
        })
  return decided(order, settle(merge(change, secureAnew(change.state))), deciding)
}

/** Set aside at the very moment in which it is captured. */
export function charged(order: Order, { amount, part = 1 }: Pick<Moved, 'amount' | 'part'>, reference: string): Order {
  const facts = { state: 'AUTHORIZED', providerReference: reference } as const
  return { ...order, payment: moveMoney(decidedOn(order.payment, part), part, { authorized: amount }, facts) }
}

export function confirmVoid(order: Order, amount: number, deciding: Deciding, part = 1): Decision {
  const voided: Order = { ...order, payment: moveMoney(order.payment, part, { voided: amount }) }
  const note = progressed('PAYMENT_VOIDED', 'The rest of the authorization is given back', { amount })
  return decided(order, settle(changed(voided, { notes: [note] })), deciding)
}

/** What was captured is given back: by its provider, or as store credit. */
export function confirmRefund(
  order: Order,
  { amount, part = 1 }: Pick<Moved, 'amount' | 'part'>,
  deciding: Deciding,
  isCredit = false,
): Decision {
  const payment = moveMoney(order.payment, part, { refunded: amount })
  const credited = { ...payment.credited, [part]: (payment.credited[part] ?? 0) + amount }
  const refunded: Order = { ...order, payment: isCredit ? { ...payment, credited } : payment }
  const note = progressed('PAYMENT_REFUNDED', isCredit ? 'Money is given back as store credit' : 'Money is given back', { amount })
  return decided(order, settle(changed(refunded, { notes: [note] })), deciding)
}
