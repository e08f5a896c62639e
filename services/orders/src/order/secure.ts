import { assign, authorizationsOf, moveMoney, refundableOf, restOf, withAnother } from './authorizations.js'
import { amountOfUnits } from './amounts.js'
import { capabilitiesOf, capturePolicy, type CapturePolicy } from './capabilities.js'
import { chargeShipped, type Charge } from './charge.js'
import { changed, merge, type Change, type GivingBack, type PaymentCommand } from './decision.js'
import { cancellationPendingUnits, unitsToShip, valueToSecure, willShip, type Authorization, type Order, type Payment } from './order.js'
import { cancelledUnits } from './places.js'

/** What is captured for: the parcel, and the key under which the provider is asked. */
export interface Charging {
  readonly shipmentId: string | null
  readonly key: string
}

export const policyOf = ({ payment }: Pick<Order, 'payment'>): CapturePolicy => capturePolicy(capabilitiesOf(payment))

/** Asks the provider for all that may still be shipped. One that sets nothing aside is asked whether it can be charged later. */
export function secure(order: Order): Change {
  const amount = policyOf(order) === 'SAVED_METHOD_AT_SHIPPING' ? 0 : valueToSecure(order)
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
const securedBy = ({ asked, authorized, voidRequested }: Payment): number => asked + authorized - voidRequested

function secureMore(order: Order, amount: number): Change {
  const { payment } = order
  const first = authorizationsOf(payment)[0]!
  if (first.state === 'AUTHORIZED' && first.captureRequested === 0 && capabilitiesOf(first).incremental) {
    const raised = moveMoney(payment, 1, { asked: amount })
    const key = `increase:${order.id}:${payment.authorized}`
    return changed({ ...order, payment: raised }, { payments: [{ kind: 'INCREASE', amount, key }] })
  }
  return setAsideAnew(order, amount, null)
}

/** A further authorization of the means of payment that the order is paid by. */
function setAsideAnew(order: Order, amount: number, renews: number | null): Change {
  const { provider, token } = chargeable(order.payment)
  const { payment: another, part } = withAnother(order.payment, { provider, token, renews })
  const payment = moveMoney(another, part, { asked: amount })
  return changed({ ...order, payment }, { payments: [{ kind: 'AUTHORIZE', amount, key: `authorize:${order.id}:${part}`, part }] })
}

/** Who is asked for more: the first that is no voucher. */
function chargeable(payment: Payment): Authorization {
  const all = authorizationsOf(payment)
  return all.find((each) => capabilitiesOf(each).savedMethod) ?? all[0]!
}

/** Before a hold goes by itself: the same is set aside anew, and the old one let go when that is done. */
export function renew(order: Order, part: number): Change {
  const old = authorizationsOf(order.payment)[part - 1]
  if (!old || restOf(old) === 0) return changed(order)
  const noted: Order = { ...order, payment: moveMoney(order.payment, part, {}, { expiresAt: null }) }
  return setAsideAnew(noted, restOf(old), part)
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
  for (const each of authorizationsOf(before)) {
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

/** Asks the provider to give back what was authorized and is not, and will not be, captured; then what was taken for nothing. */
export function letGoOfRest(order: Order): Change {
  return andChange(letGo(order, Number.MAX_SAFE_INTEGER, true), giveBackUnsent)
}

function letGo(order: Order, most: number, isAll: boolean): Change {
  let { payment } = order
  let left = most
  const payments: PaymentCommand[] = []
  for (const each of authorizationsOf(payment)) {
    const { part } = each
    const rest = restOf(each)
    const whole = capabilitiesOf(each).void === 'WHOLE'
    if (!isAll && whole && (rest > left || each.captureRequested > 0)) continue
    const amount = Math.min(rest, left)
    if (amount === 0) continue
    const key = part === 1 ? `void:${order.id}:${each.voidRequested}` : `void:${order.id}:${part}:${each.voidRequested}`
    payments.push({ kind: 'VOID', amount, key, ...(part === 1 ? {} : { part }) })
    payment = moveMoney(payment, part, { voidRequested: amount })
    left -= amount
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

/** What was taken and neither given back nor asked to be. */
export const refundable = ({ payment }: { readonly payment: Pick<Payment, 'captured' | 'refundRequested'> }): number =>
  refundableOf(payment)

/** Gives back of what was captured, the last means of payment first. @throws RangeError when it is more than was captured and not given back */
export function giveBack(order: Order, amount: number, giving: GivingBack): Change {
  if (amount <= 0 || amount > refundable(order)) throw new RangeError(`${amount} cannot be given back of ${refundable(order)}`)
  let { payment } = order
  let left = amount
  const key = `refund:${order.id}:${payment.refundRequested}`
  const payments: PaymentCommand[] = []
  for (const each of [...authorizationsOf(payment)].reverse()) {
    const { part } = each
    const taken = Math.min(refundableOf(each), left)
    if (taken === 0) continue
    payments.push({ kind: 'REFUND', amount: taken, key: `${key}:${part}`, refundKey: key, ...(part === 1 ? {} : { part }) })
    payment = moveMoney(payment, part, { refundRequested: taken })
    left -= taken
  }
  const credit = { amount, lines: null, commandKey: key, reason: giving.reason }
  return changed({ ...order, payment }, { payments, refunds: [{ key, amount, ...giving }], credit })
}

/** What was taken at once for goods that are never sent is given back, when nothing of it can leave any more. */
export function giveBackUnsent(order: Order): Change {
  if (cancellationPendingUnits(order) > 0) return changed(order)
  const amount = Math.min(takenForNothing(order) - order.payment.unsent, refundable(order))
  if (amount <= 0) return changed(order)
  const giving = { reason: 'It is not sent', kind: 'NOT_SENT', requestedBy: 'system', request: null } as const
  const back = giveBack(order, amount, giving)
  const { payment } = back.state
  return { ...back, state: { ...back.state, payment: { ...payment, unsent: payment.unsent + amount } } }
}

/** Captured for units that are cancelled, and for the shipping of nothing. */
function takenForNothing(order: Order): number {
  const units = order.lines.reduce((sum, line) => {
    const wanted = line.quantity - cancelledUnits(line.counters)
    return sum + Math.max(0, amountOfUnits(line, line.counters.captured) - amountOfUnits(line, wanted))
  }, 0)
  const anyCaptured = order.lines.some(({ counters }) => counters.captured > 0)
  return units + (anyCaptured && !willShip(order) ? order.shippingTotal : 0)
}

/** After a capture that let the rest of its hold go: what still has to leave is set aside anew. */
export const secureAnew = (order: Order): Change =>
  policyOf(order) === 'AUTHORIZATION_PER_SHIPMENT' && order.status === 'CONFIRMED' && unitsToShip(order) > 0 && order.payment.asked === 0
    ? balance(order)
    : changed(order)
