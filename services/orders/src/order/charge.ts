import { amountOfUnits } from './amounts.js'
import { cancelledUnits, placesOf } from './places.js'
import { taxContained } from './tax.js'
import type { Order, OrderLine } from './order.js'

/** What one capture is for, and so what its invoice lists. Minor units, tax included. */
export interface Charge {
  /** The parcel; null when its units were heard to have left before they counted as ours to charge. */
  readonly shipmentId: string | null
  readonly lines: readonly ChargedLine[]
  /** The order's shipping, with the first charge. */
  readonly shippingTotal: number
  /** The tax contained in the lines and in the shipping. */
  readonly taxTotal: number
  readonly total: number
}
export interface ChargedLine {
  readonly orderLineId: string
  readonly quantity: number
  readonly unitPrice: number
  readonly total: number
  readonly taxTotal: number
}

/**
 * Charges what has left and was not charged yet, each unit once; with `everything`, what is still to leave too. Null when that costs nothing.
 */
export function chargeShipped(
  order: Order,
  shipmentId: string | null,
  everything = false,
): { readonly order: Order; readonly charge: Charge | null } {
  const lines = order.lines.map((line) => toCharge(line, everything)).filter(({ quantity }) => quantity > 0)
  if (lines.length === 0) return { order, charge: null }
  const shippingTotal = order.payment.captureRequested === 0 ? order.shippingTotal : 0
  const charge: Charge = {
    shipmentId,
    lines,
    shippingTotal,
    taxTotal: sum(lines.map(({ taxTotal }) => taxTotal)) + taxContained(shippingTotal, order.taxBps),
    total: sum(lines.map(({ total }) => total)) + shippingTotal,
  }
  const charged: Order = {
    ...order,
    lines: count(order.lines, 'charged', lines),
    payment: { ...order.payment, captureRequested: order.payment.captureRequested + charge.total },
  }
  return charge.total > 0 ? { order: charged, charge } : { order: countCaptured(charged, charge), charge: null }
}

/**
 * The money of a charge was taken. Null stands for one that was asked for before charges were kept: its units are known once everything
 * that was asked for is taken.
 */
export function countCaptured(order: Order, charge: Charge | null): Order {
  if (charge) return { ...order, lines: count(order.lines, 'captured', charge.lines) }
  if (order.payment.captured < order.payment.captureRequested) return order
  return { ...order, lines: order.lines.map((line) => ({ ...line, counters: { ...line.counters, captured: line.counters.charged } })) }
}

/** What the line's units up to these cost, and the tax in it, less that of those before them: the parts of a line add up to it. */
function toCharge(line: OrderLine, everything: boolean): ChargedLine {
  const { id: orderLineId, unitPrice, taxBps, counters } = line
  const { shipped, delivered } = placesOf(line)
  const quantity = (everything ? line.quantity - cancelledUnits(counters) : shipped + delivered) + counters.givenBack - counters.charged
  const costOf = (units: number): number => amountOfUnits(line, units)
  const taxOf = (units: number): number => taxContained(costOf(units), taxBps)
  return {
    orderLineId,
    quantity,
    unitPrice,
    total: costOf(counters.charged + quantity) - costOf(counters.charged),
    taxTotal: taxOf(counters.charged + quantity) - taxOf(counters.charged),
  }
}

function count(lines: readonly OrderLine[], counter: 'charged' | 'captured', charged: readonly ChargedLine[]): OrderLine[] {
  const units = new Map(charged.map(({ orderLineId, quantity }) => [orderLineId, quantity]))
  return lines.map((line) => {
    const quantity = units.get(line.id) ?? 0
    return quantity === 0 ? line : { ...line, counters: { ...line.counters, [counter]: line.counters[counter] + quantity } }
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
