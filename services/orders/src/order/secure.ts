import type { NewWorkItem } from '../work/work-item.js'
import {
  assign,
  authorizationOf,
  authorizationsOf,
  inOrderOfTaking,
  moveMoney,
  refundableOf,
  renewalOf,
  restOf,
  withAnother,
} from './authorizations.js'
import { amountOfTaken } from './amount-of-units.js'
import { capabilitiesOf, capturePolicy, isVoucher, type CapturePolicy } from './capabilities.js'
import { chargeShipped, type Charge } from './charge.js'
import { changed, merge, type Change, type GivingBack, type PaymentCommand } from './decision.js'
import {
  cancellationPendingUnits,
  unitsToShip,
  valueToSecure,
  willShip,
  type Authorization,
  type Order,
  type OrderLine,
  type Payment,
} from './order.js'
import { cancelledUnits } from './places.js'

/** What is captured for: the parcel, and the key under which the provider is asked. */
export interface Charging {
  readonly shipmentId: string | null
  readonly key: string
}

export const policyOf = ({ payment }: Pick<Order, 'payment'>): CapturePolicy => capturePolicy(capabilitiesOf(payment))

/** Asks for all that may still be shipped: of what pays first, where there is such, else of the means of payment. */
export function secure(order: Order): Change {
  const first = order.payment.more.find(({ state, most }) => state === 'NONE' && most !== undefined)
  const value = valueToSecure(order)
  const amount = Math.min(value, first?.most ?? value)
  if (!first || amount === 0) return secureRest(order)
  const { part } = first
  const asked = moveMoney(order.payment, part, { asked: amount }, { state: 'ASKED' })
  const payment: Payment = { ...asked, authorization: 'ASKED' }
  return changed({ ...order, payment }, { payments: [{ kind: 'AUTHORIZE', amount, key: `authorize:${order.id}:${part}`, part }] })
}

/** Asks the means of payment for what is not secured. One that sets nothing aside is asked whether it can be charged later. */
export function secureRest(order: Order): Change {
  const rest = Math.max(0, valueToSecure(order) - securedBy(order.payment))
  const amount = policyOf(order) === 'SAVED_METHOD_AT_SHIPPING' ? 0 : rest
  const payment = moveMoney(order.payment, 1, { asked: amount }, { state: 'ASKED' })
  return changed({ ...order, payment }, { payments: [{ kind: 'AUTHORIZE', amount, key: `authorize:${order.id}` }] })
}

/**
 * Has the provider secure what the order is worth by now: more is set aside, or the hold raised; what is too much is let go, and what was taken for
 * goods that are never sent is given back. Whoever changes lines of an order that is confirmed merges this with its change.
 */
export function balance(order: Order): Change {
  const { payment } = order
  if (payment.authorization !== 'AUTHORIZED' && payment.authorization !== 'ASKED') return changed(order)
  const difference = valueToSecure(order) - securedBy(payment)
  if (difference > 0) return policyOf(order) === 'SAVED_METHOD_AT_SHIPPING' ? changed(order) : secureMore(order, difference)
  // A unit whose cancellation is not answered may have left, and need its money.
  if (cancellationPendingUnits(order) > 0) return changed(order)
  return andChange(letGo(order, payment.asked > 0 ? 0 : -difference, false), giveBackUnsent)
}

const andChange = (change: Change, then: (order: Order) => Change): Change => merge(change, then(change.state))

/** What is set aside, taken or asked for, and not let go. */
export const securedBy = ({ asked, authorized, voidRequested }: Payment): number => asked + authorized - voidRequested

/** Asks for more than is secured: the hold is raised, or another made. */
export function secureMore(order: Order, amount: number, tender: Tender | null = null): Change {
  const { payment } = order
  if (tender) return setAsideAnew(order, amount, { ...tender, most: amount })
  const first = authorizationsOf(payment)[0]!
  if (first.state === 'AUTHORIZED' && first.captureRequested === 0 && restOf(first) > 0 && capabilitiesOf(first).incremental) {
    const raised = moveMoney(payment, 1, { asked: amount })
    const key = `increase:${order.id}:${payment.authorized}`
    return changed({ ...order, payment: raised }, { payments: [{ kind: 'INCREASE', amount, key }] })
  }
  return setAsideAnew(order, amount, means(chargeable(payment)))
}

type Tender = Pick<Authorization, 'provider' | 'token'>

/** A further authorization: of the means of payment that the order is paid by, or of another one. */
function setAsideAnew(
  order: Order,
  amount: number,
  { provider, token, most }: Tender & Pick<Authorization, 'most'>,
  renews?: number,
): Change {
  const given = { provider, token, renews: renews ?? null, ...(most === undefined ? {} : { most }) }
  const { payment: another, part } = withAnother(order.payment, given)
  const payment = moveMoney(another, part, { asked: amount })
  return changed({ ...order, payment }, { payments: [{ kind: 'AUTHORIZE', amount, key: `authorize:${order.id}:${part}`, part }] })
}

const means = ({ provider, token }: Authorization): Tender => ({ provider, token })

/** Who is asked for more: the first that is no voucher. */
export function chargeable(payment: Payment): Authorization {
  const all = authorizationsOf(payment)
  return all.find((each) => capabilitiesOf(each).savedMethod) ?? all[0]!
}

/**
 * Holds that end soon: the same is set aside anew, and the old one let go when that is done. One that has ended is none any more. What cannot be set
 * aside without the customer is a person's work.
 */
export function renew(order: Order, now: Date): Change {
  return authorizationsOf(order.payment).reduce((change, hold) => {
    const due = renewalOf(hold)
    if (due === null || due > now) return change
    return andChange(change, (state) => renewOne(state, hold.part, Date.parse(hold.expiresAt ?? '') <= now.getTime()))
  }, changed(order))
}

function renewOne(order: Order, part: number, hasEnded: boolean): Change {
  const noted: Order = { ...order, payment: moveMoney(order.payment, part, {}, { expiresAt: null }) }
  const old = authorizationOf(order.payment, part)
  const rest = old ? restOf(old) : 0
  if (!old || rest === 0) return changed(noted)
  if (!capabilitiesOf(old).savedMethod) return changed(noted, { todo: [endingWork(order, part, rest)] })
  if (!hasEnded) return setAsideAnew(noted, rest, means(chargeable(noted.payment)), part)
  return balance({ ...noted, payment: endHold(noted.payment, part) })
}

/** A person has a hold set aside anew that could not be: nothing is asked where nothing is left of it, or another means of payment is kept by now. */
export function renewAgain(order: Order, part: number): Change {
  const hold = authorizationOf(order.payment, part)
  const rest = hold && hold.state === 'AUTHORIZED' ? restOf(hold) : 0
  if (rest === 0) return changed(order)
  return capabilitiesOf(chargeable(order.payment)).savedMethod
    ? setAsideAnew(order, rest, means(chargeable(order.payment)), part)
    : changed(order, { todo: [endingWork(order, part, rest)] })
}

/** The provider let a hold go by itself, and says so: what is needed is set aside anew. One that we let go ourselves has nothing left. */
export function holdEnded(order: Order, reference: string): Change {
  const hold = authorizationsOf(order.payment).find(({ providerReference }) => providerReference === reference)
  return hold && restOf(hold) > 0 && hold.captureRequested === 0 ? renewOne(order, hold.part, true) : changed(order)
}

export const holdReference = (orderId: string, part: number): string => `payment-hold:${orderId}:${part}`

const endingWork = ({ id, number, currency }: Order, part: number, rest: number): NewWorkItem => ({
  kind: 'PAYMENT_HOLD',
  subject: `${rest} ${currency} (minor units) for order ${number} are set aside for a short time only`,
  error: 'The hold ends, and cannot be renewed without the customer: agree on another payment, or ship before',
  orderId: id,
  reference: holdReference(id, part),
  attempts: 1,
  payload: { part, amount: rest, currency },
})

/** What a hold still had is gone: it ended by itself. */
const endHold = (payment: Payment, part: number): Payment => {
  const old = authorizationOf(payment, part)
  const rest = old ? restOf(old) : 0
  return moveMoney(payment, part, { voidRequested: rest, voided: rest })
}

/** What a hold lets go by its one capture is gone, by the capture or with the hold. */
export function lapse(payment: Payment, part: number): Payment {
  const hold = authorizationOf(payment, part)
  if (!hold || capabilitiesOf(hold).capture === 'MULTI') return payment
  return moveMoney(payment, part, { voided: Math.max(0, hold.voidRequested - hold.voided) })
}

/** What was to be captured of a hold that has ended is charged to the saved means of payment. Null when there is none. */
export function collectAnew(order: Order, { part, amount, key, charge: made, splitOf }: Uncollected): Change | null {
  const { provider, token } = chargeable(order.payment)
  if (!made || !capabilitiesOf({ provider, token }).savedMethod) return null
  const gone = { captureRequested: -amount, voidRequested: amount, voided: amount }
  const ended = endHold(lapse(moveMoney(order.payment, part, gone), part), part)
  const another = withAnother(ended, { provider, token })
  const payment = moveMoney(another.payment, another.part, { asked: amount, captureRequested: amount })
  const again = { kind: 'CHARGE', amount, key: `${key}:anew`, charge: made, part: another.part, splitOf: splitOf ?? key } as const
  const split = splitOf === null ? [...payment.split, { key, left: amount }] : payment.split
  return changed({ ...order, payment: { ...payment, split } }, { payments: [again] })
}
interface Uncollected {
  readonly part: number
  readonly amount: number
  readonly key: string
  readonly charge: Charge | null
  readonly splitOf: string | null
}

/** Has captured what has left and was not asked for yet. */
export function charge(order: Order, { shipmentId, key }: Charging): Change {
  const everything = policyOf(order) === 'ALL_AT_FIRST_SHIPMENT'
  const { order: charged, charge: made } = chargeShipped(order, shipmentId, everything)
  return made ? collect(order.payment, charged, made, key) : changed(charged)
}

/** Asks for the money of a charge: of each authorization what is left of it, and of the saved means of payment what none covers. */
function collect(before: Payment, order: Order, made: Charge, key: string): Change {
  let { payment } = order
  let left = made.total
  const commands: (PaymentCommand & { readonly kind: 'CAPTURE' | 'CHARGE' })[] = []
  const command = (kind: 'CAPTURE' | 'CHARGE', part: number, amount: number): void => {
    const ofItsOwn = commands.length === 0 ? key : `${key}:${part}`
    commands.push({ kind, amount, key: ofItsOwn, charge: made, ...(part === 1 ? {} : { part }) })
    left -= amount
  }
  for (const each of inOrderOfTaking(before)) {
    const { part } = each
    const rest = each.state === 'AUTHORIZED' || part === 1 ? restOf(each) : 0
    const amount = Math.min(rest, left)
    if (amount === 0) continue
    command('CAPTURE', part, amount)
    payment = assign(payment, part, { captureRequested: amount })
    // A hold that is captured once lets its rest go by that.
    if (capabilitiesOf(each).capture === 'SINGLE') payment = moveMoney(payment, part, { voidRequested: rest - amount })
  }
  const first = commands.length === 0
  if (left > 0 && before.authorization === 'AUTHORIZED' && capabilitiesOf(chargeable(before)).savedMethod) {
    const { provider, token } = chargeable(before)
    const another = withAnother(payment, { provider, token })
    const amount = left
    command('CHARGE', another.part, amount)
    payment = moveMoney(assign(another.payment, another.part, { captureRequested: amount }), another.part, { asked: amount })
  } else if (left > 0 && first) command('CAPTURE', 1, left)
  else if (left > 0 && commands[0]) commands[0] = { ...commands[0], amount: commands[0].amount + left }
  if (commands.length > 1) payment = { ...payment, split: [...payment.split, { key, left: made.total }] }
  const keyed = commands.length > 1 ? commands.map((each) => ({ ...each, splitOf: key })) : commands
  return changed({ ...order, payment }, { payments: keyed })
}

/** Asks the provider to give back what was authorized and is not, and will not be, captured. */
export const letGoOfRest = (order: Order): Change => letGo(order, Number.MAX_SAFE_INTEGER, true)

function letGo(order: Order, most: number, isAll: boolean): Change {
  let { payment } = order
  let left = most
  const all = authorizationsOf(payment)
  const others = all.filter((each) => !isVoucher(each))
  // What is taken first is let go last: not before all that the others still hold would be.
  let ofVouchers = Math.max(0, most - others.reduce((sum, each) => sum + restOf(each), 0))
  const payments: PaymentCommand[] = []
  for (const each of [...others, ...all.filter(isVoucher)]) {
    const { part } = each
    const rest = restOf(each)
    const whole = capabilitiesOf(each).void === 'WHOLE'
    if (!isAll && whole && (rest > left || each.captureRequested > 0)) continue
    const amount = Math.min(rest, left, isVoucher(each) ? ofVouchers : left)
    if (amount === 0) continue
    const key = part === 1 ? `void:${order.id}:${each.voidRequested}` : `void:${order.id}:${part}:${each.voidRequested}`
    payments.push({ kind: 'VOID', amount, key, ...(part === 1 ? {} : { part }) })
    payment = moveMoney(payment, part, { voidRequested: amount })
    left -= amount
    if (isVoucher(each)) ofVouchers -= amount
  }
  return payments.length === 0 ? changed(order) : changed({ ...order, payment }, { payments })
}

/** Lets go of one authorization: another has taken its place. */
export function letGoOf(order: Order, part: number): Change {
  const old = authorizationsOf(order.payment)[part - 1]
  const amount = old ? restOf(old) : 0
  if (!old || amount === 0) return changed(order)
  const key = part === 1 ? `void:${order.id}:${old.voidRequested}` : `void:${order.id}:${part}:${old.voidRequested}`
  return changed(
    { ...order, payment: moveMoney(order.payment, part, { voidRequested: amount }) },
    { payments: [{ kind: 'VOID', amount, key, ...(part === 1 ? {} : { part }) }] },
  )
}

/** What was taken and neither given back nor asked to be, nor pays for another order, nor is disputed: the bank gives that back. */
export function refundable({
  payment,
}: {
  readonly payment: Pick<Payment, 'captured' | 'refundRequested' | 'disputes' | 'exchanged'>
}): number {
  const disputed = payment.disputes.reduce((sum, { amount, state }) => sum + (state === 'WON' ? 0 : amount), 0)
  return Math.max(0, refundableOf(payment) - disputed - payment.exchanged)
}

/** Gives back of what was captured, the last means of payment first. @throws RangeError when it is more than was captured and not given back */
export function giveBack(order: Order, amount: number, giving: GivingBack): Change {
  if (amount <= 0 || amount > refundable(order)) throw new RangeError(`${amount} cannot be given back of ${refundable(order)}`)
  let { payment } = order
  let left = amount
  const key = `refund:${order.id}:${payment.refundRequested}`
  const payments: PaymentCommand[] = []
  for (const each of [...inOrderOfTaking(payment)].reverse()) {
    const { part } = each
    const taken = Math.min(refundableOf(each), left)
    if (taken === 0) continue
    const kind = giving.destination === 'STORE_CREDIT' && each.provider !== 'store-credit' ? 'CREDIT' : 'REFUND'
    payments.push({ kind, amount: taken, key: `${key}:${part}`, refundKey: key, ...(part === 1 ? {} : { part }) })
    payment = moveMoney(payment, part, { refundRequested: taken })
    left -= taken
  }
  const credit = { amount, lines: null, commandKey: key, reason: giving.reason }
  return changed({ ...order, payment }, { payments, refunds: [{ key, amount, ...giving }], credit })
}

/** What was taken at once for goods that are never sent is given back, when nothing of it can leave any more. */
export function giveBackUnsent(order: Order): Change {
  if (cancellationPendingUnits(order) > 0) return changed(order)
  const lines = order.lines.map((line) => ({ line, units: takenForNothing(line) }))
  const isAny = lines.some(({ units }) => units > 0)
  if (!isAny && order.payment.unsent === 0) return changed(order)
  const goods = lines.reduce((sum, { line, units }) => {
    const { captured } = line.counters
    return sum + amountOfTaken(line, captured) - amountOfTaken(line, captured - units)
  }, 0)
  const owed = order.payment.unsent + goods + (isAny && !willShip(order) ? order.shippingTotal : 0)
  const amount = Math.min(owed, refundable(order))
  const counted: Order = {
    ...order,
    lines: lines.map(({ line, units }) =>
      units === 0 ? line : { ...line, counters: { ...line.counters, givenBack: line.counters.givenBack + units } },
    ),
    payment: { ...order.payment, unsent: owed - amount },
  }
  if (amount === 0) return changed(isAny ? counted : order)
  return giveBack(counted, amount, { reason: 'It is not sent', kind: 'NOT_SENT', requestedBy: 'system', request: null })
}

/** Units that were captured and are cancelled. */
const takenForNothing = ({ quantity, counters }: OrderLine): number =>
  Math.max(0, counters.captured - counters.givenBack - (quantity - cancelledUnits(counters)))

/** After a capture that let the rest of its hold go: what still has to leave is set aside anew. */
export const secureAnew = (order: Order): Change =>
  policyOf(order) === 'AUTHORIZATION_PER_SHIPMENT' && order.status === 'CONFIRMED' && unitsToShip(order) > 0 && order.payment.asked === 0
    ? balance(order)
    : changed(order)
