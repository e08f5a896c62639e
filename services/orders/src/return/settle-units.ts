import type { DataOf, returnReceived, ReturnReason } from '@kade/events'
import { amountOfUnits } from '../order/amount-of-units.js'
import type { Order, OrderLine } from '../order/order.js'
import { cancelledUnits, placesOf } from '../order/places.js'

export type ReturnTold = Pick<
  DataOf<typeof returnReceived>,
  'returnId' | 'returnNumber' | 'resolution' | 'terms' | 'lines' | 'at' | 'actor'
>

/** A return of which orders may know nothing: what follows from it is not told then. */
export interface ReturnParent {
  readonly id: string
}

/** What orders keeps of a return: how far it is settled. Amounts in minor units. */
export interface OrderReturn {
  readonly id: string
  readonly orderId: string
  readonly number: string
  /** By the id of its lines: units that came, and units that are settled, as of what was told last. */
  readonly lines: Readonly<Record<string, { readonly received: number; readonly settled: number }>>
  /** What its settled units and their share of shipping cost. */
  readonly gross: number
  /** Of that, what goods cost that came back for no fault of ours. */
  readonly feeBase: number
  /** Its units' share of what shipping cost, given back or not. */
  readonly shipping: number
  /** What is owed for it, the fee taken off. */
  readonly due: number
  /** Of that, what was asked to be given back. */
  readonly givenBack: number
  readonly settledUnits: number
}

export interface SettledGoods {
  readonly orderLineId: string
  readonly quantity: number
  readonly amount: number
  /** What is wanted instead, in an exchange. */
  readonly sku: string
  readonly isTheSame: boolean
}

export const newReturn = (orderId: string, { returnId: id, returnNumber: number }: ReturnTold): OrderReturn => ({
  ...{ id, orderId, number, lines: {}, gross: 0, feeBase: 0, shipping: 0, due: 0, givenBack: 0, settledUnits: 0 },
})

export interface Settled {
  readonly order: Order
  readonly back: OrderReturn
  /** Units that are settled by this, by line of the order. */
  readonly units: readonly { readonly orderLineId: string; readonly quantity: number }[]
  /** The same by line of the return, with what they cost. */
  readonly goods: readonly SettledGoods[]
  /** Units that came by this. */
  readonly came: number
}

/** The faults that are ours: nothing is kept of what they cost. */
const OURS: ReadonlySet<ReturnReason> = new Set(['DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'ARRIVED_LATE', 'MISSING'])

/**
 * What a return has come to, by all that was told of it: an event that comes again, or behind a later one, adds nothing. Each unit costs what it cost in
 * the order, discount and tax in it: the first units of a line come back first, so that all together cost what the line did. Shipping is divided by what
 * goods cost, and the last unit takes its last cent; none of it is given back where other goods are sent instead. `before` are all returns of the order.
 */
export function settleUnits(order: Order, before: readonly OrderReturn[], told: ReturnTold): Settled {
  const known = before.find(({ id }) => id === told.returnId) ?? newReturn(order.id, told)
  const others = before.filter(({ id }) => id !== told.returnId)
  const worth = sum(order.lines.map((line) => amountOfUnits(line, line.quantity - cancelledUnits(line.counters))))
  const lines = new Map(order.lines.map((line) => [line.id, line]))
  let { gross, feeBase, shipping, settledUnits } = known
  const shares = { before: sum(others.map((each) => each.shipping)) }
  let came = 0
  const progress: Record<string, { received: number; settled: number }> = { ...known.lines }
  const units = new Map<string, number>()
  const worths: SettledGoods[] = []
  for (const { returnLineId, orderLineId, reason, received, accepted, exchangeFor } of told.lines) {
    const was = progress[returnLineId] ?? { received: 0, settled: 0 }
    const arrived = Math.max(0, received - was.received)
    const settled = Math.max(0, accepted - was.settled)
    progress[returnLineId] = { received: was.received + arrived, settled: was.settled + settled }
    settledUnits += settled
    came += arrived
    const line = orderLineId === null ? undefined : lines.get(orderLineId)
    if (!line) continue
    for (const { of, quantity } of alike(lines, line, 'returned', arrived)) lines.set(of.id, counting(of, 'returned', quantity))
    const parts = alike(lines, line, 'returnRefunded', settled).map(({ of, quantity }) => {
      const { returnRefunded } = of.counters
      const amount = amountOfUnits(of, clamped(of, returnRefunded + quantity)) - amountOfUnits(of, clamped(of, returnRefunded))
      lines.set(of.id, counting(of, 'returnRefunded', quantity))
      return { orderLineId: of.id, quantity, amount }
    })
    const goods = sum(parts.map(({ amount }) => amount))
    const refunded = sum([...lines.values()].map((each) => amountOfUnits(each, clamped(each, each.counters.returnRefunded))))
    const share = Math.max(0, shareOf(order.shippingTotal, refunded, worth) - shares.before - shipping)
    shipping += share
    const isOurs = OURS.has(reason)
    gross += goods + (told.resolution !== 'EXCHANGE' && (isOurs || told.terms.refundsShipping) ? share : 0)
    if (!isOurs) feeBase += goods
    const sku = exchangeFor ?? line.sku
    for (const part of parts) {
      units.set(part.orderLineId, (units.get(part.orderLineId) ?? 0) + part.quantity)
      worths.push({ ...part, sku, isTheSame: sku === line.sku })
    }
  }
  const isFeeDue = Object.entries(progress).some(([id, { settled }]) => settled > 0 && !isOurFault(told, id))
  const fee = isFeeDue ? told.terms.labelFee + Math.floor((feeBase * told.terms.feeBps) / 10_000) : 0
  return {
    order: { ...order, lines: order.lines.map((line) => lines.get(line.id) ?? line) },
    back: { ...known, lines: progress, gross, feeBase, shipping, settledUnits, due: Math.max(known.due, gross - fee) },
    units: [...units].map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
    goods: worths,
    came,
  }
}

const isOurFault = ({ lines }: ReturnTold, id: string): boolean => {
  const line = lines.find(({ returnLineId }) => returnLineId === id)
  return line !== undefined && OURS.has(line.reason)
}

/** No unit that did not leave is given back. */
function clamped(line: OrderLine, units: number): number {
  const { shipped, delivered } = placesOf(line)
  return Math.min(units, shipped + delivered)
}

type Counter = 'returned' | 'returnRefunded'

/**
 * Units of one SKU are alike: of those that come back on a line, no more are its own than have left on it and are not counted yet; the others are of the
 * other lines of the SKU, likewise. What is more than all of that stays on the line.
 */
function alike(
  lines: ReadonlyMap<string, OrderLine>,
  line: OrderLine,
  counter: Counter,
  units: number,
): { readonly of: OrderLine; readonly quantity: number }[] {
  let over = units
  const others = [...lines.values()].filter(({ id, sku }) => sku === line.sku && id !== line.id)
  const named = lines.get(line.id) ?? line
  const [own, ...parts] = [named, ...others].map((of) => {
    const quantity = Math.min(over, Math.max(0, clamped(of, of.quantity) - of.counters[counter]))
    over -= quantity
    return { of, quantity }
  })
  return [{ of: named, quantity: (own?.quantity ?? 0) + over }, ...parts].filter(({ quantity }) => quantity > 0)
}

const counting = (line: OrderLine, counter: Counter, units: number): OrderLine => ({
  ...line,
  counters: { ...line.counters, [counter]: line.counters[counter] + units },
})

/** whole × part / of, without losing a digit on the way; nothing where nothing cost anything. */
const shareOf = (whole: number, part: number, of: number): number =>
  of === 0 ? 0 : Number((BigInt(whole) * BigInt(Math.min(part, of))) / BigInt(of))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
