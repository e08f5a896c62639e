export type FulfillmentStatus = 'OPEN' | 'PICKING' | 'PICKED' | 'PACKED' | 'SHIPPED' | 'CANCELLED'

/** The moves of a fulfillment order. PACKED goes back to PICKED when a part of it is cancelled: it is packed anew. */
export const MOVES: Readonly<Record<FulfillmentStatus, readonly FulfillmentStatus[]>> = {
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
}

/** @throws IllegalTransition when the move is not in the table. */
export function moveTo(order: FulfillmentOrder, status: FulfillmentStatus): FulfillmentOrder {
  if (!MOVES[order.status].includes(status))
    throw new IllegalTransition(`A fulfillment order that is ${order.status} cannot become ${status}`)
  return { ...order, status }
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
  if (order.status !== 'PICKING') throw new IllegalTransition(`A fulfillment order that is ${order.status} cannot become PICKED`)
  const foundOf = new Map(found.map(({ sku, quantity }) => [sku, quantity]))
  const picked = order.lines.map(({ sku }) => ({ sku, quantity: foundOf.get(sku) ?? 0 })).filter(({ quantity }) => quantity > 0)
  const short = order.lines
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - (foundOf.get(sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  const lines = picked.map(({ sku, quantity }) => ({ sku, quantity, picked: quantity }))
  return { order: { ...moveTo(order, picked.length === 0 ? 'CANCELLED' : 'PICKED'), lines }, picked, short }
}

/** How far it is; what is least advanced is cancelled first. */
const PROGRESS: readonly FulfillmentStatus[] = ['OPEN', 'PICKING', 'PICKED', 'PACKED']

export interface Cancellation {
  /** Fulfillment orders that lost units, after that, with the units. */
  readonly cancelled: readonly { readonly order: FulfillmentOrder; readonly units: readonly Units[]; readonly repack: boolean }[]
  /** Units that had left. */
  readonly refused: readonly Units[]
}

/** Takes cancelled units out of the orders that have not shipped, the least advanced first. Picked goods are put back. */
export function cancelUnits(orders: readonly FulfillmentOrder[], units: readonly Units[]): Cancellation {
  const left = new Map(units.map(({ sku, quantity }) => [sku, quantity]))
  const cancelled: { order: FulfillmentOrder; units: Units[]; repack: boolean }[] = []
  const open = orders
    .filter(({ status }) => PROGRESS.includes(status))
    .sort((a, b) => PROGRESS.indexOf(a.status) - PROGRESS.indexOf(b.status))
  for (const order of open) {
    const taken: Units[] = []
    const lines = order.lines.map((line) => {
      const quantity = Math.min(line.quantity, left.get(line.sku) ?? 0)
      if (quantity === 0) return line
      left.set(line.sku, (left.get(line.sku) ?? 0) - quantity)
      taken.push({ sku: line.sku, quantity })
      return { ...line, quantity: line.quantity - quantity, picked: Math.min(line.picked, line.quantity - quantity) }
    })
    if (taken.length === 0) continue
    const kept = lines.filter(({ quantity }) => quantity > 0)
    const repack = kept.length > 0 && order.status === 'PACKED'
    const after = { ...order, lines: kept }
    cancelled.push({
      order: kept.length === 0 ? moveTo(after, 'CANCELLED') : repack ? moveTo(after, 'PICKED') : after,
      units: taken,
      repack: order.status === 'PACKED',
    })
  }
  return { cancelled, refused: [...left].filter(([, quantity]) => quantity > 0).map(([sku, quantity]) => ({ sku, quantity })) }
}
