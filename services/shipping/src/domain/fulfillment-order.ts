export type FulfillmentStatus = 'OPEN' | 'PICKING' | 'PICKED' | 'PACKED' | 'SHIPPED' | 'CANCELLED'

/** The moves of a fulfillment order. PACKED goes back to PICKED when a part of it is cancelled: it is packed anew. */
const MOVES: Readonly<Record<FulfillmentStatus, readonly FulfillmentStatus[]>> = {
  OPEN: ['PICKING', 'CANCELLED'],
  PICKING: ['PICKED', 'CANCELLED'],
  PICKED: ['PACKED', 'CANCELLED'],
  PACKED: ['SHIPPED', 'PICKED', 'CANCELLED'],
  SHIPPED: [],
  CANCELLED: [],
}

const ACTIONS: Readonly<Record<FulfillmentStatus, readonly string[]>> = {
  OPEN: ['START_PICKING'],
  PICKING: ['RECORD_PICK'],
  PICKED: ['PACK'],
  PACKED: ['SHIP'],
  SHIPPED: [],
  CANCELLED: [],
}
/** What a picker or packer may do to it now. */
export const allowedActions = (status: FulfillmentStatus): readonly string[] => ACTIONS[status]

export class IllegalTransition extends Error {
  override readonly name = 'IllegalTransition'
}

export interface FulfillmentLine {
  readonly sku: string
  /** Units to fulfil. */
  readonly quantity: number
  readonly picked: number
}
export interface FulfillmentOrder {
  readonly id: string
  readonly orderId: string
  readonly allocationId: string
  readonly locationId: string
  readonly status: FulfillmentStatus
  readonly promisedDeliveryDate: string | null
  readonly lines: readonly FulfillmentLine[]
  /** Units that a pick did not find, until inventory has heard of it and sources them anew. */
  readonly missing: readonly Units[]
}

/** @throws IllegalTransition when the move is not in the table. */
export function moveTo(order: FulfillmentOrder, status: FulfillmentStatus): FulfillmentOrder {
  if (!MOVES[order.status].includes(status)) throw illegalMove(order, status)
  return { ...order, status }
}

function illegalMove({ status: from }: FulfillmentOrder, to: FulfillmentStatus): IllegalTransition {
  const next = allowedActions(from).join(', ')
  return new IllegalTransition(`A fulfillment order that is ${from} cannot become ${to}: ${next ? `next is ${next}` : 'it is finished'}`)
}

export interface Units {
  readonly sku: string
  readonly quantity: number
}
export interface Pick {
  readonly order: FulfillmentOrder
  readonly picked: readonly Units[]
  readonly short: readonly Units[]
}

/** What was found closes the picking; the rest is short, and no longer this order's. Without any unit it is cancelled. */
export function recordPick(order: FulfillmentOrder, found: readonly Units[]): Pick {
  // PACKED goes back to PICKED too, but never by a pick.
  if (order.status !== 'PICKING') throw illegalMove(order, 'PICKED')
  const foundOf = new Map(found.map(({ sku, quantity }) => [sku, quantity]))
  const picked = order.lines.map(({ sku }) => ({ sku, quantity: foundOf.get(sku) ?? 0 })).filter(({ quantity }) => quantity > 0)
  const short = order.lines
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - (foundOf.get(sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  const lines = picked.map(({ sku, quantity }) => ({ sku, quantity, picked: quantity }))
  return { order: { ...moveTo(order, picked.length === 0 ? 'CANCELLED' : 'PICKED'), lines, missing: short }, picked, short }
}

/** How far it is; what is least advanced is cancelled first. */
const PROGRESS: readonly FulfillmentStatus[] = ['OPEN', 'PICKING', 'PICKED', 'PACKED']

export interface Cancellation {
  /** All of the orders, after that. */
  readonly orders: readonly FulfillmentOrder[]
  /** Fulfillment orders that lost units, after that, with the units; `unpack`: its packages are opened again. */
  readonly cancelled: readonly { readonly order: FulfillmentOrder; readonly units: readonly Units[]; readonly unpack: boolean }[]
  /** Units that no fulfillment order holds: a pick did not find them, and inventory has not heard of it yet. */
  readonly missing: readonly Units[]
  /** The others: they had left the building. */
  readonly left: readonly Units[]
}

/**
 * Takes cancelled units out of the orders that have not shipped, the least advanced first. Picked goods are put back. Every unit is in one
 * of the three answers.
 */
export function cancelUnits(orders: readonly FulfillmentOrder[], units: readonly Units[]): Cancellation {
  const wanted = sumBySku(units)
  const after = new Map(orders.map((order) => [order.id, order]))
  const cancelled: { order: FulfillmentOrder; units: readonly Units[]; unpack: boolean }[] = []
  const open = orders
    .filter(({ status }) => PROGRESS.includes(status))
    .sort((a, b) => PROGRESS.indexOf(a.status) - PROGRESS.indexOf(b.status))
  for (const order of open) {
    const taken = take(wanted, order.lines)
    if (taken.length === 0) continue
    const lines = without(order.lines, taken).map((line) => ({ ...line, picked: Math.min(line.picked, line.quantity) }))
    const unpack = order.status === 'PACKED'
    const kept = { ...order, lines }
    const changed = lines.length === 0 ? moveTo(kept, 'CANCELLED') : unpack ? moveTo(kept, 'PICKED') : kept
    after.set(order.id, changed)
    cancelled.push({ order: changed, units: taken, unpack })
  }
  const missing = [...after.values()].flatMap((order) => {
    const taken = take(wanted, order.missing)
    if (taken.length > 0) after.set(order.id, { ...order, missing: without(order.missing, taken) })
    return taken
  })
  return { orders: [...after.values()], cancelled, missing: unitsIn(sumBySku(missing)), left: unitsIn(wanted) }
}

/** The lines after these units went; a line of nothing goes with them. */
function without<Line extends Units>(lines: readonly Line[], taken: readonly Units[]): Line[] {
  const takenOf = sumBySku(taken)
  return lines.map((line) => ({ ...line, quantity: line.quantity - (takenOf.get(line.sku) ?? 0) })).filter(({ quantity }) => quantity > 0)
}

/** As many of the wanted units as the lines have; they are wanted no more. */
function take(wanted: Map<string, number>, lines: readonly Units[]): Units[] {
  const taken = new Map<string, number>()
  for (const { sku, quantity } of lines) {
    const units = Math.min(quantity, wanted.get(sku) ?? 0)
    wanted.set(sku, (wanted.get(sku) ?? 0) - units)
    taken.set(sku, (taken.get(sku) ?? 0) + units)
  }
  return unitsIn(taken)
}

function sumBySku(units: readonly Units[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { sku, quantity } of units) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return sums
}

const unitsIn = (sums: ReadonlyMap<string, number>): Units[] =>
  [...sums].filter(([, quantity]) => quantity > 0).map(([sku, quantity]) => ({ sku, quantity }))
