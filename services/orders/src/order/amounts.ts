import { amountOfTaken, amountOfUnits } from './amount-of-units.js'
import { canCancel, cancellableUnits, willShip, type Order, type OrderLine } from './order.js'
import { cancelledUnits } from './places.js'

export { amountOfUnits }

/** Where money is, in minor units: ordered = cancelled + outstanding + captured. What is refunded had been captured. */
export interface Amounts {
  readonly ordered: number
  /** Will not be charged. */
  readonly cancelled: number
  /** Still to be charged, as it leaves. */
  readonly outstanding: number
  readonly captured: number
  readonly refunded: number
}
/** Amounts, and the currency that they are in. */
export interface AmountsIn extends Amounts {
  readonly currency: string
}
type Priced = Pick<Order, 'status' | 'shippingTotal'> & {
  readonly lines: readonly PricedLine[]
  readonly payment: Pick<Order['payment'], 'captured' | 'refunded'>
}
type PricedLine = Pick<OrderLine, 'quantity' | 'total' | 'counters'>

/** The whole order: its lines and its shipping. */
export function amountsOf(order: Priced): Amounts {
  const parts = [...order.lines.map((line) => lineAmounts(order, line)), shippingAmounts(order)]
  const total = (part: keyof Amounts): number => parts.reduce((sum, amounts) => sum + amounts[part], 0)
  return {
    ordered: total('ordered'),
    cancelled: total('cancelled'),
    outstanding: total('outstanding'),
    captured: total('captured'),
    refunded: order.payment.refunded,
  }
}

export function lineAmounts({ status }: Pick<Order, 'status'>, line: PricedLine): Amounts {
  const kept = status === 'REJECTED' ? 0 : line.quantity - cancelledUnits(line.counters)
  return divide(line.total, amountOfUnits(line, Math.min(line.quantity, line.counters.captured)), line.total - amountOfUnits(line, kept))
}

/** Shipping is charged with the first parcel, once: when nothing is sent it is cancelled. */
export function shippingAmounts(order: Priced): Amounts {
  const goods = order.lines.reduce((sum, line) => sum + amountOfTaken(line, line.counters.captured), 0)
  const captured = Math.max(0, Math.min(order.shippingTotal, order.payment.captured - goods))
  return divide(order.shippingTotal, captured, order.status === 'REJECTED' || !willShip(order) ? order.shippingTotal - captured : 0)
}

export interface Cancellation {
  readonly units: number
  /** Minor units that will not be charged. */
  readonly amount: number
  /** What the order costs then, in minor units: for what has left. */
  readonly remaining: number
}

/** What a cancellation costs, and the currency of it. */
export interface CancellationIn extends Cancellation {
  readonly currency: string
}

/** What happens when the whole order is cancelled now; null when nothing can be. */
export function cancellationOf(order: Priced): Cancellation | null {
  if (!canCancel(order)) return null
  const cancelled = order.lines.map((line) => ({
    ...line,
    counters: { ...line.counters, cancelled: line.counters.cancelled + cancellableUnits(line) },
  }))
  const remaining = cost(amountsOf({ ...order, lines: cancelled }))
  return {
    units: order.lines.reduce((sum, line) => sum + cancellableUnits(line), 0),
    amount: cost(amountsOf(order)) - remaining,
    remaining,
  }
}

const cost = ({ ordered, cancelled }: Amounts): number => ordered - cancelled
/** What was captured is not cancelled any more: it is given back. */
const divide = (ordered: number, captured: number, cancelled: number): Amounts => {
  const uncharged = Math.min(cancelled, ordered - captured)
  return { ordered, cancelled: uncharged, outstanding: ordered - uncharged - captured, captured, refunded: 0 }
}
