import { fulfillmentPicked, fulfillmentPickingStarted, fulfillmentShortPicked } from '@kade/events'
import { checkAllowed } from '../fulfillment-order/allowed-actions.js'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { factsOf, illegalMove, moveTo, unitsOf, type FulfillmentOrder, type Units } from '../fulfillment-order/fulfillment-order.js'

/** @throws IllegalTransition */
export function start(order: FulfillmentOrder, deciding: Deciding): Decision {
  const data = { ...factsOf(order, deciding), lines: unitsOf(order) }
  if (order.status === 'OPEN') checkAllowed(order, 'START_PICKING', deciding.now)
  return { ...NOTHING, fulfillmentOrders: [moveTo(order, 'PICKING')], events: [fulfillmentPickingStarted.draft(order.orderId, data)] }
}

/**
 * What was found closes the picking; the rest is short, and no longer this order's. Without any unit it is cancelled.
 * @throws IllegalTransition
 */
export function pick(order: FulfillmentOrder, found: readonly Units[], deciding: Deciding): Decision {
  // PACKED goes back to PICKED too, but never by a pick.
  if (order.status !== 'PICKING') throw illegalMove(order, 'PICKED')
  const foundOf = new Map(found.map(({ sku, quantity }) => [sku, quantity]))
  const picked = order.lines.map(({ sku }) => ({ sku, quantity: foundOf.get(sku) ?? 0 })).filter(({ quantity }) => quantity > 0)
  const short = order.lines
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - (foundOf.get(sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  const lines = picked.map(({ sku, quantity }) => ({ sku, quantity, picked: quantity }))
  const facts = factsOf(order, deciding)
  return {
    ...NOTHING,
    fulfillmentOrders: [{ ...moveTo(order, picked.length === 0 ? 'CANCELLED' : 'PICKED'), lines, missing: short }],
    events: [
      ...(picked.length > 0 ? [fulfillmentPicked.draft(order.orderId, { ...facts, lines: picked })] : []),
      ...(short.length > 0 ? [fulfillmentShortPicked.draft(order.orderId, { ...facts, lines: short })] : []),
    ],
  }
}

/**
 * So many units of a SKU are picked by now. The first scan begins the picking, the one with which all is picked closes it; a scan that is told
 * again afterwards changes nothing.
 * @throws IllegalTransition
 */
export function scan(order: FulfillmentOrder, sku: string, picked: number, deciding: Deciding): Decision {
  if (order.status === 'PICKED' && order.lines.some((line) => line.sku === sku && line.picked === picked)) return NOTHING
  const begun = order.status === 'OPEN' ? start(order, deciding) : NOTHING
  const [picking = order] = begun.fulfillmentOrders
  if (picking.status !== 'PICKING') throw illegalMove(order, 'PICKED')
  const lines = picking.lines.map((line) => (line.sku === sku ? { ...line, picked } : line))
  const scanned = { ...picking, lines }
  if (lines.some((line) => line.picked < line.quantity)) return { ...begun, fulfillmentOrders: [scanned] }
  const closed = pick(scanned, unitsOf(scanned), deciding)
  return { ...closed, events: [...begun.events, ...closed.events] }
}

/** Inventory has heard of a short pick: what was missing is its business from now on. */
export const forgetMissing = (orders: readonly FulfillmentOrder[], { allocationId }: { readonly allocationId: string }): Decision => ({
  ...NOTHING,
  fulfillmentOrders: orders
    .filter((order) => order.allocationId === allocationId && order.missing.length > 0)
    .map((order) => ({ ...order, missing: [] })),
})
