import type { Address, HoldReason, OrderFulfillmentStatus, OrderStatus, PaymentStatus, SkuQuantity } from '@kade/events'
import { amountOfUnits } from './amount-of-units.js'
import type { OpenAmendment } from './open-amendment.js'
import type { TaxCategory } from './tax.js'
import { IllegalTransition } from './illegal-transition.js'
import type { SagaState } from './saga.js'
import { cancelledUnits, givenUpUnits, placesOf, type LineCounters, type Places } from './places.js'

/** An order as far as its rules need it. */
export interface Order {
  readonly id: string
  readonly number: string
  readonly channel: string
  readonly customerId: string
  /** Where its customer is written to. */
  readonly email: string
  /** A guest's once, in its owner's account now. */
  readonly isClaimed: boolean
  readonly currency: string
  readonly countryCode: string
  readonly shippingAddress: Address
  readonly vatId: string | null
  readonly deliverBy: string | null
  readonly version: number
  readonly status: OrderStatus
  readonly subtotal: number
  readonly discountTotal: number
  readonly shippingTotal: number
  readonly taxTotal: number
  /** The rate at which shipping is taxed: basis points. */
  readonly taxBps: number
  readonly total: number
  readonly lines: readonly OrderLine[]
  readonly payment: Payment
  readonly saga: Saga
  /** Its active holds but for that of a payment review, which the payment knows. */
  readonly holds: readonly OpenHold[]
  /** Whether stock and payment were secured at a moment when nothing held it: since then the warehouse knows of it. */
  readonly isConfirmed: boolean
  /** Units that inventory has released after cancellations and rejections. */
  readonly releasedUnits: number
  /** A change that is asked for and not secured yet; null when there is none. */
  readonly amendment: OpenAmendment | null
  /** An amendment took units off: what is secured beyond what is needed goes back when they are answered. */
  readonly givesBack: boolean
}
export interface OpenHold {
  readonly id: string
  readonly reason: HoldReason
}
/** A likely mistake, and what would mend it. */
export interface Correction {
  readonly id: string
  /** In a sentence, for a person. */
  readonly summary: string
  /** What is corrected: `shippingAddress.postalCode`, `email`, `lines.<id>.quantity`, `lines.<id>.unitPrice`, `order`. */
  readonly field: string
  readonly from: string
  readonly to: string
}
export interface OrderLine {
  readonly id: string
  readonly sku: string
  /** As it was called when it was ordered. */
  readonly title: string
  readonly quantity: number
  /** Minor units. */
  readonly unitPrice: number
  /** What all its units cost together, in minor units: what its parts cost is `amountOfUnits`. */
  readonly total: number
  /** The rate of the tax contained in the price: basis points. */
  readonly taxBps: number
  /** Null of lines of before it was kept. */
  readonly taxCategory: TaxCategory | null
  readonly counters: LineCounters
  readonly promisedDeliveryDate: string | null
}
/** Money of a payment, in minor units. */
export interface Sums {
  /** Asked to be set aside, and not decided. */
  readonly asked: number
  readonly authorized: number
  readonly captureRequested: number
  readonly captured: number
  readonly voidRequested: number
  readonly voided: number
  /** Asked to be given back of what was captured, given back or not yet. */
  readonly refundRequested: number
  readonly refunded: number
}

/** Money that one means of payment was asked to set aside. An order's first is the payment itself; others follow as more is needed. */
export interface Authorization extends Sums {
  /** Its place among the order's, from 1. */
  readonly part: number
  readonly provider: string
  readonly token: string
  readonly state: 'NONE' | 'ASKED' | 'AUTHORIZED' | 'DECLINED'
  /** Ours, as the provider knows it; null until it has answered. */
  readonly providerReference: string | null
  /** When the provider lets it go by itself; null: not before we do. */
  readonly expiresAt: string | null
  /** The part that it takes the place of. */
  readonly renews: number | null
  /** Of one that pays before the others: the most that it gives, in minor units; null: what it holds. */
  readonly most?: number | null
  readonly failureReason: string | null
}

/** A payment that the customer disputes with their bank, as the provider knows it. */
export interface Dispute {
  readonly id: string
  /** Minor units. */
  readonly amount: number
  readonly state: 'OPEN' | 'WON' | 'LOST'
}

/** Where the customer confirms a payment with their bank, and until when. Of no matter to anybody else. */
export interface NextAction {
  readonly url: string
  readonly since: string
  readonly expiresAt: string
}

/** How an order is paid. The sums are of all its authorizations; the other facts are of the first, which others follow (`authorizationsOf`). */
export interface Payment extends Sums {
  readonly provider: string
  readonly token: string
  /** NONE until stock is secured; ASKED while the provider has not decided. */
  readonly authorization: 'NONE' | 'ASKED' | 'AUTHORIZED' | 'DECLINED'
  readonly inReview: boolean
  /** What the customer has to do before the provider decides; null when nothing is. */
  readonly nextAction: NextAction | null
  /** How the provider knows the authorization; null until it has answered. */
  readonly providerReference: string | null
  /** When the provider lets it go by itself; null: not before we do. */
  readonly expiresAt: string | null
  readonly more: readonly Authorization[]
  /** Of what was given back, by the part that it was taken of: what became the customer's store credit instead. */
  readonly credited: Readonly<Record<string, number>>
  /** What the customer disputes with their bank. */
  readonly disputes: readonly Dispute[]
  /** Charges that are taken from several authorizations, and how much of each is not taken yet. */
  readonly split: readonly { readonly key: string; readonly left: number }[]
  /** Taken for goods that are never sent, and not given back, as nothing is left to be. */
  readonly unsent: number
  /** Of what was captured: what pays for orders that were placed in exchange. */
  readonly exchanged: number
  /** Why the provider declined it. */
  readonly failureReason: string | null
}
export interface Saga {
  readonly state: SagaState
  /** Seconds from now until it is a person's work, when nothing happens; null: it takes what time it takes. */
  readonly deadlineInSeconds: number | null
}

/**
 * The moves of the commercial axis. CANCELLED goes back to CONFIRMED when the goods had left before the cancellation reached them; ON_HOLD to what it
 * was, or would be by now.
 */
export const MOVES: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  PENDING: ['ON_HOLD', 'CONFIRMED', 'CANCELLED', 'REJECTED'],
  ON_HOLD: ['PENDING', 'CONFIRMED', 'CANCELLED', 'REJECTED'],
  CONFIRMED: ['ON_HOLD', 'COMPLETED', 'CANCELLED'],
  CANCELLED: ['CONFIRMED'],
  COMPLETED: [],
  REJECTED: [],
}

export { IllegalTransition }

/** The order with another status. @throws IllegalTransition when the move is not in the table. */
export function moveTo(order: Order, status: OrderStatus): Order {
  if (!MOVES[order.status].includes(status)) throw new IllegalTransition(`An order that is ${order.status} cannot become ${status}`)
  return { ...order, status }
}

export const placesOfOrder = ({ lines }: Pick<Order, 'lines'>): Places => {
  const all = lines.map(placesOf)
  const total = (place: keyof Places): number => all.reduce((sum, places) => sum + places[place], 0)
  return {
    pending: total('pending'),
    backordered: total('backordered'),
    allocated: total('allocated'),
    picked: total('picked'),
    packed: total('packed'),
    shipped: total('shipped'),
    delivered: total('delivered'),
    cancelled: total('cancelled'),
  }
}

/** The goods axis, derived from where the units are. */
export function fulfillmentStatusOf(order: Pick<Order, 'lines'>): OrderFulfillmentStatus {
  const { pending, backordered, allocated, picked, packed, shipped, delivered } = placesOfOrder(order)
  const inside = pending + backordered + allocated + picked + packed
  const returned = order.lines.reduce((sum, line) => sum + Math.min(line.counters.returned, placesOf(line).delivered), 0)
  if (returned > 0) return returned === delivered && inside + shipped === 0 ? 'RETURNED' : 'PARTIALLY_RETURNED'
  if (delivered > 0) return inside + shipped === 0 ? 'DELIVERED' : 'PARTIALLY_DELIVERED'
  if (shipped > 0) return inside === 0 ? 'SHIPPED' : 'PARTIALLY_SHIPPED'
  if (allocated + picked + packed > 0) return 'IN_FULFILLMENT'
  return backordered > 0 ? 'BACKORDERED' : 'UNFULFILLED'
}

/** Whether every unit that will has arrived, come back or not. */
export const hasArrived = (order: Pick<Order, 'lines'>): boolean => {
  const { delivered, shipped } = placesOfOrder(order)
  return delivered > 0 && shipped === 0 && unitsToShip(order) === 0
}

/** The money axis, derived from the payment. */
export function paymentStatusOf(order: Pick<Order, 'lines' | 'payment' | 'status' | 'shippingTotal'>): PaymentStatus {
  const { authorization, authorized, captured, voided, refunded } = order.payment
  if (authorization === 'DECLINED') return 'DECLINED'
  if (refunded > 0) return refunded >= captured ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
  if (captured > 0) return unitsToShip(order) === 0 && captured >= shippedValue(order) ? 'CAPTURED' : 'PARTIALLY_CAPTURED'
  if (authorization === 'ASKED') return 'PENDING'
  const over = order.status === 'CANCELLED' || order.status === 'REJECTED'
  // What costs nothing is paid for when it has left.
  if (authorization === 'AUTHORIZED' && authorized === 0 && !over) return unitsToShip(order) === 0 ? 'CAPTURED' : 'AUTHORIZED'
  if (authorization === 'AUTHORIZED') return voided >= authorized ? 'VOIDED' : 'AUTHORIZED'
  return over ? 'VOIDED' : 'PENDING'
}

/** Where the money of one authorization is. */
export function paymentStatusOfPart({ state, authorized, captured, voided, refunded }: Authorization): PaymentStatus {
  if (state === 'DECLINED') return 'DECLINED'
  if (refunded > 0) return refunded >= captured ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
  if (captured > 0) return captured + voided >= authorized ? 'CAPTURED' : 'PARTIALLY_CAPTURED'
  if (state !== 'AUTHORIZED') return 'PENDING'
  return voided > 0 && voided >= authorized ? 'VOIDED' : 'AUTHORIZED'
}

/** Units that neither have left nor are cancelled. */
export function unitsToShip(order: Pick<Order, 'lines'>): number {
  const { pending, backordered, allocated, picked, packed } = placesOfOrder(order)
  return pending + backordered + allocated + picked + packed
}

/** What has left is worth, in minor units; shipping is charged with the first unit. */
export function shippedValue(order: Pick<Order, 'lines' | 'shippingTotal'>): number {
  const goods = order.lines.reduce((sum, line) => {
    const { shipped, delivered } = placesOf(line)
    return sum + amountOfUnits(line, shipped + delivered)
  }, 0)
  const anyLeft = order.lines.some((line) => placesOf(line).shipped + placesOf(line).delivered > 0)
  return anyLeft ? goods + order.shippingTotal : 0
}

/** What may still be shipped, and so must be secured: the total without the cancelled units. */
export function valueToSecure(order: Pick<Order, 'lines' | 'shippingTotal'>): number {
  const goods = order.lines.reduce((sum, line) => sum + amountOfUnits(line, line.quantity - cancelledUnits(line.counters)), 0)
  return willShip(order) ? goods + order.shippingTotal : 0
}

/** Whether a unit has left, or still may: then shipping is charged. */
export const willShip = ({ lines }: { readonly lines: readonly Pick<OrderLine, 'quantity' | 'counters'>[] }): boolean =>
  lines.some(({ quantity, counters }) => quantity > cancelledUnits(counters))

/** Units given up that neither inventory has released nor shipping has refused: what they are worth is not given back yet. */
export const cancellationPendingUnits = ({ lines, releasedUnits }: Pick<Order, 'lines' | 'releasedUnits'>): number =>
  Math.max(0, lines.reduce((sum, { counters }) => sum + givenUpUnits(counters), 0) - releasedUnits)

/** Units that are given up and not answered for: cancelled ones, and all of a rejected order. */
export const unansweredUnits = (order: Pick<Order, 'status' | 'lines' | 'releasedUnits'>): number =>
  order.status === 'REJECTED' || order.status === 'CANCELLED'
    ? Math.max(0, order.lines.reduce((sum, line) => sum + everWanted(line), 0) - order.releasedUnits)
    : cancellationPendingUnits(order)

/** Whether somebody else is to answer: for units that are given up, or for those that an amendment adds. */
export const isUnanswered = (order: Pick<Order, 'status' | 'lines' | 'releasedUnits' | 'amendment'>): boolean =>
  unansweredUnits(order) > 0 || order.amendment?.state === 'AWAITING_STOCK'

/** Units that the line had before amendments took some off. */
const everWanted = ({ quantity, counters }: Pick<OrderLine, 'quantity' | 'counters'>): number =>
  quantity + counters.removed - counters.removalRefused

/** Units of a line that can still be cancelled: those that have not left. */
export function cancellableUnits(line: Pick<OrderLine, 'quantity' | 'counters'>): number {
  const { cancelled, shipped, delivered } = placesOf(line)
  return line.quantity - cancelled - shipped - delivered
}

export const canCancel = (
  order: Pick<Order, 'status'> & { readonly lines: readonly Pick<OrderLine, 'quantity' | 'counters'>[] },
): boolean =>
  (order.status === 'PENDING' || order.status === 'ON_HOLD' || order.status === 'CONFIRMED') &&
  order.lines.some((line) => cancellableUnits(line) > 0)

/** Units of each SKU that were ever given up, answered for or not: what inventory is asked for again. Null when it has answered for all. */
export function releaseRequest(order: Order): SkuQuantity[] | null {
  if (unansweredUnits(order) === 0) return null
  const given = new Map<string, number>()
  for (const line of order.lines) {
    const { sku, counters } = line
    const units = order.status === 'REJECTED' ? everWanted(line) : counters.cancelled + counters.removed
    given.set(sku, (given.get(sku) ?? 0) + units)
  }
  return [...given].filter(([, quantity]) => quantity > 0).map(([sku, quantity]) => ({ sku, quantity }))
}

/** Where a text stood that went with its customer; as an e-mail address it says that they are erased: no address is left then. */
export const ERASED = 'erased'
export const isErased = ({ email }: Pick<Order, 'email'>): boolean => email === ERASED

/** Whether something makes it wait. */
export const isHeld = ({ payment, holds }: Pick<Order, 'payment' | 'holds'>): boolean => payment.inReview || holds.length > 0

/** What has not ended can be held: what is still in the building then stays there. */
export const canHold = ({ status }: Pick<Order, 'status'>): boolean =>
  status === 'PENDING' || status === 'ON_HOLD' || status === 'CONFIRMED'
